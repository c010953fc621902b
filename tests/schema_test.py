#!/usr/bin/env python3
"""Holds every file of the example plans against `itplan schema` with a validator that is not ours
(python3-jsonschema), and wrong files too. Usage: schema_test.py ITPLAN EXAMPLES"""
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

try:
    import jsonschema
    import yaml
except ImportError:
    print("skipped: no python3-jsonschema or python3-yaml")
    sys.exit(77)

WRONG = {
    "request": ["titel: A", "title: A\nclaimed: hihg", "title: A\nwanted_by: 2026-13-45",
                "title: A\nneeds: {a: b}", "title: A\neffort: {dev: many}",
                "title: A\neffort: {dev: [1, 2]}", "title: A\ndecisions: [{outcome: agreed}]",
                "title: [A]"],
    "customer": ["weight: -1", "name: A\nweight: heavy", "name: A\nlanguage: fr"],
    "ballot": ["choices: [{points: 4}]", "cast: soon"],
    "plan": ["itplan: 1\ntitle: A", "itplan: 1\ntitle: A\nyear: 20270",
             "itplan: 1\ntitle: A\nyear: 2027\ncurrency: euro",
             "itplan: 1\ntitle: A\nyear: 2027\ncapacity: {reserve: 20}"],
}
RIGHT = {
    "request": ["title: 2027", "title: yes", "title: A\nx_own: [1, {a: b}]", "title: A\nclaimed:",
                "title: A\neffort: {dev: 2.5, test: [1, 2, 3]}",
                "title: A\ndecisions:\n- {date: 2026-12-01, outcome: agreed, "
                "quarter: q4-2027}"],
    "plan": ["itplan: 1\ntitle: A\nyear: 2027\nglossary: {any word at all: means this}"],
}


class Words(yaml.SafeLoader):
    """YAML 1.2, in which a date is a text and yes no truth."""


Words.yaml_implicit_resolvers = {
    sign: [(tag, known) for tag, known in resolvers
           if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}

dates = jsonschema.FormatChecker()


@dates.checks("date", raises=ValueError)
def is_date(value):
    return not isinstance(value, str) or bool(datetime.date.fromisoformat(value))


def main():
    itplan, examples = sys.argv[1], pathlib.Path(sys.argv[2])
    validators = {}
    for kind in ("plan", "request", "customer", "ballot"):
        schema = json.loads(subprocess.run([itplan, "schema", kind], check=True,
                                           capture_output=True).stdout)
        jsonschema.Draft7Validator.check_schema(schema)
        validators[kind] = jsonschema.Draft7Validator(schema, format_checker=dates)
    faults, seen = [], 0

    def faults_of(kind, text):
        if kind == "request" and "customer: " not in text:
            text = "customer: a\n" + text
        return [e.message for e in validators[kind].iter_errors(yaml.load(text, Words))]

    with tempfile.TemporaryDirectory() as scratch:
        made = pathlib.Path(scratch, "plan")
        subprocess.run([itplan, "init", made, "--editor", "vscode"], check=True,
                       capture_output=True)
        settings = json.loads((made / ".vscode/settings.json").read_text())
        for name, files in settings["yaml.schemas"].items():
            kind = json.loads((made / name).read_text())
            if kind["title"] != f"itplan: {files}":
                faults.append(f"{name} is not the schema of {files}")
        line = (made / "itplan.yaml").read_text().splitlines()[0]
        if not (made / line.rpartition("=")[2]).is_file():
            faults.append(f"no schema where the first line says: {line}")
        plans = [*examples.glob("*/itplan.yaml"), made / "itplan.yaml"]
        for plan in plans:
            files = {"plan": [plan], "request": plan.parent.glob("requests/*.yaml"),
                     "customer": plan.parent.glob("customers/*.yaml"),
                     "ballot": plan.parent.glob("ballots/*/*.yaml")}
            for kind, paths in files.items():
                for path in paths:
                    seen += 1
                    faults += [f"{path}: {m}" for m in faults_of(kind, path.read_text())]
    faults += [f"{kind}: refused: {text!r}: {m}" for kind, texts in RIGHT.items() for text in texts
               for m in faults_of(kind, text)]
    faults += [f"{kind}: accepted: {text!r}" for kind, texts in WRONG.items() for text in texts
               if not faults_of(kind, text)]
    print("\n".join(faults) or f"{seen} files accepted")
    return 1 if faults or seen < 60 else 0


sys.exit(main())

#!/usr/bin/env python3
"""Holds the manual against the program: nothing missing, nothing that does not work.

    check_manual.py ITPLAN PAGES SOURCE

ITPLAN is the binary, PAGES the folder with the pages as built, SOURCE the top of the source tree.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ITPLAN = pathlib.Path(sys.argv[1]).resolve()
PAGES = pathlib.Path(sys.argv[2]).resolve()
SOURCE = pathlib.Path(sys.argv[3]).resolve()
failures = []


def help_of(*topic):
    result = subprocess.run([ITPLAN, "help", *topic], capture_output=True, text=True, check=True)
    return result.stdout


def plain(text):
    """The letters of a page without the escapes of mdoc."""
    for escape, letter in (("\\-", "-"), ("\\(aq", "'"), ("\\(dq", '"'), ("\\&", ""), ("\\e", "\\")):
        text = text.replace(escape, letter)
    return re.sub(r"\\\[u([0-9A-F]+)\]", lambda found: chr(int(found[1], 16)), text)


def blocks(page):
    """The literal displays of the section EXAMPLES."""
    examples = page[page.index("\n.Sh EXAMPLES\n"):]
    return re.findall(r"^\.Bd -literal.*?\n(.*?)^\.Ed$", examples, re.MULTILINE | re.DOTALL)


def lint(file):
    if not shutil.which("mandoc"):
        print("mandoc is not installed: no lint")
        return
    result = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", file], capture_output=True,
                            text=True)
    if result.returncode != 0 or result.stdout or result.stderr:
        failures.append(f"mandoc -T lint {file}:\n{result.stdout}{result.stderr}")


def check_commands(page):
    names = re.findall(r"^  ([a-z][a-z-]*)  ", help_of(), re.MULTILINE)
    if len(names) < 12:
        failures.append(f"only {len(names)} commands found in 'itplan help'")
    for name in names:
        if not re.search(rf"^\.Ic {name}( |$)", page, re.MULTILINE):
            failures.append(f"itplan.1: no command {name}")
        for option in re.findall(r"^  (?:-[a-z], )?--([a-z-]+)", help_of(name), re.MULTILINE):
            if f"Fl -{option}" not in page:
                failures.append(f"itplan.1: no --{option} of {name}")


def check_fields(page):
    fields = "".join((SOURCE / "include/itplan/plan" / name).read_text()
                     for name in ("fields.hpp", "import_fields.hpp", "request_fields.hpp"))
    keys = re.findall(r'FieldInfo\{\s*"([a-z0-9_]+)"', fields)
    if len(keys) < 100:
        failures.append(f"only {len(keys)} keys found in the tables of fields")
    shown = re.findall(r"^\.It Ic (\S+)$", page, re.MULTILINE)
    for key in sorted(set(keys)):
        if keys.count(key) != shown.count(key):
            failures.append(f"itplan-plan.5: {key} {shown.count(key)} times, not {keys.count(key)}")


def run_examples(commands):
    """The commands of the page, one after the other, by a shell in an empty folder."""
    lines = [line[2:] for block in commands for line in block.splitlines() if line.startswith("$ ")]
    with tempfile.TemporaryDirectory() as scratch:
        environment = {"PATH": f"{ITPLAN.parent}:{os.environ['PATH']}", "HOME": scratch,
                       "SOURCE_DATE_EPOCH": "1795392000"}  # 2026-11-23
        result = subprocess.run(["sh", "-eu"], input="\n".join(lines), cwd=scratch, text=True,
                                capture_output=True, env=environment)
    if len(lines) < 5 or result.returncode != 0:
        failures.append(f"the examples of itplan.1 fail ({result.returncode}):\n{result.stderr}")


def check_example_plan(text):
    with tempfile.TemporaryDirectory() as scratch:
        pathlib.Path(scratch, "itplan.yaml").write_text(text)
        result = subprocess.run([ITPLAN, "check", "--plan", scratch, "--today", "2026-11-23"],
                                capture_output=True, text=True)
    if result.returncode != 0:
        failures.append(f"the example of itplan-plan.5:\n{result.stdout}{result.stderr}")


def main():
    pages = {}
    for name in ("itplan.1", "itplan-plan.5"):
        lint(PAGES / name)
        pages[name] = plain((PAGES / name).read_text())
        for left in re.findall(r"@[A-Z]+@", pages[name]):
            failures.append(f"{name}: {left} was not filled in")
    check_commands(pages["itplan.1"])
    check_fields(pages["itplan-plan.5"])
    run_examples(blocks(pages["itplan.1"]))
    check_example_plan(blocks(pages["itplan-plan.5"])[0])
    for failure in failures:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

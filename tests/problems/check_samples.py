#!/usr/bin/env python3
"""Provokes every problem with a sample plan and looks at what itplan says.

    check_samples.py ITPLAN SOURCE

ITPLAN is the binary, SOURCE the top of the source tree. A sample is a file CODE.yaml or CODE.raw,
read as itplan.yaml, or a folder CODE with a whole plan. The comments at its top say what must come:

    # expect: 7:3            the place: [FILE:]LINE:COLUMN; in rules/ a path of the plan
    # run: set ID.owner x    the command; without it: check
    # exit: 2                its exit status; without it: 3
    # today: 2026-11-23      the day it counts from; without it that day
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ITPLAN = pathlib.Path(sys.argv[1]).resolve()
SOURCE = pathlib.Path(sys.argv[2]).resolve()
HERE = SOURCE / "tests" / "problems"

BACKSTOP = "yaml-cpp refuses such text first; kept for the day it does not"
UNREACHED = "no command asks for such an edit; tests/document does"
WITHOUT_SAMPLE = {
    "bad-yaml": BACKSTOP,
    "missing-comma": BACKSTOP,
    "missing-dash": BACKSTOP,
    "unsure-place": BACKSTOP,
    "edit-not-exact": "would be an error in itplan itself",
    "edits-overlap": "no command changes the same lines twice",
    "import-note": "refuses nothing; tests/cli/import-cases.test shows it",
    "key-exists": UNREACHED,
    "no-such-value": UNREACHED,
    "not-a-list": UNREACHED,
    "whole-document": UNREACHED,
    "link-outside": "tests/cli/hostile_files.py makes such links",
    "no-file": "tests/cli/hostile_files.py makes such files",
    "no-plan": "itplan looks for the file before it reads one",
    "own-folder-in-git": "tests/cli/security_test.py makes such a repository",
    "own-folder-not-ignored": "tests/cli/security_test.py makes such a repository",
    "plan-too-large": "256 MiB; tests/loading says that there was no room",
    "text-too-long": "a text of 1 MiB; tests/document lowers the limit",
    "too-large": "a file of 64 MiB; tests/document lowers the limit",
    "too-many-files": "50,001 files; tests/loading gives so many",
    "word-changed": "tests/cli/our_word_test.cpp makes the history that it needs",
    "too-many-values": "a million values; tests/document lowers the limit",
}

KEBAB = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+"
WORD = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
failures = []


def fail(what, why):
    failures.append(f"{what}: {why}")


def run(arguments, folder):
    return subprocess.run([ITPLAN, *arguments], cwd=folder, capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, timeout=60)


def contents(plan):
    """All files with their bytes, but for the tool's own folder."""
    return {file: file.read_bytes() for file in plan.rglob("*")
            if file.is_file() and ".itplan" not in file.parts}


def comments(main):
    """The keys in the comments at the top of a sample."""
    found = {}
    for line in main.read_bytes().decode("utf-8", "replace").splitlines():
        match = re.fullmatch(r"# ([a-z]+): (.*)", line)
        if not match:
            break
        found[match[1]] = match[2]
    return found


def samples(folder):
    """Each sample with its code and the file that holds its comments."""
    for sample in sorted((HERE / folder).iterdir()):
        if sample.is_dir():
            yield sample.name, sample, sample / "itplan.yaml"
        elif sample.suffix in (".yaml", ".raw"):
            yield sample.stem, sample, sample


def answer(sample, wanted, json_wanted=False):
    """What itplan says of a scratch copy of the sample."""
    with tempfile.TemporaryDirectory() as scratch:
        plan = pathlib.Path(scratch)
        if sample.is_dir():
            shutil.copytree(sample, plan, dirs_exist_ok=True)
        else:
            shutil.copyfile(sample, plan / "itplan.yaml")
        before = contents(plan)
        command = wanted.get("run", "check").split()
        command += ["--plan", ".", "--today", wanted.get("today", "2026-11-23")]
        result = run(command + (["--json"] if json_wanted else []), plan)
        if before != contents(plan):
            fail(sample, "the plan was changed")
        return result


def check_refusals(folder):
    """The command stops with this code alone, at the place."""
    seen = set()
    for code, sample, main in samples(folder):
        seen.add(code)
        wanted = comments(main)
        result = answer(sample, wanted)
        place = wanted.get("expect", "")
        if re.fullmatch(r"\d+:\d+", place):
            place = "itplan.yaml:" + place
        said = re.findall(rf"^(.*?): (?:error|warning): .* \[({WORD})\]$", result.stdout + result.stderr,
                          re.MULTILINE)
        if said != [(place, code)]:
            fail(sample, f"expected {place} [{code}], got {said}\n{result.stdout}{result.stderr}")
        if result.returncode != int(wanted.get("exit", "3")):
            fail(sample, f"exit status {result.returncode}")
        if result.stdout and "run" in wanted:  # for check the problems are the answer
            fail(sample, "stdout is not empty")
    return seen


def check_rules():
    """The plan can be read, and this rule fires at the path."""
    seen = set()
    for code, sample, main in samples("rules"):
        seen.add(code)
        wanted = comments(main)
        result = answer(sample, wanted, json_wanted=True)
        if result.returncode not in (0, 1):
            fail(sample, f"exit status {result.returncode}\n{result.stderr}")
            continue
        problems = json.loads(result.stdout)["problems"]
        said = [(problem["code"], problem["path"]) for problem in problems]
        if (code, wanted.get("expect")) not in said:
            fail(sample, f"expected {code} at {wanted.get('expect')}, got {said}")
        status = int(any(problem["severity"] == "error" for problem in problems))
        if result.returncode != status:
            fail(sample, f"exit status {result.returncode}, not {status}")
    return seen


def texts(*folders):
    for folder in folders:
        for file in sorted((SOURCE / "src" / folder).rglob("*.[ch]pp")):
            if not file.name.startswith("picture_"):  # names of styles stand there
                yield re.sub(r"\w+_attributes\{.*?\};", "", file.read_text(), flags=re.DOTALL)


def codes_in_source():
    """Every code literal: in these layers each literal with a hyphen is one, and words in the two
    forms in which a code of one word is written."""
    codes = set()
    for text in texts("document", "loading", "change", "render"):
        codes.update(re.findall(rf'"({KEBAB})"', text))
        codes.update(re.findall(rf'refuse_at\(\s*[^{{;]*\{{"({WORD})"', text))
    for text in texts("rules", "cli"):  # lists of words and last year's plan are read there
        codes.update(re.findall(rf'Severity::\w+,\s*"({KEBAB})"', text))
    for text in texts("report"):
        codes.update(re.findall(rf'\.code = "({WORD})"', text))
    rewordings = (SOURCE / "src/document/syntax_errors.cpp").read_text()
    codes.update(re.findall(rf'\{{"[^"]+",\s*"({WORD})",\s*"', rewordings))
    return codes


def codes_of_rules():
    codes = set()
    for text in texts("rules"):
        codes.update(re.findall(rf'\.code = "({WORD})"', text))
    return codes


def register():
    text = (SOURCE / "src/cli/reading_codes.cpp").read_text()
    rows = text[text.index("codes[] = {"):]
    return re.findall(rf'^    \{{"({WORD})",', rows, re.MULTILINE)


def compare(codes, others, why):
    for code in sorted(codes - others):
        fail(code, why)


def main():
    reading = register()
    rules = codes_of_rules()
    if len(reading) < 50 or len(rules) < 50:
        fail("register", "its rows are not found any more")
    if reading != sorted(set(reading)):
        fail("register", "not in the order of the alphabet, or a code twice")
    for code in sorted(rules | set(reading)):
        if run(["help", code], HERE).returncode != 0:
            fail(code, "itplan help does not know it")

    used = codes_in_source()
    compare(used, set(reading) | rules, "used in src, but not in the register")
    compare(set(reading), used, "in the register, but not used in src")

    provoked = check_refusals("reading") | check_refusals("changing")
    compare(set(reading), provoked | WITHOUT_SAMPLE.keys(), "has no sample")
    compare(WITHOUT_SAMPLE.keys() & provoked, set(), "has a sample, so needs no excuse")
    compare(provoked, set(reading), "a sample of an unknown code")

    of_rules = check_rules()
    compare(rules, of_rules, "has no sample")
    compare(of_rules, rules, "a sample of an unknown code")

    for failure in failures:
        print(failure)
    print(f"{len(provoked)} refusals and {len(of_rules)} rules provoked, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

"""The reader's verdict on each case of the yaml-test-suite, kept as a table.

    yaml_suite.py record VERDICTS FOLDER   writes the table yaml_suite.tsv
    yaml_suite.py replay VERDICTS          compares with it what the reader says now

VERDICTS is the program of yaml_verdicts.cpp. FOLDER holds the suite's branch `data`
(github.com/yaml/yaml-test-suite); for replay it is named by ITPLAN_YAML_SUITE, and without it the
test is skipped. The table holds the cases' ids and verdicts, nothing of their texts:

    CASE  valid|invalid  right|refused CODE|accepted|other  why
"""
import collections
import json
import os
import pathlib
import subprocess
import sys

TABLE = pathlib.Path(__file__).with_suffix(".tsv")
SKIPPED = 77
NULLS = {"", "~", "null", "Null", "NULL"}

# Why a valid text is refused, by the code of the problem.
OUTSIDE = {  # what a plan leaves out of YAML on purpose
    "alias": "no references", "anchor": "no references", "tag": "no types of its own",
    "merge-key": "no references", "directive": "no directives",
    "complex-key": "keys are one line of text", "key-not-text": "keys are one line of text",
    "null-key": "keys are one line of text", "empty-key": "keys are one line of text",
    "key-without-colon": "keys are one line of text", "pair-in-list": "pairs stand in braces",
    "second-document": "one document in a file", "text-behind-marker": "one document in a file",
    "text-after-document": "one document in a file",
    "duplicate-key": "a key twice loses one of the two",
    "control-character": "signs that readers take differently",
    "line-separator": "signs that readers take differently",
    "inner-byte-order-mark": "signs that readers take differently",
    "lone-carriage-return": "signs that readers take differently",
    "unsafe-escape": "signs that readers take differently",
    "unsure-text": "texts that readers take differently",
    "tab-indent": "tabs before text are taken differently",
    "tight-comment": "taken differently by readers",
}
BEYOND = "the parser beneath does not know this form"  # never wrong, only less
# Why an invalid text may be accepted; a case that is not named here is a fault.
HARMLESS = {
    "9C9N": "a line in brackets stands too far left; its value is what it seems",
    "QB6E": "a line in quotes stands too far left; its value is what it seems",
    "G5U8": "a dash in brackets is read as the text it is",
    "YJV2": "a dash in brackets is read as the text it is",
}


def cases(folder):
    for test in sorted(folder.rglob("in.yaml")):
        yield str(test.parent.relative_to(folder)), test


def unescape(text):
    out, i = "", 0
    plain = {"n": "\n", "t": "\t", "b": "\b", "r": "\r", "\\": "\\", "0": "\0"}
    while i < len(text):
        if text[i] == "\\" and i + 1 < len(text):
            out += plain.get(text[i + 1], text[i:i + 2])
            i += 2
        else:
            out += text[i]
            i += 1
    return out


class Events:
    """The first document of a list of events, in the form of yaml_verdicts."""

    def __init__(self, text):
        self.lines = [line for line in text.split("\n") if line]
        self.documents = sum(line.startswith("+DOC") for line in self.lines)
        self.at = 2  # behind +STR and +DOC

    def tree(self):
        return self.node() if self.documents else None

    def node(self):
        line = self.lines[self.at]
        self.at += 1
        if line.startswith("+MAP"):
            entries = []
            while not self.lines[self.at].startswith("-MAP"):
                key = self.node()
                entries.append([key, self.node()])
            self.at += 1
            return {"map": entries}
        if line.startswith("+SEQ"):
            items = []
            while not self.lines[self.at].startswith("-SEQ"):
                items.append(self.node())
            self.at += 1
            return {"list": items}
        rest = line[5:] if line.startswith("=VAL") else line
        while rest[:1] in "&<" and " " in rest:
            rest = rest.split(" ", 1)[1]
        text = unescape(rest[1:])
        return None if rest.startswith(":") and text in NULLS else text


def verdicts(program, tests):
    names = "".join(f"{test}\n" for test in tests)
    out = subprocess.run([program], input=names.encode(), stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line) for line in out.decode().split("\n") if line]


def judge(case, test, said):
    """The row of a case."""
    valid = not (test.parent / "error").exists()
    if "refused" in said:
        code = said["refused"]
        why = OUTSIDE.get(code, BEYOND) if valid else ""
        return case, "valid" if valid else "invalid", "refused " + code, why
    if not valid:
        return case, "invalid", "accepted", HARMLESS.get(case, "A FAULT")
    events = Events((test.parent / "test.event").read_text(encoding="utf-8"))
    right = events.documents <= 1 and said["tree"] == events.tree()
    return case, "valid", "right" if right else "other", "" if right else HARMLESS.get(case, "A FAULT")


def rows_of(program, folder):
    tests = list(cases(folder))
    said = verdicts(program, [test for _, test in tests])
    return ["\t".join(judge(case, test, one)) for (case, test), one in zip(tests, said)]


def counts(rows):
    return collections.Counter(" ".join(row.split("\t")[1:3]).split(" refused ")[0] +
                               (" refused" if "refused" in row else "") for row in rows)


def main():
    command, program = sys.argv[1:3]
    folder = sys.argv[3] if command == "record" else os.environ.get("ITPLAN_YAML_SUITE")
    if not folder:
        print("skipped: ITPLAN_YAML_SUITE does not name the folder of the yaml-test-suite")
        return SKIPPED
    rows = rows_of(program, pathlib.Path(folder))
    for kind, count in sorted(counts(rows).items()):
        print(f"{kind}: {count}")
    for row in rows:
        if row.endswith("A FAULT"):
            print("a fault: " + row)
    if command == "record":
        TABLE.write_text("\n".join(rows) + "\n", encoding="utf-8")
        return 0
    kept = TABLE.read_text(encoding="utf-8").splitlines()
    for row in sorted(set(rows) ^ set(kept)):
        print(("now:  " if row in rows else "kept: ") + row)
    return 0 if rows == kept else 1


if __name__ == "__main__":
    sys.exit(main())

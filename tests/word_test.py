"""The recipe that makes Word files: word_test.py ITPLAN SOURCE. Skipped without pandoc."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

itplan, source = sys.argv[1], pathlib.Path(sys.argv[2])
if not shutil.which("pandoc"):
    print("skipped: pandoc is missing")
    sys.exit(77)

failures = 0


def check(what, fine):
    global failures
    if not fine:
        failures += 1
        print("wrong:", what)


def word(folder, *arguments):
    out = pathlib.Path(folder) / "out.docx"
    subprocess.run([source / "examples/word/to-word.sh", out, *arguments], check=True,
                   env={**os.environ, "ITPLAN": itplan})
    with zipfile.ZipFile(out) as file:
        return file.read("word/document.xml").decode(), file.read("word/styles.xml").decode()


def tables(markdown):
    return len(re.findall(r"^\|(?: ?:?-+:? ?\|)+$", markdown, re.MULTILINE))


for plan, day in (("gemeente-waterrijk", "2026-11-23"), ("harbour-logistics", "2026-11-23")):
    arguments = ["--plan", str(source / "examples" / plan), "--today", day]
    with tempfile.TemporaryDirectory() as folder:
        document, styles = word(folder, *arguments, "report", "plan")
        markdown = subprocess.run([itplan, *arguments, "report", "plan"], check=True,
                                  capture_output=True, text=True).stdout
    check(f"{plan}: rows stay whole", "<w:cantSplit" in styles)
    check(f"{plan}: every table", document.count("<w:tbl>") == tables(markdown) > 5)
    check(f"{plan}: no Mermaid", "xychart" not in document and "gantt" not in document)

with tempfile.TemporaryDirectory() as folder:
    document, _ = word(folder, "--plan", str(source / "examples/gemeente-waterrijk"), "--today",
                       "2026-11-23", "letter", "chatbot-op-de-website")
    check("the letter's words", "gaat niet door" in document)

print(f"{failures} failed")
sys.exit(1 if failures else 0)

#!/usr/bin/env python3
"""Fills forms at random, sends them through what mail and word processors do, and reads them back.

    round_trip.py ITPLAN SOURCE [SEED [TRIALS]]

Each filled form must give the same ballot, wishes and notes through every way, but for the shape of
quotes, dashes and white space, which those programs change. The seed is printed. Ways that need
pandoc say "skipped" where it is missing.
"""

import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap

import yaml

DAY = "2026-10-20"
CUSTOMERS = ["burgerzaken", "sociaal-domein", "financien", "openbare-ruimte"]
WORDS = """de het een bij van op in wij zij elke week dag uur papier inwoners collega's wachten bellen
typen fout kost tijd geld niet meer sneller straks zaal balie brief lijst "dubbel" 'half' e-mail
tien 3 25% € 40.000 Fryslân coördinatie één – ja, maar (vaak) en/of; eerst: nu!""".split()


def sentence(rng, most=18):
    words = [rng.choice(WORDS) for _ in range(rng.randint(3, most))]
    text = " ".join(words)
    return ("Zin " + text + ".").replace(" –", ",")


def fill(rng, form):
    """The form with answers, and what they are."""
    lines, said = [], {"points": {}, "why": {}, "wishes": [], "notes": [], "about": {}}
    budget, used, request, wish = 100, set(), None, None
    for line in form.split("\n"):
        lines.append(line)
        heading = re.match(r"### .*\[([a-z0-9-]+)\]$", line)
        if heading:
            request, wish = heading[1], None
        elif line.startswith("## "):
            request = None
        elif line.startswith(("Wens ", "Wish ")) and line.endswith(":"):
            request, wish = None, None
            if rng.random() < 0.5:
                wish = "Wens " + sentence(rng)
                said["wishes"].append(wish)
                lines[-1] += " " + wish
        elif line.startswith(("Punten", "Points")) and request and rng.random() < 0.7:
            free = [p for p in range(1, 41) if p <= budget and p not in used]
            if free:
                points = rng.choice(free)
                budget -= points
                used.add(points)
                said["points"][request] = points
                form_of = rng.choice([" {}", " {} punten", "\n\n{}", " {} ptn", "{}", " {},0"])
                lines[-1] += form_of.format(points)
        elif line in ("Waarom:", "Why:") and request in said["points"] and rng.random() < 0.8:
            said["why"][request] = sentence(rng)
            lines[-1] += rng.choice([" ", "\n\n"]) + said["why"][request]
        elif line.endswith("?") and not line.startswith("#") and rng.random() < 0.6:
            note = sentence(rng)
            if request:
                said["about"][request] = line + " " + note
            else:
                said["notes"].append(line + " " + note)
            lines[-1] += "\n\n" + note
    return "\n".join(lines), said


def pandoc(*steps):
    def way(text):
        for step in steps:
            result = subprocess.run(["pandoc", *step.split(), "-o", "-"], input=text if isinstance(
                text, bytes) else text.encode(), capture_output=True, check=True)
            text = result.stdout
        return text.decode()
    return way


def wrapped(text, width=72, mark=""):
    lines = []
    for line in text.split("\n"):
        lines += textwrap.wrap(line, width, break_long_words=False,
                               break_on_hyphens=False) or [""]
    return "\n".join(mark + line for line in lines)


def smart(text):
    text = re.sub(r'(^|[\s(])"', "\\1“", text).replace('"', "”")
    return re.sub(r"(^|[\s(])'", "\\1‘", text).replace("'", "’").replace("...", "…")


WAYS = {
    "copy": lambda text: text,
    "quoted": lambda text: "\n".join("> " + line for line in text.split("\n")),
    "quoted twice": lambda text: "\n".join(">> " + line for line in text.split("\n")),
    "trailing spaces": lambda text: text.replace("\n", "   \n"),
    "windows": lambda text: "\ufeff" + text.replace("\n", "\r\n"),
    "smart quotes": smart,
    "no-break spaces": lambda text: text.replace(": ", ":\u00a0"),
    "wrapped": wrapped,
    "wrapped and quoted": lambda text: wrapped(text, 70, "> "),
    "indented": lambda text: textwrap.indent(text, "    "),
    "in a mail": lambda text: "Van: Burgerzaken\nAan: IT\nOnderwerp: formulier\n\n" + text +
                              "\nMet vriendelijke groet,\n\nJan Bakker\n",
}
PANDOC_WAYS = {
    "docx to markdown": pandoc("-f markdown -t docx", "-f docx -t markdown"),
    "docx to gfm": pandoc("-f markdown -t docx", "-f docx -t gfm"),
    "docx to plain": pandoc("-f markdown -t docx", "-f docx -t plain"),
    "html to markdown": pandoc("-f markdown -t html", "-f html -t markdown"),
    "html to plain": pandoc("-f markdown -t html", "-f html -t plain"),
    "odt to plain": pandoc("-f markdown -t odt", "-f odt -t plain"),
}


def plain(text):
    text = re.sub("[“”„\"]", '"', re.sub("[‘’']", "'", text)).replace("…", "...")
    return " ".join(re.sub("[–—]|--+", "-", text).split())


def copy_plan(scratch, itplan, source, customer, language):
    """The example without ballots, its customer spoken to in this language."""
    folder = pathlib.Path(scratch) / "plan"
    shutil.copytree(source / "examples/gemeente-waterrijk", folder)
    shutil.rmtree(folder / "ballots")
    subprocess.run([itplan, "set", f"{customer}.language", language], check=True, cwd=folder,
                   capture_output=True)
    return folder


def ask(itplan, source, customer, language):
    with tempfile.TemporaryDirectory() as scratch:
        folder = copy_plan(scratch, itplan, source, customer, language)
        return subprocess.run([itplan, "ask", customer, "--today", DAY], check=True, cwd=folder,
                              capture_output=True).stdout.decode()


def read_back(itplan, source, customer, language, form):
    """The ballot, wishes and notes that `answer` writes of a form."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = copy_plan(scratch, itplan, source, customer, language)
        before = set((folder / "requests").iterdir())
        old = yaml.safe_load((folder / f"customers/{customer}.yaml").read_text()).get("notes") or []
        ran = subprocess.run([itplan, "answer", "-", "--today", DAY], input=form.encode(),
                             cwd=folder, capture_output=True)
        if ran.returncode != 0:
            return ran.stderr.decode()
        ballot_file = folder / f"ballots/najaar-2026/{customer}.yaml"
        ballot = yaml.safe_load(ballot_file.read_text())["choices"] if ballot_file.exists() else []
        new = [yaml.safe_load(p.read_text()) for p in set((folder / "requests").iterdir()) - before]
        notes = yaml.safe_load((folder / f"customers/{customer}.yaml").read_text()).get("notes")
        return {
            "points": {c["request"]: c["points"] for c in ballot},
            "why": {c["request"]: plain(c["why"]) for c in ballot if "why" in c},
            "wishes": sorted(plain(w["problem"]) for w in new),
            "notes": sorted(plain(n["text"]) for n in (notes or [])[len(old):]),
            "about": {p.stem: plain(n["text"]) for p in before
                      for n in (yaml.safe_load(p.read_text()).get("notes") or [])
                      if str(n["date"]) == DAY and n["from"] == customer},
        }


def expected(said):
    return {"points": said["points"], "why": {k: plain(v) for k, v in said["why"].items()},
            "wishes": sorted(map(plain, said["wishes"])),
            "notes": sorted(map(plain, said["notes"])),
            "about": {k: plain(v) for k, v in said["about"].items()}}


def main():
    itplan, source = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(10**6)
    trials = int(sys.argv[4]) if len(sys.argv) > 4 else 2
    print(f"seed {seed}, {trials} forms")
    ways = dict(WAYS)
    if shutil.which("pandoc"):
        ways.update(PANDOC_WAYS)
        ways["docx, wrapped and quoted"] = lambda text: wrapped(
            PANDOC_WAYS["docx to plain"](text), 70, "> ")
        ways["smart quotes, windows"] = lambda text: WAYS["windows"](smart(text))
    else:
        print("word processor round trips: skipped, there is no pandoc")
    rng = random.Random(seed)
    failed = read = 0
    for trial in range(trials):
        customer = rng.choice(CUSTOMERS)
        language = ("nl", "en")[trial % 2]
        filled, said = fill(rng, ask(itplan, source, customer, language))
        if not any(said.values()):
            continue
        for name, way in ways.items():
            back = read_back(itplan, source, customer, language, way(filled))
            read += 1
            if back != expected(said):
                failed += 1
                print(f"{customer} ({language}) through '{name}':\n  meant {expected(said)}\n  read  {back}")
    print(f"{read} readings, {failed} wrong")
    return 1 if failed or not read else 0


if __name__ == "__main__":
    sys.exit(main())

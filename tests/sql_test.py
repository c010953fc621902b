#!/usr/bin/env python3
"""Reads `export --sql` of the example plans into SQLite, twice, and compares it with
`prioritise --json` and `list --json`. Usage: sql_test.py ITPLAN EXAMPLES"""
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

DAYS = {"gemeente-waterrijk": "2026-11-23", "harbour-logistics": "2026-11-23", "2027": "2027-07-01"}


def run(itplan, plan, *arguments):
    return subprocess.run([itplan, *arguments, "--plan", plan, "--today",
                           DAYS.get(plan.name, "2027-07-01")],
                          check=True, capture_output=True, text=True).stdout


def faults(itplan, plan):
    base = sqlite3.connect(":memory:")
    sql = run(itplan, plan, "export", "--sql")
    base.executescript(sql)
    base.executescript(sql)  # the same again brings it up to date
    ask = lambda query: base.execute(query).fetchall()
    chosen = json.loads(run(itplan, plan, "prioritise", "--json"))
    above = {one["id"] for one in chosen["requests"] if one["above_line"]}
    if {row[0] for row in ask("SELECT id FROM above_line")} != above:
        yield "above_line has other requests than prioritise"
    for skill in chosen["skills"]:
        for quarter in range(1, 5):
            row = ask(f"SELECT room, used FROM capacity WHERE skill='{skill['skill']}' "
                      f"AND quarter={quarter}")[0]
            wanted = (skill["room"][f"q{quarter}"], skill["used"][f"q{quarter}"])
            if row != tuple(map(float, wanted)):
                yield f"{skill['skill']} in quarter {quarter}: {row}, not {wanted}"
    rows = json.loads(run(itplan, plan, "list", "--json"))["requests"]
    if ask("SELECT COUNT(*) FROM request")[0][0] != len(rows):
        yield "other requests than list"
    decided = sum(len(one.get("decisions") or []) for one in rows)
    if ask("SELECT COUNT(*) FROM decision")[0][0] != decided:
        yield f"not {decided} decisions"
    if ask("SELECT SUM(requests) FROM request_by_customer")[0][0] != len(rows):
        yield "request_by_customer leaves some out"
    for view in ("below_line", "days_by_quarter", "money_by_budget", "decision_by_month",
                 "satisfaction_by_month"):
        ask(f"SELECT * FROM {view}")


def quoting_faults(itplan, folder):
    title = "It's \"quoted\"; DROP TABLE request; --"
    subprocess.run([itplan, "init", folder / "plan", "--today", "2026-11-01"], check=True,
                   capture_output=True)
    for words in (["add-customer", "O'Brien"],
                  ["add-request", title, "--customer", "O'Brien", "--received", "2026-11-01"]):
        subprocess.run([itplan, *words, "--plan", folder / "plan", "--today", "2026-11-01"],
                       check=True, capture_output=True)
    base = sqlite3.connect(":memory:")
    base.executescript(run(itplan, folder / "plan", "export", "--sql"))
    found = base.execute("SELECT title FROM request").fetchall()
    if found != [(title,)]:
        yield f"the title came back as {found}"


def main():
    itplan, examples = sys.argv[1], pathlib.Path(sys.argv[2])
    failed = False
    for plan in (examples / "gemeente-waterrijk", examples / "harbour-logistics",
                 examples / "streekziekenhuis" / "2027"):
        for fault in faults(itplan, plan):
            print(f"{plan.name}: {fault}")
            failed = True
    with tempfile.TemporaryDirectory() as folder:
        for fault in quoting_faults(itplan, pathlib.Path(folder)):
            print(fault)
            failed = True
    sys.exit(failed)


main()

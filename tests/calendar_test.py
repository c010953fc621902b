#!/usr/bin/env python3
"""Reads the calendar files of the example plans with a parser that is not ours (python3-icalendar)
and compares them with `calendar --json`. Usage: calendar_test.py ITPLAN EXAMPLES"""
import json
import pathlib
import shlex
import subprocess
import sys
import tempfile

try:
    import icalendar
except ImportError:
    print("skipped: no python3-icalendar")
    sys.exit(77)

DAYS = ["2026-11-23", "2027-03-01", "2028-02-29"]


def run(itplan, plan, *arguments):
    return subprocess.run([itplan, "calendar", "--plan", plan, *arguments], check=True,
                          capture_output=True).stdout


def faults(itplan, plan, today):
    arguments = ["--all", "--today", today]
    data = run(itplan, plan, "--ics", *arguments)
    wanted = {(m["uid"], m["date"]): m for m in json.loads(run(itplan, plan, "--json", *arguments))
              ["moments"] if not m["done"]}
    calendar = icalendar.Calendar.from_ical(data)
    if calendar.errors or calendar.is_broken:
        yield f"the calendar has errors: {calendar.errors}"
    if any(len(line) > 75 for line in data.split(b"\r\n")) or data.count(b"\n") != data.count(b"\r\n"):
        yield "a line is too long, or ends without CRLF"
    seen = set()
    for event in calendar.walk("VEVENT"):
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        key = (str(event["UID"]), start.isoformat())
        moment = wanted.pop(key, None)
        if moment is None:
            yield f"{key} is no moment"
            continue
        if event.errors:
            yield f"{key}: {event.errors}"
        if str(event["UID"]) in seen:
            yield f"{key}: the UID comes twice"
        seen.add(str(event["UID"]))
        if (end - start).days != 1 or event["DTSTAMP"].dt.date().isoformat() != today:
            yield f"{key}: not one day, or not made today"
        if str(event["SUMMARY"]) != f'{moment["what"]}: {moment["audience"]}':
            yield f'{key}: the summary is {event["SUMMARY"]}'
        text = str(event.get("DESCRIPTION", ""))
        if moment["more"] not in text or moment["who"] not in text:
            yield f"{key}: the description is {text}"
    for key in wanted:
        yield f"{key} is missing"
    if not seen:
        yield "no events"


PLAN = """itplan: 1
plan_id: {id}
title: Plan
year: 2027
language: en
customers:
  shop:
    name: Shop
    agreements:
      - {{date: 2026-11-01, we: We come by, we_by: 2027-03-10}}
communication:
  call:
    {{audience: shop, message: Where we are., channel: call, direction: talk, every: month, starts: 2026-12-07, owner: adviser}}
requests:
  till:
    title: A till
    customer: shop
    received: 2026-09-01
    confirmed: 2026-09-02
    decisions:
      - {{date: 2026-10-01, outcome: agreed, by: board, fact: It is old., quarter: q2, told: {{date: 2026-10-01, by: us}}}}
"""

# What is done to the plan between two files, and what must be so in the calendar afterwards:
# (the words, the command, an event's beginning, its new day or None for gone).
CHANGES = [
    ("a talk moves", "set communication.call.starts 2026-12-14", "call-1@", "2026-12-14"),
    ("an agreement moves", "set customers.shop.agreements.0.we_by 2027-04-20", "shop-agreement-0@",
     "2027-04-20"),
    ("an agreement falls away", "set customers.shop.agreements.0.ended 2026-11-24",
     "shop-agreement-0@", None),
    ("a request is taken back", "note till 'Not any more.' --withdraws", "till-promised-0@", None),
    ("the department closes", "set customers.shop.until 2026-12-31", "call-3@", None),
]


def imported(into, data):
    """What a calendar program holds after it took in another file."""
    for event in icalendar.Calendar.from_ical(data).walk("VEVENT"):
        uid, sequence = str(event["UID"]), int(event["SEQUENCE"])
        if uid in into and into[uid][0] > sequence:
            continue
        gone = str(event["STATUS"]) == "CANCELLED"
        into[uid] = (sequence, None if gone else event["DTSTART"].dt.isoformat())
    return into


def changed_faults(itplan, folder):
    for words, command, uid, day in CHANGES:
        plan = folder / words.replace(" ", "-")
        plan.mkdir()
        (plan / "itplan.yaml").write_text(PLAN.format(id="onlythisone"))
        held = imported({}, run(itplan, plan, "--ics", "--all-dates", "--today", "2026-11-23"))
        before = len(held)
        subprocess.run([itplan, *shlex.split(command), "--plan", plan, "--today", "2026-11-24"],
                       check=True, capture_output=True)
        imported(held, run(itplan, plan, "--ics", "--all-dates", "--today", "2026-11-24"))
        found = [when for key, (_, when) in held.items() if key.startswith(uid)]
        if found != [day]:
            yield f"{words}: {uid} is at {found}, not at {day}"
        if len(held) > before + 1:
            yield f"{words}: {len(held)} events where there were {before}"


def two_plans_faults(itplan, folder):
    held = {}
    for name in ("north", "south"):
        subprocess.run([itplan, "init", folder / name, "--language", "en", "--today", "2026-11-01"],
                       check=True, capture_output=True)
        with open(folder / name / "itplan.yaml", "a") as plan:
            plan.write(PLAN[PLAN.index("communication:"):PLAN.index("requests:")].format()
                       .replace("audience: shop", "audience: customers"))
        data = run(itplan, folder / name, "--ics", "--today", "2026-11-23")
        count = len(icalendar.Calendar.from_ical(data).walk("VEVENT"))
        before = len(held)
        imported(held, data)
        if count == 0 or len(held) != before + count:
            yield f"of {count} events of {name} {len(held) - before} were new"


def main():
    itplan, examples = sys.argv[1], pathlib.Path(sys.argv[2])
    failed = False
    for plan in sorted(path.parent for path in examples.glob("*/itplan.yaml")):
        for today in DAYS:
            for fault in faults(itplan, plan, today):
                print(f"{plan.name}, {today}: {fault}")
                failed = True
    with tempfile.TemporaryDirectory() as folder:
        for fault in (*changed_faults(itplan, pathlib.Path(folder)),
                      *two_plans_faults(itplan, pathlib.Path(folder))):
            print(fault)
            failed = True
    sys.exit(failed)


main()

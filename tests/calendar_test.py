#!/usr/bin/env python3
"""Reads the calendar files of the example plans with a parser that is not ours (python3-icalendar)
and compares them with `calendar --json`. Usage: calendar_test.py ITPLAN EXAMPLES"""
import json
import pathlib
import subprocess
import sys

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


def main():
    itplan, examples = sys.argv[1], pathlib.Path(sys.argv[2])
    failed = False
    for plan in sorted(path.parent for path in examples.glob("*/itplan.yaml")):
        for today in DAYS:
            for fault in faults(itplan, plan, today):
                print(f"{plan.name}, {today}: {fault}")
                failed = True
    sys.exit(failed)


main()

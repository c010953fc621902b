#!/usr/bin/env python3
"""Copies a plan and puts markup that would come alive into every text of it that people write:
hostile.py PLAN COPY."""
import pathlib
import sys

import yaml

TEXTS = {"title", "problem", "result", "if_never", "because", "text", "fact", "not_included",
         "heard", "alternative", "would_change", "name", "mission", "organisation", "department",
         "contact", "question", "message", "reply", "we", "you", "lesson", "went_well", "rule",
         "signed_by", "board", "by", "why", "owner", "promise"}
ALIVE = ("<img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)>"
         "\"'><a href=javascript:alert(4)>x</a> [y](javascript:alert(5)) <!-- {{mission}} ${7*7}")


def spoilt(value, key=""):
    if isinstance(value, dict):
        return {name: spoilt(each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [spoilt(each, key) for each in value]
    return f"{value} {ALIVE}" if isinstance(value, str) and key in TEXTS else value


def main():
    plan, copy = map(pathlib.Path, sys.argv[1:])
    for file in plan.rglob("*.yaml"):
        to = copy / file.relative_to(plan)
        to.parent.mkdir(parents=True, exist_ok=True)
        data = yaml.load(file.read_text(), Loader=yaml.SafeLoader)
        to.write_text(yaml.dump(spoilt(data), allow_unicode=True))


main()

#!/usr/bin/env python3
"""Loads every example plan with PyYAML too and compares what both read: every request and customer,
field by field. Usage: examples_test.py ITPLAN EXAMPLES"""
import json
import pathlib
import subprocess
import sys

import yaml


def entries(folder, section):
    """The section as PyYAML reads it, every scalar as text: from the key or from the folder."""
    main = yaml.load((folder / "itplan.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    if main.get(section):
        return main[section]
    return {path.stem: yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
            for path in sorted((folder / section).glob("*.yaml"))}


def ours(itplan, folder, section):
    out = subprocess.check_output(
        [itplan, "list", section, "--json", "--plan", folder, "--today", "2026-11-23"])
    return {entry.pop("id"): entry for entry in json.loads(out)[section]}


def same(mine, theirs):
    """Ours is typed, theirs is text; empty values are no keys."""
    if isinstance(mine, dict) and list(mine) == ["low", "likely", "high"]:
        return same(list(mine.values()), theirs if isinstance(theirs, list) else [theirs] * 3)
    if isinstance(theirs, dict):
        theirs = {k: v for k, v in theirs.items() if v not in ("", [], {}) and not k.startswith("x_")}
        return isinstance(mine, dict) and mine.keys() == theirs.keys() and all(
            same(mine[k], theirs[k]) for k in theirs)
    if isinstance(theirs, list):
        return isinstance(mine, list) and len(mine) == len(theirs) and all(
            map(same, mine, theirs))
    if isinstance(mine, (int, float)) and not isinstance(mine, bool):
        return float(theirs) == mine
    return mine == theirs


def compare(itplan, folder):
    compared = 0
    for section in ("requests", "customers"):
        mine, theirs = ours(itplan, folder, section), entries(folder, section)
        assert mine.keys() == theirs.keys(), (folder, section)
        for key, entry in mine.items():
            entry.pop("status", None)
            assert same(entry, theirs[key]), f"{folder.name}: {section}.{key} is read differently"
            compared += 1
    print(f"{folder.name}: {compared} entries read alike")
    return compared


def main():
    itplan, examples = sys.argv[1], pathlib.Path(sys.argv[2])
    plans = sorted(path.parent for path in examples.glob("**/itplan.yaml"))
    assert len(plans) >= 2, "no examples found"
    counts = [compare(itplan, plan) for plan in plans]
    assert min(counts) > 15
    for plan in plans:
        day = "2027-07-05" if plan.parent.name == "streekziekenhuis" else "2026-11-23"
        code = subprocess.call([itplan, "check", "--plan", plan, "--today", day],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        assert code == 0, f"{plan.name} has errors"


if __name__ == "__main__":
    main()

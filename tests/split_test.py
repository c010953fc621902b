#!/usr/bin/env python3
"""Splits plans written in all kinds of ways and reads both sides with PyYAML.

    split_test.py ITPLAN

Every comment carries a number, so that none can be lost or doubled unseen.
"""

import itertools
import pathlib
import re
import subprocess
import sys
import tempfile

import yaml

ITPLAN = pathlib.Path(sys.argv[1]).resolve()

PLAN = """# 1 The plan.
itplan: 1
title: Plan   # 2 its name
year: 2027
rounds:
  autumn: {opens: 2026-10-01, closes: 2026-10-31, points: 100, points_per_request: 60}

# 3 Who may ask.
customers:   # 4 behind the key
  # 5 above the first
  sales:     # 6 behind the id
    # 7 above the first field
    name: Sales   # 8 behind a value
    x_mine: 'it''s'

  # 9 apart from the next

  # 10 glued to the next
  stock: {name: Stock, contact: boss}   # 11 behind a flow map
    # 12 deeper than the last entry
  # 13 at its depth, the last of all
# 14 less deep: of the plan

# 15 above the requests
requests:
  app:
    title: App
    customer: sales
    problem: |
      Two lines,
        # not a comment

      and a third.
    result: >-
      A folded
      text.
    if_never: "over
      two lines"
    because: plain
      over two
    effort: {build: [1,
        2, 3]}   # 16 behind a flow map over lines
    # 17 between fields
    notes:
    - date: 2026-11-02   # 18
      text: |2
          indented by itself
    # 19 the last of the entry
  vpn:
    # 20
    title: "VPN # no comment"
    customer: stock
    needs: [app]

# 21 between two sections
ballots:
  # 22 above the round
  autumn:   # 23 behind the round
    # 24 above the ballot
    sales:
      cast: 2026-10-20
      choices:   # 25
        - {request: app, points: 60}
        - request: vpn
          points: 40
    stock:
      choices: []
  # 26 below the round
capacity:   # 27
  days: {build: {q1: 10}}
budget: {}
# 28 the end
"""
EMPTY = "itplan: 1\ntitle: P\nyear: 2027\n\ncustomers: {}\nrequests:   # 1 none\nballots: {}\n"


def wider(text):
    """Four spaces where there were two, block texts and all."""
    text = re.sub(r"^( +)", lambda found: found.group(1) * 2, text, flags=re.M)
    return re.sub(r"^( *- )(?=\w+:)", r"\1  ", text, flags=re.M)


VARIANTS = {
    "as it is": lambda text: text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "byte-order mark": lambda text: "\ufeff" + text,
    "no final newline": lambda text: text.rstrip("\n"),
    "ballots last": lambda text: text[:text.index("capacity:")].rstrip("\n"),
    "ballots last, a keeping text": lambda text: text[:text.index("  # 26")]
    + "  winter:\n    sales:\n      choices:\n      - request: app\n        points: 1\n        why: |+\n          a\n\n\n",
}


def tree_of(folder):
    tree = yaml.load((folder / "itplan.yaml").read_bytes(), yaml.BaseLoader)
    for path in sorted(folder.glob("*/**/*.yaml")):
        keys = list(path.relative_to(folder).with_suffix("").parts)
        place = tree
        for key in keys[:-1]:
            place = place.setdefault(key, {})
        assert keys[-1] not in place, path
        place[keys[-1]] = yaml.load(path.read_bytes(), yaml.BaseLoader)
    return {key: value for key, value in tree.items()
            if value or key not in ("customers", "requests", "ballots")}


def comments_of(folder):
    return sorted(found for path in folder.rglob("*.yaml")
                  for found in re.findall(r"# \d+[^\r\n]*", path.read_bytes().decode()))


def run(folder, *words):
    return subprocess.run([ITPLAN, *words], cwd=folder, capture_output=True, text=True, timeout=60)


def check(name, text):
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        (folder / "itplan.yaml").write_bytes(text.encode())
        tree, comments = tree_of(folder), comments_of(folder)
        shown = run(folder, "split", "--dry-run")
        assert shown.returncode == 0, f"{name}: {shown.stderr}"
        assert len(list(folder.iterdir())) == 1, f"{name}: a dry run wrote"
        done = run(folder, "split")
        assert done.returncode == 0, f"{name}: {done.stderr}"
        assert tree_of(folder) == tree, f"{name}: another tree"
        assert comments_of(folder) == comments, f"{name}: other comments"
        main = (folder / "itplan.yaml").read_text()
        for section in ("customers", "requests", "ballots"):
            assert f"\n{section}:" not in main, f"{name}: {section} stayed"
        return len(list(folder.glob("*/**/*.yaml")))


def main():
    files = count = 0
    for (name, change), widen in itertools.product(VARIANTS.items(), (False, True)):
        text = wider(change(PLAN)) if widen else change(PLAN)
        files += check(name + (", wide" if widen else ""), text)
        count += 1
    assert check("empty sections", EMPTY) == 0
    print(f"{count + 1} plans split into {files} files: the same trees and comments")


if __name__ == "__main__":
    main()

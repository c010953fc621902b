#!/usr/bin/env python3
"""Fifty add-request at once, some of them killed.

    concurrency_test.py ITPLAN [ROUNDS [SEED]]

After each round: every command that said it succeeded is in the plan, the plan can be read, and no
other byte of it has changed. Half of the rounds are in folders, half in one file; in two of four some
commands are killed at a random moment, and readers look on meanwhile.
"""

import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

ITPLAN = pathlib.Path(sys.argv[1]).resolve()
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 2
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else int(time.time())
COUNT = 50


def itplan(folder, *words):
    settings = {k: v for k, v in os.environ.items() if not k.startswith("ITPLAN_")}
    settings["ASAN_OPTIONS"] = "detect_leaks=0"
    return subprocess.Popen([ITPLAN, "--wait", "120", *words], cwd=folder, text=True, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, env=settings)


def ended(process):
    out, err = process.communicate(timeout=120)
    return process.returncode, out, err


def start(folder, one_file):
    words = ["init", ".", "--year", "2027"] + (["--single-file"] if one_file else [])
    assert ended(itplan(folder, *words))[0] == 0
    for name in ("Sales", "Stock"):
        assert ended(itplan(folder, "add-customer", name))[0] == 0
    main = folder / "itplan.yaml"
    main.write_text(main.read_text() + "# The last line.\n")


def texts(folder):
    return {str(p.relative_to(folder)): p.read_text() for p in folder.rglob("*.yaml")
            if ".itplan-new" not in p.name}


def without_new(text):
    """What is left of one file's lines without the requests that were added."""
    head, _, rest = text.partition("\nrequests:")
    return head + rest[rest.find("\nballots:"):] if rest else text


def one_round(folder, one_file, killing, dice):
    start(folder, one_file)
    before = texts(folder)
    adding = [itplan(folder, "add-request", f"Wish {chr(97 + n // 26)}{chr(97 + n % 26)} of day {n}",
                     "--id", f"wish-{n}", "--customer", "sales") for n in range(COUNT)]
    looking = [itplan(folder, "check") for _ in range(5)]
    killed = set()
    while killing and len(killed) < COUNT // 3:
        time.sleep(dice.random() * 0.05)
        victim = dice.randrange(COUNT)
        adding[victim].kill()
        killed.add(victim)
    results = [ended(process) for process in adding]
    for code, _, err in map(ended, looking):
        assert code == 0, f"a reader saw: {err}"
    code, out, err = ended(itplan(folder, "list"))
    assert code == 0, err
    there = {line.split()[0] for line in out.splitlines() if line.startswith("wish-")}
    for n, (code, _, err) in enumerate(results):
        assert code in ((0, -9) if n in killed else (0,)), f"wish-{n}: {code} {err}"
        assert code != 0 or f"wish-{n}" in there, f"wish-{n} was lost"
    assert killing or len(there) == COUNT
    after = texts(folder)
    if one_file:
        assert without_new(after["itplan.yaml"]) == without_new(before["itplan.yaml"])
    else:
        assert {k: v for k, v in after.items() if "wish-" not in k} == before
    return len(killed), sum(1 for code, _, _ in results if code == 0)


def main():
    dice = random.Random(SEED)
    for number in range(ROUNDS):
        one_file, killing = number % 2 == 1, number % 4 in (1, 2)
        with tempfile.TemporaryDirectory() as folder:
            killed, added = one_round(pathlib.Path(folder), one_file, killing, dice)
        print(f"{'one file' if one_file else 'folders'}: {COUNT} at once, {killed} shot at, "
              f"{added} added, 0 lost")
    print(f"{ROUNDS} rounds, seed {SEED}")


if __name__ == "__main__":
    main()

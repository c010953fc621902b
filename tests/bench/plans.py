#!/usr/bin/env python3
"""Times `itplan list` and `itplan check` beside yaml-cpp's events alone on the same files, whole
processes in the same run, for plans of 100, 1,000 and 10,000 requests in both layouts; and `itplan --version` beside
`git --version`; and peak memory against the plan's bytes. Ratios count, not seconds.

Usage: plans.py ITPLAN PLAN_BENCH [REQUESTS...]"""
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

SKILLS = ["development", "integration", "support"]


def request(rng, i, ids):
    """One request as a person would keep it: some 430 bytes, 13 keys."""
    need = f"needs: [{rng.choice(ids)}]\n" if ids and rng.random() < 0.15 else ""
    return (f"title: Request number {i} about a thing\n"
            f"customer: customer-{rng.randrange(8)}\n"
            f"received: 2026-{rng.randrange(1, 11):02d}-{rng.randrange(1, 29):02d}\n"
            f"claimed: {rng.choice(['highest', 'high', 'normal', 'low'])}\n"
            "problem: |\n"
            f"  We type every address {rng.randrange(2, 9)} times over, and it goes wrong.\n"
            "  That costs us an hour a day, and people wait at the desk.\n"
            "result: Every address is typed once.\n"
            "if_never: The mistakes stay and so do the complaints.\n"
            "confirmed: 2026-11-02\n"
            "owner: adviser\n"
            f"effort: {{{rng.choice(SKILLS)}: {rng.randrange(2, 40)}}}\n"
            f"{need}"
            f"value: {rng.randrange(1, 100)}\n")


def head():
    quarters = "{q1: 100, q2: 100, q3: 80, q4: 100}"
    return ("itplan: 1\ntitle: Plan 2027\nyear: 2027\nlanguage: en\nchoice: {method: value}\n"
            "capacity:\n  reserve: 20%\n  days:\n"
            + "".join(f"    {skill}: {quarters}\n" for skill in SKILLS))


def indented(text, by):
    return "".join(" " * by + line + "\n" for line in text.splitlines())


def make(folder, count, single):
    rng = random.Random(42)
    ids = []
    entries = []
    for i in range(count):
        entries.append((f"request-{i:05d}", request(rng, i, ids)))
        ids.append(entries[-1][0])
    customers = [(f"customer-{c}", f"name: Customer {c}\n") for c in range(8)]
    with open(os.path.join(folder, "itplan.yaml"), "w") as main:
        main.write(head())
        if single:
            for section, rows in (("customers", customers), ("requests", entries)):
                main.write(f"{section}:\n")
                for key, text in rows:
                    main.write(f"  {key}:\n{indented(text, 4)}")
    if not single:
        for section, rows in (("customers", customers), ("requests", entries)):
            os.mkdir(os.path.join(folder, section))
            for key, text in rows:
                with open(os.path.join(folder, section, key + ".yaml"), "w") as file:
                    file.write(text)


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def measure(itplan, bench, count, single):
    with tempfile.TemporaryDirectory() as folder:
        make(folder, count, single)
        rounds = 15 if count <= 1000 else 5
        events, listed, checked = [], [], []
        for _ in range(rounds):  # side by side, so that noise hits all alike
            events.append(seconds([bench, folder]))
            listed.append(seconds([itplan, "list", "--plan", folder, "--today", "2026-11-23"]))
            checked.append(seconds([itplan, "check", "--plan", folder, "--today", "2026-11-23"]))
        size = int(subprocess.check_output([bench, folder]))
        peak = int(subprocess.check_output([bench, "--peak", itplan, "check", "--plan", folder]))
        start = int(subprocess.check_output([bench, "--peak", itplan, "--version"]))
        base = statistics.median(events)
        print(f"{count:6d} {'file' if single else 'folder':6s} events {base * 1000:8.1f} ms   "
              f"list {statistics.median(listed) / base:5.2f}   "
              f"check {statistics.median(checked) / base:5.2f}   "
              f"peak {(peak - start) / size:5.1f} x the plan's {size} bytes "
              f"(above the {start / 2**20:.1f} MiB of --version)", flush=True)


def main():
    itplan, bench = sys.argv[1:3]
    counts = [int(n) for n in sys.argv[3:]] or [100, 1000, 10000]
    ours, theirs = [], []
    for _ in range(40):
        ours.append(seconds([itplan, "--version"]))
        theirs.append(seconds(["git", "--version"]))
    print(f"itplan --version takes {statistics.median(ours) / statistics.median(theirs):.2f} times "
          "what git --version takes")
    for count in counts:
        for single in (False, True):
            measure(itplan, bench, count, single)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Five times the requests beside one time, in one run: processor time, peak memory.

    growth.py ITPLAN

`list`, `check` and `set` on plans of 1,000 and 5,000 requests, and the import of as many rows, in
both layouts. Ratios count, not seconds.
"""
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

import plans

ITPLAN = os.path.abspath(sys.argv[1])
SMALL, LARGE = 1000, 5000
ROUNDS = 3


def run(words, folder):
    """Processor seconds and peak MiB of one command, in a process of its own."""
    script = ("import resource, subprocess, sys\n"
              "r = subprocess.run(sys.argv[1:], capture_output=True)\n"
              "u = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
              "print(u.ru_utime + u.ru_stime, u.ru_maxrss / 1024, r.returncode)\n")
    out = subprocess.run([sys.executable, "-c", script, ITPLAN, "--today", "2026-11-23", *words],
                         cwd=folder, capture_output=True, text=True, check=True).stdout
    seconds, peak, status = out.split()
    assert status == "0", words
    return float(seconds), float(peak)


def rows(count, form):
    made = [{"title": f"Request {i} about thing {i * 7919 % count}", "customer": f"customer-{i % 8}",
             "received": "2026-10-02", "problem": f"We type every address {i} times over, and wait."}
            for i in range(count)]
    if form == "jsonl":
        return "".join(json.dumps(row) + "\n" for row in made)
    return ",".join(made[0]) + "\n" + "".join(
        ",".join(f'"{cell}"' for cell in row.values()) + "\n" for row in made)


def compare(name, one):
    """Runs one(count) for both sizes in turns, so that noise hits them alike."""
    taken = {count: [] for count in (SMALL, LARGE)}
    for _ in range(ROUNDS):
        for count, all_of in taken.items():
            all_of.append(one(count))
    small, large = (statistics.median(seconds for seconds, _ in taken[n]) for n in (SMALL, LARGE))
    peaks = [max(peak for _, peak in taken[n]) for n in (SMALL, LARGE)]
    print(f"{name:28s} {large / small:4.1f} times the time ({small:.2f} and {large:.2f} s), "
          f"{peaks[0]:.0f} and {peaks[1]:.0f} MiB", flush=True)


def main():
    for single in (False, True):
        layout = "one file" if single else "folders"
        with tempfile.TemporaryDirectory() as top:
            folder = {n: os.path.join(top, str(n)) for n in (SMALL, LARGE)}
            for count, path in folder.items():
                os.mkdir(path)
                plans.make(path, count, single)
            for words in (["list"], ["check"]):
                compare(f"{words[0]}, {layout}", lambda n, w=words: run(w, folder[n]))
            compare(f"set, {layout}", lambda n: run(
                ["set", "request-00500.owner", f"Adviser {time.time_ns()}"], folder[n]))
        for form in ("csv", "jsonl"):
            def one(count, form=form):
                with tempfile.TemporaryDirectory() as path:
                    plans.make(path, 0, single)
                    with open(os.path.join(path, "rows"), "w", encoding="utf-8") as file:
                        file.write(rows(count, form))
                    return run(["add-request", "--from", "rows"], path)
            compare(f"import of {form}, {layout}", one)


if __name__ == "__main__":
    main()

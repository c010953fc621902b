#!/usr/bin/env python3
"""Spoils every call by which a command changes the disk, one at a time.

    faults_test.py ITPLAN FAULTS

ITPLAN is the binary, FAULTS the library of faults.cpp. Each command is run once to count its calls;
then for each call and each kind of fault a fresh copy of the plan is made, the command is run with
that fault, and the next command after it. The plan must then be the old or the new one, whole, to
the byte; the new one where the command said it succeeded. A line that another program adds must
never be lost. Commands are also killed a second time, while the first is taken back. Without
ITPLAN_WHOLE a sample of the faults is tried; ITPLAN_SEED repeats it.
"""

import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

ITPLAN = pathlib.Path(sys.argv[1]).resolve()
FAULTS = pathlib.Path(sys.argv[2]).resolve()
WHOLE = bool(os.environ.get("ITPLAN_WHOLE"))
SEED = os.environ.get("ITPLAN_SEED") or str(random.SystemRandom().randrange(1 << 32))
SAMPLE = 14  # faults of each command and layout
ENOSPC, EIO, EACCES, EROFS = "28", "5", "13", "30"
DEATHS = ["kill", "torn"]
ERRORS = [ENOSPC, "+" + ENOSPC, EIO, "+" + EROFS]
FOREIGN = b"# by another program\n"

MAIN = """itplan: 1
title: Plan   # of this year
year: 2027
language: en
criteria:
  clients: {question: 'Will they notice?', weight: 100}
rounds:
  autumn: {opens: 2026-10-01, closes: 2026-10-31, points: 100, points_per_request: 60}
"""
SECTIONS = """customers:
  sales:
    name: Sales   # the shop
  stock:
    name: Stock
requests:
  # The oldest wish.
  app:
    title: App
    customer: sales
    received: 2026-11-01
    problem: |
      Two lines
        # and no comment.
    notes:
      - date: 2026-11-02
        from: sales
        text: We count on it.
  vpn:
    title: VPN
    customer: stock
    also_for: [sales]
    received: 2026-11-01
    needs: [app]
ballots:
  autumn:
    sales:
      cast: 2026-10-20
      choices:
        - {request: app, points: 60}
        - {request: vpn, points: 40}
"""
MANY = "".join(json.dumps({"title": f"Wish {n}", "customer": "sales"}) + "\n" for n in range(4))
COMMANDS = {
    "add-request": ["add-request", "A new wish", "--customer", "sales"],
    "add-request --from": ["add-request", "--from", "-"],
    "set": ["set", "vpn.value", "40"],
    "rename": ["rename", "sales", "shop"],
    "split": ["split"],
}


def environment(**faults):
    settings = {k: v for k, v in os.environ.items() if not k.startswith(("FAULT_", "ITPLAN_"))}
    settings["ASAN_OPTIONS"] = "verify_asan_link_order=0:detect_leaks=0"
    if faults:
        settings["LD_PRELOAD"] = str(FAULTS)
        settings.update({f"FAULT_{k.upper()}": str(v) for k, v in faults.items()})
    return settings


def run(folder, words, **faults):
    return subprocess.run([ITPLAN, "--today", "2026-11-23", *words], cwd=folder, text=True,
                          capture_output=True, input=MANY, env=environment(**faults), timeout=60)


def plan_of(folder):
    """Every file of the plan with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.yaml")
            if not any(part.startswith(".") for part in path.relative_to(folder).parts)}


def files_of(folder):
    """Every file with its bytes, also what is no part of the plan."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def leftovers(folder):
    kept = {".itplan", ".itplan/.gitignore", ".itplan/gate", ".itplan/lock"}
    found = {str(path.relative_to(folder)) for path in folder.rglob("*")
             if any(part.startswith(".") for part in path.relative_to(folder).parts)}
    return found - kept


class Case:
    """A command on a plan, with what it changes and the calls it takes."""

    def __init__(self, work, layout, name):
        self.work, self.name, self.words = work, f"{name}, {layout}", COMMANDS[name]
        self.start = work / re.sub(r"\W+", "-", self.name)
        self.start.mkdir()
        (self.start / "itplan.yaml").write_text(MAIN + SECTIONS)
        if layout == "folders":
            assert run(self.start, ["split"]).returncode == 0
        self.old, self.old_list = plan_of(self.start), run(self.start, ["list", "--json"]).stdout
        end, log = self.copy("end"), work / "log"
        log.unlink(missing_ok=True)
        done = run(end, self.words, log=log)
        assert done.returncode == 0, done.stderr
        self.calls = log.read_text().splitlines()
        self.new, self.new_list = plan_of(end), run(end, ["list", "--json"]).stdout
        assert self.new != self.old
        check_order(self, self.calls)

    def copy(self, suffix):
        folder = self.work / f"{self.start.name}-{suffix}"
        shutil.copytree(self.start, folder)
        return folder


def check_order(case, calls):
    """Every text is on disk before it takes its place, and every folder after."""
    names = [call.split(" ", 1) for call in calls]
    for at, (call, path) in enumerate(names):
        if call != "rename":
            continue
        folder, base = os.path.split(path)
        before = [p for c, p in names[:at] if c == "fsync"]
        assert base.startswith(".") or any(os.path.basename(p).startswith(f".{base}.")
                                           for p in before), f"{case.name}: {path} not synced"
        assert ["fsync", folder] in names[at:], f"{case.name}: {folder} not synced"


class Trial:
    """One fault in one command, and what comes after it."""

    def __init__(self, case, at, kind):
        self.case, self.at, self.kind = case, at, kind

    def wrong(self):
        """What is wrong afterwards; nothing where all is well."""
        self.folder = self.case.copy(id(self))
        try:
            return self.look()
        finally:
            shutil.rmtree(self.folder)

    def look(self):
        ran = run(self.folder, self.case.words, at=self.at, kind=self.kind)
        wanted = [self.case.old, self.case.new]
        if ran.returncode == 0:
            wanted = [self.case.new]
        elif "nothing was written" in ran.stderr:
            wanted = [self.case.old]
        elif ran.returncode not in (4, -9):
            return f"ended with {ran.returncode}: {ran.stderr}"
        if (self.folder / ".itplan" / "journal").exists():
            seen = run(self.folder, ["list", "--json"], at=1, kind="+" + EROFS)
            if seen.returncode != 0 or seen.stdout not in (self.case.old_list, self.case.new_list):
                return f"seen half on a read-only disk: {seen.stderr}"
        if self.at % 2:
            left = files_of(self.folder)
            seen = run(self.folder, ["list", "--json"])
            if seen.returncode != 0 or seen.stdout not in (self.case.old_list, self.case.new_list):
                return f"seen half by the next command: {seen.stderr}"
            if files_of(self.folder) != left:
                return f"written by a command that reads: {seen.stderr}"
        after = run(self.folder, ["set", "app.title", "App"])
        if after.returncode != 0:
            return f"the next command ended with {after.returncode}: {after.stderr}"
        if plan_of(self.folder) not in wanted:
            return f"neither the old nor the new plan; said: {ran.stderr} then: {after.stderr}"
        if leftovers(self.folder):
            return f"left behind: {leftovers(self.folder)}"
        return None


class Interference(Trial):
    """Another program adds a line to a file that the command changes, just before one call."""

    def __init__(self, case, at, file):
        super().__init__(case, at, "other")
        self.file = file

    def look(self):
        path = self.folder / self.file
        ran = run(self.folder, self.case.words, at=self.at, kind="other", file=path)
        if ran.returncode not in (0, 4):
            return f"ended with {ran.returncode}: {ran.stderr}"
        left = [p.read_bytes() for p in self.folder.rglob("*.yaml")]
        if not any(FOREIGN in text for text in left):
            return f"the line of another program in {self.file} was lost: {ran.stderr}"
        rest = {name: text.replace(FOREIGN, b"") for name, text in plan_of(self.folder).items()}
        if ran.returncode != 0 and {k: v for k, v in rest.items() if v} != self.case.old:
            return f"changed in part: {ran.stderr}"
        return None


class Twice(Trial):
    """Killed in the command, and killed again while it is taken back."""

    def __init__(self, case, at, second):
        super().__init__(case, at, "kill")
        self.second = second

    def look(self):
        run(self.folder, self.case.words, at=self.at, kind="kill")
        run(self.folder, ["set", "app.title", "App"], at=self.second, kind="torn")
        after = run(self.folder, ["set", "app.title", "App"])
        if after.returncode != 0:
            return f"the next command ended with {after.returncode}: {after.stderr}"
        if plan_of(self.folder) not in (self.case.old, self.case.new):
            return f"neither the old nor the new plan: {after.stderr}"
        return f"left behind: {leftovers(self.folder)}" if leftovers(self.folder) else None


def trials_of(case):
    count = len(case.calls)
    for at in range(1, count + 1):
        for kind in DEATHS + ERRORS + ([EACCES] if case.calls[at - 1].startswith("rename") else []):
            yield Trial(case, at, kind)
        changed = [name for name in case.old if case.new.get(name) != case.old[name]]
        for file in changed:
            yield Interference(case, at, file)


def twice_of(case):
    journal = [at for at, call in enumerate(case.calls, 1) if call.endswith("/journal")]
    for at in range(journal[0], journal[-1] + 1) if journal else []:
        for second in range(1, 60):
            yield Twice(case, at, second)


def main():
    began = time.time()
    print(f"ITPLAN_SEED={SEED}", flush=True)
    dice = random.Random(SEED)
    done = failed = 0
    with tempfile.TemporaryDirectory() as scratch, ThreadPoolExecutor(os.cpu_count()) as pool:
        work = pathlib.Path(scratch).resolve()
        cases = [Case(work, layout, name) for layout in ("folders", "one file")
                 for name in COMMANDS if (name, layout) != ("split", "folders")]
        for case in cases:
            trials, again = list(trials_of(case)), list(twice_of(case))
            if not WHOLE:
                trials, again = (dice.sample(some, min(len(some), most))
                                 for some, most in ((trials, SAMPLE), (again, SAMPLE // 4)))
            trials += again
            for trial, wrong in zip(trials, pool.map(lambda t: t.wrong(), trials)):
                done += 1
                if wrong:
                    failed += 1
                    call = case.calls[trial.at - 1]
                    print(f"{case.name}: {trial.kind} at call {trial.at} ({call}): {wrong}")
            print(f"{case.name}: {len(case.calls)} calls, {len(trials)} faults")
    print(f"{done} faults injected, {failed} plans damaged ({time.time() - began:.0f} s)")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Makes plans to choose from and runs the whole program on them.

  choose_plans.py ITPLAN nrp FOLDER [RATIO...]      plans from the Next Release Problem files there
  choose_plans.py ITPLAN random REQUESTS SEEDS      random year plans, seeds 1 to SEEDS
  choose_plans.py ITPLAN examples FOLDER [ROUNDS]   the choice beside `itplan list`, as a ratio
  choose_plans.py ITPLAN make nrp FILE RATIO OUT    one plan, to keep; so too: make random N SEED OUT

nrp: every *.txt and *.txt.gz in FOLDER at each ratio (0.3 0.5 0.7) of the cost of all requirements,
rounded down. A requirement is a request of value 0, a customer one without cost that needs what it
asks for. The proven optimum is read from the tables of FOLDER/README.md, where it has one.

random: four skills by quarter, two budgets, needs inside clusters of twelve, requests that exclude
each other, some legal and some promised work."""
import glob
import gzip
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time

HEAD = "itplan: 1\ntitle: Plan 2027\nyear: 2027\nlanguage: en\nchoice: {method: value}\n"
TODAY = "2026-11-23"


def read_nrp(path):
    """Costs of the requirements, needs between them, and customers as (profit, requirements)."""
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt") as file:
        numbers = iter([int(word) for word in file.read().split()])
    costs = [next(numbers) for _ in range(next(numbers)) for _ in range(next(numbers))]
    needs = {}
    for _ in range(next(numbers)):
        need, user = next(numbers), next(numbers)
        needs.setdefault(user, set()).add(need)
    customers = []
    for _ in range(next(numbers)):
        profit, count = next(numbers), next(numbers)
        customers.append((profit, sorted({next(numbers) for _ in range(count)})))
    return costs, needs, customers


def nrp_plan(path, ratio, folder):
    costs, needs, customers = read_nrp(path)
    ids = lambda numbers: "[" + ", ".join(f"r{n:05d}" for n in sorted(numbers)) + "]"
    budget = sum(costs) * round(ratio * 100) // 100
    lines = [HEAD + f"budget: {{cost: {budget}}}\ncustomers:\n  all: {{name: All}}\nrequests:\n"]
    for number, (profit, asked) in enumerate(customers, 1):
        lines.append(f"  c{number:05d}: {{title: Customer {number}, customer: all, value: {profit}, "
                     f"needs: {ids(asked)}}}\n")
    for number, cost in enumerate(costs, 1):
        wants = f", needs: {ids(needs[number])}" if number in needs else ""
        lines.append(f"  r{number:05d}: {{title: Requirement {number}, customer: all, value: 0, "
                     f"cost: {{cost: {cost}}}{wants}}}\n")
    write(folder, lines)


def write(folder, lines):
    with open(os.path.join(folder, "itplan.yaml"), "w") as file:
        file.writelines(lines)


SKILLS = ["analysis", "development", "integration", "support"]
BUDGETS = ["capital", "running"]


def random_request(rng, number, last, asked, brings):
    """`brings`: of each request before, it and all it needs; its own is added."""
    effort = {s: rng.randrange(1, 80) / 2 for s in SKILLS if rng.random() < 0.45}
    cost = {b: 100 * rng.randrange(1, 400) for b in BUDGETS if rng.random() < 0.5}
    if not effort:
        effort = {"development": 1}
    for name, amount in list(effort.items()) + list(cost.items()):
        asked[name] = asked.get(name, 0) + amount
    first = number - number % 12
    needs = set()
    if number > first and rng.random() < 0.75:
        needs.add(rng.randrange(first, number))
    if number > 0 and rng.random() < 0.05:
        needs.add(rng.randrange(0, number))
    brings.append({number}.union(*(brings[need] for need in needs)))
    excludes = {rng.randrange(0, number)} if number > 0 and rng.random() < min(0.05, 50 / last) else set()
    flow = lambda pairs: "{" + ", ".join(f"{k}: {v:g}" for k, v in pairs.items()) + "}"
    refs = lambda numbers: "[" + ", ".join(f"r{n:05d}" for n in sorted(numbers)) + "]"
    text = (f"  r{number:05d}: {{title: Request {number}, customer: all, value: "
            f"{rng.randrange(1, 100)}, effort: {flow(effort)}")
    if cost:
        text += f", cost: {flow(cost)}"
    if needs:
        text += f", needs: {refs(needs)}"
    if excludes - brings[number]:
        text += f", excludes: {refs(excludes)}"
    if rng.random() < 0.03 and not needs:
        text += ", legal: {rule: A law, from: 2027-07-01}"
    elif rng.random() < 0.03 and not needs:
        text += (", confirmed: 2026-10-26, decisions: [{date: 2026-11-02, by: the board, outcome: agreed, quarter: q"
                 f"{rng.randrange(1, 5)}, fact: It was promised.}}]")
    return text + "}\n"


def random_plan(count, seed, folder):
    rng = random.Random(seed)
    asked = {}
    brings = []
    requests = [random_request(rng, n, count, asked, brings) for n in range(count)]
    lines = [HEAD + "capacity:\n  reserve: 15%\n  days:\n"]
    for skill in SKILLS:
        year = asked.get(skill, 0) * rng.uniform(0.4, 0.7)
        days = [max(1, round(year * part)) for part in (0.27, 0.26, 0.2, 0.27)]
        lines.append(f"    {skill}: {{q1: {days[0]}, q2: {days[1]}, q3: {days[2]}, q4: {days[3]}}}\n")
    lines.append("budget:\n")
    for budget in BUDGETS:
        lines.append(f"  {budget}: {round(asked.get(budget, 1) * rng.uniform(0.35, 0.6))}\n")
    write(folder, lines + ["customers:\n  all: {name: All}\nrequests:\n"] + requests)


def run(itplan, folder):
    """The choice as data, seconds of processor time, and peak memory in MB."""
    command = [itplan, "prioritise", "--method", "value", "--json", "--plan", folder, "--today", TODAY]
    read, wrote = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(wrote, 1)
        os.close(read)
        os.execv(itplan, command)
    os.close(wrote)
    with os.fdopen(read) as answer:
        text = answer.read()
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        sys.exit(f"failed: {' '.join(command)}")
    return json.loads(text), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def optima(folder):
    """Name and ratio to value, from the rows of the README's tables."""
    found = {}
    try:
        text = open(os.path.join(folder, "README.md")).read()
    except OSError:
        return found
    ratios = ["0.3", "0.5", "0.7"]
    for row in re.findall(r"^\| *(nrp[\w-]*) *\|[^|]*\|([^|]*)\|([^|]*)\|([^|]*)\|", text, re.M):
        for ratio, value in zip(ratios, row[1:]):
            found[row[0], ratio] = float(value)
    return found


def run_nrp(itplan, folder, ratios):
    known = optima(folder)
    wrong = 0
    print("| case | value | optimum | proven | s | MB |\n|---|---|---|---|---|---|")
    for path in sorted(glob.glob(os.path.join(folder, "*.txt*"))):
        name = os.path.basename(path).split(".")[0]
        for ratio in ratios:
            with tempfile.TemporaryDirectory() as plan:
                nrp_plan(path, float(ratio), plan)
                choice, seconds, peak = run(itplan, plan)
            best = known.get((name, ratio))
            right = choice["proven"] and best in (None, choice["value"])
            wrong += not right
            print(f"| {name} {ratio} | {choice['value']:g} | {'-' if best is None else f'{best:g}'} | "
                  f"{'yes' if choice['proven'] else 'NO'} | {seconds:.2f} | {peak:.0f} |"
                  f"{'' if right else ' WRONG'}", flush=True)
    return wrong


def run_random(itplan, count, seeds):
    proven, taken, gaps = 0, [], []
    for seed in range(1, seeds + 1):
        with tempfile.TemporaryDirectory() as plan:
            random_plan(count, seed, plan)
            choice, seconds, peak = run(itplan, plan)
        gap = 100 * (choice["bound"] - choice["value"]) / max(choice["bound"], 1)
        proven += choice["proven"]
        taken.append(seconds)
        gaps.append(gap)
        print(f"seed {seed}: value {choice['value']:g}, bound {choice['bound']:g} ({gap:.3f} %), "
              f"{seconds:.2f} s, {peak:.0f} MB", flush=True)
    print(f"{count} requests: {proven} of {seeds} proven, median {statistics.median(taken):.2f} s, "
          f"worst distance {max(gaps):.3f} %")
    return 0


def wall(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def run_examples(itplan, folder, rounds):
    for name in sorted(os.listdir(folder)):
        plan = os.path.join(folder, name)
        if not os.path.isdir(plan):
            continue
        where = ["--plan", plan, "--today", TODAY]
        listed, chosen = [], []
        for _ in range(rounds):  # side by side, so that noise hits both alike
            listed.append(wall([itplan, "list"] + where))
            chosen.append(wall([itplan, "prioritise"] + where))
        print(f"{name}: list {min(listed) * 1000:.1f} ms, prioritise {min(chosen) * 1000:.1f} ms, "
              f"ratio of medians {statistics.median(chosen) / statistics.median(listed):.2f}, "
              f"of the least {min(chosen) / min(listed):.2f}")
    return 0


def main():
    itplan, kind, *rest = sys.argv[1:]
    itplan = os.path.abspath(itplan)
    if kind == "make":
        os.makedirs(rest[-1], exist_ok=True)
        if rest[0] == "nrp":
            nrp_plan(rest[1], float(rest[2]), rest[3])
        else:
            random_plan(int(rest[1]), int(rest[2]), rest[3])
        return 0
    if kind == "nrp":
        return run_nrp(itplan, rest[0], rest[1:] or ["0.3", "0.5", "0.7"])
    if kind == "random":
        return run_random(itplan, int(rest[0]), int(rest[1]))
    return run_examples(itplan, rest[0], int(rest[1]) if len(rest) > 1 else 60)


if __name__ == "__main__":
    sys.exit(main())

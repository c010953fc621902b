"""Replan against cases whose least harm is proven: replan_test.py ITPLAN CASES [NAME].

A case is one overloaded plan in numbers (days in hundredths, money in cents, quarters 0 to 3) with
its least harm. It is made into a plan, `prioritise --replan --json` is asked, and what it proposes
is held against the case: the harm, that it is proven, and that each move is one the case allows.
"""

import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile

FIRST = [datetime.date(2027, 3 * q + 1, 1) for q in range(4)] + [datetime.date(2028, 1, 1)]
LAST = [FIRST[q + 1] - datetime.timedelta(1) for q in range(4)]
HARM = ("law", "word", "customers", "delay", "points", "quiet")


def number(hundredths):
    return f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")


def table(amounts):
    return "{" + ", ".join(f"{key}: {number(amount)}" for key, amount in amounts.items()) + "}"


def yes(request):
    lines = ["    decisions:", "      - date: 2026-12-10", "        outcome: agreed",
             "        by: the board", "        fact: It fits."]
    if request["promised"] is not None:
        lines.append(f"        quarter: q{request['promised'] + 1}")
    if request["told"]:
        lines.append("        told: {date: 2026-12-11, by: head of IT, channel: mail}")
    if request["agreement"]:
        due = request["promised"] if request["promised"] is not None else 3
        lines += ["    agreements:", "      - date: 2026-12-12", "        we: We do it.",
                  f"        we_by: {LAST[due]}"]
    return lines


def measured(request, today):
    if not request["begun"]:
        return []
    before = today - datetime.timedelta(1)
    return [f"    started: {before}", "    progress:", f"      - date: {before}",
            "        spent: " + table({skill: 0 for skill in request["left"]}),
            "        left: " + table(request["left"])]


def entry(request, today):
    lines = [f"  {request['id']}:", f"    title: Request {request['id']}",
             f"    customer: {request['customer']}"]
    if request["also_for"]:
        lines.append(f"    also_for: [{', '.join(request['also_for'])}]")
    lines += ["    received: 2026-10-01", "    confirmed: 2026-10-05",
              f"    value: {request['points']}"]
    if request["left"]:
        lines.append("    effort: " + table(request["left"]))
    if request["to_pay"]:
        lines.append("    cost: " + table(request["to_pay"]))
    for key in ("needs", "excludes"):
        if request[key]:
            lines.append(f"    {key}: [{', '.join(request[key])}]")
    if request["legal_by"] is not None:
        lines += ["    legal:", "      rule: A law", f"      from: {FIRST[request['legal_by'] + 1]}"]
    return lines + yes(request) + measured(request, today)


def plan_of(case):
    """The plan and the first day of the current quarter."""
    today = FIRST[case["now"]]
    lines = ["itplan: 1", "title: Replan", "organisation: Example", "board: the board",
             "year: 2027", "language: en", "choice: {method: value}", "capacity:",
             "  reserve: 0%", "  days:"]
    for skill, room in case["skills"].items():
        lines.append(f"    {skill}: " + table({f"q{q + 1}": days for q, days in enumerate(room)}))
    if case["budgets"]:
        lines.append("budget: " + table(case["budgets"]))
    names = sorted({name for r in case["requests"] for name in [r["customer"], *r["also_for"]]})
    lines += ["customers:"] + [f"  {name}: {{name: Customer {name}}}" for name in names]
    lines.append("requests:")
    for request in sorted(case["requests"], key=lambda r: r["id"]):
        lines += entry(request, today)
    return "\n".join(lines) + "\n", today


def answer(itplan, case, *options):
    with tempfile.TemporaryDirectory() as folder:
        text, today = plan_of(case)
        pathlib.Path(folder, "itplan.yaml").write_text(text, encoding="utf-8")
        ran = subprocess.run([itplan, "prioritise", "--replan", "--json", "--today", str(today),
                              *options], cwd=folder, capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        raise SystemExit(f"{case['name']}: exit {ran.returncode}\n{ran.stderr}")
    return json.loads(ran.stdout)


def ends_of(case, moves):
    """By request its end: a quarter, 4 for next year, 5 for put off."""
    ends = {}
    for request in case["requests"]:
        move = moves.get(request["id"])
        if not move:
            ends[request["id"]] = due(case, request)
        elif move["answer"] == "later":
            ends[request["id"]] = int(move["quarter"][1]) - 1
        else:
            ends[request["id"]] = 4 if move["answer"] == "goes_on" else 5
    return ends


def due(case, request):
    promised = request["promised"]
    if promised is None:
        promised = request["legal_by"] if request["legal_by"] is not None else 3
    return max(promised, case["now"])


def harm_of(case, ends):
    """Counted from the case alone."""
    law = word = delay = points = quiet = 0
    hear = set()
    for request in case["requests"]:
        end = ends[request["id"]]
        told = request["told"] or request["agreement"]
        late = max(0, min(end, 4) - due(case, request))
        if request["legal_by"] is not None and end > max(request["legal_by"], case["now"]):
            law += 1
        if end == 5:
            points += request["points"]
            word += told or request["begun"]
        if late:
            quiet += 1
            delay += late if told else 0
            quiet += 0 if told else late
            hear.update([request["customer"], *request["also_for"]] if told else [])
    return dict(zip(HARM, (law, word, len(hear), delay, points, quiet)))


def faults(itplan, case):
    said = answer(itplan, case)
    moves = {move["id"]: move for move in said["moves"]}
    found = []
    if said["harm"] != case["expected"]["harm"]:
        found.append(f"harm {said['harm']}, and least is {case['expected']['harm']}")
    if harm_of(case, ends_of(case, moves)) != said["harm"]:
        found.append("the moves do another harm than was said")
    if not said["proven"]:
        found.append("not proven")
    if any(not move["why"] for move in said["moves"]):
        found.append("a move without a reason")
    for request in case["requests"]:
        move = moves.get(request["id"], {"answer": "stays"})
        if request["legal_by"] is not None and move["answer"] in ("not_now", "stopped"):
            found.append(f"{request['id']}: the law demands it")
        if move["answer"] == ("not_now" if request["begun"] else "stopped"):
            found.append(f"{request['id']}: {move['answer']} is not what becomes of it")
    return found


def main():
    itplan, cases = sys.argv[1], pathlib.Path(sys.argv[2])
    only = sys.argv[3] if len(sys.argv) > 3 else ""
    wrong = 0
    tried = 0
    for path in sorted(cases.glob("*.json")):
        if only not in path.stem:
            continue
        case = json.loads(path.read_text(encoding="utf-8"))
        case.setdefault("name", path.stem)
        tried += 1
        for fault in faults(itplan, case):
            wrong += 1
            print(f"{path.stem}: {fault}")
    print(f"{tried} cases, {wrong} faults")
    if tried == 0 or wrong:
        sys.exit(1)


if __name__ == "__main__":
    os.environ.pop("ITPLAN_TODAY", None)
    main()

"""The account beside the reference in Python, on random plans.

    account_compare.py ACCOUNT_DUMP [PLANS]

The reference lies with the project's measuring data (ITPLAN_SHARED_DIR); without it nothing is
compared, and this says so.
"""
import json
import os
import subprocess
import sys


def differences(one, reference):
    found = reference.account(one["plan"], one["day"])
    for skill, ours in one["skills"].items():
        yield skill + " shortage", ours["shortage"], found["shortage"][skill]
        yield skill + " cells", ours["cells"], found["cells"][skill]
        unknown = sorted(id for id, of in found["left_unknown"] if of == skill)
        yield skill + " left unknown", ours["left_unknown"], unknown
        for quarter, (our, their) in enumerate(zip(ours["quarters"], found["skills"][skill])):
            for key, amount in our.items():
                yield f"{skill} q{quarter + 1} {key}", amount, their[key]
    for budget, ours in one["budgets"].items():
        for key, amount in ours.items():
            yield f"{budget} {key}", amount, found["budget"][budget][key]


def main():
    tool = sys.argv[1]
    plans = sys.argv[2] if len(sys.argv) > 2 else "2000"
    shared = os.environ.get("ITPLAN_SHARED_DIR", "../shared")
    motion = os.path.join(shared, "tools", "motion")
    if not os.path.isdir(motion):
        print("skipped: no reference in", motion)
        return 77
    sys.dont_write_bytecode = True
    sys.path.insert(0, motion)
    import account as reference

    compared = wrong = 0
    lines = subprocess.run([tool, plans], check=True, capture_output=True, text=True).stdout
    for line in lines.splitlines():
        one = json.loads(line)
        unlike = [d for d in differences(one, reference) if d[1] != d[2]]
        compared += 1
        wrong += bool(unlike)
        for what, ours, theirs in unlike[:3]:
            print(f"seed {one['seed']}, {one['day']}, {what}: {ours}, the reference {theirs}")
    print(f"{compared} plans compared, {wrong} unlike")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

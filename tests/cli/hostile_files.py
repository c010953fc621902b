"""What lies in a plan's folder may be anything: it costs little, and leads nowhere else.

    hostile_files.py ITPLAN

First what is not an ordinary file, and links that lead out. Then texts that are made to be slow or
large: each is given in one size and in twice that size, and neither the processor time nor the
memory may grow much faster than the text. Prints the worst of both. Without ITPLAN_WHOLE a sample
of the texts is given, once each, for its memory; ITPLAN_SEED repeats it.
"""
import os
import pathlib
import random
import subprocess
import sys
import tempfile

ITPLAN = pathlib.Path(sys.argv[1]).resolve()
WHOLE = bool(os.environ.get("ITPLAN_WHOLE"))
SAMPLE = 8  # texts in a sample
SANITIZED = b"__asan_init" in ITPLAN.read_bytes()
HEAD = "itplan: 1\ntitle: Plan\nyear: 2027\n"
CUSTOMER = HEAD + "customers:\n  s: {name: S}\n"
SIZE = 30_000  # bytes of the smaller text
# Processor times are told and not judged: 2 times for twice the text is linear.
UNMEASURED = 0.15  # seconds, under which the clock is too coarse to say something
# Bytes of memory for each byte of text: the worst are brackets in brackets, each of which yaml-cpp
# holds until it is closed, and a list in which every item of two bytes is a problem. A row of six
# bytes that becomes a request takes what a request takes, some 3 KB.
SLACK = 3 if SANITIZED else 1
MOST_MEMORY = {"texts": 400 * SLACK, "imports": 800 * SLACK}
failures = []


def run(arguments, folder):
    """The result, processor seconds and peak memory in bytes."""
    # A process of its own, so that the peak is this command's.
    script = ("import resource, subprocess, sys\n"
              "r = subprocess.run(sys.argv[1:], capture_output=True, timeout=900)\n"
              "u = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
              "print(u.ru_utime + u.ru_stime, u.ru_maxrss * 1024, r.returncode)\n"
              "print((r.stdout + r.stderr)[:2000].decode('utf-8', 'replace'))\n")
    environment = {**os.environ, "ASAN_OPTIONS": "quarantine_size_mb=1:detect_leaks=0"}
    result = subprocess.run([sys.executable, "-c", script, ITPLAN, *arguments], cwd=folder,
                            capture_output=True, text=True, env=environment)
    figures, _, said = result.stdout.partition("\n")
    if not figures:
        failures.append(f"{arguments}: {result.stderr[-500:]}")
        return "", 0, 0, -1
    seconds, peak, status = figures.split()
    return said, float(seconds), int(peak), int(status)


def expect(what, folder, arguments, status, *parts):
    said, _, _, got = run(arguments, folder)
    if got != status or not all(part in said for part in parts):
        failures.append(f"{what}: exit status {got}: {said}")


def fresh(top, name, text=HEAD):
    plan = top / name
    (plan / "requests").mkdir(parents=True)
    (plan / "itplan.yaml").write_text(text)
    return plan


def check_files(top):
    secret = top / "secret.yaml"
    secret.write_text("title: [the secret\n")
    plan = fresh(top, "pipe")
    os.mkfifo(plan / "requests" / "vpn.yaml")
    expect("a pipe", plan, ["check"], 3, "[no-file]")

    plan = fresh(top, "folder")
    (plan / "requests" / "vpn.yaml").mkdir()
    expect("a folder", plan, ["check"], 0)  # an empty folder holds no request
    (plan / "requests" / "vpn.yaml" / "x.yaml").write_text("title: X\n")
    expect("a folder in the folder", plan, ["check"], 3, "[stray-file]")

    plan = fresh(top, "links")
    (plan / "requests" / "out.yaml").symlink_to(secret)
    (plan / "requests" / "zero.yaml").symlink_to("/dev/zero")
    (plan / "requests" / "circle.yaml").symlink_to("circle.yaml")
    said, _, _, status = run(["check"], plan)
    if status == 0 or "the secret" in said or said.count("[link-outside]") != 3:
        failures.append(f"links: exit status {status}: {said}")

    plan = fresh(top, "section")
    (plan / "requests").rmdir()
    (top / "others").mkdir()
    (top / "others" / "a.yaml").write_text("title: [the secret\n")
    (plan / "requests").symlink_to(top / "others")
    said, _, _, status = run(["check"], plan)
    if status != 3 or "the secret" in said or "[link-outside]" not in said:
        failures.append(f"a section elsewhere: exit status {status}: {said}")

    # A section that is not there is not a section without requests.
    plan = fresh(top, "gone")
    (plan / "requests").rmdir()
    (plan / "requests").symlink_to(top / "nowhere")
    expect("a section on a disk that is not there", plan, ["list"], 3, "[link-outside]")
    (plan / "requests").unlink()
    (plan / "requests").write_text("")
    expect("a file as a section", plan, ["check"], 3, "[stray-file]")
    (plan / "requests").unlink()
    os.mkfifo(plan / "requests")
    expect("a pipe as a section", plan, ["check"], 3, "[stray-file]")

    for name in ("gate", "lock", "journal"):
        plan = fresh(top, f"pipe as {name}", CUSTOMER)
        request = plan / "requests" / "vpn.yaml"
        request.write_text("title: A\ncustomer: s\n")
        (plan / ".itplan").mkdir()
        os.mkfifo(plan / ".itplan" / name)
        expect(f"a pipe as {name}, reading", plan, ["list"], 0, "vpn")
        expect(f"a pipe as {name}, writing", plan, ["set", "vpn.owner", name], 3, "ordinary file")
    request.unlink()
    os.mkfifo(request)
    (plan / ".itplan" / "journal").unlink()
    (plan / ".itplan" / "journal").write_text(
        "itplan journal 1\nprocess 1\nrequests/vpn.yaml 2 2 644 0 0\na\n\nb\n\nend\n")
    expect("a pipe in a journal", plan, ["check"], 3, "[no-file]")

    plan = fresh(top, "main")
    (plan / "itplan.yaml").unlink()
    (plan / "itplan.yaml").symlink_to(secret)
    said, _, _, status = run(["check"], plan)
    if status != 3 or "the secret" in said or "[link-outside]" not in said:
        failures.append(f"a plan elsewhere: exit status {status}: {said}")

    plan = fresh(top, "inside", CUSTOMER)
    (plan / "requests" / ".real.yaml").write_text("title: A\ncustomer: s\nreceived: 2026-11-02\n")
    (plan / "requests" / "a.yaml").symlink_to(".real.yaml")
    expect("a link within the plan", plan, ["list", "--today", "2026-11-24"], 3, "[link-outside]")
    (plan / "requests" / "a.yaml").unlink()
    (plan / "requests" / ".real.yaml").rename(plan / "requests" / "a.yaml")
    linked = top / "linked"
    linked.symlink_to(plan)
    expect("a link to the plan", linked, ["list", "--today", "2026-11-24"], 0, "a ")

    plan = fresh(top, "sparse")
    with open(plan / "requests" / "huge.yaml", "wb") as huge:
        huge.truncate(1 << 40)
    expect("a file of a terabyte", plan, ["check"], 3, "[too-large]")

    plan = fresh(top, "templates")
    (plan / "templates").mkdir()
    os.mkfifo(plan / "templates" / "board.md")
    expect("a pipe as a template", plan, ["report", "board"], 1, "is no ordinary file")
    (plan / "templates" / "out.md").symlink_to(secret)
    expect("a template elsewhere", plan, ["report", "out"], 1, "is a link")
    (plan / "templates" / "partial.md").write_text("{{> ../../secret}}\n")
    expect("a template that asks for a file", plan, ["report", "partial"], 1, "reads no other file")


def repeated(piece, size):
    return piece * (size // len(piece))


def numbered(form, size):
    lines = []
    while size > 0:
        lines.append(form % len(lines) if "%" in form else form)
        size -= len(lines[-1])
    return "".join(lines)


# Each makes a text of about so many bytes.
SHAPES = {
    "brackets": lambda n: HEAD + "x_a: " + repeated("[", min(n, 9_000)),
    "brackets in a list": lambda n: HEAD + "x_a: [[" + repeated("a,", n) + "]]\n",
    "lists in a list": lambda n: HEAD + "x_a: [" + repeated("[[[]]],", n) + "]\n",
    "a flow map": lambda n: HEAD + "x_a: {" + numbered("k%d: 1, ", n) + "}\n",
    "dashes": lambda n: HEAD + "x_a:\n" + repeated("-\n", n),
    "keys": lambda n: HEAD + numbered("x_%d:\n", n),
    "unknown keys": lambda n: HEAD + numbered("k%d:\n", n),
    "bad items": lambda n: HEAD + "holidays:\n" + repeated("- x\n", n),
    "bad items on a line": lambda n: HEAD + "holidays: [" + repeated("x,", n) + "]\n",
    "good items on a line": lambda n: HEAD + "holidays: [" + repeated("2027-01-01,", n) + "]\n",
    "a plain line": lambda n: HEAD + "mission: " + repeated("word ", n) + "end\n",
    "escapes": lambda n: HEAD + 'mission: "' + repeated("\\x41", n) + '"\n',
    "quotes": lambda n: HEAD + "mission: '" + repeated("''", n) + "'\n",
    "a block": lambda n: HEAD + "mission: |\n" + repeated("  a\n", n),
    "blocks": lambda n: HEAD + numbered("x_%d: |\n  a\n", n),
    "folded lines": lambda n: HEAD + "mission: a\n" + repeated("  b\n", n),
    "empty lines": lambda n: HEAD + "mission: >\n" + repeated("\n", n) + "  a\n",
    "spaces": lambda n: HEAD + "mission: " + repeated(" ", n) + "a\n",
    "comments": lambda n: HEAD + repeated("#\n", n),
    "a comment": lambda n: HEAD + "# " + repeated("x", n) + "\n",
    "conflicts": lambda n: HEAD + repeated("<<<<<<< a\n=======\n>>>>>>> b\n", n),
    "open conflicts": lambda n: HEAD + repeated("<<<<<<< a\n", n),
    "marker lines": lambda n: HEAD + repeated("=======\n", n),
    "notes after today": lambda n: CUSTOMER + "requests:\n  a:\n    title: A\n    customer: s\n"
                         "    notes:\n" + repeated("    - {date: 2099-01-01}\n", n),
    "requests of nobody": lambda n: HEAD + "requests:\n" + numbered(
        "  r%d: {title: T, customer: x}\n", n),
    "requests in a row": lambda n: CUSTOMER + "requests:\n" + numbered(
        "  r%d: {title: T, customer: s, needs: [r0]}\n", n),
    "a chain of needs": lambda n: CUSTOMER + "requests:\n" + "".join(
        f"  r{i}: {{title: T{i}, customer: s, needs: [r{i + 1}]}}\n" for i in range(n // 45)),
    "personal data": lambda n: HEAD + "mission: " + repeated("1@a.nl 06-", n) + "\n",
}
IMPORTS = {
    "rows of one title": lambda n: "title,customer\n" + repeated("VPN,s\n", n),
    "bad rows": lambda n: "title,customer\n" + repeated("VPN\n", n),
    "cells": lambda n: "title,customer\n" + repeated(",", n) + "\n",
    "open quote": lambda n: 'title,customer\n"' + repeated('""', n),
    "columns": lambda n: numbered("c%d,", n) + "\n",
    "lines of JSON": lambda n: repeated('{"title":"VPN","customer":"s"}\n', n),
    "bad lines of JSON": lambda n: "{\n" + repeated("{\n", n),
    "a long list": lambda n: '{"title":"VPN","customer":"s","needs":[' +
                   repeated('"a",', n) + '"a"]}\n',
}


def worst(measured):
    return max(measured, key=lambda pair: pair[1], default=("nothing", 0))


def check_growth(top):
    base = fresh(top, "base", CUSTOMER)
    _, _, least, _ = run(["check"], base)
    times, memory = [], {"texts": [], "imports": []}

    def measure(name, make, size):
        if name in SHAPES:
            (base / "itplan.yaml").write_text(make(size))
            return run(["check", "--today", "2026-11-24"], base)
        (base / "itplan.yaml").write_text(CUSTOMER)
        (base / "rows").write_text(make(size))
        return run(["add-request", "--from", "rows", "--dry-run"], base)

    texts = {**SHAPES, **IMPORTS}
    if not WHOLE:
        seed = os.environ.get("ITPLAN_SEED") or str(random.SystemRandom().randrange(1 << 32))
        print(f"ITPLAN_SEED={seed}")
        texts = dict(random.Random(seed).sample(sorted(texts.items()), SAMPLE))
    for name, make in texts.items():
        small = measure(name, make, SIZE)[1] if WHOLE else 0
        said, large, peak, status = measure(name, make, 2 * SIZE)
        if status not in (0, 1, 3):
            failures.append(f"{name}: exit status {status}: {said}")
        if WHOLE and large > UNMEASURED:
            times.append((name, large / max(small, UNMEASURED / 2)))
        kind = "texts" if name in SHAPES else "imports"
        memory[kind].append((name, max(0, peak - least) / (2 * SIZE)))
    if WHOLE:
        slow = worst(times)
        print(f"twice the text took at most {slow[1]:.1f} times the time ({slow[0]})")
    for kind, measured in memory.items():
        name, figure = worst(measured)
        print(f"{kind} took at most {figure:.0f} bytes of memory a byte ({name})")
    failures.extend(f"{name}: {figure:.0f} bytes of memory a byte"
                    for kind, measured in memory.items()
                    for name, figure in measured if figure > MOST_MEMORY[kind])


def main():
    with tempfile.TemporaryDirectory() as scratch:
        top = pathlib.Path(scratch)
        check_files(top)
        check_growth(top)
    for failure in failures:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

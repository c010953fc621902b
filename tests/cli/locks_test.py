"""Locks on a plan: what counts is the lock, not what stands in a file; waiting ends; two may share.

    locks_test.py ITPLAN [FAULTS]

FAULTS is the library of tests/faults, by which a file system without locks is played.
"""
import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile
import time

ITPLAN = pathlib.Path(sys.argv[1]).resolve()
FAULTS = pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
MAIN = "itplan: 1\ntitle: Plan\nyear: 2027\ncustomers:\n  sales: {name: Sales}\n"
failures = []
tried = 0


def expect(what, holds, detail=""):
    global tried
    tried += 1
    if not holds:
        failures.append(f"{what}: {detail}")


def itplan(folder, *words, binary=ITPLAN, **more):
    settings = {k: v for k, v in os.environ.items() if not k.startswith(("ITPLAN_", "FAULT_"))}
    settings["ASAN_OPTIONS"] = "verify_asan_link_order=0:detect_leaks=0"
    settings.update(more.pop("env", {}))
    return subprocess.run([binary, "--today", "2026-11-23", *words], cwd=folder, text=True,
                          capture_output=True, timeout=60, env=settings, **more)


def fresh(top, name, own=True):
    folder = top / name
    folder.mkdir()
    (folder / "itplan.yaml").write_text(MAIN)
    if own:
        (folder / ".itplan").mkdir()
    return folder


def check_files(top):
    """What is no ordinary file is no lock: nothing is followed, read or made."""
    outside = top / "outside"
    outside.mkdir()
    made = {"link": lambda p: p.symlink_to(outside / "made"), "pipe": os.mkfifo,
            "link to a file": lambda p: p.symlink_to(top / "victim"), "folder": os.mkdir}
    (top / "victim").write_text("kept")
    for name in ("lock", "gate"):
        for what, make in made.items():
            folder = fresh(top, f"{what} as {name}")
            make(folder / ".itplan" / name)
            ran = itplan(folder, "list")
            expect(f"a {what} as {name}, reading", ran.returncode == 0, ran)
            ran = itplan(folder, "set", "title", "New")
            expect(f"a {what} as {name}, writing", ran.returncode == 3 and
                   f".itplan/{name} must be an ordinary file" in ran.stderr and
                   "nothing was written" in ran.stderr, ran)
            expect(f"a {what} as {name} changes nothing",
                   (folder / "itplan.yaml").read_text() == MAIN)
    folder = fresh(top, "own folder elsewhere", own=False)
    (folder / ".itplan").symlink_to(outside)
    ran = itplan(folder, "set", "title", "New")
    expect("a link as .itplan", ran.returncode == 3 and "must be a folder" in ran.stderr, ran)
    expect("nothing outside", not list(outside.iterdir()) and
           (top / "victim").read_text() == "kept", list(outside.iterdir()))


def check_words(top):
    """Who holds a lock is what the system says; the words in the file are another's."""
    folder = fresh(top, "words")
    lock = folder / ".itplan" / "lock"
    lock.write_text("process 1 (itplan \x1b[31m set)")
    expect("words alone lock nothing", itplan(folder, "set", "title", "A").returncode == 0)
    for name in ("lock", "gate"):
        for how, kind in (("-x", "writes"), ("-s", "reads")):
            begun = time.time()
            with subprocess.Popen(["flock", how, folder / ".itplan" / name, "sleep", "20"],
                                  start_new_session=True) as other:
                while itplan(folder, "set", "title", "B", "--wait", "0").returncode == 0:
                    time.sleep(0.02)
                ran = itplan(folder, "set", "title", "C", "--wait", "1")
                expect(f"flock {how} {name}", ran.returncode == 4 and
                       ran.stderr.count(f"process {other.pid} (flock), which is not itplan and holds "
                                        "the lock on this plan") == 2 and
                       "waited 1 seconds" in ran.stderr and "nothing was written" in ran.stderr, ran)
                ran = itplan(folder, "list", "--wait", "0")
                waits = name == "gate" and kind == "writes"
                expect(f"list, flock {how} {name}", ran.returncode == (4 if waits else 0) and
                       ("nothing was read" in ran.stderr) == waits, ran)
                os.killpg(other.pid, 9)
            expect("the end comes", time.time() - begun < 30)
    # Who took the lock has ended, and a child of it holds on.
    with subprocess.Popen(["sh", "-c", f"exec 9>'{lock}'; flock 9; sleep 20 & echo $!"], text=True,
                          stdout=subprocess.PIPE) as shell:
        child = int(shell.stdout.readline())
        time.sleep(0.3)
        ran = itplan(folder, "set", "title", "D", "--wait", "0")
        expect("an ended process", ran.returncode == 4 and ", which has ended" in ran.stderr, ran)
        os.kill(child, 9)
    for wrong in ("x", "-1", "1.5", "90000"):
        ran = itplan(folder, "list", f"--wait={wrong}")
        expect(f"--wait={wrong}", ran.returncode == 2 and "--wait must be" in ran.stderr, ran)


def check_two_users(top):
    """Two users whose group owns the folder: who comes second can write too."""
    if os.geteuid() != 0:
        print("skipped: two users in one folder, which needs root")
        return
    binary = shutil.copy(ITPLAN, top / "itplan")
    os.chmod(binary, 0o755)
    anna, bert, group = 12345, 12346, 23456

    def as_user(user, *words):
        return itplan(folder, *words, binary=binary, user=user, group=user, extra_groups=[group],
                      umask=0o022)

    for layout in ("one file", "folders"):
        folder = fresh(top, f"shared, {layout}", own=False)
        parts = [folder]
        if layout == "folders":
            parts.append(folder / "requests")
            parts[1].mkdir()
        for part in parts:
            os.chown(part, anna, group)
            part.chmod(0o2775)
        os.chown(folder / "itplan.yaml", anna, group)
        (folder / "itplan.yaml").chmod(0o664)
        for number, user in enumerate((anna, bert, anna, bert)):
            ran = as_user(user, "add-request", f"Wish {number}", "--customer", "sales")
            expect(f"{layout}: user {number}", ran.returncode == 0, ran)
            ran = as_user(user, "set", "wish-0.owner", f"User {number}")
            expect(f"{layout}: set by user {number}", ran.returncode == 0, ran)
        ran = as_user(bert, "rename", "sales", "shop")
        expect(f"{layout}: rename", ran.returncode == 0, ran)
        ran = as_user(anna, "split")
        expect(f"{layout}: split", ran.returncode in (0, 1), ran)
        ran = as_user(bert, "set", "customers.shop.weight", "2")
        expect(f"{layout}: what the other split off", ran.returncode == 0, ran)
        for made in (folder / ".itplan", folder / ".itplan" / "lock", folder / ".itplan" / "gate"):
            status = made.stat()
            expect(f"{layout}: {made.name}", status.st_gid == group and
                   status.st_mode & stat.S_IWGRP, oct(status.st_mode))
    # Without write access for the group nobody else gets any.
    folder = fresh(top, "alone", own=False)
    os.chown(folder, anna, group)
    os.chown(folder / "itplan.yaml", anna, group)
    expect("alone", as_user(anna, "set", "title", "A").returncode == 0)
    for made in (folder / ".itplan", folder / ".itplan" / "lock"):
        expect(f"alone: {made.name}", not made.stat().st_mode & 0o022, oct(made.stat().st_mode))
    ran = as_user(bert, "set", "title", "B")
    expect("the other", ran.returncode == 4 and "Permission denied" in ran.stderr, ran)


def check_without_locks(top):
    """A file system without locks: a file is the lock, and one that was left is said to be so."""
    if not FAULTS:
        print("skipped: a file system without locks, which needs the library of faults")
        return
    no_locks = {"LD_PRELOAD": str(FAULTS), "FAULT_FLOCK": "37"}  # ENOLCK
    folder = fresh(top, "no locks")
    expect("writing", itplan(folder, "set", "title", "A", env=no_locks).returncode == 0)
    expect("reading", itplan(folder, "list", env=no_locks).returncode == 0)
    left = sorted(p.name for p in (folder / ".itplan").iterdir())
    expect("nothing is left", left == [".gitignore", "gate", "lock"], left)
    ended = subprocess.run(["sh", "-c", "echo $$"], capture_output=True, text=True, check=True)
    for text, word in ((f"{ended.stdout.strip()} {os.uname().nodename}\n", ", which has ended"),
                       (f"{os.getpid()} {os.uname().nodename}\n", "which is writing this plan"),
                       ("12 elsewhere\n", "on the machine elsewhere"), ("", "another process")):
        for name in ("lock", "gate"):
            held = folder / ".itplan" / f"{name}.held"
            held.write_text(text)
            ran = itplan(folder, "set", "title", "B", "--wait", "0", env=no_locks)
            expect(f"{name} held: {text}", ran.returncode == 4 and word in ran.stderr and
                   f"take away" in ran.stderr and f"{name}.held" in ran.stderr, ran)
            ran = itplan(folder, "list", "--wait", "0", env=no_locks)
            expect(f"{name} held, reading", ran.returncode == (4 if name == "gate" else 0), ran)
            held.unlink()


def main():
    with tempfile.TemporaryDirectory() as scratch:
        top = pathlib.Path(scratch).resolve()
        top.chmod(0o755)
        for check in (check_files, check_words, check_two_users, check_without_locks):
            check(top)
    for failure in failures:
        print(failure)
    print(f"{tried} looked at, {len(failures)} wrong")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

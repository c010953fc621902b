#!/usr/bin/env python3
"""Whose the files of a plan are, and who may write them, stays as it was.

    owner_test.py ITPLAN

A file or folder that the user may not write is left alone, with a word why; what root rewrites keeps
its owner, group and mode. Root may write everything, so what is refused is tried as an ordinary
user; without root what needs two owners is skipped.
"""
import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile

ITPLAN = pathlib.Path(sys.argv[1]).resolve()
ROOT = os.geteuid() == 0
USER, GROUP = (12345, 23456) if ROOT else (os.geteuid(), os.getegid())
MAIN = """itplan: 1
title: Plan
year: 2027
customers:
  sales: {name: Sales}
"""
REQUEST = "title: %s   # of this year\ncustomer: sales\nreceived: 2026-11-01\n"
failures = []
tried = 0


def expect(what, holds, detail=""):
    global tried
    tried += 1
    if not holds:
        failures.append(f"{what}: {detail}")


def run(binary, folder, words, as_user=True):
    user = {"user": USER, "group": GROUP, "extra_groups": []} if ROOT and as_user else {}
    return subprocess.run([binary, "--today", "2026-11-23", *words], cwd=folder, text=True,
                          capture_output=True, timeout=60, **user)


def fresh(top, name):
    folder = top / name
    (folder / "requests").mkdir(parents=True)
    (folder / "itplan.yaml").write_text(MAIN)
    for request in ("app", "vpn"):
        (folder / "requests" / f"{request}.yaml").write_text(REQUEST % request)
    with open(folder / "requests" / "app.yaml", "a", encoding="utf-8") as file:
        file.write("needs: [vpn]\n")
    for path in [folder, *folder.rglob("*")]:
        os.chown(path, USER, GROUP)
    return folder


def state(folder):
    """What of every file must stay: bytes, owner, group, mode and time of change."""
    found = {}
    for path in folder.rglob("*"):
        if ".itplan" in path.relative_to(folder).parts or not path.is_file():
            continue
        status = path.stat()
        found[str(path.relative_to(folder))] = (path.read_bytes(), status.st_uid, status.st_gid,
                                                stat.S_IMODE(status.st_mode), status.st_mtime_ns)
    return found


def refuse(binary, folder, words, path):
    before = state(folder)
    ran = run(binary, folder, words)
    expect(f"{words}, {path} may not be written",
           ran.returncode == 4 and path in ran.stderr and "Permission denied" in ran.stderr, ran)
    expect(f"{words} leaves all files alone", state(folder) == before, ran.stderr)


def check_read_only_file(binary, top):
    folder = fresh(top, "file")
    (folder / "requests" / "vpn.yaml").chmod(0o444)
    refuse(binary, folder, ["set", "vpn.owner", "Somebody"], "requests/vpn.yaml")
    # Two files change, and only one of them may be written.
    refuse(binary, folder, ["rename", "vpn", "tunnel"], "requests/vpn.yaml")
    ran = run(binary, folder, ["set", "app.owner", "Somebody"])
    expect("the other file can be written", ran.returncode == 0, ran.stderr)
    (folder / "itplan.yaml").chmod(0o444)
    refuse(binary, folder, ["add-customer", "Stock"], "itplan.yaml")
    single = fresh(top, "single")
    run(binary, single, ["set", "title", "Before"])
    (single / "itplan.yaml").chmod(0o400)
    refuse(binary, single, ["set", "title", "After"], "itplan.yaml")


def check_read_only_folder(binary, top):
    folder = fresh(top, "folder")
    run(binary, folder, ["set", "app.owner", "Somebody"])
    (folder / "requests").chmod(0o555)
    refuse(binary, folder, ["set", "vpn.owner", "Somebody"], "requests/vpn.yaml")
    refuse(binary, folder, ["add-request", "New", "--customer", "sales"], "requests/new.yaml")
    expect("it can be read", run(binary, folder, ["list"]).returncode == 0)
    (folder / "requests").chmod(0o755)
    other = fresh(top, "other")
    other.chmod(0o555)
    refuse(binary, other, ["set", "vpn.owner", "Somebody"], ".itplan")
    expect("it can be read", run(binary, other, ["list"]).returncode == 0)
    other.chmod(0o755)


def check_unreadable(binary, top):
    """What cannot be read is a failure, never a plan without it."""
    folder = fresh(top, "unreadable")
    for path in ("requests/vpn.yaml", "requests", "itplan.yaml"):
        mode = (folder / path).stat().st_mode
        (folder / path).chmod(0)
        for words in (["list"], ["check"], ["set", "app.owner", "X"],
                      ["add-request", "New", "--customer", "sales"]):
            ran = run(binary, folder, words)
            expect(f"{words}, {path} cannot be read", ran.returncode in (3, 4) and
                   path in ran.stderr and not ran.stdout, ran)
        (folder / path).chmod(mode)
    expect("nothing was added", sorted(state(folder)) ==
           ["itplan.yaml", "requests/app.yaml", "requests/vpn.yaml"])


def check_owner_stays(binary, top):
    """Root keeps house in the plan of others: set, rename, a change taken back."""
    folder = fresh(top, "owned")
    for path, mode in (("itplan.yaml", 0o664), ("requests/vpn.yaml", 0o660),
                       ("requests/app.yaml", 0o2644)):
        (folder / path).chmod(mode)
    def owners():
        return {name: (uid, gid, mode) for name, (_, uid, gid, mode, _) in state(folder).items()}

    before = owners()
    for words in (["set", "vpn.owner", "Somebody"],
                  ["set", "app.owner", "Somebody"], ["set", "title", "Plan of others"],
                  ["add-customer", "Stock"], ["rename", "sales", "shop"]):
        ran = run(binary, folder, words, as_user=False)
        expect(f"root: {words}", ran.returncode == 0, ran.stderr)
        expect(f"root: {words} keeps owner, group and mode", owners() == before, owners())
    ran = run(binary, folder, ["rename", "vpn", "tunnel"], as_user=False)
    expect("root: a renamed file has the mode of the old one", ran.returncode == 0 and
           owners()["requests/tunnel.yaml"] == before["requests/vpn.yaml"], (ran, owners()))


def main():
    with tempfile.TemporaryDirectory() as scratch:
        top = pathlib.Path(scratch)
        top.chmod(0o755)
        # A copy that the ordinary user can reach, wherever the build stands.
        binary = shutil.copy(ITPLAN, top / "itplan")
        os.chmod(binary, 0o755)
        for check in (check_read_only_file, check_read_only_folder, check_unreadable):
            check(binary, top)
        if ROOT:
            check_owner_stays(binary, top)
        else:
            print("skipped: whether owner and group stay, which needs root")
    for failure in failures:
        print(failure)
    print(f"{tried} looked at, {len(failures)} wrong")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

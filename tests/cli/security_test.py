"""What a folder, an environment or an editor from others can do: nothing outside the plan.

    security_test.py ITPLAN

Each case is named as in what was found in an attack, with brothers of its kind. Without ITPLAN_WHOLE
each is looked at with some of the commands that read; ITPLAN_SEED repeats the choice.
"""
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

ITPLAN = pathlib.Path(sys.argv[1]).resolve()
EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "examples"
MAIN = "itplan: 1\ntitle: Plan\nyear: 2027\ncustomers:\n  sales: {name: Sales}\n"
REQUEST = "title: VPN\ncustomer: sales\nreceived: 2026-11-01\n"
READING = (["list"], ["check"], ["show", "vpn"], ["today"], ["report", "plan"], ["calendar"])
WHOLE = bool(os.environ.get("ITPLAN_WHOLE"))
SEED = os.environ.get("ITPLAN_SEED") or str(random.SystemRandom().randrange(1 << 32))
dice = random.Random(SEED)
failures = []
tried = 0


def some(all_of_them, most):
    return all_of_them if WHOLE else dice.sample(all_of_them, most)


def expect(what, holds, detail=""):
    global tried
    tried += 1
    if not holds:
        failures.append(f"{what}: {detail}")


def itplan(folder, *words, before=(), **more):
    settings = {k: v for k, v in os.environ.items() if not k.startswith(("ITPLAN_", "GIT_"))}
    settings["ASAN_OPTIONS"] = "detect_leaks=0"
    settings.update(more.pop("env", {}))
    return subprocess.run([*before, ITPLAN, "--today", "2026-11-23", *words], cwd=folder, text=True,
                          capture_output=True, timeout=60, env=settings, **more)


def fresh(top, name):
    folder = top / name
    (folder / "requests").mkdir(parents=True)
    (folder / "itplan.yaml").write_text(MAIN)
    (folder / "requests" / "vpn.yaml").write_text(REQUEST)
    return folder


def state(top):
    return {path: path.read_bytes() if path.is_file() else None for path in top.rglob("*")
            if not path.is_fifo()}


def mark(folder):
    """Inode and birth time of a folder, as a journal has them."""
    seconds = subprocess.run(["stat", "-c", "%i %.W", folder], capture_output=True, text=True,
                             check=True).stdout.split()
    return seconds[0], seconds[1]


def text_of(folder_mark, file, old, new, heading="itplan journal 2"):
    size = lambda text: "-" if text is None else len(text)
    parts = "".join(text + "\n" for text in (old, new) if text is not None)
    lines = [heading, folder_mark] if folder_mark is not None else [heading]
    return "\n".join([*lines, "process 1 (itplan split)",
                      f"{file} {size(old)} {size(new)} 644 {os.geteuid()} {os.getegid()}", parts + "end\n"])


def changed(folder, what, **more):
    """Reading changes nothing and warns, writing stops with the way out."""
    before = state(folder.parent)
    for words in some(READING, 1):
        ran = itplan(folder, *words, **more)
        expect(f"{what}: {words}", "is not believed" in ran.stderr and ran.returncode in (0, 1, 3) and
               state(folder.parent) == before, ran)
    ran = itplan(folder, "set", "title", "New", **more)
    after = {p: b for p, b in state(folder.parent).items() if p.parent.name != ".itplan"}
    expect(f"{what}: set", ran.returncode == 3 and "is not believed" in ran.stderr and
           "nothing was written" in ran.stderr and "rm '" in ran.stderr and
           after == {p: b for p, b in before.items() if p.parent.name != ".itplan"}, ran)
    return ran


def check_journals_of_others(top):
    """cases/security/journal.txt"""
    for name, file, link in (("a linked section", "requests/bashrc.yaml", "requests"),
                             ("the plan itself", "itplan.yaml", None),
                             ("a section that is not there", "ballots/a/b.yaml", "ballots")):
        for form, heading, its in (("old", "itplan journal 1", None), ("new", "itplan journal 2", "12 3.4")):
            work = top / f"{name}, {form}"
            work.mkdir()
            folder = fresh(work, "clone")
            (work / "victim").mkdir()
            (work / "victim" / "bashrc.yaml").write_text("# skel\n")
            if link:
                shutil.rmtree(folder / link, ignore_errors=True)
                (folder / link).symlink_to("../victim")
            (folder / ".itplan").mkdir()
            for own in ("lock", "gate"):
                (folder / ".itplan" / own).write_text("")
            for old, new in some((("curl evil", "# skel\n"), (None, "# skel\n"), ("curl evil", None)), 2):
                (folder / ".itplan" / "journal").write_text(text_of(its, file, old, new, heading))
                changed(folder, f"{name}, {form} journal")
            expect("the victim", (work / "victim" / "bashrc.yaml").read_text() == "# skel\n" and
                   len(list((work / "victim").iterdir())) == 1)

    # A journal without a lock must not hide what the files say.
    work = top / "hidden"
    work.mkdir()
    folder = fresh(work, "clone")
    (folder / ".itplan").mkdir()
    hidden = MAIN.replace("Plan", "Hidden other plan")
    (folder / ".itplan" / "journal").write_text(text_of("1 2.3", "itplan.yaml", hidden, MAIN))
    changed(folder, "hidden")
    ran = itplan(folder, "report", "plan")
    expect("hidden: report", "Hidden" not in ran.stdout and "Plan" in ran.stdout, ran)

    # Sizes are limited before reading.
    for size in (200 << 30, 2 << 30, 500 << 20):
        work = top / f"size {size}"
        work.mkdir()
        folder = fresh(work, "clone")
        (folder / ".itplan").mkdir()
        with open(folder / ".itplan" / "journal", "wb") as journal:
            journal.truncate(size)
        begun = time.time()
        ran = itplan(folder, "list")
        expect(f"a journal of {size} bytes", ran.returncode == 0 and "is not believed" in ran.stderr and
               time.time() - begun < 20, ran)


def check_journals_of_this_folder(top):
    """A journal as a killed command leaves it counts here, and nowhere else."""
    work = top / "own"
    work.mkdir()
    folder = fresh(work, "plan")
    itplan(folder, "set", "title", "Plan")
    inode, born = mark(folder)
    if born in ("0", "0.000000000"):
        print("skipped: journals of this folder; the file system knows no birth times")
        return
    born = "{}.{:0<9}".format(*born.split("."))
    new = REQUEST.replace("VPN", "Half")
    (folder / "requests" / "vpn.yaml").write_text(new)
    journal = folder / ".itplan" / "journal"
    journal.write_text(text_of(f"{inode} {born}", "requests/vpn.yaml", REQUEST, new))

    copy = work / "copy"
    subprocess.run(["cp", "-a", folder, copy], check=True)
    changed(copy, "a copy of the plan")
    journal.chmod(0o666)
    ran = changed(folder, "written by others")
    expect("written by others", "others than its owner can write it" in ran.stderr, ran)
    journal.chmod(0o600)
    if os.geteuid() == 0:
        os.chown(journal, 12345, 12345)
        ran = changed(folder, "of another user")
        expect("of another user", "it belongs to user 12345" in ran.stderr, ran)
        os.chown(journal, 0, 0)
    (folder / "requests").rename(work / "elsewhere")
    (folder / "requests").symlink_to(work / "elsewhere")
    ran = changed(folder, "a link that came later")
    expect("a link that came later", "a link that came later" in ran.stderr, ran)
    (folder / "requests").unlink()
    (work / "elsewhere").rename(folder / "requests")
    folder.rename(work / "moved")
    folder = work / "moved"
    ran = itplan(folder, "show", "vpn")
    expect("believed, reading", "VPN" in ran.stdout and "cut off" in ran.stderr and
           (folder / "requests" / "vpn.yaml").read_text() == new, ran)
    ran = itplan(folder, "set", "title", "New")
    expect("believed, writing", ran.returncode == 0 and "the plan is as it was before" in ran.stderr and
           (folder / "requests" / "vpn.yaml").read_text() == REQUEST, ran)


def check_linked_sections(top):
    """files.txt: customers -> ../out, also when nothing is in it."""
    for section in ("customers", "requests", "ballots"):
        for what in ("empty", "filled", "missing"):
            work = top / f"{section} {what}"
            work.mkdir()
            folder = fresh(work, "plan")
            shutil.rmtree(folder / section, ignore_errors=True)
            (folder / section).symlink_to("../out")
            if what != "missing":
                (work / "out").mkdir()
            if what == "filled":
                (work / "out" / "x.yaml").write_text("the secret")
            before = state(work)
            for words in some((["add-customer", "Finance"], ["add-request", "New", "--customer", "sales"],
                               ["split"], ["list"], ["check"]), 2):
                ran = itplan(folder, *words)
                expect(f"{section} {what}: {words}", ran.returncode == 3 and
                       "[link-outside]" in ran.stdout + ran.stderr and
                       "the secret" not in ran.stdout + ran.stderr, ran)
                expect(f"{section} {what}: {words} leaves all alone", state(work).keys() -
                       {p for p in state(work) if ".itplan" in p.parts} == before.keys(), state(work))


def check_left_files(top):
    """files.txt: what editors and systems leave."""
    folder = fresh(top, "left")
    left = ["vpn.yaml~", "#vpn.yaml#", ".#vpn.yaml", "4913", "vpn.yaml.swp", ".vpn.yaml.swp",
            "vpn.yaml.orig", "vpn.yaml.bak", "Thumbs.db", "desktop.ini", "Icon\r", ".DS_Store"]
    for name in left:
        (folder / "requests" / name).write_text("\0 no plan")
    for words in READING + (["set", "vpn.owner", "Somebody"],):
        ran = itplan(folder, *words)
        expect(f"left files: {words}", ran.returncode in (0, 1) and
               ran.stderr.count("left out: an editor or the system left it") == 1 and
               "vpn" in (folder / "requests/vpn.yaml").name, ran)
    for name in left:
        expect(f"{name!r} stays", (folder / "requests" / name).exists())
        (folder / "requests" / name).unlink()
    for name in ("x (conflicted copy).yaml", "X.yaml", "x.yml"):
        (folder / "requests" / name).write_text(REQUEST)
        ran = itplan(folder, "list")
        expect(name, ran.returncode == 3, ran)
        (folder / "requests" / name).unlink()


def check_editor(top):
    """files.txt: VISUAL as the shell reads it, Ctrl-C for the editor alone."""
    folder = fresh(top, "editor")
    tools = top / "my ed"
    tools.mkdir()
    script = tools / "edit"
    script.write_text("#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$SEEN\"\n")
    script.chmod(0o755)
    seen = top / "seen"
    for visual, wanted in ((f"'{script}' -w", ["-w"]), (f'"{script}" -a "" -c', ["-a", "", "-c"]),
                           (str(script).replace(" ", "\\ ") + " '$HOME' \"a\\\"b\"", ["$HOME", 'a"b'])):
        ran = itplan(folder, "edit", "vpn", env={"VISUAL": visual, "SEEN": str(seen)})
        got = seen.read_text().split("\n")[:-2] if seen.exists() else None
        expect(f"VISUAL={visual}", ran.returncode == 0 and got == wanted, (ran, got))
        seen.unlink(missing_ok=True)
    ran = itplan(folder, "edit", "vpn", env={"VISUAL": "'vi"})
    expect("an open quote", ran.returncode == 2 and "quote" in ran.stderr, ran)
    script.write_text("#!/bin/sh\ntrap 'echo caught > \"$SEEN\"' INT\nkill -INT $PPID\nkill -INT $$\n"
                      "printf 'titel: x\\n' >> \"$1\"\n")
    ran = itplan(folder, "edit", "vpn", env={"VISUAL": f"'{script}'", "SEEN": str(seen)})
    expect("Ctrl-C", seen.exists() and ran.returncode == 3 and "titel" in ran.stderr, ran)


def check_memory(top):
    """files.txt: no memory is exit status 4 with a sentence."""
    folder = fresh(top, "memory")
    (folder / "itplan.yaml").write_text(MAIN + "".join(f"x_{n}: 1\n" for n in range(300_000)))
    if b"__asan_init" in ITPLAN.read_bytes():
        print("skipped: too little memory, which the sanitizer cannot do with")
        return
    for words in (["list"], ["check"], ["set", "title", "New"]):
        ran = itplan(folder, *words, before=["sh", "-c", 'ulimit -v 28000; exec "$0" "$@"'])
        expect(f"no memory: {words}", ran.returncode == 4 and "memory" in ran.stderr and
               "title: Plan" in (folder / "itplan.yaml").read_text(), ran.stderr[:300])


def git(folder, *words):
    subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@y", *words], cwd=folder,
                   check=True, capture_output=True)


def check_git(top):
    """files.txt: git's variables and settings, its refusals, and dates that are none."""
    folder = fresh(top, "git")
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "first")
    wanted = itplan(folder, "report", "status", "--since", "HEAD").stdout
    for name, value in (("GIT_OBJECT_DIRECTORY", "/nowhere"), ("GIT_COMMON_DIR", "/nowhere"),
                        ("GIT_CONFIG_PARAMETERS", "x"), ("GIT_CONFIG_COUNT", "x"),
                        ("GIT_GLOB_PATHSPECS", "1"), ("GIT_ICASE_PATHSPECS", "1"),
                        ("GIT_LITERAL_PATHSPECS", "1"), ("GIT_NAMESPACE", "x"),
                        ("GIT_TRACE", str(top / "trace")), ("GIT_SHALLOW_FILE", "/nowhere")):
        ran = itplan(folder, "report", "status", "--since", "HEAD", env={name: value})
        expect(name, ran.returncode == 0 and ran.stdout == wanted, ran.stderr)
    expect("no trace", not (top / "trace").exists())
    for since in ("2026-02-30", "0001-01-01", "2026-13-01"):
        ran = itplan(folder, "report", "status", "--since", since)
        expect(f"--since {since}", ran.returncode == 2 and "must be a date" in ran.stderr, ran)
    os.mkfifo(folder / ".git" / "pipe")
    git(folder, "config", "mailmap.file", str(folder / ".git" / "pipe"))
    begun = time.time()
    ran = itplan(folder, "report", "status", "--since", "HEAD")
    expect("a pipe as mailmap", ran.returncode == 0 and time.time() - begun < 20, ran)
    if os.geteuid() == 0:
        os.chown(folder / ".git", 12345, 12345)
        os.chown(folder, 12345, 12345)
        for since in (["--since", "HEAD"], ["--since", "2026-11-20"]):
            ran = itplan(folder, "report", "status", *since)
            expect(f"dubious ownership {since}", "safe.directory" in ran.stdout + ran.stderr, ran)


def committed(folder):
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "first")


def check_sparse_checkout_is_an_empty_plan(top):
    """The case of that name, and its brothers: a plan in a larger repository, and a single file."""
    for name, inner in (("sparse", "."), ("sparse and larger", "it/plan")):
        full, part = top / f"{name} full", top / f"{name} part"
        full.mkdir()
        shutil.copytree(EXAMPLES / "gemeente-waterrijk", full / inner, dirs_exist_ok=True)
        (full / "readme").write_text("x\n")
        committed(full)
        subprocess.run(["git", "clone", "-q", "--sparse", f"file://{full}", part], check=True)
        if inner != ".":  # the files of a folder, and not those below it
            git(part, "sparse-checkout", "set", "--no-cone", "/readme", f"/{inner}/*", f"!/{inner}/*/")
        for words in READING + (["set", "title", "New"], ["check", "--json"]):
            ran = itplan(part / inner, *words)
            expect(f"{name}: {words}", ran.returncode == 3 and "files of the plan are in git and" in
                   ran.stderr and "git sparse-checkout disable" in ran.stderr, ran)
        git(part, "sparse-checkout", "disable")
        expect(f"{name}: disabled", itplan(part / inner, "list").returncode == 0)
    folder = fresh(top, "skip-worktree")
    (folder / "requests" / "wifi.yaml").write_text(REQUEST.replace("VPN", "Wi-Fi"))
    committed(folder)
    git(folder, "update-index", "--skip-worktree", "requests/vpn.yaml")
    expect("marked and there", itplan(folder, "list").returncode == 0)
    (folder / "requests" / "vpn.yaml").unlink()
    ran = itplan(folder, "list")
    expect("marked and gone", ran.returncode == 3 and "1 file of the plan is in git and left out of this "
           "folder, requests/vpn.yaml" in ran.stderr, ran)
    work = top / "linked-tree"
    git(folder, "worktree", "add", "-q", work)
    expect("another work tree", itplan(work, "list").returncode == 0)
    git(work, "sparse-checkout", "set", "--no-cone", "/itplan.yaml")
    expect("a sparse work tree", itplan(work, "list").returncode == 3)


def check_git_refuses_told_as_no_history(top):
    """The case of that name, and its brothers: a setting that is a pipe, and one that is nonsense."""
    folder = fresh(top, "refusing")
    committed(folder)
    for since in ([], ["--since", "HEAD"], ["--since", "2026-11-20"]):
        words = ["report", "status", *since]
        ran = itplan(folder, *words, env={"PATH": "/nonexistent"})
        expect(f"no git {since}", ran.returncode == (4 if "HEAD" in since else 0) and
               "git is not installed" in ran.stderr and "no history" not in ran.stdout + ran.stderr, ran)
        if os.geteuid() == 0:
            os.chown(folder, 12345, 12345)
            os.chown(folder / ".git", 12345, 12345)
            ran = itplan(folder, *words, env={"HOME": "/nonexistent"})
            expect(f"dubious ownership {since}", "git does not trust a repository of another user" in
                   ran.stderr and "safe.directory" in ran.stderr and "\\x09" not in ran.stderr, ran)
            os.chown(folder, 0, 0)
            os.chown(folder / ".git", 0, 0)
    config = folder / ".git" / "config"
    kept = config.read_text()
    os.mkfifo(folder / ".git" / "endless")
    for what, text, said in (("include.path", "[include]\n\tpath = endless\n", "git said nothing for 4"),
                             ("nonsense", "[core\n", "bad config")):
        config.write_text(kept + text)
        for since in some(([], ["--since", "HEAD"], ["--since", "2026-11-20"]), 1):
            begun = time.time()
            ran = itplan(folder, "report", "status", *since)
            expect(f"{what} {since}", said in ran.stderr and time.time() - begun < 20, ran)
    config.write_text(kept)


def check_own_folder_in_git(top):
    """journal.txt: .itplan/ that git tracks, or would."""
    folder = top / "own folder"
    subprocess.run([ITPLAN, "init", folder], check=True, capture_output=True)
    ran = itplan(folder, "check")
    expect("no git", "own-folder" not in ran.stdout, ran)
    committed(folder)
    ran = itplan(folder, "check")
    expect("as init makes it", ran.returncode == 0 and "own-folder" not in ran.stdout, ran)
    kept = (folder / ".gitignore").read_text()
    for text in ("", "*.orig\n", kept + "!.itplan/\n"):
        (folder / ".gitignore").write_text(text)
        ran = itplan(folder, "check")
        expect(f"not ignored by {text!r}", ran.returncode == 0 and "[own-folder-not-ignored]" in ran.stdout and
               itplan(folder, "check", "--strict").returncode == 1, ran)
    (folder / ".gitignore").unlink()
    shutil.rmtree(folder / ".itplan")
    ran = itplan(folder, "check")
    expect("not ignored and not there", "[own-folder-not-ignored]" in ran.stdout, ran)
    (folder / ".gitignore").write_text(kept)
    (folder / ".itplan").mkdir()
    (folder / ".itplan" / "journal").write_text("itplan journal 2\n")
    git(folder, "add", "-f", ".itplan/journal")
    ran = itplan(folder, "check")
    expect("tracked", ran.returncode == 1 and "[own-folder-in-git]" in ran.stdout and
           "git rm -r --cached .itplan" in ran.stdout, ran)


def check_strace(top):
    """A command that reads opens no file for writing."""
    if not shutil.which("strace"):
        print("skipped: what is opened for writing, which needs strace")
        return
    for example in sorted(path for path in EXAMPLES.iterdir() if (path / "itplan.yaml").exists()):
        folder = top / f"traced {example.name}"
        shutil.copytree(example, folder)
        for words in some([words for words in READING if "show" not in words], 3):
            log = top / "calls"
            ran = itplan(folder, *words, before=["strace", "-f", "-qq", "-o", log, "-e",
                                                 "trace=open,openat,openat2,creat,mkdir,mkdirat,unlink,"
                                                 "unlinkat,rename,renameat,renameat2,ftruncate"])
            if "ptrace" in ran.stderr:
                print("skipped: strace is not allowed here")
                return
            wrong = [line for line in log.read_text().splitlines() if '"/dev/null"' not in line and
                     any(word in line for word in ("O_WRONLY", "O_RDWR", "O_CREAT", "mkdir(", "mkdirat(",
                                                   "unlink", "rename", "creat(", "ftruncate("))]
            expect(f"{example.name}: {words}", ran.returncode in (0, 1) and not wrong, (ran.stderr, wrong))


def main():
    print(f"ITPLAN_SEED={SEED}", flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        top = pathlib.Path(scratch).resolve()
        for check in (check_journals_of_others, check_journals_of_this_folder, check_linked_sections,
                      check_left_files, check_editor, check_memory, check_git, check_sparse_checkout_is_an_empty_plan,
                      check_git_refuses_told_as_no_history, check_own_folder_in_git, check_strace):
            check(top)
    for failure in failures:
        print(failure)
    print(f"{tried} looked at, {len(failures)} wrong")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

"""An answer may go to a pipe, a device, a full disk or nowhere: it comes whole, or is a failure.

    output_test.py ITPLAN

Whatever happens to the answer, the plan is the old or the new one, and a device stays what it is.
Without ITPLAN_WHOLE a sample of the commands is looked at; ITPLAN_SEED repeats it.
"""
import os
import pathlib
import random
import signal
import stat
import subprocess
import sys
import tempfile
import threading

ITPLAN = pathlib.Path(sys.argv[1]).resolve()
EXAMPLE = pathlib.Path(__file__).resolve().parents[2] / "examples" / "gemeente-waterrijk"
DAY = ["--today", "2026-11-23"]
WHOLE = bool(os.environ.get("ITPLAN_WHOLE"))
SEED = os.environ.get("ITPLAN_SEED") or str(random.SystemRandom().randrange(1 << 32))
dice = random.Random(SEED)
failures = []
tried = 0


def some(all_of_them, most):
    return all_of_them if WHOLE else dice.sample(all_of_them, most)


def run(folder, words, *, shell="", **streams):
    """Runs `itplan WORDS`, with what a shell would do to its streams behind it."""
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    line = ["sh", "-c", f'exec "$0" "$@" {shell}', ITPLAN, *DAY, *words]
    # Python ignores SIGPIPE, and a child would inherit that.
    return subprocess.run(line, cwd=folder, text=True, timeout=60, stdin=subprocess.DEVNULL,
                          restore_signals=True, **streams)


def expect(what, holds, detail=""):
    global tried
    tried += 1
    if not holds:
        failures.append(f"{what}: {detail}")


def plan_of(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.yaml")}


def check_output_option(folder):
    """-o into what is no file gives the bytes that stdout gets, and leaves it what it was."""
    for words in some((["report", "plan"], ["report", "status", "--json"], ["calendar", "--ics"],
                       ["letter", "chatbot-op-de-website"]), 2):
        wanted = run(folder, words).stdout
        name = " ".join(words)
        expect(name, len(wanted) > 100, wanted)

        ran = run(folder, [*words, "-o", "/dev/stdout"])
        expect(f"{name} -o /dev/stdout", (ran.returncode, ran.stdout) == (0, wanted), ran.stderr)

        ran = run(folder, [*words, "-o", "/dev/full"])
        expect(f"{name} -o /dev/full", ran.returncode == 4 and
               "cannot write /dev/full: No space left on device" in ran.stderr, ran)
        expect("/dev/full stays", stat.S_ISCHR(os.stat("/dev/full").st_mode))
        expect(f"{name} -o /dev/null", run(folder, [*words, "-o", "/dev/null"]).returncode == 0)
        expect("/dev/null stays", stat.S_ISCHR(os.stat("/dev/null").st_mode))

        pipe = folder / "pipe"
        os.mkfifo(pipe)
        got = []
        reader = threading.Thread(target=lambda: got.append(pipe.read_text()))
        reader.start()
        ran = run(folder, [*words, "-o", "pipe"])
        reader.join(10)
        expect(f"{name} -o PIPE", (ran.returncode, got) == (0, [wanted]), ran.stderr)
        expect("the pipe stays", stat.S_ISFIFO(os.stat(pipe).st_mode))
        pipe.unlink()

        # As >(cat) of a shell is.
        read, write = os.pipe()
        ran = run(folder, [*words, "-o", f"/dev/fd/{write}"], pass_fds=[write])
        os.close(write)
        with open(read, encoding="utf-8") as end:
            expect(f"{name} -o /dev/fd/N", (ran.returncode, end.read()) == (0, wanted), ran.stderr)


def check_output_into_plan(folder):
    """No file of the plan is taken for an answer, by no command."""
    before = plan_of(folder)
    request = next(name for name in before if name.startswith("requests/"))
    for words in (["report", "plan"], ["calendar", "--ics"], ["letter", "chatbot-op-de-website"],
                  ["ask", "burgerzaken", "--force", "--no-points"]):
        for file in some(("itplan.yaml", request, "requests/new.yaml", ".itplan/journal",
                          "templates/plan.md"), 2):
            ran = run(folder, [*words, "-o", file])
            expect(f"{words} -o {file}",
                   ran.returncode == 2 and "belongs to the plan" in ran.stderr, ran)
    expect("-o into the plan", plan_of(folder) == before)


def check_stdout(folder):
    for words in some((["list"], ["check", "--json"], ["report", "plan"], ["help"], ["--version"]), 3):
        for what, shell in (("full", "> /dev/full"), ("closed", ">&-")):
            ran = run(folder, words, shell=shell)
            expect(f"{words} with stdout {what}", ran.returncode == 4 and
                   ran.stderr.count("itplan: cannot write the answer") == 1, ran)
    # Somebody who has read enough closes the pipe: that is no failure to speak of.
    for words in (["list", "--csv"], ["report", "plan"]):
        read, write = os.pipe()
        os.close(read)
        ran = run(folder, words, stdout=write)
        os.close(write)
        expect(f"{words} | head", ran.returncode == -signal.SIGPIPE and not ran.stderr, ran)


def locks_are_whole(folder):
    lock, gate = (folder / ".itplan" / name for name in ("lock", "gate"))
    return not lock.read_text() and not (gate.exists() and gate.read_text())


def check_closed_streams(folder):
    """A stream that is closed must not give its number to a file of the plan."""
    for shell in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
        before = plan_of(folder)
        ran = run(folder, ["set", "chatbot-op-de-website.owner", f"With {shell.count('-')}"],
                  shell=shell)
        after = plan_of(folder)
        changed = [name for name in after if after[name] != before.get(name)]
        expect(f"set with {shell}", ran.returncode in (0, 4) and
               changed == ["requests/chatbot-op-de-website.yaml"] and len(before) == len(after),
               (ran, changed))
        expect(f"locks with {shell}", locks_are_whole(folder))
        ran = run(folder, ["set", "nobody.owner", "X"], shell=shell)
        expect(f"a refusal with {shell}", ran.returncode in (1, 2) and plan_of(folder) == after, ran)
        expect(f"locks with {shell}", locks_are_whole(folder))
        run(folder, ["set", "chatbot-op-de-website.owner", "Somebody"])


def check_answers_of_writers(folder):
    """What is lost of the answer is not lost of the plan."""
    plan = plan_of(folder)
    ran = run(folder, ["add-request", "Across the pipe", "--customer", "burgerzaken"],
              shell="> /dev/full")  # its line is lost, not its request
    added = set(plan_of(folder)) - set(plan)
    expect("add-request > /dev/full", ran.returncode in (0, 4) and
           added == {"requests/across-the-pipe.yaml"}, (ran, added))


def main():
    print(f"ITPLAN_SEED={SEED}", flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch).resolve() / "plan"
        subprocess.run(["cp", "-r", EXAMPLE, folder], check=True)
        for check in (check_output_option, check_output_into_plan, check_stdout,
                      check_closed_streams, check_answers_of_writers):
            check(folder)
    for failure in failures:
        print(failure)
    print(f"{tried} answers looked at, {len(failures)} wrong")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

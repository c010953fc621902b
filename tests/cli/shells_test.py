#!/usr/bin/env python3
"""Completes command lines in each real shell that is installed. Usage: shells_test.py ITPLAN"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ITPLAN = pathlib.Path(sys.argv[1]).resolve()
PLAN = """itplan: 1
title: Plan
year: 2027
customers: {finance: {name: Finance}}
requests:
  archive: {title: "A 'better': archive $(touch started)", customer: finance}
  archway: {title: Arch, customer: finance}
  scans: {title: Scans, customer: finance}
"""
# Words of an unfinished line, and what must and must not be offered.
LINES = [(["sho"], ["show"], ["set"]),
         (["list", "--st"], ["--status"], ["--plan"]),
         (["--language", ""], ["nl", "en"], ["archive"]),
         (["show", "arch"], ["archive", "archway"], ["scans"]),
         (["--plan", "plan", "list", "--customer", "f"], ["finance"], ["archive"]),
         (["note", "archive", ""], ["scans"], ["list"]),
         (["completion", ""], ["bash", "fish", "zsh"], [])]


def run(command, folder):
    environment = {"PATH": f"{ITPLAN.parent}:{os.environ['PATH']}", "HOME": str(folder),
                   "ITPLAN_PLAN": "plan"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True,
                          timeout=60).stdout


def quoted(words):
    return " ".join("''" if not word else word for word in words)


def bash(words, folder):
    return run(["bash", "--norc", "-c", "source <(itplan completion bash); COMP_TYPE=9; "
                f"COMP_WORDS=(itplan {quoted(words)}); COMP_CWORD={len(words)}; _itplan; "
                "printf '%s\\n' \"${COMPREPLY[@]}\""], folder).split("\n")


def zsh(words, folder):
    text = run(["zsh", "-f", "-c", "compdef() { :; }; _files() { print :files; }; "
                "_describe() { print -rl -- \"${(@P)2}\"; }; source <(itplan completion zsh); "
                f"words=(itplan {quoted(words)}); CURRENT={len(words) + 1}; _itplan"], folder)
    return [line.partition(":")[0] for line in text.split("\n")]


def fish(words, folder):
    line = " ".join(["itplan", *words])
    text = run(["fish", "--no-config", "-c", "itplan completion fish | source; "
                f"complete -C '{line}'"], folder)
    return [line.partition("\t")[0] for line in text.split("\n")]


def main():
    faults, tried = [], []
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        (folder / "plan").mkdir()
        (folder / "plan/itplan.yaml").write_text(PLAN)
        for shell in (bash, zsh, fish):
            if not shutil.which(shell.__name__):
                continue
            tried.append(shell.__name__)
            for words, right, wrong in LINES:
                offered = shell(words, folder)
                if not set(right) <= set(offered) or set(wrong) & set(offered):
                    faults.append(f"{shell.__name__} {words}: {offered}")
        if (folder / "started").exists():
            faults.append("a title was run")
    print("\n".join(faults) or f"completed in {', '.join(tried)}")
    return 1 if faults else 0 if tried else 77


sys.exit(main())

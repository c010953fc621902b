"""Merges plans that two people changed on two branches, with plain git, and looks at what came out.

    merges.py ITPLAN BRANCHES [TRIALS]

ITPLAN is the binary, BRANCHES the program that makes the branches (branches.cpp). No merge driver,
no attributes: git's own merge, as the forges run it (git merge-tree). ITPLAN_SEED repeats a run.
"""
import collections
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

import yaml

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every scalar as its text
CLEAN = {"folder"}  # in which no conflict is allowed
ALWAYS = {"same-id", "two-in-one-list"}  # in which there must be one
failures = []


def fail(trial, why):
    failures.append(f"trial {trial}: {why}")


class Repository:
    """A repository that holds all branches, made in one go, and a folder to look at results in."""

    def __init__(self, top):
        self.folder = top / "plan"
        self.folder.mkdir()
        self.environment = {**os.environ, "GIT_CONFIG_NOSYSTEM": "1", "HOME": str(top),
                            "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org",
                            "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org"}
        self.git("init", "-q", "-b", "main")
        self.stream = []
        self.blobs = None

    def run(self, *arguments, given=None):
        return subprocess.run(["git", "-C", self.folder, *arguments], env=self.environment,
                              input=given, capture_output=True)

    def git(self, *arguments, given=None):
        result = self.run(*arguments, given=given)
        if result.returncode != 0:
            sys.exit(f"git {arguments}: {result.stderr.decode()}")
        return result.stdout.decode()

    def add_commit(self, branch, files, start=None):
        lines = [f"commit refs/heads/{branch}\n".encode(),
                 b"committer a <a@example.org> 1790000000 +0000\n", b"data 1\nx\n"]
        if start:
            lines.append(f"from refs/heads/{start}\n".encode())
        for name, text in files.items():
            content = text.encode()
            lines += [f"M 100644 inline {name}\n".encode(), f"data {len(content)}\n".encode(),
                      content, b"\n"]
        self.stream += lines

    def import_commits(self):
        self.git("fast-import", "--quiet", given=b"".join(self.stream))
        self.blobs = subprocess.Popen(["git", "-C", self.folder, "cat-file", "--batch"],
                                      env=self.environment, stdin=subprocess.PIPE,
                                      stdout=subprocess.PIPE)

    def merge(self, left, right):
        """The merged tree, and whether there was a conflict."""
        result = self.run("merge-tree", "--write-tree", left, right)
        if result.returncode not in (0, 1):
            sys.exit("git merge-tree: " + result.stderr.decode())
        out = result.stdout.decode()
        return out.split("\n", 1)[0], result.returncode == 1, out

    def text(self, tree, name):
        self.blobs.stdin.write(f"{tree}:{name}\n".encode())
        self.blobs.stdin.flush()
        header = self.blobs.stdout.readline().split()
        if header[-1] == b"missing":
            return None
        size = int(header[-1])
        return self.blobs.stdout.read(size + 1)[:-1].decode()

    def names(self, tree):
        return set(self.git("ls-tree", "-r", "--name-only", tree).split())

    def check_out(self, tree):
        self.git("read-tree", "-u", "--reset", tree)


def plain(text):
    return yaml.load(text, Loader=LOADER) if text is not None else None


def merged(base, left, right):
    """What both sides mean together, by keys; two lists that both sides changed differ in one."""
    if left == right or right == base:
        return left
    if left == base:
        return right
    if not isinstance(base, dict):
        raise ValueError("both sides changed one value")
    keys = list(dict.fromkeys([*base, *left, *right]))
    both = {key: merged(base.get(key), left.get(key), right.get(key)) for key in keys}
    return {key: value for key, value in both.items() if value is not None}


def comments(text):
    return [line[line.index("#"):] for line in text.splitlines() if "#" in line]


def check_union(repository, number, trial, base, tree):
    """Every file says what both sides made of it, with the comments of the base."""
    left, right = trial["left"], trial["right"]
    if repository.names(tree) != {*base, *left, *right}:
        fail(number, "files are missing, or came from nowhere")
    for name in {*left, *right}:
        before = base.get(name)
        result = repository.text(tree, name)
        wanted = merged(plain(before), plain(left.get(name, before)),
                        plain(right.get(name, before)))
        if plain(result) != wanted:
            fail(number, f"{name} does not say what both sides said")
        if before is not None and "ref:" in result and comments(result) != comments(before):
            fail(number, f"{name} lost a comment")


def check_loads(itplan, repository, number, tree):
    repository.check_out(tree)
    result = subprocess.run([itplan, "check", "--today", "2026-11-24"], cwd=repository.folder,
                            capture_output=True, text=True)
    if result.returncode not in (0, 1) or "cannot" in result.stderr:
        fail(number, f"check: {result.stdout}{result.stderr}")


def check_same_id(itplan, repository, number, trial):
    """A real merge stops at the id, and check names both sides and a free id for one of them."""
    name = next(iter(trial["left"]))
    chosen = name.removeprefix("requests/").removesuffix(".yaml")
    repository.git("checkout", "-q", "-f", f"left-{number}")
    result = repository.run("merge", "-q", f"right-{number}")
    if result.returncode != 1 or b"add/add" not in result.stdout:
        fail(number, f"git merged one id in silence: {result.stdout}")
    said = subprocess.run([itplan, "check"], cwd=repository.folder, capture_output=True, text=True)
    repository.git("merge", "--abort")
    for part in (name, "'HEAD'", f"'right-{number}'", f"requests/{chosen}-2.yaml",
                 "[merge-conflict]"):
        if said.returncode != 3 or part not in said.stdout:
            fail(number, f"check does not say {part}: {said.stdout}{said.stderr}")


def main():
    itplan, branches = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    trials = sys.argv[3] if len(sys.argv) > 3 else "200" if os.environ.get("ITPLAN_WHOLE") else "30"
    seed = os.environ.get("ITPLAN_SEED") or str(random.SystemRandom().randrange(1 << 32))
    print(f"ITPLAN_SEED={seed}", flush=True)
    lines = subprocess.run([branches, seed, trials], stdout=subprocess.PIPE,
                           check=True).stdout.decode().rstrip("\n").split("\n")
    bases = json.loads(lines[0])
    all_trials = [json.loads(line) for line in lines[1:]]
    merges, conflicts = collections.Counter(), collections.Counter()
    with tempfile.TemporaryDirectory() as top:
        repository = Repository(pathlib.Path(top))
        for layout, files in bases.items():
            repository.add_commit("base-" + layout, files)
        for number, trial in enumerate(all_trials):
            start = "base-one-file" if trial["kind"] == "one-file" else "base-folder"
            repository.add_commit(f"left-{number}", trial["left"], start)
            repository.add_commit(f"right-{number}", trial["right"], start)
        repository.import_commits()
        for number, trial in enumerate(all_trials):
            kind = trial["kind"]
            tree, conflict, said = repository.merge(f"left-{number}", f"right-{number}")
            merges[kind] += 1
            conflicts[kind] += conflict
            if conflict and kind in CLEAN:
                fail(number, f"a conflict: {said}")
            if not conflict and kind in ALWAYS:
                fail(number, f"{kind} merged in silence")
            if not conflict:
                base = bases["one-file" if kind == "one-file" else "folder"]
                check_union(repository, number, trial, base, tree)
                if kind == "folder":
                    check_loads(itplan, repository, number, tree)
            if kind == "same-id":
                check_same_id(itplan, repository, number, trial)
        repository.blobs.stdin.close()
        repository.blobs.wait()
    for kind, count in merges.items():
        print(f"{kind}: {count} merges, {conflicts[kind]} conflicts")
    for failure in failures[:10]:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

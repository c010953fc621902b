#!/usr/bin/env python3
"""Reads the #include lines of the sources and fails on an edge that the layers do not allow,
on a cycle of modules, and on a third party outside its place. Usage: layers_test.py TOP"""
import pathlib
import re
import sys

# What each folder may include besides itself and the folders below it, from src/README.md.
ALLOWED = {
    "base": set(),
    "engine": set(),
    "document": {"base"},
    "plan": {"base"},
    "render": {"base"},
    "loading": {"base", "document", "plan", "render"},
    "rules": {"base", "plan"},
    "ranking": {"base", "engine", "plan"},
    "change": {"base", "document", "plan", "loading", "render"},
    "report": {"base", "plan", "ranking", "rules", "render"},
    "cli": {"base", "document", "plan", "loading", "rules", "ranking", "change", "render", "report"},
}
# A third party may be named in sources of one folder, in so many files.
THIRD_PARTIES = {
    "yaml-cpp/": ("document", 1),
    "CLI/": ("cli", 1),
    "kainjow/": ("render", 1),
    "nlohmann/": ("render", 2),
    "cmark-gfm": ("render", 1),
    "dtl/": ("cli", 1),
    "pugixml.hpp": ("loading", 1),
    "minizip/unzip.h": ("loading", 1),
    "utf8proc": ("base", 1),
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)


def includes(path):
    return [name for _, name in INCLUDE.findall(path.read_text(encoding="utf-8"))]


def folder_of(path, top):
    parts = path.relative_to(top).parts
    return parts[2] if parts[0] == "include" else parts[1]


def sources(top):
    for tree in ("include/itplan", "src"):
        for path in sorted((top / tree).rglob("*.[ch]pp")):
            yield path


def wrong_edges(top):
    for path in sources(top):
        folder = folder_of(path, top)
        if folder not in ALLOWED:
            yield f"{path.relative_to(top)}: the folder '{folder}' is no layer"
            continue
        for name in includes(path):
            parts = name.split("/")
            if parts[0] == "itplan" and parts[1] != folder and parts[1] not in ALLOWED[folder]:
                yield f"{path.relative_to(top)}: {folder} must not include {parts[1]} ({name})"


def misplaced_third_parties(top):
    for start, (place, most) in THIRD_PARTIES.items():
        users = [p for p in sources(top) if any(n.startswith(start) for n in includes(p))]
        if not users:
            yield f"no source includes {start}: the check would pass if it were blind"
        for path in users:
            if folder_of(path, top) != place:
                yield f"{path.relative_to(top)}: {start} is only for {place}"
        if len(users) > most:
            yield f"{start} is used in {len(users)} files, at most {most} may"
    for path in sorted((top / "include").rglob("*.hpp")):
        for name in includes(path):
            if any(name.startswith(start) for start in (*THIRD_PARTIES, "fmt/", "iostream")):
                yield f"{path.relative_to(top)}: a public header names {name}"


def module_of(path, top):
    parts = path.relative_to(top).parts
    return "/".join(parts[2:] if parts[0] == "include" else parts[1:]).rsplit(".", 1)[0]


def cycles(top):
    paths = {module_of(p, top): [] for p in sources(top)}
    for path in sources(top):
        for name in includes(path):
            target = name[len("itplan/"):] if name.startswith("itplan/") else None
            if target is None:
                near = (path.parent / name).resolve()
                if near.exists() and top in near.parents:
                    target = module_of(near, top)
            if target is None:
                continue
            target = target.rsplit(".", 1)[0]
            module = module_of(path, top)
            if target in paths and target != module:
                paths[module].append(target)
    state = {}

    def visit(module, trail):
        state[module] = "open"
        for target in paths[module]:
            if state.get(target) == "open":
                yield " -> ".join([*trail[trail.index(target):], target])
            elif target not in state:
                yield from visit(target, [*trail, target])
        state[module] = "done"

    for module in paths:
        if module not in state:
            yield from (f"include cycle: {c}" for c in visit(module, [module]))


def main():
    top = pathlib.Path(sys.argv[1]).resolve()
    faults = [*wrong_edges(top), *misplaced_third_parties(top), *cycles(top)]
    print("\n".join(faults) or f"{len(list(sources(top)))} files, every edge allowed, no cycle")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

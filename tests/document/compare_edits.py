"""Checks random edits with PyYAML, which shares no code with ours.

Usage: edit_trace | compare_edits.py -, or compare_edits.py EDIT_TRACE. Each line of the trace holds
a text before and after an edit. Both are read by PyYAML; what it reads after must be what it read
before with the edit applied, and every comment outside of what was changed must still be there, in
the same order.
"""
import json
import subprocess
import sys

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where it is built in
NOTHING = {"", "~", "null", "Null", "NULL"}


def plain(node):
    """A PyYAML node as nothing, a text, {"list": [...]} or {"map": [[key, value], ...]}."""
    if node is None:
        return None
    if isinstance(node, yaml.ScalarNode):
        return None if not node.style and node.value in NOTHING else node.value
    if isinstance(node, yaml.SequenceNode):
        return {"list": [plain(item) for item in node.value]}
    return {"map": [[key.value, plain(value)] for key, value in node.value]}


def child(value, key):
    if "list" in value:
        return value["list"], int(key)
    entries = value["map"]
    index = next(i for i, entry in enumerate(entries) if entry[0] == key)
    return entries[index], 1


def apply(content, edit):
    root = [content]
    holder, index = root, 0
    path = edit["path"]
    for key in path[:-1] if edit["do"] == "remove" else path:
        holder, index = child(holder[index], key)
    if edit["do"] == "set":
        holder[index] = edit["value"]
    elif edit["do"] == "element":
        holder[index] = holder[index] or {"list": []}
        holder[index]["list"].append(edit["value"])
    elif edit["do"] == "key":
        holder[index] = holder[index] or {"map": []}
        entries = holder[index]["map"]
        keys = [entry[0] for entry in entries]
        place = keys.index(edit["before"]) if edit["before"] else len(entries)
        entries.insert(place, [edit["key"], edit["value"]])
    elif "list" in holder[index]:
        del holder[index]["list"][int(path[-1])]
    else:
        holder[index]["map"] = [entry for entry in holder[index]["map"] if entry[0] != path[-1]]
    return root[0]


def comments(text):
    """Comments with their positions, found between PyYAML's tokens."""
    found = []
    done = 0
    for token in yaml.scan(text, Loader=LOADER):
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            header = text.find("\n", token.start_mark.index)
            found += gap_comments(text, done, header)
            done = max(done, block_end(text, token))
        elif token.end_mark.index > token.start_mark.index:
            found += gap_comments(text, done, token.start_mark.index)
            done = max(done, token.end_mark.index)
    return found + gap_comments(text, done, len(text))


def block_end(text, token):
    """PyYAML's end of a block runs on over the comments behind it."""
    header = text.find("\n", token.start_mark.index)
    lines = text[header + 1:token.end_mark.index].splitlines(keepends=True)
    indent = next((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), 0)
    end = header + 1
    for line in lines:
        if line.strip() and len(line) - len(line.lstrip(" ")) < indent:
            break
        end += len(line)
    return end


def gap_comments(text, begin, end):
    found = []
    for line in text[begin:end].split("\n"):
        at = line.find("#")
        if at >= 0:
            found.append(line[at:].rstrip("\r"))
    return found


def is_subsequence(part, whole):
    rest = iter(whole)
    return all(item in rest for item in part)


def lost_comments(case):
    """Comments that are gone although their line is still needed, or that came from nowhere."""
    before, after = comments(case["before"]), comments(case["after"])
    if all(edit["do"] in ("key", "element") for edit in case["edits"]):
        return before != after
    return not is_subsequence(after, before)


def check(case):
    try:
        before = plain(yaml.compose(case["before"].encode(), Loader=LOADER))
    except yaml.YAMLError:
        return "unread"
    try:
        after = plain(yaml.compose(case["after"].encode(), Loader=LOADER))
    except yaml.YAMLError as error:
        return f"PyYAML cannot read it any more: {error}"
    for edit in case["edits"]:
        before = apply(before, edit)
    if after != before:
        return "PyYAML reads something else"
    return "comments changed" if lost_comments(case) else "good"


def main():
    lines = sys.stdin
    if sys.argv[1] != "-":
        trace = subprocess.run(sys.argv[1:2], stdout=subprocess.PIPE, check=True).stdout
        lines = trace.decode().rstrip("\n").split("\n")  # not splitlines: texts hold U+2028
    good = unread = bad = 0
    for line in lines:
        case = json.loads(line)
        verdict = check(case)
        good += verdict == "good"
        unread += verdict == "unread"
        if verdict not in ("good", "unread"):
            bad += 1
            print(f"{verdict}: {case['name']}: {json.dumps(case['edits'])}")
            if bad <= 3:
                print("--- before\n" + case["before"] + "--- after\n" + case["after"])
    print(f"{good} changes of one to five edits confirmed by PyYAML, lost {bad}; "
          f"{unread} of texts that it cannot read")
    return 1 if bad or not good else 0


if __name__ == "__main__":
    sys.exit(main())

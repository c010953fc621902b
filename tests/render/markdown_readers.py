#!/usr/bin/env python3
"""Hostile texts through markdown_text and every Markdown reader that is here: nothing may come
alive, whatever reads a report.

    cmake --build build/dev --target markdown_fuzz
    tests/render/markdown_readers.py build/dev/tests/render/markdown_fuzz

Readers: cmark-gfm, pandoc, kramdown (Debian), Python-Markdown (python3-markdown), markdown-it (npm,
found by node). One that is missing is said to be skipped. A text is put where a report puts it, and
what is rendered must have the elements, attributes and addresses that a harmless word gets there;
Liquid and Jinja must find nothing to fill. Exit status 1 when something lives."""

import html.parser
import re
import shutil
import subprocess
import sys

CONTEXTS = ["{}\n", "- {}\n", "- **{}** (x)\n", "# Plan {}\n", "## {}\n", "> {}\n",
            "| a | b |\n| --- | --- |\n| {} | x |\n", "Name: {} (end)\n", "text\n\n{}\n\ntext\n"]

# The cases of Markdown first, each with brothers.
TEXTS = [
    "<img src=x onerror=alert(1)>", "<details open ontoggle=alert(1)>", "<a onclick=alert(1) href=x>y</a>",
    "<script>alert(1)</script>", "<svg/onload=alert(1)>", "<!-- x -->", "<%= 1 %>", "<?php 1 ?>",
    'Plan {onclick="alert(1)"}', '{#id style="color:red"}', "Plan {.class}", "`x`{=html}",
    '{: onclick="alert(1)" }', "{::nomarkdown}<b>x</b>{:/}", '{:.x #y onclick="z"}',
    "{{x}}", "{% include x %}", "{%- if x -%}", "{{ '<b>' | raw }}", "{# x #}", "{{{x}}}",
    "&lt;img src=x onerror=alert(1)&gt;", "&#60;b&#62;x", "&copy; &amp;lt;",
    "[x](javascript:alert(1))", "![x](https://evil.example/x)", "[x][y]", "[x]: https://evil.example",
    "<https://evil.example>", "https://evil.example/x", "www.evil.example", "jan@evil.example", "@jan",
    "H~2~O x^2^ ~~y~~ ==z==", "$x$ $$y$$", "[^1] ^[note]", "*[HTML]: x", "a) b", "(i) b", "#. b", "(@) b",
    ": definition", "::: {.x}", "::: warning", "| line", "a | b", "+++ x", "--- x", "``` x", "~~~ x",
    "=== x", "1. x", "- x", "* x", "> x", "# x", "    x", "\\begin{x}", "\\(x\\)", "\\", "a\\",
    "[[x]]", "!!! note", "**x** __y__ _z_ *w*", "`x`", "``x``", "[ ] x", "[x] y",
]

MARKDOWN_IT = ("const it=require('markdown-it')({html:true});let s='';"
               "process.stdin.on('data',d=>s+=d).on('end',()=>process.stdout.write(it.render(s)))")


def command(arguments):
    def render(markdown):
        done = subprocess.run(arguments, input=markdown.encode(), stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, check=True)
        return done.stdout.decode()
    return render


def python_markdown():
    import markdown
    return lambda text: markdown.markdown(text, extensions=["extra"])


def readers():
    """Name to a function, or to None where it is not here."""
    found = {"cmark-gfm": None, "Python-Markdown extra": None, "pandoc markdown": None,
             "pandoc gfm": None, "kramdown": None, "markdown-it": None}
    if shutil.which("cmark-gfm"):
        found["cmark-gfm"] = command(["cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink", "-e",
                                      "strikethrough", "-e", "tasklist", "-e", "footnotes"])
    if shutil.which("pandoc"):
        for name in ("markdown", "gfm"):
            found["pandoc " + name] = command(["pandoc", "-f", name, "-t", "html", "--mathjax"])
    if shutil.which("kramdown"):
        found["kramdown"] = command(["kramdown"])
    if shutil.which("node"):
        try:
            found["markdown-it"] = command(["node", "-e", MARKDOWN_IT])
            found["markdown-it"]("x")
        except subprocess.CalledProcessError:
            found["markdown-it"] = None
    try:
        found["Python-Markdown extra"] = python_markdown()
    except ImportError:
        pass
    return found


class Living(html.parser.HTMLParser):
    """The elements, attributes and comments of a page. Ids that are made of a heading's own words
    say nothing."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.found = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, sorted((k, v) for k, v in attrs if k != "id")))

    def handle_comment(self, data):
        self.found.append(("comment", data))

    def handle_decl(self, decl):
        self.found.append(("declaration", decl))

    def handle_pi(self, data):
        self.found.append(("instruction", data))


def escaped(program, texts):
    out = subprocess.run([program], input=("\n".join(texts) + "\n").encode(), stdout=subprocess.PIPE,
                         check=True).stdout.decode()
    return out.split("\n")[:-1]


def pages_of(render, parts):
    """All in one run, between paragraphs of our own: a reader takes long to start."""
    page = render("\n\nQQQQ\n\n".join(parts))
    pages = re.split("<p>QQQQ</p>", page)
    if len(pages) == len(parts):
        return pages
    return [render(part) for part in parts]  # something reaches over its end: find out what


def main():
    markdown = dict(zip(TEXTS, escaped(sys.argv[1], TEXTS)))
    failures = 0
    for text, written in markdown.items():
        if re.search(r"\{\{|\{%|\{#", written):
            failures += 1
            print(f"Liquid or Jinja: {text!r} stays {written!r}")
    for name, render in readers().items():
        if not render:
            print(f"{name}: skipped, it is not here")
            continue
        before = failures
        for context in CONTEXTS:
            right, *pages = pages_of(render, [context.format(w) for w in ("word", *markdown.values())])
            for (text, written), page in zip(markdown.items(), pages):
                if Living(page).found != Living(right).found:
                    failures += 1
                    print(f"{name}: {text!r} as {written!r} in {context!r} gives {page!r}")
        print(f"{name}: {len(TEXTS) * len(CONTEXTS)} texts, {failures - before} came alive")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Random user texts through markdown_text and cmark-gfm: the reader must see the text, and no
markup may appear, wherever a report puts it.

    cmake --build build/dev --target markdown_fuzz
    tests/render/markdown_fuzz.py build/dev/tests/render/markdown_fuzz [cases] [seed]

Needs cmark-gfm (Debian: cmark-gfm). Prints the seed and each text that came out otherwise; exit
status 1 when there is one."""

import html
import random
import re
import subprocess
import sys

CMARK = ["cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough",
         "-e", "tagfilter", "-e", "tasklist", "-e", "footnotes"]

# name, Markdown around the text, HTML around what the reader must see
CONTEXTS = [
    ("paragraph", "{}", "<p>{}</p>"),
    ("second line", "regel\n{}", "<p>regel\n{}</p>"),
    ("after a table heading", "kop | kop\n{}", "<p>kop | kop\n{}</p>"),
    ("after one heading cell", "| kop |\n{}", "<p>| kop |\n{}</p>"),
    ("before an underline of text", "{}\nregel", "<p>{}\nregel</p>"),
    ("list item", "- {}", "<ul>\n<li>{}</li>\n</ul>"),
    ("task", "- [ ] {}", '<ul>\n<li><input type="checkbox" disabled="" /> {}</li>\n</ul>'),
    ("numbered item", "1. {}", "<ol>\n<li>{}</li>\n</ol>"),
    ("quote", "> {}", "<blockquote>\n<p>{}</p>\n</blockquote>"),
    ("heading", "## {}", "<h2>{}</h2>"),
    ("heading after text", "## Plan {}", "<h2>Plan {}</h2>"),
    ("after text", "Naam: {} (eind)", "<p>Naam: {} (eind)</p>"),
    ("between stars", "x *a* {} *b* y", "<p>x <em>a</em> {} <em>b</em> y</p>"),
    ("bold", "- **{}** (x)", "<ul>\n<li><strong>{}</strong> (x)</li>\n</ul>"),
    ("link text", "[{}](a.md)", '<p><a href="a.md">{}</a></p>'),
    ("table cell", "| a | b |\n| --- | --- |\n| {} | x |",
     "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
     "<td>{}</td>\n<td>x</td>\n</tr>\n</tbody>\n</table>"),
    ("table heading", "| {} | b |\n| --- | --- |",
     "<table>\n<thead>\n<tr>\n<th>{}</th>\n<th>b</th>\n</tr>\n</thead>\n</table>"),
]

ASCII = [chr(c) for c in range(0x20, 0x7F)]
MARKUP = list("\\`*_{}[]<>()#!|~&$-+=:.@/\"'^;,%") + [" "] * 6
PIECES = """http:// https:// HTTP:// ftp:// www. WWW. www.a.nl https://a.nl/b_c?d=e&f a@b.nl
jan.de-vries@waterrijk.nl mailto:a@b.nl xmpp:a@b.nl @jan a@b a@b. @-b.nl &amp; &#58; &lt;b&gt; &copy
<b> </b> <b <!-- --> <? <!A <![CDATA[ ]]> <script> <https://a.nl> <a@b.nl> [x](y) [x] [ ] [x]: ![x](y)
[^1] [^1]: ** __ *a* _a_ a_b a__b ~~a~~ ~a~ ``` ~~~ `a` $a$ $$ # ## ###### ####### 1. 1) 12. 999999999.
1234567890. - -- --- + * *** ___ = == === > >> | |-| --- | :- :-: --: :: ::error:: ##[error] \\ \\\\ \\| \\*
een twee straat fiets 12.500,- R&D C# #59 3*4 x/y 's e\u0301 \u65e5\u672c \U0001f600 \u00a0 \u2003
\u00ab \u2026 \u200d \u202e \ufeff \x01 \x1b[31m \x7f \u0085 \t \x1f \r {{x}} {%x%} :tada: \u2028
\u00df <\x01b> h\x01ttp:// &\x02amp;""".split(" ")
PIECES = [p.replace("\n", "") for p in " ".join(PIECES).replace("\n", " ").split(" ")] + ["\t", "\x1f"]


def random_text(rng):
    kind = rng.randrange(4)
    if kind == 0:
        return "".join(rng.choice(MARKUP) for _ in range(rng.randint(1, 12)))
    if kind == 1:
        return "".join(rng.choice(ASCII) for _ in range(rng.randint(1, 30)))
    glue = ["", " ", " "] if kind == 2 else [""]
    return "".join(rng.choice(PIECES) + rng.choice(glue) for _ in range(rng.randint(1, 7)))


def clean_line(text):
    """What the reader must see: written apart from the C++, to be compared with it."""
    text = re.sub("[\t-\r \x1f\u0085\u2028\u2029]+", " ", text)
    text = re.sub("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]", "", text)
    spaces = " \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a" \
        "\u202f\u205f\u3000"
    return re.sub(" +", " ", text).strip(spaces)


def escaped(program, texts):
    joined = "\n".join(texts) + "\n"
    out = subprocess.run([program], input=joined.encode(), stdout=subprocess.PIPE, check=True)
    return out.stdout.decode().split("\n")[:-1]


def rendered(markdown):
    out = subprocess.run(CMARK, input=markdown.encode(), stdout=subprocess.PIPE, check=True)
    return out.stdout.decode().replace("\u200b", "")


def expected(shape, text):
    return shape.format(html.escape(clean_line(text), quote=True).replace("&#x27;", "'"))


def failures(context, cases):
    """All cases in one document; when that differs, each case on its own."""
    name, around, shape = context
    separator = "\n\n<!-- case -->\n\n"
    whole = rendered(separator.join(around.format(e) for _, e in cases))
    wanted = "\n<!-- case -->\n".join(expected(shape, text) for text, _ in cases) + "\n"
    if whole == wanted:
        return []
    bad = []
    for text, markdown in cases:
        html_text = rendered(around.format(markdown)).rstrip("\n")
        if html_text != expected(shape, text):
            bad.append((name, text, markdown, html_text))
    return bad or [(name, "the cases together", "", whole)]


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 20000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(10**6)
    rng = random.Random(seed)
    print(f"seed {seed}, {count} texts in {len(CONTEXTS)} contexts")
    texts = [t for t in (random_text(rng) for _ in range(count)) if "\n" not in t and clean_line(t)]
    cases = list(zip(texts, escaped(program, texts), strict=True))
    bad = []
    for context in CONTEXTS:
        for i in range(0, len(cases), 200):
            bad += failures(context, cases[i:i + 200])
    for name, text, markdown, html_text in bad[:40]:
        print(f"{name}\n  text     {text!r}\n  markdown {markdown!r}\n  html     {html_text!r}")
    print(f"{len(cases) * len(CONTEXTS)} cases, {len(bad)} wrong")
    return 1 if bad else 0


sys.exit(main())

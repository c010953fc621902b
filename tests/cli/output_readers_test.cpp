// Who reads what itplan prints, what each takes for an order or for markup, where that is written,
// and what guards against it; then the hostile texts, through every command that shows them.
#include "itplan/base/characters.hpp"
#include "itplan/base/runner_orders.hpp"
#include "itplan/base/text.hpp"

#include "scratch.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <regex>
#include <set>

namespace itplan {
namespace {

// Takes the reader this line for something else than text?
using TakesLine = bool (*)(const std::string& line);

struct OutputReader {
  const char* name;
  const char* takes;
  const char* source;
  const char* guard;
  const char* proof; // the test that holds it
  TakesLine takes_line = nullptr;
};

constexpr auto here = "tests/cli/output_readers_test.cpp";
constexpr auto rendered = "tests/render/markdown_readers.py, markdown_test.cpp";

bool has(const std::string& text, const char* part) { return text.find(part) != text.npos; }

bool github_takes(const std::string& line) {
  const auto points = decode_utf8(line);
  std::size_t at = 0;
  while (at < points.size() && is_white_space(points[at]))
    ++at;
  return std::u32string_view(points).substr(at).starts_with(U"::") || has(line, "##[");
}

bool azure_takes(const std::string& line) { return has(lower(line), "##vso[") || has(line, "##["); }

bool gitlab_takes(const std::string& line) {
  static const std::regex section("section_(start|end):[0-9]+:[^\r]*\r\x1b\\[0K");
  return std::regex_search(line, section);
}

bool teamcity_takes(const std::string& line) { return has(lower(line), "##teamcity["); }

bool terminal_takes(const std::string& line) {
  const auto points = decode_utf8(line);
  return std::any_of(points.begin(), points.end(), [](char32_t c) {
    return (is_control(c) && c != U'\t' && c != U'\r') || (is_hidden(c) && c != order_breaker);
  });
}

constexpr OutputReader readers[] = {
    {"terminal", "C0 and C1 controls: colours, titles, OSC 8 links; marks of direction; tags",
     "ECMA-48; xterm ctlseqs; Unicode 15, chapter 23.9 and UAX 9", "printable", here,
     terminal_takes},
    {"GitHub runner", "::name:: at the start of a line behind white space; ##[name] anywhere",
     "actions/runner, src/Runner.Common/ActionCommand.cs, TryParseV2 and TryParse",
     "opens_order, in all that prints", here, github_takes},
    {"Azure agent", "##vso[name] and ##[name] anywhere in a line",
     "microsoft/azure-pipelines-agent, Command.cs: IndexOf", "opens_order", here, azure_takes},
    {"GitLab runner", "section_start:TIME:NAME, a carriage return and an escape sequence",
     "docs.gitlab.com, CI/CD job logs: custom collapsible sections", "printable: no controls", here,
     gitlab_takes},
    {"TeamCity", "##teamcity[name] anywhere in a line", "jetbrains.com, TeamCity: service messages",
     "opens_order", here, teamcity_takes},
    {"cmark-gfm", "GitHub Flavored Markdown, raw HTML, autolinks, mentions",
     "github.github.com/gfm", "markdown_text",
     "tests/render/markdown_fuzz.py, markdown_readers.py"},
    {"markdown-it", "CommonMark with tables", "github.com/markdown-it/markdown-it", "markdown_text",
     rendered},
    {"Python-Markdown extra", "raw HTML, attribute and definition lists; no escape of < & ~ : |",
     "python-markdown.github.io: syntax and ESCAPED_CHARS", "markdown_text: entities", rendered},
    {"pandoc markdown", "{attributes}, ^sup^, ~sub~, lists a) and (i), : definitions, ::: divs",
     "pandoc.org/MANUAL.html#pandocs-markdown", "markdown_text", rendered},
    {"pandoc gfm", "GitHub Flavored Markdown and $mathematics$", "pandoc.org/MANUAL.html",
     "markdown_text", rendered},
    {"kramdown", "{: attributes }, {::extensions}, : definitions", "kramdown.gettalong.org/syntax",
     "markdown_text: no brace", rendered},
    {"Liquid", "{{ }} and {% %} before Markdown is read", "shopify.github.io/liquid",
     "markdown_text: no brace", rendered},
    {"Jinja", "{{ }}, {% %} and {# #}", "jinja.palletsprojects.com, template designer",
     "markdown_text: no brace", rendered},
    {"Mermaid", "statements, click, directives", "mermaid.js.org", "mermaid_text",
     "tests/render/mermaid_test.cpp"},
    {"iCalendar", "a line end starts a property; \\ ; , in a text", "RFC 5545, 3.1 and 3.3.11",
     "to_ics", "tests/render/ics_test.cpp"},
    {"spreadsheet", "= + - @ and their full-width forms start a formula", "OWASP, CSV Injection",
     "to_csv", "tests/render/csv_test.cpp"},
    {"browser", "elements, attributes, entities", "html.spec.whatwg.org, 13.2", "html_text",
     "tests/render/html_test.cpp"},
};

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char32_t c : decode_utf8(text)) {
    if (c == U'"' || c == U'\\')
      out += fmt::format("\\{}", static_cast<char>(c));
    else if (c == U'\n')
      out += "\\n";
    else if (is_control(c) || is_hidden(c))
      out += fmt::format("\\U{:08x}", static_cast<unsigned>(c));
    else
      append_utf8(out, c);
  }
  return out + "\"";
}

// A plan in which every text is `text`; on one line where a field takes no more.
std::string plan_of(std::string_view text) {
  std::string line(text);
  replace_all(line, "\n", " ");
  return fmt::format(R"(itplan: 1
title: {0}
organisation: {0}
department: {0}
signed_by: {0}
contact: {0}
board: {0}
year: 2027
language: en
mission: {0}
choice: {{method: value}}
capacity: {{days: {{dev: {{q1: 10, q2: 10, q3: 10, q4: 10}}}}}}
glossary: {{x: {0}}}
risks: {{r: {{text: {0}, act: {0}, owner: {0}}}}}
customers:
  finance: {{name: {0}}}
requests:
  a:
    title: {0}
    customer: finance
    received: 2026-11-02
    confirmed: 2026-11-03
    problem: {1}
    result: {0}
    if_never: {0}
    owner: {0}
    effort: {{dev: 4}}
    value: 5
    notes: [{{date: 2026-11-04, from: finance, text: {0}}}]
    agreements: [{{date: 2026-11-04, we: {0}, we_by: 2026-11-10}}]
  b:
    title: {0}
    customer: finance
    received: 2026-11-02
    confirmed: 2026-11-03
    effort: {{dev: 400}}
    value: 1
    decisions:
    - {{date: 2026-11-09, by: {0}, outcome: declined, fact: {0}, heard: {0}, alternative: {0}}}
)",
                     in_quotes(line), in_quotes(text));
}

const std::vector<std::string> commands = {"list",
                                           "list --csv",
                                           "list --json",
                                           "list customers",
                                           "list customers --csv",
                                           "show a",
                                           "show a --json",
                                           "show finance",
                                           "find e",
                                           "find e --json",
                                           "explain a",
                                           "explain b",
                                           "explain a --json",
                                           "prioritise",
                                           "prioritise --all",
                                           "prioritise --json",
                                           "check",
                                           "check --json",
                                           "today",
                                           "today --json",
                                           "calendar",
                                           "calendar --ics",
                                           "calendar --json",
                                           "report plan",
                                           "report status",
                                           "report customer finance",
                                           "report plan --json",
                                           "report plan --html",
                                           "letter b",
                                           "letter b --html",
                                           "ask finance",
                                           "set a.value 6 --dry-run",
                                           "set a.value 6 --dry-run --json"};

void hold_text(const Ran& ran, const std::string& command) {
  for (const auto& said : {ran.out, ran.err})
    for (const auto line : split(said, '\n'))
      for (const auto& reader : readers)
        if (reader.takes_line && reader.takes_line(std::string(line)))
          FAIL_CHECK(command << ": " << std::string(reader.name) << " takes: " << line);
  CHECK(ran.code <= 4);
}

// Through every command, and as what is typed; `seen` stays readable.
void hold(const std::vector<std::string>& texts, const std::string& seen) {
  for (const auto& text : texts) {
    CAPTURE(text);
    Scratch scratch;
    scratch.write("itplan.yaml", plan_of(text));
    REQUIRE(scratch.run("itplan list").code == 0);
    for (const auto& command : commands)
      hold_text(scratch.run("itplan " + command), command);
    hold_text(scratch.run({"itplan", "show", text}), "show TEXT");
    hold_text(scratch.run({"itplan", "list", "--status", text}), "list --status TEXT");
    hold_text(scratch.run({"itplan", "set", "a.effort", text, "--dry-run"}), "set TEXT");
    scratch.write("itplan.yaml", "a: 1\n" + in_quotes(text) + ": 2\n");
    hold_text(scratch.run("itplan check"), "check of a bad plan");
    scratch.write("itplan.yaml", plan_of(text));
    CHECK(has(scratch.run("itplan show a").out, seen.c_str()));
  }
}

} // namespace

TEST_CASE("the table of readers is whole") {
  std::set<std::string> names;
  for (const auto& reader : readers) {
    names.insert(reader.name);
    for (const auto* const cell : {reader.takes, reader.source, reader.guard, reader.proof})
      CHECK(std::string_view(cell) != "");
  }
  CHECK(names.size() == std::size(readers));
}

TEST_CASE("case ci-commands: ##[ anywhere in a line") {
  hold({"x ##[set-output name=ok]yes", "see ##[group]boom", "a##[error]b\n##[add-path]/tmp"},
       "##\\[");
}

TEST_CASE("case ci-commands: ##vso[ anywhere in a line") {
  hold({"##vso[task.setvariable variable=PATH]/tmp/evil", "done: ##vso[task.prependpath]/tmp/evil",
        "(##vso[artifact.upload]x"},
       "##vso\\[");
}

TEST_CASE("case ci-commands: ##teamcity[ anywhere in a line") {
  hold({"##teamcity[message text='x']", "x##teamcity[buildStatus status='SUCCESS']",
        "##teamcity[setParameter name='env.PATH' value='/tmp']"},
       "##teamcity\\[");
}

TEST_CASE("case ci-commands: :: behind white space of any kind") {
  hold({"\u00a0::set-output name=z::evil", "\u3000::set-output name=z::evil",
        "\u2003\u00a0::add-path::/tmp", "one\n\u202f::warning::two"},
       "\\::");
}

TEST_CASE("case ci-commands: :: where a line is wrapped or folded") {
  std::string words;
  for (int i = 0; i < 40; ++i)
    words += std::string(static_cast<std::size_t>(1 + i % 7), 'a') + " ::error::b ";
  std::string inside = "a";
  for (int i = 0; i < 60; ++i)
    inside += std::string(static_cast<std::size_t>(1 + i % 5), 'a') + "::error::";
  hold({words, inside, ":: " + words}, "::error");
}

TEST_CASE("case files: marks of direction and tags") {
  hold({"a\u202eb", "a\U000e0041\U000e0042b", "a\u2066b\u2069", "a\ufeffb"}, "a\\");
}

TEST_CASE("case attack: colours and links of a terminal") {
  hold({"a\x1b[31mb", "a\x1b]8;;https://evil.example\x07klik", "a\u009b2Jb", "a\rb\x1b[0K"},
       "a\\x");
}

TEST_CASE("case attack: sections in the log of GitLab") {
  hold({"section_start:1700000000:x\r\x1b[0Kx", "section_end:1700000000:x\r\x1b[0K",
        "y section_start:1:x[collapsed=true]\r\x1b[0K"},
       "section_");
}

} // namespace itplan

#include "itplan/render/template_text.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

SourcePtr source(std::string text) {
  return std::make_shared<SourceText>("templates/x.md", std::move(text));
}

Value request(const char* title, Value note) {
  return ValueMap{{"title", title}, {"note", std::move(note)}};
}

Value plan() {
  Value value;
  value.set("name", "Plan *2027*");
  value.set("count", 2);
  value.set("zero", 0);
  value.set("cost", Hundredths{1250});
  value.set("start", make_date(2027, 2, 3));
  value.set("table", "| a |\n");
  value.set("yes", true);
  value.set("no", false);
  value.set("blank", "");
  value.set("missing", Value());
  value.set("total", ValueMap{{"days", 5}, {"name", "T"}});
  value.set("none", ValueList{});
  value.set("tags", ValueList{"x", "", "_y_"});
  value.set("requests", ValueList{request("VPN", "snel"), request("{{name}}", "")});
  return value;
}

struct Row {
  const char* source;
  const char* text;
};

// Each problem as line:column message (help).
std::string problems(std::string text, const Value& data, const Value& example = {}) {
  const auto filled = fill(source(std::move(text)), data, example);
  std::string all;
  for (const auto& problem : filled.problems) {
    const auto at = problem.place.source->locate(problem.place.span.begin);
    all += std::to_string(at.line) + ":" + std::to_string(at.column) + " " + problem.message;
    all += problem.help.empty() ? "\n" : " (" + problem.help + ")\n";
  }
  if (!all.empty()) CHECK(filled.text.empty());
  return all;
}

} // namespace

TEST_CASE("a template is filled") {
  const Row table[] = {
      {"", ""},
      {"gewoon { tekst } }}", "gewoon { tekst } }}"},
      {"{{name}} {{{name}}} {{&name}} {{ name }}",
       "Plan \\*2027\\* Plan *2027* Plan *2027* Plan \\*2027\\*"},
      {"{{count}} {{cost}} {{start}} [{{blank}}{{missing}}]", "2 12.5 2027-02-03 []"},
      {"{{#requests}}<{{title}}>{{/requests}}", "<VPN><&#123;&#123;name}}>"},
      {"{{#requests}}{{count}}{{/requests}}", "22"},
      {"{{#requests}}{{#note}}({{.}}){{/note}}{{^note}}-{{/note}}{{/requests}}", "(snel)-"},
      {"{{#tags}}[{{.}}]{{/tags}}", "[x][][\\_y\\_]"},
      {"{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{^no}}c{{/no}}{{^yes}}d{{/yes}}", "ac"},
      {"{{^none}}leeg{{/none}}{{#none}}{{wat}}{{/none}}", "leeg"},
      {"{{^blank}}a{{/blank}}{{^missing}}b{{/missing}}{{#zero}}c{{/zero}}", "abc"},
      {"{{total.days}} {{#total}}{{name}}{{days}}{{/total}}", "5 T5"},
      {"a{{! wat\ndan ook }}b", "ab"},
      {"\xEF\xBB\xBF"
       "a",
       "a"},
      {"a\r\nb\r\n", "a\nb\n"},
      {"{{{table}}}\n", "| a |\n\n"},
  };
  for (const auto& row : table) {
    CAPTURE(row.source);
    const auto filled = fill(source(row.source), plan());
    CHECK(filled.problems.empty());
    CHECK(filled.text == row.text);
  }
}

TEST_CASE("lines of tags leave nothing, other lines stay") {
  const Row table[] = {
      {"a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"},
      {"a\n{{#no}}\nb\n{{/no}}\nc\n", "a\nc\n"},
      {"a\n{{^no}}\nb\n{{/no}}\nc\n", "a\nb\nc\n"},
      {"a\n  {{#yes}}  \nb\n\t{{/yes}}\nc\n", "a\nb\nc\n"},
      {"a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\nc", "a\nb\nc"},
      {"{{#requests}}\n\n## {{title}}\n\n{{/requests}}\n",
       "\n## VPN\n\n\n## &#123;&#123;name}}\n\n"},
      {"{{#requests}}\n- {{title}}\n{{/requests}}\neind", "- VPN\n- &#123;&#123;name}}\neind"},
      {"{{#requests}}{{title}}\n{{/requests}}", "VPN\n&#123;&#123;name}}\n"},
      {"a\n{{! een }}\nb\n", "a\nb\n"},
      {"a\n  {{! een\n twee }}\nb\n", "a\nb\n"},
      {"{{#no}}\na\n{{/no}}{{^no}}\nb\n{{/no}}\nc\n", "b\nc\n"},
      {"{{#yes}} a {{/yes}}\n", " a \n"},
      {"{{blank}}\nx", "\nx"},
      {"{{#yes}}{{blank}}{{/yes}}\nx", "\nx"},
      {"a\n\n{{#yes}}\n\n{{/yes}}\n\nb", "a\n\n\n\nb"},
      {"a\n{{#yes}}\nb\n{{/yes}}", "a\nb\n"},
  };
  for (const auto& row : table) {
    CAPTURE(row.source);
    CHECK(fill(source(row.source), plan()).text == row.text);
  }
}

TEST_CASE("user text is never read as a template or a name") {
  Value data;
  data.set("a", "{{b}} {{{b}}} {{#b}} {{=<% %>=}} {{>x}} :0");
  data.set("b", "geheim");
  data.set("lijst", ValueList{ValueMap{{"a", "{{/lijst}}{{b}}"}}});
  CHECK(fill(source("x{{{a}}}y{{#lijst}}{{{a}}}{{/lijst}}"), data).text ==
        "x{{b}} {{{b}}} {{#b}} {{=<% %>=}} {{>x}} :0y{{/lijst}}{{b}}");
}

TEST_CASE("unknown names are problems") {
  const Row table[] = {
      {"a\nb {{nme}}", "2:5 unknown name 'nme' (did you mean 'name'?)\n"},
      {"{{#requests}}{{titel}}{{/requests}}",
       "1:16 unknown name 'titel' (did you mean 'title'?)\n"},
      {"{{title}}", nullptr},
      {"{{total.day}}", "1:3 'total' has no 'day' (did you mean 'days'?)\n"},
      {"{{#reqests}}{{wat}}{{/reqests}}",
       "1:4 unknown name 'reqests' (did you mean 'requests'?)\n"},
      {"{{^reqests}}{{/reqests}}", "1:4 unknown name 'reqests' (did you mean 'requests'?)\n"},
      {"{{requests}}", "1:3 'requests' is a list, not a text (open it with {{#requests}})\n"},
      {"{{total}}", "1:3 'total' is a group of names, not a text (open it with {{#total}})\n"},
      {"{{yes}}", "1:3 'yes' is true or false, not a text (open it with {{#yes}})\n"},
      {"{{.}}", "1:3 '.' is a group of names, not a text\n"},
      {"{{^none}}{{.}}{{/none}}", "1:12 '.' stands for nothing here\n"},
      {"{{#requests}}{{.}}{{/requests}}", "1:16 '.' is a group of names, not a text\n"},
      {"{{#tags}}{{x}}{{/tags}}", nullptr},
      {"{{:0}}", nullptr},
      {"{{a b}}", nullptr},
      {"{{..}}", nullptr},
      {"{{#blank}}{{wat}}{{/blank}}", nullptr},
  };
  for (const auto& row : table) {
    CAPTURE(row.source);
    const auto found = problems(row.source, plan());
    CHECK_FALSE(found.empty());
    if (row.text) CHECK(found == row.text);
  }
}

TEST_CASE("a name is known when one element has it") {
  Value data;
  data.set("list", ValueList{ValueMap{{"a", "1"}}, ValueMap{{"b", "2"}}});
  data.set("b", "buiten");
  CHECK(fill(source("{{#list}}[{{a}}{{b}}]{{/list}}"), data).text == "[1buiten][2]");
  CHECK(problems("{{#list}}{{wat}}{{/list}}", data) ==
        "1:12 unknown name 'wat' (known: a, b, list)\n");
}

TEST_CASE("an example makes the check independent of the data") {
  const Value data = ValueMap{{"list", ValueList{}}, {"note", Value()}};
  const Value example =
      ValueMap{{"list", ValueList{ValueMap{{"title", "x"}, {"tags", ValueList{"x"}}}}},
               {"note", ValueMap{{"text", "x"}}}};
  const char* const wrong = "{{#list}}{{titel}}{{tags}}{{/list}}{{#note}}{{txt}}{{/note}}";
  CHECK(problems(wrong, data).empty());
  CHECK(problems(wrong, data, example) ==
        "1:12 unknown name 'titel' (did you mean 'title'?)\n"
        "1:21 'tags' is a list, not a text (open it with {{#tags}})\n"
        "1:47 unknown name 'txt' (did you mean 'text'?)\n");
  const auto right =
      fill(source("{{#list}}{{title}}{{/list}}{{#note}}{{text}}{{/note}}-"), data, example);
  CHECK(right.text == "-");
}

TEST_CASE("broken templates are refused with a place") {
  const Row table[] = {
      {"{{#yes}}\na", "1:1 section 'yes' is not closed (close it with {{/yes}})\n"},
      {"a{{/yes}}", "1:2 'yes' is closed but not open\n"},
      {"{{#yes}}{{/no}}", "1:12 section 'yes' is closed as 'no' (close it with {{/yes}})\n"},
      {"a\n{{name", "2:1 tag without end (close it with }})\n"},
      {"{{{name}}", "1:1 tag without end (close it with }}})\n"},
      {"{{}}", "1:1 tag without a name\n"},
      {"{{#}}{{/}}", "1:1 tag without a name\n1:6 tag without a name\n"},
      {"{{", "1:1 tag without end (close it with }})\n"},
      {"{{=<% %>=}}", "1:1 delimiters cannot be changed (use {{ and }})\n"},
      {"{{> kop}}", "1:1 a template reads no other file (put its text in this template)\n"},
      {"a\n\xFF", "2:1 template is not UTF-8 (save it as UTF-8)\n"},
  };
  for (const auto& row : table) {
    CAPTURE(row.source);
    CHECK(problems(row.source, plan()) == row.text);
  }
}

TEST_CASE("templates that would fill a disk are stopped") {
  Value data;
  data.set("list", ValueList(200, Value("x")));
  data.set("text", std::string(1 << 20, 'x'));
  const auto nested = [](int depth, const std::string& inside) {
    std::string text;
    for (int i = 0; i < depth; ++i)
      text += "{{#list}}";
    text += inside;
    for (int i = 0; i < depth; ++i)
      text += "{{/list}}";
    return text;
  };
  CHECK(problems(nested(5, "x"), data).starts_with("1:1 the filled template is larger"));
  CHECK(problems(nested(5, ""), data).starts_with("1:1 the filled template is larger"));
  CHECK(problems(nested(1, "{{text}}"), data).starts_with("1:1 the filled template is larger"));
  CHECK(problems(nested(33, ""), data).starts_with("1:289 more than 32 sections in each other"));
  CHECK(problems(std::string((1 << 20) + 1, 'x'), data) == "1:1 template of more than 1 MiB\n");
  std::string many;
  for (int i = 0; i < 1000; ++i)
    many += "{{wat}}";
  CHECK(fill(source(many), data).problems.size() == 20);
}

TEST_CASE("a template's own words stand where they stood") {
  const auto text = [](const std::string& bytes) { return fixed_text(source(bytes)); };
  CHECK(text("Beste {{name}},\n{{#a}}\nja\n{{/a}}") == "Beste         ,\n      \nja\n      ");
  CHECK(text("a {{! twee\nregels }} b") == "a         \n          b");
  CHECK(text("open {{x") == "open {{x");
}

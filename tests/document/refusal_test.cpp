#include "itplan/base/problem_text.hpp"

#include "reading.hpp"

#include <doctest/doctest.h>

namespace itplan {
namespace {

// "code line:column", or "read" where nothing was refused.
std::string refusal(const Parsed& parsed) {
  if (parsed.problems.empty()) return "read";
  const Problem& problem = parsed.problems[0];
  CHECK(problem.severity == Severity::unreadable);
  CHECK_FALSE(problem.message.empty());
  CHECK_FALSE(problem.help.empty());
  if (problem.code != "merge-conflict") CHECK(parsed.problems.size() == 1);
  CHECK_FALSE(parsed.tree.root());
  const LineColumn at = problem.place.source->locate(problem.place.span.begin);
  return std::string(problem.code) + " " + std::to_string(at.line) + ":" +
         std::to_string(at.column);
}

TEST_CASE("what yaml-cpp lets through, and what it refuses, is refused with a code and a place") {
  struct Row {
    std::string bytes;
    const char* refusal;
  };
  const Row rows[] = {
      // encoding and characters
      {std::string("\xff\xfe"
                   "a\0",
                   4),
       "not-utf-8 1:1"},
      {std::string("\xfe\xff\0a", 4), "not-utf-8 1:1"},
      {std::string("\0\0\xfe\xff", 4), "not-utf-8 1:1"},
      {"a: \xe9t\xe9\n", "not-utf-8 1:4"},
      {std::string("a: x\0y\n", 7), "control-character 1:5"},
      {"a: 1\n\x04 b: 2\n", "control-character 2:1"},
      {"a: x\x7f\n", "control-character 1:5"},
      {"a: x\xc2\x80\n", "control-character 1:5"},
      {"a: x\xc2\x85y\n", "line-separator 1:5"},
      {"a: x\xe2\x80\xa8y\n", "line-separator 1:5"},
      {"a: x\xe2\x80\xa9y\n", "line-separator 1:5"},
      {"a: x\xef\xbb\xbfy\n", "inner-byte-order-mark 1:5"},
      {"a: 1\rb: 2\n", "lone-carriage-return 1:5"},
      // merges
      {"<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> new\n", "merge-conflict 1:1"},
      {"a: 1\n>>>>>>> new\n", "merge-conflict 2:1"},
      {"a: 1\n=======\n", "merge-conflict 2:1"},
      // quotes
      {"a: 'x\nb: 1\n", "unclosed-quote 1:4"},
      {"a: \"x\nb: 1\n", "unclosed-quote 1:4"},
      {"b: 'y'\na: [1, 'x]\n", "unclosed-quote 2:8"},
      {"a: \"x\n---\ny\"\n", "unclosed-quote 2:1"},
      {"a: \"\\_\"\n", "unsafe-escape 1:5"},
      {"a: \"x\\N\"\n", "unsafe-escape 1:6"},
      {"a: \"\\q\"\n", "bad-escape 1:5"},
      {"a: \"x\\xgg\"\n", "bad-escape 1:6"},
      {"a: 'x' y\n", "misplaced-text 1:8"},
      {"a: 'x'#c\n", "tight-comment 1:7"},
      {"a: |#c\n  x\n", "tight-comment 1:5"},
      {"a: |x\n  y\n", "bad-block-header 1:5"},
      {"a: |0\n x\n", "bad-block-header 1:6"},
      {"a: |\n  x\n   ", "unsure-text 1:4"},
      {"a: |+\n   ", "unsure-text 1:4"},
      // documents
      {"a: 1\n---\nb: 2\n", "second-document 2:1"},
      {"---\n---\na: 1\n", "second-document 2:1"},
      {"- a\nb: 2\n", "text-after-document 2:1"},
      {"'a':1\n", "text-after-document 1:4"},
      {"'a',\n'b'\n", "text-after-document 1:4"},
      {"a: 1\n...\nb: 2\n", "text-after-document 3:1"},
      {" a: 1\nb: 2\n", "text-after-document 2:1"},
      {"--- a: 1\n", "text-behind-marker 1:5"},
      {"%YAML 1.2\n---\na: 1\n", "directive 1:1"},
      // keys
      {"a: 1\ntop\n", "key-without-colon 2:1"},
      {"a: 1\ng:#h\n", "key-without-colon 2:1"},
      {"a: {text: Gebeld, en gemaild}\n", "key-without-colon 1:19"},
      {"a: {x:1}\n", "key-without-colon 1:5"},
      {"a: 1\nb: 2\na: 3\n", "duplicate-key 3:1"},
      {"a: {x: 1, x: 2}\n", "duplicate-key 1:11"},
      {"a: 1\n'a': 2\n", "duplicate-key 2:1"},
      {"<<: {a: 1}\n", "merge-key 1:1"},
      {"? a\n: b\n", "complex-key 1:1"},
      {": x\n", "empty-key 1:1"},
      {"~: x\n", "null-key 1:1"},
      {"null: x\n", "null-key 1:1"},
      {"a: {{ naam }}\n", "key-not-text 1:5"},
      {"[a]: 1\n", "key-not-text 1:1"},
      {"a: {x\n  y: 1}\n", "key-without-colon 1:5"},
      {"a: {\"x\n  y\": 1}\n", "key-without-colon 1:5"},
      // properties
      {"a: &x 1\n", "anchor 1:4"},
      {"&x a: 1\n", "anchor 1:1"},
      {"a: &x 1\nb: *x\n", "anchor 1:4"},
      {"a: *x\n", "alias 1:4"},
      {"a: &x [*x]\n", "anchor 1:4"},
      {"a: !t 1\n", "tag 1:4"},
      {"a: ! x\n", "tag 1:4"},
      {"a: !!str\n", "tag 1:4"},
      // indentation
      {"\ta: 1\n", "tab-indent 1:1"},
      {"a:\n\tb: 1\n", "tab-indent 2:1"},
      {"-\t- 1\n", "tab-indent 1:2"},
      {"a: x\n\ty\n", "tab-indent 2:1"},
      {"a: 'x\n \ty'\n", "tab-indent 2:2"},
      {"a: 1\n  b: 2\n", "misplaced-colon 2:4"},
      {"a: b: c\n", "misplaced-colon 1:5"},
      {"a:\n    b: 1\n  c: 2\n", "bad-indentation 3:3"},
      {"a:\n  - x\n b: 1\n", "bad-indentation 3:2"},
      {"a: 1\n- b\n", "bad-indentation 2:1"},
      {"a: - b\n", "misplaced-dash 1:4"},
      // brackets
      {"a: [1, 2\nb: 3\n", "unclosed-bracket 1:4"},
      {"a: {x: 1\nb: 3\n", "unclosed-bracket 1:4"},
      {"[a, b\n", "key-not-text 1:1"},
      {"a: 1]\nb: ]\n", "misplaced-bracket 2:4"},
      {"a: [1,,2]\n", "extra-comma 1:7"},
      {"a: [,1]\n", "extra-comma 1:5"},
      {"a: [b: 1]\n", "pair-in-list 1:5"},
      {"a: @x\n", "reserved-character 1:4"},
      {"a: `x`\n", "reserved-character 1:4"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(refusal(parse_text(row.bytes)) == row.refusal);
  }
}

// Each problem of a text as problem_text says it, without the excerpts.
std::vector<std::string> told(const std::string& bytes) {
  std::vector<std::string> all;
  for (const Problem& problem : parse_text(bytes).problems) {
    std::string text = problem_text(problem);
    const std::size_t first = text.find('\n'), notes = text.find("  note:");
    all.push_back(text.substr(0, first) + (notes == text.npos ? "" : "\n" + text.substr(notes)));
  }
  return all;
}

TEST_CASE("each merge conflict is one problem that names both sides and their lines") {
  const auto problems = told("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> feature/b\nc: 1\n"
                             "<<<<<<<\n=======\n>>>>>>>\n");
  REQUIRE(problems.size() == 2);
  CHECK(problems[0] ==
        "plan.yaml:2:1: error: an unresolved merge conflict of 'HEAD' with 'feature/b' "
        "[merge-conflict]\n"
        "  note: plan.yaml:4:1: the side of 'feature/b' starts below this line\n"
        "  note: plan.yaml:6:1: the side of 'feature/b' ends here\n"
        "  help: keep what both sides need and delete the marker lines\n");
  CHECK(problems[1].starts_with("plan.yaml:8:1: error: an unresolved merge conflict of 'ours' with "
                                "'theirs' [merge-conflict]\n"));
}

TEST_CASE("the styles diff3 and zdiff3 show what both sides started from") {
  const auto problems =
      told("<<<<<<< HEAD\r\nb: 1\r\n||||||| 5f3a2c1\r\nb: 0\r\n=======\r\nb: 2\r\n>>>>>>> x y\r\n");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].find("'HEAD' with 'x y' [merge-conflict]") != std::string::npos);
  CHECK(problems[0].find("3:1: what both started from stands below this line") !=
        std::string::npos);
  CHECK(problems[0].find("5:1: the side of 'x y' starts") != std::string::npos);
  CHECK(problems[0].find("7:1: the side of 'x y' ends here") != std::string::npos);
}

TEST_CASE("a conflict that was half cleaned up is still named, marker by marker") {
  const auto problems = told("<<<<<<< HEAD\na: 1\n>>>>>>> x\nb: 1\n=======\n<<<<<<< y\nc: 1\n");
  REQUIRE(problems.size() == 3);
  CHECK(problems[0].starts_with("plan.yaml:1:1: error: an unresolved merge conflict of 'HEAD' "
                                "with 'x'"));
  CHECK(problems[1] == "plan.yaml:5:1: error: a marker line left from a merge conflict "
                       "[merge-conflict]");
  CHECK(problems[2].starts_with("plan.yaml:6:1: error: an unresolved merge conflict of 'y' with "
                                "'theirs'"));
}

TEST_CASE("markers inside an indented text are text") {
  CHECK(parse_text("a: |\n  <<<<<<< HEAD\n  =======\n").problems.empty());
  CHECK(parse_text("# =======\na: 1 # <<<<<<< x\n").problems.empty());
}

TEST_CASE("a duplicate key is found in large maps too, and names the first one") {
  std::string bytes;
  for (int i = 0; i < 500; ++i)
    bytes += "k" + std::to_string(i) + ": 1\n";
  CHECK(parse_text(bytes).problems.empty());
  const Parsed parsed = parse_text(bytes + "k77: 2\n");
  REQUIRE(refusal(parsed) == "duplicate-key 501:1");
  const Place first = parsed.problems[0].notes.at(0).place;
  CHECK(first.source->locate(first.span.begin).line == 78);
}

TEST_CASE("limits are named") {
  const auto limited = [](std::string bytes, ParseLimits limits) {
    return refusal(parse(std::make_shared<SourceText>("plan.yaml", std::move(bytes)), limits));
  };
  CHECK(limited("a: 1\n", {.bytes = 5}) == "read");
  CHECK(limited("a: 12\n", {.bytes = 5}) == "too-large 1:1");
  CHECK(limited("a: [1, 2]\n", {.nodes = 4}) == "read");
  CHECK(limited("a: [1, 2, 3]\n", {.nodes = 4}) == "too-many-values 1:11");
  CHECK(limited("a: [[1]]\n", {.depth = 3}) == "read");
  CHECK(limited("a: [[[1]]]\n", {.depth = 3}) == "too-deep 1:6");
  CHECK(limited("a: 123\n", {.text = 3}) == "read");
  CHECK(limited("a: 1234\n", {.text = 3}) == "text-too-long 1:4");
  CHECK(limited("abcd: 1\n", {.text = 3}) == "text-too-long 1:1");
  CHECK(limited("a: |\n  123\n", {.text = 3}) == "text-too-long 1:4"); // its line end counts
}

TEST_CASE("what would fill the memory before a limit is met is refused before it is read") {
  const auto brackets = [](std::size_t count) {
    return refusal(parse_text("a: '" + std::string(count, '[') + "'\n"));
  };
  CHECK(brackets(10'000) == "read");
  CHECK(brackets(10'001) == "too-deep 1:10005");
  const auto commas = [](std::size_t count) {
    const std::string text = "a: '" + std::string(count, ',') + "'\n";
    return refusal(parse(std::make_shared<SourceText>("plan.yaml", text), {.nodes = 9}));
  };
  CHECK(commas(9) == "read");
  CHECK(commas(10) == "too-many-values 1:14");
}

TEST_CASE("hostile depth and width end in a message, soon") {
  CHECK(refusal(parse_text(std::string(100'000, '['))) != "read");
  CHECK(refusal(parse_text(std::string(100'000, '{'))) != "read");
  std::string dashes;
  for (int i = 0; i < 50'000; ++i)
    dashes += "- ";
  CHECK(refusal(parse_text(dashes)).starts_with("too-deep"));
  CHECK(refusal(parse_text("a: " + std::string(200'000, ' ') + "b")) == "read");
  CHECK(refusal(parse_text("a: 'x" + std::string(200'000, ' ') + "\n y'")) == "read");
  CHECK(refusal(parse_text("a: 'x" + std::string(10'000, '\n') + " y'")) != "");
}

} // namespace
} // namespace itplan

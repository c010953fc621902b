#include "reading.hpp"

#include <doctest/doctest.h>

namespace itplan {
namespace {

std::string read(std::string bytes) {
  const Parsed parsed = parse_text(std::move(bytes));
  if (!parsed.problems.empty()) return std::string(parsed.problems[0].code);
  return dump(parsed.tree.root());
}

TEST_CASE("each way to write a value gives its kind, style and text") {
  struct Row {
    const char* bytes;
    const char* tree;
  };
  const Row rows[] = {
      {"", "nothing"},
      {"# only a comment\n", "nothing"},
      {"---\n", "nothing"},
      {"a: 1\n", "(a=p'1')"},
      {"a: 1", "(a=p'1')"},
      {"--- # start\na: 1\n...\n# end\n", "(a=p'1')"},
      {"\xef\xbb\xbf"
       "a: 1\n",
       "(a=p'1')"},
      {"a: 1\r\nb:\r\n  - x\r\n", "(a=p'1' b=(-p'x'))"},
      {"a:\nb: ~\nc: null # none\n", "(a=~ b=~~ c=~null)"},
      {"a:\n  null\nb: Null\n", "(a=~null b=~Null)"},
      {"a: nullable\nb: ~x\n", "(a=p'nullable' b=p'~x')"},
      {"a: it's # here\n", "(a=p'it's')"},
      {"a: b#c\n", "(a=p'b#c')"},
      {"a: one\n  two\n\n  three\n", "(a=p'one two\\nthree')"},
      {"a: 'it''s'\nb: 'no'\n", "(a=s'it's' b=s'no')"},
      {"a: 'one\n  two'\n", "(a=s'one two')"},
      {"a: \"x\\ty\\u00e9\\\"\"\n", "(a=d'x\ty\xc3\xa9\"')"},
      {"a: \"one \\\n  two\"\n", "(a=d'one two')"},
      {"a: ''\nb: \"\"\n", "(a=s'' b=d'')"},
      {"a: |\n  one\n  two\nb: 1\n", "(a=l'one\\ntwo\\n' b=p'1')"},
      {"a: |-\n  one\n\n  two\n\n\nb: 1\n", "(a=l'one\\n\\ntwo' b=p'1')"},
      {"a: |+ # keep\n  one\n\nb: 1\n", "(a=l'one\\n\\n' b=p'1')"},
      {"a: |2\n    one\n   two\n", "(a=l'  one\\n two\\n')"},
      {"- a: |2-\n      one\n", "(-(a=l'  one'))"},
      {"a: |\nb: 1\n", "(a=l'' b=p'1')"},
      {"a: |\n  # text\n # comment\n", "(a=l'# text\\n')"},
      {"a: |\r\n  one\r\n  two\r\n", "(a=l'one\\ntwo\\n')"},
      {"a: >\n  one\n  two\n\n  three\n", "(a=f'one two\\nthree\\n')"},
      // a > block that keeps its line ends keeps all of them
      {"a: >+\n  one\n\nb: 1\n", "(a=f'one\\n\\n' b=p'1')"},
      {"r:\n  a: >+\n    one\n    two\n\n\n", "(r=(a=f'one two\\n\\n\\n'))"},
      {"- >2+\n    one\n   two\n  three\n\n- >-\n  one\n\n",
       "(-f'  one\\n two\\nthree\\n\\n' f'one')"},
      {"a: >\n\n  one\n   deep\n\n  two\n\n", "(a=f'\\none\\n deep\\n\\ntwo\\n')"},
      {"a: [1, 'x', \"y\"]\n", "(a=[p'1' s'x' d'y'])"},
      {"a: [1, 2, ]\nb: []\nc: {}\n", "(a=[p'1' p'2'] b=[] c={})"},
      {"a: {x: 1, y: [2, 3], z: }\n", "(a={x=p'1' y=[p'2' p'3'] z=~})"},
      {"a: {x: , y: null}\n", "(a={x=~ y=~null})"},
      {"a: {\"x\":1}\n", "(a={x=p'1'})"},
      {"a: [ # first\n  1, # one\n  2\n  ]\n", "(a=[p'1' p'2'])"},
      {"a:\n- 1\n-\n- x: 2\n  y: 3\n", "(a=(-p'1' ~ (x=p'2' y=p'3')))"},
      {"- - 1\n  - 2\n-\n  a: 3\n", "(-(-p'1' p'2') (a=p'3'))"},
      {"'a b': 1\n\"c\\td\": 2\n", "(a b=p'1' c\td=p'2')"},
      {"a :  1\nb:\t2\n", "(a=p'1' b=p'2')"},
      {"a: http://x.nl/?y=1&z=2\n", "(a=p'http://x.nl/?y=1&z=2')"},
      {"a: -1\nb: - \n", "misplaced-dash"},
      {"word\n", "p'word'"},
      {"[1, 2]\n", "[p'1' p'2']"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(read(row.bytes) == row.tree);
  }
}

TEST_CASE("spans are the bytes of the value, its quotes, brackets and header included") {
  const std::string bytes =
      "a: 'x'  # c\nb:\n  - [1, 2] # d\n  - |\n    one\n\n    two\n\nc:\nd: \"y\"\n";
  const Parsed parsed = parse_text(bytes);
  REQUIRE(parsed.problems.empty());
  const auto bytes_at = [&](const char* path) {
    const Node node = parsed.tree.root().descend(Path::parse(path));
    return bytes.substr(node.span().begin, node.span().end - node.span().begin);
  };
  CHECK(bytes_at("a") == "'x'");
  CHECK(bytes_at("b") == "- [1, 2] # d\n  - |\n    one\n\n    two");
  CHECK(bytes_at("b.0") == "[1, 2]");
  CHECK(bytes_at("b.0.1") == "2");
  CHECK(bytes_at("b.1") == "|\n    one\n\n    two");
  CHECK(bytes_at("c") == "");
  CHECK(parsed.tree.root().find("c").span().begin == bytes.find("c:") + 2);
  CHECK(bytes_at("d") == "\"y\"");
  CHECK(parsed.tree.source()->slice(parsed.tree.root().find("d").key_span()) == "d");
}

TEST_CASE("a byte-order mark shifts no span") {
  const Parsed parsed = parse_text("\xef\xbb\xbf"
                                   "a: b\nc: |\n  d\n");
  REQUIRE(parsed.problems.empty());
  CHECK(parsed.tree.source()->slice(parsed.tree.root().find("a").span()) == "b");
  CHECK(parsed.tree.source()->slice(parsed.tree.root().find("c").span()) == "|\n  d");
}

TEST_CASE("nodes are found by key, index and path") {
  const Parsed parsed = parse_text("a:\n  b: [x, y]\n  '3': z\n");
  const Node root = parsed.tree.root();
  CHECK(root.find("a").size() == 2);
  CHECK_FALSE(root.find("b"));
  CHECK(root.descend(Path::parse("a.b.1")).text() == "y");
  CHECK_FALSE(root.descend(Path::parse("a.b.2")));
  CHECK_FALSE(root.descend(Path::parse("a.b.x")));
  CHECK(root.descend(Path::parse("a.3")).text() == "z");
  CHECK(root.descend(Path()) == root);
  CHECK_FALSE(root.descend(Path::parse("a.b.0.c")));
}

TEST_CASE("content is texts, lists and maps in order, and nothing") {
  const Parsed parsed = parse_text("a: 1\nb: [x, ~]\nc: {}\n");
  const Value expected = ValueMap{{"a", "1"}, {"b", ValueList{"x", Value()}}, {"c", ValueMap{}}};
  CHECK(content(parsed.tree.root()) == expected);
  CHECK(content(Node()) == Value());
}

} // namespace
} // namespace itplan

#include "itplan/document/edit.hpp"

#include "reading.hpp"

#include <doctest/doctest.h>

namespace itplan {
namespace {

std::string edited(const std::string& bytes, const std::vector<Edit>& edits) {
  const Parsed parsed = parse_text(bytes);
  REQUIRE_MESSAGE(parsed.problems.empty(), bytes);
  const Edited result = edit(parsed.tree, edits);
  if (result.problems.empty()) return result.bytes;
  CHECK(result.bytes == bytes);
  CHECK_FALSE(result.problems[0].message.empty());
  CHECK_FALSE(result.problems[0].help.empty());
  return "! " + std::string(result.problems[0].code);
}

Edit set(const char* path, Value value) { return SetValue{Path::parse(path), std::move(value)}; }
Edit key(const char* map, const char* name, Value value, const char* before = "") {
  return AddKey{*map ? Path::parse(map) : Path(), name, std::move(value), before};
}
Edit element(const char* list, Value value) {
  return AddElement{Path::parse(list), std::move(value)};
}
Edit removed(const char* path) { return Remove{Path::parse(path)}; }
Edit removed_glued(const char* path) { return Remove{Path::parse(path), true}; }

struct Row {
  std::string before;
  Edit edit;
  std::string after;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.before);
    CHECK(edited(row.before, {row.edit}) == row.after);
  }
}

TEST_CASE("setting a value changes its bytes and nothing else") {
  check({
      {"a: 1 # one\nb: 2\n", set("a", 10), "a: 10 # one\nb: 2\n"},
      {"a:   1\n", set("a", "x"), "a:   x\n"},
      {"a: 1\r\nb: 2\r\n", set("b", "x"), "a: 1\r\nb: x\r\n"},
      {"\xef\xbb\xbf"
       "a: 1",
       set("a", "x"),
       "\xef\xbb\xbf"
       "a: x"},
      {"a: 1\n", set("a", make_date(2027, 2, 3)), "a: 2027-02-03\n"},
      {"a: 1\n", set("a", Hundredths{1250}), "a: 12.5\n"},
      {"a: 1\n", set("a", true), "a: true\n"},
      {"a: 1 # c\n", set("a", Value()), "a: # c\n"},
      {"a: # c\n", set("a", "x"), "a: x # c\n"},
      {"a:\nb: 1", set("a", "x"), "a: x\nb: 1"},
      {"a: ~\n", set("a", "x"), "a: x\n"},
      {"- 1\n- 2 # c\n", set("1", "x"), "- 1\n- x # c\n"},
      {"-\n- 2\n", set("0", "x"), "- x\n- 2\n"},
      {"a: [1, 2]\n", set("a.1", "x y"), "a: [1, x y]\n"},
      {"a: {x: 1, y: 2}\n", set("a.x", "b, c"), "a: {x: 'b, c', y: 2}\n"},
      {"a: {x: , y: 2}\n", set("a.x", 3), "a: {x: 3 , y: 2}\n"},
      {"a:\n  far away # c\n", set("a", "near"), "a:\n  near # c\n"},
      {"a: one\n  two\nb: 1\n", set("a", "three"), "a: three\nb: 1\n"},
  });
}

TEST_CASE("quotes stay where they can hold the text, and come where a reader needs them") {
  check({
      {"a: 'x'\n", set("a", "it's"), "a: 'it''s'\n"},
      {"a: \"x\"\n", set("a", "say \"no\""), "a: \"say \\\"no\\\"\"\n"},
      {"a: 'x'\n", set("a", 5), "a: 5\n"},
      {"a: 'x'\n", set("a", "x\x1b[0m"), "a: \"x\\x1b[0m\"\n"},
      {"a: x\n", set("a", "no"), "a: 'no'\n"},
      {"a: x\n", set("a", "it's: so"), "a: \"it's: so\"\n"},
      {"a: x\n", set("a", ""), "a: ''\n"},
      {"a: 2027\n", set("a", "2028"), "a: '2028'\n"},
  });
  for (const char* text : {"yes",
                           "No",
                           "ON",
                           "off",
                           "y",
                           "n",
                           "null",
                           "~",
                           "true",
                           "12",
                           "-12",
                           "+1",
                           "1_000",
                           "0o14",
                           "014",
                           "0x1f",
                           "0b11",
                           "1.5",
                           ".5",
                           "1e5",
                           "1.5e-3",
                           ".inf",
                           "-.inf",
                           ".NaN",
                           "190:20:30",
                           "1.250.000",
                           "2027-02-03",
                           "2027-2-3 12:00",
                           "2027-02-03T10:00:00Z",
                           "- x",
                           "-x",
                           "? x",
                           ": x",
                           "a: b",
                           "a:",
                           "a #b",
                           "#b",
                           "&a",
                           "*a",
                           "!a",
                           "|",
                           ">",
                           "%a",
                           "@a",
                           "`a`",
                           "[a",
                           "{a",
                           "]",
                           "}",
                           ",a",
                           " a",
                           "a ",
                           "...",
                           "---",
                           "=",
                           "<<",
                           "'a",
                           "\"a",
                           "a\tb"}) {
    CAPTURE(text);
    const std::string after = edited("a: x\n", {set("a", text)});
    CHECK((after[3] == '\'' || after[3] == '"'));
    CHECK(parse_text(after).tree.root().find("a").text() == text);
  }
  for (const char* text :
       {"a:b", "a#b", "http://x.nl/a", "it's", "10%", "12 dagen", "q1", "é", "a, b", "1-2-3-4",
        "null set", "noon", "2027-02-03-x", "x = y", "a [b] {c}"}) {
    CAPTURE(text);
    CHECK(edited("a: x\n", {set("a", text)}) == "a: " + std::string(text) + "\n");
  }
}

TEST_CASE("texts over lines become | blocks, and blocks keep their header and indentation") {
  check({
      {"a: x # c\nb: 1\n", set("a", "one\ntwo\n"), "a: | # c\n  one\n  two\nb: 1\n"},
      {"a: x\nb: 1\n", set("a", "one\n\ntwo"), "a: |-\n  one\n\n  two\nb: 1\n"},
      {"a: x", set("a", "one\ntwo\n"), "a: |\n  one\n  two\n"},
      {"a: x", set("a", "one\ntwo"), "a: |-\n  one\n  two"},
      {"a: x\r\nb: 1\r\n", set("a", "one\ntwo\n"), "a: |\r\n  one\r\n  two\r\nb: 1\r\n"},
      {"a: |  # c\n     one\nb: 1\n", set("a", "two\n"), "a: |  # c\n     two\nb: 1\n"},
      {"a: |2-\n    one\nb: 1\n", set("a", "two"), "a: |2-\n  two\nb: 1\n"},
      {"a: |+\n  one\n\nb: 1\n", set("a", "two\n"), "a: |+\n  two\nb: 1\n"},
      {"a: |\n  one\n\nb: 1\n", set("a", "two\n"), "a: |\n  two\n\nb: 1\n"},
      {"a: |\n  one\nb: 1\n", set("a", "two"), "a: |-\n  two\nb: 1\n"},
      {"a: >\n  one\n  two\nb: 1\n", set("a", "three\n"), "a: >\n  three\nb: 1\n"},
      {"a: |\n  one\nb: 1\n", set("a", ""), "a: ''\nb: 1\n"},
      {"a: |\n  one\nb: 1\n", set("a", 5), "a: 5\nb: 1\n"},
      {"a: |\n  one", set("a", "two"), "a: |-\n  two"},
      {"a: |\n  one", set("a", "two\n"), "a: |\n  two\n"},
      {"- x\n- 2\n", set("0", "one\ntwo\n"), "- |\n  one\n  two\n- 2\n"},
      {"r:\n    x:\n        y: 1\n", set("r.x.y", "one\ntwo\n"),
       "r:\n    x:\n        y: |\n            one\n            two\n"},
      {"a: {x: 1}\n", set("a.x", "one\ntwo\n"), "a: {x: \"one\\ntwo\\n\"}\n"},
      {"a: x\n", set("a", " one\ntwo\n"), "a: \" one\\ntwo\\n\"\n"},
      {"a: x\n", set("a", "one\n   \ntwo\n"), "a: \"one\\n   \\ntwo\\n\"\n"},
      // a | block would swallow the comment
      {"a: x\n  # deep\nb: 1\n", set("a", "one\ntwo\n"), "a: \"one\\ntwo\\n\"\n  # deep\nb: 1\n"},
  });
}

TEST_CASE("a blank line never moves in or out of a block that keeps its line ends") {
  const std::string deep = "ka:\n  n: A\n\n  m:\n    - t: >+\n        hello\n";
  check({
      // the neighbours stand apart, but here the blank line would be text
      {deep + "z: 1\n", key("ka", "w", 1), deep + "  w: 1\nz: 1\n"},
      {"a: 1\n\nb: |+\n  x\n", key("", "c", 3), "a: 1\n\nb: |+\n  x\nc: 3\n"},
      {"l:\n- a\n\n- - |+\n    x\n", element("l", "b"), "l:\n- a\n\n- - |+\n    x\n- b\n"},
      {"a: >2+\n   x\n\n\nb: 1\n", key("", "c", 3), "a: >2+\n   x\n\n\nb: 1\nc: 3\n"},
      // what stood between it and the blank line goes
      {"a: |+\n  x\nb: 1\n\nc: 2\n", removed("b"), "a: |+\n  x\nc: 2\n"},
      {"a:\n  - k: >+\n      x\nb: 1\n\n\n# c\nc: 2\n", removed("b"),
       "a:\n  - k: >+\n      x\n# c\nc: 2\n"},
      {"a: |+\n  x\n\nb: 1\n\nc: 2\n", removed("c"), "a: |+\n  x\n\nb: 1\n\n"},
      {"a: |+\n  x\n\nb: 1\n", removed("b"), "a: |+\n  x\n\n"},
      {"a: |+\n  x\nb: 1\n\n", removed("b"), "a: |+\n  x\n"},
      // blocks that drop or clip them say the same with or without
      {"a: 1\n\nb: |\n  x\n", key("", "c", 3), "a: 1\n\nb: |\n  x\n\nc: 3\n"},
      {"a: >-\n  x\nb: 1\n\nc: 2\n", removed("b"), "a: >-\n  x\n\nc: 2\n"},
  });
}

TEST_CASE("lists and maps are set in the style of the old ones") {
  check({
      {"a: [1, 2] # c\n", set("a", ValueList{1, 2, 3}), "a: [1, 2, 3] # c\n"},
      {"a:\n- 1\n- 2\nb: 1\n", set("a", ValueList{3}), "a:\n- 3\nb: 1\n"},
      {"a:\n- x # c\n- z\n", set("a.0", ValueList{"p q", 1}), "a:\n- - p q # c\n  - 1\n- z\n"},
      {"a:\n- x\n", set("a.0", ValueList{2, 1}), "a:\n- [2, 1]\n"},
      {"a:\n- x\n", set("a.0", ValueMap{{"p", 1}, {"q", 2}}), "a:\n- p: 1\n  q: 2\n"},
      {"a: x # c\nb: 1\n", set("a", ValueList{"x", "w"}), "a: [x, w] # c\nb: 1\n"},
      {"a: x # c\nb: 1\n", set("a", ValueList{"x", "y z"}), "a: # c\n  - x\n  - y z\nb: 1\n"},
      {"a:\n  - x y # c\nb: 1\n", set("a", "z"), "a: z\nb: 1\n"},
      {"a:\n  far # c\n", set("a", ValueList{"x y"}), "a:\n   # c\n  - x y\n"},
      {"a:\n  far\nb: 1\n", set("a", ValueList{"x y"}), "a:\n  - x y\nb: 1\n"},
      {"- a: 1\n  b: 2\n- c\n", set("0", ValueMap{{"x", 1}}), "- x: 1\n- c\n"},
      {"- a: 1\n  b: 2\n- c\n", set("0", "w"), "- w\n- c\n"},
      {"a: 1\nb: 2\n", set("", ValueMap{{"x", 1}}), "! no-such-value"},
      {"a: []\n", set("a", ValueList{}), "a: []\n"},
  });
  CHECK(edited("a: 1\nb: 2\n", {SetValue{{}, ValueMap{{"x", 1}}}}) == "x: 1\n");
}

TEST_CASE("a list or map becomes another one where it differs") {
  const auto list = [](auto... values) { return Value(ValueList{values...}); };
  check({
      {"a:\n  - x # one\n  # about y\n  - y # two\n", set("a", list("w", "x", "v", "y", "z")),
       "a:\n  - w\n  - x # one\n  - v\n  # about y\n  - y # two\n  - z\n"},
      {"a:\n  - x # one\n\n  - y\n\n  - z # three\n", set("a", list("z")), "a:\n  - z # three\n"},
      {"a:\n  - x\n\n  - y # two\n\n  - z\n", set("a", list("x")), "a:\n  - x\n"},
      {"a:\n  - x # c\n  - y\n  - z", set("a", list("x")), "a:\n  - x # c"},
      {"a:\n  - x # c\n  - y", set("a", list("x", "z", "w")), "a:\n  - x # c\n  - z\n  - w"},
      {"a:\n  - |\n    t\n  - y # c\n", set("a", list("y", "t\n")),
       "a:\n  - y # c\n  - |\n    t\n"},
      {"a:\n  - x: 1 # one\n    y: 2\n", set("a", list(ValueMap{{"x", 1}, {"y", 3}})),
       "a:\n  - x: 1 # one\n    y: 3\n"},
      {"- - x # one\n  - y\n  - z # c\n", set("0", list("w", "z")), "- - w\n  - z # c\n"},
      {"- - x\n  - y\n  - z # c\n", set("0", list("z")), "- - z # c\n"},
      {"- - x # c\n", set("0", list("w", "x")), "- - w\n  - x # c\n"},
      {"a: [x,  y, z] # c\n", set("a", list("x", "y", "w", "v")), "a: [x,  y, w, v] # c\n"},
      {"a: [x, y,  z]\n", set("a", list("z")), "a: [z]\n"},
      {"a: [x, y,  z]\n", set("a", list("x")), "a: [x]\n"},
      {"a: [\n  x, # one\n  y # two\n]\n", set("a", list("x", "z", "w")),
       "a: [\n  x, # one\n  z,\n  w\n]\n"},
      {"a: [\n  x, # one\n  y, # two\n  z,\n]\n", set("a", list("w", "y")),
       "a: [\n  w,\n  y, # two\n]\n"},
      {"a:\n  - 1 # best\n  - 2 # likely\n", set("a", list(2, 3)),
       "a:\n  - 2 # best\n  - 3 # likely\n"},
      {"a:\n  x: 1 # one\n  # about y\n  y: 2\n  z: 3 # c\n",
       set("a", ValueMap{{"w", 0}, {"z", 4}, {"x", 1}, {"v", 5}}),
       "a:\n  x: 1 # one\n  # about y\n  w: 0\n  z: 4 # c\n  v: 5\n"},
      {"a: {x: 1,  y: 2} # c\n", set("a", ValueMap{{"x", 1}, {"y", 3}, {"z", 4}, {"w", 5}}),
       "a: {x: 1,  y: 3, z: 4, w: 5} # c\n"},
      {"a:\n  x:\n    - p # c\n  y: 1\n", set("a", ValueMap{{"x", list("p", "q")}}),
       "a:\n  x:\n    - p # c\n    - q\n"},
  });
}

TEST_CASE("comments that go are told, and no others") {
  const auto gone = [](const std::string& bytes, const Edit& one) {
    const Parsed parsed = parse_text(bytes);
    std::string all;
    for (const Place& place : edit(parsed.tree, {&one, 1}).gone)
      all += std::string(place.source->slice(place.span)) + "|";
    return all;
  };
  CHECK(gone("a:\n  # top\n  - x # one\n  - y # two\n", set("a", ValueList{"y"})) == "# one|");
  CHECK(gone("a:\n  # top\n  - x # one\n", set("a", 5)) == "# one|");
  CHECK(gone("a: 1 # one\nb: 2 # two\n", removed("b")) == "# two|");
  CHECK(gone("a: 1 # one\nb: 2 # two\n", set("a", 2)).empty());
  CHECK(gone("a: '# no' # one\nb: # two\n  x: |\n    # text\n", removed("b")) == "# two|");
}

TEST_CASE("a change that changes nothing gives the same bytes") {
  check({
      {"a: 'x'\n", set("a", "x"), "a: 'x'\n"},
      {"a: 2027\n", set("a", "2027"), "a: 2027\n"},
      {"a: 0.50\n", set("a", "0.50"), "a: 0.50\n"},
      {"a: [x,  y]\n", set("a", ValueList{"x", "y"}), "a: [x,  y]\n"},
      {"a: ~\n", set("a", Value()), "a: ~\n"},
  });
}

TEST_CASE("a new key goes to the end, or before a key and the comments that belong to it") {
  check({
      {"a: 1\n", key("", "b", 2), "a: 1\nb: 2\n"},
      {"a: 1", key("", "b", 2), "a: 1\nb: 2"},
      {"a: 1\r\n", key("", "b", "x\ny\n"), "a: 1\r\nb: |\r\n  x\r\n  y\r\n"},
      {"a: 1\nc: 3\n", key("", "b", 2, "c"), "a: 1\nb: 2\nc: 3\n"},
      {"a: 1\n\n# about c\n# more\nc: 3\n", key("", "b", 2, "c"),
       "a: 1\n\nb: 2\n\n# about c\n# more\nc: 3\n"},
      {"a: 1\n# header\n\nc: 3\n", key("", "b", 2, "c"), "a: 1\n# header\n\nb: 2\n\nc: 3\n"},
      {"a: 1\n\nc: 3\n", key("", "b", 2, "c"), "a: 1\n\nb: 2\n\nc: 3\n"},
      {"a: 1\n\nb: 2\n", key("", "c", 3), "a: 1\n\nb: 2\n\nc: 3\n"},
      {"a: 1\n\nb: 2", key("", "c", 3), "a: 1\n\nb: 2\n\nc: 3"},
      {"a: 1\n\nb: 2\nc: 3\n", key("", "d", 4), "a: 1\n\nb: 2\nc: 3\nd: 4\n"},
      {"a: 1\n  # deep\n# flat\n", key("", "b", 2), "a: 1\n  # deep\nb: 2\n# flat\n"},
      {"r:\n    a: 1 # c\nz: 1\n", key("r", "b", 2), "r:\n    a: 1 # c\n    b: 2\nz: 1\n"},
      {"r:\n  a: |\n    x\n\nz: 1\n", key("r", "b", 2), "r:\n  a: |\n    x\n  b: 2\n\nz: 1\n"},
      {"- a: 1\n  c: 3\n", key("0", "b", 2, "c"), "- a: 1\n  b: 2\n  c: 3\n"},
      {"- c: 3\n", key("0", "b", "x y", "c"), "- b: x y\n  c: 3\n"},
      {"- c: 3 # d\n-\n  c: 4\n", key("1", "b", 2, "c"), "- c: 3 # d\n-\n  b: 2\n  c: 4\n"},
      {"a: {x: 1}\n", key("a", "w", 2), "a: {x: 1, w: 2}\n"},
      {"a: {x: 1, }\n", key("a", "w", 2), "a: {x: 1, w: 2, }\n"},
      {"a: {x: }\n", key("a", "w", 2), "a: {x: , w: 2}\n"},
      {"a: {x: 1, z: 3}\n", key("a", "w", 2, "z"), "a: {x: 1, w: 2, z: 3}\n"},
      {"a: {\n  x: 1 # c\n}\n", key("a", "w", 2), "a: {\n  x: 1, # c\n  w: 2\n}\n"},
      {"a: {\n  x: 1, # c\n}\n", key("a", "w", 2), "a: {\n  x: 1, # c\n  w: 2,\n}\n"},
      {"a: {\n  x: 1,\n  z: 3}\n", key("a", "zz", "b: c"),
       "a: {\n  x: 1,\n  z: 3,\n  zz: 'b: c'}\n"},
      {"a: {\n  x: 1,\n  z: 3}\n", key("a", "w", 2, "z"), "a: {\n  x: 1,\n  w: 2,\n  z: 3}\n"},
      {"a: 1\n...\n", key("", "b", 2), "a: 1\nb: 2\n...\n"},
      {"a: 1\n", key("", "b: c", 2), "a: 1\n'b: c': 2\n"},
  });
}

TEST_CASE("what is empty is filled") {
  check({
      {"", key("", "a", 1), "a: 1\n"},
      {"# c\n", key("", "a", 1), "# c\na: 1\n"},
      {"# c", key("", "a", 1), "# c\na: 1"},
      {"a: # c\nb: 1\n", key("a", "x", 1), "a: {x: 1} # c\nb: 1\n"},
      {"a: {} # c\n", key("a", "x", "y z"), "a: # c\n  x: y z\n"},
      {"a: ~\n", element("a", "x"), "a: [x]\n"},
      {"a:\n", element("a", "x y"), "a:\n  - x y\n"},
      {"a: []\nb:\n- 1\n", element("a", "x y"), "a:\n- x y\nb:\n- 1\n"},
      {"a: [] # c\n", element("a", ValueMap{{"x", 1}, {"w", 2}}), "a: # c\n  - x: 1\n    w: 2\n"},
      {"customers: {}\n", key("customers", "vpn", ValueMap{{"name", "VPN"}}),
       "customers:\n  vpn:\n    name: VPN\n"},
      {"a: {b: }\n", key("a.b", "c", "x y"), "a: {b: {c: x y} }\n"},
      {"a: {b: []}\n", element("a.b", "c"), "a: {b: [c]}\n"},
  });
  CHECK(edited("a: {}\n", {key("a", "x", 1), key("a", "w", 2)}) == "a: {x: 1, w: 2}\n");
}

TEST_CASE("new entries look like their neighbours") {
  check({
      {"r:\n  a:\n    name: A\n", key("r", "b", ValueMap{{"name", "B"}}),
       "r:\n  a:\n    name: A\n  b:\n    name: B\n"},
      {"r:\n  a: {name: A}\n", key("r", "b", ValueMap{{"name", "B"}}),
       "r:\n  a: {name: A}\n  b: {name: B}\n"},
      {"a: 1\n", key("", "told", ValueMap{{"date", make_date(2026, 12, 11)}, {"by", "it"}}),
       "a: 1\ntold: {date: 2026-12-11, by: it}\n"},
      {"a: 1\n", key("", "b", ValueMap{{"x", "y z"}, {"w", ValueList{1, 2}}}),
       "a: 1\nb:\n  x: y z\n  w: [1, 2]\n"},
  });
}

TEST_CASE("elements go to the end of a list in its style") {
  check({
      {"a:\n  - 1 # c\nb: 1\n", element("a", 2), "a:\n  - 1 # c\n  - 2\nb: 1\n"},
      {"a:\n- 1\nb: 1\n", element("a", "x: y"), "a:\n- 1\n- 'x: y'\nb: 1\n"},
      {"a:\n  -   x: 1\n      y: 2\n", element("a", ValueMap{{"x", 3}, {"w", 4}}),
       "a:\n  -   x: 1\n      y: 2\n  -   x: 3\n      w: 4\n"},
      {"a:\n  - 1\n\n  - 2\n", element("a", 3), "a:\n  - 1\n\n  - 2\n\n  - 3\n"},
      {"a:\n  - 1", element("a", "x\ny\n"), "a:\n  - 1\n  - |\n    x\n    y\n"},
      {"a: [1, 2]\n", element("a", 3), "a: [1, 2, 3]\n"},
      {"a: [ 1, 2 ]\n", element("a", "b c"), "a: [ 1, 2, b c ]\n"},
      {"a: [1, 2,]\n", element("a", 3), "a: [1, 2, 3,]\n"},
      {"a: [\n  1,\n  2\n]\n", element("a", 3), "a: [\n  1,\n  2,\n  3\n]\n"},
  });
}

TEST_CASE("what is taken away goes with the comments glued to it where that is said") {
  check({
      {"a: 1\n# about b\n# and more\nb: 2\nc: 3\n", removed_glued("b"), "a: 1\nc: 3\n"},
      {"a: 1\n# apart\n\n# about b\nb: 2\nc: 3\n", removed_glued("b"), "a: 1\n# apart\n\nc: 3\n"},
      {"# about a\na: 1\nb: 2\n", removed_glued("a"), "b: 2\n"},
      {"t:\n  # about a\n  a:\n    x: 1\n    # end of a\n  # about b\n  b: {x: 2}\n",
       removed_glued("t.a"), "t:\n  # about b\n  b: {x: 2}\n"},
      {"t:\n    a: |\n      # text\n    # about b\n    b: 2\n", removed_glued("t.b"),
       "t:\n    a: |\n      # text\n"},
      {"t: {a: 1, b: 2}\n", removed_glued("t.a"), "t: {b: 2}\n"},
  });
}

TEST_CASE("what is taken away goes with its line and the comment behind it") {
  check({
      {"a: 1\nb: 2 # c\nc: 3\n", removed("b"), "a: 1\nc: 3\n"},
      {"a: 1\nb: 2\n", removed("b"), "a: 1\n"},
      {"a: 1\nb: 2", removed("b"), "a: 1"},
      {"a: 1\n# about b\nb: 2\n", removed("b"), "a: 1\n# about b\n"},
      {"a: 1\n\nb: 2\n\nc: 3\n", removed("b"), "a: 1\n\nc: 3\n"},
      {"a: 1\n\nb: 2\n\nc: 3\n", removed("c"), "a: 1\n\nb: 2\n"},
      {"a: |\n  x\n  y\nb: 2\n", removed("a"), "b: 2\n"},
      {"a: {x: 1}\n", removed("a.x"), "a: {}\n"},
      {"a:\n  x: 1 # c\nb: 2\n", removed("a.x"), "a: {}\nb: 2\n"},
      {"a:\n  - 1\nb: 2\n", removed("a.0"), "a: []\nb: 2\n"},
      {"a: 1\n", removed("a"), "{}\n"},
      {"- a: 1 # c\n  b: 2\n", removed("0.a"), "- b: 2\n"},
      {"- a: 1\n  # about b\n  b: 2\n", removed("0.a"), "! comment-in-the-way"},
      {"- a: 1\n  b: 2\n", removed("0.b"), "- a: 1\n"},
      {"a:\n  - 1\n  - 2\n", removed("a.0"), "a:\n  - 2\n"},
      {"a: 1\r\nb: 2", removed("b"), "a: 1"},
      {"a: [\r\n  1,\r\n  2\r\n]\r\n", removed("a.1"), "a: [\r\n  1\r\n]\r\n"},
      {"a: [1, 2, 3]\n", removed("a.1"), "a: [1, 3]\n"},
      {"a: [1, 2, 3]\n", removed("a.2"), "a: [1, 2]\n"},
      {"a: [1, 2,]\n", removed("a.1"), "a: [1,]\n"},
      {"a: [\n  1, # one\n  2, # two\n  3 # three\n]\n", removed("a.1"),
       "a: [\n  1, # one\n  3 # three\n]\n"},
      {"a: [\n  1, # one\n  2 # two\n]\n", removed("a.1"), "a: [\n  1 # one\n]\n"},
      {"a: [\n  1, # one\n  2, # two\n]\n", removed("a.1"), "a: [\n  1, # one\n]\n"},
  });
  CHECK(edited("a: [1, 2]\n", {removed("a.0"), removed("a.1")}) == "a: []\n");
  CHECK(edited("a: 1\nb: 2\nc: 3\n", {removed("a"), removed("c")}) == "b: 2\n");
}

TEST_CASE("several edits of one text are made together") {
  CHECK(edited("a: 1\nb: [x]\nc:\n", {set("a", 2), element("b", "w"), key("", "d", 4),
                                      key("", "e", 5), key("", "aa", 3, "b"), set("c", "z")}) ==
        "a: 2\naa: 3\nb: [x, w]\nc: z\nd: 4\ne: 5\n");
  CHECK(edited("a:\n  b: 1\n", {set("a.b", 2), removed("a")}).starts_with("! "));
}

TEST_CASE("what cannot be is refused with a place") {
  check({
      {"a: 1\n", set("b", 2), "! no-such-value"},
      {"a: 1\n", set("a.b", 2), "! no-such-value"},
      {"a: 1\n", key("", "a", 2), "! key-exists"},
      {"a: 1\n", key("a", "b", 2), "! not-a-map"},
      {"a: []\n", key("a", "b", 2), "! not-a-map"},
      {"a: 1\n", key("", "b", 2, "c"), "! no-such-value"},
      {"a: 1\n", element("a", 2), "! not-a-list"},
      {"a: {}\n", element("a", 2), "! not-a-list"},
      {"a: 1\n", removed("b"), "! no-such-value"},
      {"a: |\n  x", key("", "b", 2), "! no-final-newline"},
      {"a: 1\n", set("a", "\xff"), "! not-utf-8"},
  });
  CHECK(edited("a: 1\n", {Remove{}}) == "! whole-document");
  CHECK(edited("a:\n", {element("a", 1), key("a", "b", 2)}) == "! edits-overlap");
  CHECK(edited("a:\n", {key("a", "b", 2), element("a", 1)}) == "! edits-overlap");
}

} // namespace
} // namespace itplan

#include "itplan/base/source_text.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

void check_at(const SourceText& text, std::uint32_t offset, std::size_t line, std::size_t column) {
  CAPTURE(offset);
  CHECK(text.locate(offset).line == line);
  CHECK(text.locate(offset).column == column);
}

} // namespace

TEST_CASE("columns count characters, lines end at LF") {
  const SourceText text("a.yaml", "é: ü\r\nb: 1\n");
  check_at(text, 0, 1, 1);
  check_at(text, 4, 1, 4); // ü, behind a two-byte é
  check_at(text, 8, 2, 1);
  check_at(text, 99, 3, 1);
  CHECK(text.line(1) == "é: ü");
  CHECK(text.line(2) == "b: 1");
  CHECK(text.line(3).empty());
  CHECK(text.line(9).empty());
}

TEST_CASE("a byte-order mark is no column") {
  const SourceText text("a.yaml", "\xEF\xBB\xBFkey: 1");
  check_at(text, 3, 1, 1);
  CHECK(text.line(1) == "key: 1");
}

TEST_CASE("a slice outside the text is cut off") {
  const SourceText text("a", "abc");
  CHECK(text.slice({1, 2}) == "b");
  CHECK(text.slice({2, 9}) == "c");
  CHECK(text.slice({9, 9}).empty());
}

#include "itplan/base/white_space.hpp"

#include <doctest/doctest.h>

using namespace itplan;

TEST_CASE("white space of any kind is nothing at the edges of a text") {
  CHECK(trim_white("\u00A0 title\u200B\t\r\n") == "title");
  CHECK(trim_white("\uFEFFa b\u3000") == "a b");
  CHECK(trim_white(" \u2009\u00AD ").empty());
  CHECK(trim_white("").empty());
  CHECK(trim_white("caf\u00E9") == "caf\u00E9");
  CHECK(trim_white("\xA0x") == "\xA0x"); // a bad byte is none
}

TEST_CASE("on one line each run of white space is one space, and what has no width is none") {
  CHECK(on_one_line("Title of\r\n  the\u00A0wish") == "Title of the wish");
  CHECK(on_one_line("in\u200Bvisible soft\u00ADhyphen") == "invisible softhyphen");
  CHECK(on_one_line("") == "");
}

TEST_CASE("headings are the same whatever their case and white space") {
  CHECK(heading_key("Prioriteit ") == heading_key("PRIORITEIT"));
  CHECK(heading_key("\u00C9\u00E9n\nding") == heading_key("\u00E9\u00C9N DING"));
  CHECK(heading_key("\u0416\u0410\u041B") == heading_key("\u0436\u0430\u043B"));
  CHECK(heading_key("a b") != heading_key("ab"));
}

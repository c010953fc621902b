#include "itplan/base/text.hpp"
#include "itplan/render/text_table.hpp"

#include <doctest/doctest.h>

using namespace itplan;

TEST_CASE("columns line up by what is seen") {
  CHECK(text_table({{"Naam"}, {"Kosten", true}, {"Team"}},
                   {{"é日", "12", "a"}, {"ab", "1.50", ""}, {"kort"}}, 0) == "Naam  Kosten  Team\n"
                                                                             "é日       12  a\n"
                                                                             "ab      1.50\n"
                                                                             "kort\n");
  CHECK(text_table({{"Naam"}}, {}, 80).empty());
  CHECK(text_table({}, {{"a"}}, 80).empty());
}

TEST_CASE("lines of its own stand indented under a row, and make no column wider") {
  CHECK(text_table({{"Id"}, {"N", true}}, {{"a", "1"}, {"b", "2"}, {"c", "3"}}, 10,
                   {"itplan told a --channel HOW", "", "one\ntwo"}) ==
        "Id  N\n"
        "a   1\n    itplan told a --channel HOW\n"
        "b   2\n"
        "c   3\n    one\n    two\n");
}

TEST_CASE("a flexible column gives way first") {
  const std::vector<Column> columns = {{"Id"}, {"Titel", false, true}, {"Kosten", true}};
  const std::vector<std::vector<std::string>> rows = {{"vpn", "Thuiswerken zonder wachten", "10"}};
  CHECK(text_table(columns, rows, 30) == "Id   Titel              Kosten\n"
                                         "vpn  Thuiswerken zond…      10\n");
  // As narrow as it goes; the rest stays whole.
  CHECK(text_table(columns, rows, 10) == "Id   Titel     Kosten\n"
                                         "vpn  Thuiswe…      10\n");
}

TEST_CASE("the widest of two flexible columns gives first") {
  const std::vector<Column> columns = {{"A", false, true}, {"B", false, true}};
  const auto table = text_table(columns, {{std::string(30, 'a'), std::string(12, 'b')}}, 26);
  CHECK(table == "A             B\naaaaaaaaaaa…  bbbbbbbbbbbb\n");
}

TEST_CASE("nothing in a cell steers a terminal or a workflow") {
  CHECK(text_table({{"A"}}, {{"a\x1b[31m\nb"}, {" ::error::x"}, {"##[error]x"}}, 0) ==
        "A\na\\x1b[31m b\n \\::error::x\n##\\[error]x\n");
}

TEST_CASE("no line is wider than asked when the columns can give") {
  const std::string wide = "日本語の長い題名";
  for (std::size_t width = 14; width < 60; ++width) {
    const auto table = text_table({{"Id"}, {"Titel", false, true}},
                                  {{"abc", wide + wide}, {"de", "e\u0301e\u0301"}}, width);
    for (const auto line : split(table, '\n'))
      CHECK(display_width(line) <= width);
  }
}

TEST_CASE("a table that is too wide even when cut gives up its last columns") {
  const std::vector<Column> columns = {{"Id"}, {"Naam"}, {"Geld", true}};
  const std::vector<std::vector<std::string>> rows = {{"abcdefgh", "ijklmnop", "1.000"}};
  CHECK(fitting_text_table(columns, rows, 30, 1) == text_table(columns, rows, 30));
  CHECK(fitting_text_table(columns, rows, 20, 1) == "Id        Naam\nabcdefgh  ijklmnop\n");
  CHECK(fitting_text_table(columns, rows, 10, 1) == "Id\nabcdefgh\n");
  CHECK(fitting_text_table(columns, rows, 10, 2) == "Id        Naam\nabcdefgh  ijklmnop\n");
}

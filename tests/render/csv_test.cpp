#include "itplan/render/csv.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

std::vector<CsvRow> cells(const CsvTable& table) {
  std::vector<CsvRow> rows;
  for (const auto& row : table.rows)
    rows.push_back(row.cells);
  return rows;
}

} // namespace

TEST_CASE("cells are quoted where needed") {
  CHECK(to_csv({{"id", "titel"}, {"vpn", "a,b"}, {"x", "zeg \"ja\""}, {"y", "a\r\nb"}}) ==
        "id,titel\nvpn,\"a,b\"\nx,\"zeg \"\"ja\"\"\"\ny,\"a\nb\"\n");
  CHECK(to_csv({{"a;b", "c\td"}}) == "\"a;b\",\"c\td\"\n");
  CHECK(to_csv({{"a\x1b[0m", "\xFF"}}) == "a[0m,\uFFFD\n");
  CHECK(to_csv({}).empty());
}

TEST_CASE("no text is run as a formula") {
  const struct {
    const char* text;
    const char* csv;
  } table[] = {{"=1+1", "'=1+1\n"},     {"+31 6", "'+31 6\n"},
               {"-a", "'-a\n"},         {"@SUM(A1)", "'@SUM(A1)\n"},
               {"\t=1", "\"'\t=1\"\n"}, {"\n=1", "\"'\n=1\"\n"},
               {"＝1", "'＝1\n"},       {"-12.5", "-12.5\n"},
               {"+3", "+3\n"},          {"-12,5", "\"-12,5\"\n"},
               {"-", "'-\n"},           {"-1-2", "'-1-2\n"},
               {"'=1", "''=1\n"},       {"'s morgens", "'s morgens\n"}};
  for (const auto& row : table) {
    CAPTURE(row.text);
    CHECK(to_csv({{row.text}}) == row.csv);
  }
}

TEST_CASE("what was written is read back") {
  const std::vector<CsvRow> rows = {
      {"id", "a;b", "c"},  {"=1", "'=1", "''-x"}, {"-5", "\t", "x"},  {"'s", "\n=", "a\nb"},
      {"\"", "\"\"", ","}, {"", "", "é"},         {"'", "'a", "＋1"},
  };
  const auto table = from_csv(to_csv(rows));
  CHECK(table.error.empty());
  CHECK(table.separator == ',');
  CHECK(cells(table) == rows);
}

TEST_CASE("a text like a mark for sheets stays a text") {
  for (const auto& rows :
       {std::vector<CsvRow>{{"sep=", ""}, {"a", "b"}}, std::vector<CsvRow>{{"SEP=x"}, {"a"}}})
    CHECK(cells(from_csv(to_csv(rows))) == rows);
}

TEST_CASE("a byte order mark within the text is left out") {
  CHECK(to_csv({{"\xEF\xBB\xBFname"}, {"a\xEF\xBB\xBF"}}) == "name\na\n");
}

TEST_CASE("Dutch Excel is read") {
  const auto table = from_csv("\xEF\xBB\xBFnaam;kosten;uitleg\r\n"
                              "vpn;12,50;\"twee\r\nregels; \"\"zo\"\"\"\r\n"
                              ";;\r\n"
                              "\r\n"
                              "balie;;\r\n");
  CHECK(table.error.empty());
  CHECK(table.separator == ';');
  CHECK(cells(table) == std::vector<CsvRow>{{"naam", "kosten", "uitleg"},
                                            {"vpn", "12,50", "twee\nregels; \"zo\""},
                                            {"balie", "", ""}});
  CHECK(table.rows[1].line == 2);
  CHECK(table.rows[2].line == 6);
}

TEST_CASE("the heading row tells the separator") {
  CHECK(from_csv("a,b;c,d\n").separator == ',');
  CHECK(from_csv("a;b,c\n").separator == ';');
  CHECK(from_csv("\"a,b,c\";d\n").separator == ';');
  CHECK(from_csv("a\tb\n1,2\t3,4\n").separator == '\t');
  CHECK(from_csv("a\n").separator == ',');
  const auto told = from_csv("sep=;\r\na,b,c;d\r\n");
  CHECK(told.separator == ';');
  CHECK(cells(told) == std::vector<CsvRow>{{"a,b,c", "d"}});
  CHECK(told.rows[0].line == 2);
}

TEST_CASE("line ends of every system") {
  for (const char* const text : {"a,b\nc,d", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "\n\na,b\n\nc,d\n\n"})
    CHECK(cells(from_csv(text)) == std::vector<CsvRow>{{"a", "b"}, {"c", "d"}});
  CHECK(from_csv("").rows.empty());
  CHECK(from_csv("\xEF\xBB\xBF").rows.empty());
}

TEST_CASE("a file that cannot be read tells why and where") {
  const struct {
    std::string_view bytes;
    std::size_t line;
    const char* error;
  } table[] = {
      {"a;b\n\"x;y\nz", 2, "the quote that opens here is never closed"},
      {"a\n\"", 2, "the quote that opens here is never closed"},
      {"a;b\n\"x\"y;z\n", 2, "text after a closing quote: a quote inside quotes is written twice"},
      {"a;b\ncaf\xE9;x\n", 2,
       "the file is not UTF-8: in Excel choose File, Save As, type \"CSV UTF-8\", and try again"},
      {std::string_view("a\0;\0", 4), 1,
       "the file is not UTF-8: in Excel choose File, Save As, type \"CSV UTF-8\", and try again"},
  };
  for (const auto& row : table) {
    const auto read = from_csv(row.bytes);
    CHECK(read.error == row.error);
    CHECK(read.error_line == row.line);
    CHECK(read.rows.empty());
  }
}

TEST_CASE("an order to a CI runner is broken, and whole again when it is read") {
  const struct {
    const char* text;
    const char* written;
  } table[] = {{"one\n::warning::two", "one\n\u200B::warning::two"},
               {"\u00A0::x::y", "\u00A0\u200B::x::y"},
               {"a ##vso[b] ##[c]", "a ##vso\u200B[b] ##\u200B[c]"},
               {"a::b [c] #[d]", "a::b [c] #[d]"},
               {"'::x", "'::x"},
               {"::::", "\u200B::::"}};
  for (const auto& row : table) {
    CAPTURE(row.text);
    const auto csv = to_csv({{"id", "text"}, {"a", row.text}});
    CHECK(csv.find(row.written) != std::string::npos);
    CHECK(cells(from_csv(csv)) == std::vector<CsvRow>{{"id", "text"}, {"a", row.text}});
  }
  CHECK(cells(from_csv("a\u200Bb,a\u200B::b,\u200B\n")) ==
        std::vector<CsvRow>{{"a\u200Bb", "a\u200B::b", "\u200B"}}); // not ours
  CHECK(to_csv({{"a\u202Eb\U000E0041\u2028c"}}) == "\"ab\nc\"\n");
}

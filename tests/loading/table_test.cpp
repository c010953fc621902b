#include "itplan/loading/table.hpp"

#include "zip_bytes.hpp"

#include <doctest/doctest.h>

using namespace itplan;
using namespace itplan::testing;

namespace {

GivenTable read(std::string bytes, TableOptions options = {}) {
  return read_table(std::make_shared<const SourceText>("in", std::move(bytes)), options);
}

// "1: a | b", one row a line; what is no text with its kind before it.
std::string shown(const GivenTable& table) {
  std::string text;
  for (const auto& row : table.rows) {
    text += std::to_string(row.number) + ":";
    for (const auto& cell : row.cells) {
      constexpr std::string_view kinds[] = {"", "", "n", "d", "e", "v"};
      text += " " + std::string(kinds[static_cast<std::size_t>(cell.kind)]) + "'" + cell.text + "'";
    }
    text += row.hidden ? " hidden\n" : "\n";
  }
  return text;
}

std::string refusal(const std::string& bytes) {
  const auto table = read(bytes);
  CHECK(table.rows.empty());
  REQUIRE(table.problems.size() == 1);
  return table.problems[0].message;
}

} // namespace

TEST_CASE("CSV, JSON lines and JSON arrays give the same table") {
  const std::string expected = "1: 'title' 'customer'\n2: 'App' 'sales'\n";
  CHECK(shown(read("title,customer\nApp,sales\n")) == expected);
  CHECK(shown(read("\xEF\xBB\xBFtitle;customer\r\n\u00A0App ;sales\u200B\r\n")) == expected);
  const std::string one = "1: 'title' 'customer'\n1: 'App' 'sales'\n";
  CHECK(shown(read("{\"title\": \"App\", \"customer\": \"sales\"}\n")) == one);
  CHECK(shown(read("[{\"title\":\"App\",\"customer\":\"sales\"}]")) == one);
  CHECK(shown(read("\xEF\xBB\xBF[ {\"title\":\"App\",\"customer\":\"sales\"} ]\n")) == one);
}

TEST_CASE("rows keep the numbers that an editor shows, and empty ones are left out") {
  CHECK(shown(read("a;b\n;\n\"x\ny\";1\n;;;\nz;2\n")) == "1: 'a' 'b'\n3: 'x\ny' '1'\n6: 'z' '2'\n");
}

TEST_CASE("maps inside JSON are keys with dots, and lists of maps are lists by key") {
  CHECK(shown(read("{\"a\": {\"b\": 1}, \"labels\": [{\"name\": \"x\"}, {\"name\": \"y\"}]}")) ==
        "1: 'a.b' 'labels.name'\n1: v'1' v'x, y'\n");
}

TEST_CASE("cells that failed in a spreadsheet are errors") {
  CHECK(shown(read("a,b,c,d\n#N/A,#VERW!,Err:502,#1\n")) ==
        "1: 'a' 'b' 'c' 'd'\n2: e'#N/A' e'#VERW!' e'Err:502' '#1'\n");
}

TEST_CASE("a workbook is read by its stored values") {
  const auto table = read(workbook_of(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
      "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>App &amp; co</t></is></c>"
      "<c r=\"B3\" s=\"1\"><v>46297</v></c><c r=\"D3\"><v>0.30000000000000004</v></c></row>"
      "<row r=\"4\"><c r=\"A4\" t=\"e\"><v>#N/A</v></c>"
      "<c r=\"B4\"><f>1+1</f><v>2</v></c><c r=\"C4\"><f>NOW()</f></c></row>"
      "<row r=\"5\" hidden=\"1\"><c r=\"A5\" t=\"str\"><v>weg</v></c></row>",
      "<mergeCells><mergeCell ref=\"A3:A4\"/></mergeCells>", {"Titel", "Datum"}));
  CHECK(shown(table) == "1: 'Titel' 'Datum'\n3: 'App & co' d'2026-10-02' '' n'0.3'\n"
                        "4: e'#N/A' n'2' e'=NOW()'\n5: 'weg' hidden\n");
  CHECK(table.from_workbook);
  CHECK(table.sheet == "Wensen");
  CHECK(table.sheets.size() == 2);
  REQUIRE(table.merged.size() == 1);
  CHECK(table.merged[0].last_row == 4);
  CHECK(table.source->locate(table.rows[1].span.begin).line == 3); // places have the row's number
}

TEST_CASE("another sheet of a workbook is read when it is asked for") {
  TableOptions options;
  options.sheet = "OUD";
  CHECK(shown(read(workbook_of(""), options)) == "1: 'ander blad'\n");
  options.sheet = "Nieuw";
  const auto table = read(workbook_of(""), options);
  REQUIRE(table.problems.size() == 1);
  CHECK(table.problems[0].message == "'in': this workbook has no sheet 'Nieuw'");
  CHECK(table.problems[0].help == "its sheets: Wensen, Oud");
}

TEST_CASE("what is no table is called what it is") {
  CHECK(refusal("- title: A\n") == "this is YAML, and no table");
  CHECK(refusal("title: A\ncustomer: b\n") == "this is YAML, and no table");
  CHECK(refusal("<!DOCTYPE html><table>") == "this is a web page, and no table");
  CHECK(refusal("%PDF-1.4\n") == "'in': this is a PDF, and no table");
  CHECK(refusal("\xD0\xCF\x11\xE0\xA1\xB1").find("before 2007") != std::string::npos);
  CHECK(refusal("PK\x03\x04xx").find("broken or not whole") != std::string::npos);
  CHECK(refusal(zip_of({{"word/document.xml", "<w/>"}})) ==
        "'in': this is a Word document, and no table");
  CHECK(refusal(zip_of({{"content.xml", "<o/>"}})).find("OpenDocument") != std::string::npos);
  CHECK(refusal(zip_of({{"a.txt", "x"}})) == "'in': this is a zip file, and no workbook");
}

TEST_CASE("a workbook that is cut off anywhere is refused") {
  const auto whole = workbook_of("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
  constexpr std::size_t end_record = 22;
  for (std::size_t length = 4; length <= whole.size() - end_record; length += 7) {
    CAPTURE(length);
    const auto table = read(whole.substr(0, length));
    CHECK(table.rows.empty());
    CHECK(table.problems.size() == 1);
  }
}

TEST_CASE("a heading that looks like a key of YAML is still a heading") {
  CHECK(shown(read("title: wish;customer\nApp;sales\n")) ==
        "1: 'title: wish' 'customer'\n2: 'App' 'sales'\n");
}

#include "itplan/loading/mapping.hpp"

#include "plan_files.hpp"

#include <doctest/doctest.h>

using namespace itplan;
using namespace itplan::testing;

namespace {

Targets targets() {
  Targets all;
  all.named = [](std::string_view heading) {
    return heading == "Title" || heading == "title"       ? std::string("title")
           : heading == "problem" || heading == "Problem" ? std::string("problem")
                                                          : std::string();
  };
  all.guessed = [](std::string_view) { return std::string(); };
  all.fault = [](std::string_view target) {
    return target == "nonsense" ? std::string("is no field") : std::string();
  };
  all.joins = [](std::string_view target) { return target == "problem"; };
  return all;
}

struct Seen {
  GivenTable table;
  MappedTable mapped;
};

Seen see(const std::string& text, const ImportMapping& mapping = {},
         const Targets& all = targets()) {
  Seen seen{read_table(std::make_shared<const SourceText>("in", text), table_options(mapping)), {}};
  seen.mapped = map_table(seen.table, mapping, all);
  return seen;
}

ImportMapping with_columns(std::initializer_list<std::pair<std::string, std::string>> columns) {
  ImportMapping mapping;
  for (const auto& [heading, target] : columns)
    mapping.columns.add(heading) = target;
  return mapping;
}

std::string columns(const Seen& seen) {
  std::string text;
  for (const auto& column : seen.mapped.columns)
    text += std::to_string(column.at) + "=" + column.target + " ";
  return text;
}

} // namespace

TEST_CASE("the heading row is the one with most known headings") {
  const auto seen = see("Backlog 2027;;\nas of 1 November;;\nTitle;problem;\nA;b;\n");
  CHECK(seen.mapped.heading == 2);
  CHECK(seen.mapped.rows.size() == 1);
  CHECK(columns(seen) == "0=title 1=problem ");
}

TEST_CASE("the heading row can be said, and an empty one is told") {
  ImportMapping mapping;
  mapping.heading_row = 3;
  CHECK(see("title;x\nA;b\nTitle;problem\nC;d\n", mapping).mapped.rows.size() == 1);
  mapping.heading_row = 9;
  CHECK(see("Title;problem\nA;b\n", mapping).mapped.problems.size() == 1);
}

TEST_CASE("a heading is known whatever white space and case it has") {
  const auto seen =
      see("\"Title of\nthe wish\",problem\nA,b\n", with_columns({{"title OF the wish", "title"}}));
  CHECK(columns(seen) == "0=title 1=problem ");
}

TEST_CASE("headings of which nothing is known are told with an example") {
  const auto seen = see("Title;Sprint\nA;S1\n");
  REQUIRE(seen.mapped.unknown.size() == 1);
  CHECK(seen.mapped.unknown[0].heading == "Sprint");
  CHECK(seen.mapped.unknown[0].example == "S1");
  CHECK(see("Title;Sprint\nA;S1\n", with_columns({{"Sprint", "-"}})).mapped.unknown.empty());
  CHECK(columns(see("Title;Sprint;X\nA;S1;\n", with_columns({{"Title", "title"}, {"*", "-"}}))) ==
        "0=title 1=- 2=- ");
}

TEST_CASE("two columns of one field are joined or refused, never lost") {
  CHECK(see("Title;problem;Problem\nA;b;c\n").mapped.problems.empty());
  const auto twice = see("Title;title\nA;b\n");
  REQUIRE(twice.mapped.problems.size() == 1);
  CHECK(twice.mapped.problems[0].message ==
        "'title' is given by 2 columns: 1 'Title' and 2 'title'");
  ImportMapping joined;
  joined.join.add("title") = " - ";
  CHECK(see("Title;title\nA;b\n", joined).mapped.problems.empty());
}

TEST_CASE("a column without a heading is nothing when it is empty, and told when it is not") {
  CHECK(see("Title;problem;;;\nA;b;;;\n").mapped.problems.empty());
  const auto seen = see("Title;problem;\nA;b;lost\n");
  REQUIRE(seen.mapped.problems.size() == 1);
  CHECK(seen.mapped.problems[0].message == "column 3 has no heading, and 'lost' stands in it");
  CHECK(see("Title;problem\nA;b;beyond\n").mapped.problems.size() == 1);
}

TEST_CASE("a heading that was asked for by name must be there") {
  auto all = targets();
  all.must = {"Sumary"};
  const auto seen =
      see("Title;Summary\nA;b\n", with_columns({{"Sumary", "problem"}, {"*", "-"}}), all);
  REQUIRE(seen.mapped.problems.size() == 1);
  CHECK(seen.mapped.problems[0].message == "no column is called 'Sumary'");
  CHECK(seen.mapped.problems[0].help == "did you mean 'Summary'?");
}

TEST_CASE("a target that is none is told at its heading") {
  const auto seen = see("Title;X\nA;b\n", with_columns({{"X", "nonsense"}}));
  REQUIRE(seen.mapped.problems.size() == 1);
  CHECK(seen.mapped.problems[0].message == "column 'X': is no field");
}

TEST_CASE("a mapping says which rows count") {
  auto mapping = with_columns({{"Status", "-"}});
  mapping.where.add("status") = "not Done | Closed";
  const auto seen = see("Title;Status\nA;open\nB;DONE\nC;\n", mapping);
  CHECK(seen.mapped.rows.size() == 2);
  CHECK(seen.mapped.left_out == 1);
  CHECK(passes("x", "filled"));
  CHECK(passes("", "not filled"));
  CHECK(passes(" ", "empty"));
  CHECK(passes("P1", "p1 | p2"));
  CHECK_FALSE(passes("P3", "P1|P2"));
  CHECK_FALSE(passes("", "not empty"));
}

TEST_CASE("every mapping that comes with the program can be read, and is short") {
  for (const auto& one : built_in_mappings()) {
    const std::string name(one.name);
    CAPTURE(name);
    const auto loaded = load_texts(
        {{"itplan.yaml", head}, {"imports/" + name + ".yaml", std::string(one.yaml)}});
    CHECK(found(loaded.problems) == "");
    const auto mapping = built_in_mapping(name);
    REQUIRE(mapping);
    CHECK_FALSE(mapping->columns.empty());
  }
  CHECK_FALSE(built_in_mapping("excel"));
}

#include "itplan/loading/layout.hpp"

#include <doctest/doctest.h>

using namespace itplan;

TEST_CASE("the plan's files are itplan.yaml and all that is not hidden in the three folders") {
  for (const auto* name :
       {"itplan.yaml", "requests/vpn.yaml", "requests/vpn.yml", "requests/notes.txt",
        "customers/sales.yaml", "ballots/autumn/sales.yaml", "ballots/sales.yaml",
        "requests/deep/vpn.yaml", "requests"}) { // which must be a folder
    CAPTURE(name);
    CHECK(is_plan_file(name));
  }
  for (const auto* name :
       {"README.md", "other.yaml", "templates/letter.md", "requests.yaml", ".itplan/journal",
        "requests/.vpn.yaml.swp", "requests/.git/x.yaml", "sub/itplan.yaml", "Requests/vpn.yaml"}) {
    CAPTURE(name);
    CHECK_FALSE(is_plan_file(name));
  }
}

TEST_CASE("a section that is no folder, or a link to one that is gone, is a fault") {
  CHECK(file_place("requests").fault == "must be a folder that is there");
}

TEST_CASE("a file's name says which part of the plan it holds") {
  CHECK(file_place("itplan.yaml").at == Path());
  CHECK(file_place("itplan.yaml").fault.empty());
  CHECK(file_place("requests/vpn.yaml").at == Path{"requests", "vpn"});
  CHECK(file_place("customers/sales.yaml").at == Path{"customers", "sales"});
  CHECK(file_place("ballots/autumn/sales.yaml").at == Path{"ballots", "autumn", "sales"});
}

TEST_CASE("no file of a section is left out in silence") {
  for (const auto* name :
       {"requests/vpn.yml", "requests/vpn", "requests/notes.txt", "requests/deep/vpn.yaml",
        "requests/VPN.yaml", "requests/vpn .yaml", "requests/yes.yaml", "requests/.yaml",
        "requests/vpn.yaml.yaml", "requests/vpn.YAML", "customers/it.yaml", "ballots/sales.yaml",
        "ballots/Autumn/sales.yaml", "ballots/autumn/Sales.yaml", "ballots/a/b/c.yaml"}) {
    CAPTURE(name);
    CHECK_FALSE(file_place(name).fault.empty());
    CHECK(file_place(name).at.empty());
  }
}

TEST_CASE("an entry's file is the inverse of a file's place") {
  CHECK(entry_file(Path{"requests", "vpn"}) == "requests/vpn.yaml");
  CHECK(entry_file(Path{"requests", "vpn", "effort", "build"}) == "requests/vpn.yaml");
  CHECK(entry_file(Path{"ballots", "autumn", "sales"}) == "ballots/autumn/sales.yaml");
  for (const auto& path : {Path(), Path{"title"}, Path{"requests"}, Path{"ballots", "autumn"},
                           Path{"rounds", "autumn"}}) {
    CAPTURE(path.text());
    CHECK(entry_file(path).empty());
  }
}

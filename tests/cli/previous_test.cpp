// Last year's plan is looked for within the plan's own work tree, and nothing of it is believed.
#include "itplan/base/text.hpp"

#include "scratch.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

using namespace itplan;
namespace fs = std::filesystem;

namespace {

const std::string last_text = "itplan: 1\ntitle: Secret of 2027\nyear: 2027\nlanguage: en\n";

std::string naming(const std::string& previous) {
  return "itplan: 1\ntitle: Plan 2028\nyear: 2028\nlanguage: en\nprevious: '" + previous + "'\n";
}

struct Years {
  Years() {
    scratch.today = make_date(2028, 1, 12);
    write("tree/plan-2027/itplan.yaml", last_text);
    scratch.go("tree/plan-2028");
  }
  void write(const std::string& file, const std::string& text) const {
    const auto path = scratch.folder() / file;
    fs::create_directories(path.parent_path());
    write_whole(path, text);
  }
  // What the plan's report says when `previous` is this.
  Ran report(const std::string& previous) {
    write("tree/plan-2028/itplan.yaml", naming(previous));
    return scratch.run("itplan report plan");
  }
  bool shows_it(const std::string& previous) {
    const auto ran = report(previous);
    CHECK(ran.code == 0);
    return ran.out.find("What we did in 2027") != std::string::npos;
  }
  void refused(const std::string& previous, std::string_view why) {
    CAPTURE(previous);
    const auto ran = report(previous);
    CHECK(ran.code == 0);
    CHECK(ran.out.find("What we did in") == std::string::npos);
    CHECK(ran.err.find(why) != std::string::npos);
    CHECK(split(std::string_view(trim(ran.err)), '\n').size() == 1);
    CHECK(ran.err.find("Secret") == std::string::npos);
    const auto check = scratch.run("itplan check");
    CHECK(check.code == 0);
    CHECK(check.out.find("[previous-not-used]") != std::string::npos);
    CHECK(check.out.find("Secret") == std::string::npos);
  }

  Scratch scratch;
};

} // namespace

TEST_CASE("last year's plan beside this one is read, with and without git") {
  Years years;
  CHECK(years.shows_it("../plan-2027"));
  CHECK(years.shows_it("../plan-2028/../plan-2027/."));
  years.write("tree/archive/plan-2027/itplan.yaml", last_text);
  CHECK(years.shows_it("../archive/plan-2027"));
}

TEST_CASE("what lies elsewhere is never opened") {
  Years years;
  years.write("plan-2027/itplan.yaml", last_text);
  years.refused((years.scratch.folder() / "tree/plan-2027").string(), "name its folder");
  years.refused("../../plan-2027", "outside the folders");
  years.refused("../plan-2027/../../plan-2027", "outside the folders");
  years.refused("../../../../../../etc", "outside the folders");
  years.refused("..", "holds no itplan.yaml");
  years.refused(".", "part of this plan");
  years.refused("requests", "part of this plan");
  years.refused("../plan-2026", "no such folder");
}

TEST_CASE("no link is followed on the way to last year's plan, nor in it") {
  Years years;
  const auto tree = years.scratch.folder() / "tree";
  years.write("outside/itplan.yaml", last_text);
  fs::create_directory_symlink(years.scratch.folder() / "outside", tree / "link");
  years.refused("../link", "a link is on the way");
  fs::create_directory(tree / "own");
  fs::create_symlink(years.scratch.folder() / "outside/itplan.yaml", tree / "own/itplan.yaml");
  years.refused("../own", "cannot be read (1 error)");
  fs::create_directory_symlink(tree / "plan-2027", tree / "within");
  years.refused("../within", "a link is on the way");
}

TEST_CASE("a plan of another year, or one that cannot be read, is left out in one line") {
  Years years;
  years.write("tree/plan-2027/itplan.yaml", "itplan: 1\ntitle: Secret of 2026\nyear: 2026\n");
  years.refused("../plan-2027", "its year is not 2027");
  years.write("tree/plan-2027/itplan.yaml", "itplan: 1\nSecret: [\nSecret2: {\n");
  years.refused("../plan-2027", "cannot be read (1 error)");
  years.write("tree/plan-2027/itplan.yaml", last_text);
  years.write("tree/plan-2027/requests/x.yaml", "Secret: yes\nSecret2: no\n");
  years.refused("../plan-2027", "cannot be read (");
}

TEST_CASE("of a plan that names no year before, a search in it is refused") {
  Years years;
  years.write("tree/plan-2028/itplan.yaml",
              "itplan: 1\ntitle: Plan 2028\nyear: 2028\nlanguage: en\n");
  CHECK(years.scratch.run("itplan check").out.find("previous") == std::string::npos);
  const auto found = years.scratch.run("itplan find word --previous");
  CHECK(found.code == 1);
  CHECK(found.err.find("names no previous one") != std::string::npos);
}

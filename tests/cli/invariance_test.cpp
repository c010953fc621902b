// The same plan and day give the same bytes, whatever the world around it is.
#include "scratch.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>

using namespace itplan;
namespace fs = std::filesystem;

namespace {

std::string both_reports(Scratch& scratch, const std::string& more = "") {
  const auto options = " --today 2026-11-23" + more;
  std::string text;
  for (const std::string report : {"itplan report plan", "itplan report status"}) {
    const auto ran = scratch.run(report + options);
    CHECK(ran.code == 0);
    text += ran.out;
  }
  return text + scratch.run("itplan prioritise --json" + options).out;
}

void set_world(const char* zone, const char* locale) {
  setenv("TZ", zone, 1);
  setenv("LC_ALL", locale, 1);
  setenv("LANG", locale, 1);
  tzset();
}

} // namespace

TEST_CASE("reports are the same under any time zone, locale, folder and clock") {
  Scratch scratch;
  scratch.copy_example("gemeente-waterrijk");
  scratch.go("gemeente-waterrijk");
  set_world("UTC", "C");
  const auto reports = both_reports(scratch);
  set_world("Pacific/Kiritimati", "nl_NL.UTF-8");
  scratch.today = make_date(2031, 1, 1);
  CHECK(both_reports(scratch) == reports);
  scratch.go("gemeente-waterrijk/requests");
  CHECK(both_reports(scratch) == reports);
  scratch.go(".");
  scratch.width = 0;
  CHECK(both_reports(scratch, " --plan gemeente-waterrijk") == reports);
  set_world("UTC", "C");
}

TEST_CASE("the order in which files were made changes nothing") {
  Scratch scratch;
  scratch.copy_example("gemeente-waterrijk");
  scratch.go("gemeente-waterrijk");
  const auto reports = both_reports(scratch);
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(scratch.here() / "requests"))
    files.push_back(entry.path());
  for (auto file = files.rbegin(); file != files.rend(); ++file) { // made anew, last first
    const auto bytes = read_whole(*file);
    fs::remove(*file);
    write_whole(*file, bytes);
  }
  CHECK(both_reports(scratch) == reports);
}

// What is read besides the plan, and written beside it: how much, and where.
#include "itplan/document/limits.hpp"

#include "scratch.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

using namespace itplan;
namespace fs = std::filesystem;

namespace {

struct Place {
  Place() {
    scratch.run("itplan init .");
    scratch.run("itplan add-customer Sales");
    scratch.run("itplan add-request VPN --customer sales --problem 'They cannot work at home.'");
    scratch.run("itplan set signed_by 'J. Doe, head of IT'");
    scratch.run("itplan set contact 555-0100");
  }
  // A file of that size without content on disk.
  void sparse(const std::string& name, std::uintmax_t size) const {
    scratch.write(name, "");
    fs::resize_file(scratch.here() / name, size);
  }

  Scratch scratch;
};

const std::string too_large = " is larger than 16 MiB, the most that is taken in at once; nothing "
                              "was written\n";

} // namespace

TEST_CASE("what is taken in may be as large as a file of a plan, and no larger") {
  Place place;
  place.sparse("huge", std::uintmax_t{1} << 40);
  for (const auto* command :
       {"itplan add-request --from huge", "itplan answer huge", "itplan answer --from huge"}) {
    const auto ran = place.scratch.run(command);
    CHECK(ran.code == 1);
    CHECK(ran.err == "itplan: 'huge'" + too_large);
  }
  const std::string much(most_taken_in + 1, 'x');
  for (const auto* command :
       {"itplan add-request --from -", "itplan answer -", "itplan note vpn -"}) {
    const auto ran = place.scratch.run(command, much);
    CHECK(ran.code == 1);
    CHECK(ran.err == "itplan: stdin" + too_large);
  }
  const auto ran = place.scratch.run("itplan add-request --from /dev/zero");
  CHECK(ran.err == "itplan: '/dev/zero'" + too_large);
}

TEST_CASE("more rows than a plan may have files are not looked at one by one") {
  Place place;
  std::string rows = "title,customer\n";
  for (int i = 0; i < 50'001; ++i)
    rows += "T,s\n";
  const auto csv = place.scratch.run("itplan add-request --from -", rows);
  CHECK(csv.code == 1);
  CHECK(csv.err.starts_with("stdin:1:1: error: 50001 rows; at most 50000 are taken in at once"));
  std::string lines;
  for (int i = 0; i < 50'001; ++i)
    lines += "{\n";
  const auto json = place.scratch.run("itplan add-request --from -", lines);
  CHECK(json.err.find("at most 50000 are taken in at once") != std::string::npos);
}

TEST_CASE("a list of words is read only from an ordinary file of the plan") {
  Place place;
  fs::create_directories(place.scratch.here() / "words");
  const auto file = place.scratch.here() / "words/en.txt";
  fs::create_symlink("/etc/hostname", file);
  auto ran = place.scratch.run("itplan check");
  CHECK(ran.out.find("this list was not read: it is a link, or behind one") != std::string::npos);
  fs::remove(file);
  ::mkfifo(file.c_str(), 0644);
  ran = place.scratch.run("itplan check");
  CHECK(ran.out.find("this list was not read: it is no ordinary file") != std::string::npos);
  fs::remove(file);
  place.sparse("words/en.txt", 1 << 30);
  ran = place.scratch.run("itplan check");
  CHECK(ran.out.find("this list was not read: it is larger than 1 MiB") != std::string::npos);
}

TEST_CASE("a report, a letter or a form never takes the place of a file of the plan") {
  Place place;
  const auto before = place.scratch.read("itplan.yaml");
  for (const std::string file :
       {"itplan.yaml", "requests/vpn.yaml", "requests/new.md", "./itplan.yaml", "templates/plan.md",
        "words/en.txt", ".itplan/lock"}) {
    for (const std::string command : {"itplan report plan -o ", "itplan ask sales --force -o ",
                                      "itplan letter vpn --kind receipt -o "}) {
      const auto ran = place.scratch.run(command + file);
      INFO(command, file, ran.err);
      CHECK(ran.code == 2);
      CHECK(ran.err.find("belongs to the plan") != std::string::npos);
    }
  }
  CHECK(place.scratch.read("itplan.yaml") == before);
  CHECK(place.scratch.run("itplan check").code == 0);
  CHECK(place.scratch.run("itplan report plan -o jaarplan.md").code == 0);
  CHECK(place.scratch.run("itplan report plan -o .").code == 4);
}

// Both ways to open what lies below a folder: in one call of the system, and a step at a time.
#include "folder.hpp"
#include "scratch.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>

using namespace itplan;
namespace fs = std::filesystem;

namespace {

using Way = Descriptor (*)(const Folder&, std::string_view);

Descriptor at_once(const Folder& folder, std::string_view relative) {
  return folder.open(relative, O_RDONLY);
}
Descriptor by_steps(const Folder& folder, std::string_view relative) {
  return open_by_steps(folder.number(), relative, O_RDONLY);
}

} // namespace

TEST_CASE("what lies below a folder is opened, and nothing through a link or upwards") {
  Scratch scratch;
  const auto top = scratch.here();
  scratch.write("plan/a.yaml", "a");
  scratch.write("plan/deep/er/b.yaml", "b");
  scratch.write("secret/c.yaml", "c");
  fs::create_symlink("a.yaml", top / "plan/near.yaml");
  fs::create_symlink("../secret/c.yaml", top / "plan/far.yaml");
  fs::create_symlink("deep", top / "plan/inner");
  fs::create_symlink("../secret", top / "plan/outer");
  fs::create_symlink("nowhere", top / "plan/dangling");
  const Folder folder(top / "plan");
  for (const Way open : {at_once, by_steps}) {
    CHECK(open(folder, "a.yaml").is_open());
    CHECK(open(folder, "deep/er/b.yaml").is_open());
    CHECK(open(folder, "deep/er").is_open());
    for (const auto* link : {"near.yaml", "far.yaml", "dangling", "inner/er/b.yaml", "outer/c.yaml",
                             "outer/none.yaml"}) {
      CHECK_FALSE(open(folder, link).is_open());
      CHECK(errno == ELOOP);
    }
    for (const auto* way : {"../secret/c.yaml", "..", "deep/../../secret/c.yaml", "/etc/passwd"})
      CHECK_FALSE(open(folder, way).is_open());
    CHECK_FALSE(open(folder, "deep/none.yaml").is_open());
    CHECK(errno == ENOENT);
  }
}

TEST_CASE("a folder below that is a link is none, and its names are not told") {
  Scratch scratch;
  const auto top = scratch.here();
  scratch.write("plan/requests/a.yaml", "a");
  scratch.write("secret/c.yaml", "c");
  fs::create_symlink("../secret", top / "plan/customers");
  const Folder folder(top / "plan");
  CHECK(folder.below("requests").entries().size() == 1);
  CHECK_FALSE(folder.below("customers").is_open());
  CHECK(errno == ELOOP);
  CHECK_FALSE(folder.below("nowhere").is_open());
  CHECK(folder.made_below("ballots/autumn").is_open());
  CHECK(fs::is_directory(top / "plan/ballots/autumn"));
}

TEST_CASE("the folder that the user names may be reached through links") {
  Scratch scratch;
  scratch.write("plan/a.yaml", "a");
  fs::create_symlink("plan", scratch.here() / "year");
  CHECK(Folder(scratch.here() / "year").open("a.yaml", O_RDONLY).is_open());
}

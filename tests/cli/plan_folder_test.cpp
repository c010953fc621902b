// What several processes do to one plan; tests/faults kills them for real.
#include "itplan/base/problem.hpp"

#include "plan_folder.hpp"
#include "scratch.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <thread>

using namespace itplan;
namespace fs = std::filesystem;

namespace {

struct SmallPlan {
  SmallPlan() {
    scratch.run("itplan init .");
    scratch.run("itplan add-customer Sales");
  }
  PlanFolder open() {
    return {scratch.here(), "test", {[this](std::string_view text) { said += text; }}};
  }
  FileChange change(const std::string& file, const std::string& after) const {
    return {file, false, scratch.read(file), after, false, {}};
  }

  Scratch scratch;
  std::string said;
};

const std::string customer = "customers/sales.yaml";

// The journal of a change of two files that was cut off behind the first.
void cut_off(const SmallPlan& folder) {
  const Journal journal{
      Folder(folder.scratch.here()).mark(),
      "process 1 (itplan test)",
      {{folder.change(customer, "name: Shop\n"), {0644, ::geteuid(), ::getegid()}},
       {{"customers/new.yaml", true, {}, "name: New\n", false, {}}, {}}}};
  folder.scratch.write(".itplan/journal", journal_text(journal));
  folder.scratch.write(customer, "name: Shop\n");
}

} // namespace

TEST_CASE("no change touches no file") {
  SmallPlan folder;
  const auto path = folder.scratch.here() / customer;
  const auto time = fs::last_write_time(path);
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  CHECK(folder.scratch.run("itplan set customers.sales.name Sales").code == 0);
  CHECK(fs::last_write_time(path) == time);
}

TEST_CASE("the mode stays, and a link is not followed") {
  SmallPlan folder;
  const auto path = folder.scratch.here() / customer;
  ::chmod(path.c_str(), 0640);
  CHECK(folder.scratch.run("itplan set customers.sales.weight 2").code == 0);
  CHECK((fs::status(path).permissions() & fs::perms::mask) == fs::perms(0640));
  fs::rename(path, folder.scratch.here() / "elsewhere");
  fs::create_symlink("../elsewhere", path);
  CHECK(folder.scratch.run("itplan set customers.sales.weight 3").code == 3);
  CHECK(folder.scratch.read("elsewhere") == "name: Sales\nweight: 2\n");
}

TEST_CASE("what another program wrote in between is not overwritten") {
  SmallPlan folder;
  auto files = folder.open();
  files.lock();
  const auto change = folder.change(customer, "name: Shop\n");
  folder.scratch.write(customer, "name: Theirs\n");
  CHECK_THROWS_AS(files.write({change}), Failure);
  CHECK(folder.scratch.read(customer) == "name: Theirs\n");
  folder.scratch.write("customers/new.yaml", "name: Theirs\n");
  CHECK_THROWS_AS(files.write({{"customers/new.yaml", true, {}, "name: N\n", false, {}}}), Failure);
  CHECK(folder.scratch.read("customers/new.yaml") == "name: Theirs\n");
}

TEST_CASE("who waits says for whom") {
  SmallPlan folder;
  auto files = folder.open();
  files.lock();
  std::thread holder([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(1500));
    files.unlock();
  });
  const auto ran = folder.scratch.run("itplan add-customer Stock");
  holder.join();
  CHECK(ran.code == 0);
  CHECK(ran.err == "itplan: waiting for process " + std::to_string(::getpid()) +
                       " (cli_test), which is not itplan and holds the lock on this plan, at most "
                       "30 seconds\n");
}

TEST_CASE("reading waits for nobody who is still thinking") {
  SmallPlan folder;
  auto files = folder.open();
  files.lock();
  CHECK(folder.scratch.run("itplan list").err.find("waiting") == std::string::npos);
}

TEST_CASE("a change that was cut off is taken back by the next command that writes, and said") {
  SmallPlan folder;
  cut_off(folder);
  const auto ran = folder.scratch.run("itplan set customers.sales.name Sales");
  CHECK(ran.err.starts_with("itplan: a change of 2 files by process 1 (itplan test) was cut off; "
                            "the plan is as it was before\n"));
  CHECK(folder.scratch.read(customer) == "name: Sales\n");
  CHECK_FALSE(fs::exists(folder.scratch.here() / ".itplan/journal"));
}

TEST_CASE("who only reads sees the plan as it was before a change that was cut off") {
  SmallPlan folder;
  folder.scratch.write(".itplan/gate", "");
  cut_off(folder);
  const auto ran = folder.scratch.run("itplan show sales --json");
  CHECK(ran.err == "itplan: a change of several files was cut off; the plan is seen as it was "
                   "before, and the next command that writes takes the change back\n");
  CHECK(ran.out.find("\"Sales\"") != std::string::npos);
  CHECK(folder.scratch.read(customer) == "name: Shop\n");
}

TEST_CASE("while a writer lives, readers see the plan as it was before what is half written") {
  SmallPlan folder;
  auto files = folder.open();
  files.lock();
  cut_off(folder);
  const auto read = folder.open().read();
  REQUIRE(read.size() == 2);
  CHECK(read.back().bytes == "name: Sales\n");
}

TEST_CASE("what was changed since a change was cut off is left alone, and the journal kept") {
  SmallPlan folder;
  cut_off(folder);
  folder.scratch.write(customer, "name: From git\n");
  const auto ran = folder.scratch.run("itplan set year 2027");
  CHECK(ran.err.find(customer + " changed since; all files stay as they are") != std::string::npos);
  CHECK(folder.scratch.read(customer) == "name: From git\n");
  CHECK(read_journal(folder.scratch.read(".itplan/cut-off-1")));
  CHECK(folder.scratch.run("itplan list").err.find("cut off") == std::string::npos);
}

TEST_CASE("a folder .itplan that leads elsewhere is refused") {
  SmallPlan folder;
  fs::remove_all(folder.scratch.here() / ".itplan");
  fs::create_directory(folder.scratch.here() / "elsewhere");
  fs::create_symlink("elsewhere", folder.scratch.here() / ".itplan");
  const auto ran = folder.scratch.run("itplan add-customer Stock");
  CHECK(ran.code == 3);
  CHECK(fs::is_empty(folder.scratch.here() / "elsewhere"));
}

TEST_CASE("an older plan gets a folder that git does not see") {
  SmallPlan folder;
  fs::remove_all(folder.scratch.here() / ".itplan");
  fs::remove(folder.scratch.here() / ".gitignore");
  folder.scratch.run("itplan set customers.sales.weight 2");
  CHECK(folder.scratch.read(".itplan/.gitignore") == "*\n");
}

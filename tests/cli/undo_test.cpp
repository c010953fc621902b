// What a command says about taking back what it wrote.
#include "git.hpp"
#include "scratch.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

void git(const Scratch& scratch, std::vector<std::string> words) {
  words.insert(words.begin(), {"-c", "user.name=T", "-c", "user.email=t@example.org"});
  const auto answer = run_git(scratch.here(), words);
  REQUIRE_MESSAGE(answer.ok, answer.message);
}

// A plan with a committed request, and a person at the terminal.
void prepare(Scratch& scratch) {
  scratch.run("itplan init plan");
  scratch.go("plan");
  scratch.run("itplan add-customer Sales");
  scratch.run("itplan add-request App --customer sales");
  git(scratch, {"init", "-q"});
  git(scratch, {"add", "."});
  git(scratch, {"commit", "-qm", "Start"});
  scratch.terminal = true;
}

} // namespace

TEST_CASE("git is named as the way back, and takes the change back") {
  Scratch scratch;
  prepare(scratch);
  const auto before = scratch.read("requests/app.yaml");
  const auto ran = scratch.run("itplan set app.value 40");
  CHECK(ran.err == "itplan: to look:       git diff -- requests/app.yaml\n"
                   "itplan: to take back:  git restore -- requests/app.yaml\n");
  CHECK(scratch.read("requests/app.yaml") != before);
  git(scratch, {"restore", "--", "requests/app.yaml"});
  CHECK(scratch.read("requests/app.yaml") == before);
}

TEST_CASE("what would throw other work away is not advised") {
  Scratch scratch;
  prepare(scratch);
  scratch.run("itplan set app.value 40");
  const auto ran = scratch.run("itplan set app.value 50");
  CHECK(ran.err == "itplan: to look:       git diff -- requests/app.yaml\n"
                   "itplan: requests/app.yaml already held work that is not in git: git restore "
                   "would throw that away too\n");
}

TEST_CASE("a new file is removed, a renamed one restored") {
  Scratch scratch;
  prepare(scratch);
  CHECK(scratch.run("itplan add-request Vpn --customer sales").err ==
        "itplan: to take back:  rm -- requests/vpn.yaml\n");
  CHECK(scratch.run("itplan rename app application").err ==
        "itplan: to look:       git diff -- requests/app.yaml\n"
        "itplan: to take back:  git restore -- requests/app.yaml && rm -- "
        "requests/application.yaml\n");
}

TEST_CASE("from elsewhere git is told the folder; without a terminal nothing is said") {
  Scratch scratch;
  prepare(scratch);
  scratch.go(".");
  CHECK(scratch.run("itplan --plan plan set app.value 40").err ==
        "itplan: to look:       git -C plan diff -- requests/app.yaml\n"
        "itplan: to take back:  git -C plan restore -- requests/app.yaml\n");
  scratch.terminal = false;
  CHECK(scratch.run("itplan --plan plan set app.value 50").err.empty());
}

TEST_CASE("outside a repository nothing is said") {
  Scratch scratch;
  scratch.run("itplan init plan");
  scratch.go("plan");
  scratch.terminal = true;
  CHECK(scratch.run("itplan add-customer Sales").err.empty());
}

// The weekly report against the plan as it was in git.
#include "git.hpp"
#include "scratch.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

std::string git(const Scratch& scratch, std::vector<std::string> words) {
  words.insert(words.begin(), {"-c", "user.name=Tester", "-c", "user.email=t@example.org"});
  const auto answer = run_git(scratch.here(), words);
  CAPTURE(answer.message);
  CHECK(answer.ok);
  return answer.output;
}

// The example in a repository of its own, committed on 10 November 2026.
void commit_example(Scratch& scratch) {
  scratch.copy_example("gemeente-waterrijk");
  scratch.go("gemeente-waterrijk");
  git(scratch, {"init", "-q", "-b", "main"});
  git(scratch, {"add", "."});
  setenv("GIT_COMMITTER_DATE", "2026-11-10T12:00:00Z", 1);
  git(scratch, {"commit", "-q", "-m", "Plan"});
  unsetenv("GIT_COMMITTER_DATE");
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("status tells what changed in the plan since a day or a revision") {
  Scratch scratch;
  commit_example(scratch);
  scratch.run("itplan set betalen-met-wero.title 'Online betalen met Wero'");
  for (const auto* since : {"2026-11-16", "HEAD"}) {
    const auto ran = scratch.run({"itplan", "report", "status", "--since", since});
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    CHECK(has(ran.out, "Online betalen met Wero"));
    CHECK(has(ran.out, "Betalen met Wero"));
    CHECK_FALSE(has(ran.out, "Niet te zeggen"));
  }
}

TEST_CASE("what history does not reach is said, and an unknown revision is a failure") {
  Scratch scratch;
  commit_example(scratch);
  const auto early = scratch.run("itplan report status --since 2026-10-01");
  CHECK(early.code == 0);
  CHECK(has(early.err, "the plan's history begins after 2026-10-01"));
  const auto unknown = scratch.run("itplan report status --since no-such-branch");
  CHECK(unknown.code == 4);
  CHECK(has(unknown.err, "git knows no revision 'no-such-branch'"));
  CHECK(scratch.run("itplan report status --since=--upload-pack=x").code == 4);
}

TEST_CASE("a shallow clone says what it cannot tell") {
  Scratch scratch;
  commit_example(scratch);
  git(scratch, {"commit", "-q", "--allow-empty", "-m", "Later"});
  git(scratch, {"clone", "-q", "--depth", "1", "file://" + scratch.here().string(), "../shallow"});
  scratch.go("shallow");
  const auto ran = scratch.run("itplan report status --since 2026-11-16");
  CHECK(ran.code == 0);
  CHECK(has(ran.err, "shallow clone"));
}

TEST_CASE("a repository's own configuration starts no program") {
  Scratch scratch;
  commit_example(scratch);
  scratch.write("evil.sh", "#!/bin/sh\ntouch \"$(dirname \"$0\")/started\"\n");
  std::filesystem::permissions(scratch.here() / "evil.sh", std::filesystem::perms::owner_all);
  const auto evil = (scratch.here() / "evil.sh").string();
  git(scratch, {"config", "core.fsmonitor", evil});
  git(scratch, {"config", "diff.x.textconv", evil});
  git(scratch, {"config", "core.pager", evil});
  git(scratch, {"config", "log.showSignature", "true"});
  scratch.write(".gitattributes", "*.yaml diff=x\n");
  CHECK(scratch.run("itplan report status --since 2026-11-16").code == 0);
  CHECK(scratch.run("itplan report status --since HEAD").code == 0);
  CHECK_FALSE(std::filesystem::exists(scratch.here() / "started"));
}

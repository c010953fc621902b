// The weekly report against the plan as it was in git.
#include "itplan/base/text.hpp"
#include "itplan/document/limits.hpp"
#include "itplan/loading/load.hpp"

#include "git.hpp"
#include "scratch.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

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
  // Not by run_git: it hands no date of the environment on.
  const auto commit = "cd '" + scratch.here().string() +
                      "' && GIT_COMMITTER_DATE=2026-11-10T12:00:00Z git -c user.name=Tester -c "
                      "user.email=t@example.org commit -q -m Plan";
  REQUIRE(std::system(commit.c_str()) == 0);
}

std::string hashed(const Scratch& scratch, const std::string& bytes) {
  scratch.write("../blob", bytes);
  return std::string(trim(git(scratch, {"hash-object", "-w", "../blob"})));
}

// Makes a commit of the plan with files of these contents beside it; the work tree is not touched.
std::string commit_with(const Scratch& scratch, const std::vector<std::string>& names,
                        const std::string& blob) {
  const auto mode_and_blob = "100644," + blob + ",";
  for (const auto& name : names)
    git(scratch, {"update-index", "--add", "--cacheinfo", mode_and_blob + name});
  git(scratch, {"commit", "-q", "-m", "Large"});
  auto commit = std::string(trim(git(scratch, {"rev-parse", "HEAD"})));
  git(scratch, {"reset", "-q", "--mixed", "HEAD^"});
  return commit;
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
  scratch.write(".git/shallow", git(scratch, {"rev-parse", "HEAD"})); // as --depth 1 leaves it
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

TEST_CASE("a plan of the past that is larger than a plan may be is said and not read") {
  Scratch scratch;
  commit_example(scratch);
  const std::string largest(ParseLimits{}.bytes, '#');
  std::vector<std::string> names;
  for (std::size_t i = 0; i <= most_bytes / largest.size(); ++i)
    names.push_back("requests/large-" + std::to_string(i) + ".yaml");
  const auto one = commit_with(scratch, {"requests/large.yaml"}, hashed(scratch, largest + "#"));
  const auto all = commit_with(scratch, names, hashed(scratch, largest));
  for (const auto& commit : {one, all}) {
    const auto said =
        "the plan of commit " + commit.substr(0, 10) + " is larger than a plan may be";
    const auto report = scratch.run({"itplan", "report", "status", "--since", commit});
    CHECK(report.code == 0);
    CHECK(has(report.err, said));
    CHECK(has(report.out, "Niet te zeggen"));
    const auto check = scratch.run({"itplan", "check", "--since", commit});
    CHECK(check.code == scratch.run("itplan check").code);
    CHECK(has(check.err, said + "; every text is looked at"));
  }
}

TEST_CASE("a commit that lists files without end is said and not listed") {
  Scratch scratch;
  commit_example(scratch);
  // Each folder holds the one below it a hundred times: a few kilobytes that list as 10^10 files.
  auto entry = "100644 blob " + hashed(scratch, "title: A\n");
  for (int level = 0; level < 5; ++level) {
    std::string entries;
    for (int i = 100; i < 200; ++i)
      entries += entry + "\tf" + std::to_string(i) + ".yaml\n";
    const auto tree = run_git(scratch.here(), {"mktree"}, entries);
    REQUIRE(tree.ok);
    entry = "040000 tree " + std::string(trim(tree.output));
  }
  const auto root = run_git(scratch.here(), {"mktree"}, entry + "\trequests\n");
  const auto commit = std::string(
      trim(git(scratch, {"commit-tree", "-m", "Deep", std::string(trim(root.output))})));
  const auto ran = scratch.run({"itplan", "report", "status", "--since", commit});
  CHECK(ran.code == 0);
  CHECK(has(ran.err, "is larger than a plan may be"));
}

TEST_CASE("only what is part of a plan is listed") {
  Scratch scratch;
  commit_example(scratch);
  const auto blob = hashed(scratch, std::string(ParseLimits{}.bytes + 1, '#'));
  const auto commit = commit_with(scratch, {"notes/large.yaml", "large.yaml"}, blob);
  CHECK(scratch.run({"itplan", "report", "status", "--since", commit}).err.empty());
}

TEST_CASE("no more is taken from git than was asked for") {
  Scratch scratch;
  commit_example(scratch);
  const auto blob = hashed(scratch, std::string(300'000, '#'));
  const auto whole = run_git(scratch.here(), {"cat-file", "blob", blob}, {}, 300'000);
  CHECK(whole.ok);
  CHECK(whole.output.size() == 300'000);
  const auto cut = run_git(scratch.here(), {"cat-file", "blob", blob}, {}, 299'999);
  CHECK_FALSE(cut.ok);
  CHECK(cut.too_long);
  CHECK(cut.output.empty());
}

TEST_CASE("what a partial clone lacks is not fetched: that could start a program") {
  Scratch scratch;
  commit_example(scratch);
  scratch.write("evil.sh", "#!/bin/sh\ntouch \"$(dirname \"$0\")/started\"\n");
  std::filesystem::permissions(scratch.here() / "evil.sh", std::filesystem::perms::owner_all);
  git(scratch, {"config", "core.repositoryFormatVersion", "1"});
  git(scratch, {"config", "extensions.partialClone", "origin"});
  git(scratch, {"config", "remote.origin.promisor", "true"});
  git(scratch, {"config", "remote.origin.url", "ssh://example.org/plan"});
  git(scratch, {"config", "core.sshCommand", (scratch.here() / "evil.sh").string()});
  const auto blob = std::string(trim(git(scratch, {"rev-parse", "HEAD:itplan.yaml"})));
  std::filesystem::remove(scratch.here() / ".git" / "objects" / blob.substr(0, 2) / blob.substr(2));
  const auto ran = scratch.run("itplan report status --since HEAD");
  CHECK(ran.code == 4);
  CAPTURE(ran.err);
  CHECK(has(ran.err, "git fetch --refetch"));
  CHECK_FALSE(std::filesystem::exists(scratch.here() / "started"));
}

TEST_CASE("check --new-since shows only what this change brought") {
  Scratch scratch;
  commit_example(scratch);
  const auto all = scratch.run("itplan check").out;
  CHECK_FALSE(all.empty());
  const auto nothing = scratch.run("itplan check --new-since HEAD");
  CHECK(nothing.code == 0);
  CHECK(nothing.out.empty());
  CHECK(has(nothing.err, "no problems found"));
  // Lines above the old problems move, and days pass.
  const auto main = scratch.read("itplan.yaml");
  scratch.write("itplan.yaml", "# New.\n# Newer.\n" + main);
  CHECK(scratch.run("itplan check --new-since HEAD --today 2026-11-24").out.empty());
  const auto one = scratch.read("requests/eenmalig-inloggen.yaml");
  scratch.write("requests/eenmalig-inloggen.yaml", one + "needs: [no-such]\n");
  const auto brought = scratch.run("itplan check --new-since HEAD");
  CHECK(has(brought.out, "no-such"));
  CHECK(has(brought.err, "1 error"));
  CHECK(scratch.run("itplan check --new-since no-such-branch").code == 4);
}

TEST_CASE("check --new-since tells equal problems apart by counting them") {
  Scratch scratch;
  const std::string head = "itplan: 1\ntitle: P\nyear: 2027\nlanguage: en\n"
                           "customers: {c: {name: C}}\nrequests:\n  a:\n    title: A\n"
                           "    customer: c\n    needs: [gone";
  scratch.write("itplan.yaml", head + "]\n");
  git(scratch, {"init", "-q", "-b", "main"});
  git(scratch, {"add", "."});
  git(scratch, {"commit", "-q", "-m", "Plan"});
  CHECK(scratch.run("itplan check --new-since HEAD").out.empty());
  scratch.write("itplan.yaml", head + ", gone]\n");
  const auto twice = scratch.run("itplan check --new-since HEAD");
  CHECK(twice.code == 1);
  CHECK(has(twice.out, "unknown request 'gone'"));
}

TEST_CASE("files are named from the top of the repository, wherever one stands") {
  Scratch scratch;
  std::filesystem::create_directories(scratch.here() / "plans");
  scratch.copy_example("gemeente-waterrijk", "plans/2027");
  git(scratch, {"init", "-q", "-b", "main"});
  const auto above = scratch.run("itplan check --plan plans/2027 --format github");
  CHECK(has(above.out, "file=plans/2027/requests/"));
  scratch.go("plans/2027/requests");
  CHECK(scratch.run("itplan check --format github").out == above.out);
}

TEST_CASE("case pre-commit-passes-file-names") {
  Scratch scratch;
  scratch.copy_example("gemeente-waterrijk", "plan-2027");
  scratch.copy_example("gemeente-waterrijk", "plan-2028");
  const auto file = [](const char* plan) {
    return std::string(plan) + "/requests/eenmalig-inloggen.yaml";
  };
  CHECK(scratch.run({"itplan", "check", file("plan-2027")}).code == 0);
  for (const auto* plan : {"plan-2027", "plan-2028"})
    scratch.write(file(plan), scratch.read(file(plan)) + "needs: [no-such]\n");
  const auto both = scratch.run({"itplan", "check", file("plan-2027"), file("plan-2028")});
  CHECK(both.code == 1);
  CHECK(has(both.err, "2 errors"));
  scratch.write("README.md", "Not a plan's.\n");
  const auto other =
      scratch.run({"itplan", "check", "plan-2027/customers/burgerzaken.yaml", "README.md"});
  CHECK(other.code == 0);
  CHECK_FALSE(has(other.out, "no-such"));
  scratch.go("plan-2027");
  CHECK(scratch.run("itplan check requests/eenmalig-inloggen.yaml").code == 1);
  CHECK(scratch.run({"itplan", "check", (scratch.here() / "requests").string()}).code == 1);
}

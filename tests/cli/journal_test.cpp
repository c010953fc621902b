#include "journal.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

Journal sample() {
  return {"12 1764547200.000000001",
          "process 7 (itplan rename)",
          {{{"requests/new.yaml", true, {}, "title: T\n", false, {}}, {}},
           {{"requests/old.yaml", false, "title: T\n", {}, true, {}}, {0600, 1, 1}},
           {{"itplan.yaml", false, "no line end", "\nend\n\n", false, {}}, {0644, 12, 345}}}};
}

std::string naming(const std::string& file) {
  return "itplan journal 2\n1 2.3\nwriter\n" + file + " - 1 0 0 0\nx\nend\n";
}

} // namespace

TEST_CASE("a journal is read as it was written, whatever the texts hold") {
  const auto wrote = sample();
  const auto read = read_journal(journal_text(wrote));
  REQUIRE(read);
  CHECK(read->folder == wrote.folder);
  CHECK(read->writer == wrote.writer);
  REQUIRE(read->entries.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    const auto& [file, rights] = read->entries[i];
    const auto& [wanted, wanted_rights] = wrote.entries[i];
    CHECK(file.relative == wanted.relative);
    CHECK(before(file) == before(wanted));
    CHECK(after(file) == after(wanted));
    CHECK(rights == wanted_rights);
  }
}

TEST_CASE("half a journal is none, wherever it was cut off") {
  const auto whole = journal_text(sample());
  for (std::size_t size = 0; size < whole.size(); ++size)
    CHECK_FALSE(read_journal(whole.substr(0, size)));
  CHECK_FALSE(read_journal(whole + "x"));
}

TEST_CASE("a journal can make no file that runs as its owner") {
  auto journal = sample();
  journal.entries[1].rights.mode = 06755;
  CHECK(read_journal(journal_text(journal))->entries[1].rights.mode == 0755);
  CHECK_FALSE(read_journal("itplan journal 1\nwriter\nrequests/app.yaml - 1 4755 0 0\nx\nend\n"));
}

TEST_CASE("a journal that names a file outside the plan is none") {
  CHECK(read_journal(naming("requests/app.yaml")));
  for (const auto* file : {"../x.yaml", "requests/../../x.yaml", "/etc/passwd", "requests/.x.yaml",
                           "README.md", ".git/config", "requests/a/b.yaml"})
    CHECK_FALSE(read_journal(naming(file)));
}

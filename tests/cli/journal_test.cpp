#include "journal.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

Journal sample() {
  return {"process 7 (itplan rename)",
          {{{"requests/new.yaml", true, {}, "title: T\n", false, {}}, 0},
           {{"requests/old.yaml", false, "title: T\n", {}, true, {}}, 0600},
           {{"itplan.yaml", false, "no line end", "\nend\n\n", false, {}}, 0644}}};
}

std::string naming(const std::string& file) {
  return "itplan journal 1\nwriter\n" + file + " - 1 0\nx\nend\n";
}

} // namespace

TEST_CASE("a journal is read as it was written, whatever the texts hold") {
  const auto wrote = sample();
  const auto read = read_journal(journal_text(wrote));
  REQUIRE(read);
  CHECK(read->writer == wrote.writer);
  REQUIRE(read->entries.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    const auto& [file, mode] = read->entries[i];
    const auto& [wanted, wanted_mode] = wrote.entries[i];
    CHECK(file.relative == wanted.relative);
    CHECK(before(file) == before(wanted));
    CHECK(after(file) == after(wanted));
    CHECK(mode == wanted_mode);
  }
}

TEST_CASE("half a journal is none, wherever it was cut off") {
  const auto whole = journal_text(sample());
  for (std::size_t size = 0; size < whole.size(); ++size)
    CHECK_FALSE(read_journal(whole.substr(0, size)));
  CHECK_FALSE(read_journal(whole + "x"));
}

TEST_CASE("a journal that names a file outside the plan is none") {
  CHECK(read_journal(naming("requests/app.yaml")));
  for (const auto* file : {"../x.yaml", "requests/../../x.yaml", "/etc/passwd", "requests/.x.yaml",
                           "README.md", ".git/config", "requests/a/b.yaml"})
    CHECK_FALSE(read_journal(naming(file)));
}

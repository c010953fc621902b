// Runs every transcript, and every command in the README. ITPLAN_UPDATE=1 writes what came out into
// the files instead, to be read as a diff; ITPLAN_ONLY=NAME runs those whose names hold NAME.
#include "scratch.hpp"
#include "transcript.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

using namespace itplan;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> transcripts() {
  std::vector<fs::path> files{fs::path(ITPLAN_SOURCE_DIR) / "README.md"};
  for (const auto& entry : fs::directory_iterator(fs::path(ITPLAN_SOURCE_DIR) / "tests/cli"))
    if (entry.path().extension() == ".test") files.push_back(entry.path());
  REQUIRE(files.size() > 10);
  if (const char* const only = std::getenv("ITPLAN_ONLY"))
    std::erase_if(files, [&](const fs::path& file) {
      return file.filename().string().find(only) == std::string::npos;
    });
  std::sort(files.begin(), files.end());
  return files;
}

// The first line in which two texts differ, with both sides.
std::string first_difference(const std::string& expected, const std::string& actual) {
  std::size_t at = 0;
  while (at < expected.size() && at < actual.size() && expected[at] == actual[at])
    ++at;
  const auto line =
      1 + std::count(expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  const auto start = expected.rfind('\n', at == 0 ? 0 : at - 1);
  const auto from = start == std::string::npos ? 0 : start + 1;
  const auto piece = [&](const std::string& text) {
    return from < text.size() ? text.substr(from, text.find('\n', at) - from)
                              : std::string("(end)");
  };
  return "line " + std::to_string(line) + "\n  expected: " + piece(expected) +
         "\n  got:      " + piece(actual);
}

} // namespace

TEST_CASE("every transcript gives what it says") {
  const bool update = std::getenv("ITPLAN_UPDATE") != nullptr;
  for (const auto& file : transcripts()) {
    const auto result = run_transcript(file);
    if (result.actual == result.expected) continue;
    if (update) {
      write_whole(file, result.actual);
    } else {
      const auto difference = first_difference(result.expected, result.actual);
      FAIL_CHECK(file.filename().string() << ": " << difference);
    }
  }
}

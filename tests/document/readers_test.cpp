#include "random_edit.hpp"
#include "two_readers.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace itplan {
namespace {

namespace fs = std::filesystem;

// Every YAML file of the tests and examples, and those of others where they are: real ones, and the
// yaml-test-suite in ITPLAN_YAML_SUITE.
std::vector<Sample> all_files() {
  std::vector<fs::path> folders = {fs::path(ITPLAN_SOURCE_DIR) / "tests",
                                   fs::path(ITPLAN_SOURCE_DIR) / "examples"};
  if (const fs::path shared = fs::path(ITPLAN_SHARED_DIR) / "data/yaml"; fs::exists(shared))
    folders.push_back(shared);
  if (const char* const suite = std::getenv("ITPLAN_YAML_SUITE")) folders.emplace_back(suite);
  std::vector<Sample> files;
  for (const auto& folder : folders)
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      const auto extension = entry.path().extension();
      if (extension != ".yaml" && extension != ".yml") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      files.push_back({entry.path().string(), {std::istreambuf_iterator<char>(in), {}}});
    }
  return files;
}

// How many texts came out how.
using Tally = std::array<std::size_t, 4>;

void hold_same(Tally& tally, const std::string& name, const std::string& text) {
  const auto verdict = compare_readers(text);
  ++tally[static_cast<std::size_t>(verdict)];
  if (verdict == Verdict::different) FAIL_CHECK(name << ": the readers differ about\n" << text);
}

std::size_t count(const Tally& tally, Verdict verdict) {
  return tally[static_cast<std::size_t>(verdict)];
}

} // namespace

TEST_CASE("both readers make one tree of every file, in every form") {
  Tally tally{};
  for (const auto& file : all_files())
    hold_same(tally, file.name, file.bytes);
  for (const auto& sample : samples())
    hold_same(tally, sample.name, sample.bytes);
  // Plans are written in what the plain reader reads: next to nothing else is left to yaml-cpp.
  CHECK(count(tally, Verdict::same) > 300);
  CHECK(count(tally, Verdict::left) * 8 < count(tally, Verdict::same));
}

TEST_CASE("both readers make one tree of spoilt texts") {
  const auto run = random_run(20'000);
  std::mt19937_64 random(run.seed);
  std::printf("spoilt texts: seed %llu\n", static_cast<unsigned long long>(run.seed));
  const auto texts = samples();
  Tally tally{};
  for (std::size_t i = 0; i < run.count; ++i) {
    const auto& sample = texts[static_cast<std::size_t>(random() % texts.size())];
    hold_same(tally, sample.name, spoilt(random, sample.bytes));
  }
  CHECK(count(tally, Verdict::same) * 6 > run.count);
}

TEST_CASE("what plans are written in is read by the plain reader") {
  for (const char* text : {
           "a: b\n",
           "---\na: 'it''s'\nb: \"x\\ty\"\n",
           "# first\na:  # of a\n- b\n-\n- c: 1\n  d: ~\n- - 2\n  - [x, {y: z}]\n",
           "a: |\n  one\n\n    two\n  three  \nb: >-\n  one\n  two\n\n  three\n",
           "a: several\n  lines, one # of them\nb:\n  c: null\n\xc3\xa9: \xe2\x82\xac 5\n",
           "\xef\xbb\xbf"
           "a: 1\r\nb:\r\n  - 'c'\r\n",
           "  a: 1\n  \"b\": x",
       }) {
    CAPTURE(text);
    CHECK(compare_readers(text) == Verdict::same);
  }
}

TEST_CASE("an odd entry is read by yaml-cpp alone, and the others are not") {
  for (const char* text : {
           "a: 1\nb: \"two\n  lines\"\nc: 3\n",
           "a:\n  b: [1,\n    2\n  ]\n  c: {\n}\nd: 4\n",
           "- x\n- y: \"\\u00e9\"\n  z: |+\n    kept\n\n- w\n",
           "a:\n- \"b\n  c\"\n- d\ne: |2\n    f\n",
           "a: \"\\u00e9\"\nb: \"\\n\"\nc: \"\\u00e8\"\n",
       }) {
    CAPTURE(text);
    CHECK(compare_readers(text) == Verdict::same);
  }
}

// Each was read wrongly once, by this reader while it was made.
TEST_CASE("what looks like an entry and is none goes to yaml-cpp whole") {
  for (const char* text : {
           "a: 1\n---\n   b: 2\n", // a part that starts a document of its own
           "a: \"x\n\"\nb: '1'\n", // a quote that is closed behind the part
           "a: \"x\n b: 1\nc: \"\n",
           "a: 1\n...\nb: 2\n",
       }) {
    CAPTURE(text);
    CHECK(compare_readers(text) != Verdict::different);
    CHECK(compare_readers(text) != Verdict::same);
  }
}

} // namespace itplan

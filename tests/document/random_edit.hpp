// Random edits of any text, and what the text must say after them: computed on plain values, by
// code that shares nothing with the editor.
#pragma once

#include "itplan/document/edit.hpp"

#include <random>
#include <string>
#include <vector>

namespace itplan {

struct Sample {
  std::string name;
  std::string bytes;
};

// The files of tests/document/samples and, where they are, the real files of others; each in all
// forms that can be read: LF, CRLF, byte-order mark, no final newline, indentation 2 and 4, lists
// indented and not.
std::vector<Sample> samples();
// Whether the files of others were there.
bool has_shared_samples();

Edit random_edit(std::mt19937_64& random, const Tree& tree);
// One to five of different entries, which in any order come to the same.
std::vector<Edit> random_edits(std::mt19937_64& random, const Tree& tree);

// The content after an edit that is possible on it.
Value content_after(Value content, const Edit& edit);

// Seed and count of random runs, from ITPLAN_SEED and ITPLAN_COUNT where these are set.
struct RandomRun {
  std::uint64_t seed;
  std::size_t count;
};
RandomRun random_run(std::size_t count);

} // namespace itplan

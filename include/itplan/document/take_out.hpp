// Parts of a text as texts of their own.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/document/tree.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// A key of the root, and how many keys below it the parts stand: {"ballots", 2}.
struct Branch {
  std::string_view key;
  std::size_t depth = 1;
};

struct TakenOut {
  struct Part {
    Path at;
    std::string text;
  };
  std::vector<Part> parts; // in the order of the text
  std::string rest;
  std::vector<Problem> problems; // why nothing was taken out
};

// Takes the branches that are there out of a text. A part's lines lose the indentation that they
// had below its key and are else the same bytes. Comments go with the part they stand above, below
// at its depth, or in; what stands around a branch, also behind its key, stays in the rest. Every
// text is read again: trees and comments must be the same, or nothing is taken out. A part that
// cannot be moved so is refused with its place. O(bytes).
TakenOut take_out(const Tree& tree, std::span<const Branch> branches);

} // namespace itplan

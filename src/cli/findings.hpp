// Problems as a review of changes needs them: with names of files from the top of the repository,
// and a mark by which the same problem is known again when lines move or figures change.
#pragma once

#include "itplan/base/problem.hpp"

#include "session.hpp"

#include <span>
#include <string>
#include <vector>

namespace itplan {

struct Finding {
  Problem problem;
  std::string file;        // from the top of the git repository, else as shown
  std::string fingerprint; // 16 hexadecimal digits; no two findings of one list share it
};

// In the order of the problems. Equal ones are told apart by counting them. O(n log n).
std::vector<Finding> findings_of(Session& session, std::vector<Problem> problems);

// Leaves what is not there yet in `before`, the problems of the same plan at another time: of equal
// ones as many are left as came with it.
void keep_new(std::vector<Problem>& problems, std::span<const Problem> before);

} // namespace itplan

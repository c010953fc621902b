// The plan that `init` begins with.
#pragma once

#include "itplan/change/change.hpp"

#include <string>

namespace itplan {

struct StarterOptions {
  std::string plan_id;      // what no other plan has
  std::string title;        // empty: named after the year
  std::string organisation; // empty: a name to replace
  int year = 0;
  Language language = Language::en;
  bool single_file = false; // requests, customers and ballots as keys instead of folders
};

// The files of a new plan, commented, that `check` finds nothing wrong with.
Change starter_plan(const StarterOptions& options);
// Those beside it that tell git how to treat a plan.
std::vector<FileChange> files_for_git();

} // namespace itplan

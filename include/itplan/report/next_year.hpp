// What `init --from` says of a plan that went on in the next one.
#pragma once

#include "itplan/plan/going_on.hpp"

#include <string>
#include <vector>

namespace itplan {

struct NextYearStory {
  int year = 0;                         // of the new plan
  std::string file;                     // its main file, as people name it
  std::vector<std::string> house_files; // templates and lists of words that came along
  bool dry_run = false;
};

// What moved, what stayed, and what only people know, each with the command that writes it down.
std::string next_year_text(const Plan& last, Date today, const NextYearStory& story,
                           Language language, std::size_t width);

} // namespace itplan

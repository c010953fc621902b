// What may stand where the cursor is in an unfinished command line: from the tables of commands,
// options and fixed words, and the names in the plan.
#pragma once

#include "session.hpp"

#include <span>
#include <string>
#include <vector>

namespace itplan {

struct Candidate {
  std::string text;
  std::string about; // one line; may be empty
};

struct Completion {
  std::vector<Candidate> candidates; // those that begin with what stands there
  bool files = false;                // names of files, which the shell knows better
};

// `words` are those behind "itplan" up to the cursor; the last one, which may be empty, is being
// typed. A shell that parts words at "=" may leave it a word of its own.
Completion completion_of(Session& session, std::span<const std::string> words);

} // namespace itplan

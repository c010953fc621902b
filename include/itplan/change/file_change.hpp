// What a change comes to.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/loading/load.hpp"

#include <memory>
#include <string>
#include <vector>

namespace itplan {

struct FileChange {
  std::string relative; // from the plan's folder
  bool is_new = false;
  std::string before;
  std::string after;
  bool is_gone = false;  // taken away; `after` is then empty
  std::string like = {}; // a new file gets the permissions of this one
  TreePtr tree = {};     // of `after`, where that was read again already
};

// What a change comes to: new texts, or the problems for which nothing may be written. Each new
// text has been read again: the YAML holds exactly what was meant (edit.hpp), and the whole plan
// is readable.
struct Change {
  std::vector<FileChange> files; // only those whose text differs
  std::vector<Problem> problems;
  std::shared_ptr<const Loaded> after; // the plan as it will be; null with problems or no change
  std::vector<Place> gone = {};        // comments that go with what they stand beside
};

} // namespace itplan

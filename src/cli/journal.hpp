// A change of several files as one text, from which it can be taken back when it was cut off.
#pragma once

#include "itplan/change/change.hpp"

#include "disk.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

struct Journal {
  struct Entry {
    FileChange file;
    Rights rights; // of the file before
  };
  std::string folder; // the mark of the plan's folder
  std::string writer; // "process 4711 (itplan split)"
  std::vector<Entry> entries;
};

// What every journal of the folder with this mark begins with.
std::string journal_beginning(std::string_view mark);
std::string journal_text(const Journal& journal);

// Nothing for a text that is not a whole journal, or that names a file outside the plan.
std::optional<Journal> read_journal(std::string_view text);

// What a file holds; nothing where there is none.
using Content = std::optional<std::string>;
Content before(const FileChange& file);
Content after(const FileChange& file);

} // namespace itplan

// The journal that a change which was cut off left in a plan's folder, and whether it is believed.
#pragma once

#include "folder.hpp"
#include "journal.hpp"

#include <optional>
#include <string>

namespace itplan {

struct LeftJournal {
  std::optional<Journal> believed;
  std::string doubt;   // why there is one that is not: a clause about "it"; else empty
  std::string way_out; // what to do about that, a sentence
};

// Believed is only what this user wrote, nobody else can write, was made in this very folder and
// names nothing behind a link; its size is looked at before it is read. `own` is .itplan/, and may
// not be there. Throws Failure.
LeftJournal left_journal(const Folder& plan, const Folder& own);

inline constexpr auto journal_file = "journal";

} // namespace itplan

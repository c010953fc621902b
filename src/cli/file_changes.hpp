// The files of a change: put in their places together, and put back.
#pragma once

#include "itplan/change/change.hpp"

#include "disk.hpp"
#include "journal.hpp"

#include <optional>
#include <string>
#include <vector>

namespace itplan {

// A file of a change in the folder held for it, with its new text beside it; without, it is to go.
struct Staged {
  const FileChange& change;
  NamedFile file;
  std::optional<NewText> text;
};
// All below the plan's folder, and never through a link. Throws Failure.
std::vector<Staged> stage(const Folder& plan, const std::vector<FileChange>& files);

// Throws Failure where a file is not what the change was made from.
void check_unchanged(const Folder& plan, const std::vector<FileChange>& files);

// Puts every new text in its place and takes away what is to go. Throws Failure, and then some may
// be done. False where the disk does not say that it is safe.
bool put_in_place(std::vector<Staged>& staged);

// What holds neither the old nor the new text was changed by somebody else since.
std::vector<std::string> foreign_files(const Folder& plan, const Journal& journal);

// Puts the old texts where the new ones are. Can itself be cut off and done again: each step leaves
// an old or a new text. Throws Failure; false as above.
bool put_back(const Folder& plan, const Journal& journal);

// A journal of what is about to be changed.
Journal journal_of(const Folder& plan, const std::string& writer,
                   const std::vector<FileChange>& files);

} // namespace itplan

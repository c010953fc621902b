// The files of a change: put in their places together, and put back.
#pragma once

#include "itplan/change/change.hpp"

#include "disk.hpp"
#include "journal.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace itplan {

// A file of a change, with its new text beside it; without, it is to go.
struct Staged {
  const FileChange& file;
  std::optional<NewText> text;
};
std::vector<Staged> stage(const std::filesystem::path& folder,
                          const std::vector<FileChange>& files);

// Throws Failure where a file is not what the change was made from.
void check_unchanged(const std::filesystem::path& folder, const std::vector<FileChange>& files);

// Puts every new text in its place and takes away what is to go; then it is on disk. Throws
// Failure, and then some may be done.
void put_in_place(const std::filesystem::path& folder, std::vector<Staged>& staged);

// What holds neither the old nor the new text was changed by somebody else since.
std::vector<std::string> foreign_files(const std::filesystem::path& folder, const Journal& journal);

// Puts the old texts where the new ones are. Can itself be cut off and done again: each step leaves
// an old or a new text. Throws Failure.
void put_back(const std::filesystem::path& folder, const Journal& journal);

// A journal of what is about to be changed.
Journal journal_of(const std::filesystem::path& folder, const std::string& writer,
                   const std::vector<FileChange>& files);

} // namespace itplan

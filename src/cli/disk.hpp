// Files: read whole, written whole or not at all.
#pragma once

#include "itplan/change/change.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace itplan {

// The bytes of a regular file. Throws Failure.
std::string read_file(const std::filesystem::path& path);

// Replaces a file, or makes it with the folders above it: a temporary file beside it, fsync,
// rename, fsync of the folder. The mode stays; a symbolic link stays and its target is replaced.
// Throws Failure, and then the old file is whole.
void write_file(const std::filesystem::path& path, std::string_view bytes);

// The files of a change below `folder`. Each is first compared with what was read, so that nothing
// another program wrote in between is lost; then all are written beside their places, and last all
// renamed. Throws Failure.
void write_files(const std::filesystem::path& folder, const std::vector<FileChange>& files);

// The paths below the folder of all files of its plan (is_plan_file), in byte order.
std::vector<std::string> list_plan_files(const std::filesystem::path& folder);

} // namespace itplan

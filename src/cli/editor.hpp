// The user's own editor.
#pragma once

#include "world.hpp"

#include <filesystem>

namespace itplan {

// Opens `file` at `line` (from 1) in $VISUAL or $EDITOR and waits until it is closed. The variable
// may hold arguments and quotes ("code --wait"); no shell reads it. Ctrl-C is for the editor alone.
// Throws Stop when neither is set, Failure
// when the editor cannot be started or fails.
void run_editor(World& world, const std::filesystem::path& file, std::size_t line);

} // namespace itplan

// Which file holds which part of the plan's tree.
#pragma once

#include "itplan/base/path.hpp"

#include <span>
#include <string>
#include <string_view>

namespace itplan {

// The name of the file that every plan has.
inline constexpr std::string_view main_file = "itplan.yaml";

// Whether a path below the plan's folder is part of the plan (or would have to be, were it named
// right): itplan.yaml, requests, customers and ballots, and what lies in them without a leading
// dot and is not left by an editor or a system; of the folder imports only its files NAME.yaml.
bool is_plan_file(std::string_view relative);

// Whether a file's name is one that editors and systems leave behind, and no one gives to a
// request: copies (x.yaml~, .orig, .bak), what is being edited (#x.yaml#, .swp, 4913), and what
// shows a folder (Thumbs.db, desktop.ini, Icon).
bool is_left_by_others(std::string_view name);

// A section that may be a folder, and how many ids deep its entries lie.
struct FolderSection {
  std::string_view name;
  std::size_t depth;
  bool shared; // other files lie there too, such as the ones that are imported
};
std::span<const FolderSection> folder_sections();

struct FilePlace {
  Path at;           // of the file's root in the plan's tree
  std::string fault; // why the file cannot be part of the plan; `at` is then empty
};
FilePlace file_place(std::string_view relative);

// The file that holds a path's entry when its section is a folder: requests/ID.yaml. Empty where
// the path is not inside an entry.
std::string entry_file(const Path& path);

} // namespace itplan

// Plans as texts, without a disk.
#pragma once

#include "itplan/loading/load.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace itplan::testing {

using Texts = std::vector<std::pair<std::string, std::string>>; // by name from the plan's folder

// What every plan has; tests put their lines behind it, so that these start on line 4.
inline const std::string head = "itplan: 1\ntitle: Plan\nyear: 2027\n";

std::vector<PlanFile> files_of(const Texts& texts);
inline Loaded load_texts(const Texts& texts) { return load(files_of(texts)); }
inline Loaded load_main(const std::string& text) { return load_texts({{"itplan.yaml", text}}); }

// "itplan.yaml:4:7 unknown-key", one a line.
std::string found(const std::vector<Problem>& problems);

// All plan files of a folder in examples/.
Texts example(std::string_view name);
// The same plan as one file: the texts of requests, customers and ballots under their keys.
Texts as_one_file(const Texts& texts);

} // namespace itplan::testing

// The lists of hard words: the built-in one of a language, and what words/nl.txt or words/en.txt in
// the plan's folder adds to it.
#pragma once

#include "itplan/rules/word_list.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace itplan {

struct PlanWords {
  std::optional<WordList> list;  // with what the plan adds; nothing where it has no file
  std::vector<Problem> problems; // of that file, with places
};

// `shown_name` names a file as messages show it. Never reads outside the plan's folder.
PlanWords
read_plan_words(const std::filesystem::path& folder, Language language,
                const std::function<std::string(const std::filesystem::path&)>& shown_name);

} // namespace itplan

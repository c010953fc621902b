// The lists of hard words: the built-in one of a language, and what words/nl.txt or words/en.txt in
// the plan's folder adds to it.
#pragma once

#include "itplan/rules/word_list.hpp"

#include "folder.hpp"

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

// `shown_name` names a file as messages show it. Never reads through a link.
PlanWords
read_plan_words(const Folder& plan, Language language,
                const std::function<std::string(const std::filesystem::path&)>& shown_name);

} // namespace itplan

// Which words of a text are not the writer's own prose.
#pragma once

#include "itplan/rules/word_list.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace itplan {

// Of each word: is it a quotation, a name between double quotation marks, an address, a file name
// or code between backticks? O(length of the text).
std::vector<bool> unread_words(std::string_view text, std::span<const WordAt> words);

} // namespace itplan

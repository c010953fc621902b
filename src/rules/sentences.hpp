// Where sentences begin and end in a text for people.
#pragma once

#include "itplan/rules/word_list.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace itplan {

// A sentence ends at . ! or ? before a space and no small letter, at an empty line, and before
// a bullet. Abbreviations (bijv. m.b.t. e.g. No.) do not end one. O(length).
std::vector<WordRange> sentences_of(std::string_view text, std::span<const WordAt> words);

} // namespace itplan

// "Your request has been declined": a decision without anyone who took it.
#pragma once

#include "itplan/plan/words.hpp"
#include "itplan/rules/word_list.hpp"

#include <span>
#include <string_view>

namespace itplan {

// The words of a sentence that tell a decision and not whose; empty: it says who ("door de
// directie", "by the board"), speaks of what may come ("als", "if", "not yet"), or of something
// else. O(length of the sentence).
WordRange nobodys_decision(std::string_view text, std::span<const WordAt> words, WordRange sentence,
                           Language language);

} // namespace itplan

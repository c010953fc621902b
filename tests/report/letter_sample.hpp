// Plans for letters: one whose record is complete for a kind, in which every text is `text`.
#pragma once

#include "itplan/report/letter.hpp"

#include <string>
#include <string_view>

namespace itplan {

inline Date letter_today() { return make_date(2027, 6, 15); }

// One customer "k" and its request "r", and a second request "other" that a yes would push out.
Plan letter_plan(LetterKind kind, std::string_view text, Language language = Language::nl,
                 FormOfAddress form = FormOfAddress::u);
// "r" as if it were open: below the line, with a price.
Choice letter_choice();

// The request "r", to take something away from it.
Request& request_of(Plan& plan);
Decision& decision_of(Plan& plan);
Agreement& agreement_of(Plan& plan);
Request& other_of(Plan& plan); // the request "other"

// The example plan in that language with the requests of letters/LANGUAGE beside it. One of the
// Dutch customers is spoken to as je.
Plan real_plan(Language language);

Letter letter_of(const Plan& plan, LetterKind kind);
// Filled in with the built-in template; a failed check when that has problems.
std::string letter_text(const Letter& letter, LetterKind kind);

} // namespace itplan

// Letters to a customer about one request, from the record alone: what each must say, and what the
// record lacks for it.
#pragma once

#include "itplan/report/letter_kind.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace itplan {

// The letter that the request needs now: late before yes when an agreement of ours broke, moved
// without a word, or its promised quarter passed. Nothing where no letter fits, and `why_none`
// says why, as a clause.
struct LetterNeed {
  std::optional<LetterKind> kind;
  std::string why_none;
};
LetterNeed letter_needed(const Plan& plan, std::string_view id, Date today);
// Why a letter of this kind cannot be written from the record of the request, as a clause; "" when
// it can.
std::string letter_misfit(const Plan& plan, std::string_view id, LetterKind kind, Date today);
// When the customer heard this already, with by whom and how: "on 2026-12-11 by IT-manager
// (gesprek)"; "" when it was not told, and for a letter about what is late.
std::string told_before(const Plan& plan, std::string_view id, LetterKind kind);
// Whether the letter tells the price of a yes, for which it takes a choice.
bool tells_price(LetterKind kind);

// Writes a letter that fits. Every text in the data is a whole sentence or a whole paragraph.
Letter write_letter(const LetterInput& input, LetterKind kind);

// The built-in template, the same for every kind and language: the words are in the data.
std::string_view letter_template();
// What is wrong with a template of letters: an error when it never prints the opening, in which the
// decision stands.
std::vector<Problem> check_letter_template(const SourcePtr& source);
// The data of a letter in which every name has something: what a template may use.
Value letter_example(LetterKind kind);

} // namespace itplan

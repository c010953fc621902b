// The kinds of letters, what each is made of, and what it is written from.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/base/value.hpp"
#include "itplan/ranking/choice.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace itplan {

enum class LetterKind : std::uint8_t {
  receipt,
  yes,
  not_now,
  no,
  done,
  late,
  moved,      // a yes that was told gets another quarter
  taken_back, // a yes that was told becomes not now, no or stopped
  merged,
  review,  // the day to look again has come
  reminder // of how we understand it
};

// receipt, yes, not-now, no, done, late, moved, taken-back, merged, review, reminder: in the order
// of the enumerators.
std::span<const std::string_view> letter_words();
std::string_view word(LetterKind kind);
std::optional<LetterKind> letter_kind(std::string_view word);

// The points that a letter of this kind may make, in their order, as templates name them.
std::span<const std::string_view> point_names(LetterKind kind);

struct LetterInput {
  const Plan& plan;
  std::string_view id;            // of a request of the plan
  const Choice* choice = nullptr; // made as if the request were open: the numbers of the line
  Date today;
  Language language = Language::nl;
  std::string_view reader{}; // another customer of also_for, who gets a copy; empty: who asked
};

struct Letter {
  Value data;                    // what --json prints and the template sees
  std::vector<Problem> problems; // what the record lacks, each with its place and the remedy
};

} // namespace itplan

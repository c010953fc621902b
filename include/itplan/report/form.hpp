// The question form to a customer, in their language and form of address.
#pragma once

#include "itplan/plan/plan.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace itplan {

struct FormOptions {
  const Table<Round>::Entry* round = nullptr; // null: the form asks without points
  std::optional<Language> language;           // instead of the customer's
  Date today;
};

// Markdown that a mail program, a word processor and a text editor leave as it is: headings and
// paragraphs only, each answer behind a label in a paragraph of its own, ids in brackets, and a
// last line that says whose it is. change/answer.hpp reads it back. The customer must exist.
std::string question_form(const Plan& plan, const Id& customer, const FormOptions& options);

} // namespace itplan

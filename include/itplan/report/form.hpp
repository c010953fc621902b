// The question form to a customer, in their language and form of address.
#pragma once

#include "itplan/report/form_options.hpp"

#include <string>
#include <string_view>

namespace itplan {

// Markdown that a mail program, a word processor and a text editor leave as it is: headings and
// paragraphs only, each answer behind a label in a paragraph of its own, ids in brackets, and a
// last line that says whose it is. change/answer.hpp reads it back. The customer must exist.
std::string question_form(const Plan& plan, const Id& customer, const FormOptions& options);

} // namespace itplan

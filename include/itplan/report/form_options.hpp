// What a question form is about, as text and as a page.
#pragma once

#include "itplan/plan/plan.hpp"

#include <optional>

namespace itplan {

struct FormOptions {
  const Table<Round>::Entry* round = nullptr; // null: the form asks without points
  std::optional<Language> language;           // instead of the customer's
  Date today;
};

} // namespace itplan

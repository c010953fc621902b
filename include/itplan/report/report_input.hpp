// What reports are made of.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/report/since.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace itplan {

// What the data of a report is made of. A report for a customer has `customer`; one that compares
// has `since`; the others look at neither.
struct ReportInput {
  const Plan& plan;
  const Choice& choice;
  Date today;
  Language language;
  const std::vector<Problem>& problems; // of the plan, as `check` finds them
  std::string_view customer = {};
  const Since* since = nullptr;
  const Plan* last = nullptr; // of the year before, where the plan names it and it can be used
  std::optional<Outcome> outcome = {}; // of the register: this answer only
  bool for_board = false;              // the weekly report in five lines
};

} // namespace itplan

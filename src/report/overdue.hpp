// What is late on a day, against the plan's own promises and agreements.
#pragma once

#include "voice.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

struct Overdue {
  std::string_view kind; // receipt, decision, told, agreement, review, promised, legal
  Id request;            // empty: about a customer
  Id customer;
  std::string what;
  std::string who; // who must act, "" where the plan does not say
  Date due;
  int working_days = 0; // late by so many
};

// Longest overdue first, then by id. A limit comes from the promise with that measure; where the
// plan promises nothing there is nothing to be late against, but a decision must be told within
// three working days in any plan.
std::vector<Overdue> overdue(const Voice& voice, Date today);

} // namespace itplan

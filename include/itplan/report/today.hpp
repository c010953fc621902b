// What is owed on a day, as the command `today` shows it.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/plan/owed.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace itplan {

inline constexpr int working_days_in_sight = 5; // what --week looks ahead

struct TodayOptions {
  bool week = false;
  Id customer;              // only what concerns them; empty: everything
  std::vector<Owed> also{}; // what follows from more than the plan: our word that changed
  bool all = false;         // each thing, also where many are alike
};

struct TodayList {
  Date today;
  Date week_ends; // five working days on
  bool week = false;
  Id customer;
  std::vector<Owed> owed{}; // late, today, and with `week` until it ends; oldest first
  std::size_t coming = 0;   // more until the week ends, when it was not asked for
  bool all = false;

  bool has_late() const { return !owed.empty() && owed.front().late > 0; }
};

TodayList today_list(const Plan& plan, Date today, const TodayOptions& options);

// Late, today and to come in tables of `width` columns (0: any), each row with the command that
// settles it below, which names the request and is never cut; a sentence where there is nothing.
// Of many of one kind the first is shown, and how many more, unless `all`.
std::string today_text(const Plan& plan, const TodayList& list, Language language,
                       std::size_t width);
Value today_value(const Plan& plan, const TodayList& list, Language language);

} // namespace itplan

// What the dated facts of a plan say happened.
#pragma once

#include "matching.hpp"
#include "voice.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

struct News {
  Date date;
  Id request; // empty: about a customer, not about one request
  Id customer;
  std::string_view kind; // received, confirmed, decided, told, started, ...: as in --json
  std::string text;
  std::string which{};  // tells it from others of this kind and day
  bool is_late = false; // its day was told before it was written down
};

// The days that are told: `from`, and up to `until`, which belongs to the next report.
struct ToldDays {
  Date from;
  Date until;
  Date known_from; // what `then` had of this day and later was not told yet
};

// What came into the plan in these days: what `then` lacked, with its own day, and what is of these
// days themselves. A fact is never told before its own day. Without `then` (and what is which of
// both, else null) by their own days alone. By date, then by id, then in the order of a life.
// O(n log n) for n facts.
std::vector<News> news(const Voice& now, const ToldDays& days, const Plan* then,
                       const Matching* matching);

} // namespace itplan

// The interval of a share that was counted in few cases: 8 of 10 is not 80 percent.
#pragma once

#include <cstdint>

namespace itplan {

// In whole percent, rounded to the nearest.
struct Interval {
  int low = 0;
  int high = 100;
  friend bool operator==(const Interval&, const Interval&) = default;
};

// The 95 % score interval of `kept` of `all` cases (0 <= kept <= all, 1 <= all <= 500,000).
// Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927;
// z = 1.96. Counted in whole numbers, so every machine gives the same.
Interval wilson_interval(std::int64_t kept, std::int64_t all);

} // namespace itplan

#include "itplan/base/wilson.hpp"

namespace itplan {
namespace {

// The interval holds each share p with (k - np)^2 <= z^2 n p (1 - p); here p is in 200ths and z^2
// is 2401 / 625.
int beside(std::int64_t kept, std::int64_t all, std::int64_t in_200ths) {
  const auto off = 200 * kept - all * in_200ths;
  if (625 * off * off <= 2401 * all * in_200ths * (200 - in_200ths)) return 0;
  return off > 0 ? -1 : 1;
}

} // namespace

Interval wilson_interval(std::int64_t kept, std::int64_t all) {
  Interval interval{0, 0};
  while (beside(kept, all, 2 * interval.low + 1) < 0)
    ++interval.low;
  while (beside(kept, all, 2 * interval.high + 1) <= 0)
    ++interval.high;
  return interval;
}

} // namespace itplan

#include "itplan/base/wilson.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace itplan;

// Computed apart from this code with 50 decimals.
TEST_CASE("the interval of a share") {
  struct Row {
    std::int64_t kept, all;
    Interval interval;
  };
  for (const auto& row : {Row{3, 3, {44, 100}},
                          {4, 5, {38, 96}},
                          {8, 10, {49, 94}},
                          {9, 12, {47, 91}},
                          {16, 20, {58, 92}},
                          {24, 30, {63, 90}},
                          {40, 50, {67, 89}},
                          {80, 100, {71, 87}},
                          {160, 200, {74, 85}},
                          {0, 5, {0, 43}},
                          {5, 5, {57, 100}},
                          {499999, 500000, {100, 100}}}) {
    CAPTURE(row.kept);
    CAPTURE(row.all);
    CHECK(wilson_interval(row.kept, row.all).low == row.interval.low);
    CHECK(wilson_interval(row.kept, row.all).high == row.interval.high);
  }
}

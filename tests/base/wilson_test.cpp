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

TEST_CASE("a norm beside the interval, exactly") {
  CHECK(beside_interval(80, 100, 71) == -1); // from 71.1
  CHECK(beside_interval(80, 100, 72) == 0);
  CHECK(beside_interval(80, 100, 86) == 0); // to 86.7
  CHECK(beside_interval(80, 100, 87) == 1); // though it rounds to 87
  CHECK(beside_interval(10, 10, 100) == 0); // ten of ten do not prove always
  CHECK(beside_interval(0, 10, 0) == 0);
}

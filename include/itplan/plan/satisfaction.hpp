// How satisfied customers say they are, in groups that tell of nobody apart, and how many of ten
// agreements they think we keep beside how many we kept.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/plan/opinions.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace itplan {

// Fewer answers say nothing, and too much about one person.
inline constexpr std::int64_t fewest_answers = 5;

// What a customer got by the day of its score.
enum class Got : std::uint8_t {
  done,
  yes,
  not_now,
  no,
  other
}; // other: no answer yet, or no request

struct ScoreGroup {
  Got got = Got::other;      // of a group by answer
  std::string_view customer; // of a group by customer
  int quarter = 0;           // of a group by quarter: the year times four, and its quarter from 0
  std::int64_t answers = 0;
  std::int64_t sum = 0;
  bool is_shown = false;

  Hundredths mean() const; // in whole tenths; 0 without answers
};

// Each list parts the same scores; a group without any has no row. A group is shown when five
// answers or more are in it, and when no other group that is shown, nor all of them together, gives
// away fewer than five by subtraction: then the smallest is hidden too.
// Example: of 12 scores 8 came after a yes and 4 after a no. Beside the total, the 8 would give the
// 4 away: only the total is shown.
struct Satisfaction {
  ScoreGroup all;
  std::vector<ScoreGroup> by_answer;   // in the order of Got
  std::vector<ScoreGroup> by_customer; // by their first score
  std::vector<ScoreGroup> by_quarter;  // oldest first; scores without a day are in none
};
Satisfaction satisfaction(const Plan& plan, Date today); // O(scores * groups^3)

// The image beside the fact.
struct KeptOfTen {
  std::int64_t answers = 0; // of customers, how many of ten we keep
  std::int64_t sum = 0;
  std::int64_t kept = 0; // our sides of agreements that were due, or done
  std::int64_t all = 0;

  bool is_shown() const { return answers >= fewest_answers; }
  bool is_counted() const { return all >= fewest_answers; }
  Hundredths thought() const; // of ten, in whole tenths
  Hundredths fact() const;    // the same
};
KeptOfTen kept_of_ten(const Plan& plan, Date today); // O(plan)

// The means of "are our answers clear" and "do we listen to you".
struct OpinionMean {
  std::int64_t answers = 0;
  std::int64_t sum = 0;
  bool is_shown() const { return answers >= fewest_answers; }
  Hundredths mean() const;
};
struct OpinionMeans {
  OpinionMean clear;
  OpinionMean heard;
};
OpinionMeans opinion_means(const Plan& plan, Date today); // O(plan)

} // namespace itplan

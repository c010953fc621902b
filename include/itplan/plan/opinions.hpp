// What customers think of us, as they said it: dated scores of feedback and of ballots.
#pragma once

#include "itplan/plan/plan.hpp"

#include <string_view>
#include <vector>

namespace itplan {

inline constexpr std::int64_t lowest_score = 1;
inline constexpr std::int64_t highest_score = 5;

// How satisfied a customer is, and about what.
struct Score {
  OptionalDate date;
  std::string_view customer;        // its id, in the plan
  const Request* request = nullptr; // null: about us as such
  std::int64_t score = 0;
};

// Notes of kind feedback with a score from a customer, and `satisfied` on ballots of rounds that
// have closed; those off the scale are left out. Requests first, each in the order of the plan.
// O(plan).
std::vector<Score> scores_given(const Plan& plan, Date today);

// The opinions of ballots in rounds that have closed, oldest round first.
struct OpinionsGiven {
  std::string_view round;
  std::string_view customer;
  OptionalDate date;
  const Opinions* opinions = nullptr;
};
std::vector<OpinionsGiven> opinions_given(const Plan& plan, Date today);

// Working days from `from` to `to` between a question of ours about the request (a note of kind
// understanding) and the customer's answer: their next word, or that they confirmed it. Without an
// answer up to `to`; days in which two questions were open count once.
int days_waited_for_customer(const Request& request, const WorkingCalendar& calendar, Date from,
                             Date to);

} // namespace itplan

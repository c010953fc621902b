// How long a customer may wait: what the plan promises, and what holds in any plan.
#pragma once

#include "itplan/plan/plan.hpp"

#include <string_view>

namespace itplan {

struct Limit {
  std::string_view promise; // its id, in the plan; empty: holds in any plan
  int working_days = 0;
  OptionalDate from{}; // it holds for what began on that day or later

  bool holds_for(Date began) const { return !from || began >= *from; }
};

// Is it counted in working days, against at_most?
bool is_in_days(Measure measure);
// The key that a promise lacks to be counted; empty: none.
std::string_view lacks_to_be_measured(const Promise& promise);

// The days of a promise as they are counted: from ten years on they mean never.
int capped_days(std::int64_t at_most);
// The first promise with that measure and a limit.
std::optional<Limit> limit_of(const Plan& plan, Measure measure);
// A decision must be told soon in any plan: people delay bad news, and the customer hears it from
// somebody else.
Limit limit_to_tell(const Plan& plan, Date decided);

// Without a word for longer, a customer believes that nothing happens.
inline constexpr std::chrono::days longest_silence{90};
// A customer who did not answer for longer is asked again.
inline constexpr int working_days_to_answer = 20;

// Any word of IT about a request shows that it did not get lost.
bool is_word_from_it(const ConversationNote& note);
// The day a customer could know that IT has the request: the first word, the day they agreed with
// how IT understood it, or the day they were told a decision.
OptionalDate first_word(const Request& request);

} // namespace itplan

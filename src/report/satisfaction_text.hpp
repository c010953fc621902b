// What customers think of us, as rows and sentences that several reports print.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/plan/satisfaction.hpp"

#include "voice.hpp"

#include <string>

namespace itplan {

// "Klanten gaven 34 keer een cijfer. Gemiddeld: 3,9 van 5, vorig jaar 3,4."; "" where that is too
// few to show. `last` is the plan of the year before, or null.
std::string satisfaction_sentence(const Voice& voice, Date today, const Plan* last);
// "scores" (answers, mean; empty below five), "satisfaction_text", "by_answer", "by_customer",
// "by_quarter" (what, answers, mean, mean_text), "hidden_text" and "opinions".
void add_satisfaction(Value& report, const Voice& voice, Date today);
// The image beside the fact, and what to tell about it; "" without five answers.
std::string image_text(const Voice& voice, const KeptOfTen& kept);

} // namespace itplan

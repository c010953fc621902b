// The first lines of the weekly report, for the team and for the board.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/ranking/choice.hpp"

#include "news.hpp"
#include "voice.hpp"

namespace itplan {

// "light" (red, amber, green) and its sentence; then one line each: this week, late, today, next
// week, what we ask, days; "good", "bad" and what is asked of the board. What happened is
// counted from the news of the report.
//
// Red: what must be done does not fit, or a promise to a customer is broken and the customer has
// not heard it. Amber: anything of ours is late, or a promise that five cases tell of is missed.
void add_status_top(Value& report, const Voice& voice, const Choice& choice,
                    const std::vector<News>& happened, Date today);

} // namespace itplan

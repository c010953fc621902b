// `today --do`: what is owed, gone through with a person.
#pragma once

#include "itplan/report/today.hpp"

#include "session.hpp"

namespace itplan {

// Shows each thing that is owed with the command that settles it, asks for the words in capitals,
// and runs it: what is settled is written at once, and what others write meanwhile is seen. Each
// can be skipped, and the talk can end at any time.
Exit do_today(Session& session, const TodayOptions& what);

} // namespace itplan

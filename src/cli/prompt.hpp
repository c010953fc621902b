// Talking with a person on a terminal: one question, one line.
#pragma once

#include "session.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace itplan {

// What was typed, trimmed; nothing when the input ended. Asks on stderr.
std::optional<std::string> reply_to(Session& session, std::string_view question);

// "<" alone: to the question before.
bool goes_back(std::string_view reply);

// Asks in the plan's language until an answer is given or, where it may be left out, an empty
// line; stops when the input ends. Not for use where World::can_ask() is false. Others may write
// meanwhile: Session::read_again() before the answers are put into the plan.
std::string ask(Session& session, std::string_view question, bool required);

} // namespace itplan

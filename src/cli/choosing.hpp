// The choice as commands ask for it: refused on a plan it cannot be trusted on.
#pragma once

#include "itplan/ranking/choose.hpp"

#include "session.hpp"

#include <string>

namespace itplan {

// Shows the errors that touch the choice and stops when there are any; else chooses.
Choice choose_for(Session& session, ChoiceOptions options = {});

// The same as if this request were open today, whatever was decided, with the price of a yes to it.
Choice choose_as_if_open(Session& session, const std::string& id);

} // namespace itplan

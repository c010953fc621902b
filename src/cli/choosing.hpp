// The choice as commands ask for it: refused on a plan it cannot be trusted on.
#pragma once

#include "itplan/ranking/choose.hpp"

#include "session.hpp"

namespace itplan {

// Shows the errors that touch the choice and stops when there are any; else chooses.
Choice choose_for(Session& session, ChoiceOptions options = {});

} // namespace itplan

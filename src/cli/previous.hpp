// Last year's plan, as `previous` names it. Others may have written that name and what lies there:
// it is looked for within the plan's own work tree, never through a link, and believed in nothing.
#pragma once

#include "itplan/loading/load.hpp"

#include "session.hpp"

#include <memory>
#include <string>

namespace itplan {

struct Previous {
  std::shared_ptr<const Loaded> loaded; // null where there is none or it cannot be used
  std::string unusable;                 // why it cannot, a sentence that shows no line of it
};

// Reads that plan; one step, nothing that it names in its turn. Without git it must lie beside the
// plan's folder or below where that lies.
Previous previous_plan(Session& session);

// The same for a report: why it cannot be used is said, and there is none then.
std::shared_ptr<const Loaded> previous_or_told(Session& session);

} // namespace itplan

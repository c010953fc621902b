// Where a tag may stand in a template of HTML.
#pragma once

#include "template_scan.hpp"

#include <span>
#include <string>

namespace itplan {

// Adds a problem for each tag of `scanned` that would put a value where HTML reads it as something
// else than text, and for each thing that a page must not have: scripts, frames, forms, plug-ins,
// handlers (on...), addresses that run (javascript:, data:), other files. A value may stand between
// elements, and as the whole of a double-quoted attribute `alt`, `title`, `lang`, `content` or
// `aria-label`; a section only between elements; {{{name}}} only where `markup` has the name. At
// most 20 problems. O(bytes).
void check_html(const SourcePtr& source, std::span<const std::string> markup, Scanned& scanned);

} // namespace itplan

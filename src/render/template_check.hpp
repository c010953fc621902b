// Whether each name in a template is one that the data has.
#pragma once

#include "template_scan.hpp"
#include "template_shape.hpp"

namespace itplan {

// Adds a problem for each name of `scanned` that no data of this shape has where it stands, and for
// each value that is no text there; at most 20. Sections must be well nested.
void check_names(const SourcePtr& source, const TemplateShape& shape, Scanned& scanned);

} // namespace itplan

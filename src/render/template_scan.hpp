// A template in pieces, with their places: what the checker walks and the filler is given.
#pragma once

#include "itplan/base/problem.hpp"

#include <string_view>
#include <vector>

namespace itplan {

struct Piece {
  enum class Kind {
    text,    // at most one line end, and that is last
    value,   // {{name}}
    raw,     // {{{name}}} or {{&name}}
    section, // {{#name}}
    without, // {{^name}}
    close,   // {{/name}}
    comment  // {{! ... }}
  };
  Kind kind = Kind::text;
  Span span;             // in the source, with the braces
  std::string_view name; // of a tag; of a text its bytes, empty where they leave no trace
  Span name_span;
};

struct Scanned {
  std::vector<Piece> pieces; // the whole source, in order; views into it
  std::vector<Problem> problems;
};

// Splits `source` and checks that sections are closed as they were opened. A line with nothing but
// section tags, comments and white space leaves no trace: its texts become empty. O(bytes).
Scanned scan_template(const SourcePtr& source);

} // namespace itplan

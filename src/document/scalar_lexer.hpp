// The exact bytes of a scalar of which only the start and the value are known.
#pragma once

#include "itplan/document/tree.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace itplan {

// A scalar as it stands in the source.
struct RawScalar {
  Style style = Style::plain;
  Span span;           // quotes and block header included
  Span text;           // where `sliced`: the bytes that are the value
  bool sliced = false; // else the value differs from the bytes: escapes, folding, indentation
  std::optional<std::string> says = {}; // of a block: what it says, also where the reader errs
};

// Finds the scalar at `begin` that another reader read as `value`. `parent_indent` is the column
// of the innermost block list or map, -1 at the root. Refuses a quote that is not closed, escapes
// and indentation that readers take differently, and every text whose bytes do not give `value`.
RawScalar lex_scalar(const SourcePtr& source, std::size_t begin, std::string_view value,
                     int parent_indent);

} // namespace itplan

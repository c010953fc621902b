// Changes as pieces of text put in the place of pieces of bytes.
#pragma once

#include "itplan/base/source_text.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

struct Splice {
  Span old;
  std::string text;
};

// The bytes with all splices done, those at one place in their order; nothing when two overlap.
std::optional<std::string> spliced(std::string_view bytes, std::vector<Splice> splices);

} // namespace itplan

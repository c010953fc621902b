// What the tests of this layer share: reading a text, and a tree as one line.
#pragma once

#include "itplan/document/parse.hpp"

#include <memory>
#include <string>

namespace itplan {

inline Parsed parse_text(std::string bytes) {
  return parse(std::make_shared<SourceText>("plan.yaml", std::move(bytes)));
}

// {key: "text"} with the style as a letter: p(lain) s(ingle) d(ouble) l(iteral) f(olded); block
// lists and maps have ( ) round them, flow ones [ ] and { }; ~ is nothing, ~x a written null.
std::string dump(Node node);

} // namespace itplan

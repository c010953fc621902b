// What a word or sentence in both languages is.
#pragma once

#include "itplan/plan/words.hpp"

#include <cstddef>
#include <string_view>

namespace itplan {

// A word or sentence in both languages. Places for other texts are {0} to {9}. A phrase that lacks
// a language, or whose languages do not have the same places, does not compile.
class Phrase {
public:
  consteval Phrase(std::string_view nl, std::string_view en) : nl_(nl), en_(en) {
    if (nl.empty() || en.empty()) throw "a phrase needs both languages";
    if (places(nl) != places(en)) throw "both languages need the same places";
  }
  constexpr std::string_view in(Language language) const {
    return language == Language::nl ? nl_ : en_;
  }
  // The places in a text, as bits.
  static constexpr unsigned places(std::string_view text) {
    unsigned found = 0;
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
      if (text[i] == '{' && text[i + 1] >= '0' && text[i + 1] <= '9' && text[i + 2] == '}')
        found |= 1U << static_cast<unsigned>(text[i + 1] - '0');
    return found;
  }

private:
  std::string_view nl_;
  std::string_view en_;
};

struct Noun {
  Phrase one;
  Phrase many;
};

} // namespace itplan

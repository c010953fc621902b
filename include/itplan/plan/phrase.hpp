// What a word or sentence in each language is.
#pragma once

#include "itplan/plan/words.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace itplan {

// A word or sentence in each language. Places for other texts are {0} to {9}. Where a form of
// address asks for its own words, both stand there: "[uw|je] aanvraag", "wat [wilt u|wil je]?".
// A phrase that lacks a language, or whose languages do not have the same places, or with a choice
// that is no pair, does not compile.
class Phrase {
public:
  // A text for each language, in their order.
  consteval Phrase(std::string_view nl, std::string_view en) : texts_{nl, en} {
    for (const auto text : texts_) {
      if (text.empty()) throw "a phrase needs every language";
      if (places(text) != places(nl)) throw "every language needs the same places";
      if (!are_pairs(text)) throw "a form of address needs its pair: [u|je]";
    }
  }
  constexpr std::string_view in(Language language) const { return itplan::in(language, texts_); }
  // The places in a text, as bits.
  static constexpr unsigned places(std::string_view text) {
    unsigned found = 0;
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
      if (text[i] == '{' && text[i + 1] >= '0' && text[i + 1] <= '9' && text[i + 2] == '}')
        found |= 1U << static_cast<unsigned>(text[i + 1] - '0');
    return found;
  }
  // Every [ has one | and then its ].
  static constexpr bool are_pairs(std::string_view text) {
    constexpr std::string_view signs = "[|]";
    std::size_t next = 0;
    for (const char c : text) {
      if (signs.find(c) == std::string_view::npos) continue;
      if (c != signs[next]) return false;
      next = (next + 1) % signs.size();
    }
    return next == 0;
  }

private:
  ByLanguage<std::string_view> texts_;
};

// The phrase with the words of the form of address chosen; its places {0} stay.
std::string addressed(const Phrase& phrase, Language language, FormOfAddress form);

struct Noun {
  Phrase one;
  Phrase many;
};

} // namespace itplan

#include "itplan/plan/phrase.hpp"

namespace itplan {

std::string addressed(const Phrase& phrase, Language language, FormOfAddress form) {
  std::string text;
  bool skips = false; // inside the words of the other form of address
  for (const char c : phrase.in(language)) {
    if (c == '[')
      skips = form == FormOfAddress::je;
    else if (c == '|')
      skips = form == FormOfAddress::u;
    else if (c == ']')
      skips = false;
    else if (!skips)
      text += c;
  }
  return text;
}

} // namespace itplan

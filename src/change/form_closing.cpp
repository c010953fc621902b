#include "form_closing.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/form_words.hpp"

#include <algorithm>
#include <string>

namespace itplan {

bool is_our_greeting(std::string_view text) {
  return std::any_of(all_languages.begin(), all_languages.end(), [&](Language language) {
    return folded(text) == folded(form::greeting.in(language));
  });
}

bool is_closing(std::string_view text) {
  constexpr std::ptrdiff_t most_names = 2;
  if (text == "--") return true;
  const auto plain = folded(text);
  for (const std::string_view start :
       {"met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groet",
        "vriendelijke groeten", "hartelijke groet", "hartelijke groeten", "groeten", "groet", "mvg",
        "kind regards", "best regards", "regards", "yours sincerely"}) {
    if (plain == start || lower(text).starts_with(std::string(start) + ",")) return true;
    const auto more = plain.starts_with(std::string(start) + " ") ? plain.substr(start.size()) : "";
    if (!more.empty() && std::count(more.begin(), more.end(), ' ') <= most_names) return true;
  }
  return plain.starts_with("verzonden vanaf mijn") || plain.starts_with("sent from my");
}

} // namespace itplan

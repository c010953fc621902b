// The forms of a verb, for the lists of words.
#pragma once

#include "itplan/plan/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// A verb and its forms, the infinitive first, in lower case: "implementeren" gives implementeer,
// implementeert, implementeerde(n), geïmplementeerd(e), implementerend(e). Of strong verbs those in
// its table, also behind be-, ver-, ont-, her-. O(1).
std::vector<std::string> verb_forms(std::string_view infinitive, Language language);

} // namespace itplan

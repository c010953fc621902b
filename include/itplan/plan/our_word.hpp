// What customers heard from us and what was changed afterwards: our word.
#pragma once

#include "itplan/base/path.hpp"
#include "itplan/plan/plan.hpp"

#include <string>
#include <vector>

namespace itplan {

// The last day up to `today` on which the customer heard what the texts of a request say, or said
// that they are right: the understanding confirmed, the standing yes told, or news told since.
// Absent: nobody heard them.
OptionalDate word_given(const Request& request, Date today);

struct ChangedText {
  Path at; // from the request: title, result, or decisions.N.not_included
  std::string was;
  std::string is; // "" where it was taken away
};

// What of the title, the result and what is not included differs, for a request as it was when its
// word was given. Where nothing stood then nothing was said; white space does not count.
std::vector<ChangedText> changed_texts(const Request& then, const Request& now);

// Is the limit, the norm or what is measured another one? Not where the promise now says from which
// day on it holds anew.
bool is_other_promise(const Promise& then, const Promise& now);

} // namespace itplan

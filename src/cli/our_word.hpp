// What customers heard from us and what was changed since, as git remembers it.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/plan/owed_kind.hpp"

#include "session.hpp"

#include <vector>

namespace itplan {

// `word-changed`: a text that a customer confirmed or was told, or the measure of a promise, that
// is another one than when it was heard. Two questions to git, however long its history; says on
// stderr where that cannot tell. Nothing without a history. `plan` is
// the session's own, or the same as it was; each problem has a path and no place.
std::vector<Problem> changed_words(Session& session, const Plan& plan);
// The same as what is owed today: word of it to those who heard it. Views into the session's plan.
std::vector<Owed> owed_words(Session& session);

} // namespace itplan

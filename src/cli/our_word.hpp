// What customers heard from us and what was changed since, as git remembers it.
#pragma once

#include "itplan/base/problem.hpp"

#include "session.hpp"

#include <vector>

namespace itplan {

// `word-changed`: a text that a customer confirmed or was told, or the measure of a promise, that
// is another one than when it was heard. Two questions to git, however long its history; says on
// stderr where that cannot tell. Nothing without a history.
std::vector<Problem> changed_words(Session& session);

} // namespace itplan

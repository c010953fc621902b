#include "choosing.hpp"

#include "itplan/base/problem_text.hpp"
#include "itplan/rules/rules.hpp"

namespace itplan {

Choice choose_for(Session& session, ChoiceOptions options) {
  const auto& problems = session.problems();
  if (blocks_choice(problems)) {
    for (const auto& problem : problems)
      if (blocks_choice({&problem, 1})) session.err(problem_text(problem));
    throw Stop(Exit::no, "no choice can be trusted while the plan has these errors");
  }
  session.mention_problems();
  options.interrupted = session.world().interrupted;
  return choose(session.plan(), session.today(), options);
}

} // namespace itplan

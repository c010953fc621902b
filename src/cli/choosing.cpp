#include "choosing.hpp"

#include "itplan/base/problem_text.hpp"
#include "itplan/rules/rules.hpp"

namespace itplan {

namespace {

void refuse_errors(Session& session) {
  const auto& problems = session.problems();
  if (blocks_choice(problems)) {
    for (const auto& problem : problems)
      if (blocks_choice({&problem, 1})) session.err(problem_text(problem));
    throw Stop(Exit::no, "no choice can be trusted while the plan has these errors");
  }
  session.mention_problems();
}

// The plan in which this request is open again.
Plan reopened(Plan plan, const std::string& id, Date today) {
  Table<Request> requests;
  requests.reserve(plan.requests.size());
  for (const auto& entry : plan.requests) {
    auto& request = requests.add(entry.id);
    request = entry.value;
    if (entry.id != id) continue;
    request.decisions.emplace_back();
    request.decisions.back().date = today;
    request.decisions.back().outcome = Outcome::reopened;
  }
  requests.sort_by_id();
  plan.requests = std::move(requests);
  return plan;
}

} // namespace

Choice choose_for(Session& session, ChoiceOptions options) {
  refuse_errors(session);
  options.interrupted = session.world().interrupted;
  return choose(session.plan(), session.today(), options);
}

Choice choose_as_if_open(Session& session, const std::string& id) {
  refuse_errors(session);
  const auto plan = reopened(session.plan(), id, session.today());
  ChoiceOptions options;
  options.most_prices = 0;
  options.price_for = id;
  options.interrupted = session.world().interrupted;
  return choose(plan, session.today(), options);
}

} // namespace itplan

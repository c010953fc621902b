#include "choosing.hpp"

#include "itplan/rules/rules.hpp"

#include <fmt/format.h>

#include <ostream>

namespace itplan {
namespace {

void refuse(Session& session, std::span<const Problem> problems, std::string_view message) {
  if (!blocks_choice(problems)) return;
  for (const auto& problem : problems)
    if (blocks_choice({&problem, 1})) session.show({problem});
  throw Stop(Exit::no, std::string(message));
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

void refuse_untrusted(Session& session) {
  refuse(session, session.errors(), "no choice can be trusted while the plan has these errors");
  session.mention_problems();
}

void refuse_untrusted(Session& session, const Loaded& loaded, std::string_view what) {
  auto problems = errors(loaded.plan, session.today());
  place_problems(loaded, problems);
  refuse(session, problems, fmt::format("{} would give the plan these errors", what));
}

Choice choose_for(Session& session, ChoiceOptions options) {
  refuse_untrusted(session);
  Progress progress(session);
  options.interrupted = progress.watch();
  return choose(session.plan(), session.today(), options);
}

Choice choose_as_if_open(Session& session, const std::string& id) {
  refuse_untrusted(session);
  const auto plan = reopened(session.plan(), id, session.today());
  Progress progress(session);
  ChoiceOptions options;
  options.most_prices = 0;
  options.price_for = id;
  options.interrupted = progress.watch();
  return choose(plan, session.today(), options);
}

std::function<bool()> Progress::watch() {
  const auto& world = session_.world();
  if (!world.err_is_terminal || !world.seconds) return world.interrupted;
  return [this, start = world.seconds()] {
    const auto passed = session_.world().seconds() - start;
    if (passed > told_) {
      told_ = passed;
      tell();
    }
    return session_.world().interrupted && session_.world().interrupted();
  };
}

void Progress::tell() {
  session_.err(fmt::format("\rchoosing, {} s (Ctrl-C gives the best so far)", told_));
  session_.world().err->flush();
}

Progress::~Progress() {
  if (told_ > 0) session_.err("\r\x1b[K");
}

} // namespace itplan

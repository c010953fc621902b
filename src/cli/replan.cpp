#include "replan.hpp"

#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/report/phrases.hpp"
#include "itplan/report/phrases/deciding.hpp"
#include "itplan/report/replanning.hpp"
#include "itplan/report/words.hpp"

#include "choosing.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

Value decision_of(const AgreedReplan& options, const ProposedMove& move) {
  Value decision;
  decision.set("date", options.date);
  decision.set("outcome", word(Outcome::agreed));
  decision.set("by", options.by);
  decision.set("fact", options.fact);
  decision.set("quarter", named_quarter(*move.quarter));
  return decision;
}

Replan watched_replan(Session& session, const std::vector<std::string>& keep) {
  refuse_untrusted(session);
  Progress progress(session);
  return replan_for(session, session.plan(), keep, progress.watch());
}

} // namespace

Replan replan_for(Session& session, const Plan& plan, const std::vector<std::string>& keep,
                  std::function<bool()> interrupted) {
  const auto ids = committed_this_year(plan, session.today());
  const std::vector<std::string_view> known(ids.begin(), ids.end());
  ReplanOptions options;
  for (const auto& id : keep) {
    if (std::find(known.begin(), known.end(), id) == known.end())
      throw Stop(Exit::usage, fmt::format("--keep: '{}' is no request that was promised for this "
                                          "year, or that the law demands; {}",
                                          printable(id), suggest(id, known)));
    options.keep.push_back(id);
  }
  options.interrupted = std::move(interrupted);
  return replan(plan, session.today(), options);
}

Exit agree_replan(Session& session, const AgreedReplan& options) {
  auto found = watched_replan(session, options.keep);
  const auto language = session.language();
  std::erase_if(found.moves, [](const ProposedMove& move) { return !move.quarter; });
  if (found.moves.empty() && !options.how.json) {
    session.out(say(language, phrase::replan_none) + "\n");
    return Exit::fine;
  }
  Decided decided;
  for (const auto& move : found.moves)
    decided.emplace_back(move.request, decision_of(options, move));
  const auto count = counted(found.moves.size(), phrase::request, language);
  return decide_together(session, options.how, std::move(decided),
                         say(language, phrase::replan_yes, {count}) + "\n\n" +
                             moves_table(session.plan(), found, language, session.world().width) +
                             "\n",
                         say(language, phrase::above_line_done, {count, "itplan today"}) + "\n");
}

} // namespace itplan

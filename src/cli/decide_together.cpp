#include "decide_together.hpp"

#include "itplan/base/text.hpp"
#include "itplan/report/phrases.hpp"
#include "itplan/report/phrases/deciding.hpp"
#include "itplan/report/words.hpp"

#include "decided_value.hpp"
#include "entry.hpp"

namespace itplan {
namespace {

bool is_yes(std::string_view answer) {
  const auto word = lower(answer);
  return word == "ja" || word == "j" || word == "yes" || word == "y";
}

void make_sure(Session& session, const Together& how) {
  if (how.yes || how.dry_run) return;
  if (how.json)
    throw Stop(Exit::usage, "--json does not ask: say --yes to record these, or --dry-run");
  if (!session.world().can_ask())
    throw Stop(Exit::usage, "say --yes to record these, or --dry-run to see what would be written");
  if (!is_yes(ask(session, say(session.language(), phrase::above_line_ask), true)))
    throw Stop(Exit::no, "nothing was written");
  if (session.read_again())
    throw Stop(Exit::no, "the plan was changed while you looked, and perhaps what is proposed with "
                         "it; nothing was written: look again");
}

} // namespace

Exit decide_together(Session& session, const Together& how, Decided decided,
                     const std::string& shown, const std::string& done) {
  std::vector<Step> steps;
  std::vector<Path> lists;
  ValueList rows;
  for (auto& [id, decision] : decided) {
    lists.push_back(Path{"requests", id} / "decisions");
    rows.push_back(decided_row(id, decision, {}));
    steps.emplace_back(Append{lists.back(), std::move(decision)});
  }
  if (!how.json) session.out(shown);
  const auto change = change_plan(session.loaded(), steps);
  refuse_errors(session, change, lists, Exit::no);
  make_sure(session, how);
  if (how.json) {
    save_as_json(session, change, std::move(rows), how.dry_run);
    return Exit::fine;
  }
  session.save(change, how.dry_run, Exit::usage);
  if (!how.dry_run) session.out(done);
  return Exit::fine;
}

} // namespace itplan

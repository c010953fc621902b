#include "import_progress.hpp"

#include "itplan/change/read_progress.hpp"
#include "itplan/report/phrases/deciding.hpp"
#include "itplan/report/words.hpp"

#include "entry.hpp"

namespace itplan {
namespace {

void refuse(Session& session, const ProgressRead& sheet) {
  if (sheet.problems.empty()) return;
  session.show(sheet.problems);
  throw Stop(Exit::no, "nothing was written");
}

Change change_of(Session& session, const ProgressSheet& options, const ProgressRead& sheet,
                 const ImportMapping& mapping) {
  auto steps = sheet.steps;
  if (options.mapping.saves())
    for (auto& step : options.mapping.save_steps(session, mapping, "itplan progress"))
      steps.push_back(std::move(step));
  if (steps.empty()) return {};
  return change_plan(session.loaded(), steps);
}

} // namespace

Exit import_progress(Session& session, const ProgressSheet& options,
                     const std::function<std::string(const Plan& plan, const Id& id)>& stands) {
  const auto source = std::make_shared<const SourceText>(
      options.from == "-" ? "stdin" : options.from, session.read_argument(options.from));
  const auto mapping = options.mapping.mapping(session);
  const auto sheet =
      read_progress(session.plan(), source,
                    {mapping, options.mapping.headings(), session.today(), options.update});
  refuse(session, sheet);
  session.show(sheet.told);
  const auto change = change_of(session, options, sheet, mapping);
  std::vector<Path> below;
  for (const auto& id : sheet.requests)
    below.push_back(Path{"requests", id, "progress"});
  refuse_errors(session, change, below, Exit::no);
  session.save(change, options.dry_run, Exit::no);
  if (!options.dry_run && change.after)
    for (const auto& id : sheet.requests)
      session.out(stands(change.after->plan, id));
  session.say(say(session.language(), phrase::progress_sheet,
                  {std::to_string(sheet.read), std::to_string(sheet.added),
                   std::to_string(sheet.changed), std::to_string(sheet.left_out)}));
  return Exit::fine;
}

} // namespace itplan

// `export`: the plan as tables for other programs.
#include "itplan/report/sql_export.hpp"

#include "../choosing.hpp"
#include "all.hpp"

namespace itplan {
namespace {

struct Options {
  std::string output;
  bool sql = false;
};

Exit run(Session& session, const Options& options) {
  if (!options.sql) throw Stop(Exit::usage, "say as what: --sql");
  session.mention_problems();
  ChoiceOptions quick;
  quick.most_prices = 0;
  session.answer(options.output,
                 sql_export(session.plan(), choose_for(session, quick), session.today()));
  return Exit::fine;
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.flag("--sql", options->sql, "As SQL that makes tables and views");
  line.text("-o,--output", options->output, "Write it to this file", "FILE");
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command export_command{
    "export",
    "",
    Group::look,
    "Print the plan as tables for other programs",
    "SQL that SQLite, DuckDB and PostgreSQL read. It makes its tables anew, so the same command "
    "again brings a database up to date: plan, customer, request, also_for, effort, cost, "
    "progress, decision, agreement, note, ballot, capacity, budget and promise; and views of what "
    "is asked first: above_line, below_line, days_by_quarter, money_by_budget, "
    "request_by_customer, decision_by_month and satisfaction_by_month.\n"
    "\n"
    "It is IT's own data: also what is private, and answers that no customer has heard yet.",
    "$ itplan export --sql -o plan.sql\n"
    "$ itplan export --sql",
    declare};

} // namespace itplan

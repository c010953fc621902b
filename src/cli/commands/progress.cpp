// `progress`: the days and money a request took so far, and what is left.
#include "itplan/change/import.hpp"
#include "itplan/plan/account.hpp"
#include "itplan/report/phrases/deciding.hpp"
#include "itplan/report/words.hpp"

#include "../entry.hpp"
#include "../field_options.hpp"
#include "../import_progress.hpp"
#include "../target.hpp"
#include "all.hpp"

namespace itplan {
namespace {

struct Options {
  std::string id;
  FieldOptions measured;
  ProgressSheet sheet;
};

const RecordSchema& progress_schema() { return element_schema(Path{"requests", "id", "progress"}); }

// The keys that an amount of this field can be given for.
std::vector<std::string> keys_of(const Plan& plan, const FieldSchema& field) {
  const auto ids = field.info.key == "paid" ? ids_of(plan.budget) : ids_of(plan.capacity.days);
  return {ids.begin(), ids.end()};
}

// A row of its own, or more of the row of that day.
std::vector<Step> steps_for(const Path& rows, const Request& request, const Value& measured) {
  const auto* date = measured.find("date");
  for (std::size_t i = 0; i < request.progress.size(); ++i) {
    if (!request.progress[i].date ||
        scalar_text(Value(*request.progress[i].date)) != scalar_text(*date))
      continue;
    std::vector<Step> steps;
    for (const auto& [field, amounts] : *measured.map()) {
      if (!amounts.map()) continue;
      for (const auto& [key, amount] : *amounts.map())
        steps.emplace_back(Set{rows / i / field / key, amount});
    }
    return steps;
  }
  return {Append{rows, in_field_order(progress_schema(), measured)}};
}

// What the account makes of it: days done, days left, and by when.
std::string result_text(Session& session, const Plan& plan, const Id& id) {
  const auto language = session.language();
  std::string text;
  for (const auto& skill : account(plan, session.today()).skills)
    for (const auto& work : skill.work)
      if (plan.requests[work.request].id == id)
        text += say(language, phrase::progress_stands,
                    {id, number_text((work.cells.total() - work.to_do), language),
                     number_text(work.to_do, language), skill.skill}) +
                "\n";
  return text;
}

Exit read_sheet(Session& session, const Options& options) {
  if (!options.id.empty() || options.measured.any())
    throw Stop(Exit::usage, "--from FILE says of each row which request, day and amount it is: "
                            "give nothing beside it");
  return import_progress(session, options.sheet, [&](const Plan& plan, const Id& id) {
    return result_text(session, plan, id);
  });
}

Exit run(Session& session, const Options& options) {
  if (!options.sheet.from.empty()) return read_sheet(session, options);
  if (options.id.empty())
    throw Stop(Exit::usage, "name the request, or a time sheet: itplan progress --from FILE");
  if (options.sheet.mapping.any() || options.sheet.update)
    throw Stop(Exit::usage, "these options say how a file is read: give it with --from FILE");
  const auto id = request_named(session, options.id);
  if (!options.measured.has("spent") && !options.measured.has("left") &&
      !options.measured.has("paid"))
    throw Stop(Exit::usage, "say what was measured: --spent SKILL=DAYS, --left SKILL=DAYS or "
                            "--paid BUDGET=AMOUNT");
  auto measured = options.measured.values(
      progress_schema(), [&](const FieldSchema& field) { return keys_of(session.plan(), field); });
  if (!measured.find("date")) measured.set("date", session.today());
  const auto rows = Path{"requests", id, "progress"};
  const auto change =
      change_plan(session.loaded(), steps_for(rows, *session.plan().requests.find(id), measured));
  refuse_errors(session, change, {rows}, Exit::no);
  session.save(change, options.sheet.dry_run, Exit::usage);
  if (!options.sheet.dry_run) session.out(result_text(session, change.after->plan, id));
  return Exit::fine;
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.text("ID", options->id, "The request; or give --from", "ID");
  options->measured.declare(line, progress_schema(), {"spent", "left", "paid", "date"});
  line.text("--from", options->sheet.from,
            "A time sheet: CSV, a workbook (.xlsx) or JSON, with rows for each request and day; - "
            "for stdin",
            "FILE");
  line.flag("--update", options->sheet.update,
            "With --from: where the plan has another amount on that day, take the file's");
  options->sheet.mapping.declare(line);
  line.dry_run(options->sheet.dry_run);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command progress_command{
    "progress",
    "",
    Group::keep,
    "Write down the days and money a request took, and what is left",
    "--spent and --paid count from the start of the work, in all; --left is what you now think it "
    "still takes. The estimate that was promised stays as it was, so that both can be compared. "
    "Days that nobody measured are assumed to go evenly up to the promised quarter.\n"
    "\n"
    "A second row of the same day adds to the first. An amount without SKILL= or BUDGET= goes to "
    "the only one there is.\n"
    "\n"
    "--from reads what many people booked: each row names a request by id, ref or title, a day, "
    "and days or hours (--hours-a-day 8). Rows of one request and day are added up, and count on "
    "from the last row before the file's first day; so the same file again, or a longer one, adds "
    "only what is new. Columns: id, ref or title; date; spent or hours; skill; or spent.SKILL, "
    "left.SKILL, paid.BUDGET. What cannot be read is refused, one line a kind with its rows "
    "('itplan help imports').",
    "$ itplan progress verhuizing-online-doorgeven --spent koppelingen=4 --left koppelingen=6 "
    "--dry-run",
    declare};

} // namespace itplan

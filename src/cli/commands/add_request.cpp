// `add-request`: what a customer asks, one from the command line or many from a file.
#include "itplan/base/text.hpp"
#include "itplan/change/import.hpp"
#include "itplan/change/typed.hpp"
#include "itplan/plan/status.hpp"

#include "../columns.hpp"
#include "../entry.hpp"
#include "../field_options.hpp"
#include "../questions.hpp"
#include "../target.hpp"
#include "all.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

struct Options {
  std::string title;
  std::string id;
  std::string from;
  std::vector<std::string> columns;
  FieldOptions fields;
  bool dry_run = false;
};

// The keys that an amount of this field can be given for.
std::vector<std::string> keys_of(const Plan& plan, const FieldSchema& field) {
  const auto ids = field.info.key == "effort" ? ids_of(plan.capacity.days)
                   : field.info.key == "cost" ? ids_of(plan.budget)
                                              : ids_of(plan.criteria);
  return {ids.begin(), ids.end()};
}

void ask_for_missing(Session& session, Options& options) {
  const auto language = session.language();
  const auto customers = ids_of(session.plan().customers);
  session.err(std::string(may_be_empty.in(language)) + "\n");
  for (const auto& question : request_questions) {
    const bool known =
        question.key == "title" ? !options.title.empty() : options.fields.has(question.key);
    const bool pointless = question.key == "because" && !options.fields.has("wanted_by");
    if (known || pointless) continue;
    const auto text =
        say(language, question.text, {join({customers.begin(), customers.end()}, ", ")});
    const auto answer = ask(session, text, question.required);
    if (question.key == "title")
      options.title = answer;
    else if (!answer.empty())
      options.fields.give(question.key, answer);
  }
}

void need(bool there, std::string_view what) {
  if (!there)
    throw Stop(Exit::usage, fmt::format("{} is missing; on a terminal itplan asks for it", what));
}

Exit add_one(Session& session, Options& options) {
  options.title = std::string(trim(options.title));
  const bool complete = !options.title.empty() && options.fields.has("customer");
  if (!complete && session.world().can_ask()) {
    ask_for_missing(session, options);
    session.read_again(); // others may have written meanwhile
  }
  need(!options.title.empty(), "TITLE");
  need(options.fields.has("customer"), "--customer");
  auto fields = options.fields.values(
      request_schema(), [&](const FieldSchema& field) { return keys_of(session.plan(), field); });
  fields.set("title", options.title);
  if (!fields.find("received")) fields.set("received", session.today());
  const auto customer = scalar_text(*fields.find("customer"));
  customer_named(session, customer);
  const auto id = id_for(session, options.id, options.title, customer);
  mention_similar(session, {options.title});
  add_and_print(session, {{Path{"requests", id}, in_field_order(request_schema(), fields)}},
                options.dry_run, Exit::usage);
  return Exit::fine;
}

Exit add_many(Session& session, const Options& options) {
  const auto source = std::make_shared<const SourceText>(
      options.from == "-" ? "stdin" : options.from, session.read_argument(options.from));
  auto imported =
      read_requests(session.plan(), source, {column_names(options.columns), session.today()});
  if (!imported.problems.empty()) {
    session.show(imported.problems);
    throw Stop(Exit::no, "nothing was written");
  }
  std::vector<std::string> titles;
  for (const auto& entry : imported.entries)
    titles.push_back(scalar_text(*entry.fields.find("title")));
  mention_similar(session, titles);
  add_and_print(session, imported.entries, options.dry_run, Exit::no, imported.rows);
  return Exit::fine;
}

Exit run(Session& session, Options& options) {
  if (options.from.empty()) return add_one(session, options);
  if (!options.title.empty() || !options.id.empty())
    throw Stop(Exit::usage, "--from takes titles and ids from the file; leave TITLE and --id out");
  return add_many(session, options);
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.text("TITLE", options->title, "What it is, in a few words", "TITLE");
  options->fields.declare(line, request_schema(),
                          {"customer", "also_for", "problem", "result", "if_never", "claimed",
                           "wanted_by", "because", "kind", "effort", "cost", "needs", "excludes",
                           "value", "cost_of_delay", "received", "confirmed", "owner", "ref"});
  options->fields.declare_as(line, request_schema(), "--score", "scores");
  line.text("--id", options->id, "Its id, instead of one made from the title", "ID");
  line.text("--from", options->from, "Take many from a file, or - for stdin: JSON lines or CSV",
            "FILE");
  line.list("--columns", options->columns, "With --from CSV: the field for a heading of your own",
            "THEIRS=FIELD,...");
  line.dry_run(options->dry_run);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command add_request_command{
    "add-request",
    "",
    Group::listen,
    "Add a request, or many from a file",
    "Prints the new id, alone, on stdout. On a terminal it asks for what is missing. Titles like "
    "one that is in the plan already are named on stderr.\n"
    "\n"
    "--from reads JSON lines with keys as in the plan, or CSV with a heading row as a spreadsheet "
    "writes it: ; , or tab between, dates as 02-10-2026, decimal commas, dots for what stands "
    "inside a map (effort.development). All rows or none: each bad row is reported and nothing is "
    "written.",
    "$ itplan add-request 'Trouwzaal online boeken' --customer burgerzaken --claimed highest\n"
    "$ itplan add-request 'Kentekens lezen' --customer openbare-ruimte --effort beheer=8 --cost "
    "investering=2500\n"
    "$ itplan add-request --from aanvragen.csv --columns "
    "'Titel=title,Afdeling=customer,Dagen=effort.beheer'",
    declare};

} // namespace itplan

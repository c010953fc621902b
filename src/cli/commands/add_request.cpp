// `add-request`: what a customer asks, one from the command line or many from a file.
#include "itplan/base/text.hpp"
#include "itplan/change/import.hpp"
#include "itplan/change/typed.hpp"
#include "itplan/plan/plan.hpp"

#include "../entry.hpp"
#include "../field_options.hpp"
#include "../import_requests.hpp"
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
  FieldOptions fields;
  ImportRequest many; // with --from
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

Value values_given(Session& session, const Options& options) {
  auto fields = options.fields.values(
      request_schema(), [&](const FieldSchema& field) { return keys_of(session.plan(), field); });
  return with_ids(session, request_schema(), std::move(fields));
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
  auto fields = values_given(session, options);
  fields.set("title", options.title);
  if (!fields.find("received")) fields.set("received", session.today());
  const auto customer = scalar_text(*fields.find("customer"));
  const auto id = id_for(session, options.id, options.title, customer);
  mention_similar(session, {options.title});
  const NewEntry entry{Path{"requests", id}, in_field_order(request_schema(), fields)};
  if (options.many.json) {
    const auto change = checked_entries(session, {entry}, {}, Exit::usage);
    if (!options.many.dry_run || !change.problems.empty()) session.save(change, false, Exit::usage);
    session.out_json("add-request",
                     ValueMap{{"added", ValueList{id}}, {"dry_run", options.many.dry_run}});
    return Exit::fine;
  }
  add_and_print(session, {entry}, options.many.dry_run, Exit::usage);
  return Exit::fine;
}

Exit add_many(Session& session, const Options& options) {
  return import_requests(session, options.many, [&] { return values_given(session, options); });
}

Exit run(Session& session, Options& options) {
  const auto& many = options.many;
  if (!many.from.empty()) {
    if (!options.title.empty() || !options.id.empty())
      throw Stop(Exit::usage,
                 "--from takes titles and ids from the file; leave TITLE and --id out");
    return add_many(session, options);
  }
  if (many.mapping.any() || many.update || many.create_customers || many.keep_markup)
    throw Stop(Exit::usage, "how a file is read goes with --from FILE");
  return add_one(session, options);
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
  auto& many = options->many;
  line.text("--from", many.from,
            "Take many from a file, or - for stdin: CSV, a workbook (.xlsx) or JSON", "FILE");
  many.mapping.declare(line);
  line.flag("--update", many.update, "With --from: write what changed in rows that are known");
  line.flag("--create-customers", many.create_customers,
            "With --from: add the customers that are missing");
  line.flag("--keep-markup", many.keep_markup,
            "With --from: keep HTML and other tools' marks in texts");
  line.json(many.json);
  line.dry_run(many.dry_run);
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
    "--from reads CSV, a workbook (.xlsx) or JSON as another program made it, and finds the row of "
    "headings. A heading is a field by its name or its label in Dutch or English; --columns says "
    "what the others are, and one message lists all that are not known, with a guess. Dates and "
    "amounts are read as people write them where there is one reading. The other options are "
    "defaults for rows without that value. All rows or none: what is wrong is told by kind, and "
    "nothing is written. Rows that the plan has, by ref or by title and customer, are left alone "
    "and counted. 'itplan help imports' tells more.",
    "$ itplan add-request 'Trouwzaal online boeken' --customer burgerzaken --claimed highest\n"
    "$ itplan add-request 'Kentekens lezen' --customer openbare-ruimte --effort beheer=8 --cost "
    "investering=2500\n"
    "$ itplan add-request --from aanvragen.csv --columns "
    "'Titel=title,Afdeling=customer,Dagen=effort.beheer' --save-as afdelingen",
    declare};

} // namespace itplan

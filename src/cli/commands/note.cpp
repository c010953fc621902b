// `note`: what was said about a request, or with a customer.
#include "itplan/base/text.hpp"
#include "itplan/change/import.hpp"
#include "itplan/report/words.hpp"

#include "../entry.hpp"
#include "../field_options.hpp"
#include "../talk_questions.hpp"
#include "../target.hpp"
#include "all.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace itplan {
namespace {

struct Options {
  std::string id;
  std::string text;
  FieldOptions fields;
  bool confirms = false;
  bool accepts = false;
  bool withdraws = false;
  bool dry_run = false;
};

// The step that the customer takes with these words.
std::string_view step_of(const Options& options) {
  return options.confirms ? "confirmed" : options.accepts ? "accepted" : "withdrawn";
}

int steps(const Options& options) {
  return int(options.confirms) + int(options.accepts) + int(options.withdraws);
}

const Id& customer_of(Session& session, const Path& entry) {
  const auto* request = session.plan().requests.find(entry[1]);
  return entry[0] == "requests" && request ? request->customer : entry[1];
}

// What IT says when it does not say more: the kinds of note that only IT writes.
bool is_from_it(const Value* kind) {
  constexpr std::array<std::string_view, 4> its = {"receipt", "understanding", "warning", "news"};
  return kind && kind->text() && std::find(its.begin(), its.end(), *kind->text()) != its.end();
}

Value note_of(Session& session, Options& options, const Path& entry, const RecordSchema& schema) {
  auto note = with_ids(session, schema, options.fields.values(schema));
  if (note.find("expects") && !note.find("kind")) note.set("kind", "expectation");
  if (!note.find("date")) note.set("date", session.today());
  if (!note.find("from"))
    note.set("from", is_from_it(note.find("kind")) ? Id("it") : customer_of(session, entry));
  note.set("text", options.text);
  return in_field_order(schema, note);
}

void ask_text(Session& session, Options& options) {
  if (!session.world().can_ask())
    throw Stop(Exit::usage, "TEXT is missing; on a terminal itplan asks for it");
  options.text = ask(session, say(session.language(), ask_note_text), true);
  session.read_again();
}

void check_step(const Options& options, const Path& entry) {
  if (steps(options) > 1)
    throw Stop(Exit::usage, "only one of --confirms, --accepts and --withdraws");
  if (steps(options) == 1 && entry[0] != "requests")
    throw Stop(Exit::usage, "'" + entry[1] +
                                "' is a customer: confirming, accepting and "
                                "withdrawing are about a request");
}

// The day a step was taken is on record; a second one would write over it.
void refuse_twice(Session& session, const Path& step, const std::string& id) {
  const auto day = locate(session.loaded(), step).node;
  if (!day || day.is_empty()) return;
  throw Stop(Exit::no, fmt::format("'{}' was {} on {} already; without --confirms, --accepts or "
                                   "--withdraws this is kept as a note",
                                   id, step.back(), day.text()));
}

Exit run(Session& session, Options& options) {
  if (options.text == "-") options.text = session.read_argument("-");
  options.text = std::string(trim(options.text));
  const auto entry = entry_named(session, options.id);
  options.id = entry[1];
  check_step(options, entry);
  if (options.text.empty()) ask_text(session, options);
  still_there(session, entry);
  const auto list = entry / "notes";
  const auto note = note_of(session, options, entry, element_schema(list));
  std::vector<Step> change_steps{Append{list, note}};
  std::vector<Path> written{list};
  if (steps(options) == 1) {
    refuse_twice(session, entry / step_of(options), options.id);
    written.push_back(entry / step_of(options));
    change_steps.emplace_back(Set{written.back(), *note.find("date")});
  }
  const auto change = change_plan(session.loaded(), change_steps);
  refuse_errors(session, change, written, Exit::no);
  session.save(change, options.dry_run, Exit::usage);
  return Exit::fine;
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.text("ID", options->id, "A request or a customer", "ID").required();
  line.text("TEXT", options->text, "What was said; - is stdin", "TEXT");
  options->fields.declare(line, element_schema(Path{"requests", "id", "notes"}),
                          {"from", "kind", "channel", "date", "expects"});
  line.flag("--confirms", options->confirms, "The customer agrees with how it was understood");
  line.flag("--accepts", options->accepts, "The customer says that what was delivered works");
  line.flag("--withdraws", options->withdraws, "The customer takes the request back");
  line.dry_run(options->dry_run);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command note_command{
    "note",
    "",
    Group::listen,
    "Write down what was said, by a customer or to one",
    "Without --from, a receipt, an understanding, a warning and news are from IT; everything else "
    "is from the customer whose request it is. --expects makes it an expectation.\n"
    "\n"
    "Only the customer confirms, accepts or withdraws a request: --confirms, --accepts and "
    "--withdraws write down their words and the step together.",
    "$ itplan note verhuizing-online-doorgeven 'Wij rekenen erop voor de zomer.' --expects agreed\n"
    "$ itplan note verhuizing-online-doorgeven 'Verteld dat het krap wordt.' --kind warning "
    "--channel telefoon\n"
    "$ itplan note burgerzaken 'Wij horen liever elke maand iets.' --channel gesprek",
    declare};

} // namespace itplan

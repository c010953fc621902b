// `note`: what was said about a request, or with a customer.
#include "itplan/base/text.hpp"
#include "itplan/change/import.hpp"
#include "itplan/plan/language.hpp"
#include "itplan/plan/names.hpp"
#include "itplan/plan/owed.hpp"
#include "itplan/report/phrases/deciding.hpp"
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
  std::vector<std::string> ids; // and, as typed, the text behind one of them
  std::string text;
  bool all_owed = false;
  FieldOptions fields;
  bool confirms = false;
  bool accepts = false;
  bool withdraws = false;
  bool brought = false; // the words say what it brought
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

bool is_kind(const Options& options, const RecordSchema& schema, NoteKind kind) {
  const auto fields = options.fields.values(schema);
  const auto* given = fields.find("kind");
  return given && given->text() && *given->text() == word(kind);
}

bool is_id(const Plan& plan, std::string_view said) {
  return plan.requests.contains(said) || plan.customers.contains(said);
}

bool names_entry(const Plan& plan, const std::string& said) {
  return is_id(plan, said) || !find_request(plan, said, NamePart::whole).id.empty() ||
         !find_customer(plan, said, NamePart::whole).id.empty();
}

// ID TEXT, as ever; several ids where the text is said apart, or a receipt needs none.
void part_text(Session& session, Options& options, bool receipt) {
  auto& words = options.ids;
  if (words.size() < 2 || !options.text.empty()) return;
  if (receipt && (words.size() > 2 || names_entry(session.plan(), words.back()))) return;
  if (words.size() > 2)
    throw Stop(Exit::usage, "several ids go with --text TEXT, or with --kind receipt");
  if (is_id(session.plan(), words.back()))
    throw Stop(Exit::usage,
               fmt::format("'{0}' is an id, not what was said; one text for both: itplan note {1} "
                           "{0} --text TEXT",
                           words.back(), printable(words.front())));
  options.text = words.back();
  words.pop_back();
}

Value note_of(Session& session, const Options& options, const Path& entry,
              const RecordSchema& schema) {
  auto note = with_ids(session, schema, options.fields.values(schema));
  if (note.find("expects") && !note.find("kind")) note.set("kind", "expectation");
  if (note.find("score") && !note.find("kind")) note.set("kind", "feedback");
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
  if ((steps(options) == 1 || options.brought) && entry[0] != "requests")
    throw Stop(Exit::usage, "'" + entry[1] +
                                "' is a customer: confirming, accepting, withdrawing and what it "
                                "brought are about a request");
}

// The day a step was taken is on record; a second one would write over it.
void refuse_twice(Session& session, const Path& step, const std::string& id) {
  const auto day = locate(session.loaded(), step).node;
  if (!day || day.is_empty()) return;
  throw Stop(Exit::no, fmt::format("'{}' was {} on {} already; without --confirms, --accepts or "
                                   "--withdraws this is kept as a note",
                                   id, step.back(), day.text()));
}

// What is owed that such a note settles: receipts of all that came in, news that is due today.
std::vector<Path> owed_entries(Session& session, bool receipt) {
  const auto today = session.today();
  const auto until = receipt ? add_months(today, 12) : today;
  std::vector<Path> entries;
  for (const auto& one : owed(session.plan(), today, until)) {
    if (receipt ? one.kind == OwedKind::receipt : one.kind == OwedKind::news)
      entries.push_back(Path{"requests", Id(one.request)});
    else if (!receipt && one.kind == OwedKind::back)
      entries.push_back(Path{"customers", Id(one.customer)});
  }
  if (entries.empty())
    throw Stop(Exit::no, receipt ? "no receipt is owed" : "no news is owed today");
  return entries;
}

std::vector<Path> entries_for(Session& session, Options& options, const RecordSchema& schema) {
  const bool receipt = is_kind(options, schema, NoteKind::receipt);
  if (options.all_owed) {
    if (!options.ids.empty()) throw Stop(Exit::usage, "--all-owed takes no ID");
    if (!receipt && !is_kind(options, schema, NoteKind::news))
      throw Stop(Exit::usage, "--all-owed goes with --kind receipt or --kind news");
    return owed_entries(session, receipt);
  }
  if (options.ids.empty())
    throw Stop(Exit::usage, "ID is missing, or --all-owed with --kind receipt");
  part_text(session, options, receipt);
  std::vector<Path> entries;
  for (const auto& id : options.ids) {
    auto entry = entry_named(session, id);
    if (std::find(entries.begin(), entries.end(), entry) == entries.end())
      entries.push_back(std::move(entry));
  }
  return entries;
}

void need_text(Session& session, Options& options, const RecordSchema& schema) {
  if (!options.text.empty()) return;
  if (is_kind(options, schema, NoteKind::receipt))
    options.text = say(language_of(session.plan()), phrase::told_receipt);
  else
    ask_text(session, options);
}

// What it brought, in the place of what was written before: that grows as time goes on.
Value brought_of(const Value& note, std::string_view customer) {
  Value brought;
  brought.set("date", *note.find("date"));
  const auto* from = note.find("from");
  if (from && from->text() && *from->text() != customer) brought.set("from", *from);
  brought.set("text", *note.find("text"));
  return brought;
}

// The note, and the step that the customer takes with it.
void add_steps(Session& session, const Options& options, const Path& entry,
               const RecordSchema& schema, std::vector<Step>& change_steps,
               std::vector<Path>& written) {
  const auto note = note_of(session, options, entry, schema);
  if (options.brought) {
    written.push_back(entry / "brought");
    change_steps.emplace_back(Set{written.back(), brought_of(note, customer_of(session, entry))});
    if (!note.find("score")) return;
  }
  written.push_back(entry / "notes");
  change_steps.emplace_back(Append{written.back(), note});
  if (steps(options) == 0) return;
  refuse_twice(session, entry / step_of(options), entry[1]);
  written.push_back(entry / step_of(options));
  change_steps.emplace_back(Set{written.back(), *note.find("date")});
}

Exit run(Session& session, Options& options) {
  const auto& schema = element_schema(Path{"requests", "id", "notes"});
  if (options.text == "-") options.text = session.read_argument("-");
  if (options.ids.size() == 2 && options.text.empty() && options.ids.back() == "-") {
    options.text = session.read_argument("-");
    options.ids.pop_back();
  }
  options.text = std::string(trim(options.text));
  const auto entries = entries_for(session, options, schema);
  options.text = std::string(trim(options.text));
  for (const auto& entry : entries)
    check_step(options, entry);
  need_text(session, options, schema);
  std::vector<Step> change_steps;
  std::vector<Path> written;
  for (const auto& entry : entries) {
    still_there(session, entry);
    add_steps(session, options, entry, schema, change_steps, written);
  }
  const auto change = change_plan(session.loaded(), change_steps);
  refuse_errors(session, change, written, Exit::no);
  session.save(change, options.dry_run, Exit::usage);
  if (entries.size() > 1 && !options.dry_run)
    session.out(say(session.language(), phrase::noted_many, {std::to_string(entries.size())}) +
                "\n");
  return Exit::fine;
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.list("ID", options->ids,
            "A request or a customer, and behind it what was said (- is stdin); with --text or "
            "--kind receipt, several of them",
            "ID")
      .several();
  line.text("--text", options->text, "What was said, for each of them; - is stdin", "TEXT");
  options->fields.declare(line, element_schema(Path{"requests", "id", "notes"}),
                          {"from", "kind", "channel", "date", "expects", "score"});
  line.flag("--all-owed", options->all_owed,
            "With --kind receipt or --kind news: for each that is owed one");
  line.flag("--confirms", options->confirms, "The customer agrees with how it was understood");
  line.flag("--accepts", options->accepts, "The customer says that what was delivered works");
  line.flag("--withdraws", options->withdraws, "The customer takes the request back");
  line.flag("--brought", options->brought,
            "The customer says what finished work brought; kept as 'brought' of the request");
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
    "is from the customer whose request it is. --expects makes it an expectation, --score "
    "feedback.\n"
    "\n"
    "Several ids get the same note: with --text, or with --kind receipt, which needs no text. "
    "--all-owed takes all requests that wait for a receipt, or all that news is due about "
    "today.\n"
    "\n"
    "Only the customer confirms, accepts or withdraws a request: --confirms, --accepts and "
    "--withdraws write down their words and the step together.",
    "$ itplan note verhuizing-online-doorgeven 'Wij rekenen erop voor de zomer.' --expects agreed\n"
    "$ itplan note verhuizing-online-doorgeven 'Verteld dat het krap wordt.' --kind warning "
    "--channel telefoon\n"
    "$ itplan note --all-owed --kind receipt --channel mail\n"
    "$ itplan note verhuizing-online-doorgeven 'Werkt prettig.' --score 4\n"
    "$ itplan note verhuizing-online-doorgeven '61 van de 100 gaan online.' "
    "--brought\n"
    "$ itplan note burgerzaken 'Wij horen liever elke maand iets.' --channel gesprek",
    declare};

} // namespace itplan

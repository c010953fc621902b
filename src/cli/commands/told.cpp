// `told`: the customer heard it, or what the communication plan foresees happened.
#include "itplan/plan/told.hpp"

#include "itplan/base/text.hpp"
#include "itplan/change/import.hpp"
#include "itplan/plan/language.hpp"
#include "itplan/plan/owed.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/report/phrases/deciding.hpp"
#include "itplan/report/words.hpp"

#include "../entry.hpp"
#include "../field_options.hpp"
#include "../talk_questions.hpp"
#include "../target.hpp"
#include "all.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

struct Options {
  std::vector<std::string> ids;
  bool all = false;
  FieldOptions fields; // by, channel, date: the keys of a decision's `told`
  bool dry_run = false;
};

const RecordSchema& told_schema() {
  return *element_schema(Path{"requests", "id", "decisions"}).find("told")->type.record;
}

const Decision* untold(const Request& request) {
  const auto* decision = last_decision(request);
  return decision && !(decision->told && decision->told->date) ? decision : nullptr;
}

bool told_news_since(const Request& request, Date day) {
  return std::any_of(request.notes.begin(), request.notes.end(), [&](const ConversationNote& note) {
    return note.kind == NoteKind::news && note.from == "it" && note.date && *note.date >= day;
  });
}

// The first day that the request is late: an agreement of ours, or the promised quarter.
OptionalDate late_since(const Plan& plan, const Id& id, Date today) {
  for (const auto& one : owed(plan, today, today - std::chrono::days(1)))
    if (one.request == id && one.ours &&
        (one.kind == OwedKind::agreement || one.kind == OwedKind::promised))
      return one.due;
  return std::nullopt;
}

// Their places in the request: moves of agreements that the customer has not heard of.
std::vector<Path> untold_moves(const Plan& plan, const Id& id, Date today) {
  std::vector<Path> moves;
  for (const auto& one : owed(plan, today, today))
    if (one.request == id && one.kind == OwedKind::moved)
      moves.push_back(Path{"requests", id} / "agreements" / one.index / "moved" / one.move);
  return moves;
}

// What there is to tell beside decisions, as the text of its note; null: nothing.
const Phrase* news_of(const Plan& plan, const Id& id, Date today) {
  const auto& request = *plan.requests.find(id);
  if (status_of(request) == Status::delivered && !told_news_since(request, *request.delivered))
    return &phrase::told_delivered;
  if (!untold_moves(plan, id, today).empty()) return &phrase::told_moved;
  const auto late = late_since(plan, id, today);
  return late && !told_news_since(request, *late) ? &phrase::told_late : nullptr;
}

[[noreturn]] void nothing_to_tell(const Id& id, const Request& request) {
  const auto* decision = last_decision(request);
  if (!decision)
    throw Stop(Exit::no, fmt::format("nothing was decided about '{}' yet: itplan decide {} "
                                     "OUTCOME; other talks: itplan note {} TEXT --from it",
                                     id, id, id));
  throw Stop(Exit::no,
             fmt::format("there is nothing to tell about '{}': the decision of {} was told on {}; "
                         "other talks: itplan note {} TEXT --from it",
                         id, iso_date(*decision->date), iso_date(*decision->told->date), id));
}

// --by and --channel, asked for on a terminal.
void need(Session& session, FieldOptions& fields, std::string_view key, const Phrase& question) {
  if (fields.has(key)) return;
  if (!session.world().can_ask())
    throw Stop(Exit::usage, fmt::format("--{} is missing; on a terminal itplan asks for it", key));
  fields.give(key, ask(session, say(session.language(), question), true));
}

Value told_value(Session& session, const Options& options) {
  auto told = options.fields.values(told_schema());
  if (!told.find("date")) told.set("date", session.today());
  return in_field_order(told_schema(), told);
}

// News has no decision to stand in: it is a note. Who told it is part of its text.
Value news_value(Session& session, const Value& told, const Phrase& news) {
  Value note;
  note.set("date", *told.find("date"));
  note.set("from", "it");
  note.set("kind", word(NoteKind::news));
  note.set("channel", *told.find("channel"));
  note.set("text", say(language_of(session.plan()), news, {scalar_text(*told.find("by"))}));
  return note;
}

void save(Session& session, const Options& options, const std::vector<Step>& steps,
          const std::vector<Path>& below) {
  const auto change = change_plan(session.loaded(), steps);
  refuse_errors(session, change, below, Exit::no);
  session.save(change, options.dry_run, Exit::usage);
}

void confirm(Session& session, const Phrase& phrase, std::string_view whom, const Value& date) {
  const auto day = date.date() ? long_date(*date.date(), session.language()) : scalar_text(date);
  session.out(say(session.language(), phrase, {whom, day}) + "\n");
}

// What there is to tell of a request: its last decision, or else news.
struct ToTell {
  Id id;
  const Request& request;
  const Decision* decision;
  const Phrase* news;

  Path list() const { return Path{"requests", id} / (decision ? "decisions" : "notes"); }
};

ToTell find_to_tell(Session& session, const std::string& name) {
  if (!session.plan().requests.contains(name) && session.plan().communication.contains(name))
    throw Stop(Exit::usage,
               fmt::format("'{}' is a row of the communication plan: name it alone", name));
  const auto id = request_or_row_named(session, name);
  const auto& request = *session.plan().requests.find(id);
  const auto* decision = untold(request);
  const auto* news = decision ? nullptr : news_of(session.plan(), id, session.today());
  if (!decision && !news) nothing_to_tell(id, request);
  return {id, request, decision, news};
}

// News of moves stands in those too: told by then, the word is kept.
std::vector<Step> steps_of(Session& session, const ToTell& one, const Value& told) {
  if (one.decision) {
    const auto index = static_cast<std::size_t>(one.decision - one.request.decisions.data());
    return {Set{one.list() / index / "told", told}};
  }
  std::vector<Step> steps{Append{one.list(), news_value(session, told, *one.news)}};
  if (one.news == &phrase::told_moved)
    for (const auto& move : untold_moves(session.plan(), one.id, session.today()))
      steps.emplace_back(Set{move / "told", *told.find("date")});
  return steps;
}

std::vector<ToTell> find_all_to_tell(Session& session, const Options& options) {
  std::vector<ToTell> all;
  for (const auto& name : options.ids)
    all.push_back(find_to_tell(session, name));
  return all;
}

Exit tell_requests(Session& session, Options& options) {
  const auto named = find_all_to_tell(session, options); // nothing is asked in vain
  options.ids.clear();
  for (const auto& one : named)
    options.ids.push_back(one.id);
  need(session, options.fields, "by", ask_told_by);
  need(session, options.fields, "channel", ask_told_channel);
  session.read_again(); // another may have written while somebody typed
  for (const auto& id : options.ids)
    still_there(session, Path{"requests", id});
  const auto all = find_all_to_tell(session, options);
  const auto told = told_value(session, options);
  std::vector<Step> steps;
  std::vector<Path> below;
  std::vector<std::string> customers;
  for (const auto& one : all) {
    for (auto& step : steps_of(session, one, told))
      steps.push_back(std::move(step));
    below.push_back(one.list());
    below.push_back(Path{"requests", one.id, "agreements"});
    const auto* customer = session.plan().customers.find(one.request.customer);
    auto name = customer ? one_line(customer->name) : one.request.customer;
    if (std::find(customers.begin(), customers.end(), name) == customers.end())
      customers.push_back(std::move(name));
  }
  save(session, options, steps, below);
  if (options.dry_run) return Exit::fine;
  for (const auto& customer : customers)
    confirm(session, phrase::told_done, customer, *told.find("date"));
  return Exit::fine;
}

Exit tell_row(Session& session, Options& options, const Id& id) {
  if (options.fields.has("by") || options.fields.has("channel"))
    throw Stop(Exit::usage, fmt::format("'{}' is a row of the communication plan, with an owner "
                                        "and a channel of its own: leave --by and --channel out",
                                        id));
  auto given = options.fields.values(told_schema());
  const auto date = given.find("date") ? *given.find("date") : Value(session.today());
  const auto& done = session.plan().communication.find(id)->done;
  if (date.date() && std::find(done.begin(), done.end(), *date.date()) != done.end())
    throw Stop(Exit::no,
               fmt::format("'{}' was recorded for {} already", id, iso_date(*date.date())));
  const auto list = Path{"communication", id} / "done";
  save(session, options, {Append{list, date}}, {list});
  if (!options.dry_run) confirm(session, phrase::told_row_done, id, date);
  return Exit::fine;
}

Exit run(Session& session, Options& options) {
  if (options.all == !options.ids.empty())
    throw Stop(Exit::usage, options.all ? "--all takes no ID" : "ID is missing, or --all");
  if (options.all) {
    options.ids = untold_requests(session.plan());
    if (options.ids.empty()) throw Stop(Exit::no, "all that was decided was told");
    return tell_requests(session, options);
  }
  if (options.ids.size() > 1) {
    std::sort(options.ids.begin(), options.ids.end());
    options.ids.erase(std::unique(options.ids.begin(), options.ids.end()), options.ids.end());
    return tell_requests(session, options);
  }
  const auto& plan = session.plan();
  const std::string_view name = options.ids.front();
  constexpr std::string_view section = "communication.";
  if (name.starts_with(section) && plan.communication.contains(name.substr(section.size())))
    return tell_row(session, options, Id(name.substr(section.size())));
  const bool row = plan.communication.contains(name);
  if (row && plan.requests.contains(name))
    throw Stop(Exit::usage, fmt::format("'{}' is a request and a row of the communication plan: "
                                        "the row is communication.{}",
                                        name, name));
  return row ? tell_row(session, options, Id(name)) : tell_requests(session, options);
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.list("ID", options->ids,
            "A request, or several told in one go; or a row of the communication plan", "ID")
      .several();
  line.flag("--all", options->all, "All requests of which a decision was not told yet");
  options->fields.declare(line, told_schema(), {"by", "channel", "date"});
  line.dry_run(options->dry_run);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command told_command{
    "told",
    "",
    Group::tell,
    "Record that the customer heard it",
    "For a request, or several at once: that its last decision was told; when that was told "
    "already, that it was "
    "delivered, that an agreed date moved, or that it will be late, as a note of kind news; a move "
    "gets its day too. For a row of the communication plan: that "
    "it happened. Decided and not told is owed; --all is all of that.",
    "$ itplan told --all --by informatieadviseur --channel brief --dry-run\n"
    "$ itplan told melding-met-foto --by informatieadviseur --channel telefoon\n"
    "$ itplan told klantgesprek --date 2026-11-19",
    declare};

} // namespace itplan

// `told`: the customer heard it, or what the communication plan foresees happened.
#include "itplan/base/text.hpp"
#include "itplan/change/import.hpp"
#include "itplan/plan/owed.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/report/phrases/deciding.hpp"
#include "itplan/report/words.hpp"

#include "../entry.hpp"
#include "../field_options.hpp"
#include "../parser.hpp"
#include "../talk_questions.hpp"
#include "../target.hpp"
#include "all.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

struct Options {
  std::string id;
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

// What there is to tell beside decisions, as the text of its note; null: nothing.
const Phrase* news_of(const Plan& plan, const Id& id, Date today) {
  const auto& request = *plan.requests.find(id);
  if (status_of(request) == Status::delivered && !told_news_since(request, *request.delivered))
    return &phrase::told_delivered;
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

void save(Session& session, const Options& options, const Change& change, const Path& below,
          std::string_view whom, const Value& date, const Phrase& phrase) {
  refuse_errors(session, change, {below}, Exit::no);
  session.save(change, options.dry_run, Exit::usage);
  if (options.dry_run) return;
  const auto day = date.date() ? long_date(*date.date(), session.language()) : scalar_text(date);
  session.out(say(session.language(), phrase, {whom, day}) + "\n");
}

// The decision that was not told; null: the news of that request is what there is to tell.
struct ToTell {
  const Decision* decision;
  const Phrase* news;
};

ToTell to_tell(Session& session, const Id& id) {
  const auto& request = *session.plan().requests.find(id);
  if (const auto* decision = untold(request)) return {decision, nullptr};
  const auto* news = news_of(session.plan(), id, session.today());
  if (!news) nothing_to_tell(id, request);
  return {nullptr, news};
}

Exit tell_request(Session& session, Options& options, const Id& id) {
  to_tell(session, id); // nothing is asked in vain
  need(session, options.fields, "by", ask_told_by);
  need(session, options.fields, "channel", ask_told_channel);
  if (session.read_again()) request_named(session, id); // it may be gone
  const auto [decision, news] = to_tell(session, id);
  const auto& request = *session.plan().requests.find(id);
  const auto told = told_value(session, options);
  const Path entry{"requests", id};
  const auto* customer = session.plan().customers.find(request.customer);
  const auto name = customer ? one_line(customer->name) : request.customer;
  const auto list = entry / (decision ? "decisions" : "notes");
  const Step step =
      decision
          ? Step(Set{list / static_cast<std::size_t>(decision - request.decisions.data()) / "told",
                     told})
          : Step(Append{list, news_value(session, told, *news)});
  save(session, options, change_plan(session.loaded(), {step}), list, name, *told.find("date"),
       phrase::told_done);
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
  save(session, options, change_plan(session.loaded(), {Append{list, date}}), list, id, date,
       phrase::told_row_done);
  return Exit::fine;
}

Exit run(Session& session, Options& options) {
  const auto& plan = session.plan();
  constexpr std::string_view section = "communication.";
  if (options.id.starts_with(section) &&
      plan.communication.contains(options.id.substr(section.size())))
    return tell_row(session, options, options.id.substr(section.size()));
  const bool row = plan.communication.contains(options.id);
  if (row && plan.requests.contains(options.id))
    throw Stop(Exit::usage, fmt::format("'{}' is a request and a row of the communication plan: "
                                        "the row is communication.{}",
                                        options.id, options.id));
  if (row) return tell_row(session, options, options.id);
  return tell_request(session, options, request_or_row_named(session, options.id));
}

Action declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  text_option(app, "ID", options->id, "A request, or a row of the communication plan", "ID")
      ->required();
  options->fields.declare(app, told_schema(), {"by", "channel", "date"});
  dry_run_flag(app, options->dry_run);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command told_command{
    "told",
    "",
    Group::tell,
    "Record that the customer heard it",
    "For a request: that its last decision was told; when that was told already, that it was "
    "delivered or will be late, as a note of kind news. For a row of the communication plan: that "
    "it happened. Decided and not told is owed.",
    "$ itplan told melding-met-foto --by informatieadviseur --channel telefoon\n"
    "$ itplan told klantgesprek --date 2026-11-19",
    declare};

} // namespace itplan

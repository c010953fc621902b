// `answer`: what customers filled in, read back into the plan.
#include "itplan/change/answer.hpp"

#include "itplan/base/amount.hpp"
#include "itplan/base/text.hpp"
#include "itplan/plan/form.hpp"
#include "itplan/report/answer_text.hpp"
#include "itplan/report/phrases/form.hpp"
#include "itplan/report/words.hpp"
#include "itplan/rules/rules.hpp"

#include "../columns.hpp"
#include "../entry.hpp"
#include "../target.hpp"
#include "all.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string from;
  std::vector<std::string> columns;
  std::vector<std::string> points; // ID=POINTS, by telephone
  std::vector<std::string> whys;   // ID=TEXT
  std::string customer;
  std::string round;
  std::string date;
  std::string channel;
  bool replace = false;
  bool dry_run = false;
};

[[noreturn]] void refuse(Session& session, const std::vector<Problem>& problems) {
  session.show(problems);
  throw Stop(Exit::no, "nothing was written");
}

SourcePtr source_of(Session& session, const std::string& name) {
  return std::make_shared<const SourceText>(name == "-" ? "stdin" : name,
                                            session.read_argument(name));
}

void take(Understood& all, Understood some) {
  std::move(some.answers.begin(), some.answers.end(), std::back_inserter(all.answers));
  std::move(some.told.begin(), some.told.end(), std::back_inserter(all.told));
  std::move(some.problems.begin(), some.problems.end(), std::back_inserter(all.problems));
}

ItemAnswer& item_of(Answer& answer, const Id& request) {
  for (auto& item : answer.items)
    if (item.request == request) return item;
  answer.items.emplace_back().request = request;
  return answer.items.back();
}

// An answer by telephone: what would stand on a form, in options.
Answer spoken(Session& session, const Options& options, const Id& customer) {
  if (customer.empty()) throw Stop(Exit::usage, "--points needs --customer: whose are they?");
  Answer answer;
  answer.customer = customer;
  for (const auto& [name, said] : pairs_given("--points", options.points)) {
    auto& item = item_of(answer, request_named(session, name));
    const auto points = parse_whole(trim(said));
    if (item.points || !points || *points < 0)
      throw Stop(Exit::usage,
                 fmt::format("--points {}: {}", printable(name),
                             item.points ? "given twice"
                                         : fmt::format("'{}' is no whole number of points",
                                                       printable(said))));
    item.points = points;
    item.points_named = true;
  }
  for (const auto& why : options.whys) {
    const auto equals = why.find('=');
    if (equals == std::string::npos)
      throw Stop(Exit::usage, fmt::format("--why takes ID=TEXT, not '{}'", printable(why)));
    auto& item = item_of(answer, request_named(session, why.substr(0, equals)));
    item.why.text = trim(std::string_view(why).substr(equals + 1));
  }
  return answer;
}

Understood read_all(Session& session, const Options& options) {
  std::vector<SourcePtr> forms;
  for (const auto& file : options.files)
    forms.push_back(source_of(session, file));
  const auto table = options.from.empty() ? nullptr : source_of(session, options.from);
  Understood all;
  const auto customer = options.customer.empty() ? Id() : customer_named(session, options.customer);
  for (const auto& form : forms)
    take(all, read_form(form, session.plan(), customer));
  if (!options.points.empty() || !options.whys.empty())
    all.answers.push_back(spoken(session, options, customer));
  if (table)
    take(all, read_answer_table(table, session.plan(),
                                {pairs_given("--columns", options.columns), options.round}));
  return all;
}

// The round that --round says, against the one that a form says.
void settle_round(Answer& answer, const std::string& round, std::vector<Problem>& problems) {
  if (!round.empty() && !answer.round.empty() && answer.round != round)
    problems.push_back(
        {Severity::wrong,
         "bad-answer",
         fmt::format("this is a form of round '{}', not of '{}'", answer.round, round),
         "leave --round out, or ask the customer for the right form",
         {},
         answer.place,
         {}});
  if (answer.round.empty()) answer.round = round;
}

// Points without a round are of the one that was open then, where there was one.
void place_in_round(Answer& answer, const Plan& plan, Date date) {
  const bool gives = std::any_of(answer.items.begin(), answer.items.end(),
                                 [](const ItemAnswer& item) { return item.points.has_value(); });
  if (!gives || !answer.round.empty()) return;
  Id open;
  for (const auto& [id, round] : plan.rounds)
    if (is_open(round, answer.cast.value_or(date))) {
      if (!open.empty()) return;
      open = id;
    }
  answer.round = open;
}

void tell_left_alone(Session& session, const AnswerSteps& steps, std::size_t all) {
  if (steps.known.empty() && steps.older.empty()) return;
  const auto others = all - steps.known.size() - steps.older.size();
  session.say(say(session.language(), phrase::answers_known,
                  {std::to_string(others), std::to_string(steps.known.size()),
                   std::to_string(steps.older.size())}));
}

bool is_at_or_below(const Path& path, const Path& top) {
  return path.size() >= top.size() &&
         std::equal(top.keys().begin(), top.keys().end(), path.keys().begin());
}

// The line that says what a path of the plan as it will be holds; the nearest one counts.
const Place* said_at(const AnswerSteps& steps, const Path& path) {
  const Place* found = nullptr;
  std::size_t deepest = 0;
  for (const auto& [at, place] : steps.origins)
    if (is_at_or_below(path, at) && at.size() >= deepest) {
      deepest = at.size();
      found = &place;
    }
  return found;
}

// What the rules say of the answers, each at the line of the form; an error stops.
void check_answers(Session& session, const AnswerSteps& steps, const Change& change, bool dated) {
  if (!change.after) return;
  std::vector<Problem> wrong;
  for (auto& problem : check(change.after->plan, session.today())) {
    const auto* place = said_at(steps, problem.path);
    if (!place) continue;
    problem.place = *place;
    if (!dated && problem.code == "ballot-outside-round")
      problem.help = "if it was filled in on another day: --date DAY; else " + problem.help;
    if (problem.severity == Severity::warning)
      session.show({problem});
    else
      wrong.push_back(std::move(problem));
  }
  place_problems(*change.after, wrong);
  if (!wrong.empty()) refuse(session, wrong);
}

Date date_of(Session& session, const Options& options) {
  if (options.date.empty()) return session.today();
  const auto date = date_given("--date", options.date);
  if (date > session.today())
    throw Stop(Exit::usage, fmt::format("--date {} is still to come", options.date));
  return date;
}

std::string summary(Session& session, const std::vector<Answer>& answers, Date date) {
  std::string text;
  for (const auto& answer : answers)
    text += (text.empty() ? "" : "\n") +
            answer_text(session.plan(), answer, date, session.language(), session.world().width);
  return text;
}

// Of the answers too: who mends a table wants to hear of all its rows at once.
std::vector<Problem> all_problems(const Plan& plan, Understood& understood) {
  auto& problems = understood.problems;
  std::erase_if(understood.answers, [](const Answer& one) { return one.customer.empty(); });
  for (auto& unknown : unknown_customers(plan, understood.answers))
    problems.push_back(std::move(unknown));
  return std::move(problems);
}

// The ids by which the new requests can be named, each with the next step.
std::string added(Language language, const std::vector<Id>& wishes) {
  std::string text;
  for (const auto& id : wishes)
    text += say(language, phrase::added_request, {id}) + "\n";
  return text.empty() ? text : "\n" + text;
}

void need_input(const Options& options) {
  const bool spoken = !options.points.empty() || !options.whys.empty();
  if (options.files.empty() && options.from.empty() && !spoken)
    throw Stop(Exit::usage, "FILE is missing, or --from, or --points; - reads stdin");
  if (!options.columns.empty() && options.from.empty())
    throw Stop(Exit::usage, "--columns goes with --from");
}

Exit run(Session& session, const Options& options) {
  need_input(options);
  const auto date = date_of(session, options);
  auto understood = read_all(session, options);
  for (auto& answer : understood.answers) {
    settle_round(answer, options.round, understood.problems);
    place_in_round(answer, session.plan(), date);
  }
  session.show(understood.told);
  if (!understood.problems.empty()) refuse(session, all_problems(session.plan(), understood));
  const auto channel =
      options.channel.empty() ? say(session.language(), phrase::form_channel) : options.channel;
  const auto steps =
      answer_steps(session.plan(), understood.answers, {date, channel, options.replace});
  if (!steps.problems.empty()) refuse(session, steps.problems);
  tell_left_alone(session, steps, understood.answers.size());
  std::erase_if(understood.answers, [&](const Answer& answer) {
    const auto is = [&](const std::vector<Id>& ids) {
      return std::find(ids.begin(), ids.end(), answer.customer) != ids.end();
    };
    return is(steps.known) || is(steps.older);
  });
  const auto change = change_plan(session.loaded(), steps.steps);
  check_answers(session, steps, change, !options.date.empty());
  const auto text = summary(session, understood.answers, date);
  if (options.dry_run) session.out(text + "\n");
  std::vector<std::string> wishes;
  for (const auto& id : steps.wishes)
    if (change.after) wishes.push_back(change.after->plan.requests.find(id)->title);
  mention_similar(session, wishes);
  session.save(change, options.dry_run, Exit::no);
  if (!options.dry_run) session.out(text + added(session.language(), steps.wishes));
  return Exit::fine;
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.list("FILE", options->files, "Forms that came back, as text; - is stdin", "FILE").several();
  line.text("--from", options->from, "Take answers from a table (CSV): one row a customer", "FILE");
  line.list("--columns", options->columns,
            "With --from: what a heading of your own holds; THEIRS= passes it over",
            "THEIRS=FIELD,...");
  line.list("--points", options->points, "Points told by telephone, with --customer",
            "ID=POINTS,...");
  line.list("--why", options->whys, "Why they give these points", "ID=TEXT");
  line.text("--customer", options->customer, "Whose form it is, where it does not say", "CUSTOMER");
  line.text("--round", options->round, "The round, where the form does not say", "ROUND");
  line.text("--date", options->date, "Day it was filled in; otherwise today", "DATE");
  line.text("--channel", options->channel, "How it came, for the notes", "TEXT");
  line.flag("--replace", options->replace, "Put it in the place of an earlier answer");
  line.dry_run(options->dry_run);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command answer_command{
    "answer",
    "",
    Group::listen,
    "Read a filled-in form back into the plan",
    "Writes the points as a ballot, new wishes as requests with the customer's words as their "
    "problem, and what else was said as notes of kind feedback; then shows what it understood. "
    "Quote marks, headers and signatures of a mail, bullets, line breaks and other spellings do no "
    "harm. What belongs to no question is kept as a note, and shown with its line. Points that "
    "cannot be counted with certainty are refused, and then nothing is written.\n"
    "\n"
    "--from reads CSV as a form service exports it. Columns: customer (id or name), cast, "
    "ID.points, ID.why, wish, wish.points, wish.why, remark, and the form's own questions; a "
    "heading with a request's [id] or title holds its points.\n"
    "\n"
    "Rows that say when they were given are left alone where the plan has them, or a newer answer "
    "of that customer; rows that were never sent in (submitdate, completion time) are left out. "
    "--points and --why take an answer by telephone in one line. Points without a round go to the "
    "one that is open.\n"
    "\n"
    "Until the round closes no other command counts or shows what was answered.",
    "$ itplan answer antwoord.md --date 2026-10-28 --replace --dry-run\n"
    "$ itplan answer antwoord.md --date 2026-10-28 --replace\n"
    "$ itplan answer --customer financien --round najaar-2026 --date 2026-10-28 --points "
    "laptops-vervangen=40,betalen-met-wero=30 --why 'laptops-vervangen=Ze zijn op.' --replace "
    "--dry-run\n"
    "$ itplan answer --from antwoorden.csv --round najaar-2026 --date 2026-10-28 --columns "
    "'Afdeling=customer,Naam='",
    declare};

} // namespace itplan

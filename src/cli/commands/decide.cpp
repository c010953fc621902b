// `decide`: what was decided about a request, held against the safe-no test and the life cycle.
#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/plan/names.hpp"
#include "itplan/plan/plan.hpp"
#include "itplan/report/phrases/deciding.hpp"
#include "itplan/report/safe_no_text.hpp"
#include "itplan/report/words.hpp"
#include "itplan/rules/rules.hpp"

#include "../above_line.hpp"
#include "../decided_value.hpp"
#include "../decision_form.hpp"
#include "../entry.hpp"
#include "../replan.hpp"
#include "../talk_questions.hpp"
#include "../target.hpp"
#include "all.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

struct Options {
  std::string id;
  std::string outcome;
  DecisionForm form;
  bool above_line = false;
  bool replan = false;
  std::vector<std::string> keep;
  bool yes = false;
  bool dry_run = false;
  bool json = false;
};

std::optional<Outcome> outcome_from(std::string_view text) {
  const auto& type = element_schema(Path{"requests", "id", "decisions"}).find("outcome")->type;
  const auto word = find_word(type, text);
  return word ? from_word<Outcome>(*word) : std::nullopt;
}

Outcome ask_for_outcome(Session& session) {
  const auto language = session.language();
  const auto& type = element_schema(Path{"requests", "id", "decisions"}).find("outcome")->type;
  const auto known = shown_words(type, language);
  for (;;) {
    const auto answer = ask(session, say(language, ask_outcome, {join(known, ", ")}), true);
    if (const auto outcome = outcome_from(answer)) return *outcome;
    session.err(say(language, ask_again_please, {one_line(answer)}) + "\n");
  }
}

Id ask_for_request(Session& session) {
  const auto language = session.language();
  for (;;) {
    const auto answer = ask(session, say(language, ask_request), true);
    try {
      return request_named(session, answer);
    } catch (const Stop& stop) {
      session.say(stop.what());
    }
  }
}

Id request_of(Session& session, const Options& options) {
  if (!options.id.empty()) return request_named(session, options.id);
  if (session.world().can_ask()) return ask_for_request(session);
  throw Stop(Exit::usage,
             "ID is missing: the request to decide on; on a terminal itplan asks for it");
}

Outcome outcome_of(Session& session, const Options& options) {
  const auto& text = options.outcome;
  if (text.empty() && session.world().can_ask()) return ask_for_outcome(session);
  if (const auto outcome = outcome_from(text)) return *outcome;
  const auto known = suggest(text, words<Outcome>());
  throw Stop(Exit::usage, text.empty()
                              ? "OUTCOME is missing; " + known
                              : fmt::format("unknown outcome '{}'; {}", printable(text), known));
}

// Steps out of place come first: whether a no is safe means nothing while it may not be said.
void refuse_steps(Session& session, const Change& change) {
  refuse_errors(session, change, {}, Exit::no);
}

struct Tested {
  Value data; // for --json; nothing where the answer is no no
  NoVerdict verdict = NoVerdict::safe;
};

// The test's answer, on stdout or as data; refuses where a necessary point is missing without
// --override.
Tested test_the_no(Session& session, const Options& options, const Loaded& after, const Id& id,
                   const Value& decided) {
  const auto& request = *after.plan.requests.find(id);
  const auto index = request.decisions.size() - 1;
  const auto& decision = request.decisions[index];
  if (!decision.outcome || !is_a_no(*decision.outcome)) return {};
  const auto test = safe_no(after.plan, request, index);
  auto data = safe_no_value(after.plan, id, index, test, session.language());
  if (!options.json)
    session.out(safe_no_text(after.plan, id, index, test, session.language()) + "\n");
  if (!test.refuses() || !decision.override_reason.empty())
    return {std::move(data), test.verdict()};
  if (options.json)
    session.out_json("decide", decided_value({decided_row(id, decided, data)}, false, {}));
  throw Stop(Exit::no, options.dry_run ? "this would not be written" : "nothing was written");
}

std::string next_steps(Session& session, const Id& id, const Request& request, Outcome outcome,
                       bool call_first) {
  const auto language = session.language();
  const auto* customer = session.plan().customers.find(request.customer);
  const auto name = customer ? one_line(customer->name) : request.customer;
  if (outcome == Outcome::reopened)
    return say(language, phrase::next_decide, {fmt::format("itplan decide {} OUTCOME", id)}) + "\n";
  const auto letter = fmt::format("itplan letter {}", id);
  auto text = (call_first ? say(language, phrase::do_warn,
                                {fmt::format("itplan note {} TEXT --kind warning", id)}) +
                                "\n" + say(language, phrase::next_told, {letter})
                          : say(language, phrase::next_tell, {name, letter})) +
              "\n" +
              say(language, phrase::next_told,
                  {fmt::format("itplan told {} --by ROLE --channel HOW", id)}) +
              "\n";
  if (outcome == Outcome::agreed && request.agreements.empty())
    text +=
        say(language, phrase::next_agree,
            {fmt::format("itplan agree {} --we TEXT --we-by DATE --you TEXT --you-by DATE", id)}) +
        "\n";
  return text;
}

Exit decide_one(Session& session, Options& options) {
  const auto id = request_of(session, options);
  const auto outcome = outcome_of(session, options);
  const bool asks = session.world().can_ask() && !options.dry_run && !options.json;
  if (asks && !options.form.complete(session.plan(), outcome))
    options.form.ask_missing(session, id, outcome);
  if (session.read_again()) still_there(session, Path{"requests", id});
  // A no that is only tested shows all that is missing, also what could not be written at all.
  if (!options.dry_run || !is_a_no(outcome)) options.form.need(outcome);
  const Path entry{"requests", id};
  const auto decided = options.form.value(session, outcome);
  const auto change = change_plan(session.loaded(), {Append{entry / "decisions", decided}});
  refuse_steps(session, change);
  Tested test;
  if (change.after) test = test_the_no(session, options, *change.after, id, decided);
  if (options.dry_run) options.form.need(outcome);
  refuse_errors(session, change, {entry / "decisions"}, Exit::no);
  if (options.json) {
    save_as_json(session, change, {decided_row(id, decided, test.data)}, options.dry_run);
    return Exit::fine;
  }
  session.save(change, options.dry_run, Exit::usage);
  if (options.dry_run) return Exit::fine;
  const auto language = session.language();
  session.out(say(language, phrase::decided, {id, term(outcome, language)}) + "\n" +
              next_steps(session, id, *session.plan().requests.find(id), outcome,
                         test.verdict == NoVerdict::talk_first));
  return Exit::fine;
}

Together together(const Options& options) { return {options.yes, options.dry_run, options.json}; }

// decide agreed --above-line: the parser gives the outcome as the first word.
Exit decide_above_line(Session& session, const Options& options) {
  const auto outcome = outcome_from(options.outcome.empty() ? options.id : options.outcome);
  if (outcome != Outcome::agreed || !options.outcome.empty())
    throw Stop(Exit::usage, "--above-line says yes to all that prioritise proposes: itplan decide "
                            "agreed --above-line; a no is decided one by one");
  const auto others = options.form.others_than({"by", "date"});
  if (!others.empty())
    throw Stop(Exit::usage, fmt::format("--above-line takes only --by and --date, not {}: each "
                                        "request has its own fact",
                                        others.front()));
  if (!options.form.has("by")) throw Stop(Exit::usage, "--by is missing: who decided, as a role");
  const auto given = options.form.value(session, Outcome::agreed);
  return agree_above_line(session, {*given.find("by"), *given.find("date"), together(options)});
}

// decide agreed --replan: the same with the moves that keep our yes, for one reason.
Exit decide_replan(Session& session, const Options& options) {
  const auto outcome = outcome_from(options.outcome.empty() ? options.id : options.outcome);
  if (outcome != Outcome::agreed || !options.outcome.empty())
    throw Stop(Exit::usage, "--replan records what comes later or goes on: itplan decide agreed "
                            "--replan; a no is decided one by one");
  const auto others = options.form.others_than({"by", "date", "fact"});
  if (!others.empty())
    throw Stop(Exit::usage, fmt::format("--replan takes only --by, --fact and --date, not {}: the "
                                        "quarters follow from the replan",
                                        others.front()));
  for (const auto* needed : {"by", "fact"})
    if (!options.form.has(needed))
      throw Stop(Exit::usage, fmt::format("--{} is missing: {}", needed,
                                          needed == std::string_view("by")
                                              ? "who decided, as a role"
                                              : "what changed, as customers will read it"));
  const auto given = options.form.value(session, Outcome::agreed);
  return agree_replan(session, {*given.find("by"), *given.find("date"), *given.find("fact"),
                                options.keep, together(options)});
}

Exit run(Session& session, Options& options) {
  if (options.above_line && options.replan)
    throw Stop(Exit::usage, "--above-line and --replan are two answers: take one");
  if (options.replan) return decide_replan(session, options);
  if (!options.keep.empty()) throw Stop(Exit::usage, "--keep belongs to --replan");
  if (options.above_line) return decide_above_line(session, options);
  if (options.yes) throw Stop(Exit::usage, "--yes belongs to --above-line and --replan");
  return decide_one(session, options);
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.text("ID", options->id, "The request", "ID");
  line.text("OUTCOME", options->outcome, "agreed, not_now, declined, merged, stopped or reopened",
            "OUTCOME");
  options->form.declare(line);
  line.flag("--above-line", options->above_line,
            "With agreed: yes to all that prioritise proposes");
  line.flag("--replan", options->replan,
            "With agreed: each move of 'prioritise --replan' that keeps our yes");
  line.list("--keep", options->keep, "With --replan: this request stays; may be given again", "ID");
  line.flag("--yes", options->yes, "With --above-line or --replan: do not ask");
  line.dry_run(options->dry_run);
  line.json(options->json);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command decide_command{
    "decide",
    "",
    Group::choose,
    "Record a decision, after testing whether a no is safe",
    "On a terminal it asks for what is missing. Before a no, a not now or a stop the safe-no test "
    "runs: was the customer heard, is there a rule and a fact, does a promise or an expectation "
    "contradict it, is there an alternative, were others treated alike, was there a talk? A "
    "necessary point that is missing refuses; --override REASON passes it over and stays on "
    "record. With --dry-run the test runs alone; --json gives it as data, and what was or would be "
    "written.\n"
    "\n"
    "A request is agreed only after its customer confirmed it, and only the board takes a "
    "commitment back. 'decide agreed --above-line' says yes to all that prioritise proposes, each "
    "for its quarter; 'decide agreed --replan' does so for all that comes later or goes on when "
    "the "
    "plan no longer fits. A no is always decided one by one.",
    "$ itplan decide verhuizing-online-doorgeven not_now --by directie --fact 'Het vraagt 10 van "
    "de "
    "44 dagen voor koppelingen.' --review-on 2027-06-10 --dry-run\n"
    "$ itplan decide verhuizing-online-doorgeven agreed --by directie --criterion inwoners --fact "
    "'Inwoners staan in de zomer 25 minuten in de rij.' --quarter q2\n"
    "$ itplan decide agreed --above-line --by directie --dry-run",
    declare};

} // namespace itplan

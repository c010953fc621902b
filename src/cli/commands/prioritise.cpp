// `prioritise`: what fits, in which order, and what other choices there are.
#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/report/comparison.hpp"
#include "itplan/report/gains_table.hpp"
#include "itplan/report/priorities.hpp"
#include "itplan/report/replanning.hpp"
#include "itplan/report/what_if.hpp"

#include "../choosing.hpp"
#include "../replan.hpp"
#include "../what_if.hpp"
#include "all.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

struct Options {
  std::string method;
  std::string max_steps;
  std::vector<std::string> what_if;
  std::string frontier;
  const Argument* frontier_option = nullptr;
  bool compare = false;
  bool replan = false;
  std::vector<std::string> keep;
  bool all = false;
  bool json = false;
};

ChoiceOptions choice_options(const Options& options) {
  ChoiceOptions choice;
  if (!options.method.empty()) {
    choice.method = from_word<Method>(options.method);
    if (!choice.method)
      throw Stop(Exit::usage, fmt::format("unknown method '{}'; {}", printable(options.method),
                                          suggest(options.method, words<Method>())));
  }
  if (!options.max_steps.empty()) {
    const auto steps = parse_whole(options.max_steps);
    if (!steps || *steps <= 0)
      throw Stop(Exit::usage, fmt::format("--max-steps must be a whole number above 0, not '{}'",
                                          printable(options.max_steps)));
    choice.max_steps = *steps;
  }
  return choice;
}

// A question about one plan: with --what-if, of the plan as it would be.
struct Question {
  const Plan& plan;
  ChoiceOptions options;
};

std::string line_answer(Session& session, const Options& options, const Question& question) {
  const auto choice = choose(question.plan, session.today(), question.options);
  const auto language = session.language();
  if (options.json)
    return json_answer("prioritise", priorities_value(question.plan, choice, language));
  return priorities_text(question.plan, choice, language, session.world().width,
                         options.all ? Extent::all : Extent::first_screen);
}

std::string what_if_answer(Session& session, const Options& options, const Question& question) {
  auto as_it_is = choice_options(options);
  as_it_is.interrupted = question.options.interrupted;
  const auto before = choose(session.plan(), session.today(), as_it_is);
  const auto after = choose(question.plan, session.today(), question.options);
  const WhatIf asked{options.what_if, session.plan(), before, question.plan, after};
  const auto language = session.language();
  return options.json ? json_answer("what-if", what_if_value(asked, language))
                      : what_if_text(asked, language, session.world().width);
}

std::string frontier_answer(Session& session, const Options& options, const Question& question) {
  std::optional<ResourceName> resource;
  if (!options.frontier.empty()) {
    const auto named = resource_named(session, options.frontier);
    resource = ResourceName{named.of, named.money};
  }
  const auto found = gains(question.plan, session.today(), question.options, resource);
  return options.json ? json_answer("frontier", gains_value(found))
                      : gains_text(question.plan, found, session.language(), session.world().width);
}

std::string comparison_answer(Session& session, const Options& options, const Question& question) {
  const auto compared = compare(question.plan, session.today(), question.options);
  return options.json
             ? json_answer("compare", comparison_value(question.plan, compared))
             : comparison_text(question.plan, compared, session.language(), session.world().width);
}

std::string replan_answer(Session& session, const Options& options, const Question& question) {
  const auto language = session.language();
  const auto found = replan_for(session, question.plan, options.keep, question.options.interrupted);
  return options.json ? json_answer("replan", replan_value(question.plan, found, language))
                      : replan_text(question.plan, found, language, session.world().width);
}

std::string answer(Session& session, const Options& options, const Question& question) {
  if (options.replan) return replan_answer(session, options, question);
  if (options.frontier_option->given()) return frontier_answer(session, options, question);
  if (options.compare) return comparison_answer(session, options, question);
  if (!options.what_if.empty()) return what_if_answer(session, options, question);
  return line_answer(session, options, question);
}

Exit run(Session& session, const Options& options) {
  if (options.frontier_option->given() && options.compare)
    throw Stop(Exit::usage, "--frontier and --compare are two answers: ask for one");
  if (options.replan && (options.frontier_option->given() || options.compare))
    throw Stop(Exit::usage, "--replan is an answer by itself: ask for it alone");
  if (!options.keep.empty() && !options.replan)
    throw Stop(Exit::usage, "--keep belongs to --replan");
  auto choice = choice_options(options);
  refuse_untrusted(session);
  auto wish = wished(session, options.what_if);
  if (wish.loaded) refuse_untrusted(session, *wish.loaded, "--what-if");
  choice.with = std::move(wish.with);
  choice.without = std::move(wish.without);
  std::string text;
  {
    Progress progress(session); // gone before the answer comes
    choice.interrupted = progress.watch();
    text = answer(session, options,
                  {wish.loaded ? wish.loaded->plan : session.plan(), std::move(choice)});
  }
  session.out(text);
  return Exit::fine;
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.flag("--all", options->all,
            "Every request below the line, and what each customer claimed and chose");
  line.list("--what-if", options->what_if,
            "Two choices side by side: as the plan is, and with this; may be given again",
            "CHANGE");
  options->frontier_option =
      &line.text("--frontier", options->frontier,
                 "What more of a skill or a budget buys; without PATH of the scarcest", "[PATH]")
           .value_optional();
  line.flag("--compare", options->compare,
            "The methods side by side, and which requests depend on the weights");
  line.flag("--replan", options->replan,
            "What gives way with the least harm when what was promised no longer fits");
  line.list("--keep", options->keep, "With --replan: this request stays; may be given again", "ID");
  line.text("--method", options->method,
            "Weigh by votes, criteria, value or cost_of_delay instead of what the plan says",
            "METHOD");
  line.text("--max-steps", options->max_steps,
            "Stop the search after this much work, with the best found so far", "N");
  line.json(options->json);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command prioritise_command{
    "prioritise",
    "prioritize",
    Group::choose,
    "Choose what fits, and say why",
    "First comes what the law demands and what was agreed, then the reserve, then the best choice "
    "that fits the days and the money and respects what requests need and exclude. It proposes and "
    "writes nothing.\n"
    "\n"
    "The method is the plan's 'choice', else what the plan holds: votes of a closed round, scores "
    "on weighted criteria, a value, or a cost of delay. What customers claimed never counts. "
    "Methods known by other names: itplan help methods.\n"
    "\n"
    "CHANGE is PATH+N, PATH-N or PATH=VALUE for anything 'set' can change, or with:ID (as if it "
    "were agreed) or without:ID (as if it were not there). A skill or a budget may be named by its "
    "id alone; days of a whole year come and go evenly over the quarters that are left. What "
    "--what-if changes is read, not written, and goes with --frontier and --compare too.\n"
    "\n"
    "--replan counts harm in this order: legal duties after their day, our word taken back, "
    "customers who hear that a promise changes, quarters that told promises come later, points of "
    "what is put off. It gives for each move the reason, whom to tell, and the commands; 'decide "
    "agreed --replan' records what comes later or goes on.\n"
    "\n"
    "Ctrl-C ends a long search with the best found so far, and says so.",
    "$ itplan prioritise\n"
    "$ itplan prioritise --method criteria --json\n"
    "$ itplan prioritise --what-if budget.investering+50000\n"
    "$ itplan prioritise --what-if capacity.reserve=10% --what-if koppelingen+20\n"
    "$ itplan prioritise --what-if without:verhuizing-online-doorgeven\n"
    "$ itplan prioritise --frontier koppelingen\n"
    "$ itplan prioritise --compare\n"
    "$ itplan prioritise --replan --what-if koppelingen-20",
    declare};

} // namespace itplan

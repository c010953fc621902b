// `prioritise`: what fits, in which order.
#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/report/priorities.hpp"

#include "../choosing.hpp"
#include "../parser.hpp"
#include "all.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

struct Options {
  std::string method;
  std::string max_steps;
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

Exit run(Session& session, const Options& options) {
  const auto choice = choose_for(session, choice_options(options));
  if (options.json)
    session.out_json(priorities_value(session.plan(), choice, session.language()));
  else
    session.out(priorities_text(session.plan(), choice, session.language(), session.world().width));
  return Exit::fine;
}

Action declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  text_option(app, "--method", options->method,
              "Weigh by votes, criteria, value or cost_of_delay instead of what the plan says",
              "METHOD");
  text_option(app, "--max-steps", options->max_steps,
              "Stop the search after this much work, with the best found so far", "N");
  json_flag(app, options->json);
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
    "on weighted criteria, a value, or a cost of delay. What customers claimed never counts.",
    "$ itplan prioritise\n"
    "$ itplan prioritise --method criteria --json",
    declare};

} // namespace itplan

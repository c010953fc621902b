// `explain`: why a request stands where it stands.
#include "itplan/report/explain.hpp"

#include "itplan/base/text.hpp"
#include "itplan/report/priorities.hpp"

#include "../choosing.hpp"
#include "../target.hpp"
#include "all.hpp"

namespace itplan {
namespace {

struct Options {
  std::string id;
  bool exact = false;
  bool json = false;
};

std::string in_lines(const std::string& text, std::size_t width) {
  if (width == 0) return text;
  std::string lines;
  for (const auto& line : wrap(text, std::min<std::size_t>(width, 90)))
    lines += line + "\n";
  while (lines.ends_with("\n\n"))
    lines.pop_back();
  return lines;
}

// The request as `prioritise --json` has it; one that takes no part has only its explanation.
Value as_value(Session& session, const Choice& choice, const Id& id, std::string explanation) {
  const auto* ranked = choice.find(id);
  auto value = ranked ? ranked_value(session.plan(), choice, *ranked, session.language())
                      : Value(ValueMap{{"id", id}});
  value.set("explanation", std::move(explanation));
  return value;
}

Exit run(Session& session, const Options& options) {
  const auto id = request_named(session, options.id);
  ChoiceOptions choice_options;
  choice_options.most_prices = 0;
  choice_options.price_for = id;
  choice_options.exact = options.exact;
  const auto choice = choose_for(session, choice_options);
  auto text = explanation(session.plan(), choice, id, session.today(), session.language());
  if (options.json)
    session.out_json("explain", as_value(session, choice, id, std::move(text)));
  else
    session.out(in_lines(text, session.world().width));
  return Exit::fine;
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.text("ID", options->id, "The request", "ID").required();
  line.flag("--exact", options->exact,
            "Work out what would change the answer to the end, however long it takes");
  line.json(options->json);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command explain_command{
    "explain",
    "",
    Group::choose,
    "Say why a request stands where it stands",
    "Above or below the line and why, what its value is made of, what it needs, and for a request "
    "below the line the price of a yes: what would have to leave, and how much more value, or how "
    "much less of its own days or money, would change the answer. Above the line: how narrow it "
    "is. Without --exact such a number may be a bound, and then says 'at least'.",
    "$ itplan explain verhuizing-online-doorgeven\n"
    "$ itplan explain verhuizing-online-doorgeven --exact",
    declare};

} // namespace itplan

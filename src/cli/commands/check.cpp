// `check`: everything that is wrong with the plan.
#include "itplan/base/problem_text.hpp"
#include "itplan/plan/account.hpp"
#include "itplan/render/template_text.hpp"
#include "itplan/rules/plain_language.hpp"

#include "../history.hpp"
#include "../previous.hpp"
#include "../problems_value.hpp"
#include "../templates_folder.hpp"
#include "../word_files.hpp"
#include "../work_tree.hpp"
#include "all.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

struct Options {
  std::string since;
  bool strict = false;
  bool json = false;
};

Exit verdict(const std::vector<Problem>& problems, bool readable, bool strict) {
  if (!readable) return Exit::unreadable;
  for (const auto& problem : problems)
    if (strict || problem.severity != Severity::warning) return Exit::no;
  return Exit::fine;
}

// Null where git cannot tell: then every text is looked at, and that is said.
const Plan* plan_before(Session& session, const std::string& since, Past& past) {
  if (since.empty()) return nullptr;
  past = plan_since(session, since);
  if (past.loaded) return &past.loaded->plan;
  session.say(past.unknown + "; every text is looked at");
  return nullptr;
}

// The letters' own words, where the plan has templates for them.
void add_templates(Session& session, std::vector<Problem>& problems) {
  const auto known = known_words(session.plan());
  for (const auto& [source, language, is_letter] : customer_templates(session)) {
    if (is_letter)
      for (auto& problem : check_letter_template(source))
        problems.push_back(std::move(problem));
    const auto words =
        read_plan_words(session.root(), language, [&](const std::filesystem::path& file) {
          return session.shown_name(file);
        });
    const auto& list = words.list ? *words.list : built_in_words(language);
    for (auto& problem : check_language(source, fixed_text(source), language, list, known))
      problems.push_back(std::move(problem));
  }
}

void add_previous(Session& session, std::vector<Problem>& problems) {
  auto unusable = previous_plan(session).unusable;
  if (unusable.empty()) return;
  problems.push_back({Severity::warning,
                      "previous-not-used",
                      std::move(unusable),
                      "mend it, or take it away: itplan set previous ''",
                      Path{"previous"},
                      {},
                      {}});
  place_problems(session.loaded(), problems);
}

// "; dev: 15 days too many": what must be done and does not fit, in the line that counts.
std::string overload(Session& session, const Loaded& loaded) {
  if (!loaded.readable()) return {};
  std::string text;
  const auto found = account(loaded.plan, session.today());
  for (const auto& skill : found.skills)
    if (skill.shortage > Days{})
      text += fmt::format("; {} days of '{}' too many", plain_number(skill.shortage), skill.skill);
  for (const auto& budget : found.budgets)
    if (budget.over > Money{})
      text += fmt::format("; {} of '{}' too much", plain_number(budget.over), budget.budget);
  return text;
}

Exit run(Session& session, const Options& options) {
  const auto& loaded = session.loaded_or_not();
  Past past;
  auto problems = loaded.readable() ? session.problems(plan_before(session, options.since, past))
                                    : loaded.problems;
  if (loaded.readable()) {
    add_templates(session, problems);
    add_previous(session, problems);
  }
  const auto of_git = own_folder_problems(session.root());
  problems.insert(problems.end(), of_git.begin(), of_git.end());
  if (options.json) {
    session.out_json("check", ValueMap{{"problems", problems_value(problems)}});
  } else {
    for (const auto& problem : problems)
      session.out(problem_text(problem));
    const auto count = problem_count(problems);
    session.say((count.empty() ? "no problems found" : count) + overload(session, loaded));
  }
  return verdict(problems, loaded.readable(), options.strict);
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.flag("--strict", options->strict, "Warnings count as errors");
  line.text("--since", options->since,
            "Pass over the language of texts that this day or revision held already", "REV");
  line.json(options->json);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command check_command{
    "check",
    "",
    Group::plan,
    "Find everything that is wrong with the plan",
    "Shows each problem with its file, line and column, what is wrong and what to do, errors and "
    "warnings alike. Exit status 1 when there is an error, 3 when the plan cannot be read. "
    "'itplan help CODE' explains the code in brackets.\n"
    "\n"
    "What customers read is also looked at as language, the plan's own templates of letters too: "
    "hard words with what to write instead, long sentences, abbreviations; at most three in a "
    "text. words/nl.txt or words/en.txt in the plan's folder adds to the list of words ('itplan "
    "help hard-word').",
    "$ itplan check\n$ itplan check --strict --today 2027-03-01",
    declare};

} // namespace itplan

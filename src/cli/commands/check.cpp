// `check`: everything that is wrong with the plan.
#include "itplan/base/problem_text.hpp"
#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/loading/layout.hpp"
#include "itplan/plan/account.hpp"
#include "itplan/render/template_text.hpp"
#include "itplan/rules/plain_language.hpp"
#include "itplan/rules/rules.hpp"

#include "../finding_formats.hpp"
#include "../history.hpp"
#include "../our_word.hpp"
#include "../previous.hpp"
#include "../templates_folder.hpp"
#include "../word_files.hpp"
#include "../work_tree.hpp"
#include "all.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace itplan {
namespace {
namespace fs = std::filesystem;

struct Options {
  std::vector<std::string> files;
  std::string since;
  std::string new_since;
  std::string format = "text";
  bool strict = false;
  bool all = false;
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

// Of many warnings of one kind the first alone, and how many more there are.
void show(Session& session, const std::vector<Problem>& problems, bool all) {
  constexpr std::size_t most_of_a_kind = 5;
  std::map<std::string_view, std::size_t> counts;
  for (const auto& problem : problems)
    if (problem.severity == Severity::warning) ++counts[problem.code];
  std::set<std::string_view> shown;
  for (const auto& problem : problems) {
    const bool many =
        !all && counts[problem.code] > most_of_a_kind && problem.severity == Severity::warning;
    if (many && !shown.insert(problem.code).second) continue;
    session.out(problem_text(problem));
    if (many)
      session.out(fmt::format("  and {} more of this kind [{}]: itplan check --all\n",
                              counts[problem.code] - 1, problem.code));
  }
}

void add_changed_words(Session& session, std::vector<Problem>& problems) {
  for (auto& problem : changed_words(session, session.plan()))
    problems.push_back(std::move(problem));
  place_problems(session.loaded(), problems);
}

std::vector<Problem> known_then(Session& session, const Plan& plan) {
  auto problems = check(plan, session.today(), session.language_check());
  for (auto& problem : changed_words(session, plan))
    problems.push_back(std::move(problem));
  return problems;
}

// What check finds in one plan, without what --new-since knows already.
std::vector<Problem> problems_of(Session& session, const Options& options) {
  const auto& loaded = session.loaded_or_not();
  if (!loaded.readable()) return loaded.problems;
  Past past;
  auto problems = session.problems(plan_before(session, options.since, past));
  add_templates(session, problems);
  add_previous(session, problems);
  add_changed_words(session, problems);
  if (options.new_since.empty()) return problems;
  const auto then = plan_since(session, options.new_since, "--new-since");
  if (then.loaded)
    keep_new(problems, known_then(session, then.loaded->plan));
  else
    session.say(then.unknown + "; every problem is shown");
  return problems;
}

bool is_below(const fs::path& file, const fs::path& folder) {
  const auto relative = file.lexically_relative(folder);
  return !relative.empty() && *relative.begin() != "..";
}

// Problems outside the files and folders that were named are not shown. One without a place is of
// itplan.yaml.
void keep_named(Session& session, const std::vector<fs::path>& named,
                std::vector<Problem>& problems) {
  if (named.empty()) return;
  std::erase_if(problems, [&](const Problem& problem) {
    const auto file = problem.place.source
                          ? session.from_here(problem.place.source->name()).lexically_normal()
                          : session.folder() / main_file;
    return std::none_of(named.begin(), named.end(),
                        [&](const fs::path& one) { return is_below(file, one); });
  });
}

struct Checked {
  std::vector<Finding> findings;
  bool readable = true;
  std::string overload;
};

bool is_warning(const Problem& problem) { return problem.severity == Severity::warning; }

void check_plan(Session& session, const Options& options, const std::vector<fs::path>& named,
                Checked& checked) {
  auto problems = problems_of(session, options);
  auto of_git = own_folder_problems(session.root());
  // What git would do with the folder is no news of a change; what it tracks of it is never right.
  if (!options.new_since.empty()) std::erase_if(of_git, is_warning);
  problems.insert(problems.end(), of_git.begin(), of_git.end());
  keep_named(session, named, problems);
  auto found = findings_of(session, std::move(problems));
  std::move(found.begin(), found.end(), std::back_inserter(checked.findings));
  const auto& loaded = session.loaded_or_not();
  checked.readable = checked.readable && loaded.readable();
  checked.overload += overload(session, loaded);
}

// The nearest folder with a plan around what was named, or nothing.
fs::path plan_around(const fs::path& file) {
  std::error_code ignored;
  for (auto folder = file;; folder = folder.parent_path()) {
    if (fs::is_regular_file(folder / main_file, ignored)) return folder;
    if (folder == folder.parent_path()) return {};
  }
}

// A hook stands at the top of a repository and names files of plans below: each is of the plan
// around it, unless the one that counts is named.
Checked check_files(Session& session, const Options& options) {
  std::map<fs::path, std::vector<fs::path>> of_plan;
  const bool one_plan = options.files.empty() || session.plan_is_named();
  for (const auto& name : options.files) {
    const auto file = session.from_here(name).lexically_normal();
    std::error_code ignored;
    if (!fs::exists(fs::symlink_status(file, ignored)))
      throw Stop(Exit::usage, fmt::format("there is no file '{}'", printable(name)));
    of_plan[one_plan ? session.folder() : plan_around(file)].push_back(file);
  }
  Checked checked;
  if (one_plan) check_plan(session, options, of_plan[session.folder()], checked);
  if (one_plan) return checked;
  for (const auto& [folder, named] : of_plan) {
    if (folder.empty()) continue; // of no plan
    auto globals = session.globals();
    globals.plan = folder.string();
    Session other(session.world(), globals);
    check_plan(other, options, named, checked);
  }
  return checked;
}

FindingFormat format_of(const Options& options) {
  if (options.json) return FindingFormat::json;
  if (const auto format = finding_format(options.format)) return *format;
  throw Stop(Exit::usage, "--format: " + suggest(options.format, finding_formats()));
}

Exit run(Session& session, const Options& options) {
  const auto format = format_of(options);
  auto checked = check_files(session, options);
  std::vector<Problem> problems;
  for (const auto& finding : checked.findings)
    problems.push_back(finding.problem);
  if (format == FindingFormat::text)
    show(session, problems, options.all);
  else
    session.out(findings_text(format, std::move(checked.findings)));
  if (is_log(format)) {
    const auto count = problem_count(problems);
    session.say((count.empty() ? "no problems found" : count) + checked.overload);
  }
  return verdict(problems, checked.readable, options.strict);
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.list("FILE", options->files,
            "Show only what is wrong in these files and folders, of the plans they are in", "FILE")
      .several();
  line.flag("--all", options->all, "Each problem, also where many are of one kind");
  line.flag("--strict", options->strict, "Warnings count as errors");
  line.text("--since", options->since,
            "Pass over the language of texts that this day or revision held already", "REV");
  line.text("--new-since", options->new_since,
            "Show only what this day or revision did not have yet", "REV")
      .not_empty();
  const auto& format = line.text(
      "--format", options->format,
      "How the problems are shown: to people, or to what reviews changes", finding_format_names());
  line.flag("--json", options->json, "The same as --format json").excludes(format);
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
    "'itplan help CODE' explains the code in brackets. Of more than five warnings of one kind the "
    "first is shown, and how many more there are; --all and --json show each.\n"
    "\n"
    "What customers read is also looked at as language, the plan's own templates of letters too: "
    "hard words with what to write instead, long sentences, abbreviations; at most three in a "
    "text. words/nl.txt or words/en.txt in the plan's folder adds to the list of words ('itplan "
    "help hard-word').\n"
    "\n"
    "--format github, gitlab, sarif and azure speak to what shows problems beside a change: errors "
    "first, files named from the top of the git repository, and a fingerprint that stays when "
    "lines move or figures change. --new-since main leaves what the main branch has too. With "
    "files, as hooks of git name them, only what is wrong in those files is shown and counts; the "
    "whole of their plan is read.",
    "$ itplan check\n$ itplan check --strict --today 2027-03-01\n"
    "$ itplan check requests --format github",
    declare};

} // namespace itplan

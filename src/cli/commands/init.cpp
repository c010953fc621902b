// `init`: a plan to begin with, or the next year's, begun from this one.
#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/change/editor_files.hpp"
#include "itplan/change/next_year.hpp"
#include "itplan/change/starter.hpp"
#include "itplan/plan/language.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/report/next_year.hpp"
#include "itplan/report/words.hpp"

#include "../diff.hpp"
#include "../other_plan.hpp"
#include "../plan_folder.hpp"
#include "all.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace itplan {
namespace {
namespace fs = std::filesystem;

constexpr Phrase plan_made{
    "Het plan voor {0} staat in {1}. De volgende stap:\n{2}  itplan add-customer 'Burgerzaken'",
    "The plan for {0} is in {1}. The next step:\n{2}  itplan add-customer 'Finance'"};

struct Options {
  std::string folder = ".";
  std::string title;
  std::string organisation;
  std::string year;
  std::string from;
  std::string editor;
  bool single_file = false;
  bool dry_run = false;
};

std::optional<int> year_given(const Options& options) {
  if (options.year.empty()) return std::nullopt;
  const auto year = parse_whole(options.year);
  if (!year || *year < 1000 || *year > 9999)
    throw Stop(Exit::usage, fmt::format("--year must be a year like 2027, not '{}'", options.year));
  return static_cast<int>(*year);
}

int year_wanted(const Options& options, Date today) {
  return year_given(options).value_or(year_of(today) + (month_of(today) >= 7 ? 1 : 0));
}

void refuse_overwrite(const fs::path& folder, const Change& change, const std::string& shown) {
  std::error_code ignored;
  for (const auto& file : change.files) {
    if (file.relative != main_file) continue;
    if (fs::exists(fs::symlink_status(folder / file.relative, ignored)))
      throw Stop(Exit::no,
                 fmt::format("{} is there already; nothing was written", printable(shown)));
  }
}

// A folder that is already under git keeps its own dot-files.
void keep_existing(const fs::path& folder, Change& change) {
  std::erase_if(change.files, [&](const FileChange& file) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(folder / file.relative, ignored));
  });
}

// The plan itself last: a folder in which that is missing is no plan, so nothing is half made.
void write_in_turn(Session& session, const fs::path& folder, const Change& change) {
  const auto is_plan = [](const FileChange& file) { return file.relative == main_file; };
  std::vector<FileChange> beside;
  std::remove_copy_if(change.files.begin(), change.files.end(), std::back_inserter(beside),
                      is_plan);
  auto files = session.folder_at(folder);
  files.lock();
  files.write(beside);
  files.write({*std::find_if(change.files.begin(), change.files.end(), is_plan)});
}

// What lets the editor know the keys of the plan.
void add_editor(const Options& options, Change& change) {
  if (options.editor.empty()) return;
  constexpr std::array<std::string_view, 1> known{"vscode"};
  if (options.editor != known[0])
    throw Stop(Exit::usage, "--editor: " + suggest(options.editor, known));
  for (auto& file : change.files) {
    if (file.relative != main_file) continue;
    file.after.insert(0, schema_line);
    file.tree.reset();
  }
  for (auto& file : files_for_vscode())
    change.files.push_back(std::move(file));
}

// Writes the files, or shows them.
void make(Session& session, const Options& options, const fs::path& folder, Change change) {
  add_editor(options, change);
  refuse_overwrite(folder, change, session.shown_name(folder / main_file));
  keep_existing(folder, change);
  if (!options.dry_run) return write_in_turn(session, folder, change);
  for (const auto& file : change.files)
    if (!file.relative.starts_with("templates/")) session.out(unified_diff(file)); // a logo
}

// Some 45 bits as letters that nobody reads wrong.
std::string fresh_plan_id(Session& session) {
  constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz";
  auto bits = session.world().random();
  std::string id;
  for (int i = 0; i < 10; ++i, bits /= letters.size())
    id += letters[bits % letters.size()];
  return id;
}

Exit start(Session& session, const Options& options, const fs::path& folder) {
  const auto language = session.language_without_plan();
  const auto year = year_wanted(options, session.today());
  make(session, options, folder,
       starter_plan({fresh_plan_id(session), options.title, options.organisation, year, language,
                     options.single_file}));
  if (options.dry_run) return Exit::fine;
  const auto inside = options.folder == "." ? std::string() : "  cd " + options.folder + "\n";
  session.out(say(language, plan_made,
                  {std::to_string(year), printable(session.shown_name(folder / main_file)),
                   printable(inside, true)}) +
              "\n");
  return Exit::fine;
}

// The folder of the last plan, seen from the new one; where that is the year after it.
std::string previous_for(const fs::path& last, const fs::path& folder) {
  std::error_code failed;
  const auto from = fs::weakly_canonical(folder, failed);
  const auto to = fs::weakly_canonical(last, failed);
  return failed ? std::string() : to.lexically_relative(from).generic_string();
}

NextYearOptions next_year_options(Session& session, const Options& options, const OtherPlan& last,
                                  const fs::path& folder) {
  const auto& plan = last.loaded.plan;
  if (!plan.year)
    throw Stop(Exit::no, "--from: that plan has no year, so there is none that follows it");
  const auto next = year_of(plan) + 1;
  const auto year = year_given(options).value_or(next);
  if (year < next)
    throw Stop(Exit::usage,
               fmt::format("--year {} is not after {}, the year of the plan it begins from", year,
                           next - 1));
  return {fresh_plan_id(session),
          year,
          year == next ? previous_for(last.folder, folder) : std::string(),
          options.title,
          options.organisation,
          session.today()};
}

Exit go_on(Session& session, const Options& options, const fs::path& folder) {
  if (options.single_file)
    throw Stop(Exit::usage, "--from keeps the files as they are; 'itplan split' makes folders");
  const auto last = plan_named(session, "--from", options.from);
  const auto wanted = next_year_options(session, options, last, folder);
  auto change = next_year(last.loaded, wanted);
  if (!change.problems.empty()) {
    session.show(change.problems);
    throw Stop(Exit::no, "nothing was written");
  }
  NextYearStory story{
      wanted.year, printable(session.shown_name(folder / main_file)), {}, options.dry_run};
  for (auto& file : house_files(session, last.folder)) {
    story.house_files.push_back(printable(file.relative));
    change.files.push_back(std::move(file));
  }
  for (auto& file : files_for_git())
    change.files.push_back(std::move(file));
  make(session, options, folder, std::move(change));
  const auto& plan = last.loaded.plan;
  session.out(next_year_text(plan, session.today(), story,
                             session.language_asked_for().value_or(language_of(plan)),
                             session.world().width));
  return Exit::fine;
}

Exit run(Session& session, const Options& options) {
  const auto folder = session.from_here(options.folder).lexically_normal();
  return options.from.empty() ? start(session, options, folder) : go_on(session, options, folder);
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.text("DIR", options->folder, "The folder for the plan; made where it is missing", "DIR");
  line.text("--title", options->title, "Name of the plan", "TEXT");
  line.text("--organisation", options->organisation, "The organisation it is for", "TEXT");
  line.text("--year", options->year, "Calendar year; otherwise this year, from July on the next",
            "YEAR");
  line.text("--from", options->from,
            "Begin from this plan: what is open goes on, what is done stays", "PLAN");
  line.text("--editor", options->editor,
            "Also write what lets this editor know every key: schemas and settings", "vscode");
  line.flag("--single-file", options->single_file,
            "Keep everything in itplan.yaml instead of a file for each request");
  line.dry_run(options->dry_run);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command init_command{
    "init",
    "",
    Group::plan,
    "Start a year plan",
    "Writes itplan.yaml, commented, and .gitattributes and .gitignore beside it. A plan that is "
    "there is never overwritten. Customers, requests and ballots get a file each, so that changes "
    "on two branches merge; --single-file keeps them in itplan.yaml.\n"
    "\n"
    "--from PLAN begins the next year from a plan, in the layout that has. A request that is open, "
    "promised, in work, not accepted yet or to be looked at again moves whole, with all that was "
    "said and decided about it; what is done stays. Promised quarters get the year they were "
    "promised for. Customers, promises, criteria, the communication plan a year later, templates, "
    "words and imports come along. Days stand there as they were and budgets at 0, to be filled "
    "in. Nothing is written in the old folder, and what only people know is asked.",
    "$ itplan init plan-2027 --language nl --organisation 'Gemeente Waterrijk'\n"
    "$ itplan init --single-file\n"
    "$ itplan init plan-2028 --from plan-2027",
    declare};

} // namespace itplan

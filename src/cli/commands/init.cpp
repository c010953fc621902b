// `init`: a plan to begin with.
#include "itplan/base/text.hpp"
#include "itplan/change/starter.hpp"
#include "itplan/report/words.hpp"

#include "../diff.hpp"
#include "../plan_folder.hpp"
#include "all.hpp"

#include <fmt/format.h>

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
  bool single_file = false;
  bool dry_run = false;
};

int year_wanted(const Options& options, Date today) {
  if (options.year.empty()) return year_of(today) + (month_of(today) >= 7 ? 1 : 0);
  const auto year = parse_whole(options.year);
  if (!year || *year < 1000 || *year > 9999)
    throw Stop(Exit::usage, fmt::format("--year must be a year like 2027, not '{}'", options.year));
  return static_cast<int>(*year);
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
  auto files = session.folder_at(folder);
  files.lock();
  for (auto file = change.files.rbegin(); file != change.files.rend(); ++file)
    files.write({*file});
}

Exit run(Session& session, const Options& options, Language language) {
  const auto year = year_wanted(options, session.today());
  auto change =
      starter_plan({options.title, options.organisation, year, language, options.single_file});
  const auto folder = session.from_here(options.folder).lexically_normal();
  refuse_overwrite(folder, change, session.shown_name(folder / main_file));
  keep_existing(folder, change);
  if (options.dry_run) {
    for (const auto& file : change.files)
      session.out(unified_diff(file));
    return Exit::fine;
  }
  write_in_turn(session, folder, change);
  const auto inside = options.folder == "." ? std::string() : "  cd " + options.folder + "\n";
  session.out(say(language, plan_made,
                  {std::to_string(year), printable(session.shown_name(folder / main_file)),
                   printable(inside, true)}) +
              "\n");
  return Exit::fine;
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.text("DIR", options->folder, "The folder for the plan; made where it is missing", "DIR");
  line.text("--title", options->title, "Name of the plan", "TEXT");
  line.text("--organisation", options->organisation, "The organisation it is for", "TEXT");
  line.text("--year", options->year, "Calendar year; otherwise this year, from July on the next",
            "YEAR");
  line.flag("--single-file", options->single_file,
            "Keep everything in itplan.yaml instead of a file for each request");
  line.dry_run(options->dry_run);
  return [options](Session& session) {
    return run(session, *options, session.language_without_plan());
  };
}

} // namespace

const Command init_command{
    "init",
    "",
    Group::plan,
    "Start a year plan",
    "Writes itplan.yaml, commented, and .gitattributes and .gitignore beside it. A plan that is "
    "there is never overwritten. Customers, requests and ballots get a file each, so that changes "
    "on two branches merge; --single-file keeps them in itplan.yaml.",
    "$ itplan init plan-2027 --language nl --organisation 'Gemeente Waterrijk'\n"
    "$ itplan init --single-file",
    declare};

} // namespace itplan

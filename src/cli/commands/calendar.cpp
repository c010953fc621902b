// `calendar`: who hears what and when, as a table and for calendar programs.
#include "itplan/report/calendar.hpp"

#include "itplan/base/amount.hpp"
#include "itplan/base/text.hpp"

#include "all.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

struct Options {
  std::string year;
  std::string from;
  std::string to;
  std::string output;
  bool all = false;
  bool ics = false;
  bool json = false;

  bool has_range() const { return !year.empty() || !from.empty() || !to.empty(); }
};

CalendarRange whole_year(const std::string& text) {
  const auto year = parse_whole(text);
  if (!year || *year < 1000 || *year > 9999)
    throw Stop(Exit::usage,
               fmt::format("--year must be a year like 2027, not '{}'", printable(text)));
  return {make_date(static_cast<int>(*year), 1, 1), make_date(static_cast<int>(*year), 12, 31)};
}

CalendarRange range_of(Session& session, const Options& options) {
  if (!options.year.empty()) return whole_year(options.year);
  auto range = usual_range(session.plan(), session.today());
  if (!options.from.empty()) range.from = date_given("--from", options.from);
  if (!options.to.empty())
    range.to = date_given("--to", options.to);
  else if (range.to < range.from)
    range.to = add_months(range.from, 12);
  if (range.to < range.from)
    throw Stop(Exit::usage,
               fmt::format("--to {} lies before {}", iso_date(range.to), iso_date(range.from)));
  if (range.to > add_months(range.from, 120))
    throw Stop(Exit::usage, "--from and --to lie more than ten years apart");
  return range;
}

Exit run(Session& session, const Options& options) {
  if (!options.output.empty() && !options.ics)
    throw Stop(Exit::usage, "-o writes a calendar file: give --ics with it");
  session.mention_problems();
  const auto& plan = session.plan();
  const auto language = session.language();
  const auto width = session.world().width;
  const auto range = range_of(session, options);
  const auto all = moments(plan, session.today(), range, options.all, language);
  if (options.json)
    session.out_json("calendar", calendar_value(plan, all, session.today(), range, language));
  else if (options.ics)
    session.answer(options.output,
                   to_ics(calendar_name(plan, language), session.today(), calendar_events(all)));
  else if (options.has_range() || options.all)
    session.out(moments_text(plan, all, range, language, width));
  else
    session.out(calendar_text(plan, language, width));
  return Exit::fine;
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  const auto& year = line.text("--year", options->year, "Each time in this year", "YEAR");
  line.text("--from", options->from, "Each time from this day on", "DATE").excludes(year);
  line.text("--to", options->to, "Each time up to and including this day", "DATE").excludes(year);
  line.flag("--all-dates,--all", options->all,
            "Also other days that were named to somebody: of reviews, agreements, promised "
            "quarters, legal duties and rounds that close");
  const auto& ics = line.flag("--ics", options->ics,
                              "Print what is to come as an iCalendar file for a calendar program");
  line.text("-o,--output", options->output, "Write the iCalendar file here", "FILE");
  line.flag("--json", options->json, "Print JSON: the rows, and each time in the period")
      .excludes(ics);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command calendar_command{
    "calendar",
    "",
    Group::tell,
    "Show who hears what and when, also for calendar programs",
    "The communication plan: when each row comes round next, for whom, who does it, how they "
    "answer and when it was last done; 'itplan told ROW' writes down that it was done. With "
    "--year, --from or --to each single time, otherwise in the file for a calendar program until "
    "the end of the plan's year.\n"
    "\n"
    "A row comes round from its first day on, so that the rhythm does not drift when a talk is "
    "early or late. A day off moves to the next working day. In the file each time keeps its "
    "identity, from plan_id of the plan and its count, so that importing it again moves events "
    "instead of doubling them. What was named and fell away is there as cancelled until its day.",
    "$ itplan calendar\n"
    "$ itplan calendar --year 2027\n"
    "$ itplan calendar --all-dates --from 2027-01-01 --to 2027-03-31\n"
    "$ itplan calendar --ics -o communicatie.ics",
    declare};

} // namespace itplan

#include "told_period.hpp"

#include "itplan/base/text.hpp"
#include "itplan/report/told_mark.hpp"

#include "disk.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

constexpr std::string_view last_one = "last";
constexpr std::size_t largest_report = 64u << 20;

struct Beginning {
  std::string text;
  Date from;
  Past then;
};

Beginning from_day(Session& session, Date day) {
  return {iso_date(day), day, plan_before(session, day)};
}

// A week, for who has no report yet.
Beginning a_week(Session& session) {
  return from_day(session, session.today() - std::chrono::days(7));
}

// A commit that is gone (rewritten, or not fetched) leaves the day.
Beginning from_mark(Session& session, Date day, const std::string& commit) {
  if (commit.empty()) return from_day(session, day);
  auto then = plan_of(session, commit, day);
  if (then.loaded) return {iso_date(day), day, std::move(then)};
  session.say(fmt::format("{}: what changed is told from {} on", then.unknown, iso_date(day)));
  return from_day(session, day);
}

// Begins where the report in the file ended; one of today is made anew.
Beginning from_last(Session& session, const std::string& output) {
  if (output.empty())
    throw Stop(Exit::usage, "--since last needs -o FILE: the report that the new one follows");
  const auto path = session.from_here(output);
  if (!std::filesystem::exists(path)) {
    session.say(fmt::format("{} is not there yet: the last seven days are told", output));
    return a_week(session);
  }
  const auto text = read_file_up_to(path, largest_report);
  const auto mark = text ? read_told_mark(*text) : std::nullopt;
  if (!mark)
    throw Stop(Exit::usage, fmt::format("{} does not say which days it tells; give the first day "
                                        "of the new report this once: --since DATE",
                                        output));
  if (mark->until > session.today())
    throw Stop(Exit::usage, fmt::format("{} tells all up to {}, which is still to come", output,
                                        iso_date(mark->until)));
  if (mark->until == session.today()) return from_mark(session, mark->from, mark->from_commit);
  return from_mark(session, mark->until, mark->until_commit);
}

Beginning beginning_of(Session& session, const SinceAsked& asked) {
  if (asked.since.empty()) return a_week(session);
  if (asked.since == last_one) return from_last(session, asked.output);
  if (!is_written_as_date(asked.since)) {
    auto then = plan_since(session, asked.since);
    return {asked.since, then.date, std::move(then)};
  }
  const auto day = date_given("--since", asked.since);
  if (day > session.today())
    throw Stop(Exit::usage, fmt::format("--since {} is still to come", asked.since));
  return from_day(session, day);
}

// The plan as it lies here where that is what stood on the branch, or where it was changed and not
// committed; else what stood when today began.
void set_end(Session& session, ToldPeriod& period) {
  const auto head = head_commit(session);
  if (head.empty()) return;
  auto end = plan_before(session, period.until);
  period.until_commit = end.commit;
  if (!end.loaded || end.commit == head) return;
  const auto latest = plan_of(session, head, period.until);
  if (latest.loaded && is_as_here(session, *latest.loaded)) period.now = std::move(end);
}

const Plan& plan_at_end(Session& session, const ToldPeriod& period) {
  return period.now ? period.now->loaded->plan : session.plan();
}

void set_terms(Session& session, ToldPeriod& period) {
  if (!period.then.loaded) return;
  const auto& end = plan_at_end(session, period);
  if (have_same_terms(period.then.loaded->plan, end)) return;
  if (!period.then.commit.empty() && !period.until_commit.empty())
    period.terms = main_file_between(session, period.then.commit, period.until_commit);
  if (period.terms.empty() || !have_same_terms(period.terms.back().loaded->plan, end))
    period.terms.push_back({period.until, nullptr, {}, {}}); // as it lies here
}

} // namespace

ToldPeriod told_period(Session& session, const SinceAsked& asked) {
  auto [text, from, then] = beginning_of(session, asked);
  if (!then.unknown.empty()) session.say(then.unknown);
  if (asked.require_history && !then.loaded)
    throw Stop(Exit::failed, "--require-history: the plan as it was cannot be read");
  ToldPeriod period{.text = std::move(text),
                    .from = from,
                    .until = session.today(),
                    .then = std::move(then),
                    .now = std::nullopt};
  if (period.then.loaded) set_end(session, period);
  set_terms(session, period);
  return period;
}

} // namespace itplan

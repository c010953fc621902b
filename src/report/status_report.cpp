#include "itplan/report/status_report.hpp"

#include "itplan/plan/status.hpp"
#include "itplan/report/page.hpp"
#include "itplan/report/phrases/status.hpp"

#include "differences.hpp"
#include "news.hpp"
#include "owed_text.hpp"
#include "promise_rows.hpp"
#include "report_data.hpp"
#include "status_top.hpp"
#include "terms_changed.hpp"

#include <algorithm>
#include <optional>

namespace itplan {
namespace {

bool is_day(const Since& since) { return since.text == iso_date(since.date); }

Value since_value(const Voice& voice, const Since& since) {
  Value value;
  value.set("text", since.text);
  set_date(value, "date", since.date, voice);
  // A revision is shown beside its date; a date is not said twice.
  value.set("revision", is_day(since) ? std::string() : since.text);
  set_date(value, "until", since.until, voice);
  value.set("commit", since.commit_then);
  value.set("until_commit", since.commit_now);
  value.set("compared", since.then != nullptr);
  value.set("unknown", since.then ? std::string() : since.unknown);
  return value;
}

// About a request, or about the customer alone.
Value about(const Voice& voice, const Id& request, const Id& customer) {
  Value row = request_row(voice, request);
  if (request.empty()) row.set("id", Value());
  row.set("customer", customer);
  row.set("customer_name", voice.customer(customer));
  return row;
}

Value news_rows(const Voice& voice, const std::vector<News>& all, std::string_view kind_only) {
  ValueList rows;
  for (const auto& item : all) {
    if ((item.kind == "note") != (kind_only == "note")) continue;
    Value row = about(voice, item.request, item.customer);
    row.set("kind", item.kind);
    set_date(row, "date", item.date, voice);
    row.set("text", item.text);
    row.set("late", item.is_late);
    row.set("late_text", item.is_late ? voice(phrase::written_later) : std::string());
    rows.push_back(std::move(row));
  }
  return rows;
}

Value difference_rows(const Voice& voice, const Choice& choice, const Since& since,
                      const Matching* matching) {
  ValueList rows;
  if (!matching) return rows;
  for (const auto& difference :
       differences(voice, choice, *since.then, since.choice_then, *matching)) {
    Value row;
    row.set("id", difference.request);
    row.set("title", difference.title);
    row.set("kind", difference.kind);
    row.set("what", difference.what);
    row.set("was", difference.was);
    row.set("is", difference.is);
    rows.push_back(std::move(row));
  }
  return rows;
}

Value term_rows(const Voice& voice, const Since& since) {
  ValueList rows;
  if (!since.then) return rows;
  for (const auto& change : terms_changed(voice, *since.then, since.terms)) {
    Value row;
    set_date(row, "date", change.date, voice);
    row.set("kind", change.kind);
    row.set("id", change.id);
    row.set("what", change.what);
    row.set("was", change.was);
    row.set("is", change.is);
    rows.push_back(std::move(row));
  }
  return rows;
}

// What came into the plan: all that follows from two plans, and from nothing else.
std::vector<News> set_told(Value& report, const Voice& now, const Choice& choice,
                           const Since& since) {
  std::optional<Matching> matching;
  if (since.then) matching = match(*since.then, now.plan);
  const auto* known = matching ? &*matching : nullptr;
  // A revision holds what was written on its own day up to then.
  const auto known_from = is_day(since) ? since.date : since.date + std::chrono::days(1);
  auto happened = news(now, {since.date, since.until, known_from}, since.then, known);
  report.set("news", news_rows(now, happened, ""));
  report.set("notes", news_rows(now, happened, "note"));
  report.set("differences", difference_rows(now, choice, since, known));
  report.set("terms", term_rows(now, since));
  return happened;
}

Value late_rows(const Voice& voice, Date today) {
  ValueList rows;
  for (const auto& one : owed(voice.plan, today, today))
    if (one.late > 0) rows.push_back(owed_value(voice, one, today));
  return rows;
}

Value status_counts(const Voice& voice) {
  const auto all = words<Status>();
  std::vector<std::size_t> counts(all.size());
  for (const auto& entry : voice.plan.requests)
    ++counts[static_cast<std::size_t>(status_of(entry.value))];
  ValueList rows;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (counts[i] == 0) continue;
    rows.push_back(ValueMap{
        {"status", all[i]},
        {"status_text", capital(term(static_cast<Status>(i), voice.language), voice.language)},
        {"count", counts[i]}});
  }
  return rows;
}

Value problems_value(const Voice& voice, const std::vector<Problem>& problems) {
  const auto warnings = static_cast<std::size_t>(
      std::count_if(problems.begin(), problems.end(),
                    [](const Problem& p) { return p.severity == Severity::warning; }));
  const auto errors = problems.size() - warnings;
  std::vector<std::string> parts;
  if (errors > 0) parts.push_back(counted(errors, phrase::problem_wrong, voice.language));
  if (warnings > 0) parts.push_back(counted(warnings, phrase::problem_warning, voice.language));
  Value value;
  value.set("errors", errors);
  value.set("warnings", warnings);
  value.set("text", voice.list(parts));
  return value;
}

} // namespace

Value status_report(const Plan& now, const Choice& choice, const Since& since,
                    const std::vector<Problem>& problems, Date today, Language language) {
  const Voice voice{now, language};
  Value report;
  set_header(report, "status", voice, today);
  report.set("closed_text", voice.closed());
  report.set("overload", now.closed ? std::string() : voice.overload(choice));
  report.set("for_board", false);
  report.set("since", since_value(voice, since));
  const auto happened = set_told(report, {since.now ? *since.now : now, language},
                                 since.choice_now ? *since.choice_now : choice, since);
  add_status_top(report, voice, choice, happened, today);
  report.set("late", late_rows(voice, today));
  report.set("promises", promise_rows(voice, today));
  report.set("figures", figures(voice, choice, today));
  report.set("statuses", status_counts(voice));
  report.set("skills", skill_rows(voice, choice));
  report.set("budgets", budget_rows(voice, choice));
  report.set("claims", claim_rows(voice, choice));
  report.set("claims_total", claim_totals(choice));
  report.set("problems", problems_value(voice, problems));
  place_pictures(report, language, PictureForm::mermaid);
  set_has(report);
  return report;
}

} // namespace itplan

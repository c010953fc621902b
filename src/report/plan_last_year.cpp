// What the year before brought: results, promises kept, unplanned days, and what work really took.
#include "itplan/plan/account.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/totals.hpp"
#include "itplan/report/phrases/next_year.hpp"

#include "plan_chapters.hpp"
#include "promise_rows.hpp"
#include "report_data.hpp"

#include <algorithm>

namespace itplan {
namespace {

struct LastYear {
  Voice voice; // of last year's plan
  PlanYear year;
  Account account; // at the end of that year
};

bool was_promised(const LastYear& last, const Request& request) {
  return std::any_of(request.decisions.begin(), request.decisions.end(), [&](const auto& one) {
    const auto quarter = promised_quarter(last.voice.plan, one);
    return one.outcome == Outcome::agreed && quarter && quarter->year == last.year.number();
  });
}

bool was_delivered(const LastYear& last, const Request& request) {
  return request.delivered && last.year.contains(*request.delivered);
}

std::string results_text(const LastYear& last) {
  std::size_t promised = 0;
  std::size_t kept = 0;
  for (const auto& [id, request] : last.voice.plan.requests) {
    if (!was_promised(last, request)) continue;
    ++promised;
    if (was_delivered(last, request)) ++kept;
  }
  if (promised == 0) return {};
  return last.voice(phrase::last_year_results,
                    {std::to_string(last.year.number()),
                     counted(promised, phrase::request, last.voice.language),
                     number_text(kept, last.voice.language)});
}

ValueList result_rows(const LastYear& last) {
  std::vector<std::size_t> delivered;
  const auto& requests = last.voice.plan.requests;
  for (std::size_t i = 0; i < requests.size(); ++i)
    if (was_delivered(last, requests[i].value)) delivered.push_back(i);
  std::stable_sort(delivered.begin(), delivered.end(), [&](std::size_t a, std::size_t b) {
    return *requests[a].value.delivered < *requests[b].value.delivered;
  });
  ValueList rows;
  for (const auto i : delivered) {
    const auto& [id, request] = requests[i];
    const auto took = last.account.cells(i).total();
    Value row = request_row(last.voice, id);
    set_date(row, "delivered", request.delivered, last.voice);
    row.set("result", one_line(request.result));
    row.set("days", total_effort(request));
    row.set("days_text",
            request.effort.empty() ? std::string() : last.voice.number(total_effort(request)));
    row.set("took", took);
    row.set("took_text", took == Days{} ? std::string() : last.voice.number(took));
    rows.push_back(std::move(row));
  }
  return rows;
}

ValueList skill_rows_of(const LastYear& last) {
  ValueList rows;
  for (const auto& skill : last.account.skills) {
    Days days, planned, reserve, unplanned;
    for (const auto& quarter : skill.quarters) {
      days += quarter.days;
      planned += quarter.planned();
      reserve += quarter.reserve;
      unplanned += quarter.unplanned;
    }
    rows.push_back(ValueMap{{"skill", last.voice.skill(skill.skill)},
                            {"days", days},
                            {"days_text", last.voice.number(days)},
                            {"planned", planned},
                            {"planned_text", last.voice.number(planned)},
                            {"reserve", reserve},
                            {"reserve_text", last.voice.number(reserve)},
                            {"unplanned", unplanned},
                            {"unplanned_text", last.voice.number(unplanned)}});
  }
  return rows;
}

} // namespace

void add_last_year(Value& report, const PlanPage& page, const Plan* plan) {
  if (!plan) return report.set("last_year", Value()), void();
  const auto year = plan_year(*plan);
  const LastYear last{{*plan, page.voice.language}, year, account(*plan, year.last_day())};
  auto results = result_rows(last);
  auto promises = promise_rows(last.voice, year.last_day());
  auto skills = skill_rows_of(last);
  report.set("last_year", ValueMap{{"year", year.number()},
                                   {"results_text", results_text(last)},
                                   {"has_results", !results.empty()},
                                   {"has_promises", !promises.list()->empty()},
                                   {"has_skills", !skills.empty()},
                                   {"results", std::move(results)},
                                   {"promises", std::move(promises)},
                                   {"skills", std::move(skills)}});
}

} // namespace itplan

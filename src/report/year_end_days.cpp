#include "year_end_days.hpp"

#include "itplan/plan/status.hpp"
#include "itplan/plan/totals.hpp"
#include "itplan/report/phrases/year_end.hpp"

#include <algorithm>

namespace itplan {
namespace {

struct Pair {
  Hundredths planned;
  Hundredths real;
};

std::string signed_text(const std::string& text, Hundredths amount) {
  return amount > Hundredths{} ? "+" + text : text;
}

Value row_of(std::string what, const Pair& pair, std::string (*text)(const Voice&, Hundredths),
             const Voice& voice) {
  const auto difference = pair.real - pair.planned;
  return ValueMap{{"what", std::move(what)},
                  {"planned", pair.planned},
                  {"planned_text", text(voice, pair.planned)},
                  {"real", pair.real},
                  {"real_text", text(voice, pair.real)},
                  {"difference", difference},
                  {"difference_text", signed_text(text(voice, difference), difference)}};
}

std::string as_number(const Voice& voice, Hundredths amount) { return voice.number(amount); }
std::string as_money(const Voice& voice, Hundredths amount) { return voice.money(amount); }

Pair planned_work(const Plan& plan, const Account& account) {
  Pair pair;
  for (const auto& [id, request] : plan.requests)
    if (is_committed(request) && request.kind != WorkKind::unplanned)
      pair.planned += total_effort(request);
  for (const auto& skill : account.skills)
    for (const auto& quarter : skill.quarters)
      pair.real += quarter.done;
  return pair;
}

Pair unplanned_work(const Account& account) {
  Pair pair;
  for (const auto& skill : account.skills) {
    for (const auto& quarter : skill.quarters) {
      pair.planned += quarter.reserve;
      pair.real += quarter.unplanned;
    }
    for (const auto& work : skill.work)
      if (work.unplanned) pair.real -= work.to_do;
  }
  return pair;
}

Money promised_from(const Plan& plan, const Id& budget) {
  Money sum;
  for (const auto& [id, request] : plan.requests)
    if (is_committed(request))
      for (const auto& [of, amount] : request.cost)
        if (of == budget) sum += amount;
  return sum;
}

} // namespace

ValueList year_end_days(const Voice& voice, Date today) {
  const auto& plan = voice.plan;
  const auto now = account(plan, today);
  ValueList rows;
  if (!now.skills.empty()) {
    rows.push_back(row_of(voice(phrase::year_row_days), planned_work(plan, now), as_number, voice));
    const auto unplanned = unplanned_work(now);
    if (unplanned.planned > Days{} || unplanned.real > Days{})
      rows.push_back(row_of(voice(phrase::row_unplanned), unplanned, as_number, voice));
  }
  for (const auto& budget : now.budgets)
    rows.push_back(row_of(voice(phrase::row_money, {one_line(budget.budget)}),
                          {promised_from(plan, budget.budget), budget.paid}, as_money, voice));
  return rows;
}

bool is_all_measured(const Plan& plan) {
  return std::all_of(plan.requests.begin(), plan.requests.end(), [](const auto& entry) {
    return !entry.value.started || !entry.value.progress.empty();
  });
}

} // namespace itplan

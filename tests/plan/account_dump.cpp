// Random plans and their accounts as JSON lines, for account_compare.py.
#include "random_plan.hpp"

#include <cstdlib>
#include <iostream>

namespace itplan {
namespace {

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

template <class List, class F> std::string joined(const List& list, F text) {
  std::string all;
  for (const auto& one : list)
    all += (all.empty() ? "" : ",") + text(one);
  return all;
}

template <class T> std::string amounts(const Table<T>& table) {
  return "{" +
         joined(table,
                [](const auto& entry) {
                  if constexpr (std::is_same_v<T, Spread>)
                    return quoted(entry.id) + ":" + std::to_string(entry.value.likely.count);
                  else
                    return quoted(entry.id) + ":" + std::to_string(entry.value.count);
                }) +
         "}";
}

std::string dated(std::string_view key, const OptionalDate& date) {
  return date ? "," + quoted(key) + ":" + quoted(iso_date(*date)) : std::string();
}

std::string request_text(const Request& request) {
  auto text = "{\"effort\":" + amounts(request.effort) + ",\"cost\":" + amounts(request.cost) +
              dated("received", request.received) + dated("confirmed", request.confirmed) +
              dated("started", request.started) + dated("delivered", request.delivered) +
              dated("withdrawn", request.withdrawn);
  if (request.kind) text += ",\"kind\":" + quoted(word(*request.kind));
  if (request.legal)
    text += ",\"legal\":{\"rule\":\"law\"" + dated("from", request.legal->from) + "}";
  text +=
      ",\"decisions\":[" +
      joined(request.decisions,
             [](const Decision& decision) {
               return "{\"outcome\":" + quoted(word(*decision.outcome)) +
                      dated("date", decision.date) +
                      (decision.quarter ? ",\"quarter\":" + quoted(quarter_text(*decision.quarter))
                                        : "") +
                      "}";
             }) +
      "],\"progress\":[" +
      joined(request.progress,
             [](const ProgressRow& row) {
               return "{\"spent\":" + amounts(row.spent) + ",\"left\":" + amounts(row.left) +
                      ",\"paid\":" + amounts(row.paid) + dated("date", row.date) + "}";
             }) +
      "]}";
  return text;
}

std::string plan_text(const Plan& plan) {
  return "{\"year\":2027,\"capacity\":{\"reserve\":" +
         std::to_string(plan.capacity.reserve->count) + ",\"days\":{" +
         joined(plan.capacity.days,
                [](const auto& entry) {
                  const auto& [id, days] = entry;
                  return quoted(id) + ":[" + std::to_string(days.q1.count) + "," +
                         std::to_string(days.q2.count) + "," + std::to_string(days.q3.count) + "," +
                         std::to_string(days.q4.count) + "]";
                }) +
         "}},\"budget\":" + amounts(plan.budget) + ",\"requests\":{" +
         joined(
             plan.requests,
             [](const auto& entry) { return quoted(entry.id) + ":" + request_text(entry.value); }) +
         "}}";
}

std::string number(std::string_view key, Hundredths amount) {
  return quoted(key) + ":" + std::to_string(amount.count);
}

std::string cells_text(const Cells& cells) {
  auto text = "[" + std::to_string(cells.before.count);
  for (const auto days : cells.quarters)
    text += "," + std::to_string(days.count);
  return text + "," + std::to_string(cells.next.count) + "]";
}

std::string skill_text(const Plan& plan, const SkillAccount& skill) {
  return quoted(skill.skill) + ":{" + number("shortage", skill.shortage) + ",\"quarters\":[" +
         joined(skill.quarters,
                [](const SkillQuarter& q) {
                  return "{" + number("days", q.days) + "," + number("reserve", q.reserve) + "," +
                         number("unplanned", q.unplanned) + "," + number("planned", q.planned()) +
                         "," + number("reserve_used", q.reserve_used) + "," +
                         number("beyond", q.beyond) + "," + number("room", q.room) + "," +
                         number("over", q.over) + "," + number("time_left", q.time_left) + "}";
                }) +
         "],\"cells\":{" +
         joined(skill.work,
                [&](const SkillWork& work) {
                  return quoted(plan.requests[work.request].id) + ":" + cells_text(work.cells);
                }) +
         "},\"left_unknown\":[" +
         [&] {
           std::string ids;
           for (const auto& work : skill.work)
             if (work.left_unknown)
               ids += (ids.empty() ? "" : ",") + quoted(plan.requests[work.request].id);
           return ids;
         }() +
         "]}";
}

void dump(std::uint64_t seed) {
  RandomPlan random(seed);
  const auto plan = random.plan();
  const auto day = random.day("2026-12-15", 399);
  const auto found = account(plan, day);
  std::cout << "{\"seed\":" << seed << ",\"day\":" << quoted(iso_date(day))
            << ",\"plan\":" << plan_text(plan) << ",\"skills\":{"
            << joined(found.skills, [&](const auto& skill) { return skill_text(plan, skill); })
            << "},\"budgets\":{"
            << joined(found.budgets,
                      [](const BudgetAccount& b) {
                        return quoted(b.budget) + ":{" + number("paid", b.paid) + "," +
                               number("to_pay", b.to_pay) + "," + number("next", b.next) + "," +
                               number("over", b.over) + "}";
                      })
            << "}}\n";
}

} // namespace
} // namespace itplan

int main(int count, char** given) {
  const int plans = count > 1 ? std::atoi(given[1]) : 100;
  for (int seed = 1; seed <= plans; ++seed)
    itplan::dump(static_cast<std::uint64_t>(seed));
}

#include "report_data.hpp"

#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/told.hpp"

#include "choice_value.hpp"

#include <algorithm>

namespace itplan {
namespace {

Value adoption(const Voice& voice) {
  const auto& adopted = voice.plan.adopted;
  if (!adopted || !adopted->date) return {};
  Value value;
  set_date(value, "date", adopted->date, voice);
  value.set("by", adopted->by);
  value.set("by_text", voice.decider(adopted->by));
  return value;
}

std::string title_of(const Voice& voice) {
  if (!voice.plan.title.empty()) return voice.plan.title;
  return voice(phrase::plan_title, {std::to_string(year_of(voice.plan))});
}

// Which part of the plan a request is in; every request is in exactly one.
} // namespace

bool waits_to_be_told(const Request& request) {
  return untold_decision(request) != nullptr && !request.withdrawn;
}

namespace {

struct Counts {
  std::size_t above = 0;
  std::size_t below = 0;
  std::size_t not_estimated = 0;
  std::size_t unranked = 0;
  std::size_t not_now = 0;
  std::size_t declined = 0;
  std::size_t untold = 0; // decided against, and the customer hears first which answer it is
  std::size_t closed = 0; // merged, stopped, withdrawn, done in an earlier year
};

std::size_t& part_of(Counts& counts, const RankedRequest* ranked, const Request& request) {
  if (!ranked) {
    if (waits_to_be_told(request)) return counts.untold;
    const auto status = status_of(request);
    if (status == Status::not_now) return counts.not_now;
    return status == Status::declined ? counts.declined : counts.closed;
  }
  if (ranked->above_line()) return counts.above;
  if (ranked->standing == Standing::not_estimated) return counts.not_estimated;
  return ranked->standing == Standing::unranked ? counts.unranked : counts.below;
}

Counts count(const Plan& plan, const Choice& choice) {
  Counts counts;
  for (const auto& [id, request] : plan.requests)
    ++part_of(counts, choice.find(id), request);
  return counts;
}

struct Total {
  Days used;
  Days room;
};

Total year_of_days(const Choice& choice) {
  Total total;
  for (const auto& skill : choice.skills)
    for (std::size_t q = 0; q < 4; ++q) {
      total.used += skill.used[q];
      total.room += skill.room[q];
    }
  return total;
}

std::string share(Hundredths part, Hundredths whole) {
  return whole.count <= 0 ? std::string() : percent_text(part.count * 100 / whole.count);
}

void set_count(Value& to, std::string_view key, std::size_t count) { to.set(key, count); }

} // namespace

void set_date(Value& to, std::string_view key, OptionalDate date, const Voice& voice) {
  to.set(key, date ? Value(*date) : Value());
  to.set(std::string(key) + "_text", date ? Value(voice.date(*date)) : Value());
}

void set_header(Value& report, std::string_view name, const Voice& voice, Date today) {
  const auto& plan = voice.plan;
  report.set("report", name);
  report.set("language", word(voice.language));
  set_date(report, "as_of", today, voice);
  report.set("title", title_of(voice));
  report.set("organisation", plan.organisation);
  report.set("department", plan.department);
  report.set("signed_by", plan.signed_by);
  report.set("contact", plan.contact);
  report.set("board", voice.audience("board"));
  report.set("year", year_of(plan));
  report.set("draft", !plan.adopted || !plan.adopted->date);
  report.set("adopted", adoption(voice));
}

void set_has(Value& report) {
  Value has;
  for (const auto& [key, value] : *report.map())
    if (const auto* items = value.list()) has.set(key, !items->empty());
  report.set("has", has.is_nothing() ? Value(ValueMap{}) : std::move(has));
}

Value request_row(const Voice& voice, std::string_view id) {
  const auto* request = voice.plan.requests.find(id);
  Value row;
  row.set("id", id);
  row.set("title", request && !request->title.empty() ? request->title : std::string(id));
  row.set("customer", request ? request->customer : Id());
  row.set("customer_name", request ? voice.customer(request->customer) : std::string());
  return row;
}

std::string quarter_text(const Voice& voice, const RankedRequest& ranked) {
  if (!ranked.quarter) return {};
  auto last = quarter_name(*ranked.quarter, voice.language);
  if (!ranked.from_quarter) return last;
  return voice(phrase::from_to, {quarter_name(*ranked.from_quarter, voice.language),
                                 std::to_string(*ranked.quarter + 1)});
}

Value figures(const Voice& voice, const Choice& choice, Date today) {
  const auto counts = count(voice.plan, choice);
  const auto days = year_of_days(choice);
  Value value;
  set_count(value, "requests", voice.plan.requests.size());
  value.set("requests_text", counted(voice.plan.requests.size(), phrase::request, voice.language));
  set_count(value, "customers", voice.plan.customers.size());
  value.set("customers_text",
            counted(voice.plan.customers.size(), phrase::customer, voice.language));
  value.set("has_line", choice.method.has_value());
  set_count(value, "above", counts.above);
  set_count(value, "below", counts.below);
  set_count(value, "not_estimated", counts.not_estimated);
  set_count(value, "unranked", counts.unranked);
  set_count(value, "not_now", counts.not_now);
  set_count(value, "declined", counts.declined);
  set_count(value, "untold", counts.untold);
  set_count(value, "closed", counts.closed);
  set_count(value, "open",
            static_cast<std::size_t>(
                std::count_if(voice.plan.requests.begin(), voice.plan.requests.end(),
                              [&](const auto& entry) { return is_open(entry.value, today); })));
  value.set("counts_days", !choice.skills.empty());
  value.set("days_used", days.used);
  value.set("days_room", days.room);
  value.set("days_text",
            voice(phrase::used_of_room, {voice.number(days.used), voice.number(days.room)}));
  value.set("days_share", share(days.used, days.room));
  return value;
}

Value skill_rows(const Voice& voice, const Choice& choice) {
  ValueList rows;
  const auto values = skills_value(choice);
  for (std::size_t i = 0; i < choice.skills.size(); ++i) {
    const auto& skill = choice.skills[i];
    Value row = (*values.list())[i];
    Days used;
    Days room;
    for (std::size_t q = 0; q < 4; ++q) {
      used += skill.used[q];
      room += skill.room[q];
      row.set(
          "q" + std::to_string(q + 1) + "_text",
          voice(phrase::used_of_room, {voice.number(skill.used[q]), voice.number(skill.room[q])}));
    }
    row.set("year_text", voice(phrase::used_of_room, {voice.number(used), voice.number(room)}));
    row.set("share", share(used, room));
    row.set("wanted_text", voice.number(skill.wanted));
    rows.push_back(std::move(row));
  }
  return rows;
}

Value budget_rows(const Voice& voice, const Choice& choice) {
  ValueList rows;
  const auto values = budgets_value(choice);
  for (std::size_t i = 0; i < choice.budgets.size(); ++i) {
    const auto& budget = choice.budgets[i];
    Value row = (*values.list())[i];
    row.set("used_text", voice.money(budget.used));
    row.set("room_text", voice.money(budget.room));
    row.set("left_text", voice.money(budget.room - budget.used));
    row.set("wanted_text", voice.money(budget.wanted));
    rows.push_back(std::move(row));
  }
  return rows;
}

Value claim_rows(const Voice& voice, const Choice& choice) {
  ValueList rows;
  const auto values = claims_value(choice);
  for (std::size_t i = 0; i < choice.claims.size(); ++i) {
    const auto& claim = choice.claims[i];
    Value row = (*values.list())[i];
    row.set("customer_name", voice.customer(claim.customer));
    row.set("chosen_first_text", voice.chosen_first(choice, claim));
    rows.push_back(std::move(row));
  }
  return rows;
}

// Those who cast no ballot chose nothing: they stand in the first two numbers only.
Value claim_totals(const Choice& choice) {
  std::size_t requests = 0;
  std::size_t highest = 0;
  std::size_t voters_highest = 0;
  std::size_t first = 0;
  for (const auto& claim : choice.claims) {
    requests += claim.requests;
    highest += claim.claimed_highest;
    if (!claim.voted) continue;
    voters_highest += claim.claimed_highest;
    first += claim.chosen_first;
  }
  Value value;
  value.set("requests", requests);
  value.set("claimed_highest", highest);
  value.set("voters_claimed_highest", voters_highest);
  value.set("chosen_first", first);
  value.set("voted", voters_highest > 0);
  return value;
}

} // namespace itplan

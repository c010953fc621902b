// What we promise, what customers told us, and how we chose.
#include "itplan/base/text.hpp"
#include "itplan/plan/rounds.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/ranking/valuation.hpp"
#include "itplan/report/priorities.hpp"

#include "plan_chapters.hpp"
#include "promise_rows.hpp"
#include "report_data.hpp"

#include <algorithm>

namespace itplan {
namespace {

constexpr std::size_t most_voices = 7; // requests whose votes are quoted

// The round that counts, or the plan's own while it is still open.
Id round_of(const PlanPage& page) {
  if (!page.choice.round.empty()) return page.choice.round;
  const auto& choice = page.voice.plan.choice;
  return choice ? choice->round : Id();
}

Value round_value(const PlanPage& page, const Id& id) {
  const auto* round = page.voice.plan.rounds.find(id);
  if (!round) return {};
  Value value;
  value.set("id", id);
  set_date(value, "opens", round->opens, page.voice);
  set_date(value, "closes", round->closes, page.voice);
  value.set("points", round->points ? Value(*round->points) : Value());
  value.set("closed", is_closed(*round, page.today));
  return value;
}

struct Vote {
  Id customer;
  std::int64_t points = 0;
  const std::string* why = nullptr;
};

// Ballots stay sealed until the round has closed.
std::vector<Vote> votes_for(const PlanPage& page, const Id& round_id, std::string_view request) {
  std::vector<Vote> votes;
  const auto& plan = page.voice.plan;
  const auto* round = plan.rounds.find(round_id);
  const auto* ballots = plan.ballots.find(round_id);
  if (!round || !ballots || !is_closed(*round, page.today)) return votes;
  for (const auto& [customer, ballot] : *ballots)
    for (const auto& choice : ballot.choices)
      if (choice.request == request)
        votes.push_back({customer, choice.points.value_or(0), &choice.why});
  std::stable_sort(votes.begin(), votes.end(),
                   [](const Vote& a, const Vote& b) { return a.points > b.points; });
  return votes;
}

Value vote_value(const Voice& voice, const Vote& vote) {
  const auto points = counted(static_cast<std::size_t>(vote.points), phrase::point, voice.language);
  const auto name = voice.customer(vote.customer);
  Value value;
  value.set("customer", vote.customer);
  value.set("customer_name", name);
  value.set("points", vote.points);
  value.set("why", *vote.why);
  value.set("text", vote.why->empty()
                        ? voice(phrase::gave_points, {name, points})
                        : voice(phrase::gave_points_why, {name, points, one_line(*vote.why)}));
  return value;
}

std::int64_t sum_of(const std::vector<Vote>& votes) {
  std::int64_t sum = 0;
  for (const auto& vote : votes)
    sum += vote.points;
  return sum;
}

// The requests with most points, each with who gave them and why.
Value voices(const PlanPage& page, const Id& round) {
  struct Voted {
    std::string_view id;
    std::vector<Vote> votes;
    std::int64_t points = 0;
  };
  std::vector<Voted> all;
  for (const auto& entry : page.voice.plan.requests) {
    auto votes = votes_for(page, round, entry.id);
    const auto points = sum_of(votes);
    if (points > 0) all.push_back({entry.id, std::move(votes), points});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Voted& a, const Voted& b) { return a.points > b.points; });
  ValueList rows;
  for (std::size_t i = 0; i < all.size() && i < most_voices; ++i) {
    Value row = request_row(page.voice, all[i].id);
    row.set("points", all[i].points);
    row.set("points_text",
            counted(static_cast<std::size_t>(all[i].points), phrase::point, page.voice.language));
    ValueList votes;
    for (const auto& vote : all[i].votes)
      votes.push_back(vote_value(page.voice, vote));
    row.set("votes", std::move(votes));
    rows.push_back(std::move(row));
  }
  return rows;
}

// Where a request stands, for who gave points to it.
Value point_value(const PlanPage& page, const BallotChoice& choice) {
  const auto* request = page.voice.plan.requests.find(choice.request);
  const auto* ranked = page.choice.find(counted_for(page.voice.plan, choice.request));
  Value row = request_row(page.voice, choice.request);
  row.set("points", choice.points.value_or(0));
  row.set("status", request ? Value(word(status_of(*request))) : Value());
  row.set("standing", ranked ? Value(standing_word(ranked->standing)) : Value());
  row.set("in_plan", ranked && ranked->above_line());
  row.set("why", choice.why);
  return row;
}

// What became of each point a customer had: in the plan, not in it, not given.
Value ballot_value(const PlanPage& page, const Round& round, const Id& customer,
                   const Ballot& ballot) {
  std::int64_t given = 0;
  std::int64_t in_plan = 0;
  ValueList rows;
  for (const auto& choice : ballot.choices) {
    auto row = point_value(page, choice);
    given += choice.points.value_or(0);
    if (*row.find("in_plan")->boolean()) in_plan += choice.points.value_or(0);
    rows.push_back(std::move(row));
  }
  Value value;
  value.set("customer", customer);
  value.set("customer_name", page.voice.customer(customer));
  value.set("points", round.points ? Value(*round.points) : Value());
  value.set("given", given);
  value.set("in_plan", in_plan);
  value.set("not_spent", std::max<std::int64_t>(round.points.value_or(given) - given, 0));
  value.set("choices", std::move(rows));
  return value;
}

// Every ballot of the round, once it has closed.
ValueList ballots(const PlanPage& page, const Id& round_id) {
  ValueList rows;
  const auto& plan = page.voice.plan;
  const auto* round = plan.rounds.find(round_id);
  const auto* all = plan.ballots.find(round_id);
  if (!round || !all || !is_closed(*round, page.today)) return rows;
  for (const auto& [customer, ballot] : *all)
    rows.push_back(ballot_value(page, *round, customer, ballot));
  return rows;
}

Value criteria_rows(const Voice& voice) {
  ValueList rows;
  for (const auto& [id, criterion] : voice.plan.criteria) {
    Value row;
    row.set("id", id);
    row.set("question", voice.criterion(id));
    row.set("weight", criterion.weight ? Value(*criterion.weight) : Value());
    row.set("weight_text",
            criterion.weight ? std::to_string(*criterion.weight) : voice(phrase::not_scored));
    rows.push_back(std::move(row));
  }
  return rows;
}

} // namespace

void add_promises(Value& report, const PlanPage& page) {
  const auto& plan = page.voice.plan;
  report.set("mission", plan.mission);
  ValueList promises;
  ValueList asks;
  for (const auto& [id, promise] : plan.promises) {
    Value row;
    row.set("id", id);
    row.set("text", promise.text);
    row.set("measure_text", measure_text(page.voice, promise));
    row.set("we_ask", promise.we_ask);
    promises.push_back(std::move(row));
    if (!promise.we_ask.empty())
      asks.push_back(ValueMap{{"id", id}, {"text", sentence(promise.we_ask)}});
  }
  report.set("promises", std::move(promises));
  report.set("promise_asks", std::move(asks));
}

void add_what_customers_told(Value& report, const PlanPage& page) {
  const auto round = round_of(page);
  report.set("round", round_value(page, round));
  report.set("claims", claim_rows(page.voice, page.choice));
  report.set("claims_total", claim_totals(page.choice));
  report.set("voices", voices(page, round));
  report.set("ballots", ballots(page, round));
}

void add_how_we_chose(Value& report, const PlanPage& page) {
  const auto& choice = page.choice;
  const auto& reserve = page.voice.plan.capacity.reserve;
  Value chosen;
  chosen.set("method", choice.method ? Value(word(*choice.method)) : Value());
  for (const auto method : {Method::votes, Method::criteria, Method::value, Method::cost_of_delay})
    chosen.set("by_" + std::string(word(method)), choice.method == method);
  chosen.set("value", choice.value);
  chosen.set("bound", choice.bound);
  chosen.set("proven", choice.proven);
  chosen.set("unique", choice.unique);
  chosen.set("awaited_text",
             choice.method ? std::string() : page.voice.no_line_of_round(choice.no_line));
  chosen.set("quality_text", page.voice.quality(choice));
  chosen.set("unplanned_text", page.voice.reserve(choice));
  chosen.set("overload_text", page.voice.overload(choice));
  chosen.set("reserve_text", reserve ? percent_text(reserve->count) : std::string());
  report.set("chosen", std::move(chosen));
  report.set("criteria", criteria_rows(page.voice));
}

} // namespace itplan

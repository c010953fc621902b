#include "itplan/plan/promise_figures.hpp"

#include "itplan/plan/agreements.hpp"
#include "itplan/plan/limits.hpp"
#include "itplan/plan/opinions.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/working_days.hpp"

namespace itplan {
namespace {

// One wait against a limit: from a day to the day it ended, or to the day it was called off.
struct Wait {
  Date from;
  OptionalDate answered;
  OptionalDate called_off{};      // nobody waits any more
  const Request* about = nullptr; // where the customer may have kept us waiting
};

struct Counter {
  const Plan& plan;
  Date today;
  std::string_view customer;
  WorkingCalendar calendar = working_calendar(plan);
  int limit = 0;
  bool counts_waited = true;
  PromiseFigure figure{};

  bool is_counted(std::string_view of) const { return customer.empty() || of == customer; }
  void take(const Wait& wait);
  void take(Kept how);
  // Did it begin when the promise held?
  bool holds_for(const OptionalDate& began) const {
    return !figure.text->from || !began || *began >= *figure.text->from;
  }
  void take_score(std::int64_t score);
  void count(Measure measure);

private:
  template <class F> void each_request(F f) {
    for (const auto& [id, request] : plan.requests)
      if (is_counted(request.customer)) f(request);
  }
};

void Counter::take(const Wait& wait) {
  if (!holds_for(wait.from)) return;
  const auto until = wait.answered.value_or(wait.called_off.value_or(today));
  const auto days = calendar.days_between(wait.from, until);
  const auto waited =
      wait.about ? days_waited_for_customer(*wait.about, calendar, wait.from, until) : 0;
  const bool over = days - (counts_waited ? 0 : waited) > limit;
  if (!over && !wait.answered) {
    if (!wait.called_off) ++figure.open;
    return;
  }
  ++figure.all;
  if (!over) ++figure.kept;
  figure.days += days;
  figure.waited += waited;
}

// What both sides let go was neither kept nor broken.
void Counter::take(Kept how) {
  if (how == Kept::ended) return;
  ++(how == Kept::open ? figure.open : figure.all);
  if (how == Kept::kept) ++figure.kept;
}

void Counter::take_score(std::int64_t score) {
  ++figure.all;
  if (score >= limit) ++figure.kept;
}

void count_receipt(Counter& to, const Request& request) {
  if (request.received) to.take({*request.received, first_word(request), request.withdrawn});
}

// From the day it came in, and again from each day it was reopened, to the decision after it.
void count_decisions(Counter& to, const Request& request) {
  OptionalDate from = request.received;
  for (const auto& decision : request.decisions) {
    if (!decision.date || !decision.outcome) continue;
    const bool reopens = decision.outcome == Outcome::reopened;
    if (from && !reopens) to.take({*from, decision.date, std::nullopt, &request});
    from = reopens ? decision.date : std::nullopt;
  }
  if (!from) return;
  // Work that went round the board, as IT's own does, never waited for a decision.
  const bool waited = !request.started && !request.delivered;
  if (waited) to.take({*from, std::nullopt, request.withdrawn, &request});
}

void count_told(Counter& to, const Request& request) {
  for (const auto& decision : request.decisions) {
    if (!decision.date || !decision.outcome || decision.outcome == Outcome::reopened) continue;
    const auto told = decision.told ? decision.told->date : std::nullopt;
    to.take({*decision.date, told, request.withdrawn});
  }
}

void Counter::count(Measure measure) {
  switch (measure) {
  case Measure::working_days_to_receipt:
    return each_request([&](const Request& request) { count_receipt(*this, request); });
  case Measure::working_days_to_decision:
    return each_request([&](const Request& request) { count_decisions(*this, request); });
  case Measure::working_days_to_told:
    return each_request([&](const Request& request) { count_told(*this, request); });
  case Measure::agreements_kept:
    for (const auto& side : agreement_sides(plan))
      if (side.ours && is_counted(side.customer) && holds_for(side.agreement->date))
        take(kept(side, today));
    return;
  case Measure::satisfaction:
    for (const auto& given : scores_given(plan, today))
      if (is_counted(given.customer)) take_score(given.score);
  }
}

} // namespace

std::optional<Verdict> PromiseFigure::verdict() const {
  if (!is_shown() || !text->norm) return std::nullopt;
  return kept * 100 >= text->norm->count * all ? Verdict::met : Verdict::missed;
}

std::vector<PromiseFigure> promise_figures(const Plan& plan, Date today,
                                           std::string_view customer) {
  std::vector<PromiseFigure> figures;
  Counter counter{plan, today, customer};
  for (const auto& [id, promise] : plan.promises) {
    if (!lacks_to_be_measured(promise).empty()) continue;
    counter.figure = {};
    counter.figure.promise = id;
    counter.figure.text = &promise;
    const auto& limit =
        promise.measure == Measure::satisfaction ? promise.at_least : promise.at_most;
    counter.limit = capped_days(limit.value_or(0));
    counter.counts_waited = promise.waits_for_customer != WaitsForCustomer::not_counted;
    counter.count(*promise.measure);
    figures.push_back(counter.figure);
  }
  return figures;
}

} // namespace itplan

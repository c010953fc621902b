#include "ledger.hpp"

#include "itplan/plan/status.hpp"

#include <algorithm>

namespace itplan {
namespace {

using std::chrono::days;

bool is_finished(Status status) {
  return status == Status::delivered || status == Status::accepted;
}

bool is_stopped(Status status) {
  return status == Status::not_now || status == Status::declined || status == Status::stopped ||
         status == Status::merged || status == Status::withdrawn;
}

// The day after which nothing is left, unless a row says so.
OptionalDate closing_day(const Request& request, Status status) {
  if (is_finished(status)) return done_day(request);
  if (status == Status::withdrawn) return request.withdrawn;
  return is_stopped(status) ? last_decision(request)->date : OptionalDate();
}

std::vector<const ProgressRow*> rows_of(const Request& request, std::string_view skill) {
  std::vector<const ProgressRow*> rows;
  for (const auto& row : request.progress)
    if (row.date && (row.spent.contains(skill) || row.left.contains(skill))) rows.push_back(&row);
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto* a, const auto* b) { return *a->date < *b->date; });
  return rows;
}

// started; else the first row; else the day it was handed over.
OptionalDate begin_of(const Request& request, const std::vector<const ProgressRow*>& rows) {
  if (request.started) return request.started;
  const auto done = done_day(request);
  if (rows.empty()) return done;
  return done ? std::min(*rows.front()->date, *done) : *rows.front()->date;
}

Date end_by_promise(const Reckoning& at, const Request& request, const OptionalDate& begun) {
  const auto* yes = last_yes(request);
  if (const auto promised = yes ? promised_quarter(at.plan, *yes) : std::nullopt)
    return last_day(*promised);
  if (request.legal && request.legal->from) return *request.legal->from - days(1);
  const PlanYear later(begun ? year_quarter(*begun).year : at.year.number());
  return std::max(at.year.last_day(), later.last_day());
}

Days effort_of(const Request& request, std::string_view skill) {
  const auto* effort = request.effort.find(skill);
  return effort ? effort->likely : Days{};
}

// a * b / c, rounded up; amounts are of days of work and of working days, far below overflow.
std::int64_t part_of(std::int64_t a, std::int64_t b, std::int64_t c) { return (a * b + c - 1) / c; }

} // namespace

const Decision* last_yes(const Request& request) {
  const Decision* yes = nullptr;
  for (const auto& decision : request.decisions)
    if (decision.outcome == Outcome::agreed) yes = &decision;
  return yes;
}

OptionalDate done_day(const Request& request) {
  return request.delivered ? request.delivered : request.accepted;
}

Ledger::Ledger(const Reckoning& reckoning, const Request& request, std::string_view skill,
               bool supposed)
    : reckoning_(reckoning) {
  const auto status = status_of(request);
  const auto rows = rows_of(request, skill);
  const auto begun = begin_of(request, rows);
  end_ = end_by_promise(reckoning, request, begun);
  if (!begun) {
    const bool takes = status == Status::agreed || supposed ||
                       (request.legal && is_open(request, reckoning.today));
    total_ = takes ? effort_of(request, skill).count : 0;
    return;
  }
  begin(request, skill, *begun);
  const auto closed = closing_day(request, status);
  for (const auto* row : rows)
    measure(*row, skill, closed);
  finish(status, closed);
}

void Ledger::begin(const Request& request, std::string_view skill, Date begun) {
  points_.push_back({begun - days(1), 0});
  left_ = effort_of(request, skill).count;
}

void Ledger::measure(const ProgressRow& row, std::string_view skill, const OptionalDate& closed) {
  const auto& last = points_.back();
  const Date day = std::max(*row.date, points_.front().day);
  const auto* counted = row.spent.find(skill);
  const auto* estimate = row.left.find(skill);
  const auto sum = std::max(counted ? counted->count : assumed(day), last.spent);
  left_ = estimate ? estimate->count : std::max<std::int64_t>(0, left_ - (sum - last.spent));
  if (closed && day >= *closed) {
    left_ = estimate ? estimate->count : 0;
    final_count_ = true;
  }
  put(day, sum);
}

void Ledger::finish(Status status, const OptionalDate& closed) {
  if (closed && !final_count_) {
    const Date day = std::max(*closed, points_.back().day);
    put(day, is_finished(status) ? points_.back().spent + left_ : assumed(day));
  }
  if (closed && (!final_count_ || !is_finished(status))) left_ = 0;
  total_ = points_.back().spent + left_;
  end_ = end_after(points_.back().day);
}

void Ledger::put(Date day, std::int64_t spent) {
  if (points_.back().day == day)
    points_.back().spent = spent;
  else
    points_.push_back({day, spent});
}

// Late work runs to the end of the quarter of the working day after its last point.
Date Ledger::end_after(Date last) const {
  const auto& calendar = reckoning_.calendar;
  if (calendar.days_between(last, end_) > 0) return end_;
  return last_day(year_quarter(calendar.add(last, 1)));
}

std::int64_t Ledger::assumed(Date day) const {
  const auto& [last, spent] = points_.back();
  const auto all = reckoning_.calendar.days_between(last, end_after(last));
  if (all == 0) return spent; // nobody works any more
  return spent + part_of(left_, std::min(all, reckoning_.calendar.days_between(last, day)), all);
}

std::int64_t Ledger::spent(Date day) const {
  if (points_.empty() || day < points_.front().day) return 0;
  const auto after = std::upper_bound(points_.begin(), points_.end(), day,
                                      [](Date d, const Point& point) { return d < point.day; });
  if (after == points_.end()) return assumed(day);
  const auto& from = *(after - 1);
  const auto all = reckoning_.calendar.days_between(from.day, after->day);
  if (all == 0) return from.spent;
  return from.spent +
         part_of(after->spent - from.spent, reckoning_.calendar.days_between(from.day, day), all);
}

} // namespace itplan

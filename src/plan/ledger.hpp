// The days of one request and skill as a line through what is known of it.
#pragma once

#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/working_days.hpp"

#include <string_view>
#include <vector>

namespace itplan {

// What the account needs of its day and of the plan.
struct Reckoning {
  const Plan& plan;
  Date today;
  PlanYear year = plan_year(plan);
  WorkingCalendar calendar = working_calendar(plan);
};

// A request as it was known at the end of a day.
Request known_at(const Request& request, Date day);
bool is_known_whole(const Request& request, Date day);

// The last yes in the list, whatever came after it.
const Decision* last_yes(const Request& request);
// The day it was handed over; of accepted work that was never delivered the day of that.
OptionalDate done_day(const Request& request);

// Days spent up to and including a day: points, straight by working days between them, and after
// the last one what is left evenly to the day by which it should be done.
class Ledger {
public:
  // `supposed`: as if it were agreed.
  Ledger(const Reckoning& reckoning, const Request& request, std::string_view skill, bool supposed);

  std::int64_t spent(Date day) const; // hundredths of a day
  std::int64_t total() const { return total_; }
  bool begun() const { return !points_.empty(); }
  bool empty() const { return total_ == 0 && points_.empty(); }
  Date last_point() const { return points_.back().day; }
  bool measured() const { return points_.size() > 1; }
  // The day by which it should be done.
  Date end() const { return end_; }
  bool has_left() const { return left_ > 0; }

private:
  struct Point {
    Date day;
    std::int64_t spent = 0;
  };

  void begin(const Request& request, std::string_view skill, Date begun);
  void measure(const ProgressRow& row, std::string_view skill, const OptionalDate& closed);
  void finish(Status status, const OptionalDate& closed);
  void put(Date day, std::int64_t spent);
  Date end_after(Date last) const;
  std::int64_t assumed(Date day) const;

  const Reckoning& reckoning_;
  std::vector<Point> points_;
  Date end_;
  std::int64_t left_ = 0;
  std::int64_t total_ = 0;
  bool final_count_ = false; // a row on or after the day it was closed
};

} // namespace itplan

// The plan's year and its quarters: the one place that knows where they begin. A year that begins
// elsewhere than in January is a change of this module alone.
#pragma once

#include "itplan/plan/plan.hpp"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace itplan {

// A quarter of some year: 0 to 3.
struct YearQuarter {
  int year = 0;
  int quarter = 0;
  friend auto operator<=>(const YearQuarter&, const YearQuarter&) = default;
};

class PlanYear {
public:
  static constexpr int before = -1; // of a quarter: the year has not begun
  static constexpr int after = 4;   // the year is over

  explicit PlanYear(int year) : year_(year) {}

  int number() const { return year_; }
  Date first_day() const { return first_day(0); }
  Date last_day() const { return last_day(3); }
  Date first_day(int quarter) const;
  Date last_day(int quarter) const;
  bool contains(Date day) const { return first_day() <= day && day <= last_day(); }
  // 0 to 3, or `before` or `after`.
  int quarter_of(Date day) const;
  int quarter_of(YearQuarter named) const;
  // The quarter from which on work can still be done: 0 before the year, `after` when it is over.
  int open_quarter(Date today) const;

private:
  int year_;
};

int year_of(const Plan& plan); // 0 where the plan has none
PlanYear plan_year(const Plan& plan);
// The year's quarter in which a day lies, also outside the plan's year.
YearQuarter year_quarter(Date day);
Date last_day(YearQuarter quarter);

// The quarter that a decision promises, with its year; nothing where it names none.
std::optional<YearQuarter> promised_quarter(const Plan& plan, const Decision& decision);

// "q4", "q4-2027": what stands in a plan. Nothing when the text is neither.
std::string quarter_text(const PromisedQuarter& quarter);
std::optional<PromisedQuarter> parse_quarter(std::string_view text);

} // namespace itplan

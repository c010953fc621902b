#include "itplan/plan/plan_year.hpp"

#include "itplan/base/amount.hpp"

namespace itplan {

Date PlanYear::first_day(int quarter) const { return first_day_of_quarter(year_, quarter); }

Date PlanYear::last_day(int quarter) const { return last_day_of_quarter(year_, quarter); }

int PlanYear::quarter_of(Date day) const { return quarter_of(year_quarter(day)); }

int PlanYear::quarter_of(YearQuarter named) const {
  if (named.year != year_) return named.year < year_ ? before : after;
  return named.quarter;
}

int PlanYear::open_quarter(Date today) const { return std::max(quarter_of(today), 0); }

int year_of(const Plan& plan) { return static_cast<int>(plan.year.value_or(0)); }

PlanYear plan_year(const Plan& plan) { return PlanYear(year_of(plan)); }

YearQuarter year_quarter(Date day) { return {year_of(day), quarter_of(day)}; }

Date last_day(YearQuarter quarter) { return PlanYear(quarter.year).last_day(quarter.quarter); }

std::optional<YearQuarter> promised_quarter(const Plan& plan, const Decision& decision) {
  if (!decision.quarter) return std::nullopt;
  return YearQuarter{decision.quarter->year.value_or(plan_year(plan).number()),
                     static_cast<int>(decision.quarter->quarter)};
}

std::string quarter_text(const PromisedQuarter& quarter) {
  std::string text(word(quarter.quarter));
  if (quarter.year) text += "-" + std::to_string(*quarter.year);
  return text;
}

std::optional<PromisedQuarter> parse_quarter(std::string_view text) {
  const auto hyphen = text.find('-');
  const auto quarter = from_word<Quarter>(text.substr(0, hyphen));
  if (!quarter) return std::nullopt;
  if (hyphen == std::string_view::npos) return PromisedQuarter(*quarter);
  const auto year = parse_whole(text.substr(hyphen + 1));
  if (!year || *year < 1000 || *year > 9999) return std::nullopt;
  return PromisedQuarter(*quarter, static_cast<int>(*year));
}

} // namespace itplan

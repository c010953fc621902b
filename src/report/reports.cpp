#include "itplan/report/reports.hpp"

#include "itplan/report/customer_report.hpp"
#include "itplan/report/phrases/site.hpp"
#include "itplan/report/plan_report.hpp"

#include "templates.hpp"

#include <algorithm>
#include <array>

namespace itplan {

namespace {

Value plan_data(const ReportInput& in) {
  return plan_report(in.plan, in.choice, in.today, in.language, in.last);
}
Value status_data(const ReportInput& in) {
  return status_report(in.plan, in.choice, *in.since, in.problems, in.today, in.language);
}
Value customer_data(const ReportInput& in) {
  return customer_report(in.plan, in.choice, in.customer, in.today, in.language);
}

constexpr std::string_view of_every_other = "plan";

} // namespace

std::span<const BuiltInReport> built_in_reports() {
  static const std::array<BuiltInReport, 3> reports = {
      {{.name = "customer",
        .summary = "for one customer: what it asked, said and got, and what comes next",
        .title = phrase::report_customer,
        .audience = Audience::customers,
        .data = customer_data,
        .templates = {templates::customer, templates::customer},
        .for_customer = true},
       {.name = "plan",
        .summary = "the year plan, for the board and the customers",
        .title = phrase::report_plan,
        .audience = Audience::everyone,
        .data = plan_data,
        .templates = {templates::plan_nl, templates::plan_en},
        .shows_last_year = true},
       {.name = "status",
        .summary = "the weekly one: what changed, what is late, figures",
        .title = phrase::report_status,
        .audience = Audience::board,
        .data = status_data,
        .templates = {templates::status_nl, templates::status_en},
        .compares = true}}};
  return reports;
}

const BuiltInReport* find_report(std::string_view name) {
  const auto all = built_in_reports();
  const auto found = std::find_if(
      all.begin(), all.end(), [name](const BuiltInReport& report) { return report.name == name; });
  return found == all.end() ? nullptr : &*found;
}

const BuiltInReport& report_behind(std::string_view name) {
  const auto* own = find_report(name);
  return own ? *own : *find_report(of_every_other);
}

std::string BuiltInReport::file(Language language) const {
  return std::string(name) + "." + std::string(word(language)) + ".md";
}

} // namespace itplan

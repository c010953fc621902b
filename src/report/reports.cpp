#include "itplan/report/reports.hpp"

#include "templates.hpp"

#include <algorithm>
#include <array>

namespace itplan {

std::span<const BuiltInReport> built_in_reports() {
  static const std::array<BuiltInReport, 3> reports = {
      {{"customer", "for one customer: what it asked, said and got, and what comes next",
        templates::customer, templates::customer},
       {"plan", "the year plan, for the board and the customers", templates::plan_nl,
        templates::plan_en},
       {"status", "the weekly one: what changed, what is late, figures", templates::status_nl,
        templates::status_en}}};
  return reports;
}

const BuiltInReport* find_report(std::string_view name) {
  const auto all = built_in_reports();
  const auto found = std::find_if(
      all.begin(), all.end(), [name](const BuiltInReport& report) { return report.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::string BuiltInReport::file(Language language) const {
  return std::string(name) + "." + std::string(word(language)) + ".md";
}

} // namespace itplan

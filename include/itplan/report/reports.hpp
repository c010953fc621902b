// The built-in reports. A file of the same name in the plan's templates/ folder replaces a template
// ("plan.md" for both languages, "plan.nl.md" for one); any other file there is a report of its
// own.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/plan/phrase.hpp"
#include "itplan/report/report_input.hpp"

#include <span>
#include <string>
#include <string_view>

namespace itplan {

// The widest circle that may read a report; who may read more may read what is wider too.
enum class Audience : std::uint8_t { everyone, customers, board, team };

struct BuiltInReport {
  std::string_view name;
  std::string_view summary; // English, one line, for help and the manual
  Phrase title;             // on the start page of a site
  Audience audience;
  Value (*data)(const ReportInput& input); // as IT knows it; see data_for_readers
  ByLanguage<std::string_view> templates;  // Mustache
  bool for_customer = false;               // one for each customer
  bool compares = false;                   // with the plan as it was
  bool is_passed_on = false; // the team makes it for others: without what they may not know
  bool shows_last_year = false;

  std::string_view text(Language language) const { return in(language, templates); }
  std::string file(Language language) const; // as messages name the template: "plan.nl.md"
};

std::span<const BuiltInReport> built_in_reports();
const BuiltInReport* find_report(std::string_view name); // null when there is none
// The data of a report as its readers may know it: but for what is the team's own, private requests
// are there without their words, and their ids are hidden; a report for one customer has its own
// whole.
Value data_for_readers(const BuiltInReport& report, const ReportInput& input);
// The report whose data a template of this name is filled with: its own, else that of the plan.
const BuiltInReport& report_behind(std::string_view name);

} // namespace itplan

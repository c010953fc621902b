// The built-in reports. A file of the same name in the plan's templates/ folder replaces a template
// ("plan.md" for both languages, "plan.nl.md" for one); any other file there is a report of its
// own.
#pragma once

#include "itplan/plan/phrase.hpp"
#include "itplan/report/status_report.hpp"

#include <span>
#include <string>
#include <string_view>

namespace itplan {

// What the data of a report is made of. A report for a customer has `customer`; one that compares
// has `since`; the others look at neither.
struct ReportInput {
  const Plan& plan;
  const Choice& choice;
  Date today;
  Language language;
  const std::vector<Problem>& problems; // of the plan, as `check` finds them
  std::string_view customer = {};
  const Since* since = nullptr;
  const Plan* last = nullptr; // of the year before, where the plan names it and it can be used
  std::optional<Outcome> outcome = {}; // of the register: this answer only
  bool for_board = false;              // the weekly report in five lines
};

// The widest circle that may read a report; who may read more may read what is wider too.
enum class Audience : std::uint8_t { everyone, customers, board, team };

struct BuiltInReport {
  std::string_view name;
  std::string_view summary; // English, one line, for help and the manual
  Phrase title;             // on the start page of a site
  Audience audience;
  Value (*data)(const ReportInput& input);
  ByLanguage<std::string_view> templates; // Mustache
  bool for_customer = false;              // one for each customer
  bool compares = false;                  // with the plan as it was
  bool shows_last_year = false;

  std::string_view text(Language language) const { return in(language, templates); }
  std::string file(Language language) const; // as messages name the template: "plan.nl.md"
};

std::span<const BuiltInReport> built_in_reports();
const BuiltInReport* find_report(std::string_view name); // null when there is none
// The report whose data a template of this name is filled with: its own, else that of the plan.
const BuiltInReport& report_behind(std::string_view name);

} // namespace itplan

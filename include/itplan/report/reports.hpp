// The built-in reports. A file of the same name in the plan's templates/ folder replaces a template
// ("plan.md" for both languages, "plan.nl.md" for one); any other file there is a report of its
// own.
#pragma once

#include "itplan/plan/words.hpp"

#include <span>
#include <string>
#include <string_view>

namespace itplan {

struct BuiltInReport {
  std::string_view name;
  std::string_view summary; // English, one line, for help and the manual
  std::string_view nl;      // Mustache templates
  std::string_view en;

  std::string_view text(Language language) const { return language == Language::nl ? nl : en; }
  std::string file(Language language) const; // as messages name the template: "plan.nl.md"
};

std::span<const BuiltInReport> built_in_reports();
const BuiltInReport* find_report(std::string_view name); // null when there is none

} // namespace itplan

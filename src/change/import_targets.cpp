// What the columns of a file of requests can be.
#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/change/import.hpp"
#include "itplan/plan/field_words.hpp"

#include "import_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace itplan {
namespace {

// "the plan has no skill 'ict'", for a column of amounts by skill, budget or criterion.
std::string amount_fault(const Plan& plan, const Path& path) {
  const auto check = [&](std::string_view what, const auto& known, std::string_view adds) {
    if (known.contains(path[1])) return std::string();
    const auto all = ids_of(known);
    return fmt::format("the plan has no {} '{}' ({})", what, printable(path[1]),
                       all.empty() ? std::string(adds) : suggest(path[1], all));
  };
  if (path.size() != 2) return {};
  if (path[0] == "effort")
    return check("skill", plan.capacity.days, "'itplan set capacity.days.SKILL.q1 DAYS' adds one");
  if (path[0] == "cost")
    return check("budget", plan.budget, "'itplan set budget.NAME AMOUNT' adds one");
  if (path[0] == "scores") return check("criterion", plan.criteria, "see 'itplan help criteria'");
  return {};
}

std::string target_fault(const Plan& plan, std::string_view target) {
  constexpr std::string_view others[] = {"id", "version", "status", "closed"};
  if (std::find(std::begin(others), std::end(others), target) != std::end(others)) return {};
  if (target.starts_with("x_") && target.size() > 2)
    return target.find_first_of(".: ") == std::string_view::npos
               ? std::string()
               : fmt::format("'{}' must be x_ with letters, digits and _", printable(target));
  if (type_of_target(target)) return amount_fault(plan, Path::parse(target));
  return fmt::format("'{}' is no field of a request; {}", printable(target),
                     suggest(Path::parse(target)[0], request_schema().keys()));
}

bool joins(std::string_view target) {
  const auto* type = type_of_target(target);
  return type && (type->shape == Shape::list || type->meaning == Meaning::text);
}

// x_opmerkingen for "Opmerkingen".
std::string kept_as(const UnknownColumn& column) {
  auto name = slug(column.heading, 30);
  std::replace(name.begin(), name.end(), '-', '_');
  return name.empty() ? fmt::format("x_column_{}", column.at + 1) : "x_" + name;
}

// A heading as --columns takes it: in quotes where its own signs would part it.
std::string typed_heading(const std::string& heading) {
  if (heading.find_first_of(",=\"") == std::string::npos) return heading;
  std::string quoted = "\"";
  for (const char c : heading)
    quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

} // namespace

Targets request_targets(const Plan& plan, std::vector<std::string> must) {
  Targets targets;
  targets.named = [&plan](std::string_view heading) { return column_named(plan, heading); };
  targets.guessed = [&plan](std::string_view heading) { return column_guessed(plan, heading); };
  targets.fault = [&plan](std::string_view target) { return target_fault(plan, target); };
  targets.joins = joins;
  targets.must = std::move(must);
  return targets;
}

std::string proposed_columns(const MappedTable& mapped) {
  constexpr std::size_t most_kept = 12;
  std::set<std::string> taken;
  for (const auto& column : mapped.columns)
    taken.insert(column.target);
  const auto unguessed =
      std::count_if(mapped.unknown.begin(), mapped.unknown.end(),
                    [](const UnknownColumn& column) { return column.guess.empty(); });
  const bool rest_out = static_cast<std::size_t>(unguessed) > most_kept;
  std::vector<std::string> pairs;
  for (const auto& column : mapped.unknown) {
    if (column.guess.empty() && rest_out) continue;
    const bool free = !column.guess.empty() && (column.guess == "-" || joins(column.guess) ||
                                                taken.insert(column.guess).second);
    pairs.push_back(typed_heading(column.heading) + "=" + (free ? column.guess : kept_as(column)));
  }
  if (rest_out) pairs.emplace_back("*=-");
  return join(pairs, ",");
}

} // namespace itplan

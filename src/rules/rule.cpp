#include "rule.hpp"

#include "itplan/plan/agreements.hpp"

#include <algorithm>

namespace itplan::checking {

Path request_path(const Owed& owed) { return Path{"requests", owed.request}; }

bool AgreementAt::is_open() const {
  const auto sides = sides_of(agreement, {}, {});
  return std::any_of(sides.begin(), sides.end(),
                     [](const AgreementSide& side) { return side.is_open(); });
}

Problem& Findings::add(Path path, std::string message, std::string help) {
  Problem& problem = problems_.emplace_back();
  problem.severity = rule_->severity;
  problem.code = rule_->code;
  problem.message = std::move(message);
  problem.help = std::move(help);
  problem.path = std::move(path);
  return problem;
}

std::string counted(std::int64_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

} // namespace itplan::checking

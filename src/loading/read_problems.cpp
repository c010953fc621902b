#include "read_problems.hpp"

#include "itplan/plan/ids.hpp"

#include <fmt/format.h>

namespace itplan {

void ReadProblems::add(Place place, std::string_view code, std::string message, std::string help) {
  problems_.push_back(
      {Severity::unreadable, code, std::move(message), std::move(help), {}, std::move(place), {}});
}

void check_id(std::string_view id, const Place& place, ReadProblems& problems) {
  const auto fault = id_fault(id);
  if (!fault.empty()) problems.add(place, "bad-id", fmt::format("id '{}' {}", id, fault));
}

} // namespace itplan

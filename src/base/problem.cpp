#include "itplan/base/problem.hpp"

#include <algorithm>
#include <tuple>

namespace itplan {
namespace {

auto order(const Problem& problem) {
  const auto* source = problem.place.source.get();
  return std::make_tuple(source ? std::string_view(source->name()) : std::string_view(),
                         problem.place.span.begin, problem.code, std::string_view(problem.message));
}

} // namespace

void sort_by_place(std::vector<Problem>& problems) {
  std::stable_sort(problems.begin(), problems.end(),
                   [](const Problem& a, const Problem& b) { return order(a) < order(b); });
}

} // namespace itplan

// The faults that are found while values are taken out of trees.
#pragma once

#include "itplan/base/problem.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// Gathers unreadable problems.
class ReadProblems {
public:
  void add(Place place, std::string_view code, std::string message, std::string help = {});
  std::vector<Problem> take() { return std::move(problems_); }

private:
  std::vector<Problem> problems_;
};

// Reports an id that breaks the rules for ids, at its key or file.
void check_id(std::string_view id, const Place& place, ReadProblems& problems);

} // namespace itplan

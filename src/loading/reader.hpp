// From tree to values, driven by the table of fields; every fault becomes a problem with a place.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/document/tree.hpp"
#include "itplan/plan/fields.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// The problems of reading, gathered while values are taken out of trees.
class ReadProblems {
public:
  void add(Place place, std::string_view code, std::string message, std::string help = {});
  std::vector<Problem> take() { return std::move(problems_); }

private:
  std::vector<Problem> problems_;
};

// Reads the map at `node` into a record; an empty node leaves it as it is.
void read_plan(Node node, Plan& plan, ReadProblems& problems);
void read_request(Node node, Request& request, ReadProblems& problems);
void read_customer(Node node, Customer& customer, ReadProblems& problems);
void read_ballot(Node node, Ballot& ballot, ReadProblems& problems);

// Reports an id that breaks the rules for ids, at its key or file.
void check_id(std::string_view id, const Place& place, ReadProblems& problems);

} // namespace itplan

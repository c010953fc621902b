// From tree to values, driven by the table of fields; every fault becomes a problem with a place.
#pragma once

#include "itplan/document/tree.hpp"
#include "itplan/plan/fields.hpp"

#include "read_problems.hpp"

namespace itplan {

// Reads the map at `node` into a record; an empty node leaves it as it is.
void read_plan(Node node, Plan& plan, ReadProblems& problems);
void read_request(Node node, Request& request, ReadProblems& problems);
void read_customer(Node node, Customer& customer, ReadProblems& problems);
void read_import(Node node, ImportMapping& mapping, ReadProblems& problems);
void read_ballot(Node node, Ballot& ballot, ReadProblems& problems);

} // namespace itplan

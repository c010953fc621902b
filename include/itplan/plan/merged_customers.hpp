// Customers that were merged into others: from that day on what is theirs goes on there.
#pragma once

#include "itplan/plan/plan.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace itplan {

bool is_merged(const Customer& customer, Date today);
// The customer in whom this one goes on, through others where those were merged too; itself where
// it was not, or where they lead in a circle. O(customers).
Id goes_on_in(const Plan& plan, std::string_view id, Date today);

// Each merged customer, and in whom it goes on.
using MergedCustomers = std::vector<std::pair<Id, Id>>;
MergedCustomers merged_customers(const Plan& plan, Date today);

// The plan as it is seen once they are merged: their requests, what they share and said, and the
// talks with them are those of the other; points of both in one round are added up, the whys of
// both kept. Their own entries stay, with their notes and agreements. O(plan).
// Example: `seh` gave 30 points to a request and `polikliniek`, where it goes on, 20: there is one
// ballot, with 50.
Plan with_merged(const Plan& plan, const MergedCustomers& merged);

} // namespace itplan

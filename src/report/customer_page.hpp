// The report for one customer in the making; customer_stories.cpp and customer_agreements.cpp add
// to it.
#pragma once

#include "itplan/base/value.hpp"

#include "voice.hpp"

namespace itplan {

struct CustomerPage {
  Voice voice;
  const Choice& choice;
  Id customer;
  Date today;
};

// Where a request stands, for a cell: "Toegezegd voor het tweede kwartaal".
std::string where_it_stands(const CustomerPage& page, const Id& id, const Request& request);

// "requests" and "stories": the customer's own first, then those of others that it shares; and
// "talk": what was said by both, not about one request.
void add_stories(Value& report, const CustomerPage& page);
// "ours" and "yours", and how often each promise was kept with this customer.
void add_agreements(Value& report, const CustomerPage& page);

} // namespace itplan

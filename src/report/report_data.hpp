// Pieces of data that the reports share.
#pragma once

#include "itplan/base/value.hpp"

#include "voice.hpp"

#include <initializer_list>
#include <string_view>

namespace itplan {

// Who, which year, draft or adopted, as of when: the keys every report begins with.
void set_header(Value& report, std::string_view name, const Voice& voice, Date today);
// "has": for every list directly in `report` whether it has any element, so that a template can
// give a table its heading only when there are rows.
void set_has(Value& report);

// A date as `key` and, as people read it, `key`_text; both empty when there is none.
void set_date(Value& to, std::string_view key, OptionalDate date, const Voice& voice);
// A request's id, title, customer and customer_name.
Value request_row(const Voice& voice, std::string_view id);

// Has a decision that its customer has not heard: which one it is stands in no report for others.
bool waits_to_be_told(const Request& request);

// Counts, days and money of the whole plan.
Value figures(const Voice& voice, const Choice& choice, Date today);
// The rows of days per skill and of money per budget, with their texts.
Value skill_rows(const Voice& voice, const Choice& choice);
Value budget_rows(const Voice& voice, const Choice& choice);
// Claimed against chosen per customer, and over all customers.
Value claim_rows(const Voice& voice, const Choice& choice);
Value claim_totals(const Choice& choice);

// Where a request stands: "" when the choice does not hold it, else for people to read.
std::string quarter_text(const Voice& voice, const RankedRequest& ranked);

} // namespace itplan

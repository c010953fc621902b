// The pictures of a page, drawn from the data of its report alone: what --json prints is what they
// show.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/plan/words.hpp"
#include "itplan/render/picture.hpp"

#include <vector>

namespace itplan {

// Each is empty where the data says nothing of it.
Picture demand_picture(const Value& data, Language language); // days asked, there and planned
Picture money_picture(const Value& data, Language language);  // the same of budgets
Picture year_picture(const Value& data, Language language);   // the year by quarter and reason
Picture gains_picture(const Value& data, Language language);  // what more of the scarcest brings
Picture price_picture(const Value& data, Language language);  // what a yes brings and costs
Picture claims_picture(const Value& data, Language language); // claimed against chosen
Picture points_picture(const Value& data, Language language); // given, and what became of them
Picture satisfaction_picture(const Value& data, Language language); // by what the customer got
Picture promise_picture(const Value& data, Language language);      // kept, against the norm

// Days by quarter, a picture for each skill; all carry the same finding.
std::vector<Picture> load_pictures(const Value& data, Language language);

} // namespace itplan

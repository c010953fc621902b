// What others than IT may know of requests that are private.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/plan/plan.hpp"

#include <string_view>
#include <vector>

namespace itplan {

// The ids of private requests, but for those of this customer or also for it. O(requests).
std::vector<Id> private_requests(const Plan& plan, std::string_view customer = {});
// The plan with `hidden` requests kept where they are, so that days, money and counts stay as they
// are, and without any of their words: the title says that it is not public. O(plan).
Plan without_words_of(const Plan& plan, const std::vector<Id>& hidden);
// Writes "private-1" and so on where `data` holds one of these ids, and leaves out commands that name
// one. O(data * hidden).
void hide_ids(Value& data, const std::vector<Id>& hidden);

} // namespace itplan

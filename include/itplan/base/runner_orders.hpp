// What CI runners read out of a log as an order to them: GitHub `::name::` at the start of a line
// and `##[name]` anywhere in it, Azure `##vso[name]` and `##[name]`, TeamCity `##teamcity[name]`.
// Who takes what, and where that stands written, is the table in tests/cli/output_readers_test.cpp.
#pragma once

#include <cstddef>
#include <string_view>

namespace itplan {

// Of ##teamcity[ and its like, in letters; more than any runner has.
inline constexpr std::size_t longest_order_name = 32;

// Must something be put before text[at], lest a runner takes an order from here? So for two colons
// where a word starts (lines are wrapped and folded between words), and for the bracket right
// behind ## and letters. O(1).
bool opens_order(std::u32string_view text, std::size_t at);

// Can a text of these bytes hold one at all? O(bytes), and fast.
bool may_hold_order(std::string_view text);

// Shows nothing, is white space to no runner, and breaks an order where a backslash would be part
// of the text.
inline constexpr char32_t order_breaker = 0x200B; // zero-width space

} // namespace itplan

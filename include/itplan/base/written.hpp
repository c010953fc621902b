// Dates and amounts as people write them, read where there is one reading and else not.
#pragma once

#include "itplan/base/amount.hpp"
#include "itplan/base/calendar.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace itplan {

// Why a text has no value: it is nothing of the kind, can be read in two ways, or has more decimals
// or digits than an amount can have.
enum class Reading : std::uint8_t { one, none, two, too_fine, too_large };

// What was read. With two readings `value` is the first and `other` the second.
template <class T> struct Written {
  Reading reading = Reading::none;
  T value{};
  T other{};
};

// The order in which the numbers of a date stand.
enum class DateOrder : std::uint8_t { unknown, day_first, month_first, year_first };
// d-m-y, m/d/y or y-m-d, with any sign between; nothing when it is none of these.
std::optional<DateOrder> date_order(std::string_view text);

// 2026-10-02, also with a time behind it; 2026/10/02; 2-10-2026 and 2.10.2026, day first; 2 oktober
// 2026, Oct 2, 2026 and 02/Oct/26, in Dutch and English, a day of the week before it; behind each a
// time of day. 3/4/2027 has two readings, 2/10/26 and 02-10-26 too, unless `order` says which.
// Of a day and a time the day counts, as it stands there. O(length).
Written<Date> written_date(std::string_view text, DateOrder order = DateOrder::unknown);

// The day of a spreadsheet's serial number: 46297 is 2026-10-02. From 2000 to 2099.
std::optional<Date> date_of_serial(std::string_view text);

// € 12.500,- and 900,-; 1.250,50 and 12,500.00; 1 250,50; 1250; with a currency's sign or code
// around it. 1.250 has two readings unless `decimal` says which sign parts the decimals ('.' or
// ','). More than two decimals are `too_fine`. O(length).
Written<Hundredths> written_amount(std::string_view text, char decimal = 0);

// The same with a unit behind it: "40 uur", "5 dagen", "3d".
enum class Unit : std::uint8_t { none, hours, days };
struct WrittenEffort {
  Written<Hundredths> amount;
  Unit unit = Unit::none;
};
WrittenEffort written_effort(std::string_view text, char decimal = 0);

} // namespace itplan

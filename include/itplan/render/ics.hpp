// Days in a calendar, as an iCalendar file (RFC 5545) that calendar programs import.
#pragma once

#include "itplan/base/calendar.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

struct CalendarEvent {
  std::string uid; // the same for the same event in each file: a program then replaces the old one
  Date day;        // all day; it keeps nobody busy
  std::string summary;
  std::string description; // may be empty, may have lines
  bool cancelled = false;  // it fell away: a program that has it takes it out
};

// CRLF, lines folded at 75 octets between characters, user text escaped and without controls; bad
// bytes become U+FFFD. `stamp` stands for the time it was made: nothing here reads a clock; a file
// of a later day has a higher SEQUENCE, so that programs take it for the newer one.
std::string to_ics(std::string_view name, Date stamp, const std::vector<CalendarEvent>& events);

} // namespace itplan

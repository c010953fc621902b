// Everything outside the program that a command may touch, passed in so that tests give their own.
#pragma once

#include "itplan/base/calendar.hpp"

#include <cstdint>
#include <ctime>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace itplan {

struct World {
  std::filesystem::path directory; // where the user stands
  std::istream* in = nullptr;
  std::ostream* out = nullptr;
  std::ostream* err = nullptr;
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::size_t width = 80;                                   // of the terminal; 0: no limit
  std::function<std::string(std::string_view)> environment; // empty: not set
  std::function<Date()> clock;                              // today, where the user is
  std::function<bool()> interrupted;                        // Ctrl-C was pressed
  std::function<std::uint64_t()> random;                    // for ids that nobody else has
  std::function<std::int64_t()> seconds; // since some moment, for progress only; empty: none

  // Asks only a person: both ends of the talk are a terminal.
  bool can_ask() const { return in_is_terminal && err_is_terminal; }
};

// The calendar day of a moment (seconds since 1970 in UTC) where the user is: in the zone that TZ
// names, else the machine's. It is what a wall calendar beside the terminal shows.
Date local_day(std::time_t moment);

// The world as the process finds it.
World process_world();

} // namespace itplan

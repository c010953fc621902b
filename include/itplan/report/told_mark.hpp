// The last line of a weekly report, which no reader sees: which days it tells, so that the next one
// begins where it ended.
#pragma once

#include "itplan/base/calendar.hpp"
#include "itplan/base/value.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace itplan {

struct ToldMark {
  Date from;               // the first day it tells
  Date until;              // the first day it does not
  std::string from_commit; // what stood in git when these days began; "" where git could not tell
  std::string until_commit;
};

// A comment of Markdown and HTML, with its line end, from the data of a report that compares.
std::string told_mark(const Value& report);
// The last one in a text. Nothing where there is none that itplan could have written: what it says
// of commits are letters and digits of a hash.
std::optional<ToldMark> read_told_mark(std::string_view text);

} // namespace itplan

// What the dated facts of a plan say happened in a period.
#pragma once

#include "voice.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

struct News {
  Date date;
  Id request; // empty: about a customer, not about one request
  Id customer;
  std::string_view kind; // received, confirmed, decided, told, started, ...: as in --json
  std::string text;
};

// Facts after `from` up to and including `to`: by date, then by id, then in the order of a life.
std::vector<News> news(const Voice& voice, Date from, Date to);

} // namespace itplan

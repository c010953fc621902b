// A request as it was known at the end of a day: facts with a later date are left out.
#include "ledger.hpp"

#include <algorithm>

namespace itplan {
namespace {

bool is_later(const OptionalDate& date, Date day) { return date && *date > day; }

constexpr OptionalDate Request::*dated[] = {&Request::received, &Request::confirmed,
                                            &Request::started,  &Request::delivered,
                                            &Request::accepted, &Request::withdrawn};

} // namespace

bool is_known_whole(const Request& request, Date day) {
  const auto later = [day](const auto& fact) { return is_later(fact.date, day); };
  return std::none_of(std::begin(dated), std::end(dated),
                      [&](auto fact) { return is_later(request.*fact, day); }) &&
         std::none_of(request.decisions.begin(), request.decisions.end(), later) &&
         std::none_of(request.progress.begin(), request.progress.end(), later);
}

Request known_at(const Request& request, Date day) {
  Request known = request;
  for (const auto fact : dated)
    if (is_later(known.*fact, day)) known.*fact = std::nullopt;
  const auto later = [day](const auto& fact) { return is_later(fact.date, day); };
  std::erase_if(known.decisions, later);
  std::erase_if(known.progress, later);
  return known;
}

} // namespace itplan

// The day of the clock is the day where the user is (case today-is-utc). The zones are written as
// rules, so that no table of zones has to be installed; named zones say the same.
#include "world.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

using namespace itplan;

namespace {

// A zone for as long as it lives; the one of before comes back.
class Zone {
public:
  explicit Zone(const char* rule) {
    if (const char* set = std::getenv("TZ")) before_ = set;
    had_ = std::getenv("TZ") != nullptr;
    ::setenv("TZ", rule, 1);
    ::tzset();
  }
  Zone(const Zone&) = delete;
  Zone& operator=(const Zone&) = delete;
  ~Zone() {
    if (had_)
      ::setenv("TZ", before_.c_str(), 1);
    else
      ::unsetenv("TZ");
    ::tzset();
  }

private:
  std::string before_;
  bool had_ = false;
};

constexpr auto auckland = "NZST-12NZDT,M9.5.0,M4.1.0/3";
constexpr auto tokyo = "JST-9";
constexpr auto amsterdam = "CET-1CEST,M3.5.0,M10.5.0/3";
constexpr auto new_york = "EST5EDT,M3.2.0,M11.1.0";
constexpr auto west = "<-12>12";
constexpr auto east = "<+14>-14";

// Seconds since 1970 of a moment in UTC.
std::time_t utc(int year, unsigned month, unsigned day, int hour, int minute) {
  using namespace std::chrono;
  const sys_days days = std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
  return system_clock::to_time_t(days + hours(hour) + minutes(minute));
}

std::string day_in(const char* rule, std::time_t moment) {
  const Zone zone(rule);
  return iso_date(local_day(moment));
}

} // namespace

TEST_CASE("today-is-utc: the same moment is another day elsewhere") {
  const auto moment = utc(2026, 11, 30, 19, 40);
  CHECK(day_in("UTC0", moment) == "2026-11-30");
  CHECK(day_in(east, moment) == "2026-12-01");
  CHECK(day_in(auckland, moment) == "2026-12-01");
  CHECK(day_in(tokyo, moment) == "2026-12-01");
  CHECK(day_in(amsterdam, moment) == "2026-11-30");
  CHECK(day_in(new_york, moment) == "2026-11-30");
  CHECK(day_in(west, moment) == "2026-11-30");
  CHECK(day_in(west, utc(2026, 11, 30, 11, 59)) == "2026-11-29");
}

TEST_CASE("a day begins at midnight where the user is") {
  CHECK(day_in(amsterdam, utc(2026, 11, 30, 22, 59)) == "2026-11-30");
  CHECK(day_in(amsterdam, utc(2026, 11, 30, 23, 0)) == "2026-12-01");
  CHECK(day_in(tokyo, utc(2026, 11, 30, 14, 59)) == "2026-11-30");
  CHECK(day_in(tokyo, utc(2026, 11, 30, 15, 0)) == "2026-12-01");
  CHECK(day_in(new_york, utc(2026, 12, 1, 4, 59)) == "2026-11-30");
  CHECK(day_in(new_york, utc(2026, 12, 1, 5, 0)) == "2026-12-01");
  CHECK(day_in(auckland, utc(2026, 11, 30, 10, 59)) == "2026-11-30");
  CHECK(day_in(auckland, utc(2026, 11, 30, 11, 0)) == "2026-12-01");
}

TEST_CASE("midnight follows the change of the clock") {
  // Summer: an hour earlier in UTC than in winter.
  CHECK(day_in(amsterdam, utc(2027, 7, 1, 21, 59)) == "2027-07-01");
  CHECK(day_in(amsterdam, utc(2027, 7, 1, 22, 0)) == "2027-07-02");
  // The nights of the change themselves, 28 March and 31 October 2027.
  CHECK(day_in(amsterdam, utc(2027, 3, 27, 23, 0)) == "2027-03-28");
  CHECK(day_in(amsterdam, utc(2027, 3, 28, 21, 59)) == "2027-03-28");
  CHECK(day_in(amsterdam, utc(2027, 3, 28, 22, 0)) == "2027-03-29");
  CHECK(day_in(amsterdam, utc(2027, 10, 30, 22, 0)) == "2027-10-31");
  CHECK(day_in(amsterdam, utc(2027, 10, 31, 22, 59)) == "2027-10-31");
  CHECK(day_in(amsterdam, utc(2027, 10, 31, 23, 0)) == "2027-11-01");
  CHECK(day_in(new_york, utc(2027, 3, 14, 4, 59)) == "2027-03-13");
  CHECK(day_in(new_york, utc(2027, 3, 15, 3, 59)) == "2027-03-14");
  CHECK(day_in(new_york, utc(2027, 3, 15, 4, 0)) == "2027-03-15");
  CHECK(day_in(auckland, utc(2027, 4, 3, 10, 59)) == "2027-04-03");
  CHECK(day_in(auckland, utc(2027, 4, 4, 11, 59)) == "2027-04-04");
  CHECK(day_in(auckland, utc(2027, 4, 4, 12, 0)) == "2027-04-05");
}

#include "itplan/base/written.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace itplan;

namespace {

std::string date(std::string_view text, DateOrder order = DateOrder::unknown) {
  const auto read = written_date(text, order);
  if (read.reading == Reading::one) return iso_date(read.value);
  if (read.reading == Reading::two) return iso_date(read.value) + " or " + iso_date(read.other);
  return "none";
}

std::string amount(std::string_view text, char decimal = 0) {
  const auto read = written_amount(text, decimal);
  switch (read.reading) {
  case Reading::one: return plain_number(read.value);
  case Reading::two: return "two";
  case Reading::too_fine: return "too fine";
  case Reading::too_large: return "too large";
  case Reading::none: break;
  }
  return "none";
}

} // namespace

TEST_CASE("dates are read as people and programs write them") {
  for (const auto* text :
       {"2026-10-02", "2026-10-02T10:15:00Z", "2026-10-02 10:15:00", "2026-10-02T10:15:00.000+0200",
        "02/Oct/26 10:44 AM", "2-10-2026 00:00", "2026/10/02", "2-10-2026", "02-10-2026",
        "2.10.2026", "2 oktober 2026", "vr 2 oktober 2026", "2 okt. 2026", "Oct 2, 2026",
        "October 2nd 2026", "2-okt-2026", "Fri Oct 02 10:15:00 2026", " 2 Oct 2026 "})
    CHECK_MESSAGE(date(text) == "2026-10-02", text);
  CHECK(date("12/31/2027") == "2027-12-31");
  CHECK(date("31/12/2027") == "2027-12-31");
  CHECK(date("4/4/2027") == "2027-04-04");
  CHECK(date("1 maart 2027") == "2027-03-01");
  CHECK(date("1 mrt 2027") == "2027-03-01");
  CHECK(date("29-2-2028") == "2028-02-29");
}

TEST_CASE("a date with two readings is not read unless the order is known") {
  CHECK(date("3/4/2027") == "2027-04-03 or 2027-03-04");
  CHECK(date("3/4/2027", DateOrder::day_first) == "2027-04-03");
  CHECK(date("3/4/2027", DateOrder::month_first) == "2027-03-04");
  CHECK(date("02-10-26") == "2026-10-02 or 2002-10-26");
  CHECK(date("02-10-26", DateOrder::day_first) == "2026-10-02");
}

TEST_CASE("what is no date stays none") {
  for (const auto* text : {"november", "?", "n.n.b.", "31-02-2027", "2027", "Q3", "2-10", "10:15",
                           "next week", "1-2-3-4", "2027-13-01", "13/13/2027", "", "1e kwartaal"})
    CHECK_MESSAGE(date(text) == "none", text);
}

TEST_CASE("the orders of dates have names") {
  CHECK(date_order("d-m-y") == DateOrder::day_first);
  CHECK(date_order("D/M/YYYY") == DateOrder::day_first);
  CHECK(date_order("dd-mm-jjjj") == DateOrder::day_first);
  CHECK(date_order("m/d/y") == DateOrder::month_first);
  CHECK(date_order("y-m-d") == DateOrder::year_first);
  CHECK_FALSE(date_order("d-y-m"));
  CHECK_FALSE(date_order("nl"));
}

TEST_CASE("a serial number is a day of this century") {
  CHECK(date_of_serial("46297") == make_date(2026, 10, 2));
  CHECK(date_of_serial("46297.4375") == make_date(2026, 10, 2));
  CHECK_FALSE(date_of_serial("12"));
  CHECK_FALSE(date_of_serial("x"));
}

TEST_CASE("amounts are read as people write them") {
  CHECK(amount("\u20AC 12.500,-") == "12500");
  CHECK(amount("900,-") == "900");
  CHECK(amount("\u20AC900,--") == "900");
  CHECK(amount("1.250,50") == "1250.5");
  CHECK(amount("12,500.00") == "12500");
  CHECK(amount("1250") == "1250");
  CHECK(amount("1250,5") == "1250.5");
  CHECK(amount("12.50") == "12.5");
  CHECK(amount("\u20AC 1.250,00") == "1250");
  CHECK(amount("1,250,000") == "1250000");
  CHECK(amount("1\u00A0250,50") == "1250.5");
  CHECK(amount("12'500") == "12500");
  CHECK(amount("1250 EUR") == "1250");
  CHECK(amount("$1,250,000.50") == "1250000.5");
  CHECK(amount("3.750,50") == "3750.5");
  CHECK(amount("0,5") == "0.5");
  CHECK(amount("-5") == "-5");
  CHECK(amount("100000000000000") == "too large");
}

TEST_CASE("an amount with two readings is not read unless the decimal sign is known") {
  CHECK(amount("1.250") == "two");
  CHECK(amount("1,250") == "two");
  CHECK(amount("1.250", ',') == "1250");
  CHECK(amount("1.250", '.') == "1.25");
  CHECK(amount("1.2555") == "too fine");
  CHECK(amount("0.125") == "too fine"); // nobody parts thousands behind a nought
}

TEST_CASE("what is no amount stays none") {
  for (const auto* text : {"", "n.n.b.", "?", "5k", "ca. 5", "5-10", "1.25.0", "1,2,3", "XL", "-",
                           "\u20AC", "12..5", "1.250.50,3,"})
    CHECK_MESSAGE(amount(text) == "none", text);
}

TEST_CASE("effort may have a unit behind it") {
  CHECK(written_effort("40 uur").unit == Unit::hours);
  CHECK(written_effort("40h").amount.value == Hundredths{4000});
  CHECK(written_effort("2,5 dagen").unit == Unit::days);
  CHECK(written_effort("2,5 dagen").amount.value == Hundredths{250});
  CHECK(written_effort("12").unit == Unit::none);
  CHECK(written_effort("XL").amount.reading == Reading::none);
}

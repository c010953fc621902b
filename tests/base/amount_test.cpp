#include "itplan/base/amount.hpp"

#include <doctest/doctest.h>

using namespace itplan;

TEST_CASE("amounts are read as people write them in a plan") {
  CHECK(parse_hundredths("12")->count == 1200);
  CHECK(parse_hundredths("12.5")->count == 1250);
  CHECK(parse_hundredths("0.05")->count == 5);
  CHECK(parse_hundredths("-3.25")->count == -325);
  CHECK(parse_hundredths("9999999999999")->count == 999999999999900);
}

TEST_CASE("what is no plain decimal number is no amount") {
  for (const auto* text : {"", "-", "1.250,50", "1,5", "1.234", "1.", ".5", "01", "1e3", "0x10",
                           " 1", "1 ", "+1", "99999999999999", "1_000", "--1", "12.-5"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_hundredths(text).has_value());
  }
}

TEST_CASE("plain_number is the inverse of parse_hundredths") {
  for (const auto* text : {"0", "12", "12.5", "0.05", "-3.25", "-0.5", "100000"}) {
    CAPTURE(text);
    CHECK(plain_number(*parse_hundredths(text)) == text);
  }
}

TEST_CASE("a percentage of an amount is rounded down to the hundredth") {
  CHECK(percent_of({11000}, 80).count == 8800);
  CHECK(percent_of({333}, 50).count == 166);
  CHECK(percent_of({99999999999999}, 100).count == 99999999999999);
}

TEST_CASE("a currency is three capital letters") {
  for (const auto* text : {"EUR", "GBP", "XAU"})
    CHECK(is_currency(text));
  for (const auto* text : {"", "EU", "EURO", "eur", "E R", "€", "ÉUR", "E1R"}) {
    CAPTURE(text);
    CHECK_FALSE(is_currency(text));
  }
}

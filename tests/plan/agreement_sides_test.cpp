#include "itplan/plan/agreement_sides.hpp"
#include "itplan/plan/status.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace itplan;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }
OptionalDate maybe(std::string_view text) {
  return text.empty() ? OptionalDate() : parse_date(text);
}

// Promised by Friday 5 March 2027; today is Wednesday 10 March.
Agreement promised(std::string_view did, std::string_view moved_to = {},
                   std::string_view told = {}) {
  Agreement agreement;
  agreement.date = day("2027-02-01");
  agreement.we = "We build it.";
  agreement.we_by = day("2027-03-05");
  agreement.we_did = maybe(did);
  if (!moved_to.empty())
    agreement.moved.push_back({agreement.we_by, day(moved_to), maybe(told), {}});
  return agreement;
}

Keeping kept(const Agreement& agreement, std::string_view today = "2027-03-10") {
  Plan plan;
  plan.customers.add("sales").agreements.push_back(agreement);
  return keeping_of(agreement_sides(plan).at(0), working_calendar(plan), day(today));
}

} // namespace

TEST_CASE("an agreement is kept, broken or open") {
  struct Row {
    std::string_view did, moved_to, told;
    Keeping keeping;
  };
  for (const auto& [did, moved_to, told, keeping] : {
           Row{"2027-03-05", "", "", Keeping::kept}, // on the day itself
           Row{"2027-03-06", "", "", Keeping::kept}, // on Saturday, before anyone works again
           Row{"2027-03-08", "", "", Keeping::broken}, Row{"", "", "", Keeping::broken},
           Row{"", "2027-03-19", "2027-03-05", Keeping::open}, // told on the day itself
           Row{"2027-03-09", "2027-03-19", "2027-03-04", Keeping::kept},
           Row{"", "2027-03-09", "2027-03-04", Keeping::broken},           // the new day passed too
           Row{"2027-03-09", "2027-03-19", "2027-03-08", Keeping::broken}, // told too late
           Row{"2027-03-09", "2027-03-19", "", Keeping::broken},           // moved in silence
       }) {
    CAPTURE(did);
    CAPTURE(moved_to);
    CAPTURE(told);
    CHECK(kept(promised(did, moved_to, told)) == keeping);
  }
}

TEST_CASE("what is still to come is open") {
  CHECK(kept(promised(""), "2027-03-05") == Keeping::open);
  CHECK(kept(promised(""), "2027-03-07") == Keeping::open);                   // a Sunday
  CHECK(kept(promised("", "2027-03-19", ""), "2027-03-04") == Keeping::open); // may still be told
  auto undated = promised("2027-03-09");
  undated.we_by.reset();
  CHECK(kept(undated) == Keeping::open);
}

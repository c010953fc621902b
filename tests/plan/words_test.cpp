#include "itplan/plan/words.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace itplan;

namespace {

// `last` is the last enumerator: there are as many words as enumerators, and each comes back.
template <class E> void check_round_trip(E last) {
  const auto all = words<E>();
  CHECK(all.size() == static_cast<std::size_t>(last) + 1);
  std::set<std::string_view> different(all.begin(), all.end());
  CHECK(different.size() == all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto value = static_cast<E>(i);
    CAPTURE(word(value));
    CHECK(from_word<E>(word(value)) == value);
  }
  for (const auto* text : {"", "Votes", "nope", " nl"})
    CHECK_FALSE(from_word<E>(text).has_value());
}

} // namespace

TEST_CASE("every fixed word stands for one enumerator and back") {
  check_round_trip(Language::en);
  check_round_trip(FormOfAddress::je);
  check_round_trip(Method::cost_of_delay);
  check_round_trip(Claim::low);
  check_round_trip(WorkKind::unplanned);
  check_round_trip(NoteKind::feedback);
  check_round_trip(Outcome::reopened);
  check_round_trip(Measure::satisfaction);
  check_round_trip(WaitsForCustomer::not_counted);
  check_round_trip(Truth::no);
  check_round_trip(Direction::talk);
  check_round_trip(Every::year);
  check_round_trip(Weekday::sun);
  check_round_trip(Quarter::q4);
  check_round_trip(Status::withdrawn);
}

TEST_CASE("a word names its own enumerator, not a neighbour") {
  CHECK(word(Language::nl) == "nl");
  CHECK(word(FormOfAddress::je) == "je");
  CHECK(word(Method::cost_of_delay) == "cost_of_delay");
  CHECK(word(Claim::normal) == "normal");
  CHECK(word(WorkKind::change) == "change");
  CHECK(word(NoteKind::expectation) == "expectation");
  CHECK(word(Outcome::not_now) == "not_now");
  CHECK(word(Measure::working_days_to_told) == "working_days_to_told");
  CHECK(word(Direction::ask) == "ask");
  CHECK(word(Every::half_year) == "half_year");
  CHECK(word(Weekday::thu) == "thu");
  CHECK(word(Quarter::q3) == "q3");
  CHECK(word(Status::doing) == "doing");
}

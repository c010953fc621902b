#include "itplan/plan/limits.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

} // namespace

TEST_CASE("a limit is that of the first promise with that measure") {
  Plan plan;
  CHECK_FALSE(limit_of(plan, Measure::working_days_to_receipt));
  CHECK(limit_to_tell(plan, day("2027-03-01")).working_days == 3);
  CHECK(limit_to_tell(plan, day("2027-03-01")).promise.empty());
  plan.promises.add("slogan").measure = Measure::working_days_to_told;
  auto& told = plan.promises.add("told");
  told.measure = Measure::working_days_to_told;
  told.at_most = 5;
  CHECK(limit_to_tell(plan, day("2027-03-01")).working_days == 5);
  CHECK(limit_to_tell(plan, day("2027-03-01")).promise == "told");
  told.at_most = 9'000'000'000;
  CHECK(limit_to_tell(plan, day("2027-03-01")).working_days == 3660);
  told.at_most = -1;
  CHECK(limit_to_tell(plan, day("2027-03-01")).working_days == 0);
}

TEST_CASE("the first word: a note of IT, an understanding that was confirmed, a decision told") {
  Request request;
  CHECK_FALSE(first_word(request));
  request.notes.push_back({day("2027-02-02"), "sales", NoteKind::feedback, {}, {}, "Nothing yet."});
  CHECK_FALSE(first_word(request));
  request.decisions.emplace_back().told = Told{day("2027-02-20"), {}, {}};
  CHECK(first_word(request) == day("2027-02-20"));
  request.confirmed = day("2027-02-10");
  CHECK(first_word(request) == day("2027-02-10"));
  request.notes.push_back({day("2027-02-05"), "it", NoteKind::news, {}, {}, "We have it."});
  CHECK(first_word(request) == day("2027-02-05"));
  request.notes.push_back({day("2027-02-03"), "", NoteKind::receipt, {}, {}, ""});
  CHECK(first_word(request) == day("2027-02-03"));
}

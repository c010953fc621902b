#include "itplan/plan/agreements.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

Agreement ours(std::string_view by) {
  Agreement agreement;
  agreement.date = day("2027-01-05");
  agreement.we = "We build it.";
  agreement.we_by = day(by);
  return agreement;
}

Move move(std::string_view from, std::string_view to, std::string_view told) {
  Move made{day(from), day(to), {}, {}};
  if (!told.empty()) made.told = day(told);
  return made;
}

Kept kept_on(const Agreement& agreement, std::string_view today) {
  return kept(sides_of(agreement, "sales", {}).at(0), day(today));
}

} // namespace

TEST_CASE("an agreement has a side for each text, and a date after its moves") {
  auto agreement = ours("2027-05-31");
  CHECK(sides_of(agreement, "sales", "shop").size() == 1);
  agreement.you = "You test it.";
  agreement.you_by = day("2027-05-15");
  agreement.moved = {move("2027-05-31", "2027-06-11", "2027-05-20")};
  const auto sides = sides_of(agreement, "sales", "shop");
  REQUIRE(sides.size() == 2);
  CHECK(sides[0].ours);
  CHECK(sides[0].due == day("2027-06-11"));
  CHECK(moves_of(agreement, Side::we).size() == 1);
  CHECK(sides[1].due == day("2027-05-15"));
  CHECK(moves_of(agreement, Side::you).empty());
}

TEST_CASE("of two sides on one day, a move takes the one it names, or both") {
  auto agreement = ours("2027-03-01");
  agreement.you = "You test it.";
  agreement.you_by = agreement.we_by;
  agreement.moved = {move("2027-03-01", "2027-04-01", "2027-02-01")};
  CHECK(due(agreement, Side::we) == day("2027-04-01"));
  CHECK(due(agreement, Side::you) == day("2027-04-01"));
  agreement.moved[0].side = Side::we;
  CHECK(due(agreement, Side::we) == day("2027-04-01"));
  CHECK(due(agreement, Side::you) == day("2027-03-01"));
  CHECK(moves_of(agreement, Side::we) == std::vector<std::size_t>{0});
  CHECK(moves_of(agreement, Side::you).empty());
}

TEST_CASE("a date that was brought up to date by hand keeps its move, of its own side") {
  auto agreement = ours("2027-04-01");
  agreement.you = "You test it.";
  agreement.you_by = day("2027-03-01");
  agreement.moved = {move("2027-03-10", "2027-04-01", "")};
  CHECK(moves_of(agreement, Side::we) == std::vector<std::size_t>{0});
  CHECK(due(agreement, Side::we) == day("2027-04-01"));
  agreement.moved = {move("2027-03-01", "2027-04-01", "")}; // theirs, to a day that is ours too
  CHECK(moves_of(agreement, Side::we).empty());
  CHECK(moves_of(agreement, Side::you) == std::vector<std::size_t>{0});
}

TEST_CASE("a side is open until its day, kept when done by then, broken after") {
  auto agreement = ours("2027-05-31");
  CHECK(kept_on(agreement, "2027-05-31") == Kept::open);
  CHECK(kept_on(agreement, "2027-06-01") == Kept::broken);
  agreement.we_did = day("2027-05-31");
  CHECK(kept_on(agreement, "2027-09-01") == Kept::kept);
  agreement.we_did = day("2027-06-01");
  CHECK(kept_on(agreement, "2027-09-01") == Kept::broken);
}

TEST_CASE("a move told before the old date keeps the word, one told after breaks it") {
  auto agreement = ours("2027-05-31");
  agreement.moved = {move("2027-05-31", "2027-06-11", "2027-05-31")};
  CHECK(kept_on(agreement, "2027-06-11") == Kept::open);
  agreement.we_did = day("2027-06-11");
  CHECK(kept_on(agreement, "2027-09-01") == Kept::kept);
  agreement.moved = {move("2027-05-31", "2027-06-11", "2027-06-01")};
  CHECK(kept_on(agreement, "2027-09-01") == Kept::broken);
  agreement.moved = {move("2027-05-31", "2027-06-11", "")};
  agreement.we_did.reset();
  CHECK(kept_on(agreement, "2027-05-31") == Kept::open);
  CHECK(kept_on(agreement, "2027-06-01") == Kept::broken);
}

TEST_CASE("what both let go before its day is ended, after it broken") {
  auto agreement = ours("2027-05-31");
  agreement.ended = day("2027-04-01");
  CHECK(kept_on(agreement, "2027-09-01") == Kept::ended);
  CHECK_FALSE(sides_of(agreement, "sales", {})[0].is_open());
  agreement.ended = day("2027-06-15");
  CHECK(kept_on(agreement, "2027-09-01") == Kept::broken);
}

TEST_CASE("without a day nothing is broken") {
  auto agreement = ours("2027-05-31");
  agreement.we_by.reset();
  CHECK(kept_on(agreement, "2030-01-01") == Kept::open);
  agreement.we_did = day("2027-06-01");
  CHECK(kept_on(agreement, "2030-01-01") == Kept::kept);
}

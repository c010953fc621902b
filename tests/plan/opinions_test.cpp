#include "itplan/plan/opinions.hpp"
#include "itplan/plan/status.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace itplan;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

void say(std::vector<ConversationNote>& notes, std::string_view date, const Id& from,
         std::optional<NoteKind> kind, std::optional<std::int64_t> score = std::nullopt) {
  auto& note = notes.emplace_back();
  note.date = day(date);
  note.from = from;
  note.kind = kind;
  note.score = score;
}

std::string scores(const Plan& plan, std::string_view today) {
  std::string text;
  for (const auto& given : scores_given(plan, day(today)))
    text += std::string(text.empty() ? "" : ", ") + std::string(given.customer) + " " +
            std::to_string(given.score) + (given.request ? " on " + given.request->title : "");
  return text;
}

} // namespace

TEST_CASE("scores: of customers' feedback and of ballots of closed rounds, on the scale") {
  Plan plan;
  auto& shop = plan.requests.add("shop");
  shop.title = "The shop";
  shop.customer = "sales";
  say(shop.notes, "2027-02-01", "sales", NoteKind::feedback, 4);
  say(shop.notes, "2027-02-01", "depot", NoteKind::feedback, 2);
  say(shop.notes, "2027-02-01", "it", NoteKind::feedback, 5);
  say(shop.notes, "2027-02-01", "sales", NoteKind::news, 5);
  say(shop.notes, "2027-02-01", "sales", NoteKind::feedback);
  say(shop.notes, "2027-02-01", "sales", NoteKind::feedback, 0);
  say(shop.notes, "2027-02-01", "sales", NoteKind::feedback, 6);
  say(plan.customers.add("sales").notes, "2027-03-01", "", NoteKind::feedback, 3);
  plan.rounds.add("autumn").closes = day("2027-10-31");
  auto& ballot = plan.ballots.add("autumn").add("depot");
  ballot.opinions.emplace().satisfied = 1;
  CHECK(scores(plan, "2027-10-31") == "sales 4 on The shop, depot 2 on The shop, sales 3");
  CHECK(scores(plan, "2027-11-01") == "sales 4 on The shop, depot 2 on The shop, sales 3, depot 1");
}

TEST_CASE("the days we wait for a customer: from each question to their next word") {
  const WorkingCalendar calendar;
  const auto waited = [&](const Request& request, std::string_view from, std::string_view to) {
    return days_waited_for_customer(request, calendar, day(from), day(to));
  };
  Request request;
  CHECK(waited(request, "2026-09-01", "2026-11-23") == 0);
  say(request.notes, "2026-09-02", "it", NoteKind::understanding);
  CHECK(waited(request, "2026-09-01", "2026-11-23") == 58); // no answer yet
  say(request.notes, "2026-11-20", "sales", std::nullopt);
  CHECK(waited(request, "2026-09-01", "2026-11-23") == 57);
  SUBCASE("two questions that are open at once count once") {
    say(request.notes, "2026-09-09", "it", NoteKind::understanding);
    CHECK(waited(request, "2026-09-01", "2026-11-23") == 57);
  }
  SUBCASE("a second question after the answer counts on its own") {
    say(request.notes, "2026-11-20", "it", NoteKind::understanding);
    CHECK(waited(request, "2026-09-01", "2026-11-23") == 57); // answered the same day
    request.notes.back().date = day("2026-11-21");
    CHECK(waited(request, "2026-09-01", "2026-11-24") == 59);
  }
  SUBCASE("only what lies between the two days") {
    CHECK(waited(request, "2026-11-18", "2026-11-23") == 2);
    CHECK(waited(request, "2026-09-01", "2026-09-04") == 2);
    CHECK(waited(request, "2026-11-23", "2026-11-30") == 0);
  }
  SUBCASE("a confirmation is an answer") {
    request.confirmed = day("2026-09-04");
    CHECK(waited(request, "2026-09-01", "2026-11-23") == 2);
  }
}

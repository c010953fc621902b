// The reports for every reader, made from both examples and from a plan at its end; and on random
// plans that their sums agree with each other and with the choice.
#include "itplan/base/problem_text.hpp"
#include "itplan/loading/load.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/ranking/choose.hpp"
#include "itplan/report/page.hpp"
#include "itplan/report/reports.hpp"
#include "itplan/report/words.hpp"

#include "../loading/plan_files.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace itplan;

namespace {

constexpr std::string_view reader_reports[] = {"board", "decisions", "handover", "news",
                                               "said",  "scorecard", "summary",  "year-end"};

Plan example_plan(Language language) {
  const auto name = language == Language::nl ? "gemeente-waterrijk" : "harbour-logistics";
  auto loaded = load(itplan::testing::files_of(itplan::testing::example(name)));
  for (const auto& problem : loaded.problems)
    FAIL_CHECK(problem_text(problem));
  return std::move(loaded.plan);
}

struct Asked {
  std::string_view name;
  Date today;
  std::optional<Outcome> outcome = {};
  bool for_board = false;
};

Value data_of(const Plan& plan, const Choice& choice, Language language, const Asked& asked) {
  static const std::vector<Problem> none;
  const auto week_ago = asked.today - std::chrono::days(7);
  const Since since{.text = iso_date(week_ago), .date = week_ago, .until = asked.today};
  return find_report(asked.name)
      ->data({.plan = plan,
              .choice = choice,
              .today = asked.today,
              .language = language,
              .problems = none,
              .since = &since,
              .outcome = asked.outcome,
              .for_board = asked.for_board});
}

std::string text_of(const Plan& plan, const Choice& choice, Language language, const Asked& asked) {
  return filled(asked.name, data_of(plan, choice, language, asked), language);
}

// Every customer says once about each request of its own how satisfied it is, and once in a round.
void give_opinions(Plan& plan) {
  std::int64_t nth = 0;
  for (const auto& entry : plan.requests) {
    ConversationNote note;
    note.kind = NoteKind::feedback;
    note.from = entry.value.customer;
    note.date = make_date(2027, 2 + unsigned(nth % 10), 3);
    note.score = 2 + nth++ % 4;
    const_cast<Request&>(entry.value).notes.push_back(note);
  }
  plan.rounds.add("last").closes = make_date(2027, 10, 31);
  auto& ballots = plan.ballots.add("last");
  for (const auto& customer : plan.customers)
    ballots.add(customer.id).opinions = Opinions{4, 3 + nth++ % 2, 4, 5 + nth % 3};
}

// As if the year were over: what was promised is done, some of it late and one taken back.
Plan at_its_end(Language language) {
  auto plan = example_plan(language);
  int nth = 0;
  for (const auto& entry : plan.requests) {
    auto& request = const_cast<Request&>(entry.value);
    if (!request.decisions.empty() && !request.decisions.back().told)
      request.decisions.back().told = Told{*request.decisions.back().date, "x", "x"};
    const auto day = promised_day(plan, request);
    if (!day) continue;
    ++nth;
    if (nth == 2) continue; // goes on next year
    request.started = request.started.value_or(*day - std::chrono::days(60));
    request.delivered = *day + std::chrono::days(nth == 3 ? 9 : -5);
    if (nth == 3)
      request.lesson =
          language == Language::nl ? "Wij beginnen eerder met testen." : "We begin testing sooner.";
    if (nth == 1)
      request.brought = Brought{*request.delivered + std::chrono::days(60),
                                {},
                                language == Language::nl ? "61 van de 100 gaan nu online."
                                                         : "61 of 100 now go online."};
  }
  give_opinions(plan);
  return plan;
}

std::int64_t number_in(const Value& data, std::string_view key) {
  const auto* found = data.find(key);
  REQUIRE(found);
  return found->whole() ? *found->whole() : found->number()->count;
}

} // namespace

TEST_CASE("the reports for every reader, from both examples") {
  const auto today = make_date(2026, 11, 23);
  for (const auto language : {Language::nl, Language::en}) {
    const auto plan = example_plan(language);
    const auto choice = choose(plan, today);
    for (const auto name : reader_reports)
      check_golden("reader-" + std::string(name) + "." + std::string(word(language)) + ".md",
                   text_of(plan, choice, language, {name, today}));
    check_golden("reader-status." + std::string(word(language)) + ".md",
                 text_of(plan, choice, language, {"status", today}));
    check_golden("reader-status-board." + std::string(word(language)) + ".md",
                 text_of(plan, choice, language, {"status", today, {}, true}));
  }
}

TEST_CASE("the reports for every reader, of a plan at its end") {
  const auto today = make_date(2027, 12, 31);
  for (const auto language : {Language::nl, Language::en}) {
    const auto plan = at_its_end(language);
    const auto choice = choose(plan, today);
    for (const std::string_view name : {"year-end", "said", "board", "scorecard"})
      check_golden("reader-end-" + std::string(name) + "." + std::string(word(language)) + ".md",
                   text_of(plan, choice, language, {name, today}));
  }
}

TEST_CASE("the reports for every reader, of a plan with nothing in it") {
  Plan plan;
  plan.year = 2027;
  const auto today = make_date(2026, 11, 23);
  const auto choice = choose(plan, today);
  for (const auto language : {Language::nl, Language::en})
    for (const auto name : reader_reports) {
      CAPTURE(name);
      const auto text = text_of(plan, choice, language, {name, today});
      CHECK(text.find("{{") == std::string::npos);
      CHECK(text.find("\n\n\n") == std::string::npos);
    }
}

TEST_CASE("the register with one answer alone never tells what was not told") {
  const auto plan = example_plan(Language::nl);
  const auto today = make_date(2026, 11, 23);
  const auto choice = choose(plan, today);
  const auto all = text_of(plan, choice, Language::nl, {"decisions", today});
  CHECK(all.find("Besloten; de klant hoort het eerst") != std::string::npos);
  CHECK(all.find("11.200 meldingen") == std::string::npos);
  const auto yes = text_of(plan, choice, Language::nl, {"decisions", today, Outcome::agreed});
  CHECK(yes.find("Melding doen met een foto") == std::string::npos);
  CHECK(yes.find("Betalen met Wero") != std::string::npos);
}

namespace {

Plan random_plan(std::mt19937& random) {
  const auto up_to = [&](int most) { return static_cast<int>(random() % (most + 1U)); };
  Plan plan;
  plan.year = 2027;
  plan.choice = ChoiceRule{Method::value, {}};
  plan.capacity.days.add("build") = {Days{up_to(40) * 100}, Days{up_to(40) * 100},
                                     Days{up_to(40) * 50}, Days{up_to(40) * 100}};
  plan.budget.add("money") = Money{up_to(50) * 100000};
  plan.customers.add("a").name = "A";
  plan.customers.add("b").name = "B";
  const int count = 1 + up_to(14);
  for (int i = 0; i < count; ++i) {
    auto& request = plan.requests.add("r" + std::to_string(100 + i));
    request.title = "Request " + std::to_string(i);
    request.customer = up_to(1) == 0 ? "a" : "b";
    request.received = make_date(2026, 9, 1 + static_cast<unsigned>(up_to(20)));
    request.value = Hundredths{up_to(90) * 100};
    if (up_to(4) > 0) request.kind = static_cast<WorkKind>(up_to(2));
    if (up_to(6) > 0) {
      const Days days{(1 + up_to(30)) * 50};
      request.effort.add("build") = {days, days, days};
    }
    if (up_to(2) == 0) request.cost.add("money") = Money{up_to(20) * 100000};
    if (up_to(2) > 0) continue;
    Decision decision;
    decision.date = make_date(2026, 10, 1);
    decision.outcome = static_cast<Outcome>(up_to(2));
    if (up_to(2) > 0) decision.told = Told{make_date(2026, 10, 2), "x", "x"};
    request.decisions.push_back(decision);
  }
  return plan;
}

} // namespace

TEST_CASE("sums of one plan agree, in every report and with the choice") {
  const auto today = make_date(2026, 11, 23);
  constexpr unsigned first_seed = 20261201;
  MESSAGE("random plans from seed " << first_seed);
  for (unsigned seed = first_seed; seed < first_seed + 60; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto plan = random_plan(random);
    const auto choice = choose(plan, today);
    Days used;
    for (const auto days : choice.skills.front().used)
      used += days;
    const auto summary = data_of(plan, choice, Language::en, {"summary", today});
    CHECK(number_in(summary, "days_used") == used.count);
    const auto& counts = *summary.find("counts");
    std::int64_t all = 0;
    for (const auto& [key, value] : *counts.map())
      if (key != "legal" && key != "agreed" && key != "chosen") all += *value.whole();
    CHECK(all == static_cast<std::int64_t>(plan.requests.size()));
    CHECK(number_in(counts, "above") ==
          number_in(counts, "legal") + number_in(counts, "agreed") + number_in(counts, "chosen"));
    const auto board = data_of(plan, choice, Language::en, {"board", today});
    std::int64_t by_kind = 0;
    for (const auto& row : *board.find("kinds")->list())
      by_kind += number_in(row, "fits");
    CHECK(by_kind == used.count);
    const auto said = data_of(plan, choice, Language::en, {"said", today});
    CHECK(number_in(*said.find("counts"), "not_now") == number_in(counts, "not_now"));
    CHECK(number_in(*said.find("counts"), "declined") == number_in(counts, "declined"));
    CHECK(said.find("answers")->list()->size() ==
          static_cast<std::size_t>(number_in(*said.find("counts"), "ahead") +
                                   number_in(*said.find("counts"), "not_now") +
                                   number_in(*said.find("counts"), "declined")));
    const auto news = data_of(plan, choice, Language::en, {"news", today});
    CHECK(*news.find("counts") == counts);
  }
}

namespace {

// Points of both customers over what they asked, and how high they claimed it.
void add_votes(Plan& plan, std::mt19937& random) {
  plan.choice = ChoiceRule{Method::votes, "autumn"};
  auto& round = plan.rounds.add("autumn");
  round.points = 100;
  round.closes = make_date(2026, 10, 31);
  auto& ballots = plan.ballots.add("autumn");
  for (const auto* customer : {"a", "b"}) {
    auto& ballot = ballots.add(customer);
    std::int64_t left = 100;
    for (const auto& entry : plan.requests) {
      if (random() % 3 != 0) const_cast<Request&>(entry.value).claimed = Claim::highest;
      const auto points = std::min<std::int64_t>(left, std::int64_t(random() % 40));
      if (entry.value.customer != customer || points == 0) continue;
      ballot.choices.push_back({entry.id, points, {}});
      left -= points;
    }
  }
}

// The words of a picture, as a table of its own reads them.
std::string words_of(const std::vector<PictureFile>& files, std::string_view name) {
  for (const auto& file : files)
    if (file.name == std::string(name) + ".svg") {
      const auto from = file.svg.find("<desc");
      return file.svg.substr(from, file.svg.find("</desc>") - from);
    }
  return {};
}

void check_words(const std::string& words, std::initializer_list<std::string> numbers) {
  for (const auto& number : numbers) {
    CAPTURE(number);
    CHECK(words.find(number) != std::string::npos);
  }
}

Hundredths year_sum(const Value& row, std::string_view key) {
  Hundredths sum;
  for (const auto& [quarter, days] : *row.find(key)->map())
    if (days.number()) sum += *days.number();
  return sum;
}

std::string whole_text(const Value& row, std::string_view key) {
  return std::to_string(number_in(row, key));
}

} // namespace

TEST_CASE("pictures hold the numbers of the report's data, on random plans") {
  const auto today = make_date(2026, 11, 23);
  constexpr unsigned first_seed = 20261202;
  MESSAGE("random plans from seed " << first_seed);
  std::size_t seen = 0;
  for (unsigned seed = first_seed; seed < first_seed + 40; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    auto plan = random_plan(random);
    add_votes(plan, random);
    const auto choice = choose(plan, today);
    const auto data = data_of(plan, choice, Language::en, {"plan", today});
    const auto files = picture_files(data, Language::en);
    const auto number = [](Hundredths amount) { return number_text(amount, Language::en); };
    if (const auto words = words_of(files, "demand"); !words.empty())
      for (const auto& skill : *data.find("skills")->list()) {
        check_words(words, {number(*skill.find("wanted")->number()),
                            number(year_sum(skill, "room")), number(year_sum(skill, "used"))});
        ++seen;
      }
    if (const auto words = words_of(files, "points"); !words.empty())
      for (const auto& ballot : *data.find("ballots")->list()) {
        check_words(words, {whole_text(ballot, "given"), whole_text(ballot, "in_plan")});
        ++seen;
      }
    if (const auto words = words_of(files, "claims"); !words.empty())
      for (const auto& claim : *data.find("claims")->list()) {
        check_words(words, {whole_text(claim, "claimed_highest"), whole_text(claim, "requests")});
        ++seen;
      }
    if (const auto words = words_of(files, "year"); !words.empty())
      for (const auto& quarter : *data.find("quarters")->list())
        for (const auto& request : *quarter.find("requests")->list()) {
          if (quarter.find("quarter")->is_nothing()) continue;
          check_words(words, {*request.find("title")->text()});
          ++seen;
        }
  }
  CHECK(seen > 100);
}

#include "itplan/render/json.hpp"
#include "itplan/report/plan_report.hpp"
#include "itplan/report/reports.hpp"
#include "itplan/report/status_report.hpp"

#include "sample.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

// Edges of table cells: every | that no backslash makes a character.
std::size_t cell_edges(const std::string& text) { return count(text, "|") - count(text, "\\|"); }

std::string plan_text(const Plan& plan, const Choice& choice, Language language) {
  return filled("plan", plan_report(plan, choice, sample_today(), language), language);
}

// Up to tomorrow: what the sample says of today is told too.
Since week_ago() {
  return {.text = "2027-02-07",
          .date = make_date(2027, 2, 7),
          .until = sample_today() + std::chrono::days(1)};
}

std::string status_text(const Plan& plan, const Choice& choice, const Since& since,
                        Language language) {
  return filled("status", status_report(plan, choice, since, {}, sample_today(), language),
                language);
}

} // namespace

TEST_CASE("report plan: both languages") {
  for (const auto language : {Language::nl, Language::en}) {
    const auto plan = sample_plan(language);
    check_golden("plan." + std::string(word(language)) + ".md",
                 plan_text(plan, sample_choice(), language));
  }
}

TEST_CASE("report plan: its data") {
  const auto plan = sample_plan(Language::nl);
  check_golden("plan.nl.json",
               to_json(plan_report(plan, sample_choice(), sample_today(), Language::nl)) + "\n");
}

TEST_CASE("report plan: an empty plan says so in every chapter") {
  Plan plan;
  plan.year = 2027;
  for (const auto language : {Language::nl, Language::en}) {
    const auto text = plan_text(plan, {}, language);
    check_golden("plan-empty." + std::string(word(language)) + ".md", text);
  }
}

TEST_CASE("report status: what happened, what is late, figures") {
  for (const auto language : {Language::nl, Language::en}) {
    const auto plan = sample_plan(language);
    check_golden("status." + std::string(word(language)) + ".md",
                 status_text(plan, sample_choice(), week_ago(), language));
  }
}

TEST_CASE("report status: compared with the plan as it was") {
  const auto then = sample_plan(Language::nl);
  auto choice_then = sample_choice();
  auto plan = then;
  auto& gone = plan.requests;
  Table<Request> kept;
  for (const auto& [id, request] : gone)
    if (id != "idee") kept.add(id) = request;
  auto& fresh = kept.add("vers");
  fresh.title = "Iets nieuws";
  fresh.customer = "financien";
  kept.sort_by_id();
  plan.requests = kept;
  auto choice = sample_choice();
  std::swap(choice.requests[2].standing, choice.requests[3].standing);
  choice.requests[1].quarter = 2;
  Since since = week_ago();
  since.text = "v1";
  since.then = &then;
  since.choice_then = &choice_then;
  const auto text = status_text(plan, choice, since, Language::nl);
  CHECK(has(text, "Sinds 7 februari 2027 (v1)."));
  CHECK(has(text, "| Een idee | Staat niet meer in het plan |  |  |"));
  CHECK(has(text, "| Iets nieuws | Nieuw in het plan |  |  |"));
  CHECK(has(text, "| Nota's scannen | Streep | onder de streep | boven de streep |"));
  CHECK(has(text, "| Verhuizing online doorgeven | Streep | boven de streep | onder de streep |"));
  CHECK(has(text, "| Website voor iedereen | Kwartaal | kwartaal 2 | kwartaal 3 |"));
}

TEST_CASE("report status: a shallow clone says what it cannot tell") {
  auto since = week_ago();
  since.unknown = "Deze kopie gaat niet ver genoeg terug.";
  CHECK(has(status_text(sample_plan(Language::nl), sample_choice(), since, Language::nl),
            "Het plan zoals het op 7 februari 2027 was, is hier niet te lezen."));
}

TEST_CASE("reports: user text stays in its cell, label or line") {
  for (const std::string hostile :
       {"a|b", "`code` *x* [l](http://x)", "<script>alert(1)</script>", "een\n\n# twee\n| drie |",
        "::error::x", "%%{init: {}}%%", "```\nuit", "{{title}}", "x; section y", "a\x1b[2Jb"}) {
    CAPTURE(hostile);
    const auto plan = plan_of(hostile);
    const auto calm = plan_of("rustig");
    const auto data = plan_report(plan, choice_of(plan), sample_today(), Language::nl);
    CHECK(data.find("quarters_picture")->text()->find_first_of("{}|<>`") == std::string::npos);
    for (const auto language : {Language::nl, Language::en}) {
      const auto text = plan_text(plan, choice_of(plan), language) +
                        status_text(plan, choice_of(plan), week_ago(), language);
      const auto same = plan_text(calm, choice_of(calm), language) +
                        status_text(calm, choice_of(calm), week_ago(), language);
      CHECK(count(text, "\n") == count(same, "\n"));       // no line more or less
      CHECK(count(text, "\n#") == count(same, "\n#"));     // no heading
      CHECK(count(text, "\n|") == count(same, "\n|"));     // no row
      CHECK(count(text, "\n```") == count(same, "\n```")); // no fence
      CHECK(cell_edges(text) == cell_edges(same));
      CHECK(count(text, "<script") == count(text, "\\<script"));
      CHECK(!has(text, "\n::"));
      CHECK(!has(text, "\x1b"));
    }
  }
}

TEST_CASE("reports: pictures stay small enough for every forge") {
  Plan plan;
  plan.year = 2027;
  Choice choice;
  choice.method = Method::value;
  for (int i = 0; i < 120; ++i) {
    const auto id = "r" + std::to_string(1000 + i);
    plan.requests.add(id).title = "Een vrij lange titel: met “tekens” die; ruimte & meer kosten";
    RankedRequest ranked;
    ranked.id = id;
    ranked.standing = Standing::chosen;
    ranked.quarter = i / 30;
    choice.requests.push_back(ranked);
  }
  plan.requests.sort_by_id();
  const auto data = plan_report(plan, choice, sample_today(), Language::nl);
  const auto& picture = *data.find("quarters_picture")->text();
  CHECK(picture.size() < 5000);
  const auto bars = count(picture, " :r");
  CHECK(bars <= 40);
  CHECK(*data.find("quarters_picture_left_out")->whole() == static_cast<std::int64_t>(120 - bars));
}

TEST_CASE("reports: found by name") {
  CHECK(find_report("plan")->file(Language::nl) == "plan.nl.md");
  CHECK(find_report("status")->file(Language::en) == "status.en.md");
  CHECK(find_report("x") == nullptr);
}

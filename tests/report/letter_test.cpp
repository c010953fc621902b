#include "itplan/base/text.hpp"
#include "itplan/report/letter.hpp"

#include "letter_sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

using namespace itplan;

namespace {

constexpr LetterKind kinds[] = {LetterKind::receipt, LetterKind::yes,        LetterKind::not_now,
                                LetterKind::no,      LetterKind::done,       LetterKind::late,
                                LetterKind::moved,   LetterKind::taken_back, LetterKind::merged,
                                LetterKind::review,  LetterKind::reminder};

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

// A need of a letter: what is taken away, and what must then be said.
struct Need {
  LetterKind kind;
  std::string_view what;
  std::function<void(Plan&)> take;
  std::string_view path;
  std::string_view remedy; // a part of the help
};

const Need needs[] = {
    {LetterKind::receipt, "received", [](Plan& p) { request_of(p).received = {}; },
     "requests.r.received", "itplan set r.received DATE"},
    {LetterKind::receipt, "problem", [](Plan& p) { request_of(p).problem = ""; },
     "requests.r.problem", "itplan set r.problem TEXT"},
    {LetterKind::receipt, "day passed",
     [](Plan& p) { request_of(p).received = make_date(2027, 1, 4); }, "requests.r",
     "itplan decide r OUTCOME"},
    {LetterKind::receipt, "contact", [](Plan& p) { p.contact = ""; }, "contact",
     "itplan set contact TEXT"},
    {LetterKind::receipt, "signed_by", [](Plan& p) { p.signed_by = ""; }, "signed_by",
     "itplan set signed_by 'NAME, ROLE'"},
    {LetterKind::yes, "by", [](Plan& p) { decision_of(p).by = ""; }, "requests.r.decisions.0.by",
     "itplan set r.decisions.0.by ROLE"},
    {LetterKind::yes, "quarter", [](Plan& p) { decision_of(p).quarter = {}; },
     "requests.r.decisions.0", "itplan set r.decisions.0.quarter QUARTER"},
    {LetterKind::yes, "result", [](Plan& p) { request_of(p).result = ""; }, "requests.r.result",
     "itplan set r.result TEXT"},
    {LetterKind::yes, "not_included", [](Plan& p) { decision_of(p).not_included = ""; },
     "requests.r.decisions.0.not_included", "itplan set r.decisions.0.not_included TEXT"},
    {LetterKind::yes, "fact", [](Plan& p) { decision_of(p).fact = ""; },
     "requests.r.decisions.0.fact", "itplan set r.decisions.0.fact TEXT"},
    {LetterKind::yes, "agreements", [](Plan& p) { request_of(p).agreements = {}; },
     "requests.r.agreements", "itplan agree r --we TEXT"},
    {LetterKind::yes, "we_by", [](Plan& p) { agreement_of(p).we_by = {}; },
     "requests.r.agreements.0.we_by", "itplan set r.agreements.0.we_by DATE"},
    {LetterKind::yes, "you", [](Plan& p) { agreement_of(p).you = ""; }, "requests.r.agreements.0",
     "itplan set r.agreements.0.you TEXT"},
    {LetterKind::yes, "you_by", [](Plan& p) { agreement_of(p).you_by = {}; },
     "requests.r.agreements.0.you_by", "itplan set r.agreements.0.you_by DATE"},
    {LetterKind::yes, "communication", [](Plan& p) { p.communication = {}; }, "communication",
     "starts and every"},
    {LetterKind::not_now, "review_on", [](Plan& p) { decision_of(p).review_on = {}; },
     "requests.r.decisions.0.review_on", "itplan set r.decisions.0.review_on DATE"},
    {LetterKind::not_now, "review passed",
     [](Plan& p) { decision_of(p).review_on = make_date(2027, 6, 1); },
     "requests.r.decisions.0.review_on", "itplan set r.decisions.0.review_on DATE"},
    {LetterKind::not_now, "heard", [](Plan& p) { decision_of(p).heard = ""; },
     "requests.r.decisions.0.heard", "itplan set r.decisions.0.heard TEXT"},
    {LetterKind::not_now, "fact", [](Plan& p) { decision_of(p).fact = ""; },
     "requests.r.decisions.0.fact", "itplan set r.decisions.0.fact TEXT"},
    {LetterKind::not_now, "effort", [](Plan& p) { request_of(p).effort = {}; }, "requests.r.effort",
     "itplan set r.effort.SKILL DAYS"},
    {LetterKind::not_now, "alternative", [](Plan& p) { decision_of(p).alternative = ""; },
     "requests.r.decisions.0.alternative", "itplan set r.decisions.0.alternative TEXT"},
    {LetterKind::not_now, "would_change", [](Plan& p) { decision_of(p).would_change = ""; },
     "requests.r.decisions.0.would_change", "itplan set r.decisions.0.would_change TEXT"},
    {LetterKind::no, "by", [](Plan& p) { decision_of(p).by = ""; }, "requests.r.decisions.0.by",
     "itplan set r.decisions.0.by ROLE"},
    {LetterKind::no, "heard", [](Plan& p) { decision_of(p).heard = ""; },
     "requests.r.decisions.0.heard", "itplan set r.decisions.0.heard TEXT"},
    {LetterKind::no, "fact", [](Plan& p) { decision_of(p).fact = ""; },
     "requests.r.decisions.0.fact", "itplan set r.decisions.0.fact TEXT"},
    {LetterKind::no, "criterion", [](Plan& p) { decision_of(p).criterion = ""; },
     "requests.r.decisions.0.criterion", "itplan set r.decisions.0.criterion ID"},
    {LetterKind::no, "alternative", [](Plan& p) { decision_of(p).alternative = ""; },
     "requests.r.decisions.0.alternative", "itplan set r.decisions.0.alternative TEXT"},
    {LetterKind::no, "would_change", [](Plan& p) { decision_of(p).would_change = ""; },
     "requests.r.decisions.0.would_change", "itplan set r.decisions.0.would_change TEXT"},
    {LetterKind::no, "before", [](Plan& p) { decision_of(p).ask_again->before = {}; },
     "requests.r.decisions.0.ask_again.before", "itplan set r.decisions.0.ask_again.before DATE"},
    {LetterKind::no, "before passed",
     [](Plan& p) { decision_of(p).ask_again->before = make_date(2027, 6, 1); },
     "requests.r.decisions.0.ask_again.before", "itplan set r.decisions.0.ask_again.before DATE"},
    {LetterKind::no, "with", [](Plan& p) { decision_of(p).ask_again->with = ""; },
     "requests.r.decisions.0.ask_again.with", "itplan set r.decisions.0.ask_again.with ROLE"},
    {LetterKind::done, "asked",
     [](Plan& p) {
       request_of(p).result = "";
       request_of(p).problem = "";
     },
     "requests.r.result", "itplan set r.result TEXT"},
    {LetterKind::done, "agreed",
     [](Plan& p) {
       request_of(p).agreements = {};
       decision_of(p).quarter = {};
     },
     "requests.r.agreements", "itplan agree r --we TEXT"},
    {LetterKind::done, "we_by", [](Plan& p) { agreement_of(p).we_by = {}; },
     "requests.r.agreements.0.we_by", "itplan set r.agreements.0.we_by DATE"},
    {LetterKind::late, "because", [](Plan& p) { agreement_of(p).moved[0].because = ""; },
     "requests.r.agreements.0.moved.0.because", "itplan set r.agreements.0.moved.0.because TEXT"},
    {LetterKind::late, "act", [](Plan& p) { agreement_of(p).moved[0].act = ""; },
     "requests.r.agreements.0.moved.0.act", "itplan set r.agreements.0.moved.0.act TEXT"},
    {LetterKind::late, "alternative", [](Plan& p) { agreement_of(p).moved[0].alternative = ""; },
     "requests.r.agreements.0.moved.0.alternative",
     "itplan set r.agreements.0.moved.0.alternative TEXT"},
    {LetterKind::moved, "fact", [](Plan& p) { decision_of(p).fact = ""; },
     "requests.r.decisions.1.fact", "itplan set r.decisions.1.fact TEXT"},
    {LetterKind::taken_back, "talk", [](Plan& p) { request_of(p).notes.clear(); },
     "requests.r.notes", "itplan note r TEXT --kind warning"},
    {LetterKind::merged, "also_for", [](Plan& p) { other_of(p).customer = "x"; },
     "requests.other.also_for", "add 'k' to also_for of other"},
    {LetterKind::review, "fact", [](Plan& p) { decision_of(p).fact = ""; },
     "requests.r.decisions.0.fact", "itplan set r.decisions.0.fact TEXT"},
};

LetterKind needed(const Plan& plan) { return *letter_needed(plan, "r", letter_today()).kind; }

} // namespace

TEST_CASE("letters: a complete record lacks nothing") {
  for (const auto kind : kinds) {
    CAPTURE(word(kind));
    CHECK(letter_of(letter_plan(kind, "Woord"), kind).problems.empty());
  }
}

TEST_CASE("letters: what is taken away is said, with its place and the command") {
  for (const auto& need : needs) {
    CAPTURE(word(need.kind));
    CAPTURE(need.what);
    auto plan = letter_plan(need.kind, "Woord");
    need.take(plan);
    const auto problems = letter_of(plan, need.kind).problems;
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].code == "letter-incomplete");
    CHECK(problems[0].path.text() == need.path);
    CHECK(problems[0].help.find(need.remedy) != std::string::npos);
    CHECK(problems[0].message.starts_with("the letter '" + std::string(word(need.kind)) +
                                          "' lacks "));
  }
}

TEST_CASE("letters: a yes never gives a quarter that has passed") {
  auto plan = letter_plan(LetterKind::yes, "Woord");
  decision_of(plan).quarter = Quarter::q1;
  const auto letter = letter_of(plan, LetterKind::yes);
  CHECK(letter.problems.empty());
  CHECK(*letter.data.find("point")->find("when")->find("text")->text() ==
        "Wij beloven het voor 10 september 2027.");
  agreement_of(plan).we_by = make_date(2027, 6, 1);
  const auto late = letter_of(plan, LetterKind::yes);
  REQUIRE(late.problems.size() == 1);
  CHECK(late.problems[0].path.text() == "requests.r.decisions.0.quarter");
  CHECK(late.problems[0].help == "itplan letter r --kind late");
}

TEST_CASE("letters: all that lacks is said at once") {
  auto plan = letter_plan(LetterKind::no, "Woord");
  auto& decision = decision_of(plan);
  decision.heard = decision.fact = decision.alternative = decision.would_change = "";
  decision.ask_again = {};
  CHECK(letter_of(plan, LetterKind::no).problems.size() == 6);
}

TEST_CASE("letters: every point in its order, each with something to say") {
  for (const auto kind : kinds) {
    CAPTURE(word(kind));
    const auto data = letter_of(letter_plan(kind, "Woord"), kind).data;
    const auto example = letter_example(kind);
    const auto& names = *example.find("point")->map();
    const auto& points = *data.find("points")->list();
    REQUIRE(points.size() == names.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
      CHECK(*points[i].find("name")->text() == names[i].first);
      CHECK(!(points[i].find("text")->text()->empty() && points[i].find("items")->list()->empty()));
    }
  }
}

TEST_CASE("letters: the kind that the record asks for") {
  for (const auto kind : kinds)
    CHECK(word(needed(letter_plan(kind, "Woord"))) == word(kind));
  auto plan = letter_plan(LetterKind::yes, "Woord");
  agreement_of(plan).we_by = make_date(2027, 6, 14);
  CHECK(needed(plan) == LetterKind::late); // broken
  agreement_of(plan).we_did = make_date(2027, 6, 14);
  CHECK(needed(plan) == LetterKind::yes);
  decision_of(plan).quarter = Quarter::q1;
  agreement_of(plan).we_did = {};
  agreement_of(plan).we_by = make_date(2027, 9, 1);
  CHECK(needed(plan) == LetterKind::late); // the promised quarter passed
  request_of(plan).agreements = {};
  CHECK(needed(plan) == LetterKind::late);

  plan = letter_plan(LetterKind::late, "Woord");
  agreement_of(plan).moved[0].told = make_date(2027, 6, 10);
  CHECK(needed(plan) == LetterKind::yes); // told: nothing is due
  CHECK(letter_misfit(plan, "r", LetterKind::late, letter_today()) == "");

  plan = letter_plan(LetterKind::no, "Woord");
  decision_of(plan).outcome = Outcome::stopped;
  CHECK(needed(plan) == LetterKind::no);
  decision_of(plan).outcome = Outcome::reopened;
  CHECK(needed(plan) == LetterKind::receipt);
  decision_of(plan).outcome = Outcome::merged;
  decision_of(plan).into = "other";
  CHECK(needed(plan) == LetterKind::merged);

  plan = letter_plan(LetterKind::done, "Woord");
  request_of(plan).accepted = make_date(2027, 6, 12);
  CHECK(letter_needed(plan, "r", letter_today()).why_none == "the customer accepted it");
  request_of(plan).withdrawn = make_date(2027, 6, 13);
  CHECK(letter_needed(plan, "r", letter_today()).why_none == "the customer withdrew it");
}

TEST_CASE("letters: the kind follows from what was told before") {
  auto plan = letter_plan(LetterKind::moved, "Woord");
  request_of(plan).decisions[0].told = {};
  request_of(plan).agreements.clear();
  CHECK(needed(plan) == LetterKind::yes); // nobody counted on the old quarter
  plan = letter_plan(LetterKind::moved, "Woord");
  decision_of(plan).quarter = Quarter::q2;
  CHECK(needed(plan) != LetterKind::moved); // the same quarter
  for (const auto outcome : {Outcome::not_now, Outcome::declined, Outcome::stopped}) {
    plan = letter_plan(LetterKind::taken_back, "Woord");
    decision_of(plan).outcome = outcome;
    CHECK(needed(plan) == LetterKind::taken_back);
    request_of(plan).decisions[0].told = {};
    CHECK(needed(plan) == (outcome == Outcome::not_now ? LetterKind::not_now : LetterKind::no));
  }
  plan = letter_plan(LetterKind::review, "Woord");
  decision_of(plan).told = {};
  CHECK(needed(plan) == LetterKind::not_now); // a day that nobody was told is no promise
  plan = letter_plan(LetterKind::reminder, "Woord");
  request_of(plan).confirmed = make_date(2027, 6, 1);
  CHECK(needed(plan) == LetterKind::receipt);
}

TEST_CASE("letters: a copy says whose request it is, and asks nothing") {
  auto plan = letter_plan(LetterKind::moved, "Woord", Language::en);
  plan.customers.add("z").name = "Zed";
  const auto letter =
      write_letter({plan, "r", nullptr, letter_today(), Language::en, "z"}, LetterKind::moved);
  CHECK(letter.data.find("opening")->text()->starts_with(
      "The request “Woord”, asked for by: Woord, is going ahead, but later."));
  CHECK(*letter.data.find("subject")->text() == "Request: Woord");
  CHECK(*letter.data.find("to")->text() == "To: Zed");
  CHECK_FALSE(letter.data.find("point")->find("yours")->find("items"));
}

TEST_CASE("letters: a kind that does not fit says why") {
  const auto misfit = [](LetterKind record, LetterKind asked) {
    return letter_misfit(letter_plan(record, "Woord"), "r", asked, letter_today());
  };
  CHECK(misfit(LetterKind::no, LetterKind::yes) == "the last decision is declined");
  CHECK(misfit(LetterKind::receipt, LetterKind::no) == "nothing was decided yet");
  CHECK(misfit(LetterKind::yes, LetterKind::done) == "it was not delivered yet");
  CHECK(misfit(LetterKind::yes, LetterKind::late) ==
        "no agreement of ours moved or broke, and no promised quarter passed");
  for (const auto kind : kinds)
    CHECK(misfit(kind, kind) == "");
}

TEST_CASE("letters: user text stays data, whatever it holds") {
  const std::string very_long(5000, 'x');
  for (const auto& hostile : std::vector<std::string>{
           "a|b", "`code` *x* [l](http://x)", "<script>alert(1)</script>", "een\n\n# twee\n- drie",
           "::error::x", "```\nuit", "{{title}} [u|je] {0}", "a\x1b[2Jb", "1. x", very_long}) {
    CAPTURE(hostile.substr(0, 40));
    for (const auto kind : kinds)
      for (const auto language : {Language::nl, Language::en}) {
        const auto text = letter_text(letter_of(letter_plan(kind, hostile, language), kind), kind);
        const auto same = letter_text(letter_of(letter_plan(kind, "rustig", language), kind), kind);
        CHECK(count(text, "\n") == count(same, "\n"));
        CHECK(count(text, "\n#") == count(same, "\n#"));
        CHECK(count(text, "\n- ") == count(same, "\n- "));
        CHECK(count(text, "<script") == count(text, "\\<script"));
        CHECK(count(text, "\n::") == 0);
        CHECK(count(text, "\n```") == 0);
        CHECK(count(text, "\x1b") == 0);
      }
  }
}

TEST_CASE("letters: never an empty place") {
  for (const auto kind : kinds)
    for (const auto language : {Language::nl, Language::en}) {
      const auto text = letter_text(letter_of(letter_plan(kind, "Woord", language), kind), kind);
      CAPTURE(text);
      for (const auto* trace : {"  ", " .", " ,", "“”", "()", "\n\n\n", "{", "[", " \n"})
        CHECK(count(text, trace) == 0);
    }
}

#include "itplan/base/text.hpp"
#include "itplan/render/json.hpp"
#include "itplan/report/priorities.hpp"

#include "sample.hpp"

#include <doctest/doctest.h>

using namespace itplan;

TEST_CASE("prioritise: the whole answer") {
  for (const auto language : {Language::nl, Language::en}) {
    const auto plan = sample_plan(language);
    const auto suffix = std::string(word(language));
    check_golden("prioritise." + suffix + ".txt",
                 priorities_text(plan, sample_choice(), language, 110));
    check_golden("prioritise." + suffix + ".json",
                 to_json(priorities_value(plan, sample_choice(), language)) + "\n");
  }
}

TEST_CASE("prioritise: a plan in which nothing says what counts") {
  const auto plan = sample_plan(Language::nl);
  auto choice = sample_choice();
  choice.method.reset();
  choice.round.clear();
  for (auto& ranked : choice.requests)
    if (ranked.standing == Standing::chosen || ranked.standing == Standing::outweighed)
      ranked.standing = Standing::unranked;
  check_golden("prioritise-no-method.nl.txt", priorities_text(plan, choice, Language::nl, 0));
}

namespace {

// Of all that is above and below: what remains after `change`.
template <class Change> std::string said_after(Language language, Change change) {
  const auto plan = sample_plan(language);
  auto choice = sample_choice();
  change(choice);
  return priorities_text(plan, choice, language, 0);
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

void agree_all(Choice& choice) {
  for (auto& ranked : choice.requests)
    if (ranked.standing == Standing::chosen) ranked.standing = Standing::agreed;
  choice.value = choice.bound = {};
  choice.proven = choice.unique = true;
}

} // namespace

TEST_CASE("prioritise: all above the line agreed is said as that, not as worth nothing") {
  const auto nl = said_after(Language::nl, agree_all);
  CHECK(has(nl, "Alles boven de streep is al toegezegd of moet van de wet.\n"));
  CHECK(!has(nl, "waard"));
  CHECK(has(said_after(Language::en, agree_all),
            "Everything above the line is agreed or required by law.\n"));
}

TEST_CASE("prioritise: what delay costs is a sum a month") {
  const auto by_delay = [](Choice& choice) { choice.method = Method::cost_of_delay; };
  const auto en = said_after(Language::en, by_delay);
  CHECK(has(en, "Together a month of delay costs €140. The best possible choice saves at most €3 a "
                "month more."));
  CHECK(has(en, "Per month"));
  CHECK(!has(en, "Value"));
  CHECK(has(said_after(Language::nl, by_delay), "Samen kost een maand uitstel € 140."));
}

TEST_CASE("prioritise: while a round is open it says until when, and advises no values") {
  const auto open = [](Choice& choice) {
    choice.method.reset();
    choice.round.clear();
    choice.no_line.awaited = "najaar";
    for (auto& ranked : choice.requests)
      ranked.standing = Standing::unranked;
  };
  const auto text = said_after(Language::nl, open);
  CHECK(has(text, "De ronde najaar loopt tot en met "));
  CHECK(!has(text, "itplan set"));
  CHECK(has(said_after(Language::en, open), "until then no points count and there is no line."));
}

TEST_CASE("prioritise: a round that closed without ballots is why there is no line") {
  const auto said = [](Language language) {
    const auto plan = sample_plan(language);
    auto choice = sample_choice();
    choice.method.reset();
    choice.no_line.silent = "najaar";
    choice.round.clear();
    for (auto& ranked : choice.requests)
      ranked.standing = Standing::unranked;
    return priorities_text(plan, choice, language, 0);
  };
  CHECK(has(said(Language::nl), "De ronde najaar sloot op 31 oktober 2026 zonder één stem."));
  CHECK(has(said(Language::nl), "later sluiten:  itplan set rounds.najaar.closes DATE\n"));
  CHECK(!has(said(Language::nl), "zegt wat telt"));
  CHECK(has(said(Language::en), "Round najaar closed on 31 October 2026 without a single ballot,"));
  CHECK(has(said(Language::en), "(itplan answer FILE --date DATE)"));
}

TEST_CASE("prioritise: days with many digits fit 80 columns") {
  const auto plan = sample_plan(Language::en);
  auto choice = sample_choice();
  choice.skills[0].room = {Days{12345}, Days{12345}, Days{12345}, Days{12345}};
  choice.skills[0].used = {Days{12340}, Days{12340}, Days{12340}, Days{12340}};
  const auto text = priorities_text(plan, choice, Language::en, 80);
  CHECK(has(text, "123.4/123.45"));
  for (const auto line : split(text, '\n')) {
    CAPTURE(line);
    CHECK(display_width(line) <= 80);
  }
}

TEST_CASE("prioritise: an empty plan") {
  CHECK(priorities_text({}, {}, Language::en, 80) == "There are no requests to choose from.\n");
}

TEST_CASE("prioritise: every line fits a terminal of 80 columns") {
  const auto plan = sample_plan(Language::nl);
  const auto text = priorities_text(plan, sample_choice(), Language::nl, 100);
  for (const auto line : split(text, '\n')) {
    CAPTURE(line);
    CHECK(display_width(line) <= 100);
  }
}

TEST_CASE("prioritise: no user text begins a line or brings a control character") {
  const auto plan = plan_of("::error::x\n::warning::y \x1b[2J");
  const auto text = priorities_text(plan, choice_of(plan), Language::nl, 0);
  CHECK(text.find("\n::") == std::string::npos);
  CHECK(text.find('\x1b') == std::string::npos);
}

TEST_CASE("prioritise: every standing has its own word") {
  std::vector<std::string_view> seen;
  for (int i = 0; i <= static_cast<int>(Standing::unranked); ++i) {
    const auto word = standing_word(static_cast<Standing>(i));
    CHECK(!word.empty());
    CHECK(std::find(seen.begin(), seen.end(), word) == seen.end());
    seen.push_back(word);
  }
}

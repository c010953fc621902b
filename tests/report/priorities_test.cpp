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

#include "itplan/base/text.hpp"
#include "itplan/change/starter.hpp"
#include "itplan/plan/language.hpp"
#include "itplan/rules/rules.hpp"

#include "plan_files.hpp"

#include <doctest/doctest.h>

using namespace itplan;
using namespace itplan::testing;

namespace {

Texts texts_of(const Change& change) {
  CHECK(found(change.problems) == "");
  Texts texts;
  for (const auto& file : change.files) {
    CHECK(file.is_new);
    if (is_plan_file(file.relative)) texts.emplace_back(file.relative, file.after);
  }
  return texts;
}

// Lines that begin with a # and a key, a list or { } are examples: the plan without their #.
std::string with_examples(std::string_view bytes) {
  std::string text;
  for (const auto line : split(bytes, '\n')) {
    const auto key = line.substr(line.starts_with("# ") ? 2 : 0);
    const auto colon = key.find(':');
    const auto name = trim(key.substr(0, colon));
    const bool is_key =
        colon != key.npos && !name.empty() &&
        name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") == name.npos;
    text += std::string(is_key ? key : line) + "\n";
  }
  return text;
}

} // namespace

TEST_CASE("the examples of a new plan make a valid plan when the # before them is taken away") {
  for (const auto language : {Language::nl, Language::en}) {
    CAPTURE(word(language));
    StarterOptions options;
    options.year = 2031;
    options.language = language;
    auto texts = texts_of(starter_plan(options));
    REQUIRE(texts.size() == 1);
    texts[0].second = with_examples(texts[0].second);
    const auto loaded = load_texts(texts);
    REQUIRE(found(loaded.problems) == "");
    const auto& plan = loaded.plan;
    CHECK(!plan.signed_by.empty());
    CHECK(!plan.contact.empty());
    CHECK(!plan.board.empty());
    REQUIRE(plan.rounds.size() == 1);
    REQUIRE(plan.choice.has_value());
    CHECK(plan.choice->round == plan.rounds.begin()->id);
    CHECK(plan.rounds.begin()->value.closes == make_date(2030, 10, 31));
    CHECK(plan.capacity.days.size() == 1);
    CHECK(plan.budget.size() == 2);
    CHECK(found(check(plan, make_date(2030, 10, 1))) == "");
  }
}

TEST_CASE("a new plan is readable and has nothing wrong, in both languages and layouts") {
  for (const auto language : {Language::nl, Language::en})
    for (const bool single_file : {false, true}) {
      StarterOptions options;
      options.year = 2031;
      options.language = language;
      options.single_file = single_file;
      CAPTURE(word(language));
      CAPTURE(single_file);
      const auto change = starter_plan(options);
      const auto loaded = load_texts(texts_of(change));
      REQUIRE(found(loaded.problems) == "");
      CHECK(loaded.plan.format == 1);
      CHECK(loaded.plan.year == 2031);
      CHECK(language_of(loaded.plan) == language);
      CHECK(loaded.plan.title ==
            (language == Language::nl ? "ICT-jaarplan 2031" : "IT year plan 2031"));
      CHECK(loaded.plan.promises.size() == 2);
      CHECK(loaded.plan.requests.empty());
      auto problems = check(loaded.plan, make_date(2030, 11, 1));
      std::erase_if(problems, [](const Problem& p) { return p.severity == Severity::warning; });
      CHECK(found(problems) == "");
      const auto file = file_of_entry(loaded, Path{"requests", "vpn"});
      CHECK(file == (single_file ? "itplan.yaml" : "requests/vpn.yaml"));
    }
}

TEST_CASE("a title and an organisation are taken to the letter") {
  for (const auto* name : {"Gemeente Waterrijk", "2027", "yes", "A: b # c", "'s-Hertogenbosch"}) {
    CAPTURE(name);
    StarterOptions options;
    options.title = options.organisation = name;
    options.year = 2027;
    const auto loaded = load_texts(texts_of(starter_plan(options)));
    CHECK(found(loaded.problems) == "");
    CHECK(loaded.plan.title == name);
    CHECK(loaded.plan.organisation == name);
  }
}

TEST_CASE("the commented examples in a new plan are right too") {
  for (const auto language : {Language::nl, Language::en}) {
    StarterOptions options;
    options.year = 2027;
    options.language = language;
    auto text = starter_plan(options).files.at(0).after;
    int taken_away = 0;
    for (const auto* key : {"# capacity:", "#   reserve:", "#   days:", "#     ", "# budget:"}) {
      const auto at = text.find("\n" + std::string(key));
      CAPTURE(key);
      REQUIRE(at != std::string::npos);
      text.erase(at + 1, 2);
      ++taken_away;
    }
    CHECK(taken_away == 5);
    const auto loaded = load_main(text);
    CHECK(found(loaded.problems) == "");
    CHECK(loaded.plan.capacity.days.size() == 1);
    CHECK(loaded.plan.capacity.reserve == Percent{20});
    CHECK(loaded.plan.budget.size() == 2);
  }
}

TEST_CASE("git gets told about line ends and what is never kept") {
  std::string names;
  for (const auto& file : starter_plan(StarterOptions{}).files)
    names += file.relative + " ";
  CHECK(names == "itplan.yaml .gitattributes .gitignore ");
}

#include "itplan/report/line_words.hpp"

#include "sample.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

LineSentences said(std::string_view id, Language language = Language::nl) {
  return line_sentences(sample_plan(language), sample_choice(), id, language);
}

// A request below the line, as the engine would have it.
LineSentences said_of(const RankedRequest& ranked, Language language = Language::nl) {
  auto choice = sample_choice();
  for (auto& one : choice.requests)
    if (one.id == ranked.id) one = ranked;
  return line_sentences(sample_plan(language), choice, ranked.id, language);
}

RankedRequest standing(Standing standing) {
  RankedRequest ranked;
  ranked.id = "nota-scannen";
  ranked.standing = standing;
  return ranked;
}

} // namespace

TEST_CASE("line: the numbers name only what the request takes and what is scarce") {
  auto choice = sample_choice();
  REQUIRE(choice.skills.size() == 1);
  choice.skills[0].room = {Days{4000}, Days{4000}, Days{2000}, Days{4000}};
  choice.skills[0].wanted = Days{19350};
  const auto numbers_of = [&](std::string_view id) {
    return line_sentences(sample_plan(Language::nl), choice, id, Language::nl).numbers;
  };
  REQUIRE(numbers_of("nota-scannen").size() == 1);
  CHECK(numbers_of("nota-scannen")[0] ==
        "Voor 2027 hebben wij 140 dagen ontwikkeling voor aanvragen; alle aanvragen samen kosten "
        "er 193,5.");
  CHECK(numbers_of("een-kaart").empty()); // takes nothing
  choice.skills[0].wanted = Days{14000};
  CHECK(numbers_of("nota-scannen").empty()); // there is enough for all
}

TEST_CASE("line: a customer reads why, and what a yes would push out") {
  auto ranked = standing(Standing::outweighed);
  ranked.price_of_yes = {"verhuizing-online"};
  ranked.together_with = {"chatbot"};
  ranked.price_proven = true;
  auto sentences = said_of(ranked);
  CHECK(sentences.reason == "Wat boven de streep staat, kreeg samen meer punten voor dezelfde "
                            "dagen en hetzelfde geld.");
  CHECK(sentences.price == "Als wij dit nu doen, moeten wij afzien van Verhuizing online "
                           "doorgeven. Dan is ook nodig: Chatbot op de website.");
  ranked.price_proven = false;
  sentences = said_of(ranked, Language::en);
  CHECK(sentences.price == "To do this now, we would have to drop, for example, Verhuizing online "
                           "doorgeven. It then also needs: Chatbot op de website.");
}

TEST_CASE("line: what would change the answer says when it is only a bound") {
  auto ranked = standing(Standing::outweighed);
  ranked.lighter = {{"ontwikkeling", false, Days{250}, true},
                    {"investering", true, Money{50000}, false}};
  CHECK(said_of(ranked).change ==
        "Het kan alsnog passen als het 2,5 dagen minder ontwikkeling kost. Het kan alsnog passen "
        "als het minstens € 500 minder investering kost.");
  CHECK(said_of(ranked, Language::en).change ==
        "It can come into view if it costs 2.5 days less ontwikkeling. It can come into view if it "
        "costs at least €500 less investering.");
  ranked.lighter = {{"ontwikkeling", false, Days{250}, false},
                    {"koppelingen", false, Days{100}, false},
                    {"investering", true, Money{50000}, false}};
  CHECK(said_of(ranked).change == // any of them, so one sentence
        "Het kan alsnog passen als het minstens 2,5 dagen minder ontwikkeling, 1 dag minder "
        "koppelingen of € 500 minder investering kost.");
}

TEST_CASE("line: one sentence for every standing, none for what takes no part") {
  auto ranked = standing(Standing::too_big);
  ranked.shortages = {{"ontwikkeling", false, Days{1250}}};
  CHECK(said_of(ranked).reason == "Ook als wij niets anders kiezen dan wat moet van de wet en wat "
                                  "is toegezegd, komen wij 12,5 dagen ontwikkeling tekort.");
  ranked = standing(Standing::needs_missing);
  ranked.other = "chatbot";
  CHECK(said_of(ranked, Language::en).reason ==
        "This cannot do without Chatbot op de website, which is declined.");
  ranked = standing(Standing::excluded);
  ranked.other = "verhuizing-online";
  CHECK(said_of(ranked).reason ==
        "Dit kan niet samen met Verhuizing online doorgeven, en dat gaat door.");
  for (const auto one : {Standing::legal, Standing::agreed, Standing::needed, Standing::chosen,
                         Standing::worthless, Standing::no_quarter, Standing::not_estimated})
    CHECK(said_of(standing(one)).reason.ends_with("."));
  CHECK(said_of(standing(Standing::unranked)).reason.empty());
  CHECK(said("chatbot").reason.empty());
  CHECK(said("unknown").numbers.empty());
}

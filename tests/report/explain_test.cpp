#include "itplan/report/explain.hpp"

#include "sample.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

std::string explained(std::string_view id, Language language) {
  const auto plan = sample_plan(language);
  return explanation(plan, sample_choice(), id, sample_today(), language);
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string why_of(const RankedRequest& ranked, Language language = Language::nl) {
  return why(sample_plan(language), sample_choice(), ranked, language);
}

RankedRequest standing(std::string_view id, Standing standing) {
  RankedRequest ranked;
  ranked.id = id;
  ranked.standing = standing;
  return ranked;
}

} // namespace

TEST_CASE("why: one clause for every standing") {
  const auto choice = sample_choice();
  CHECK(why_of(choice.requests[0]) == "Wij zijn er op 10 februari 2027 mee begonnen");
  CHECK(why_of(choice.requests[1]) ==
        "Moet van de wet, uiterlijk 1 juli 2027: Wet digitale overheid, artikel 3");
  CHECK(why_of(choice.requests[2]) == "Past, met 40 punten van Burgerzaken en nog 1 andere klant");
  CHECK(why_of(choice.requests[3], Language::en) ==
        "Fits only if we drop Verhuizing online doorgeven");
  CHECK(why_of(choice.requests[4]) == "Nog niet geschat hoeveel dagen het kost");
  auto big = standing("nota-scannen", Standing::too_big);
  big.shortages = {{"ontwikkeling", false, Days{1250}}, {"investering", true, Money{500000}}};
  CHECK(why_of(big) ==
        "Past ook alleen niet; tekort: 12,5 dagen ontwikkeling en € 5.000 investering");
  CHECK(why_of(big, Language::en) ==
        "Does not fit even alone; short of 12.5 days of ontwikkeling and €5,000 of investering");
  big.beside_fixed = true;
  CHECK(why_of(big) ==
        "Past niet naast wat is toegezegd en wat moet van de wet; tekort: 12,5 dagen "
        "ontwikkeling en € 5.000 investering");
  auto barred = standing("nota-scannen", Standing::excluded);
  barred.other = "verhuizing-online";
  CHECK(why_of(barred) == "Kan niet samen met Verhuizing online doorgeven");
  auto waiting = standing("nota-scannen", Standing::needs_missing);
  waiting.other = "chatbot";
  CHECK(why_of(waiting) == "Kan niet zonder Chatbot op de website, en dat is afgewezen");
  waiting.other = "idee";
  CHECK(why_of(waiting) == "Kan niet zonder Een idee, en dat is nog niet geschat");
  auto needed = standing("nota-scannen", Standing::needed);
  needed.other = "website-voor-iedereen";
  CHECK(why_of(needed) == "Nodig voor Website voor iedereen");
  CHECK(why_of(standing("nota-scannen", Standing::worthless)) ==
        "Geen enkele klant gaf er punten aan");
  CHECK(why_of(standing("nota-scannen", Standing::unranked)) ==
        "Ontvangen op 11 januari 2027; gevraagde voorrang: hoogste");
  CHECK(why_of(standing("eenmalig-inloggen", Standing::chosen)) ==
        "Nodig voor Verhuizing online doorgeven");
}

TEST_CASE("explain: a request above the line") {
  check_golden("explain-chosen.nl.txt", explained("verhuizing-online", Language::nl));
  check_golden("explain-chosen.en.txt", explained("verhuizing-online", Language::en));
}

TEST_CASE("explain: a request below the line names the price of a yes") {
  check_golden("explain-below.nl.txt", explained("nota-scannen", Language::nl));
}

TEST_CASE("explain: a declined request says who, when, why and how to ask again") {
  check_golden("explain-declined.nl.txt", explained("chatbot", Language::nl));
  check_golden("explain-declined.en.txt", explained("chatbot", Language::en));
}

TEST_CASE("explain: not now says when we look again, and whether that day has come") {
  const auto plan = sample_plan(Language::nl);
  const auto at = [&](Date today) {
    return explanation(plan, sample_choice(), "een-kaart", today, Language::nl);
  };
  CHECK(has(at(sample_today()), "Op 10 juni 2027 kijken wij opnieuw."));
  CHECK(has(at(make_date(2027, 6, 10)), "Sinds 10 juni 2027 telt de aanvraag weer mee."));
  CHECK(has(at(sample_today()), "Verteld op 11 december 2026."));
}

TEST_CASE("explain: while customers still divide points there is no line yet") {
  const auto plan = sample_plan(Language::nl);
  auto choice = sample_choice();
  choice.method.reset();
  choice.no_line.awaited = "najaar";
  for (auto& one : choice.requests)
    one.standing = Standing::unranked;
  const auto text = explanation(plan, choice, "nota-scannen", sample_today(), Language::nl);
  CHECK(has(text, "De ronde najaar loopt tot en met "));
  CHECK(has(text, "Waarom: ontvangen op 11 januari 2027"));
  CHECK(!has(text, "niets in het plan"));
}

TEST_CASE("explain: a round that closed without ballots is why there is no line") {
  const auto plan = sample_plan(Language::nl);
  auto choice = sample_choice();
  choice.method.reset();
  choice.no_line.silent = "najaar";
  for (auto& one : choice.requests)
    one.standing = Standing::unranked;
  const auto text = explanation(plan, choice, "nota-scannen", sample_today(), Language::nl);
  CHECK(has(text, "De ronde najaar sloot op 31 oktober 2026 zonder één stem."));
  CHECK(!has(text, "niets in het plan"));
}

TEST_CASE("explain: by cost of delay the other side is so much money a month away") {
  const auto said = [](std::string_view id, bool exact, Language language) {
    const auto plan = sample_plan(language);
    auto choice = sample_choice();
    choice.method = Method::cost_of_delay;
    for (auto& one : choice.requests) {
      one.value = {500000};
      one.distance = Distance{{125000}, exact};
    }
    return explanation(plan, choice, id, sample_today(), language);
  };
  const auto* below = "nota-scannen";
  const auto* above = "verhuizing-online";
  CHECK(has(said(below, true, Language::nl), "Als een maand uitstel € 1.250 meer kost, is een"));
  CHECK(has(said(below, false, Language::nl), "als een maand uitstel minstens € 1.250 meer kost."));
  CHECK(has(said(above, true, Language::nl), "een maand uitstel hoogstens € 1.250 minder kost."));
  CHECK(has(said(above, false, Language::nl), "Een maand uitstel kan minstens € 1.250 minder"));
  CHECK(has(said(below, true, Language::en), "If a month of delay costs €1,250 more, a choice"));
  CHECK(has(said(below, false, Language::en), "if a month of delay costs at least €1,250 more."));
  CHECK(has(said(above, true, Language::en), "a month of delay costs at most €1,250 less."));
  CHECK(has(said(above, false, Language::en), "A month of delay can cost at least €1,250 less"));
}

TEST_CASE("explain: an id that is not there") {
  CHECK(explained("x", Language::nl) == "In dit plan staat geen aanvraag x.\n");
}

TEST_CASE("explain: no user text begins a line or brings a control character") {
  const auto plan = plan_of("::error::x\n::warning::y \x1b[2J");
  const auto choice = choice_of(plan);
  for (const auto& entry : plan.requests) {
    const auto text = explanation(plan, choice, entry.id, sample_today(), Language::nl);
    CHECK(!has(text, "\n::"));
    CHECK(!has(text, " ::")); // where wrapping may break the line
    CHECK(!has(text, "\x1b"));
  }
}

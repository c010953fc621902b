// Letters as people get them: five real cases of each kind in each language. The record is that of
// the example plan with more of its kind beside it (letters/LANGUAGE).
#include "itplan/base/problem_text.hpp"
#include "itplan/plan/language.hpp"
#include "itplan/ranking/choose.hpp"
#include "itplan/report/letter.hpp"

#include "letter_sample.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

// The record as it was on a day: what came later is left out.
Request as_of(Request request, Date day) {
  std::erase_if(request.notes, [&](const auto& note) { return note.date && *note.date > day; });
  if (request.confirmed && *request.confirmed > day) request.confirmed = {};
  return request;
}

// With `open` as if it were still to be decided.
Plan as_of(const Plan& plan, Date day, std::string_view open = {}) {
  auto then = plan;
  then.requests = {};
  for (const auto& [id, request] : plan.requests) {
    if (request.received && *request.received > day) continue;
    auto& kept = then.requests.add(id);
    kept = as_of(request, day);
    if (id == open) kept.decisions.clear();
  }
  then.requests.sort_by_id();
  return then;
}

struct Case {
  std::string_view id;
  Date day;
};

struct Cases {
  LetterKind kind;
  Language language;
  std::vector<Case> cases;
};

const Date autumn = make_date(2026, 11, 24);
const Date summer = make_date(2027, 6, 15);

const Cases all[] = {
    {LetterKind::receipt,
     Language::nl,
     {{"afspraak-online-verzetten", make_date(2026, 9, 9)},
      {"archief-naar-e-depot", make_date(2026, 11, 2)},
      {"bezwaar-digitaal-indienen", make_date(2026, 10, 12)},
      {"chatbot-op-de-website", make_date(2026, 9, 1)},
      {"eenmalig-inloggen", make_date(2026, 9, 8)}}},
    {LetterKind::yes,
     Language::nl,
     {{"rooster-voor-stembureaus", autumn},
      {"betalen-met-wero", autumn},
      {"eenmalig-inloggen", autumn},
      {"nieuwe-telefooncentrale", autumn},
      {"melding-met-foto", autumn}}},
    {LetterKind::not_now,
     Language::nl,
     {{"een-kaart-voor-alle-beheerders", autumn},
      {"begroting-in-een-programma", autumn},
      {"strooiroutes-volgen", autumn},
      {"leren-op-een-plek", autumn},
      {"vergadering-ondertitelen", autumn}}},
    {LetterKind::no,
     Language::nl,
     {{"chatbot-op-de-website", autumn},
      {"paspoort-thuisbezorgen", make_date(2026, 10, 9)},
      {"sms-bij-afhalen", autumn},
      {"eigen-app-voor-inwoners", autumn},
      {"oude-kassa-houden", autumn}}},
    {LetterKind::done,
     Language::nl,
     {{"kassa-voor-sporthal", summer},
      {"wachttijd-op-scherm", make_date(2027, 4, 1)},
      {"formulier-voor-bijstand", summer},
      {"beeldbellen-met-de-balie", summer},
      {"ijsbaan-boeken", summer}}},
    {LetterKind::late,
     Language::nl,
     {{"zaaksysteem-sneller", summer},
      {"foto-bij-paspoort", summer},
      {"melding-overlast", summer},
      {"bestemmingsplan-op-kaart", make_date(2027, 6, 10)},
      {"nieuwe-scanners", summer}}},
    {LetterKind::receipt,
     Language::en,
     {{"berth-plan-on-screen", make_date(2026, 9, 17)},
      {"booking-changes-online", make_date(2026, 10, 6)},
      {"crane-fault-log", make_date(2026, 10, 8)},
      {"customs-entry-summary", make_date(2026, 9, 23)},
      {"damage-photos-at-the-gate", make_date(2026, 9, 17)}}},
    {LetterKind::yes,
     Language::en,
     {{"cold-store-alarms", autumn},
      {"lights-on-the-quay", autumn},
      {"driver-app-in-polish", autumn},
      {"weighbridge-tickets", autumn},
      {"number-plates-at-the-gate", autumn}}},
    {LetterKind::not_now,
     Language::en,
     {{"yard-cameras", autumn},
      {"timesheets-on-phone", autumn},
      {"cold-store-energy", autumn},
      {"customs-forms-in-one-place", autumn},
      {"pick-by-voice", autumn}}},
    {LetterKind::no,
     Language::en,
     {{"meeting-room-screens", autumn},
      {"drone-for-roof-checks", autumn},
      {"own-booking-portal", autumn},
      {"keep-the-old-printer", autumn},
      {"duty-calculator", make_date(2026, 10, 16)}}},
    {LetterKind::done,
     Language::en,
     {{"gate-clock", make_date(2027, 3, 15)},
      {"invoice-copies", make_date(2027, 5, 4)},
      {"forklift-battery-list", summer},
      {"rail-slots-by-mail", summer},
      {"fire-doors-seen", summer}}},
    {LetterKind::late,
     Language::en,
     {{"empty-container-map", summer},
      {"stock-count-scanner", summer},
      {"delay-messages", summer},
      {"reefer-plug-check", make_date(2027, 6, 10)},
      {"berth-signs", summer}}},
};

std::string text_of(const Plan& plan, const Case& one, LetterKind kind) {
  const auto then = as_of(plan, one.day);
  std::optional<Choice> choice;
  if (tells_price(kind)) {
    ChoiceOptions options;
    options.most_prices = 0;
    options.price_for = one.id;
    choice = choose(as_of(plan, one.day, one.id), one.day, options);
  }
  auto record = then;
  if (kind == LetterKind::receipt) record = as_of(plan, one.day, one.id);
  const auto& customer = record.requests.find(one.id)->customer;
  const auto letter = write_letter(
      {record, one.id, choice ? &*choice : nullptr, one.day, language_of(record, customer)}, kind);
  for (const auto& problem : letter.problems)
    FAIL_CHECK(problem_text(problem));
  return letter_text(letter, kind);
}

} // namespace

TEST_CASE("letters: real cases") {
  for (const auto& cases : all) {
    const auto plan = real_plan(cases.language);
    std::string text;
    for (const auto& one : cases.cases) {
      CAPTURE(one.id);
      REQUIRE(plan.requests.contains(one.id));
      text += text.empty() ? "" : "\n---\n\n";
      text += text_of(plan, one, cases.kind);
    }
    check_golden("letter-" + std::string(word(cases.kind)) + "." +
                     std::string(word(cases.language)) + ".md",
                 text);
  }
}

// Roles and names of every kind: printed as they are typed, behind a colon or alone, so that
// nothing has to agree with them.
#include "itplan/report/letter.hpp"

#include "letter_sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>

using namespace itplan;

namespace {

constexpr std::string_view roles[] = {"directie",
                                      "DB",
                                      "DT",
                                      "KCC",
                                      "MT",
                                      "MT-lid",
                                      "directielid",
                                      "lid van de directie",
                                      "waterschap",
                                      "kenniscentrum",
                                      "wethouder De Boer",
                                      "mevrouw De Wit",
                                      "dhr. Jansen",
                                      "Raad van Bestuur",
                                      "Servicedesk",
                                      "teamleiders",
                                      "burgemeester en wethouders",
                                      "het college",
                                      "de griffier",
                                      "informatieadviseur",
                                      "hoofd Financiën",
                                      "gemeentesecretaris",
                                      "CIO",
                                      "afdelingshoofd a.i.",
                                      "bestuurders",
                                      "IT",
                                      "IT desk",
                                      "head of IT",
                                      "management team",
                                      "managing director",
                                      "the board",
                                      "board",
                                      "directors",
                                      "Fiona Brennan",
                                      "Mr Byrne",
                                      "Dr. O'Neill",
                                      "finance & legal",
                                      "warehouse (night shift)",
                                      "team 3",
                                      "Works Council"};
static_assert(std::size(roles) == 40);

constexpr std::string_view names[] = {"De Scholen",
                                      "Scholen",
                                      "Het Archief",
                                      "Burgerzaken",
                                      "Openbare Ruimte",
                                      "Sociaal Domein",
                                      "Inwoners",
                                      "ICT",
                                      "P&O",
                                      "Vergunningen en Toezicht",
                                      "'t Veerhuis",
                                      "3e Etage",
                                      "Zaal II",
                                      "De Wit & Zn.",
                                      "Wat nu?",
                                      "Doe mee!",
                                      "Sales",
                                      "Finance",
                                      "The Docks",
                                      "Drivers",
                                      "HR",
                                      "Terminal",
                                      "Customs Desk",
                                      "Yard (north)",
                                      "O'Brien's",
                                      "R&D",
                                      "Why so slow?",
                                      "No.",
                                      "N.V. Bron",
                                      "Crew"};
static_assert(std::size(names) == 30);

constexpr LetterKind kinds[] = {LetterKind::receipt, LetterKind::yes,        LetterKind::not_now,
                                LetterKind::no,      LetterKind::done,       LetterKind::late,
                                LetterKind::moved,   LetterKind::taken_back, LetterKind::merged,
                                LetterKind::review,  LetterKind::reminder};

bool ends_in_one_of(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](auto end) { return text.ends_with(end); });
}

bool begins_with_one_of(std::string_view text, std::initializer_list<std::string_view> begins) {
  return std::any_of(begins.begin(), begins.end(), [&](auto one) { return text.starts_with(one); });
}

void check_alone(const std::string& text, std::string_view role) {
  for (auto at = text.find(role); at != std::string::npos; at = text.find(role, at + 1)) {
    CAPTURE(text);
    CHECK(ends_in_one_of(std::string_view(text).substr(0, at), {": ", "Bel ", "Call ", ", "}));
    const auto after = std::string_view(text).substr(at + role.size());
    CHECK(begins_with_one_of(after,
                             {".", ",", " en vraag", " v\u00F3\u00F3r", " and ask", " before"}));
  }
}

void check_letter(const Letter& letter, std::string_view role) {
  CHECK(letter.problems.empty());
  check_alone(*letter.data.find("opening")->text(), role);
  check_alone(*letter.data.find("call")->text(), role);
  for (const auto& point : *letter.data.find("points")->list())
    check_alone(*point.find("text")->text(), role);
}

} // namespace

TEST_CASE("letters: forty roles, typed as they are said") {
  for (const auto language : {Language::nl, Language::en})
    for (const auto kind : kinds)
      for (const auto role : roles) {
        auto plan = letter_plan(kind, "Xx", language);
        plan.contact = role;
        request_of(plan).owner = role;
        for (auto& decision : request_of(plan).decisions) {
          decision.by = role;
          if (decision.ask_again) decision.ask_again->with = role;
        }
        CAPTURE(role);
        CAPTURE(word(kind));
        check_letter(letter_of(plan, kind), role);
      }
}

TEST_CASE("letters: thirty names of customers, one or many") {
  for (const auto language : {Language::nl, Language::en})
    for (const auto kind : kinds)
      for (const auto name : names) {
        auto plan = letter_plan(kind, "Xx", language);
        const_cast<Customer&>(*plan.customers.find("k")).name = name;
        plan.customers.add("z").name = "Zed";
        CAPTURE(name);
        CAPTURE(word(kind));
        check_letter(letter_of(plan, kind), name);
        if (kind == LetterKind::moved || kind == LetterKind::late)
          check_letter(write_letter({plan, "r", nullptr, letter_today(), language, "z"}, kind),
                       name);
      }
}

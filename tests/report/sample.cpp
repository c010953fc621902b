#include "sample.hpp"

#include <doctest/doctest.h>

namespace itplan {
namespace {

Date day(unsigned month, unsigned day_of_month, int year = 2027) {
  return make_date(year, month, day_of_month);
}

void add_people(Plan& plan) {
  auto& burgerzaken = plan.customers.add("burgerzaken");
  burgerzaken.name = "Burgerzaken";
  burgerzaken.weight = 3;
  auto& financien = plan.customers.add("financien");
  financien.name = "Financiën";
  financien.weight = 2;
  financien.notes.push_back({day(2, 11),
                             "financien",
                             NoteKind::feedback,
                             "gesprek",
                             {},
                             "Wij zien de nota graag eerder."});
  plan.customers.sort_by_id();
}

void add_frame(Plan& plan) {
  plan.title = "ICT-jaarplan 2027";
  plan.organisation = "Gemeente Waterrijk";
  plan.department = "Team Informatievoorziening";
  plan.signed_by = "Karin de Wit, teammanager";
  plan.contact = "het Servicepunt ICT";
  plan.board = "de directie";
  plan.year = 2027;
  plan.currency = "EUR";
  plan.adopted = Adoption{day(12, 18, 2026), "directie"};
  plan.mission = "Wij zorgen dat u uw werk goed en veilig kunt doen.";
  auto& receipt = plan.promises.add("ontvangst");
  receipt = {"U hoort binnen 2 werkdagen dat wij uw aanvraag hebben.", "",
             Measure::working_days_to_receipt, 2, Percent{95}};
  auto& decision = plan.promises.add("besluit");
  decision = {"U krijgt binnen 20 werkdagen een besluit.", "U noemt één aanspreekpunt.",
              Measure::working_days_to_decision, 20, Percent{90}};
  plan.criteria.add("wet").question = "Moet het van de wet?";
  plan.criteria.add("inwoners") = {"Merken inwoners er iets van?", 100};
  plan.choice = ChoiceRule{Method::votes, "najaar"};
  plan.capacity.reserve = Percent{20};
  plan.capacity.days.add("ontwikkeling") = {Days{5000}, Days{5000}, Days{2500}, Days{5000}};
  plan.budget.add("investering") = Money{4500000};
  plan.rounds.add("najaar") = {day(10, 1, 2026), day(10, 31, 2026), 100, 40};
  plan.risks.add("leverancier") = {"De leverancier stopt eind 2027.",
                                   "Wij kiezen voor de zomer een nieuwe.", "informatiemanager"};
  plan.glossary.add("zaaksysteem") = "het programma waarin wij aanvragen bijhouden";
  auto& talk = plan.communication.add("klantgesprek");
  talk.audience = "customers";
  talk.message = "Waar uw aanvragen staan.";
  talk.channel = "gesprek";
  talk.direction = Direction::talk;
  talk.reply = "Zeg het in het gesprek.";
  talk.every = Every::month;
  talk.owner = "informatieadviseur";
}

void add_chosen(Plan& plan) {
  auto& move = plan.requests.add("verhuizing-online");
  move.title = "Verhuizing online doorgeven";
  move.customer = "burgerzaken";
  move.also_for = {"financien"};
  move.received = day(10, 2, 2026);
  move.claimed = Claim::highest;
  move.problem = "Inwoners staan 12 minuten aan de balie.\nIn de zomer loopt dat op.\n";
  move.result = "Inwoners geven een verhuizing zelf door.";
  move.wanted_by = day(7, 1);
  move.because = "Dan begint de verhuispiek.";
  move.confirmed = day(10, 9, 2026);
  move.effort.add("ontwikkeling") = {Days{2000}, Days{3000}, Days{4500}};
  move.cost.add("investering") = Money{2500000};
  move.needs = {"eenmalig-inloggen"};

  auto& login = plan.requests.add("eenmalig-inloggen");
  login.title = "Eén keer inloggen";
  login.customer = "financien";
  login.received = day(9, 1, 2026);
  login.confirmed = day(9, 10, 2026);
  login.result = "Wie inlogt, kan in alle programma's.";
  login.effort.add("ontwikkeling") = {Days{1050}, Days{1050}, Days{1050}};
  login.decisions.push_back({});
  auto& yes = login.decisions.back();
  yes.date = day(12, 10, 2026);
  yes.outcome = Outcome::agreed;
  yes.by = "directie";
  yes.criterion = "inwoners";
  yes.fact = "Zeventig medewerkers loggen elke dag zes keer in.";
  yes.quarter = Quarter::q1;
  yes.told = Told{day(12, 11, 2026), "IT-manager", "gesprek"};
  login.started = day(2, 10);
  login.agreements.push_back({day(12, 15, 2026),
                              "Wij zorgen voor één wachtwoord.",
                              day(3, 26),
                              "U laat twee collega's meetesten.",
                              day(2, 5),
                              {},
                              {},
                              {},
                              {}});

  auto& website = plan.requests.add("website-voor-iedereen");
  website.title = "Website voor iedereen";
  website.customer = "burgerzaken";
  website.received = day(9, 3, 2026);
  website.confirmed = day(9, 10, 2026);
  website.legal = Legal{"Wet digitale overheid, artikel 3", day(7, 1)};
  website.effort.add("ontwikkeling") = {Days{800}, Days{800}, Days{800}};
}

void add_not_chosen(Plan& plan) {
  auto& scans = plan.requests.add("nota-scannen");
  scans.title = "Nota's scannen";
  scans.customer = "financien";
  scans.received = day(1, 11);
  scans.claimed = Claim::highest;
  scans.effort.add("ontwikkeling") = {Days{4000}, Days{4000}, Days{4000}};

  auto& chat = plan.requests.add("chatbot");
  chat.title = "Chatbot op de website";
  chat.customer = "burgerzaken";
  chat.received = day(9, 7, 2026);
  chat.decisions.push_back({});
  auto& no = chat.decisions.back();
  no.date = day(2, 8);
  no.outcome = Outcome::declined;
  no.by = "directie";
  no.criterion = "inwoners";
  no.fact = "Na vijf uur komen er 14 vragen per dag binnen";
  no.heard = "Burgerzaken wil ook na vijf uur antwoord geven.";
  no.alternative = "Wij herschrijven de 20 meest gelezen bladzijden.";
  no.would_change = "Als inwoners hun eigen zaak online zien.";
  no.ask_again = AskAgain{day(3, 8), "gemeentesecretaris"};
  no.told = Told{day(2, 9), "informatieadviseur", "gesprek"};

  auto& map = plan.requests.add("een-kaart");
  map.title = "Eén kaart";
  map.customer = "burgerzaken";
  map.received = day(9, 8, 2026);
  map.decisions.push_back({});
  auto& later = map.decisions.back();
  later.date = day(12, 10, 2026);
  later.outcome = Outcome::not_now;
  later.by = "directie";
  later.fact = "De koppelingen zijn tot 1 juli nodig voor de wet.";
  later.alternative = "none";
  later.review_on = day(6, 10);
  later.told = Told{day(12, 11, 2026), "", ""};

  auto& idea = plan.requests.add("idee");
  idea.title = "Een idee";
  idea.customer = "financien";
  idea.received = day(2, 12);
}

void add_ballots(Plan& plan) {
  auto& ballots = plan.ballots.add("najaar");
  ballots.add("burgerzaken").choices = {
      {"verhuizing-online", 40, "In de zomer staat de rij buiten."}, {"nota-scannen", 1, ""}};
  ballots.add("financien").choices = {{"verhuizing-online", 10, ""}};
}

RankedRequest ranked(Id id, Standing standing, Hundredths value) {
  RankedRequest request;
  request.id = std::move(id);
  request.standing = standing;
  request.value = value;
  request.confirmed = true;
  return request;
}

} // namespace

Plan sample_plan(Language language) {
  Plan plan;
  plan.language = language;
  add_frame(plan);
  add_people(plan);
  add_chosen(plan);
  add_not_chosen(plan);
  plan.requests.sort_by_id();
  add_ballots(plan);
  return plan;
}

Choice sample_choice() {
  Choice choice;
  choice.method = Method::votes;
  choice.round = "najaar";
  choice.value = Hundredths{14000};
  choice.bound = Hundredths{14300};
  auto login = ranked("eenmalig-inloggen", Standing::agreed, {});
  login.quarter = 0;
  auto website = ranked("website-voor-iedereen", Standing::legal, {});
  website.quarter = 1;
  auto move = ranked("verhuizing-online", Standing::chosen, Hundredths{14000});
  move.terms = {{"burgerzaken", 3, Hundredths{4000}}, {"financien", 2, Hundredths{1000}}};
  move.from_quarter = 0;
  move.quarter = 1;
  auto scans = ranked("nota-scannen", Standing::outweighed, Hundredths{300});
  scans.terms = {{"burgerzaken", 3, Hundredths{100}}};
  scans.price_of_yes = {"verhuizing-online"};
  scans.price_proven = true;
  scans.confirmed = false;
  auto idea = ranked("idee", Standing::not_estimated, {});
  idea.confirmed = false;
  choice.requests = {login, website, move, scans, idea};
  SkillUse skill;
  skill.skill = "ontwikkeling";
  skill.days = {Days{5000}, Days{5000}, Days{2500}, Days{5000}};
  skill.room = {Days{4000}, Days{4000}, Days{2000}, Days{4000}};
  skill.used = {Days{3050}, Days{1800}, {}, {}};
  skill.wanted = Days{8850};
  choice.skills = {skill};
  choice.budgets = {{"investering", Money{4500000}, Money{2500000}, Money{2500050}, {}, {}}};
  choice.claims = {{"burgerzaken", 2, 1, 1, true}, {"financien", 3, 1, 0, false}};
  return choice;
}

} // namespace itplan

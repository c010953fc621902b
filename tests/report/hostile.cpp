#include "sample.hpp"

namespace itplan {
namespace {

Decision decision_of(std::string_view text, Outcome outcome) {
  Decision decision;
  decision.date = make_date(2027, 2, 10);
  decision.outcome = outcome;
  for (auto* field : {&decision.by, &decision.fact, &decision.not_included, &decision.heard,
                      &decision.alternative, &decision.would_change, &decision.override_reason})
    *field = text;
  decision.criterion = "c";
  decision.ask_again = AskAgain{make_date(2027, 3, 1), std::string(text)};
  return decision;
}

Request request_of(std::string_view text) {
  Request request;
  for (auto* field : {&request.title, &request.problem, &request.result, &request.if_never,
                      &request.because, &request.ref, &request.owner})
    *field = text;
  request.customer = "k";
  request.received = make_date(2027, 2, 9);
  request.wanted_by = make_date(2027, 3, 1);
  request.legal = Legal{std::string(text), make_date(2027, 2, 11)};
  request.effort.add("s") = {Days{100}, Days{200}, Days{300}};
  request.notes.push_back(
      {make_date(2027, 2, 10), "k", NoteKind::news, std::string(text), {}, std::string(text)});
  request.agreements.push_back({make_date(2027, 2, 10),
                                std::string(text),
                                make_date(2027, 2, 11),
                                std::string(text),
                                make_date(2027, 2, 12),
                                {},
                                {},
                                {},
                                {}});
  return request;
}

} // namespace

Plan plan_of(std::string_view text) {
  Plan plan;
  for (auto* field : {&plan.title, &plan.organisation, &plan.department, &plan.signed_by,
                      &plan.contact, &plan.board, &plan.mission})
    *field = text;
  plan.year = 2027;
  plan.adopted = Adoption{make_date(2026, 12, 18), std::string(text)};
  plan.promises.add("p") = {std::string(text), std::string(text), {}, {}, {}};
  plan.criteria.add("c").question = text;
  plan.rounds.add("r") = {make_date(2026, 10, 1), make_date(2026, 10, 31), 100, 40};
  plan.communication.add("m") = {"k", std::string(text), std::string(text),
                                 {},  std::string(text), {},
                                 {},  std::string(text), {}};
  plan.risks.add("x") = {std::string(text), std::string(text), std::string(text)};
  plan.glossary.add(std::string(text)) = text;
  plan.customers.add("k").name = text;
  plan.requests.add("a") = request_of(text);
  plan.requests.add("b") = request_of(text);
  for (const auto outcome : {Outcome::agreed, Outcome::not_now, Outcome::declined}) {
    auto request = request_of(text);
    request.decisions.push_back(decision_of(text, outcome));
    plan.requests.add("d-" + std::string(word(outcome).substr(0, 3))) = request;
  }
  plan.requests.sort_by_id();
  plan.ballots.add("r").add("k").choices = {{"a", 40, std::string(text)}};
  return plan;
}

Choice choice_of(const Plan& plan) {
  Choice choice;
  choice.method = Method::votes;
  choice.round = "r";
  RankedRequest above;
  above.id = "a";
  above.standing = Standing::chosen;
  above.value = Hundredths{4000};
  above.terms = {{"k", 1, Hundredths{4000}}};
  above.quarter = 1;
  RankedRequest below;
  below.id = "b";
  below.standing = Standing::outweighed;
  below.price_of_yes = {"a"};
  RankedRequest agreed;
  agreed.id = "d-agr";
  agreed.standing = Standing::agreed;
  agreed.quarter = 0;
  choice.requests = {agreed, above, below};
  for (const auto& entry : plan.customers)
    choice.claims.push_back({entry.id, 1, 1, 1, true});
  return choice;
}

} // namespace itplan

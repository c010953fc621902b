#include "private_requests.hpp"

#include "itplan/plan/language.hpp"
#include "itplan/report/phrases/register.hpp"
#include "itplan/report/words.hpp"

#include <algorithm>

namespace itplan {
namespace {

bool holds(const std::vector<Id>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

Ballot without_whys_of(Ballot ballot, const std::vector<Id>& hidden) {
  for (auto& choice : ballot.choices)
    if (holds(hidden, choice.request)) choice.why.clear();
  return ballot;
}

bool is_private_to(const Request& request, std::string_view customer) {
  if (!request.is_private || *request.is_private != Truth::yes) return false;
  return customer.empty() || (request.customer != customer && !holds(request.also_for, customer));
}

Decision without_words(Decision decision) {
  for (auto* text : {&decision.by, &decision.fact, &decision.not_included, &decision.heard,
                     &decision.alternative, &decision.would_change, &decision.override_reason})
    text->clear();
  decision.ask_again.reset();
  decision.read_by.reset();
  if (decision.told) decision.told = Told{decision.told->date, {}, {}};
  return decision;
}

ConversationNote without_words(ConversationNote note) {
  note.text.clear();
  note.channel.clear();
  return note;
}

Agreement without_words(Agreement agreement, const std::string& instead) {
  for (auto* text : {&agreement.we, &agreement.you})
    if (!text->empty()) *text = instead;
  for (auto& move : agreement.moved)
    for (auto* text : {&move.because, &move.act, &move.alternative})
      text->clear();
  return agreement;
}

Request without_words(Request request, const std::string& instead) {
  request.title = instead;
  for (auto* text : {&request.problem, &request.result, &request.if_never, &request.because,
                     &request.ref, &request.owner, &request.went_well, &request.lesson})
    text->clear();
  if (request.legal) request.legal->rule = instead;
  request.brought.reset();
  for (auto& note : request.notes)
    note = without_words(std::move(note));
  for (auto& decision : request.decisions)
    decision = without_words(std::move(decision));
  for (auto& agreement : request.agreements)
    agreement = without_words(std::move(agreement), instead);
  return request;
}

void hide_id(std::string& text, const std::vector<Id>& hidden) {
  const auto found = std::find(hidden.begin(), hidden.end(), text);
  if (found != hidden.end()) text = "private-" + std::to_string(found - hidden.begin() + 1);
}

bool names_any(const Value& value, const std::vector<Id>& ids) {
  const auto* text = value.text();
  return text && std::any_of(ids.begin(), ids.end(),
                             [&](const Id& id) { return text->find(id) != std::string::npos; });
}

} // namespace

std::vector<Id> private_requests(const Plan& plan, std::string_view customer) {
  std::vector<Id> hidden;
  for (const auto& [id, request] : plan.requests)
    if (is_private_to(request, customer)) hidden.push_back(id);
  return hidden;
}

Plan without_words_of(const Plan& plan, const std::vector<Id>& hidden) {
  Plan known = plan;
  known.requests = {};
  known.requests.reserve(plan.requests.size());
  const auto instead = say(language_of(plan), phrase::not_public);
  for (const auto& [id, request] : plan.requests) {
    known.requests.add(id) = holds(hidden, id) ? without_words(request, instead) : request;
  }
  known.requests.sort_by_id();
  known.ballots = {};
  for (const auto& [round, ballots] : plan.ballots) {
    auto& of_round = known.ballots.add(round);
    for (const auto& [customer, ballot] : ballots)
      of_round.add(customer) = without_whys_of(ballot, hidden);
  }
  return known;
}

void hide_ids(Value& data, const std::vector<Id>& hidden) {
  if (auto* list = data.list())
    for (auto& element : *list)
      hide_ids(element, hidden);
  if (auto* map = data.map())
    for (auto& [key, value] : *map) {
      hide_id(key, hidden);
      if (key == "command" && names_any(value, hidden)) value = Value();
      hide_ids(value, hidden);
    }
  if (const auto* text = data.text()) {
    auto shown = *text;
    hide_id(shown, hidden);
    if (shown != *text) data = Value(std::move(shown));
  }
}

} // namespace itplan

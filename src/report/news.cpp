#include "news.hpp"

#include <algorithm>
#include <tuple>

namespace itplan {
namespace {

struct Reporter {
  const Voice& voice;
  Date from;
  Date to;
  std::vector<News> found{};

  void add(const OptionalDate& date, const Id& request, const Id& customer, std::string_view kind,
           std::string text) {
    if (date && *date > from && *date <= to)
      found.push_back({*date, request, customer, kind, std::move(text)});
  }
  void add_note(const Id& request, const Id& customer, const ConversationNote& note);
  void add_decision(const Id& id, const Request& request, const Decision& decision);
  void add_agreement(const Id& request, const Id& customer, const Agreement& agreement);
  void add_request(const Id& id, const Request& request);
};

void Reporter::add_note(const Id& request, const Id& customer, const ConversationNote& note) {
  const auto kind =
      note.kind ? capital(term(*note.kind, voice.language), voice.language) : voice(phrase::a_note);
  add(note.date, request, customer, "note",
      voice(phrase::new_note, {kind, voice.audience(note.from), one_line(note.text)}));
}

void Reporter::add_decision(const Id& id, const Request& request, const Decision& decision) {
  if (!decision.outcome) return;
  add(decision.date, id, request.customer, "decided",
      voice(phrase::new_decision,
            {term(*decision.outcome, voice.language), voice.decider(decision.by)}));
  if (decision.told)
    add(decision.told->date, id, request.customer, "told", voice(phrase::new_told));
}

void Reporter::add_agreement(const Id& request, const Id& customer, const Agreement& agreement) {
  add(agreement.date, request, customer, "agreement", voice(phrase::new_agreement));
  for (const auto& move : agreement.moved)
    add(move.told, request, customer, "moved",
        move.from && move.to
            ? voice(phrase::new_moved, {voice.date(*move.from), voice.date(*move.to)})
            : voice(phrase::new_moved_plain));
  add(agreement.you_did, request, customer, "you_did", voice(phrase::new_kept_yours));
  add(agreement.we_did, request, customer, "we_did", voice(phrase::new_kept_ours));
}

void Reporter::add_request(const Id& id, const Request& r) {
  add(r.received, id, r.customer, "received", voice(phrase::new_request));
  add(r.confirmed, id, r.customer, "confirmed", voice(phrase::new_confirmed));
  for (const auto& decision : r.decisions)
    add_decision(id, r, decision);
  add(r.started, id, r.customer, "started", voice(phrase::new_started));
  add(r.delivered, id, r.customer, "delivered", voice(phrase::new_delivered));
  add(r.accepted, id, r.customer, "accepted", voice(phrase::new_accepted));
  add(r.withdrawn, id, r.customer, "withdrawn", voice(phrase::new_withdrawn));
  for (const auto& note : r.notes)
    add_note(id, r.customer, note);
  for (const auto& agreement : r.agreements)
    add_agreement(id, r.customer, agreement);
}

} // namespace

std::vector<News> news(const Voice& voice, Date from, Date to) {
  Reporter reporter{voice, from, to};
  for (const auto& [id, request] : voice.plan.requests)
    reporter.add_request(id, request);
  for (const auto& [id, customer] : voice.plan.customers) {
    for (const auto& note : customer.notes)
      reporter.add_note({}, id, note);
    for (const auto& agreement : customer.agreements)
      reporter.add_agreement({}, id, agreement);
  }
  std::stable_sort(reporter.found.begin(), reporter.found.end(), [](const News& a, const News& b) {
    return std::tie(a.date, a.request, a.customer) < std::tie(b.date, b.request, b.customer);
  });
  return std::move(reporter.found);
}

} // namespace itplan

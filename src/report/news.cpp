#include "news.hpp"

#include "itplan/report/phrases/status.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace itplan {
namespace {

// All dated facts of a plan, in the order of a life.
struct Reporter {
  const Voice& voice;
  std::vector<News> found{};

  void add(const OptionalDate& date, const Id& request, const Id& customer, std::string_view kind,
           std::string text, std::string which = {}) {
    if (date) found.push_back({*date, request, customer, kind, std::move(text), std::move(which)});
  }
  void add_note(const Id& request, const Id& customer, const ConversationNote& note);
  void add_decision(const Id& id, const Request& request, const Decision& decision);
  void add_agreement(const Id& request, const Id& customer, const Agreement& agreement);
  void add_progress(const Id& id, const Request& request, const ProgressRow& row);
  void add_request(const Id& id, const Request& request);
  void add_plan();
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
            {term(*decision.outcome, voice.language), voice.decider(decision.by)}),
      std::string(word(*decision.outcome)));
  if (decision.told)
    add(decision.told->date, id, request.customer, "told", voice(phrase::new_told));
}

void Reporter::add_agreement(const Id& request, const Id& customer, const Agreement& agreement) {
  add(agreement.date, request, customer, "agreement", voice(phrase::new_agreement));
  for (const auto& move : agreement.moved)
    add(move.told, request, customer, "moved",
        move.from && move.to
            ? voice(phrase::new_moved, {voice.date(*move.from), voice.date(*move.to)})
            : voice(phrase::new_moved_plain),
        move.to ? iso_date(*move.to) : std::string());
  add(agreement.you_did, request, customer, "you_did", voice(phrase::new_kept_yours));
  add(agreement.we_did, request, customer, "we_did", voice(phrase::new_kept_ours));
  add(agreement.ended, request, customer, "ended", voice(phrase::new_ended));
}

template <class T, class F>
std::string amounts(const Voice& voice, const Table<T>& table, F amount_text) {
  std::vector<std::string> parts;
  for (const auto& [id, amount] : table)
    parts.push_back(amount_text(amount) + " " + voice.skill(id));
  return voice.list(parts);
}

void Reporter::add_progress(const Id& id, const Request& request, const ProgressRow& row) {
  const auto days = [&](Days amount) { return voice.days(amount); };
  std::vector<std::string> parts;
  const auto part = [&](const Phrase& phrase, std::string amount) {
    if (!amount.empty()) parts.push_back(voice(phrase, {std::move(amount)}));
  };
  part(phrase::measured_spent, amounts(voice, row.spent, days));
  part(phrase::measured_left, amounts(voice, row.left, days));
  part(phrase::measured_paid,
       amounts(voice, row.paid, [&](Money amount) { return voice.money(amount); }));
  std::string text;
  for (const auto& one : parts)
    text += (text.empty() ? "" : "; ") + one;
  add(row.date, id, request.customer, "measured", voice(phrase::new_measured, {text}), text);
}

void Reporter::add_request(const Id& id, const Request& r) {
  add(r.received, id, r.customer, "received", voice(phrase::new_request));
  add(r.confirmed, id, r.customer, "confirmed", voice(phrase::new_confirmed));
  for (const auto& decision : r.decisions)
    add_decision(id, r, decision);
  add(r.started, id, r.customer, "started", voice(phrase::new_started));
  for (const auto& row : r.progress)
    add_progress(id, r, row);
  add(r.delivered, id, r.customer, "delivered", voice(phrase::new_delivered));
  add(r.accepted, id, r.customer, "accepted", voice(phrase::new_accepted));
  add(r.withdrawn, id, r.customer, "withdrawn", voice(phrase::new_withdrawn));
  for (const auto& note : r.notes)
    add_note(id, r.customer, note);
  for (const auto& agreement : r.agreements)
    add_agreement(id, r.customer, agreement);
}

void Reporter::add_plan() {
  const auto& plan = voice.plan;
  if (plan.adopted) add(plan.adopted->date, {}, {}, "adopted", voice(phrase::new_adopted));
  for (const auto& [round, ballots] : plan.ballots)
    for (const auto& [customer, ballot] : ballots)
      add(ballot.cast, {}, customer, "points", voice(phrase::new_points, {round}), round);
  add(plan.closed, {}, {}, "closed", voice(phrase::new_closed));
}

std::vector<News> facts(const Voice& voice) {
  Reporter reporter{voice};
  reporter.add_plan();
  for (const auto& [id, request] : voice.plan.requests)
    reporter.add_request(id, request);
  for (const auto& [id, customer] : voice.plan.customers) {
    for (const auto& note : customer.notes)
      reporter.add_note({}, id, note);
    for (const auto& agreement : customer.agreements)
      reporter.add_agreement({}, id, agreement);
  }
  return std::move(reporter.found);
}

// The facts that a plan had, under the ids of now. Each is taken once.
class Known {
public:
  Known(const std::vector<News>& then, const Matching& matching) {
    for (const auto& fact : then)
      texts_[key(fact, matching.requests.now(fact.request), matching.customers.now(fact.customer))]
          .push_back(fact.text);
  }
  bool take_same(const News& fact) {
    auto* texts = of(fact);
    if (!texts) return false;
    const auto same = std::find(texts->begin(), texts->end(), fact.text);
    if (same == texts->end()) return false;
    texts->erase(same);
    return true;
  }
  // Worded in another way: a name that changed, a note without its slip.
  bool take_like(const News& fact) {
    auto* texts = of(fact);
    if (!texts || texts->empty()) return false;
    texts->pop_back();
    return true;
  }

private:
  using Key = std::tuple<std::string_view, Date, std::string, std::string, std::string>;
  static Key key(const News& fact, std::string_view request, std::string_view customer) {
    return {fact.kind, fact.date, std::string(request),
            std::string(request.empty() ? customer : std::string_view()), fact.which};
  }
  std::vector<std::string>* of(const News& fact) {
    const auto found = texts_.find(key(fact, fact.request, fact.customer));
    return found == texts_.end() ? nullptr : &found->second;
  }

  std::map<Key, std::vector<std::string>> texts_;
};

// A date received that was changed is a difference, and no second coming.
bool was_received(const News& fact, const Plan& then, const Matching& matching) {
  if (fact.kind != "received") return false;
  const auto id = matching.requests.then_of.find(fact.request);
  return id != matching.requests.then_of.end() && then.requests.find(id->second)->received;
}

std::vector<bool> known_facts(const std::vector<News>& all, const Voice& then,
                              const Matching& matching) {
  Known had(facts(then), matching);
  std::vector<bool> known;
  for (const auto& fact : all)
    known.push_back(had.take_same(fact));
  for (std::size_t i = 0; i < all.size(); ++i)
    if (!known[i]) known[i] = had.take_like(all[i]) || was_received(all[i], then.plan, matching);
  return known;
}

} // namespace

std::vector<News> news(const Voice& now, const ToldDays& days, const Plan* then,
                       const Matching* matching) {
  auto all = facts(now);
  std::vector<bool> known(all.size(), true);
  if (then) known = known_facts(all, {*then, now.language}, *matching);
  std::vector<News> told;
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto& fact = all[i];
    fact.is_late = fact.date < days.from;
    const bool was_told = known[i] && fact.date < days.known_from;
    if (fact.date < days.until && !was_told) told.push_back(std::move(fact));
  }
  std::stable_sort(told.begin(), told.end(), [](const News& a, const News& b) {
    return std::tie(a.date, a.request, a.customer) < std::tie(b.date, b.request, b.customer);
  });
  return told;
}

} // namespace itplan

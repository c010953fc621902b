#include "itplan/plan/owed.hpp"

#include "itplan/plan/agreements.hpp"
#include "itplan/plan/status.hpp"

#include "owing.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace itplan {
namespace {

struct RequestOwing {
  Owing& owing;
  const Id& id;
  const Request& request;
  Status status;

  bool is_undecided() const { return status == Status::received || status == Status::ready; }
  Owed about(OwedKind kind, Date due, OptionalDate since) const {
    Owed one{kind, due, since};
    one.request = id;
    one.customer = request.customer;
    one.who = request.owner;
    return one;
  }
  void theirs(OwedKind kind, Date since) const {
    auto one = about(kind, owing.calendar.add(since, working_days_to_answer), since);
    one.ours = false;
    owing.add(one);
  }
  std::size_t index_of(const Decision& decision) const {
    return static_cast<std::size_t>(&decision - request.decisions.data());
  }

  void receipt() const;
  void decision() const;
  void told() const;
  void review() const;
  void news() const;
  void delivery() const;
  void acceptance() const;
  void answers() const;
};

void RequestOwing::receipt() const {
  const auto& limit = owing.receipt;
  if (!limit || status != Status::received || !request.received) return;
  if (!limit->holds_for(*request.received)) return;
  if (std::any_of(request.notes.begin(), request.notes.end(), is_word_from_it)) return;
  auto one = about(OwedKind::receipt, owing.calendar.add(*request.received, limit->working_days),
                   request.received);
  one.promise = limit->promise;
  owing.add(one);
}

void RequestOwing::decision() const {
  const auto& limit = owing.decision;
  if (!limit || !is_undecided() || !request.received) return;
  const auto* reopened = standing_decision(request);
  const Date since = reopened ? *reopened->date : *request.received;
  if (!limit->holds_for(since)) return;
  auto one = about(OwedKind::decision, owing.calendar.add(since, limit->working_days), since);
  one.promise = limit->promise;
  owing.add(one);
}

void RequestOwing::told() const {
  const auto* decision = last_decision(request);
  if (!decision || decision->outcome == Outcome::reopened || request.withdrawn) return;
  if (decision->told && decision->told->date) return;
  const auto limit = limit_to_tell(owing.plan, *decision->date);
  auto one = about(OwedKind::told, owing.calendar.add(*decision->date, limit.working_days),
                   decision->date);
  one.promise = limit.promise;
  one.index = index_of(*decision);
  owing.add(one);
}

void RequestOwing::review() const {
  if (status != Status::not_now) return;
  const auto* decision = last_decision(request);
  if (!decision->review_on) return;
  auto one = about(OwedKind::review, *decision->review_on, decision->date);
  one.index = index_of(*decision);
  owing.add(one);
}

void RequestOwing::news() const {
  if (!is_undecided()) return;
  OptionalDate last = request.received;
  const auto take = [&](const OptionalDate& date) {
    if (date && (!last || *date > *last)) last = date;
  };
  take(request.confirmed);
  for (const auto& note : request.notes)
    take(note.date);
  for (const auto& decision : request.decisions)
    take(decision.date);
  if (last) owing.add(about(OwedKind::news, *last + longest_silence, last));
}

void RequestOwing::delivery() const {
  const bool agreed = status == Status::agreed || status == Status::doing;
  if (const auto day = promised_day(owing.plan, request); agreed && day) {
    const auto* yes = promise_of(request);
    auto one = about(OwedKind::promised, *day, yes->date);
    one.index = index_of(*yes);
    owing.add(one);
  }
  const bool alive = agreed || is_open(request, owing.today);
  if (alive && request.legal && request.legal->from)
    owing.add(about(OwedKind::legal, *request.legal->from - std::chrono::days(1), std::nullopt));
}

// The last time IT said how it understands the request.
OptionalDate understanding(const Request& request) {
  OptionalDate last;
  for (const auto& note : request.notes)
    if (note.kind == NoteKind::understanding && note.from == "it" && note.date &&
        (!last || *note.date > *last))
      last = note.date;
  return last;
}

// Asked twice after it was delivered, with silence each time: that is their answer.
void RequestOwing::acceptance() const {
  constexpr int most_asked = 2;
  Date asked = *request.delivered;
  int times = 0;
  for (const auto& note : request.notes) {
    if (note.from != "it" || !note.date || *note.date < *request.delivered) continue;
    asked = std::max(asked, *note.date);
    ++times;
  }
  const auto by = owing.calendar.add(asked, working_days_to_answer);
  if (times < most_asked || by >= owing.today) theirs(OwedKind::acceptance, asked);
}

void RequestOwing::answers() const {
  if (status == Status::delivered) acceptance();
  if (status != Status::received) return;
  if (const auto said = understanding(request)) theirs(OwedKind::confirmation, *said);
}

void add_requests(Owing& owing) {
  for (const auto& [id, request] : owing.plan.requests) {
    const RequestOwing one{owing, id, request, status_of(request)};
    one.receipt();
    one.decision();
    one.told();
    one.review();
    one.news();
    one.delivery();
    one.answers();
  }
}

// The agreements of one request, or of one customer.
struct AgreementsOwing {
  Owing& owing;
  std::string_view customer;
  std::string_view request{};
  std::string_view who{};

  void add_all(const std::vector<Agreement>& agreements) const {
    for (std::size_t i = 0; i < agreements.size(); ++i)
      add(agreements[i], i);
  }

private:
  Owed about(OwedKind kind, Date due, OptionalDate since, std::size_t index) const {
    Owed one{kind, due, since};
    one.request = request;
    one.customer = customer;
    one.index = index;
    return one;
  }
  void add(const Agreement& agreement, std::size_t index) const {
    std::set<std::size_t> moves;
    for (const auto& side : sides_of(agreement, {}, {})) {
      if (!side.is_open()) continue;
      side_of(side, index);
      const auto its = moves_of(agreement, side.side());
      moves.insert(its.begin(), its.end());
    }
    for (const auto move : moves)
      untold(agreement.moved[move], index, move);
  }
  void side_of(const AgreementSide& side, std::size_t index) const {
    if (!side.due) return;
    auto one = about(OwedKind::agreement, *side.due, side.agreement->date, index);
    if (side.ours) one.who = who;
    one.ours = side.ours;
    owing.add(one);
  }
  // At once, and late when the old date has passed: heard after that it is a broken word.
  void untold(const Move& move, std::size_t index, std::size_t at) const {
    if (move.told) return;
    auto one = about(OwedKind::moved, std::min(*move.from, owing.today), std::nullopt, index);
    one.who = who;
    one.move = at;
    owing.add(one);
  }
};

void add_agreements(Owing& owing) {
  for (const auto& [id, request] : owing.plan.requests)
    AgreementsOwing{owing, request.customer, id, request.owner}.add_all(request.agreements);
  for (const auto& [id, customer] : owing.plan.customers)
    AgreementsOwing{owing, id}.add_all(customer.agreements);
}

} // namespace

std::vector<Owed> owed(const Plan& plan, Date today, Date until) {
  Owing owing{plan, today, until};
  if (plan.closed) return {}; // what is open goes on in the next year's plan
  add_requests(owing);
  add_agreements(owing);
  add_work(owing);
  add_contact(owing);
  std::stable_sort(owing.found.begin(), owing.found.end(), [](const Owed& a, const Owed& b) {
    return std::tie(a.due, a.request, a.customer, a.row) <
           std::tie(b.due, b.request, b.customer, b.row);
  });
  return std::move(owing.found);
}

bool concerns(const Owed& owed, const Plan& plan, std::string_view customer) {
  if (owed.customer == customer || owed.customer == "customers") return true;
  const auto* request = plan.requests.find(owed.request);
  return request && std::find(request->also_for.begin(), request->also_for.end(), customer) !=
                        request->also_for.end();
}

} // namespace itplan

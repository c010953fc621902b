// What is owed to customers as such: being asked, hearing what became of it, the agreed rhythm.
#include "itplan/plan/rhythm.hpp"
#include "itplan/plan/status.hpp"

#include "owing.hpp"

#include <algorithm>
#include <unordered_map>

namespace itplan {
namespace {

constexpr int months_to_ask_again = 12;

// What passed between IT and one customer.
struct Contact {
  OptionalDate asked;        // the last time they were asked, or said something of their own
  std::vector<Date> said;    // when they told something that deserves an answer
  OptionalDate heard;        // the last time they heard from IT
  OptionalDate noted;        // the last time a talk with them was written down
  bool has_requests = false; // of their own or shared

  void ask(const OptionalDate& date) {
    if (date && (!asked || *date > *asked)) asked = date;
  }
  void say(const OptionalDate& date) {
    ask(date);
    if (date) said.push_back(*date);
  }
  void hear(const OptionalDate& date) {
    if (date && (!heard || *date > *heard)) heard = date;
  }
  void note(const OptionalDate& date) {
    if (date && (!noted || *date > *noted)) noted = date;
  }
  // The first thing they said since they last heard anything.
  OptionalDate unanswered() const {
    OptionalDate first;
    for (const auto date : said)
      if ((!heard || date > *heard) && (!first || date < *first)) first = date;
    return first;
  }
};

class Contacts {
public:
  explicit Contacts(const Plan& plan) {
    for (const auto& customer : plan.customers)
      all_[customer.id];
    for (const auto& [id, customer] : plan.customers) {
      take(customer.notes, id);
      for (const auto& note : customer.notes)
        all_[id].note(note.date);
    }
    for (const auto& request : plan.requests)
      take(request.value);
    for (const auto& round : plan.ballots)
      for (const auto& [id, ballot] : round.value)
        if (auto* contact = find(id)) contact->say(ballot.cast);
    for (const auto& row : plan.communication)
      take(row.value);
  }
  const Contact& of(const Id& customer) const { return all_.at(customer); }

private:
  Contact* find(std::string_view customer) {
    const auto found = all_.find(customer);
    return found == all_.end() ? nullptr : &found->second;
  }
  void take(const std::vector<ConversationNote>& notes, const Id& customer) {
    for (const auto& note : notes) {
      if (is_word_from_it(note)) {
        if (auto* contact = find(customer)) contact->hear(note.date);
      } else if (auto* contact = find(note.from); contact && note.kind == NoteKind::feedback) {
        contact->say(note.date);
      }
    }
  }
  void take(const Request& request) {
    take(request.notes, request.customer);
    for (const auto& id : request.also_for)
      if (auto* contact = find(id)) contact->has_requests = true;
    auto* contact = find(request.customer);
    if (!contact) return;
    contact->has_requests = true;
    for (const auto& decision : request.decisions)
      if (decision.told) contact->hear(decision.told->date);
  }
  void take(const CommunicationRow& row) {
    if (row.audience == "customers")
      for (auto& [id, contact] : all_)
        take(row, contact);
    else if (auto* contact = find(row.audience))
      take(row, *contact);
  }
  static void take(const CommunicationRow& row, Contact& contact) {
    for (const auto date : row.done) {
      if (row.direction == Direction::ask) contact.say(date);
      if (row.direction == Direction::talk) contact.ask(date);
      if (row.direction != Direction::ask) contact.hear(date);
    }
  }

  std::unordered_map<std::string_view, Contact> all_;
};

// The round that the choice counts.
const Table<Round>::Entry* counted_round(const Plan& plan) {
  if (!plan.choice) return nullptr;
  for (const auto& round : plan.rounds)
    if (round.id == plan.choice->round) return &round;
  return nullptr;
}

struct CustomerOwing {
  Owing& owing;
  const Id& id;
  const Contact& contact;
  const Table<Round>::Entry* round;

  bool gave_points() const {
    const auto* ballots = round ? owing.plan.ballots.find(round->id) : nullptr;
    return ballots && ballots->contains(id);
  }
  bool is_voter() const { return round && round->value.closes && contact.has_requests; }
  void add(OwedKind kind, Date due, OptionalDate since, bool ours, std::string_view row) const {
    Owed one{kind, due, since};
    one.customer = id;
    one.row = row;
    one.ours = ours;
    owing.add(one);
  }

  // After the round it is too late for points, not for a talk about that.
  void ballot() const {
    if (!is_voter() || gave_points()) return;
    if (!contact.noted || *contact.noted <= *round->value.closes)
      add(OwedKind::ballot, *round->value.closes, round->value.opens, false, round->id);
  }
  // Whoever was never asked should have been before the choice was made: before the round closed,
  // or the plan was adopted. Voters are reminded of their points instead.
  void ask() const {
    if (contact.asked)
      return add(OwedKind::ask, add_months(*contact.asked, months_to_ask_again), contact.asked,
                 true, {});
    if (is_voter()) return;
    const auto due = round && round->value.closes ? round->value.closes
                     : owing.plan.adopted         ? owing.plan.adopted->date
                                                  : std::nullopt;
    if (due) add(OwedKind::ask, *due, std::nullopt, true, {});
  }
  void back() const {
    if (const auto said = contact.unanswered())
      add(OwedKind::back, *said + longest_silence, said, true, {});
  }
};

void add_customers(Owing& owing) {
  const Contacts contacts(owing.plan);
  const auto* round = counted_round(owing.plan);
  for (const auto& customer : owing.plan.customers) {
    if (is_gone(customer.value, owing.today)) continue;
    const CustomerOwing one{owing, customer.id, contacts.of(customer.id), round};
    one.ballot();
    one.ask();
    one.back();
  }
}

void add_talks(Owing& owing) {
  for (const auto& [entry, day] : next_times(owing.plan)) {
    if (!day) continue;
    const auto& row = entry->value;
    const auto* audience = owing.plan.customers.find(row.audience);
    if (audience && is_gone(*audience, owing.today)) continue;
    Owed one{OwedKind::talk, *day, last_done(row)};
    one.customer = row.audience;
    one.row = entry->id;
    one.who = row.owner;
    owing.add(one);
  }
}

} // namespace

void add_contact(Owing& owing) {
  add_customers(owing);
  add_talks(owing);
}

} // namespace itplan

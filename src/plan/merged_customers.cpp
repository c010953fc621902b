#include "itplan/plan/merged_customers.hpp"

#include <algorithm>

namespace itplan {
namespace {

class Merging {
public:
  explicit Merging(const MergedCustomers& merged) : merged_(merged) {}

  void rename(Id& customer) const {
    const auto found = std::find_if(merged_.begin(), merged_.end(),
                                    [&](const auto& one) { return one.first == customer; });
    if (found != merged_.end()) customer = found->second;
  }

  void rename(Request& request) const {
    rename(request.customer);
    std::vector<Id> others;
    for (auto id : request.also_for) {
      rename(id);
      if (id != request.customer && std::find(others.begin(), others.end(), id) == others.end())
        others.push_back(std::move(id));
    }
    request.also_for = std::move(others);
    for (auto& note : request.notes)
      rename(note.from);
    if (request.brought) rename(request.brought->from);
  }

private:
  const MergedCustomers& merged_;
};

void add_choice(Ballot& to, const BallotChoice& choice) {
  const auto found =
      std::find_if(to.choices.begin(), to.choices.end(),
                   [&](const BallotChoice& old) { return old.request == choice.request; });
  if (found == to.choices.end()) {
    to.choices.push_back(choice);
    return;
  }
  if (choice.points) found->points = found->points.value_or(0) + *choice.points;
  if (found->why.empty())
    found->why = choice.why;
  else if (!choice.why.empty() && choice.why != found->why)
    found->why += "\n" + choice.why;
}

// The opinions of the customer itself come first; most points first, where there are points.
void add_ballot(Ballot& to, const Ballot& from) {
  for (const auto& choice : from.choices)
    add_choice(to, choice);
  if (!to.cast || (from.cast && *from.cast > *to.cast)) to.cast = from.cast;
  if (!to.opinions) to.opinions = from.opinions;
  std::stable_sort(to.choices.begin(), to.choices.end(),
                   [](const BallotChoice& a, const BallotChoice& b) {
                     return a.points.value_or(0) > b.points.value_or(0);
                   });
}

Table<Ballot> merged_ballots(const Table<Ballot>& ballots, const Merging& merging) {
  std::vector<std::pair<Id, Ballot>> all;
  // Those of the customers that go on come first, so that theirs is what is added to.
  for (const bool own : {true, false})
    for (const auto& [id, ballot] : ballots) {
      auto in = id;
      merging.rename(in);
      if ((in == id) != own) continue;
      const auto found =
          std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.first == in; });
      if (found == all.end())
        all.emplace_back(in, ballot);
      else
        add_ballot(found->second, ballot);
    }
  Table<Ballot> merged;
  for (auto& [id, ballot] : all)
    merged.add(id) = std::move(ballot);
  merged.sort_by_id();
  return merged;
}

} // namespace

bool is_merged(const Customer& customer, Date today) {
  const auto& into = customer.into;
  return into && !into->customer.empty() && into->from && *into->from <= today;
}

Id goes_on_in(const Plan& plan, std::string_view id, Date today) {
  std::vector<std::string_view> seen;
  auto at = id;
  while (const auto* customer = plan.customers.find(at)) {
    if (!is_merged(*customer, today)) return Id(at);
    if (std::find(seen.begin(), seen.end(), at) != seen.end()) return Id(id);
    seen.push_back(at);
    at = customer->into->customer;
  }
  return seen.empty() ? Id(id) : Id(seen.back()); // into one that is not there
}

MergedCustomers merged_customers(const Plan& plan, Date today) {
  MergedCustomers merged;
  for (const auto& [id, customer] : plan.customers)
    if (auto other = goes_on_in(plan, id, today); other != id)
      merged.emplace_back(id, std::move(other));
  return merged;
}

Plan with_merged(const Plan& plan, const MergedCustomers& merged) {
  const Merging merging(merged);
  auto seen = plan;
  seen.requests = {};
  seen.requests.reserve(plan.requests.size());
  for (const auto& [id, request] : plan.requests) {
    auto& own = seen.requests.add(id) = request;
    merging.rename(own);
  }
  seen.requests.sort_by_id();
  seen.communication = {};
  for (const auto& [id, row] : plan.communication) {
    auto& own = seen.communication.add(id) = row;
    merging.rename(own.audience);
  }
  seen.ballots = {};
  for (const auto& [round, ballots] : plan.ballots)
    seen.ballots.add(round) = merged_ballots(ballots, merging);
  return seen;
}

} // namespace itplan

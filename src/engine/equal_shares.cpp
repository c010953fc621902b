#include "itplan/engine/equal_shares.hpp"

#include "itplan/engine/wide.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace itplan {
namespace {

// Shares are counted in parts of a unit of cost: this many times the sum of all weights, so that
// what each begins with is a whole number.
constexpr std::int64_t fine = 10'000;
constexpr std::int64_t most_percent = 1'000; // shares grow to ten times what they were at most

struct Supporter {
  int voter = 0;
  std::int64_t points = 0;
};

// What an item asks of those who pay: so much cost for so many points.
struct Rate {
  std::int64_t cost = 0;
  std::int64_t points = 1;
  bool operator<(const Rate& other) const {
    return Wide{cost} * other.points < Wide{other.cost} * points;
  }
};

// An item with points and all it needs.
struct Candidate {
  int item = 0;
  std::vector<int> with; // itself and its needs, ascending
};

// One way of dividing the days: what was bought, and whether something was left because it did
// not fit, or because nobody could pay for it.
struct Purchase {
  std::vector<bool> chosen;
  std::vector<int> bought;
  std::vector<std::int64_t> money; // left, by voter
  bool something_did_not_fit = false;
  bool something_too_dear = false;
};

class Market {
public:
  Market(const Instance& instance, const Voters& voters)
      : instance_(instance), voters_(voters), rivals_(instance.items.size()) {
    for (const auto& [a, b] : instance.excludes) {
      rivals_[a].push_back(b);
      if (a != b) rivals_[b].push_back(a);
    }
    start_ = forced_items(instance);
    unit_ = fine * std::accumulate(voters.weight.begin(), voters.weight.end(), std::int64_t{0});
    slack_ = static_cast<std::int64_t>(voters.weight.size());
    for (int i = 0; i < size_of(instance.items); ++i)
      if (!start_[i] && points_for(i) > 0) add_candidate(i);
  }

  Purchase buy(std::vector<std::int64_t> money) const;
  // What is left over, to the most points that fit.
  std::vector<int> complete(std::vector<bool>& chosen) const;

private:
  struct Offer {
    const Candidate* candidate = nullptr;
    Rate rate;
    std::vector<Supporter> payers;
  };

  std::int64_t points_for(int item) const {
    std::int64_t sum = 0;
    for (const auto& points : voters_.points)
      sum += points[item];
    return sum;
  }
  void add_candidate(int item) {
    const auto with = with_needs(instance_, {item});
    Candidate candidate{item, {}};
    for (int i = 0; i < size_of(with); ++i)
      if (with[i] && !start_[i]) candidate.with.push_back(i);
    candidates_.push_back(std::move(candidate));
  }
  bool fits(const std::vector<bool>& chosen, const Candidate& candidate) const;
  std::vector<Supporter> supporters(const std::vector<bool>& chosen, const Candidate& candidate,
                                    const std::vector<std::int64_t>& money) const;
  std::int64_t cost_of(const std::vector<bool>& chosen, const Candidate& candidate) const {
    std::int64_t cost = 0;
    for (const int item : candidate.with)
      if (!chosen[item]) cost += instance_.items[item].effort;
    return cost;
  }
  std::optional<Offer> offer(const Purchase& so_far, const Candidate& candidate) const;
  static void take(const Candidate& candidate, std::vector<bool>& chosen) {
    for (const int item : candidate.with)
      chosen[item] = true;
  }
  std::int64_t worth(const std::vector<bool>& chosen, const Candidate& candidate) const;
  bool out_of_reach(const std::vector<bool>& chosen, const Candidate& candidate) const;

  const Instance& instance_;
  const Voters& voters_;
  std::vector<std::vector<int>> rivals_;
  std::vector<bool> start_;
  std::vector<Candidate> candidates_;
  std::int64_t unit_ = fine; // parts in one of cost
  std::int64_t slack_ = 0;   // parts that rounding may have taken from a voter
};

// Something it needs cannot be had, or it cannot go together with what is there.
bool Market::out_of_reach(const std::vector<bool>& chosen, const Candidate& candidate) const {
  return std::any_of(candidate.with.begin(), candidate.with.end(), [&](int item) {
    return std::any_of(rivals_[item].begin(), rivals_[item].end(), [&](int rival) {
      return chosen[rival] ||
             std::binary_search(candidate.with.begin(), candidate.with.end(), rival);
    });
  });
}

bool Market::fits(const std::vector<bool>& chosen, const Candidate& candidate) const {
  auto with = chosen;
  take(candidate, with);
  const auto before = used_by(instance_, start_);
  const auto used = used_by(instance_, with);
  for (int r = 0; r < size_of(used); ++r)
    if (used[r] > std::max(instance_.capacity[r], before[r])) return false;
  return true;
}

std::vector<Supporter> Market::supporters(const std::vector<bool>& chosen,
                                          const Candidate& candidate,
                                          const std::vector<std::int64_t>& money) const {
  std::vector<Supporter> found;
  for (int v = 0; v < size_of(voters_.weight); ++v) {
    std::int64_t points = 0;
    for (const int item : candidate.with)
      if (!chosen[item]) points += voters_.points[v][item];
    if (points > 0) found.push_back({v, points});
  }
  std::stable_sort(found.begin(), found.end(), [&](const Supporter& a, const Supporter& b) {
    return Wide{money[a.voter]} * b.points < Wide{money[b.voter]} * a.points;
  });
  return found;
}

// The least rate at which its supporters can pay: those who have less give all they have.
std::optional<Market::Offer> Market::offer(const Purchase& so_far,
                                           const Candidate& candidate) const {
  auto payers = supporters(so_far.chosen, candidate, so_far.money);
  std::int64_t points = 0;
  for (const auto& one : payers)
    points += one.points;
  std::int64_t cost = cost_of(so_far.chosen, candidate) * unit_;
  for (const auto& one : payers) {
    const auto money = so_far.money[one.voter];
    if (Wide{money + slack_} * points >= Wide{cost} * one.points)
      return Offer{&candidate, {cost, points}, std::move(payers)};
    cost -= money;
    points -= one.points;
  }
  return std::nullopt;
}

// Everybody pays by its points and no more than it has; what rounding leaves is paid part by
// part in the order of the voters.
void pay(const std::vector<Supporter>& payers, const Rate& rate, std::int64_t cost,
         std::vector<std::int64_t>& money) {
  std::vector<std::size_t> voters;
  for (const auto& one : payers) {
    const auto share = static_cast<std::int64_t>(Wide{rate.cost} * one.points / rate.points);
    const auto paid = std::min(share, money[one.voter]);
    money[one.voter] -= paid;
    cost -= paid;
    voters.push_back(one.voter);
  }
  std::sort(voters.begin(), voters.end());
  for (const auto voter : voters) {
    const auto paid = std::min<std::int64_t>({1, cost, money[voter]});
    money[voter] -= paid;
    cost -= paid;
  }
}

Purchase Market::buy(std::vector<std::int64_t> money) const {
  Purchase made{start_, {}, std::move(money), false, false};
  for (;;) {
    std::optional<Offer> best;
    made.something_did_not_fit = false;
    made.something_too_dear = false;
    for (const auto& candidate : candidates_) {
      if (made.chosen[candidate.item] || out_of_reach(made.chosen, candidate)) continue;
      auto next = offer(made, candidate);
      const bool fitting = fits(made.chosen, candidate);
      if (next && !fitting) made.something_did_not_fit = true;
      if (!next) made.something_too_dear = true;
      if (next && fitting && (!best || next->rate < best->rate)) best = std::move(next);
    }
    if (!best) return made;
    pay(best->payers, best->rate, cost_of(made.chosen, *best->candidate) * unit_, made.money);
    take(*best->candidate, made.chosen);
    made.bought.push_back(best->candidate->item);
  }
}

std::int64_t Market::worth(const std::vector<bool>& chosen, const Candidate& candidate) const {
  std::int64_t sum = 0;
  for (const int item : candidate.with)
    for (int v = 0; !chosen[item] && v < size_of(voters_.weight); ++v)
      sum += voters_.weight[v] * voters_.points[v][item];
  return sum;
}

std::vector<int> Market::complete(std::vector<bool>& chosen) const {
  std::vector<int> added;
  for (;;) {
    const Candidate* best = nullptr;
    for (const auto& candidate : candidates_) {
      if (chosen[candidate.item] || out_of_reach(chosen, candidate)) continue;
      if (!fits(chosen, candidate)) continue;
      if (!best || worth(chosen, candidate) > worth(chosen, *best)) best = &candidate;
    }
    if (!best) return added;
    take(*best, chosen);
    added.push_back(best->item);
  }
}

// Everyone's part of the days, by weight, at `percent` of what there is.
std::vector<std::int64_t> shares(const Voters& voters, std::int64_t budget, std::int64_t percent) {
  std::vector<std::int64_t> money;
  for (const auto weight : voters.weight)
    money.push_back(budget * weight * (fine / 100) * percent);
  return money;
}

} // namespace

EqualShares equal_shares(const Instance& instance, const Voters& voters, std::int64_t budget,
                         Completion completion) {
  const Market market(instance, voters);
  const auto whole = shares(voters, budget, 100);
  auto granted = whole;
  auto made = market.buy(granted);
  const bool complete = completion == Completion::full;
  for (std::int64_t percent = 101; complete && percent <= most_percent; ++percent) {
    if (made.something_did_not_fit || !made.something_too_dear) break;
    auto more = shares(voters, budget, percent);
    auto next = market.buy(more);
    if (next.something_did_not_fit) break;
    made = std::move(next);
    granted = std::move(more);
  }
  EqualShares result{std::move(made.chosen), std::move(made.bought), {}, {}};
  for (int v = 0; v < size_of(whole); ++v)
    result.spent.push_back(whole[v] == 0 ? 0
                                         : static_cast<std::int64_t>(
                                               Wide{granted[v] - made.money[v]} * 100 / whole[v]));
  if (complete) result.completed = market.complete(result.chosen);
  return result;
}

} // namespace itplan

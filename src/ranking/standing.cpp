#include "standing.hpp"

#include "itplan/engine/price.hpp"

#include <algorithm>
#include <functional>

namespace itplan {
namespace {

// The forced item that pulls this one in.
Id pulled_in_by(const Chosen& all, std::size_t item) {
  const auto& instance = all.pool.instance;
  for (std::size_t i = 0; i < instance.items.size(); ++i) {
    if (!instance.items[i].forced || i == item) continue;
    if (with_needs(instance, {static_cast<int>(i)})[item]) return all.id(i);
  }
  return {};
}

Standing standing_above(const Chosen& all, std::size_t item, bool pulled_in) {
  const auto& member = all.pool.items[item];
  if (member.committed) return Standing::agreed;
  if (member.legal) return Standing::legal;
  return pulled_in ? Standing::needed : Standing::chosen;
}

Id excluding(const Chosen& all, std::size_t item) {
  const auto with = with_needs(all.pool.instance, {static_cast<int>(item)});
  const auto& chosen = all.found.selection.chosen;
  for (const auto& [a, b] : all.pool.instance.excludes) {
    if (a == b) continue;
    if (with[a] && !with[b] && chosen[b]) return all.id(b);
    if (with[b] && !with[a] && chosen[a]) return all.id(a);
  }
  return {};
}

// Below the line: the first reason that holds, from the hardest to the softest.
void explain_below(const Chosen& all, std::size_t item, const std::vector<std::int64_t>& fixed,
                   RankedRequest& ranked) {
  const auto& member = all.pool.items[item];
  if (!member.estimated) {
    ranked.standing = Standing::not_estimated;
    return;
  }
  if (!member.missing_need.empty()) {
    ranked.standing = Standing::needs_missing;
    ranked.other = member.missing_need;
    return;
  }
  const auto stops = obstacle(all.pool.instance, static_cast<int>(item));
  for (const auto& over : stops.short_of) {
    ranked.shortages.push_back(shortage_of(all.pool, over.resource, over.over));
    ranked.beside_fixed = ranked.beside_fixed || fixed[over.resource] > 0;
  }
  ranked.other = excluding(all, item);
  if (!ranked.shortages.empty()) {
    ranked.standing = Standing::too_big;
  } else if (stops.impossible) {
    ranked.standing = Standing::needs_clash;
    ranked.clashing = all.ids(stops.clashing);
  } else if (!ranked.other.empty()) {
    ranked.standing = Standing::excluded;
  } else {
    ranked.standing =
        all.pool.instance.items[item].value == 0 ? Standing::worthless : Standing::outweighed;
  }
}

void set_quarters(const Placement& placed, RankedRequest& ranked) {
  if (placed.last < 0) return;
  ranked.quarter = placed.last;
  if (placed.first != placed.last) ranked.from_quarter = placed.first;
}

std::vector<Id> not_there_without(const Chosen& all, std::size_t item) {
  const auto with = with_needs(all.pool.instance, {static_cast<int>(item)});
  std::vector<Id> ids;
  for (std::size_t i = 0; i < with.size(); ++i)
    if (with[i] && i != item && !all.found.selection.chosen[i]) ids.push_back(all.id(i));
  return ids;
}

// What legal and agreed work is, and what it takes.
struct Fixed {
  std::vector<bool> items;
  std::vector<std::int64_t> used;
};

RankedRequest rank(const Chosen& all, std::size_t item, const Fixed& fixed) {
  const auto& member = all.pool.items[item];
  const auto& request = all.plan.requests[member.request];
  RankedRequest ranked;
  ranked.id = request.id;
  ranked.value = all.values[member.request].value;
  ranked.terms = all.values[member.request].terms;
  ranked.confirmed = request.value.confirmed.has_value() || member.committed;
  if (all.found.selection.chosen[item]) {
    ranked.standing = standing_above(all, item, fixed.items[item]);
    if (ranked.standing == Standing::needed) ranked.other = pulled_in_by(all, item);
  } else if (all.ranked) {
    explain_below(all, item, fixed.used, ranked);
    ranked.together_with = not_there_without(all, item);
  }
  return ranked;
}

// Beside what was chosen it fits the days and the money of the year; the quarters are in its way.
bool fits_the_year(const Chosen& all, std::size_t item) {
  auto joined = all.found.selection.chosen;
  const auto with = with_needs(all.pool.instance, {static_cast<int>(item)});
  for (std::size_t i = 0; i < joined.size(); ++i)
    joined[i] = joined[i] || with[i];
  return valid(all.pool.instance, joined);
}

// What the quarters lack for work that found none.
void add_shortage(const Chosen& all, const Placement& placed, RankedRequest& ranked) {
  if (placed.last < 0 && placed.missing > 0)
    ranked.shortages.push_back(shortage_of(all.pool, placed.skill, placed.missing));
}

// What no quarter has for it, when all that was chosen stays where it is.
void explain_no_quarter(const Chosen& all, std::size_t item, RankedRequest& ranked) {
  ranked.standing = Standing::no_quarter;
  auto joined = all.found.selection.chosen;
  const auto with = with_needs(all.pool.instance, {static_cast<int>(item)});
  for (std::size_t i = 0; i < with.size(); ++i)
    joined[i] = joined[i] || with[i];
  const auto placed = place_in_quarters(all.plan, all.pool, all.found.rule, joined);
  for (std::size_t j = 0; j < placed.items.size(); ++j)
    if (with[placed.items[j]]) add_shortage(all, placed.schedule.placement[j], ranked);
}

bool has_price(Standing standing) {
  return standing == Standing::outweighed || standing == Standing::excluded ||
         standing == Standing::worthless;
}

bool has_distance(Standing standing) { return has_price(standing) || standing == Standing::chosen; }

// Of many questions each learns from the rule a few times, not on and on.
Limits part_of(const ChoiceOptions& options, std::int64_t part) {
  Limits limits;
  limits.interrupted = options.interrupted;
  limits.max_tie_steps = 0;
  limits.max_steps = options.max_steps / part;
  limits.max_clashes = 8;
  return limits;
}

// Of the one question that was asked.
Limits limits_of_question(const ChoiceOptions& options) {
  auto limits = part_of(options, options.exact ? 1 : 100);
  if (options.exact) limits.max_clashes = most_clashes;
  return limits;
}

void set_distance(std::int64_t amount, bool exact, RankedRequest& ranked) {
  if (amount > 0) ranked.distance = Distance{Hundredths{amount}, exact};
}

bool is_of_skill(const Pool& pool, int resource) { return resource < size_of(pool.skills); }

// The question as it is when the item takes less of something. What the rule taught about others
// still holds.
Lightened lightened(const Chosen& all, int item, int resource, std::int64_t less) {
  auto rule = all.found.rule;
  if (is_of_skill(all.pool, resource)) rule = rule.lightened(item, resource, less);
  auto instance = all.pool.instance;
  lighten(instance.items[item].uses, resource, less);
  rule.tighten(instance);
  for (const auto& clash : all.found.instance.never_all)
    if (std::find(clash.begin(), clash.end(), item) == clash.end())
      instance.never_all.push_back(clash);
  return {std::move(instance), std::move(rule)};
}

// How much less of one thing it must take: at the least, with the quarters left aside, and from
// there on with them.
Relief relief_of(const Chosen& all, int item, const Use& use, const Limits& limits) {
  const auto& best = all.found.selection;
  auto relief = use_margin(all.pool.instance, best, item, use.resource, limits);
  if (!relief.possible || all.pool.skills.empty()) return relief;
  const auto taking = [&](std::int64_t less) { return lightened(all, item, use.resource, less); };
  return use_margin({item, use.amount, taking}, best, relief.less, limits);
}

// Its own need of each thing, in turn: what of it is too much?
void add_lighter(const Chosen& all, int item, const Limits& limits, RankedRequest& ranked) {
  for (const auto& use : all.pool.instance.items[item].uses) {
    const auto relief = relief_of(all, item, use, limits);
    if (!relief.possible || relief.less == 0) continue;
    const auto named = shortage_of(all.pool, use.resource, relief.less);
    ranked.lighter.push_back({named.of, named.money, named.short_by, relief.exact});
  }
}

// What its own value and its own needs would have to be, with the quarters looked at.
void add_own_margins(const Chosen& all, const ChoiceOptions& options, int item,
                     RankedRequest& ranked) {
  const auto limits = limits_of_question(options);
  const auto margin = value_margin(all.found.instance, std::cref(all.found.rule),
                                   all.found.selection, item, limits);
  const auto known = ranked.distance ? ranked.distance->amount.count : 0;
  if (margin.decided && (margin.exact || margin.amount > known))
    set_distance(margin.amount, margin.exact, ranked);
  if (has_price(ranked.standing)) add_lighter(all, item, limits, ranked);
}

Tie tie_with(const Chosen& all, const std::vector<bool>& other) {
  const auto preferred = preference(all.pool.instance, all.found.selection.chosen, other);
  if (!preferred.left) return Tie::maybe;
  switch (preferred.by) {
  case Decider::money: return Tie::money;
  case Decider::effort: return Tie::days;
  case Decider::count: return Tie::count;
  case Decider::asked: return Tie::asked;
  case Decider::order: return Tie::order;
  case Decider::none:
  case Decider::value: break;
  }
  return Tie::none;
}

bool may_be_in_an_equal(const Chosen& all, std::size_t item) {
  const auto& open = all.found.selection.open;
  return open.empty() || open[item];
}

// Finds out of outweighed requests whether an equal choice has them: from the price where that
// loses nothing, else by asking, as far as the steps go.
class Ties {
public:
  Ties(const Chosen& all, const Limits& limits) : all_(all), limits_(limits) {}

  Tie of(std::size_t item, const Price& price) {
    if (!price.other.empty() && price.loss == price.gain) return tie_with(all_, price.other);
    if (!may_be_in_an_equal(all_, item)) return Tie::none;
    if (limits_.max_steps == 0) return Tie::maybe;
    const auto margin = value_margin(all_.found.instance, std::cref(all_.found.rule),
                                     all_.found.selection, static_cast<int>(item), limits_);
    limits_.max_steps -= std::min(margin.steps, limits_.max_steps);
    if (!margin.decided || margin.amount > 0) return Tie::none;
    return Tie::maybe; // by a choice that brings in others too, which no sentence names
  }

private:
  const Chosen& all_;
  Limits limits_; // of all questions together
};

} // namespace

std::vector<Id> Chosen::ids(const std::vector<int>& items) const {
  std::vector<Id> named;
  named.reserve(items.size());
  for (const int item : items)
    named.push_back(id(item));
  return named;
}

Shortage shortage_of(const Pool& pool, int resource, std::int64_t amount) {
  if (is_of_skill(pool, resource)) return {pool.skills[resource].skill, false, {amount}};
  return {pool.budgets[resource - size_of(pool.skills)].budget, true, {amount}};
}

namespace {

// As the account has them, but for what was chosen and what made way for it.
Cells cells_of(const Chosen& all, std::size_t job) {
  const auto& placed = all.found.quarters;
  const auto item = static_cast<std::size_t>(placed.items[job]);
  const auto request = all.pool.items[item].request;
  auto cells = all.pool.account.cells(request);
  if (placed.stays[job]) return cells;
  for (std::size_t k = 0; k < all.pool.skills.size(); ++k) {
    const auto* work = work_of(all.pool.account.skills[k], request);
    for (std::size_t q = 0; q < 4; ++q) {
      cells.quarters[q] += placed.taken[job][k][q];
      if (work && all.pool.instance.items[item].forced) cells.quarters[q] -= work->placed[q];
    }
  }
  return cells;
}

} // namespace

std::vector<RankedRequest> standings(const Chosen& all) {
  const auto forced = forced_items(all.pool.instance);
  const Fixed fixed{forced, used_by(all.pool.instance, forced)};
  std::vector<RankedRequest> ranked;
  for (std::size_t i = 0; i < all.pool.items.size(); ++i)
    ranked.push_back(rank(all, i, fixed));
  const auto& quarters = all.found.quarters;
  for (std::size_t j = 0; j < quarters.items.size(); ++j) {
    auto& one = ranked[quarters.items[j]];
    if (!one.above_line()) continue;
    set_quarters(quarters.schedule.placement[j], one);
    one.cells = cells_of(all, j);
    add_shortage(all, quarters.schedule.placement[j], one);
  }
  return ranked;
}

void add_prices(const Chosen& all, const ChoiceOptions& options,
                std::vector<RankedRequest>& requests) {
  const auto below = static_cast<std::size_t>(std::count_if(
      requests.begin(), requests.end(), [](const auto& r) { return has_price(r.standing); }));
  auto limits = part_of(options, 100);
  Ties ties(all, part_of(options, 20));
  auto left = options.max_steps / 4; // of all prices together
  for (std::size_t item = 0; item < requests.size(); ++item) {
    auto& ranked = requests[item];
    const bool wanted = ranked.id == options.price_for || below <= options.most_prices;
    if (!has_price(ranked.standing)) continue;
    if (!wanted) {
      if (ranked.standing == Standing::outweighed && may_be_in_an_equal(all, item))
        ranked.tie = Tie::maybe;
      continue;
    }
    limits.max_steps = std::min(limits.max_steps, left);
    const auto price = price_of_yes(all.found.instance, std::cref(all.found.rule),
                                    all.found.selection.chosen, static_cast<int>(item), limits);
    left -= std::min(price.steps, left);
    ranked.price_of_yes = all.ids(price.leaves);
    ranked.price_proven = price.proven;
    if (ranked.standing != Standing::outweighed) continue;
    if (!price.obstacle.none() || fits_the_year(all, item))
      explain_no_quarter(all, item, ranked);
    else
      ranked.tie = ties.of(item, price);
  }
}

void add_distance(const Chosen& all, const ChoiceOptions& options,
                  std::vector<RankedRequest>& requests) {
  if (!all.ranked || options.price_for.empty()) return;
  const auto ranked = std::find_if(requests.begin(), requests.end(), [&](const auto& one) {
    return one.id == options.price_for && has_distance(one.standing);
  });
  if (ranked == requests.end()) return;
  const int item = static_cast<int>(ranked - requests.begin());
  const auto bounds =
      at_least(all.found.instance, all.found.selection, part_of(options, 20), {item});
  set_distance(bounds[item], false, *ranked);
  add_own_margins(all, options, item, *ranked);
}

} // namespace itplan

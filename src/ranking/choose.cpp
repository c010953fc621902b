#include "itplan/ranking/choose.hpp"

#include "itplan/plan/status.hpp"
#include "itplan/ranking/price.hpp"
#include "itplan/ranking/select.hpp"
#include "itplan/ranking/valuation.hpp"

#include "pool.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

namespace itplan {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

// Everything that is known when requests get their standing.
struct Chosen {
  const Plan& plan;
  const Pool& pool;
  const std::vector<RequestValue>& values;
  const Selection& selection;
  const Quartered& quarters;
  const QuarterRule& rule;
  Instance& taught;        // the pool's instance with what the quarters taught
  std::vector<int> job_of; // by item, -1: not chosen
  bool ranked;             // something says what counts
};

const Id& id_of(const Chosen& all, std::size_t item) {
  return all.plan.requests[all.pool.items[item].request].id;
}

std::vector<Id> ids_of(const Chosen& all, const std::vector<int>& items) {
  std::vector<Id> ids;
  for (const int item : items)
    ids.push_back(id_of(all, at(item)));
  return ids;
}

Shortage shortage_of(const Pool& pool, int resource, std::int64_t amount) {
  const auto k = at(resource);
  if (k < pool.skills.size()) return {pool.skills[k].skill, false, {amount}};
  return {pool.budgets[k - pool.skills.size()].budget, true, {amount}};
}

// The forced item that pulls this one in.
Id pulled_in_by(const Chosen& all, std::size_t item) {
  const auto& instance = all.pool.instance;
  for (std::size_t i = 0; i < instance.items.size(); ++i) {
    if (!instance.items[i].forced || i == item) continue;
    if (with_needs(instance, {static_cast<int>(i)})[item]) return id_of(all, i);
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
  for (const auto& [a, b] : all.pool.instance.excludes) {
    if (a == b) continue;
    if (with[at(a)] && !with[at(b)] && all.selection.chosen[at(b)]) return id_of(all, at(b));
    if (with[at(b)] && !with[at(a)] && all.selection.chosen[at(a)]) return id_of(all, at(a));
  }
  return {};
}

// Below the line: the first reason that holds, from the hardest to the softest.
void explain_below(const Chosen& all, std::size_t item, RankedRequest& ranked) {
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
  for (const auto& over : stops.short_of)
    ranked.shortages.push_back(shortage_of(all.pool, over.resource, over.over));
  ranked.other = excluding(all, item);
  if (!ranked.shortages.empty()) {
    ranked.standing = Standing::too_big;
  } else if (stops.impossible) {
    ranked.standing = Standing::needs_clash;
    ranked.clashing = ids_of(all, stops.clashing);
  } else if (!ranked.other.empty()) {
    ranked.standing = Standing::excluded;
  } else {
    ranked.standing =
        all.pool.instance.items[item].value == 0 ? Standing::worthless : Standing::outweighed;
  }
}

void set_quarters(const Chosen& all, std::size_t item, RankedRequest& ranked) {
  const auto& placed = all.quarters.schedule.placement[at(all.job_of[item])];
  if (placed.last < 0) return;
  ranked.quarter = placed.last;
  if (placed.first != placed.last) ranked.from_quarter = placed.first;
}

std::vector<Id> not_there_without(const Chosen& all, std::size_t item) {
  const auto with = with_needs(all.pool.instance, {static_cast<int>(item)});
  std::vector<Id> ids;
  for (std::size_t i = 0; i < with.size(); ++i)
    if (with[i] && i != item && !all.selection.chosen[i]) ids.push_back(id_of(all, i));
  return ids;
}

RankedRequest rank(const Chosen& all, std::size_t item, const std::vector<bool>& forced) {
  const auto& member = all.pool.items[item];
  const auto& request = all.plan.requests[member.request];
  RankedRequest ranked;
  ranked.id = request.id;
  ranked.value = all.values[member.request].value;
  ranked.terms = all.values[member.request].terms;
  ranked.confirmed = request.value.confirmed.has_value() || member.committed;
  if (all.selection.chosen[item]) {
    ranked.standing = standing_above(all, item, forced[item]);
    if (ranked.standing == Standing::needed) ranked.other = pulled_in_by(all, item);
    set_quarters(all, item, ranked);
  } else if (all.ranked) {
    explain_below(all, item, ranked);
    ranked.together_with = not_there_without(all, item);
  }
  return ranked;
}

// Beside what was chosen it fits the days and the money of the year; the quarters are in its way.
bool fits_the_year(const Chosen& all, std::size_t item) {
  auto joined = all.selection.chosen;
  const auto with = with_needs(all.pool.instance, {static_cast<int>(item)});
  for (std::size_t i = 0; i < joined.size(); ++i)
    joined[i] = joined[i] || with[i];
  return valid(all.pool.instance, joined);
}

// What no quarter has for it, when all that was chosen stays where it is.
void explain_no_quarter(const Chosen& all, std::size_t item, RankedRequest& ranked) {
  ranked.standing = Standing::no_quarter;
  auto joined = all.selection.chosen;
  joined[item] = true;
  const auto placed = place_in_quarters(all.plan, all.pool, all.rule, joined);
  for (std::size_t j = 0; j < placed.items.size(); ++j) {
    const auto& here = placed.schedule.placement[j];
    if (placed.items[j] == static_cast<int>(item) && here.missing > 0)
      ranked.shortages.push_back(shortage_of(all.pool, here.skill, here.missing));
  }
}

bool has_price(Standing standing) {
  return standing == Standing::outweighed || standing == Standing::excluded ||
         standing == Standing::worthless;
}

void add_prices(const Chosen& all, const ChoiceOptions& options,
                std::vector<RankedRequest>& requests) {
  const auto below = static_cast<std::size_t>(std::count_if(
      requests.begin(), requests.end(), [](const auto& r) { return has_price(r.standing); }));
  Limits limits;
  limits.interrupted = options.interrupted;
  limits.max_tie_steps = 0;
  limits.max_steps = options.max_steps / 100;
  for (std::size_t item = 0; item < requests.size(); ++item) {
    auto& ranked = requests[item];
    const bool wanted = ranked.id == options.price_for || below <= options.most_prices;
    if (!has_price(ranked.standing) || !wanted) continue;
    const auto price = price_of_yes(all.taught, std::cref(all.rule), all.selection.chosen,
                                    static_cast<int>(item), limits);
    ranked.price_of_yes = ids_of(all, price.leaves);
    ranked.price_proven = price.proven;
    if (ranked.standing != Standing::outweighed) continue;
    if (!price.obstacle.none() || fits_the_year(all, item)) explain_no_quarter(all, item, ranked);
  }
}

// Above the line in the order of the work, then below by value, then what stands apart.
void put_in_order(const Plan& plan, std::vector<RankedRequest>& requests) {
  const auto part = [](const RankedRequest& r) {
    if (r.above_line()) return 0;
    if (r.standing == Standing::not_estimated) return 2;
    return 1;
  };
  const auto received = [&](const RankedRequest& r) {
    return plan.requests.find(r.id)->received.value_or(Date());
  };
  std::sort(requests.begin(), requests.end(), [&](const auto& a, const auto& b) {
    const auto key = [&](const RankedRequest& r) {
      const bool by_date = r.standing == Standing::unranked;
      const int quarter = r.above_line() ? r.quarter.value_or(4) : 0;
      const int standing = r.above_line() ? static_cast<int>(r.standing) : 0;
      return std::make_tuple(part(r), quarter, standing, by_date ? received(r) : Date(),
                             -r.value.count, std::string_view(r.id));
    };
    return key(a) < key(b);
  });
}

void fill_use(const Chosen& all, Choice& choice) {
  choice.skills = all.pool.skills;
  choice.budgets = all.pool.budgets;
  for (std::size_t k = 0; k < choice.skills.size(); ++k)
    for (std::size_t q = 0; q < 4; ++q)
      choice.skills[k].used[q] = choice.skills[k].room[q] - Days{all.quarters.schedule.left[k][q]};
  for (const auto& over : all.quarters.schedule.overloads)
    choice.skills[at(over.skill)].used[at(over.quarter)] += Days{over.over};
  const auto used = used_by(all.pool.instance, all.selection.chosen);
  for (std::size_t b = 0; b < choice.budgets.size(); ++b)
    choice.budgets[b].used = Money{used[choice.skills.size() + b]};
  for (const auto& over : all.selection.overloads)
    choice.overloads.push_back(shortage_of(all.pool, over.resource, over.over));
}

// A selection and its quarters.
struct Found {
  Selection selection;
  Quartered quarters;
};

Found only_place(const Plan& plan, const Pool& pool, const QuarterRule& rule, Selection selection) {
  Found found{std::move(selection), {}};
  found.quarters = place_in_quarters(plan, pool, rule, found.selection.chosen);
  return found;
}

// The most valuable choice that fits the year and its quarters.
Found select_and_place(const Plan& plan, const Pool& pool, const QuarterRule& rule,
                       Instance& taught, const Limits& limits) {
  rule.tighten(taught);
  return only_place(plan, pool, rule, select(taught, std::cref(rule), limits));
}

// Without a rule for what counts there is no line: only what must is in.
Selection forced_only(const Instance& instance) {
  Instance without_value = instance;
  for (auto& item : without_value.items)
    item.value = 0;
  return select(without_value);
}

} // namespace

Choice choose(const Plan& plan, Date today, const ChoiceOptions& options) {
  const auto weighing = find_weighing(plan, today, options.method);
  const auto all_values = values(plan, weighing);
  const auto pool = make_pool(plan, all_values, today);
  Limits limits;
  limits.max_steps = options.max_steps;
  limits.interrupted = options.interrupted;
  const auto rule = quarter_rule(plan, pool);
  auto taught = pool.instance;
  const auto found = weighing.method ? select_and_place(plan, pool, rule, taught, limits)
                                     : only_place(plan, pool, rule, forced_only(pool.instance));
  Chosen all{plan,
             pool,
             all_values,
             found.selection,
             found.quarters,
             rule,
             taught,
             {},
             weighing.method.has_value()};
  all.job_of.assign(pool.items.size(), -1);
  for (std::size_t j = 0; j < found.quarters.items.size(); ++j)
    all.job_of[at(found.quarters.items[j])] = static_cast<int>(j);

  Choice choice;
  choice.method = weighing.method;
  choice.method_source = weighing.source;
  choice.round = weighing.round;
  const auto forced = forced_items(pool.instance);
  for (std::size_t i = 0; i < pool.items.size(); ++i)
    choice.requests.push_back(rank(all, i, forced));
  add_prices(all, options, choice.requests);
  put_in_order(plan, choice.requests);
  fill_use(all, choice);
  // What is pulled in by legal or agreed work counts for neither side.
  const auto fixed = value_of(pool.instance, forced);
  choice.value = Hundredths{value_of(pool.instance, found.selection.chosen) - fixed};
  choice.bound = Hundredths{found.selection.bound - fixed};
  choice.proven = choice.value == choice.bound;
  choice.unique = choice.proven && found.selection.unique;
  choice.claims = claims(plan, weighing, today);
  return choice;
}

} // namespace itplan

#include "itplan/ranking/compare.hpp"

#include "itplan/ranking/valuation.hpp"

#include "placing.hpp"
#include "shares.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

namespace itplan {
namespace {

// What weights make of the terms: of a customer or a criterion, so much.
using Weights = std::map<Id, std::int64_t, std::less<>>;

std::vector<RequestValue> weighed(const std::vector<RequestValue>& values, const Weights& weights) {
  auto all = values;
  for (auto& one : all) {
    one.value = Hundredths{};
    for (auto& term : one.terms) {
      const auto weight = weights.find(term.of);
      term.weight = weight == weights.end() ? 0 : weight->second;
      one.value += Hundredths{term.weight * term.amount.count};
    }
  }
  return all;
}

// Every way to divide `left` steps over what is left of the keys.
void divide(const std::vector<Id>& keys, std::size_t next, std::int64_t left, std::int64_t step,
            Weights& weights, std::vector<Weights>& all) {
  if (next + 1 == keys.size()) {
    weights[keys[next]] = left * step;
    all.push_back(weights);
    return;
  }
  for (std::int64_t part = 0; part <= left; ++part) {
    weights[keys[next]] = part * step;
    divide(keys, next + 1, left - part, step, weights, all);
  }
}

// Ways to divide `steps` over `keys`: steps + keys - 1 over keys - 1.
std::size_t ways(std::size_t steps, std::size_t keys) {
  std::size_t count = 1;
  for (std::size_t k = 1; k < keys && count <= most_weightings; ++k)
    count = count * (steps + k) / k;
  return count;
}

std::vector<Weights> criterion_grid(const Plan& plan, Grid& grid) {
  std::vector<Id> keys;
  for (const auto& criterion : plan.criteria)
    if (criterion.value.weight) keys.push_back(criterion.id);
  std::vector<Weights> all;
  if (keys.empty()) return all;
  for (const std::int64_t step : {10, 20, 25, 50, 100})
    if (grid.step == 0 &&
        ways(static_cast<std::size_t>(100 / step), keys.size()) <= most_weightings)
      grid.step = step;
  if (grid.step == 0) return all;
  Weights weights;
  divide(keys, 0, 100 / grid.step, grid.step, weights, all);
  return all;
}

// Weights are doubled so that half of one is a whole number too.
std::vector<Weights> customer_grid(const Plan& plan, Grid& grid) {
  Weights own;
  Weights equal;
  for (const auto& customer : plan.customers) {
    own[customer.id] = 2 * customer.value.weight.value_or(1);
    equal[customer.id] = 2;
  }
  std::vector<Weights> all{own, equal};
  const auto with = [&](const Id& id, std::int64_t times, std::int64_t by) {
    auto changed = own;
    changed[id] = changed[id] * times / by;
    return changed;
  };
  for (const auto& [id, weight] : own)
    for (const auto& [times, by] : {std::pair{0, 1}, std::pair{1, 2}, std::pair{2, 1}})
      all.push_back(with(id, times, by));
  if (own.size() * (own.size() - 1) + all.size() > most_weightings) return all;
  grid.pairs = own.size() > 1;
  for (const auto& [louder, weight] : own)
    for (const auto& [softer, other] : own) {
      if (louder == softer) continue;
      auto changed = with(louder, 2, 1);
      changed[softer] /= 2;
      all.push_back(std::move(changed));
    }
  return all;
}

class Comparing {
public:
  Comparing(const Plan& plan, Date today, const ChoiceOptions& options)
      : plan_(plan), today_(today), options_(options),
        own_(find_weighing(plan, today, options.method)) {}

  Comparison run() {
    made_.no_line = own_.no_line;
    const auto base = values(plan_, own_);
    pool_ = make_pool(plan_, base, today_, options_);
    forced_ = forced_items(pool_.instance);
    rule_ = quarter_rule(plan_, pool_, options_.interrupted);
    instance_ = pool_.instance;
    rule_->tighten(instance_);
    for (std::size_t i = 0; i < pool_.items.size(); ++i) {
      ComparedRequest row;
      row.id = plan_.requests[pool_.items[i].request].id;
      row.fixed = forced_[i];
      made_.requests.push_back(std::move(row));
    }
    try_methods();
    add_shares(base);
    try_weightings(base);
    leave_out_unestimated();
    return std::move(made_);
  }

private:
  // The choice for other values: all else stays as it is, also what was learned of the quarters,
  // and the choice before is the one to beat.
  Selection choose_for(const std::vector<RequestValue>& all, std::int64_t steps) {
    for (std::size_t i = 0; i < pool_.items.size(); ++i) {
      auto& item = instance_.items[i];
      if (!item.forced) item.value = all[pool_.items[i].request].value.count;
    }
    Limits limits;
    limits.max_steps = steps;
    limits.max_tie_steps = steps / 10;
    limits.interrupted = options_.interrupted;
    auto found = select(instance_, std::cref(*rule_), limits, before_);
    before_ = found.chosen;
    return found;
  }

  void try_methods() {
    for (const auto& weighing : weighings(plan_, today_, own_)) {
      const auto found = choose_for(values(plan_, weighing), options_.max_steps / 4);
      made_.methods.push_back({*weighing.method, found.proven});
      for (std::size_t i = 0; i < pool_.items.size(); ++i)
        made_.requests[i].above.push_back(found.chosen[i]);
    }
  }

  void add_shares(const std::vector<RequestValue>& base) {
    const auto view = shares_of(plan_, pool_, base, own_);
    made_.has_shares = view.has_value();
    for (std::size_t i = 0; view && i < pool_.items.size(); ++i)
      made_.requests[i].equal_shares =
          forced_[i] ||
          std::binary_search(view->chosen.begin(), view->chosen.end(), made_.requests[i].id);
  }

  void try_weightings(const std::vector<RequestValue>& base) {
    std::vector<Weights> grid;
    if (own_.method == Method::criteria) grid = criterion_grid(plan_, made_.grid);
    if (own_.method == Method::votes) grid = customer_grid(plan_, made_.grid);
    if (grid.empty()) return;
    made_.grid.method = own_.method;
    const auto steps = options_.max_steps / static_cast<std::int64_t>(4 * grid.size());
    for (const auto& weights : grid) {
      const auto found = choose_for(weighed(base, weights), steps);
      if (options_.interrupted && options_.interrupted()) { // this one was cut short
        made_.interrupted = true;
        return;
      }
      ++made_.grid.weightings;
      if (!found.proven) ++made_.grid.not_proven;
      for (std::size_t i = 0; i < pool_.items.size(); ++i)
        if (found.chosen[i]) ++made_.requests[i].times_above;
    }
  }

  void leave_out_unestimated() {
    std::vector<ComparedRequest> kept;
    for (std::size_t i = 0; i < pool_.items.size(); ++i)
      if (pool_.items[i].estimated) kept.push_back(std::move(made_.requests[i]));
    made_.requests = std::move(kept);
  }

  const Plan& plan_;
  Date today_;
  const ChoiceOptions& options_;
  Weighing own_;
  Pool pool_;
  std::optional<QuarterRule> rule_;
  Instance instance_; // the pool's, with what the rule taught
  std::vector<bool> before_;
  std::vector<bool> forced_;
  Comparison made_;
};

} // namespace

bool Comparison::in_doubt(const ComparedRequest& request) const {
  const auto times = request.times_above * 100;
  return times >= 20 * grid.weightings && times <= 80 * grid.weightings && grid.weightings > 0;
}

Comparison compare(const Plan& plan, Date today, const ChoiceOptions& options) {
  return Comparing(plan, today, options).run();
}

} // namespace itplan

#include "itplan/engine/least_harm.hpp"

#include "itplan/engine/quarters.hpp"

#include "graph.hpp"
#include "shrink.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <stdexcept>

namespace itplan {
namespace {

constexpr int year_end = 3;
constexpr std::size_t levels = 6;
constexpr std::size_t quiet_level = 5;
constexpr std::size_t points_level = 4;
constexpr std::int64_t most = std::int64_t{1} << 49; // of all values together (instance.hpp)

using Amounts = std::array<std::int64_t, levels>; // by level, the law first

bool can_go_on(const Commitment& one) { return one.begun || one.legal; }
bool is_our_word(const Commitment& one) { return !one.legal && (one.told || one.begun); }
int late_from(int end) { return std::min(end, goes_on); }

// The quarter by which all is kept, our word and the law.
std::vector<int> quarters_kept(const Commitments& commitments) {
  std::vector<int> kept;
  for (const auto& one : commitments.all)
    kept.push_back(one.law_by < 0 ? one.due
                                  : std::min(one.due, std::max(one.law_by, commitments.now)));
  return kept;
}

// The first quarter in which it makes a difference that a commitment is done: its own, or that of
// what needs it.
std::vector<int> first_quarters(const Commitments& commitments, std::vector<int> first) {
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < first.size(); ++i)
      for (const int need : commitments.all[i].needs) {
        changed = changed || first[i] < first[need];
        first[need] = std::min(first[need], first[i]);
      }
  }
  return first;
}

// The commitments as items: one for each quarter by which each can be done, that needs the next
// one; "not put off" for what may go on in the next year; and "hears nothing" for each customer.
class Model {
public:
  explicit Model(const Commitments& commitments)
      : commitments_(commitments), kept_(quarters_kept(commitments)),
        first_(first_quarters(commitments, kept_)), needs_(jobs()) {
    engine::open_circles(needs_);
    for (std::size_t i = 0; i < commitments_.all.size(); ++i)
      add_items(i);
    for (std::size_t i = 0; i < commitments_.all.size(); ++i)
      add_needs(i);
    add_customers();
    add_days();
    add_money();
    for (const auto& [a, b] : commitments_.excludes)
      instance_.excludes.emplace_back(in_[a], in_[b]);
  }

  // Values for the first levels, each worth more than all that follow together; false: too large
  // for the engine, so that points are counted roughly.
  bool weigh(std::size_t count) {
    auto all = totals();
    for (std::size_t level = count; level < levels; ++level)
      all[level] = 0;
    std::int64_t unit = points_unit_;
    while (!set_weights(all, unit))
      unit *= 2;
    for (std::size_t i = 0; i < instance_.items.size(); ++i) {
      instance_.items[i].value = 0;
      for (std::size_t level = 0; level < count; ++level)
        instance_.items[i].value +=
            weight_[level] * (level == points_level ? gains_[i][level] / unit : gains_[i][level]);
    }
    return unit == points_unit_;
  }

  Selection select(const Limits& limits, const std::vector<bool>& known) {
    return itplan::select(
        instance_, [&](const std::vector<bool>& chosen) { return clash(chosen); }, limits, known);
  }

  std::vector<int> ends(const std::vector<bool>& chosen) const {
    std::vector<int> all;
    for (std::size_t i = 0; i < in_.size(); ++i)
      all.push_back(end_of(chosen, i));
    return all;
  }

private:
  std::vector<Job> jobs() const {
    std::vector<Job> all;
    for (const auto& one : commitments_.all)
      all.push_back({.effort = one.days, .needs = one.needs, .earliest = commitments_.now});
    return all;
  }

  int add(const Amounts& gains) {
    instance_.items.emplace_back();
    gains_.push_back(gains);
    return size_of(gains_) - 1;
  }

  int done_by(std::size_t i, int quarter) const { return done_[i] + quarter - first_[i]; }

  void add_items(std::size_t i) {
    const auto& one = commitments_.all[i];
    done_.push_back(size_of(gains_));
    for (int quarter = first_[i]; quarter <= year_end; ++quarter)
      add(gain_of(one, quarter));
    Amounts in{};
    in[1] = is_our_word(one) ? 1 : 0;
    in[points_level] = one.legal ? 0 : one.points;
    if (can_go_on(one)) {
      in_.push_back(add(in));
    } else {
      in_.push_back(done_by(i, year_end));
      for (std::size_t level = 0; level < levels; ++level)
        gains_.back()[level] += in[level];
    }
    instance_.items[in_.back()].forced = one.legal;
    if (one.kept) instance_.items[done_by(i, one.due)].forced = true;
  }

  // What it is worth that it is done by this quarter, beside being done by the next one.
  Amounts gain_of(const Commitment& one, int quarter) const {
    Amounts gain{};
    if (one.legal && one.law_by >= 0 && quarter == std::max(one.law_by, commitments_.now))
      gain[0] = 1;
    if (quarter < one.due) return gain;
    gain[one.told ? 3 : quiet_level] += 1;
    if (quarter == one.due) gain[quiet_level] += 1;
    return gain;
  }

  void add_needs(std::size_t i) {
    for (int quarter = first_[i]; quarter <= year_end; ++quarter) {
      auto& needs = instance_.items[done_by(i, quarter)].needs;
      if (quarter < year_end) needs.push_back(done_by(i, quarter + 1));
      if (quarter == year_end && in_[i] != done_by(i, quarter)) needs.push_back(in_[i]);
      for (const int need : needs_[i].needs)
        needs.push_back(done_by(static_cast<std::size_t>(need), quarter));
    }
    for (const int need : needs_[i].needs)
      instance_.items[in_[i]].needs.push_back(in_[need]);
  }

  void add_customers() {
    std::set<int> customers;
    for (const auto& one : commitments_.all)
      if (one.told) customers.insert(one.customers.begin(), one.customers.end());
    for (const int customer : customers) {
      Amounts gain{};
      gain[2] = 1;
      const int nothing_heard = add(gain);
      for (std::size_t i = 0; i < in_.size(); ++i) {
        const auto& one = commitments_.all[i];
        const bool hears =
            std::find(one.customers.begin(), one.customers.end(), customer) != one.customers.end();
        if (one.told && hears) instance_.items[nothing_heard].needs.push_back(done_by(i, one.due));
      }
    }
  }

  // Only where more is asked than there is: nothing else can stand in the way.
  void add_resource(const std::vector<std::pair<int, std::int64_t>>& uses, std::int64_t there_is) {
    std::int64_t asked = 0;
    for (const auto& [item, amount] : uses)
      asked += amount;
    if (asked <= there_is) return;
    const int resource = size_of(instance_.capacity);
    instance_.capacity.push_back(there_is);
    for (const auto& [item, amount] : uses)
      instance_.items[item].uses.push_back({resource, amount});
  }

  void add_days() {
    for (int skill = 0; skill < size_of(commitments_.room.capacity); ++skill) {
      std::int64_t room = 0;
      for (int quarter = commitments_.now; quarter <= year_end; ++quarter) {
        room += commitments_.room.capacity[skill][quarter];
        std::vector<std::pair<int, std::int64_t>> uses;
        for (std::size_t i = 0; i < in_.size(); ++i)
          for (const Use& use : commitments_.all[i].days)
            if (use.resource == skill && first_[i] <= quarter)
              uses.emplace_back(done_by(i, quarter), use.amount);
        add_resource(uses, room);
      }
    }
  }

  void add_money() {
    for (int budget = 0; budget < size_of(commitments_.money); ++budget) {
      std::vector<std::pair<int, std::int64_t>> uses;
      for (std::size_t i = 0; i < in_.size(); ++i)
        for (const Use& use : commitments_.all[i].money)
          if (use.resource == budget) uses.emplace_back(done_by(i, year_end), use.amount);
      add_resource(uses, commitments_.money[budget]);
    }
  }

  Amounts totals() {
    Amounts all{};
    points_unit_ = 0;
    for (const auto& gain : gains_) {
      points_unit_ = std::gcd(points_unit_, gain[points_level]);
      for (std::size_t level = 0; level < levels; ++level)
        all[level] += gain[level];
    }
    points_unit_ = std::max<std::int64_t>(points_unit_, 1);
    return all;
  }

  bool set_weights(Amounts all, std::int64_t unit) {
    all[points_level] /= unit;
    std::int64_t next = 1;
    for (std::size_t level = levels; level-- > 0;) {
      weight_[level] = next;
      if (all[level] >= most / next) return false;
      next *= all[level] + 1;
    }
    return true;
  }

  int end_of(const std::vector<bool>& chosen, std::size_t i) const {
    for (int quarter = kept_[i]; quarter <= year_end; ++quarter)
      if (chosen[done_by(i, quarter)]) return quarter;
    return chosen[in_[i]] ? goes_on : put_off;
  }

  // Of what is done this year: each by its end, after what it needs.
  Timetable timetable(const std::vector<int>& which, const std::vector<int>& ends) const {
    std::vector<int> job_of(needs_.size(), -1);
    for (std::size_t k = 0; k < which.size(); ++k)
      job_of[which[k]] = static_cast<int>(k);
    std::vector<Job> jobs;
    for (const int i : which) {
      auto& job = jobs.emplace_back(needs_[i]);
      job.latest = ends[i];
      job.needs.clear();
      for (const int need : needs_[i].needs)
        if (job_of[need] >= 0) job.needs.push_back(job_of[need]);
    }
    return find_timetable(jobs, commitments_.room, {.max_steps = steps_each});
  }

  Clash clash(const std::vector<bool>& chosen) const {
    const auto when = ends(chosen);
    std::vector<int> done;
    for (int i = 0; i < size_of(when); ++i)
      if (when[i] <= year_end) done.push_back(i);
    const auto table = timetable(done, when);
    if (table.found) return {};
    Clash clash{{}, table.proven};
    engine::Work work(steps_to_shrink, {});
    if (table.proven)
      done = engine::shrunk(
          std::move(done), work, [](int) { return false; },
          [&](const std::vector<int>& rest) {
            const auto less = timetable(rest, when);
            return !less.found && less.proven;
          });
    for (const int i : done)
      clash.items.push_back(done_by(static_cast<std::size_t>(i), when[i]));
    std::sort(clash.items.begin(), clash.items.end());
    return clash;
  }

  static constexpr std::int64_t steps_each = 2'000'000;
  static constexpr std::int64_t steps_to_shrink = 10'000'000;

  const Commitments& commitments_;
  std::vector<int> kept_;
  std::vector<int> first_;
  std::vector<Job> needs_; // by commitment, without circles
  Instance instance_;
  std::vector<Amounts> gains_; // by item
  std::vector<int> done_;      // by commitment: the item of its first quarter
  std::vector<int> in_;        // by commitment: the item that says it is not put off
  Amounts weight_{};
  std::int64_t points_unit_ = 1;
};

LeastHarm answer(const Commitments& commitments, const Model& model, const Selection& found) {
  LeastHarm least;
  least.ends = model.ends(found.chosen);
  least.harm = harm_of(commitments, least.ends);
  least.possible = found.overloads.empty() && found.conflicts.empty();
  return least;
}

} // namespace

Harm harm_of(const Commitments& commitments, const std::vector<int>& ends) {
  Harm harm;
  std::set<int> hear;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const auto& one = commitments.all[i];
    const int late = late_from(ends[i]) - one.due;
    if (one.legal && one.law_by >= 0 && ends[i] > std::max(one.law_by, commitments.now)) ++harm.law;
    if (ends[i] == put_off && is_our_word(one)) ++harm.word;
    if (ends[i] == put_off) harm.points += one.points;
    if (late <= 0) continue;
    (one.told ? harm.delay : harm.quiet) += late;
    ++harm.quiet;
    if (one.told) hear.insert(one.customers.begin(), one.customers.end());
  }
  harm.customers = static_cast<std::int64_t>(hear.size());
  return harm;
}

LeastHarm least_harm(const Commitments& commitments, const Limits& limits) {
  Model model(commitments);
  Limits each = limits;
  each.max_tie_steps = 0;
  const bool exact = model.weigh(levels - 1);
  const auto five = model.select(each, {});
  auto least = answer(commitments, model, five);
  least.proven_but_quiet = five.proven && exact;
  if (!least.possible || !model.weigh(levels)) return least;
  const auto six = model.select(each, five.chosen);
  auto quiet = answer(commitments, model, six);
  if (quiet.harm > least.harm) throw std::logic_error("the better answer does more harm");
  quiet.proven_but_quiet = least.proven_but_quiet || six.proven;
  quiet.proven = six.proven;
  return quiet;
}

} // namespace itplan

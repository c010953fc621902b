#include "itplan/engine/schedule.hpp"

#include <algorithm>

namespace itplan {
namespace {

class Scheduler {
public:
  Scheduler(const std::vector<Job>& jobs, const Quarters& quarters, Division division)
      : jobs_(jobs), quarters_(quarters), division_(division), met_(jobs.size(), false) {
    result_.placement.resize(jobs.size());
    result_.left = quarters.capacity;
    for (const Job& job : jobs)
      latest_.push_back(job.fixed >= 0    ? job.fixed
                        : job.latest >= 0 ? std::min(job.latest, quarters.count - 1)
                                          : quarters.count - 1);
  }

  Schedule run() {
    const auto order = order_by_density(jobs_);
    for (int quarter = 0; quarter < quarters_.count; ++quarter)
      for (int job : order)
        if (jobs_[job].fixed == quarter) keep_promise(job, quarter);
    for (int job : order)
      if (!met_[job]) place(job);
    report_overloads();
    return std::move(result_);
  }

private:
  struct Span {
    int first = -1;
    int last = -1;
  };

  // A promised job, or one that a promised job needs by `quarter`: placed, come what may.
  void keep_promise(int job, int quarter) {
    if (met_[job]) return;
    met_[job] = true;
    const bool own = jobs_[job].fixed >= 0;
    const int by = own ? jobs_[job].fixed : std::min(latest_[job], quarter);
    for (int need : jobs_[job].needs)
      keep_promise(need, by);
    Placement& placed = result_.placement[job];
    const int from = std::max(start_of(job), jobs_[job].earliest);
    if (from > by && latest_need(job) >= 0 && start_of(job) > by)
      placed = {.why = Unplaced::need_too_late, .need = latest_need(job)};
    const Span room = own ? ending_in(job, std::min(from, by), by) : first_room(job, from, by);
    set(job, room.first >= 0 ? room : Span{by, by});
    if (room.first < 0)
      take(job, by);
    else
      spend(job, room, own);
    result_.order.push_back(job);
  }

  // Needs that are done set the first quarter; 0 when there are none.
  [[nodiscard]] int start_of(int job) const {
    int start = 0;
    for (int need : jobs_[job].needs)
      start = std::max(start, result_.placement[need].last);
    return start;
  }

  [[nodiscard]] int latest_need(int job) const {
    int latest = -1;
    for (int need : jobs_[job].needs)
      if (latest < 0 || result_.placement[need].last > result_.placement[latest].last)
        latest = need;
    return latest;
  }

  void place(int job) {
    met_[job] = true;
    result_.order.push_back(job);
    Placement& placed = result_.placement[job];
    for (int need : jobs_[job].needs)
      if (met_[need] && result_.placement[need].first < 0) {
        placed = {.why = Unplaced::need_unplaced, .need = need};
        return;
      }
    const int from = std::max(start_of(job), jobs_[job].earliest);
    const int by = latest_[job];
    if (from > by) {
      const bool need = jobs_[job].earliest <= by;
      placed = {.why = need ? Unplaced::need_too_late : Unplaced::window_empty,
                .need = need ? latest_need(job) : -1};
      return;
    }
    const Span room = first_room(job, from, by);
    if (room.first < 0) {
      explain(job, from, by);
      return;
    }
    set(job, room);
    spend(job, room, false);
  }

  void set(int job, Span span) {
    result_.placement[job].first = span.first;
    result_.placement[job].last = span.last;
  }

  using Table = std::vector<std::vector<std::int64_t>>;

  [[nodiscard]] bool fits(const Table& table, int job, int quarter) const {
    const auto& effort = jobs_[job].effort;
    return std::all_of(effort.begin(), effort.end(),
                       [&](const Use& use) { return table[use.resource][quarter] >= use.amount; });
  }

  // Is the job larger than each of these quarters, were they empty?
  [[nodiscard]] bool must_spread(int job, int from, int by) const {
    for (int quarter = from; quarter <= by; ++quarter)
      if (fits(quarters_.capacity, job, quarter)) return false;
    return true;
  }

  [[nodiscard]] Span first_room(int job, int from, int by) const {
    if (from <= by && must_spread(job, from, by)) return spread(job, from, by);
    for (int quarter = from; quarter <= by; ++quarter)
      if (fits(result_.left, job, quarter)) return {quarter, quarter};
    return division_ == Division::as_needed ? shortest_spread(job, from, by) : Span{};
  }

  // As few quarters as will do, of those the first.
  [[nodiscard]] Span shortest_spread(int job, int from, int by) const {
    for (int more = 1; from + more <= by; ++more)
      for (int first = from; first + more <= by; ++first)
        if (const Span span = spread(job, first, first + more); span.first >= 0) return span;
    return {};
  }

  // Quarters in a row that together have what the job takes, from the first where it can start.
  [[nodiscard]] Span spread(int job, int from, int by) const {
    Span span{by + 1, from};
    for (const Use& use : jobs_[job].effort) {
      std::int64_t rest = use.amount;
      for (int quarter = from; rest > 0; ++quarter) {
        if (quarter > by) return {};
        const std::int64_t here = std::max<std::int64_t>(result_.left[use.resource][quarter], 0);
        if (here > 0) span.first = std::min(span.first, quarter);
        if (here > 0) span.last = std::max(span.last, quarter);
        rest -= here;
      }
    }
    return span;
  }

  // The quarters of a promised job: that quarter, or as many before it as a large job takes.
  [[nodiscard]] Span ending_in(int job, int from, int quarter) const {
    Span span{quarter, quarter};
    if (fits(quarters_.capacity, job, quarter)) return span;
    for (const Use& use : jobs_[job].effort) {
      std::int64_t rest = use.amount - result_.left[use.resource][quarter];
      for (int q = quarter - 1; rest > 0 && q >= from; --q) {
        if (result_.left[use.resource][q] > 0) span.first = std::min(span.first, q);
        rest -= std::max<std::int64_t>(result_.left[use.resource][q], 0);
      }
    }
    return span;
  }

  void take(int job, int quarter) {
    for (const Use& use : jobs_[job].effort)
      result_.left[use.resource][quarter] -= use.amount;
  }

  // Takes what each quarter has; a promised job from its last quarter back, and there what no
  // quarter has.
  void spend(int job, Span span, bool promised) {
    for (const Use& use : jobs_[job].effort) {
      auto& left = result_.left[use.resource];
      std::int64_t rest = use.amount;
      for (int k = 0; k <= span.last - span.first && rest > 0; ++k) {
        const int quarter = promised ? span.last - k : span.first + k;
        const std::int64_t here = std::min(rest, std::max<std::int64_t>(left[quarter], 0));
        left[quarter] -= here;
        rest -= here;
      }
      left[span.last] -= rest;
    }
  }

  // Why nothing from `from` to `by` will do.
  void explain(int job, int from, int by) {
    Placement& placed = result_.placement[job];
    const bool spreads = division_ == Division::as_needed || must_spread(job, from, by);
    placed.why = Unplaced::skill_short;
    std::int64_t least = -1;
    for (int quarter = from; quarter <= by; ++quarter) {
      const int last = spreads ? by : quarter;
      const auto [skill, missing] = shortage(result_.left, job, quarter, last);
      if (least >= 0 && missing >= least) continue;
      least = missing;
      placed.skill = skill;
      placed.missing = missing;
    }
    const auto [skill, missing] = shortage(quarters_.capacity, job, from, by);
    if (!spreads || missing == 0) return;
    placed = {.why = Unplaced::too_big, .skill = skill, .missing = missing};
  }

  struct Shortage {
    int skill = -1;
    std::int64_t missing = 0;
  };

  // The skill most short in these quarters together.
  [[nodiscard]] Shortage shortage(const Table& table, int job, int from, int by) const {
    Shortage worst;
    for (const Use& use : jobs_[job].effort) {
      std::int64_t rest = use.amount;
      for (int quarter = from; quarter <= by; ++quarter)
        rest -= std::max<std::int64_t>(table[use.resource][quarter], 0);
      if (rest > worst.missing) worst = {use.resource, rest};
    }
    return worst;
  }

  void report_overloads() {
    for (int skill = 0; skill < size_of(result_.left); ++skill)
      for (int quarter = 0; quarter < quarters_.count; ++quarter) {
        std::int64_t& left = result_.left[skill][quarter];
        if (left >= 0) continue;
        if (quarters_.capacity[skill][quarter] >= 0 || left < quarters_.capacity[skill][quarter])
          result_.overloads.push_back({skill, quarter, -left});
        left = 0;
      }
  }

  const std::vector<Job>& jobs_;
  const Quarters& quarters_;
  Division division_;
  std::vector<bool> met_; // placed, or found to have no place
  std::vector<int> latest_;
  Schedule result_;
};

} // namespace

Schedule schedule(const std::vector<Job>& jobs, const Quarters& quarters, Division division) {
  return Scheduler(jobs, quarters, division).run();
}

} // namespace itplan

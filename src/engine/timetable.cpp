#include "itplan/engine/quarters.hpp"

#include "work.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace itplan {
namespace {

// The quarters open to a job, and those it may be done by.
struct Window {
  int start = 0; // no earlier than this
  int done = 0;  // done no earlier than this
  int end = 0;   // done no later than this
};

// Days taken by job and quarter of one placing, and where each job begins and ends.
struct Placing {
  std::vector<Placement> placement;
  std::vector<std::vector<std::int64_t>> left;
  bool complete = true;
};

// A need that ends after what needs it begins, and the quarter in question.
struct Breach {
  int need = -1;
  int quarter = 0;
};

class Search {
public:
  Search(const std::vector<Job>& jobs, const Quarters& quarters, const Limits& limits)
      : jobs_(jobs), quarters_(quarters), users_(jobs.size()),
        work_(limits.max_steps, limits.interrupted) {
    for (int job = 0; job < size(); ++job)
      for (int need : jobs_[job].needs)
        users_[need].push_back(job);
    order_needs_first();
  }

  Timetable run() {
    if (std::any_of(jobs_.begin(), jobs_.end(), [&](const Job& job) { return never_open(job); }))
      return {.found = false, .proven = true, .placement = {}, .left = {}};
    std::vector<std::vector<Window>> open{first_windows()};
    while (!open.empty()) {
      if (work_.spent()) return {};
      auto windows = std::move(open.back());
      open.pop_back();
      if (!narrow(windows) || !enough_days(windows)) continue;
      Placing placing = earliest_end_first(windows);
      if (!placing.complete) continue; // only by a job that has no skill's days at all
      const Breach breach = worst_breach(windows, placing);
      if (breach.need < 0)
        return {true, true, std::move(placing.placement), std::move(placing.left)};
      auto later = windows;
      later[breach.need].done = breach.quarter + 1;
      windows[breach.need].end = breach.quarter;
      open.push_back(std::move(later));
      open.push_back(std::move(windows));
    }
    return {.found = false, .proven = true, .placement = {}, .left = {}};
  }

  [[nodiscard]] std::int64_t steps() const { return work_.steps(); }

private:
  [[nodiscard]] int size() const { return size_of(jobs_); }
  [[nodiscard]] int skills() const { return size_of(quarters_.capacity); }

  [[nodiscard]] bool never_open(const Job& job) const {
    return job.earliest >= quarters_.count || (job.fixed >= 0 && job.earliest > job.fixed) ||
           (job.latest >= 0 && job.earliest > job.latest);
  }

  // Needs before users; within that in the order given, which is the caller's preference.
  void order_needs_first() {
    std::vector<char> listed(jobs_.size(), 0);
    for (int job = 0; job < size(); ++job) {
      std::vector<int> path{job};
      while (!path.empty()) {
        const int top = path.back();
        const auto& needs = jobs_[top].needs;
        const auto open =
            std::find_if(needs.begin(), needs.end(), [&](int need) { return listed[need] == 0; });
        if (open != needs.end()) {
          path.push_back(*open);
          continue;
        }
        if (!listed[top]) order_.push_back(top);
        listed[top] = 1;
        path.pop_back();
      }
    }
  }

  [[nodiscard]] bool fits_quarter(const Job& job, int quarter) const {
    return std::all_of(job.effort.begin(), job.effort.end(), [&](const Use& use) {
      return use.amount <= quarters_.capacity[use.resource][quarter];
    });
  }

  [[nodiscard]] std::vector<Window> first_windows() const {
    std::vector<Window> windows;
    for (const Job& job : jobs_) {
      const int last = quarters_.count - 1;
      Window window{job.earliest, 0, job.latest >= 0 ? std::min(job.latest, last) : last};
      if (job.fixed >= 0) {
        window = {job.earliest, job.fixed, job.fixed};
        if (fits_quarter(job, job.fixed)) window.start = std::max(job.earliest, job.fixed);
      }
      windows.push_back(window);
    }
    return windows;
  }

  [[nodiscard]] std::int64_t days(int skill, int from, int to) const {
    std::int64_t sum = 0;
    for (int quarter = from; quarter <= to; ++quarter)
      sum += quarters_.capacity[skill][quarter];
    return sum;
  }

  [[nodiscard]] bool fits(const Job& job, int from, int to) const {
    return std::all_of(job.effort.begin(), job.effort.end(),
                       [&](const Use& use) { return use.amount <= days(use.resource, from, to); });
  }

  // Bounds follow from needs, users and each job's own days; false when a window closes.
  bool narrow(std::vector<Window>& windows) {
    for (int job : order_) {
      Window& own = windows[job];
      for (int need : jobs_[job].needs)
        own.start = std::max(own.start, windows[need].done);
      own.done = std::max(own.done, own.start);
      while (own.done <= own.end && !fits(jobs_[job], own.start, own.done))
        ++own.done;
      if (own.done > own.end) return false;
    }
    for (auto it = order_.rbegin(); it != order_.rend(); ++it) {
      const Window& own = windows[*it];
      int start = own.end;
      while (start > own.start && !fits(jobs_[*it], start, own.end))
        --start;
      for (int need : jobs_[*it].needs)
        windows[need].end = std::min(windows[need].end, start);
    }
    work_.add(std::int64_t{8} * size());
    return std::all_of(windows.begin(), windows.end(),
                       [](const Window& window) { return window.done <= window.end; });
  }

  // Hall's condition for every stretch of quarters and every skill.
  [[nodiscard]] bool enough_days(const std::vector<Window>& windows) {
    const int count = quarters_.count;
    std::vector<std::int64_t> inside(static_cast<std::size_t>(skills()) * count * count, 0);
    for (int job = 0; job < size(); ++job)
      for (const Use& use : jobs_[job].effort)
        inside[(use.resource * count + windows[job].start) * count + windows[job].end] +=
            use.amount;
    work_.add(size());
    for (int skill = 0; skill < skills(); ++skill)
      for (int from = 0; from < count; ++from)
        for (int to = from; to < count; ++to) {
          std::int64_t sum = 0;
          for (int a = from; a <= to; ++a)
            for (int b = a; b <= to; ++b)
              sum += inside[(skill * count + a) * count + b];
          if (sum > 0 && sum > days(skill, from, to)) return false;
        }
    return true;
  }

  // Each quarter goes to the jobs that are open and must end first.
  [[nodiscard]] Placing earliest_end_first(const std::vector<Window>& windows) {
    Placing placing{std::vector<Placement>(jobs_.size()), quarters_.capacity};
    std::vector<int> queue = order_;
    std::stable_sort(queue.begin(), queue.end(),
                     [&](int a, int b) { return windows[a].end < windows[b].end; });
    std::vector<std::vector<Use>> rest;
    for (const Job& job : jobs_)
      rest.push_back(job.effort);
    for (int quarter = 0; quarter < quarters_.count; ++quarter)
      for (int job : queue)
        if (windows[job].start <= quarter && quarter <= windows[job].end)
          work_on(job, quarter, rest[job], placing);
    for (int job : order_) {
      Placement& placed = placing.placement[job];
      if (placed.first < 0) placed.first = placed.last = effortless(windows, placing, job);
      if (jobs_[job].fixed >= 0) placed.last = jobs_[job].fixed;
      for (const Use& use : rest[job])
        placing.complete = placing.complete && use.amount == 0;
    }
    work_.add(std::int64_t{6} * size());
    return placing;
  }

  void work_on(int job, int quarter, std::vector<Use>& rest, Placing& placing) const {
    for (Use& use : rest) {
      std::int64_t& left = placing.left[use.resource][quarter];
      const std::int64_t here = std::min(left, use.amount);
      if (here <= 0) continue;
      left -= here;
      use.amount -= here;
      Placement& placed = placing.placement[job];
      placed.last = quarter;
      if (placed.first < 0) placed.first = quarter;
    }
  }

  // Without effort: as soon as what it needs is done.
  [[nodiscard]] int effortless(const std::vector<Window>& windows, const Placing& placing,
                               int job) const {
    int start = windows[job].start;
    for (int need : jobs_[job].needs)
      start = std::max(start, placing.placement[need].last);
    return std::min(start, windows[job].end);
  }

  // The breach by the need with most days; its window can still be cut in two.
  [[nodiscard]] Breach worst_breach(const std::vector<Window>& windows, const Placing& placing) {
    Breach worst;
    std::int64_t most = -1;
    for (int job : order_)
      for (int need : jobs_[job].needs) {
        const int begins = placing.placement[job].first;
        if (placing.placement[need].last <= begins) continue;
        std::int64_t effort = 0;
        for (const Use& use : jobs_[need].effort)
          effort += use.amount;
        if (effort <= most) continue;
        most = effort;
        worst = {need, std::clamp(begins, windows[need].done, windows[need].end - 1)};
      }
    return worst;
  }

  const std::vector<Job>& jobs_;
  const Quarters& quarters_;
  std::vector<std::vector<int>> users_;
  std::vector<int> order_;
  engine::Work work_;
};

} // namespace

Timetable find_timetable(const std::vector<Job>& jobs, const Quarters& quarters,
                         const Limits& limits) {
  Search search(jobs, quarters, limits);
  Timetable table = search.run();
  table.steps = search.steps();
  return table;
}

} // namespace itplan

#include "spreading.hpp"

#include <algorithm>
#include <optional>

namespace itplan {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

// One step of a path: a load comes into `to`, from another quarter or from nowhere.
struct Step {
  std::size_t load = 0;
  int from = -1;
  int to = 0;
};

class Spreading {
public:
  Spreading(std::vector<Load>& loads, int first, const ByQuarter& room)
      : loads_(loads), first_(first), room_(room) {}

  void run() {
    for (auto& load : loads_)
      load.late = load.amount;
    for (std::size_t i = 0; i < loads_.size(); ++i)
      put_where_wished(loads_[i]);
    for (std::size_t i = 0; i < loads_.size(); ++i)
      while (loads_[i].late > 0 && make_room(i)) {
      }
    for (auto& load : loads_)
      load.placed[at(load.due)] += load.late;
  }

private:
  void put_where_wished(Load& load) {
    for (int q = first_; q <= load.due; ++q) {
      const auto part = std::min({load.wished[at(q)], room_[at(q)], load.late});
      load.placed[at(q)] += part;
      room_[at(q)] -= part;
      load.late -= part;
    }
  }

  // A shortest way from a quarter of the load to one with room, over work that can move on.
  std::vector<Step> path(std::size_t load) const {
    std::array<std::optional<Step>, 5> reached{};
    std::vector<int> queue;
    const auto reach = [&](std::size_t mover, int from) {
      for (int q = loads_[mover].due; q >= first_; --q) {
        if (reached[at(q)]) continue;
        reached[at(q)] = Step{mover, from, q};
        queue.push_back(q);
      }
    };
    reach(load, -1);
    for (std::size_t next = 0; next < queue.size(); ++next) {
      const int quarter = queue[next];
      if (room_[at(quarter)] > 0) return back_from(quarter, reached);
      for (std::size_t mover = 0; mover < loads_.size(); ++mover)
        if (loads_[mover].placed[at(quarter)] > 0) reach(mover, quarter);
    }
    return {};
  }

  static std::vector<Step> back_from(int quarter,
                                     const std::array<std::optional<Step>, 5>& reached) {
    std::vector<Step> steps;
    for (int q = quarter; q >= 0; q = steps.back().from)
      steps.push_back(*reached[at(q)]);
    return steps;
  }

  bool make_room(std::size_t load) {
    const auto steps = path(load);
    if (steps.empty()) return false;
    auto part = std::min(loads_[load].late, room_[at(steps.front().to)]);
    for (const auto& step : steps)
      if (step.from >= 0) part = std::min(part, loads_[step.load].placed[at(step.from)]);
    for (const auto& step : steps) {
      loads_[step.load].placed[at(step.to)] += part;
      if (step.from >= 0) loads_[step.load].placed[at(step.from)] -= part;
    }
    room_[at(steps.front().to)] -= part;
    loads_[load].late -= part;
    return true;
  }

  std::vector<Load>& loads_;
  int first_;
  ByQuarter room_;
};

} // namespace

void spread(std::vector<Load>& loads, int first, ByQuarter room) {
  Spreading(loads, first, room).run();
}

} // namespace itplan

// What the engine may spend. Its only clock is a counter of arcs and items looked at.
#pragma once

#include <cstdint>
#include <functional>
#include <utility>

namespace itplan::engine {

class Work {
public:
  Work(std::int64_t limit, std::function<bool()> interrupted,
       std::int64_t bytes = std::int64_t{200} << 20)
      : limit_(limit), bytes_(bytes), interrupted_(std::move(interrupted)) {}

  void add(std::int64_t steps) { steps_ += steps; }
  [[nodiscard]] std::int64_t steps() const { return steps_; }

  // What a search may hold of parts that it put off.
  [[nodiscard]] std::int64_t bytes() const { return bytes_; }

  // No more work: the limit is reached or somebody asked to stop. Stays so once true.
  bool spent() {
    if (steps_ >= limit_) return true;
    if (steps_ >= next_poll_) {
      next_poll_ = steps_ + poll_every;
      if (interrupted_ && interrupted_()) limit_ = steps_;
    }
    return steps_ >= limit_;
  }

  // From here on no more than `steps`, and never more than was allowed before.
  void tighten(std::int64_t steps) {
    if (steps_ + steps < limit_) limit_ = steps_ + steps;
  }

private:
  static constexpr std::int64_t poll_every = 1'000'000;
  std::int64_t steps_ = 0;
  std::int64_t limit_;
  std::int64_t bytes_;
  std::int64_t next_poll_ = 0;
  std::function<bool()> interrupted_;
};

} // namespace itplan::engine

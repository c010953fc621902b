// A choice under construction in one part of the tree, with moves that can be taken back.
#pragma once

#include "core.hpp"
#include "relax.hpp"
#include "state.hpp"
#include "work.hpp"

#include <cstdint>
#include <vector>

namespace itplan::engine {

class Packing {
public:
  Packing(const Core& core, Work& work);

  // Nothing chosen but what the state has in; `price` weighs the rows against each other.
  void start(const State& state, const std::vector<std::int64_t>& price, std::int64_t scale);

  [[nodiscard]] bool in(int node) const { return in_[node] != 0; }
  [[nodiscard]] const std::vector<int>& nodes() const { return nodes_; }
  [[nodiscard]] std::int64_t value() const { return value_; }
  [[nodiscard]] bool fits() const { return over_ == 0; }

  // In with all it needs, fitting or not.
  void add(int node);
  // Out with all that needs it, and with what nobody then wants any more.
  void remove(int node);

  // Adds whatever fits, most value per price first, until nothing does.
  void fill(int banned = -1);
  // Removes what loses least value per price freed until everything fits, sparing what `kept`
  // (a node, or -1) needs. False when that is not enough.
  bool shrink(int kept = -1);

  // Moves since mark() are undone by undo(mark).
  [[nodiscard]] std::size_t mark() const { return trail_.size(); }
  void undo(std::size_t mark);
  void forget() { trail_.clear(); }

  // The nodes in, fixed ones included.
  [[nodiscard]] std::vector<char> chosen(const State& state) const;

private:
  struct Offer {
    int node;
    std::int64_t value;
    Wide price;
  };

  void toggle(int node);
  void gather_missing(int node);
  bool missing_fits();
  Offer offer_of(int node) const;
  bool own_fits(int node) const;
  [[nodiscard]] bool wanted(int node) const;
  [[nodiscard]] Wide freed_since(std::size_t mark, const std::vector<std::int64_t>& before) const;
  int cheapest_to_lose(int kept);
  void protect(int kept);

  const Core& core_;
  Work& work_;
  std::vector<char> open_; // free in the state, so ours to choose
  std::vector<char> in_;
  std::vector<char> spared_;
  std::vector<int> nodes_;
  std::vector<std::int64_t> room_;
  std::vector<std::int64_t> price_;
  std::int64_t value_ = 0;
  int over_ = 0; // rows with negative room
  std::vector<int> trail_;
  std::vector<int> list_;
  std::vector<int> seen_;
  std::vector<std::int64_t> sum_;
  std::vector<Offer> offers_;
  int round_ = 0;
};

} // namespace itplan::engine

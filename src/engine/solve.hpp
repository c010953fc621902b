// From an instance to a proven choice and back; what selection and its tie stages share.
#pragma once

#include "itplan/engine/instance.hpp"

#include "draft.hpp"
#include "incumbent.hpp"
#include "work.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace itplan::engine {

struct Found {
  std::vector<bool> chosen; // empty: nothing worth more than the floor was found
  std::int64_t bound = 0;   // no choice is worth more; the floor when proven
  bool proven = false;
};

// The best choice worth more than `floor`.
Found solve(const Instance& instance, std::int64_t floor, Work& work);

// The same of what a draft of the instance leaves to choose.
Found solve(const Instance& instance, Draft draft, std::int64_t floor, Work& work);

// Without the items that bring no value and that nothing chosen needs.
std::vector<bool> trimmed(const Instance& instance, std::vector<bool> chosen);

// The choice as items; those nobody needs left out.
std::vector<bool> as_choice(const Instance& instance, const std::vector<int>& items);

// What is known of other choices of the greatest value there is.
struct Ties {
  bool settled = false;   // the work sufficed to be sure that ours is the best of them
  bool unique = false;    // there are none
  std::vector<bool> open; // by item: they may differ in it; empty: not known
};

// Makes `chosen`, of the greatest value there is, the best of its equals.
Ties resolve_ties(const Instance& instance, std::vector<bool>& chosen, Work& work);

} // namespace itplan::engine

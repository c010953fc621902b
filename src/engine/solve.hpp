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

// The best choice worth more than `floor` that also keeps the extra rows.
Found solve(const Instance& instance, const std::vector<ExtraRow>& extra, std::int64_t floor,
            Work& work);

// The same for what a state leaves of a core; choices are of the instance the core came from.
Found solve(const Instance& instance, const Core& core, const State& state, std::int64_t floor,
            Work& work);

// Without the items that bring no value and that nothing chosen needs.
std::vector<bool> trimmed(const Instance& instance, std::vector<bool> chosen);

// The choice as items; those nobody needs left out.
std::vector<bool> as_choice(const Instance& instance, const std::vector<int>& items);

// Makes `chosen`, of the greatest value there is, the best of its equals. True when the work
// sufficed to be sure of that.
bool resolve_ties(const Instance& instance, std::vector<bool>& chosen, Work& work);

} // namespace itplan::engine

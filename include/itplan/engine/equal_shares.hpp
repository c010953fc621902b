// A second way to count the same ballots, in which a small customer's points also buy something.
//
// Method of Equal Shares with additive utilities (Peters and Skowron, "Proportionality and the
// Limits of Welfarism", 2020; Peters, Pierczynski and Skowron, "Proportional Participatory
// Budgeting with Additive Utilities", 2021). The days there are are divided over the voters by
// their weight. An item is bought by those who gave it points, each paying in proportion to its
// points; the next is always the one that asks the least for a point of those who pay. An item
// comes with what it needs, and must fit every capacity.
//
// What the shares cannot buy is completed as its authors advise: shares grow by one per cent at a
// time as long as nothing that could then be bought does not fit; what is left over goes to the
// most points (weighed by the voter) that fit.
//
// Integers only: shares in small parts of the unit of cost, ratios compared crosswise in 128 bits,
// equal ones by index. O(steps * bought * candidates * needs).
#pragma once

#include "itplan/engine/instance.hpp"

#include <cstdint>
#include <vector>

namespace itplan {

// Each voter's points for each item; an item's cost is its effort.
struct Voters {
  std::vector<std::int64_t> weight;              // above 0, by voter
  std::vector<std::vector<std::int64_t>> points; // by voter, by item; 0 or more
};

struct EqualShares {
  std::vector<bool> chosen;        // forced items and their needs too; always valid()
  std::vector<int> bought;         // by the shares, in this order: items with points, without needs
  std::vector<int> completed;      // with what was left over, in this order
  std::vector<std::int64_t> spent; // by voter, hundredths of the share it began with: may pass 100
};

enum class Completion : std::uint8_t { none, full };

// `budget` is what the voters divide: the cost of all they may buy together.
EqualShares equal_shares(const Instance& instance, const Voters& voters, std::int64_t budget,
                         Completion completion = Completion::full);

} // namespace itplan

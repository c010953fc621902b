// Another id for a request or a customer, wherever the plan names it.
#pragma once

#include "itplan/change/change.hpp"

#include <string_view>
#include <vector>

namespace itplan {

struct Renamed {
  Change change;
  std::vector<Path> named; // the entry first, then each value and key that named it, by old paths
};

// Gives the entry {requests, vpn} or {customers, sales} the id `id`, which must be free: its key or
// file, every reference that the field table knows, and the names of a customer's ballot files.
// Only those words change. O(bytes of the plan).
Renamed rename_entry(const Loaded& loaded, const Path& entry, std::string_view id);

} // namespace itplan

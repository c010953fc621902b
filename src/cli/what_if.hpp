// `prioritise --what-if`: the plan with other numbers, in memory only.
#pragma once

#include "itplan/ranking/choose.hpp"

#include "session.hpp"

#include <memory>
#include <string>
#include <vector>

namespace itplan {

// A skill or budget by its id or its path (koppelingen, capacity.days.koppelingen), or stops with
// "did you mean".
struct NamedResource {
  Id of;
  bool money = false;
  Path path;
};
NamedResource resource_named(Session& session, const std::string& text);

// The plan as it would be, and what takes part in the choice or not. Each wish is PATH+N, PATH-N,
// PATH=VALUE, with:ID or without:ID; they are applied in this order. Stops on what is none of
// these, with "did you mean".
struct Wished {
  std::shared_ptr<const Loaded> loaded; // null: as it is
  std::vector<Id> with;
  std::vector<Id> without;
};
Wished wished(Session& session, const std::vector<std::string>& wishes);

} // namespace itplan

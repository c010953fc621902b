// The rules for ids: how they look, which are not allowed, and how new ones are made.
#pragma once

#include "itplan/plan/plan.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace itplan {

inline constexpr std::size_t longest_id = 40;

// Lower-case letters, digits and single hyphens between, a letter first, at most 40 characters.
bool is_id(std::string_view text);
// Looks like an id but means something else to the tool, to YAML or to a file system: a section's
// name, yes, no, it, board, con, ...
bool is_reserved_id(std::string_view text);
// Why `text` cannot be an id, as a message without subject; empty when it can.
std::string id_fault(std::string_view text);

bool is_taken(const Plan& plan, std::string_view id);
// An id from a title that no request or customer has, nor is `also_taken`: the title's words, on a
// clash with `suffix` (the customer's id) behind them, then with -2, -3 and so on.
Id new_id(const Plan& plan, std::string_view title, std::string_view suffix,
          const std::function<bool(const Id&)>& also_taken = {});

} // namespace itplan

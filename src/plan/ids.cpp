#include "itplan/plan/ids.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/schema.hpp"

#include <algorithm>
#include <array>

namespace itplan {
namespace {

constexpr std::array<std::string_view, 21> reserved = {
    "true", "false", "yes", "no",    "on",        "off",       "null",
    "y",    "n",     "it",  "board", "customers", "staff",     "none",
    "con",  "prn",   "aux", "nul",   "template",  "templates", "itplan"};

bool is_device(std::string_view text) { // com1 to com9, lpt1 to lpt9: files of no one on Windows
  return text.size() == 4 && (text.starts_with("com") || text.starts_with("lpt")) &&
         text[3] >= '1' && text[3] <= '9';
}

// `base` and `tail` with a hyphen between, cut so that the whole is no longer than an id may be.
Id combined(std::string_view base, std::string_view tail) {
  Id id(base.substr(0, longest_id - 1 - std::min(tail.size(), longest_id / 2)));
  while (id.ends_with('-'))
    id.pop_back();
  return id + "-" + std::string(tail.substr(0, longest_id / 2));
}

} // namespace

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > longest_id || text.front() < 'a' || text.front() > 'z')
    return false;
  if (text.ends_with('-') || text.find("--") != std::string_view::npos) return false;
  return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

bool is_reserved_id(std::string_view text) {
  return std::find(reserved.begin(), reserved.end(), text) != reserved.end() || is_device(text) ||
         plan_schema().find(text) != nullptr;
}

std::string id_fault(std::string_view text) {
  if (!is_id(text))
    return "must be lower-case letters, digits and single hyphens, a letter first, at most 40 "
           "characters";
  if (is_reserved_id(text)) return "has another meaning and cannot be an id";
  return {};
}

bool is_taken(const Plan& plan, std::string_view id) {
  return plan.requests.contains(id) || plan.customers.contains(id);
}

Id new_id(const Plan& plan, std::string_view title, std::string_view suffix,
          const std::function<bool(const Id&)>& also_taken) {
  const auto free = [&](const Id& id) {
    return id_fault(id).empty() && !is_taken(plan, id) && !(also_taken && also_taken(id));
  };
  Id plain = slug(title, longest_id);
  if (free(plain)) return plain;
  const Id base = plain.empty() ? Id("request") : plain;
  Id own = suffix.empty() ? base : combined(base, suffix);
  if (free(own)) return own;
  const auto numbered = [&](int n) { return combined(own, std::to_string(n)); };
  // Doubling, then halving: thousands of equal titles would else try thousands of numbers each.
  int taken = 1, next = 2;
  for (; !free(numbered(next)); next *= 2)
    taken = next;
  while (next - taken > 1) {
    const int middle = taken + (next - taken) / 2;
    (free(numbered(middle)) ? next : taken) = middle;
  }
  return numbered(next);
}

} // namespace itplan

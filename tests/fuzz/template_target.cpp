#include "itplan/plan/values.hpp"
#include "itplan/render/template_text.hpp"

#include "plan_bytes.hpp"
#include "targets.hpp"

#include <memory>
#include <string>

namespace itplan::fuzz {

void template_bytes(std::string_view bytes) {
  static const Value data = to_value(small_plan().plan);
  constexpr std::size_t most = 16u << 20;
  const Filled filled =
      fill(std::make_shared<const SourceText>("board.md", std::string(bytes)), data, data);
  hold_problems(filled.problems);
  hold(filled.problems.empty() || filled.text.empty(), "a refused template gives no text");
  hold(filled.text.size() <= most, "a filled template stays within its limit");
}

} // namespace itplan::fuzz

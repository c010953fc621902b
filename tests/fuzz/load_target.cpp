#include "itplan/document/parse.hpp"
#include "itplan/plan/values.hpp"
#include "itplan/rules/rules.hpp"

#include "plan_bytes.hpp"
#include "targets.hpp"

namespace itplan::fuzz {
namespace {

// Children stand in the text in their order, each inside its parent.
void hold_spans(Node node) {
  std::uint32_t behind = node.span().begin;
  for (const Node child : node.children()) {
    hold(child.span().begin >= behind && child.span().end <= node.span().end,
         "a value lies inside what holds it, behind the one before it");
    behind = child.span().end;
    hold_spans(child);
  }
}

} // namespace

void load_bytes(std::string_view bytes) {
  const Loaded loaded = load(files_in(bytes));
  hold_problems(loaded.problems);
  for (const Document& document : loaded.documents)
    if (document.tree->root()) hold_spans(document.tree->root());
  if (!loaded.readable()) return;
  std::vector<Problem> problems = check(loaded.plan, day);
  place_problems(loaded, problems);
  hold_problems(problems);
  hold(to_value(loaded.plan).map(), "a readable plan has values");
}

} // namespace itplan::fuzz

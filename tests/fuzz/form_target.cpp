#include "itplan/change/answer.hpp"

#include "plan_bytes.hpp"
#include "targets.hpp"

#include <memory>
#include <string>

namespace itplan::fuzz {

// What is understood can be written, or each line that is not understood is named; and a form read
// twice is written once.
void form_bytes(std::string_view bytes) {
  const Loaded& loaded = small_plan();
  const auto source = std::make_shared<const SourceText>("form", std::string(bytes));
  const auto customer = loaded.plan.customers[0].id;
  const auto understood = read_form(source, loaded.plan, customer);
  hold_problems(understood.problems);
  if (!understood.problems.empty()) return;
  const AnswerOptions options{day, "form", false};
  const auto steps = answer_steps(loaded.plan, understood.answers, options);
  hold_problems(steps.problems);
  if (!steps.problems.empty()) return;
  const Change change = change_plan(loaded, steps.steps);
  hold_problems(change.problems);
  if (!change.problems.empty() || !change.after) return;
  const auto again = answer_steps(change.after->plan, understood.answers, options);
  hold(again.wishes.empty(), "a wish is written once");
}

} // namespace itplan::fuzz

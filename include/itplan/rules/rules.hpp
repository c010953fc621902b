// What makes a plan wrong or worth a look: one table of rules, each with a code of its own.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/plan/plan.hpp"
#include "itplan/rules/rule_info.hpp"
#include "itplan/rules/word_list.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace itplan {

// All rules, by family, in the order in which they are applied.
std::span<const Rule> rules();
// The same, as rows for the register of codes.
std::vector<CodeInfo> rule_codes();

// How the texts that customers read are looked at (plain_language.hpp).
struct LanguageCheck {
  const WordList* words = nullptr; // null: the list that itplan brings for the plan's language
  const Plan* before = nullptr;    // texts that it held already are passed over
};

// Every problem of a plan that could be read. Each has a path into the plan and no place: the
// loader knows where it stands in the files. Deterministic; the tables `customers` and `requests`
// are to be sorted by id. O(n log n) in the size of the plan.
std::vector<Problem> check(const Plan& plan, Date today, const LanguageCheck& language = {});

// The errors among them, in the same order, for who stops or counts them: most rules warn, so this
// is a fraction of the work.
std::vector<Problem> errors(const Plan& plan, Date today);

// Is there a problem among these that the choice depends on? References that the choice does not
// read (in a decision, a note, a row of communication) do not count.
bool blocks_choice(std::span<const Problem> problems);

// Is this a step of a request out of place? No write may bring one about, wherever it stands.
bool is_step_problem(const Problem& problem);

} // namespace itplan

// What customers think of us: scores on their scale, and where they count.
#include "itplan/plan/opinions.hpp"

#include "rule.hpp"
#include "walk.hpp"

#include <fmt/format.h>

namespace itplan::checking {
namespace {

constexpr std::int64_t most_kept = 10;

bool is_score(std::string_view key) {
  return key == "score" || key == "at_least" || key == "clear" || key == "heard" ||
         key == "satisfied";
}

void find_outside_scale(const Scene& scene, Findings& out) {
  walk(scene.plan, [&](const FieldInfo& info, const auto& value, const Trail& trail) {
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::int64_t>) {
      const auto add = [&](std::int64_t lowest, std::int64_t highest) {
        if (value < lowest || value > highest)
          out.add(trail.path(),
                  fmt::format("'{}' {} is outside {} to {}", info.key, value, lowest, highest),
                  "ask what was meant; never turn another scale into this one");
      };
      if (is_score(info.key)) add(lowest_score, highest_score);
      if (info.key == "kept_of_ten") add(0, most_kept);
    }
  });
}

void find_uncounted(const Path& at, const std::vector<ConversationNote>& notes, Findings& out) {
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const auto& note = notes[i];
    const bool counts = note.kind == NoteKind::feedback && note.from != "it";
    if (!note.score || counts) continue;
    const auto path = at / "notes" / i;
    const auto help = note.from == "it" ? set_command(path / "from", "CUSTOMER")
                                        : set_command(path / "kind", "feedback");
    out.add(path / "score", "this score counts for nothing: it is no feedback of a customer", help);
  }
}

void find_uncounted_scores(const Scene& scene, Findings& out) {
  for (const auto& [id, request] : scene.plan.requests)
    find_uncounted(Path{"requests", id}, request.notes, out);
  for (const auto& [id, customer] : scene.plan.customers)
    find_uncounted(Path{"customers", id}, customer.notes, out);
}

const Row family[] = {
    {{.code = "opinion-outside-scale",
      .severity = Severity::wrong,
      .summary = "an opinion below 1 or above 5, or more than ten agreements of ten",
      .remedy = "Opinions go from 1, no, to 5, yes. One on another scale, such as a report mark, "
                "says something else: ask the customer, and leave it out until you know."},
     {PlanFinder(find_outside_scale)}},
    {{.code = "score-without-feedback",
      .severity = Severity::warning,
      .summary = "a score in a note that is no feedback of a customer",
      .remedy = "Only what a customer gave as feedback counts as satisfaction. What IT thinks of "
                "itself is no figure. Make it a note of kind feedback from the customer, or take "
                "the score out."},
     {PlanFinder(find_uncounted_scores)}},
};

} // namespace

Rows opinion_rules() { return family; }

} // namespace itplan::checking

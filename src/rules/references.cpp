// Names of other entries: do they exist, are they given once.
#include "itplan/base/suggestion.hpp"

#include "rule.hpp"
#include "walk.hpp"

#include <fmt/format.h>

#include <unordered_set>

namespace itplan::checking {
namespace {

// What a name may be, found by the `refers_to` of the field table.
struct Target {
  std::string_view refers_to;
  std::string_view one; // "unknown request 'x'"
  bool (*contains)(const Plan&, std::string_view);
  std::vector<std::string_view> (*ids)(const Plan&);
};

const Target targets[] = {
    {"requests", "request",
     [](const Plan& plan, std::string_view id) { return plan.requests.contains(id); },
     [](const Plan& plan) { return ids_of(plan.requests); }},
    {"customers", "customer",
     [](const Plan& plan, std::string_view id) { return plan.customers.contains(id); },
     [](const Plan& plan) { return ids_of(plan.customers); }},
    {"criteria", "criterion",
     [](const Plan& plan, std::string_view id) { return plan.criteria.contains(id); },
     [](const Plan& plan) { return ids_of(plan.criteria); }},
    {"rounds", "round",
     [](const Plan& plan, std::string_view id) { return plan.rounds.contains(id); },
     [](const Plan& plan) { return ids_of(plan.rounds); }},
    {"budget", "budget",
     [](const Plan& plan, std::string_view id) { return plan.budget.contains(id); },
     [](const Plan& plan) { return ids_of(plan.budget); }},
    {"capacity.days", "skill",
     [](const Plan& plan, std::string_view id) { return plan.capacity.days.contains(id); },
     [](const Plan& plan) { return ids_of(plan.capacity.days); }},
};

const Target* target_of(std::string_view refers_to) {
  for (const auto& target : targets)
    if (target.refers_to == refers_to) return &target;
  return nullptr;
}

// Looks up each name that the field table says is one.
class References {
public:
  References(const Plan& plan, Findings& out) : plan_(plan), out_(out) {}

  template <class T> void operator()(const FieldInfo& info, const T& value, const Trail& trail) {
    if constexpr (std::is_same_v<T, std::string>)
      look_up(info, value, trail);
    else if constexpr (std::is_same_v<T, TableKey>)
      look_up(info, value.id, trail);
  }

private:
  void look_up(const FieldInfo& info, const Id& id, const Trail& trail) {
    const auto* target = target_of(first_of(info.refers_to));
    if (!target || target->contains(plan_, id)) return;
    if (std::find(info.or_words.begin(), info.or_words.end(), id) != info.or_words.end()) return;
    out_.add(trail.path(), fmt::format("unknown {} '{}'", target->one, id),
             suggestion(*target, id, info.or_words));
  }

  // Nearest names cost a walk over all of them: beyond a plan full of them nobody reads on.
  std::string suggestion(const Target& target, const Id& id,
                         std::span<const std::string_view> or_words) {
    constexpr int most = 50;
    if (++suggested_ > most) return {};
    auto known = target.ids(plan_);
    known.insert(known.end(), or_words.begin(), or_words.end());
    if (!known.empty()) return suggest(id, known);
    return fmt::format("the plan has no {} yet: add it under '{}'", target.one, target.refers_to);
  }

  const Plan& plan_;
  Findings& out_;
  int suggested_ = 0;
};

void find_unknown_references(const Scene& scene, Findings& out) {
  References references(scene.plan, out);
  walk(scene.plan, [&](const FieldInfo& info, const auto& value, const Trail& trail) {
    references(info, value, trail);
  });
}

void find_id_clash(const Scene& scene, const RequestAt& at, Findings& out) {
  if (!scene.plan.customers.contains(at.id)) return;
  auto& problem = out.add(at.at(), fmt::format("'{}' is both a request and a customer", at.id),
                          fmt::format("give the request another id: itplan rename {} ID", at.id));
  problem.notes.push_back({"the customer", Path{"customers", at.id}, {}});
}

void find_named_twice(const RequestAt& at, std::string_view key, const std::vector<Id>& list,
                      Findings& out) {
  for (std::size_t i = 1; i < list.size(); ++i) {
    const auto end = list.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::find(list.begin(), end, list[i]) != end)
      out.add(at.at(key) / i, fmt::format("'{}' is named twice", list[i]), "take one of them out");
  }
}

void find_named_twice(const Scene&, const RequestAt& at, Findings& out) {
  find_named_twice(at, "also_for", at.request.also_for, out);
  find_named_twice(at, "needs", at.request.needs, out);
  find_named_twice(at, "excludes", at.request.excludes, out);
  for (std::size_t i = 0; i < at.request.also_for.size(); ++i)
    if (at.request.also_for[i] == at.request.customer)
      out.add(at.at("also_for") / i,
              fmt::format("'{}' is the customer already", at.request.customer),
              "name only the others who want it");
}

const Row family[] = {
    {{.code = "unknown-reference",
      .severity = Severity::wrong,
      .summary = "the name of a request, customer, criterion, round, skill or budget that is not "
                 "in the plan",
      .remedy = "What is meant cannot be counted: work without a skill has no days, a need without "
                "a request cannot be met. Correct the name, or add the entry that it names. "
                "To change an id everywhere at once, use itplan rename.",
      .touches_choice = true},
     {PlanFinder(find_unknown_references)}},
    {{.code = "id-clash",
      .severity = Severity::wrong,
      .summary = "a request and a customer with the same id",
      .remedy = "Every command that takes an id would have to guess which of the two is meant. "
                "Rename one of them; itplan rename changes every place that names it."},
     {RequestFinder(find_id_clash)}},
    {{.code = "named-twice",
      .severity = Severity::warning,
      .summary = "the same id twice in one list of a request",
      .remedy = "Once is enough. Often the second should have been another one: look what was "
                "meant, or take it out."},
     {RequestFinder(find_named_twice)}},
};

} // namespace

Rows reference_rules() { return family; }

} // namespace itplan::checking

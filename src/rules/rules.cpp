#include "itplan/rules/rules.hpp"

#include "itplan/plan/language.hpp"
#include "itplan/plan/working_days.hpp"
#include "itplan/rules/plain_language.hpp"

#include "rule.hpp"

#include <algorithm>
#include <iterator>

namespace itplan {
namespace {

using namespace checking;

const std::vector<Row>& rows() {
  static const std::vector<Row> all = [] {
    std::vector<Row> made;
    for (const auto family :
         {reference_rules, cycle_rules, number_rules, ballot_rules, date_rules, life_cycle_rules,
          decision_rules, refusal_rules, reason_rules, capacity_rules, progress_rules,
          commitment_rules, agreement_rules, answer_rules, communication_rules, opinion_rules,
          claim_rules, privacy_rules, plain_language_rules}) {
      const auto of_family = family();
      made.insert(made.end(), of_family.begin(), of_family.end());
    }
    return made;
  }();
  return all;
}

// The least of what is looked for.
enum class Least { error, warning };

std::vector<const Row*> rows_of(Least least) {
  std::vector<const Row*> some;
  for (const auto& row : rows())
    if (least == Least::warning || row.rule.severity != Severity::warning) some.push_back(&row);
  return some;
}

// The rules that look at one kind of thing.
template <class F> struct Sorted {
  std::vector<std::pair<const Rule*, F>> rules;

  explicit Sorted(Least least) {
    for (const auto& row : rows_of(least))
      for (const auto& finder : row->find)
        if (const auto* find = std::get_if<F>(&finder)) rules.emplace_back(&row->rule, *find);
  }
  template <class... Subject>
  void apply(const Scene& scene, Findings& out, const Subject&... subject) const {
    for (const auto& [rule, find] : rules) {
      out.start(*rule);
      find(scene, subject..., out);
    }
  }
};

class Check {
public:
  Check(const Scene& scene, Least least)
      : scene_(scene), of_plan_(least), of_request_(least), of_decision_(least),
        of_agreement_(least) {}

  std::vector<Problem> all() {
    of_plan_.apply(scene_, out_);
    for (const auto& [id, customer] : scene_.plan.customers)
      agreements("customers", id, customer.agreements, nullptr);
    for (const auto& [id, request] : scene_.plan.requests)
      one({id, request, status_of(request), standing_decision(request)});
    return out_.take();
  }

private:
  void one(const RequestAt& at) {
    of_request_.apply(scene_, out_, at);
    const auto& decisions = at.request.decisions;
    for (std::size_t i = 0; i < decisions.size(); ++i)
      of_decision_.apply(scene_, out_, DecisionAt{at, i, decisions[i]});
    agreements("requests", at.id, at.request.agreements, &at);
  }
  void agreements(std::string_view section, const Id& id, const std::vector<Agreement>& list,
                  const RequestAt* request) {
    for (std::size_t i = 0; i < list.size(); ++i)
      of_agreement_.apply(scene_, out_, AgreementAt{section, id, i, list[i], request});
  }

  const Scene& scene_;
  Findings out_;
  Sorted<PlanFinder> of_plan_;
  Sorted<RequestFinder> of_request_;
  Sorted<DecisionFinder> of_decision_;
  Sorted<AgreementFinder> of_agreement_;
};

// A name that only people read: it may be unknown and the choice is still the same.
bool is_read_by_choice(const Path& path) {
  constexpr std::string_view for_people[] = {"decisions", "notes", "also_for"};
  if (path.empty() || path[0] == "communication") return false;
  return path.size() < 3 ||
         std::find(std::begin(for_people), std::end(for_people), path[2]) == std::end(for_people);
}

} // namespace

std::span<const Rule> rules() {
  static const std::vector<Rule> all = [] {
    std::vector<Rule> made;
    for (const auto& row : rows())
      made.push_back(row.rule);
    return made;
  }();
  return all;
}

namespace {

const Rule* rule_of(const Problem& problem) {
  const auto all = rules();
  const auto rule = std::find_if(all.begin(), all.end(),
                                 [&](const Rule& one) { return one.code == problem.code; });
  return rule == all.end() ? nullptr : &*rule;
}

} // namespace

std::vector<CodeInfo> rule_codes() {
  std::vector<CodeInfo> codes;
  for (const auto& rule : rules())
    codes.push_back({rule.code, rule.summary, rule.remedy});
  return codes;
}

std::vector<Problem> check(const Plan& plan, Date today, const LanguageCheck& language) {
  Scene scene{plan, today, working_calendar(plan), owed(plan, today, today), account(plan, today)};
  std::erase_if(scene.late, [](const Owed& one) { return one.late == 0; });
  auto problems = Check(scene, Least::warning).all();
  const auto& words = language.words ? *language.words : built_in_words(language_of(plan));
  auto more = check_language(plan, words, language.before);
  problems.insert(problems.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
  return problems;
}

std::vector<Problem> errors(const Plan& plan, Date today) {
  // What is late, and what does not fit, is a warning.
  const Scene scene{plan, today, working_calendar(plan), {}, {}};
  return Check(scene, Least::error).all();
}

bool is_step_problem(const Problem& problem) {
  const auto* rule = rule_of(problem);
  return rule && rule->is_step;
}

bool blocks_choice(std::span<const Problem> problems) {
  const auto blocks = [](const Problem& problem) {
    const auto* rule = rule_of(problem);
    if (!rule || !rule->touches_choice) return false;
    return problem.code != "unknown-reference" || is_read_by_choice(problem.path);
  };
  return std::any_of(problems.begin(), problems.end(), blocks);
}

} // namespace itplan

#include "lacks.hpp"

#include "itplan/plan/status.hpp"

#include <algorithm>

namespace itplan {
namespace {

bool asks_the_law(const Plan& plan, const SkillAccount& skill, int quarter) {
  return std::any_of(skill.work.begin(), skill.work.end(), [&](const SkillWork& work) {
    const auto& request = plan.requests[work.request].value;
    return work.due <= quarter && work.to_do > Days{} && request.legal && !is_committed(request);
  });
}

} // namespace

std::vector<Lack> lacks(const Plan& plan, const Account& account) {
  std::vector<Lack> all;
  for (const auto& skill : account.skills) {
    if (skill.shortage == Days{}) continue;
    const auto due = worst_due(account, skill);
    const bool begun = account.current > 0 || skill.quarters[0].done > Days{};
    all.push_back({skill.skill, due, asks_the_law(plan, skill, due.quarter), begun});
  }
  return all;
}

} // namespace itplan

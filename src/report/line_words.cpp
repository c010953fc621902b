#include "itplan/report/line_words.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/report/phrases/clash.hpp"
#include "itplan/report/phrases/line.hpp"

#include "voice.hpp"

namespace itplan {
namespace {

struct Subject {
  Voice voice;
  const Choice& choice;
  const RankedRequest& ranked;
  const Request& request;

  std::string titles(const std::vector<Id>& ids) const { return voice.titles(ids, ids.size()); }
};

Days sum(const std::array<Days, 4>& days) { return days[0] + days[1] + days[2] + days[3]; }

std::string days_number(const Subject& s, const SkillUse& skill) {
  const auto room = sum(skill.room);
  if (skill.wanted <= room || !s.request.effort.contains(skill.skill)) return {};
  return s.voice(phrase::line_days, {std::to_string(year_of(s.voice.plan)), s.voice.days(room),
                                     s.voice.skill(skill.skill), s.voice.number(skill.wanted)});
}

std::string money_number(const Subject& s, const BudgetUse& budget) {
  if (budget.wanted <= budget.room || !s.request.cost.contains(budget.budget)) return {};
  return s.voice(phrase::line_money,
                 {std::to_string(year_of(s.voice.plan)), s.voice.money(budget.room),
                  one_line(budget.budget), s.voice.money(budget.wanted)});
}

std::vector<std::string> numbers(const Subject& s) {
  std::vector<std::string> said;
  for (const auto& skill : s.choice.skills)
    if (auto text = days_number(s, skill); !text.empty()) said.push_back(std::move(text));
  for (const auto& budget : s.choice.budgets)
    if (auto text = money_number(s, budget); !text.empty()) said.push_back(std::move(text));
  return said;
}

std::string outweighed(const Subject& s, std::size_t method) {
  if (s.ranked.tie == Tie::none) return s.voice(phrase::line_outweighed[method]);
  if (s.ranked.tie == Tie::maybe) return s.voice(phrase::line_tie_maybe);
  return s.voice.tie_sentences(s.ranked);
}

std::string reason(const Subject& s) {
  const auto method = static_cast<std::size_t>(s.choice.method.value_or(Method::value));
  const auto other = s.voice.title(s.ranked.other);
  switch (s.ranked.standing) {
  case Standing::legal: return s.voice(phrase::line_legal);
  case Standing::agreed: return s.voice(phrase::line_agreed);
  case Standing::needed: return s.voice(phrase::line_needed, {other});
  case Standing::chosen: return s.voice(phrase::line_chosen[method]);
  case Standing::outweighed: return outweighed(s, method);
  case Standing::too_big:
    return s.voice(phrase::line_too_big, {s.voice.shortages(s.ranked.shortages)});
  case Standing::excluded: return s.voice(phrase::line_excluded, {other});
  case Standing::needs_missing:
    return s.voice(phrase::line_needs_missing, {other, s.voice.state(s.choice, s.ranked.other)});
  case Standing::needs_clash:
    return s.voice(phrase::line_needs_clash, {s.titles(s.ranked.clashing)});
  case Standing::worthless: return sentence(s.voice(phrase::why_worthless[method]));
  case Standing::no_quarter: return s.voice(phrase::line_no_quarter);
  case Standing::not_estimated: return s.voice(phrase::line_not_estimated);
  case Standing::unranked: return {};
  }
  return {};
}

std::string price(const Subject& s) {
  if (s.ranked.above_line() || s.ranked.price_of_yes.empty()) return {};
  const auto& phrase = s.ranked.price_proven ? phrase::line_price : phrase::line_price_found;
  auto said = s.voice(phrase, {s.titles(s.ranked.price_of_yes)});
  if (!s.ranked.together_with.empty())
    said += " " + s.voice(phrase::line_brings, {s.titles(s.ranked.together_with)});
  return said;
}

// More points or a higher value is nothing a customer can do about it: less work is.
std::string change(const Subject& s) { return s.voice.lighter(s.ranked); }

} // namespace

LineSentences line_sentences(const Plan& plan, const Choice& choice, std::string_view id,
                             Language language) {
  const auto* ranked = choice.find(id);
  const auto* request = plan.requests.find(id);
  if (!ranked || !request) return {};
  const Subject s{{plan, language}, choice, *ranked, *request};
  return {numbers(s), reason(s), price(s), change(s)};
}

} // namespace itplan

#include "itplan/plan/status.hpp"
#include "itplan/report/explain.hpp"
#include "itplan/report/phrases/choosing.hpp"
#include "itplan/report/phrases/clash.hpp"

#include "voice.hpp"

#include <algorithm>

namespace itplan {
namespace {

constexpr std::size_t titles_in_a_clause = 2;

struct Reason {
  Voice voice;
  const Choice& choice;
  const RankedRequest& ranked;
  const Request& request;

  std::string legal() const;
  std::string agreed() const;
  std::string chosen() const;
  std::string outweighed() const;
  std::string too_big() const;
  std::string no_quarter() const;
  std::string needs_missing() const;
  std::string worthless() const;
  std::string unranked() const;
  std::string needed_for() const;
};

const ValueTerm* largest(const std::vector<ValueTerm>& terms) {
  const auto less = [](const ValueTerm& a, const ValueTerm& b) {
    return a.weight * a.amount.count < b.weight * b.amount.count;
  };
  const auto found = std::max_element(terms.begin(), terms.end(), less);
  return found == terms.end() ? nullptr : &*found;
}

std::string Reason::legal() const {
  const auto rule = request.legal ? one_line(request.legal->rule) : std::string();
  if (!request.legal || !request.legal->from) return voice(phrase::why_legal, {rule});
  return voice(phrase::why_legal_by, {rule, voice.date(*request.legal->from)});
}

std::string Reason::agreed() const {
  if (request.delivered) return voice(phrase::why_delivered, {voice.date(*request.delivered)});
  if (request.started) return voice(phrase::why_doing, {voice.date(*request.started)});
  const auto* decision = standing_decision(request);
  if (!decision) return voice(phrase::why_agreed_plain);
  const auto day = voice.date(*decision->date);
  const auto who = voice.decider(decision->by);
  if (!decision->quarter) return voice(phrase::why_agreed, {day, who});
  return voice(phrase::why_agreed_for, {day, who, voice.quarter(*decision)});
}

// The requests above the line that name this one among their needs.
std::string Reason::needed_for() const {
  std::vector<Id> ids;
  for (const auto& other : choice.requests) {
    const auto* found = voice.plan.requests.find(other.id);
    if (found && other.above_line() &&
        std::find(found->needs.begin(), found->needs.end(), ranked.id) != found->needs.end())
      ids.push_back(other.id);
  }
  if (ids.empty()) return voice(phrase::why_fits);
  return voice(phrase::why_needed, {voice.titles(ids, titles_in_a_clause)});
}

std::string Reason::chosen() const {
  if (ranked.value.count == 0 || !choice.method) return needed_for();
  if (*choice.method == Method::cost_of_delay)
    return voice(phrase::why_delay, {voice.money(ranked.value)});
  const auto* most = largest(ranked.terms);
  if (*choice.method == Method::value || !most)
    return voice(phrase::why_value, {voice.number(ranked.value)});
  if (*choice.method == Method::criteria)
    return voice(phrase::why_scores, {voice.criterion(most->of)});
  const auto points =
      voice.number(most->amount) + " " +
      std::string(
          (most->amount.count == 100 ? phrase::point.one : phrase::point.many).in(voice.language));
  auto gave = voice(phrase::points_from, {points, voice.customer(most->of)});
  if (const auto more = ranked.terms.size() - 1; more > 0)
    gave = voice(phrase::and_more, {gave, counted(more, phrase::other_customer, voice.language)});
  return voice(phrase::why_points, {gave});
}

std::string Reason::outweighed() const {
  if (auto tie = voice.tie_clause(ranked); !tie.empty()) return tie;
  if (ranked.price_of_yes.empty())
    return voice(ranked.tie == Tie::maybe ? phrase::why_tie_maybe : phrase::why_outweighed_plain);
  return voice(phrase::why_outweighed, {voice.titles(ranked.price_of_yes, titles_in_a_clause)});
}

std::string Reason::too_big() const {
  if (ranked.shortages.empty()) return voice(phrase::why_too_big_plain);
  return voice(ranked.beside_fixed ? phrase::why_too_big_beside : phrase::why_too_big,
               {voice.shortages(ranked.shortages)});
}

std::string Reason::no_quarter() const {
  if (ranked.shortages.empty()) return voice(phrase::why_no_quarter);
  return voice(phrase::why_no_quarter_short, {voice.shortages(ranked.shortages)});
}

std::string Reason::needs_missing() const {
  return voice(phrase::why_needs, {voice.title(ranked.other), voice.state(choice, ranked.other)});
}

std::string Reason::worthless() const {
  const auto method = choice.method.value_or(Method::value);
  return voice(phrase::why_worthless[static_cast<std::size_t>(method)]);
}

std::string Reason::unranked() const {
  if (!request.received) return voice(phrase::why_unranked_plain);
  const auto day = voice.date(*request.received);
  if (!request.claimed) return voice(phrase::why_unranked, {day});
  return voice(phrase::why_unranked_claimed, {day, term(*request.claimed, voice.language)});
}

} // namespace

std::string why(const Plan& plan, const Choice& choice, const RankedRequest& ranked,
                Language language) {
  static const Request nothing;
  const auto* found = plan.requests.find(ranked.id);
  const Reason reason{{plan, language}, choice, ranked, found ? *found : nothing};
  const Voice& voice = reason.voice;
  switch (ranked.standing) {
  case Standing::legal: return reason.legal();
  case Standing::agreed: return reason.agreed();
  case Standing::needed: return voice(phrase::why_needed, {voice.title(ranked.other)});
  case Standing::chosen: return reason.chosen();
  case Standing::outweighed: return reason.outweighed();
  case Standing::too_big: return reason.too_big();
  case Standing::excluded: return voice(phrase::why_excluded, {voice.title(ranked.other)});
  case Standing::needs_missing: return reason.needs_missing();
  case Standing::needs_clash:
    return voice(phrase::why_needs_clash, {voice.titles(ranked.clashing, titles_in_a_clause)});
  case Standing::worthless: return reason.worthless();
  case Standing::no_quarter: return reason.no_quarter();
  case Standing::not_estimated: return voice(phrase::why_not_estimated);
  case Standing::unranked: return reason.unranked();
  }
  return {};
}

} // namespace itplan

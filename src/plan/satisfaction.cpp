#include "itplan/plan/satisfaction.hpp"

#include "itplan/plan/agreements.hpp"
#include "itplan/plan/told.hpp"

#include <algorithm>

namespace itplan {
namespace {

Hundredths tenths(std::int64_t sum, std::int64_t answers, std::int64_t times) {
  if (answers == 0) return {};
  return Hundredths{(sum * times * 20 + answers) / (2 * answers) * 10};
}

Got got_by(const Request& request, Date day) {
  if (request.delivered && *request.delivered <= day) return Got::done;
  auto got = Got::other;
  for (const auto& decision : request.decisions) {
    if (!is_told(decision) || !decision.outcome || *decision.told->date > day) continue;
    switch (*decision.outcome) {
    case Outcome::agreed: got = Got::yes; break;
    case Outcome::not_now: got = Got::not_now; break;
    case Outcome::declined:
    case Outcome::stopped: got = Got::no; break;
    default: got = Got::other;
    }
  }
  return got;
}

// The scores that are in a group, in the order they were given.
using Members = std::vector<bool>;

// The groups of one list.
struct Part {
  ScoreGroup* group;
  Members members;
};
using Parts = std::vector<Part>;

bool is_enough(std::int64_t answers) { return answers >= fewest_answers; }

std::int64_t size_of(const Members& members) {
  return std::count(members.begin(), members.end(), true);
}

// Hides the smallest that is shown.
void hide_smallest(Parts& parts) {
  Part* least = nullptr;
  for (auto& part : parts)
    if (part.group->is_shown && (!least || part.group->answers < least->group->answers))
      least = &part;
  if (least) least->group->is_shown = false;
}

// Scores that a reader knows together: those of a group that is shown, and what the total has more
// than the groups that are shown of one list.
struct Known {
  Members members;
  std::int64_t answers;
  Parts* list;
  ScoreGroup* group; // null: the rest of its list
};

std::vector<Known> known_from(std::span<Parts> lists, std::size_t scores) {
  std::vector<Known> all;
  for (auto& parts : lists) {
    Members rest(scores, true);
    for (auto& part : parts) {
      if (!part.group->is_shown) continue;
      all.push_back({part.members, part.group->answers, &parts, part.group});
      for (std::size_t i = 0; i < scores; ++i)
        if (part.members[i]) rest[i] = false;
    }
    const auto left = size_of(rest);
    if (left > 0 && left < std::int64_t(scores)) all.push_back({rest, left, &parts, nullptr});
  }
  return all;
}

// Whether `inner` lies in `outer`, which has fewer than five more.
bool gives_away(const Known& inner, const Known& outer) {
  const auto more = outer.answers - inner.answers;
  if (more <= 0 || is_enough(more)) return false;
  for (std::size_t i = 0; i < inner.members.size(); ++i)
    if (inner.members[i] && !outer.members[i]) return false;
  return true;
}

void hide(const Known& known) {
  if (known.group)
    known.group->is_shown = false;
  else
    hide_smallest(*known.list);
}

// Hides one group where something is given away; each time one fewer is shown.
bool hide_one(std::span<Parts> lists, std::size_t scores) {
  const auto all = known_from(lists, scores);
  for (const auto& inner : all) {
    const bool too_few = !is_enough(inner.answers);
    const bool away = std::any_of(all.begin(), all.end(),
                                  [&](const Known& outer) { return gives_away(inner, outer); });
    if (!too_few && !away) continue;
    hide(inner);
    return true;
  }
  return false;
}

// Adds the score to the group that `is_it`, a new one at the end where none is.
template <class IsIt>
void add(std::vector<ScoreGroup>& groups, std::vector<Members>& members, const ScoreGroup& fresh,
         std::int64_t score, std::size_t index, std::size_t scores, IsIt is_it) {
  auto at = std::find_if(groups.begin(), groups.end(), is_it);
  if (at == groups.end()) {
    groups.push_back(fresh);
    members.emplace_back(scores);
    at = std::prev(groups.end());
  }
  ++at->answers;
  at->sum += score;
  members[static_cast<std::size_t>(at - groups.begin())][index] = true;
}

Parts parts_of(std::vector<ScoreGroup>& groups, const std::vector<Members>& members) {
  Parts parts;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    groups[i].is_shown = is_enough(groups[i].answers);
    parts.push_back({&groups[i], members[i]});
  }
  return parts;
}

void take_opinion(OpinionMean& mean, const std::optional<std::int64_t>& score) {
  if (!score || *score < lowest_score || *score > highest_score) return;
  ++mean.answers;
  mean.sum += *score;
}

} // namespace

Hundredths ScoreGroup::mean() const { return tenths(sum, answers, 1); }
Hundredths OpinionMean::mean() const { return tenths(sum, answers, 1); }
Hundredths KeptOfTen::thought() const { return tenths(sum, answers, 1); }
Hundredths KeptOfTen::fact() const { return tenths(kept, all, 10); }

Satisfaction satisfaction(const Plan& plan, Date today) {
  auto scores = scores_given(plan, today);
  std::erase_if(scores, [&](const Score& score) { return score.date && *score.date > today; });
  Satisfaction result;
  std::vector<Members> answers;
  std::vector<Members> customers;
  std::vector<Members> quarters;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const auto& score = scores[i];
    ++result.all.answers;
    result.all.sum += score.score;
    ScoreGroup group;
    group.customer = score.customer;
    if (score.request) group.got = got_by(*score.request, score.date.value_or(today));
    add(result.by_answer, answers, group, score.score, i, scores.size(),
        [&](const ScoreGroup& old) { return old.got == group.got; });
    add(result.by_customer, customers, group, score.score, i, scores.size(),
        [&](const ScoreGroup& old) { return old.customer == group.customer; });
    if (!score.date) continue;
    group.quarter = year_of(*score.date) * 4 + quarter_of(*score.date);
    add(result.by_quarter, quarters, group, score.score, i, scores.size(),
        [&](const ScoreGroup& old) { return old.quarter == group.quarter; });
  }
  result.all.is_shown = is_enough(result.all.answers);
  Parts lists[] = {parts_of(result.by_answer, answers), parts_of(result.by_customer, customers),
                   parts_of(result.by_quarter, quarters)};
  while (hide_one(lists, scores.size())) {
  }
  const auto order = [](auto& groups, auto key) {
    std::stable_sort(groups.begin(), groups.end(), key);
  };
  order(result.by_answer, [](const auto& a, const auto& b) { return a.got < b.got; });
  order(result.by_quarter, [](const auto& a, const auto& b) { return a.quarter < b.quarter; });
  return result;
}

KeptOfTen kept_of_ten(const Plan& plan, Date today) {
  KeptOfTen result;
  for (const auto& given : opinions_given(plan, today)) {
    const auto& kept = given.opinions->kept_of_ten;
    if (!kept || *kept < 0 || *kept > 10) continue;
    ++result.answers;
    result.sum += *kept;
  }
  for (const auto& side : agreement_sides(plan)) {
    if (!side.ours) continue;
    const auto how = kept(side, today);
    if (how == Kept::kept) ++result.kept;
    if (how == Kept::kept || how == Kept::broken) ++result.all;
  }
  return result;
}

OpinionMeans opinion_means(const Plan& plan, Date today) {
  OpinionMeans means;
  for (const auto& given : opinions_given(plan, today)) {
    take_opinion(means.clear, given.opinions->clear);
    take_opinion(means.heard, given.opinions->heard);
  }
  return means;
}

} // namespace itplan

#include "itplan/rules/safe_no.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/plan/totals.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace itplan {
namespace {

constexpr std::int64_t big_share = 20; // a twentieth of the year's days: 5 %
constexpr std::size_t most_others = 3;

struct Case {
  const Plan& plan;
  const Request& request;
  std::size_t index;
  const Decision& decision = request.decisions[index];

  bool is(Outcome outcome) const { return decision.outcome == outcome; }
};

using Answer = std::optional<PointOfNo>;

Answer met_or(bool met, NoVerdict otherwise, bool necessary) {
  PointOfNo point;
  point.verdict = met ? NoVerdict::safe : otherwise;
  point.necessary = necessary;
  return point;
}

// Said with the decision: a decline cannot do without, for the others it is wise.
Answer said_in(const Case& no, const std::string& text) {
  return met_or(!text.empty(), NoVerdict::mind, no.is(Outcome::declined));
}

Answer heard(const Case& no) { return said_in(no, no.decision.heard); }

Answer rule(const Case& no) {
  if (no.plan.criteria.empty()) return {};
  return said_in(no, no.decision.criterion);
}

Answer fact(const Case& no) { return met_or(!no.decision.fact.empty(), NoVerdict::mind, true); }

Answer review(const Case& no) {
  if (!no.is(Outcome::not_now)) return {};
  return met_or(no.decision.review_on.has_value(), NoVerdict::mind, true);
}

// A promise of before the no that nobody took back: one made on that day or later is the
// alternative.
bool contradicts(const Agreement& agreement, const Decision& no) {
  if (agreement.we.empty() || agreement.we_did || agreement.ended) return false;
  if (!agreement.date || !no.date || *agreement.date >= *no.date) return false;
  return std::none_of(agreement.moved.begin(), agreement.moved.end(),
                      [&](const Move& move) { return move.told && *move.told >= *no.date; });
}

Answer promise(const Case& no) {
  PointOfNo point;
  point.necessary = true;
  const auto& agreements = no.request.agreements;
  for (std::size_t i = 0; i < agreements.size(); ++i)
    if (contradicts(agreements[i], no.decision)) point.agreements.push_back(i);
  if (!point.agreements.empty()) point.verdict = NoVerdict::talk_first;
  return point;
}

// IT warned the customer, on this day or later.
bool warned_since(const Request& request, const OptionalDate& day) {
  return std::any_of(request.notes.begin(), request.notes.end(), [&](const ConversationNote& note) {
    return note.kind == NoteKind::warning && (!day || (note.date && *note.date >= *day));
  });
}

// The yes that this decision takes back.
const Decision* yes_before(const Case& no) {
  if (no.index == 0) return nullptr;
  const auto& before = no.request.decisions[no.index - 1];
  return before.outcome == Outcome::agreed ? &before : nullptr;
}

Answer quarter(const Case& no) {
  const auto* yes = told_promise(no.request, no.index); // one that nobody heard is no promise
  if (!yes || !yes->quarter) return {};
  return met_or(warned_since(no.request, yes->date), NoVerdict::talk_first, true);
}

Answer expectation(const Case& no) {
  const auto& notes = no.request.notes;
  if (told_promise(no.request, no.index)) return {}; // it does: 'quarter' asks for the talk
  PointOfNo point;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    if (notes[i].kind == NoteKind::expectation && notes[i].from != "it") point.note = i;
    if (notes[i].kind == NoteKind::warning) point.note.reset();
  }
  if (point.note && notes[*point.note].expects != Outcome::agreed) point.note.reset();
  if (point.note) point.verdict = NoVerdict::talk_first;
  return point;
}

Answer talk(const Case& no) {
  Days year;
  for (const auto& skill : no.plan.capacity.days)
    for (int quarter = 0; quarter < 4; ++quarter)
      year += skill.value.in(quarter);
  const auto days = total_effort(no.request);
  if (days.count == 0 || days.count * big_share < year.count) return {};
  const auto* yes = yes_before(no);
  return met_or(warned_since(no.request, yes ? yes->date : OptionalDate()), NoVerdict::talk_first,
                false);
}

Answer alternative(const Case& no) { return said_in(no, no.decision.alternative); }

Answer way_back(const Case& no) {
  if (no.is(Outcome::not_now)) return {};
  const auto& again = no.decision.ask_again;
  return met_or(again && again->before && !again->with.empty(), NoVerdict::mind, false);
}

bool same_role(std::string_view a, std::string_view b) {
  return !a.empty() && lower(trim(a)) == lower(trim(b));
}

Answer other_judge(const Case& no) {
  const auto& again = no.decision.ask_again;
  if (!again || again->with.empty()) return {};
  return met_or(!same_role(again->with, no.decision.by), NoVerdict::mind, false);
}

Answer not_alone(const Case& no) {
  if (!no.is(Outcome::declined) || no.request.owner.empty()) return {};
  return met_or(!same_role(no.decision.by, no.request.owner), NoVerdict::mind, false);
}

bool got_another_answer(const Request& other, const Decision& no) {
  const auto* its = last_decision(other);
  if (!its || its->criterion != no.criterion || its->outcome == no.outcome) return false;
  return its->outcome == Outcome::agreed || is_a_no(*its->outcome);
}

Answer alike(const Case& no) {
  const auto days = total_effort(no.request).count;
  if (no.decision.criterion.empty() || days == 0) return {};
  std::vector<std::pair<std::int64_t, Id>> found; // by how far their days differ
  for (const auto& [id, other] : no.plan.requests) {
    const auto its = total_effort(other).count;
    if (&other == &no.request || its * 2 < days || its > days * 2) continue;
    if (got_another_answer(other, no.decision)) found.emplace_back(std::abs(its - days), id);
  }
  std::sort(found.begin(), found.end());
  PointOfNo point;
  for (const auto& [distance, id] : found)
    if (point.others.size() < most_others) point.others.push_back(id);
  if (!point.others.empty()) point.verdict = NoVerdict::mind;
  return point;
}

// In the order of NoPoint.
constexpr Answer (*answers[no_points])(const Case&) = {
    heard, rule,        fact,     review,      promise,   quarter, expectation,
    talk,  alternative, way_back, other_judge, not_alone, alike};

} // namespace

std::string_view word(NoPoint point) {
  static constexpr std::array<std::string_view, no_points> all = {
      "heard", "rule",        "fact",     "review",      "promise",   "quarter", "expectation",
      "talk",  "alternative", "way_back", "other_judge", "not_alone", "alike"};
  return all[static_cast<std::size_t>(point)];
}

std::string_view word(NoVerdict verdict) {
  static constexpr std::array<std::string_view, 3> all = {"safe", "mind", "talk_first"};
  return all[static_cast<std::size_t>(verdict)];
}

bool is_a_no(Outcome outcome) {
  return outcome == Outcome::not_now || outcome == Outcome::declined || outcome == Outcome::stopped;
}

NoVerdict SafeNo::verdict() const {
  auto worst = NoVerdict::safe;
  for (const auto& point : points)
    worst = std::max(worst, point.verdict);
  return worst;
}

bool SafeNo::refuses() const {
  return std::any_of(points.begin(), points.end(), [](const PointOfNo& point) {
    return point.necessary && point.verdict != NoVerdict::safe;
  });
}

std::optional<PointOfNo> point_of_no(const Plan& plan, const Request& request, std::size_t index,
                                     NoPoint point) {
  const Case no{plan, request, index};
  if (!no.decision.outcome || !is_a_no(*no.decision.outcome)) return {};
  auto answer = answers[static_cast<std::size_t>(point)](no);
  if (answer) answer->point = point;
  return answer;
}

SafeNo safe_no(const Plan& plan, const Request& request, std::size_t index) {
  SafeNo test;
  for (std::size_t i = 0; i < no_points; ++i)
    if (auto point = point_of_no(plan, request, index, static_cast<NoPoint>(i)))
      test.points.push_back(std::move(*point));
  return test;
}

} // namespace itplan

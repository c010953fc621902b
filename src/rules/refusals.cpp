// A safe no: what a decline must say before it is told (the study of saying no, section 3).
#include "itplan/plan/plan_year.hpp"
#include "itplan/rules/safe_no.hpp"

#include "rule.hpp"

#include <fmt/format.h>

namespace itplan::checking {
namespace {

// The point as this decision leaves it open; nothing where it is met or does not apply.
std::optional<PointOfNo> open_point(const Scene& scene, const DecisionAt& at, NoPoint point) {
  auto found = point_of_no(scene.plan, at.of.request, at.index, point);
  if (found && found->verdict == NoVerdict::safe) found.reset();
  return found;
}

// `override` says why a necessary point was passed over.
bool lacks(const Scene& scene, const DecisionAt& at, NoPoint point) {
  if (!at.decision.override_reason.empty()) return false;
  const auto open = open_point(scene, at, point);
  return open && open->necessary;
}

bool still_to_be_told(const DecisionAt& at) { return at.stands() && !at.decision.told; }

void find_no_voice(const Scene& scene, const DecisionAt& at, Findings& out) {
  if (lacks(scene, at, NoPoint::heard))
    out.add(at.at(), fmt::format("'{}' was declined without what the customer said", at.of.id),
            set_command(at.at("heard"), "TEXT"));
}

void find_no_criterion(const Scene& scene, const DecisionAt& at, Findings& out) {
  if (lacks(scene, at, NoPoint::rule))
    out.add(at.at(), fmt::format("'{}' was declined by no rule that is written down", at.of.id),
            set_command(at.at("criterion"), "ID"));
}

void find_no_alternative(const Scene& scene, const DecisionAt& at, Findings& out) {
  if (lacks(scene, at, NoPoint::alternative))
    out.add(at.at(), fmt::format("'{}' was declined without an alternative", at.of.id),
            set_command(at.at("alternative"), "TEXT") + ", or none when there is none");
}

void find_no_way_back(const Scene& scene, const DecisionAt& at, Findings& out) {
  if (!at.is(Outcome::declined) || !at.decision.override_reason.empty()) return;
  if (open_point(scene, at, NoPoint::way_back))
    out.add(at.at(), fmt::format("'{}' was declined without a way to ask again", at.of.id),
            set_command(at.at("ask_again") / "before", "DATE") + ", and ask_again.with ROLE");
}

void find_same_judge(const Scene& scene, const DecisionAt& at, Findings& out) {
  if (open_point(scene, at, NoPoint::other_judge))
    out.add(at.at("ask_again") / "with",
            fmt::format("'{}' would look again at a decision of its own", at.decision.by),
            "name another role");
}

void find_owner_declines(const Scene& scene, const DecisionAt& at, Findings& out) {
  if (at.decision.override_reason.empty() && open_point(scene, at, NoPoint::not_alone))
    out.add(at.at("by"),
            fmt::format("'{}' speaks for '{}' and declined it alone", at.decision.by, at.of.id),
            "let someone else decide");
}

std::string was_decided(const DecisionAt& at) {
  return fmt::format("'{}' is {} since {}", at.of.id, word(*at.decision.outcome),
                     iso_date(*at.decision.date));
}

void find_promise_against_the_no(const Scene& scene, const DecisionAt& at, Findings& out) {
  if (!at.stands() || !lacks(scene, at, NoPoint::promise)) return;
  const auto open = open_point(scene, at, NoPoint::promise);
  for (const auto index : open->agreements) {
    auto& problem = out.add(
        at.of.at("agreements") / index / "we", was_decided(at) + ", and this promise still stands",
        fmt::format("talk with the customer first; then end it together: itplan agree {} --ended "
                    "DATE, or keep it: --we-did DATE",
                    at.of.id));
    problem.notes.push_back({"the decision", at.at(), {}});
  }
}

void find_quarter_against_the_no(const Scene& scene, const DecisionAt& at, Findings& out) {
  if (!at.stands() || !lacks(scene, at, NoPoint::quarter)) return;
  const auto& yes = at.of.request.decisions[at.index - 1];
  auto& problem = out.add(
      at.at(), fmt::format("{}, and {} was promised", was_decided(at), quarter_text(*yes.quarter)),
      fmt::format("talk with the customer first, and note it: itplan note {} TEXT --kind warning",
                  at.of.id));
  problem.notes.push_back({"the promise", at.of.at("decisions") / (at.index - 1), {}});
}

// The customer counts on a yes and hears something else: first a warning, then the letter.
void find_expectation_unanswered(const Scene& scene, const DecisionAt& at, Findings& out) {
  if (!still_to_be_told(at)) return;
  const auto open = open_point(scene, at, NoPoint::expectation);
  if (!open) return;
  out.add(at.of.at("notes") / *open->note,
          fmt::format("'{}' counts on a yes to '{}', which is {}",
                      at.of.request.notes[*open->note].from, at.of.id, word(*at.decision.outcome)),
          fmt::format("call before the letter goes, and note it: itplan note {} TEXT --kind "
                      "warning",
                      at.of.id));
}

void find_big_no_untalked(const Scene& scene, const DecisionAt& at, Findings& out) {
  if (!still_to_be_told(at) || !open_point(scene, at, NoPoint::talk)) return;
  out.add(at.at(),
          fmt::format("'{}' is a twentieth of the year or more, and nobody talked with '{}' yet",
                      at.of.id, at.of.request.customer),
          fmt::format("talk before the letter goes, and note it: itplan note {} TEXT --kind "
                      "warning",
                      at.of.id));
}

void find_unlike_others(const Scene& scene, const DecisionAt& at, Findings& out) {
  if (!still_to_be_told(at) || !at.decision.override_reason.empty()) return;
  const auto open = open_point(scene, at, NoPoint::alike);
  if (!open) return;
  auto& problem = out.add(
      at.at("criterion"),
      fmt::format("'{}' is {}, and work of its size got another answer by the same criterion",
                  at.of.id, word(*at.decision.outcome)),
      "say in fact what makes it different, or decide alike; whoever compares will ask");
  for (const auto& other : open->others)
    problem.notes.push_back({fmt::format("'{}'", other), Path{"requests", other}, {}});
}

const Row family[] = {
    {{.code = "no-without-voice",
      .severity = Severity::wrong,
      .summary = "a decline without what the customer said that counts",
      .remedy = "People accept a no from whoever heard them. Write in heard what they told you, as "
                "they would say it. To pass over this point, say why in override."},
     {DecisionFinder(find_no_voice)}},
    {{.code = "no-without-criterion",
      .severity = Severity::wrong,
      .summary = "a decline that is not held against one of the plan's criteria",
      .remedy = "The rule must be the same for everyone and written down before. Name the "
                "criterion that decided. To pass over this point, say why in override."},
     {DecisionFinder(find_no_criterion)}},
    {{.code = "no-without-alternative",
      .severity = Severity::wrong,
      .summary = "a decline without an alternative, or an explicit none",
      .remedy = "The problem does not go away with the no. Say what is possible instead; when "
                "nothing is, write none. To pass over this point, say why in override."},
     {DecisionFinder(find_no_alternative)}},
    {{.code = "no-without-way-back",
      .severity = Severity::warning,
      .summary = "a decline without until when and with whom to ask for another look",
      .remedy = "A no is easier to bear, and a wrong one comes to light, when someone else can "
                "look again. Give a day and a role that did not decide."},
     {DecisionFinder(find_no_way_back)}},
    {{.code = "same-judge",
      .severity = Severity::warning,
      .summary = "the one who decided would also look again",
      .remedy = "Asking again is worth something only with someone else. Name another role in "
                "ask_again."},
     {DecisionFinder(find_same_judge)}},
    {{.code = "owner-declines",
      .severity = Severity::warning,
      .summary = "a decline by the very role that speaks for the request",
      .remedy = "Whoever speaks for a request should not be alone in ending it. Let the IT manager "
                "or the board decide."},
     {DecisionFinder(find_owner_declines)}},
    {{.code = "promise-against-the-no",
      .severity = Severity::wrong,
      .summary = "an open promise of before a no, not now or stop, that contradicts it",
      .remedy = "The customer holds a promise and gets a no. Talk first: end the promise "
                "together, or keep it. A promise made after the no, such as "
                "the alternative, is no contradiction. To pass over this point, say why in "
                "override."},
     {DecisionFinder(find_promise_against_the_no)}},
    {{.code = "quarter-against-the-no",
      .severity = Severity::wrong,
      .summary = "a no, not now or stop after a promised quarter, and the customer was not warned",
      .remedy = "The customer has planned on that quarter. Talk before you decide, and write the "
                "talk down as a note of kind warning. To pass over this point, say why in "
                "override."},
     {DecisionFinder(find_quarter_against_the_no)}},
    {{.code = "expectation-unanswered",
      .severity = Severity::warning,
      .summary = "a no, still to be told, to a customer who counts on a yes",
      .remedy = "A no against what was expected hurts twice. Call before the letter goes, and "
                "write the call down as a note of kind warning."},
     {DecisionFinder(find_expectation_unanswered)}},
    {{.code = "big-no-untalked",
      .severity = Severity::warning,
      .summary = "a no, still to be told, to 5 % of the year's days or more, without a talk first",
      .remedy = "The bigger the no, the more personal: a letter alone says that it did not matter. "
                "Talk first, and write the talk down as a note of kind warning."},
     {DecisionFinder(find_big_no_untalked)}},
    {{.code = "unlike-others",
      .severity = Severity::warning,
      .summary = "a no, still to be told, while work of its size got another answer by the same "
                 "criterion",
      .remedy = "People compare. When the difference is real, say it in fact or would_change; when "
                "it is not, decide alike. Size is alike within a factor of two in days."},
     {DecisionFinder(find_unlike_others)}},
};

} // namespace

Rows refusal_rules() { return family; }

} // namespace itplan::checking

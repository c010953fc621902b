// A safe no: what a decline must say before it is told (the study of saying no, section 3).
#include "itplan/base/text.hpp"

#include "rule.hpp"

#include <fmt/format.h>

namespace itplan::checking {
namespace {

// `override` says why a point of the test was passed over.
bool is_tested(const DecisionAt& at) {
  return at.is(Outcome::declined) && at.decision.override_reason.empty();
}

bool same_role(std::string_view a, std::string_view b) {
  return !a.empty() && lower(trim(a)) == lower(trim(b));
}

void find_no_voice(const Scene&, const DecisionAt& at, Findings& out) {
  if (!is_tested(at) || !at.decision.heard.empty()) return;
  out.add(at.at(), fmt::format("'{}' was declined without what the customer said", at.of.id),
          set_command(at.at("heard"), "TEXT"));
}

void find_no_criterion(const Scene& scene, const DecisionAt& at, Findings& out) {
  if (!is_tested(at) || !at.decision.criterion.empty() || scene.plan.criteria.empty()) return;
  out.add(at.at(), fmt::format("'{}' was declined by no rule that is written down", at.of.id),
          set_command(at.at("criterion"), "ID"));
}

void find_no_alternative(const Scene&, const DecisionAt& at, Findings& out) {
  if (!is_tested(at) || !at.decision.alternative.empty()) return;
  out.add(at.at(), fmt::format("'{}' was declined without an alternative", at.of.id),
          set_command(at.at("alternative"), "TEXT") + ", or none when there is none");
}

void find_no_way_back(const Scene&, const DecisionAt& at, Findings& out) {
  if (!is_tested(at)) return;
  const auto& again = at.decision.ask_again;
  if (again && again->before && !again->with.empty()) return;
  out.add(at.at(), fmt::format("'{}' was declined without a way to ask again", at.of.id),
          set_command(at.at("ask_again") / "before", "DATE") + ", and ask_again.with ROLE");
}

void find_same_judge(const Scene&, const DecisionAt& at, Findings& out) {
  const auto& [of, index, decision] = at;
  if (!decision.ask_again || !same_role(decision.ask_again->with, decision.by)) return;
  out.add(at.at("ask_again") / "with",
          fmt::format("'{}' would look again at a decision of its own", decision.by),
          "name another role");
}

void find_owner_declines(const Scene&, const DecisionAt& at, Findings& out) {
  if (!is_tested(at) || !same_role(at.decision.by, at.of.request.owner)) return;
  out.add(at.at("by"),
          fmt::format("'{}' speaks for '{}' and declined it alone", at.decision.by, at.of.id),
          "let someone else decide");
}

bool is_refusal(const Decision& decision) {
  return decision.outcome == Outcome::declined || decision.outcome == Outcome::not_now ||
         decision.outcome == Outcome::stopped;
}

// A promise of before the no that nobody took back: one made after it is the alternative.
void find_promise_against_the_no(const Scene&, const AgreementAt& at, Findings& out) {
  if (!at.request || !at.request->standing || !is_refusal(*at.request->standing)) return;
  const auto& agreement = at.agreement;
  const auto& decided = at.request->standing->date;
  if (agreement.we.empty() || agreement.we_did || agreement.ended || !agreement.date ||
      *agreement.date >= *decided)
    return;
  const auto taken_back = [&](const Move& move) { return move.told && *move.told >= *decided; };
  if (std::any_of(agreement.moved.begin(), agreement.moved.end(), taken_back)) return;
  auto& problem =
      out.add(at.at("we"),
              fmt::format("'{}' is {} since {}, and this promise still stands", at.with,
                          word(*at.request->standing->outcome), iso_date(*decided)),
              "talk with the customer first: move the promise, or keep it and write we_did");
  const auto index =
      static_cast<std::size_t>(at.request->standing - at.request->request.decisions.data());
  problem.notes.push_back({"the decision", at.request->at("decisions") / index, {}});
}

// The customer counts on a yes and hears something else: first a warning, then the letter.
void find_expectation_unanswered(const Scene&, const DecisionAt& at, Findings& out) {
  if (!at.stands() || !is_refusal(at.decision) || at.decision.told) return;
  const auto& notes = at.of.request.notes;
  const ConversationNote* expects = nullptr;
  for (const auto& note : notes) {
    if (note.kind == NoteKind::expectation && note.from != "it") expects = &note;
    if (note.kind == NoteKind::warning) expects = nullptr;
  }
  if (!expects || expects->expects != Outcome::agreed) return;
  out.add(at.of.at("notes") / static_cast<std::size_t>(expects - notes.data()),
          fmt::format("'{}' counts on a yes to '{}', which is {}", expects->from, at.of.id,
                      word(*at.decision.outcome)),
          "call before the letter goes, and note it as a warning");
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
      .remedy = "The customer holds a promise and gets a no. Talk first: move the promise and "
                "write down when they heard it, or keep it. A promise made after the no, such as "
                "the alternative, is no contradiction."},
     {AgreementFinder(find_promise_against_the_no)}},
    {{.code = "expectation-unanswered",
      .severity = Severity::warning,
      .summary = "a no, still to be told, to a customer who counts on a yes",
      .remedy = "A no against what was expected hurts twice. Call before the letter goes, and "
                "write the call down as a note of kind warning."},
     {DecisionFinder(find_expectation_unanswered)}},
};

} // namespace

Rows refusal_rules() { return family; }

} // namespace itplan::checking

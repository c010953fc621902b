// The steps of a request: none passed over, none before the one it follows.
#include "itplan/plan/names.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/rules/safe_no.hpp"

#include "rule.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan::checking {
namespace {

// IT's own work and what comes in between needs no customer's confirmation and no board.
bool goes_round_the_board(const Request& request) {
  return request.kind == WorkKind::internal || request.kind == WorkKind::unplanned;
}

void comes_before(const RequestAt& at, std::string_view step_key, const OptionalDate& step,
                  std::string_view before_key, const OptionalDate& before, Findings& out) {
  if (!step || !before || *step >= *before) return;
  auto& problem = out.add(at.at(step_key),
                          fmt::format("'{}' {} lies before '{}' {}", step_key, iso_date(*step),
                                      before_key, iso_date(*before)),
                          "look which of the two days is wrong");
  problem.notes.push_back({fmt::format("'{}'", before_key), at.at(before_key), {}});
}

void find_steps_out_of_order(const Scene&, const RequestAt& at, Findings& out) {
  const auto& request = at.request;
  comes_before(at, "confirmed", request.confirmed, "received", request.received, out);
  comes_before(at, "started", request.started, "received", request.received, out);
  comes_before(at, "delivered", request.delivered, "started", request.started, out);
  comes_before(at, "accepted", request.accepted, "delivered", request.delivered, out);
  comes_before(at, "withdrawn", request.withdrawn, "received", request.received, out);
}

void find_decision_out_of_order(const Scene&, const DecisionAt& at, Findings& out) {
  const auto& [of, index, decision] = at;
  const auto& received = of.request.received;
  if (decision.date && received && *decision.date < *received)
    out.add(at.at("date"),
            fmt::format("decided on {}, before it was received on {}", iso_date(*decision.date),
                        iso_date(*received)),
            "look which of the two days is wrong");
  const auto told = decision.told ? decision.told->date : std::nullopt;
  if (decision.date && told && *told < *decision.date)
    out.add(at.at("told") / "date",
            fmt::format("told on {}, before it was decided on {}", iso_date(*told),
                        iso_date(*decision.date)),
            "look which of the two days is wrong");
}

// What the customer alone can say, as a note of theirs of that day.
void find_not_their_word(const RequestAt& at, std::string_view key, const OptionalDate& step,
                         std::string_view option, Findings& out) {
  const auto& request = at.request;
  if (!step || request.kind == WorkKind::internal) return;
  const auto theirs = [&](const ConversationNote& note) {
    const auto& also = request.also_for;
    return note.date == step && (note.from == request.customer ||
                                 std::find(also.begin(), also.end(), note.from) != also.end());
  };
  if (std::any_of(request.notes.begin(), request.notes.end(), theirs)) return;
  out.add(at.at(key),
          fmt::format("'{}' was {} on {} without a word of its customer that day", at.id, key,
                      iso_date(*step)),
          fmt::format("ask them, and note what they say: itplan note {} TEXT --from {} --date {} "
                      "{}",
                      at.id, request.customer, iso_date(*step), option));
}

void find_not_their_word(const Scene&, const RequestAt& at, Findings& out) {
  find_not_their_word(at, "accepted", at.request.accepted, "--accepts", out);
  find_not_their_word(at, "withdrawn", at.request.withdrawn, "--withdraws", out);
}

void find_steps_missing(const Scene&, const RequestAt& at, Findings& out) {
  const auto& request = at.request;
  if (request.delivered && !request.started)
    out.add(at.at("delivered"), fmt::format("'{}' was delivered and never started", at.id),
            set_command(at.at("started"), "DATE"));
  if (request.accepted && !request.delivered)
    out.add(at.at("accepted"), fmt::format("'{}' was accepted and never delivered", at.id),
            set_command(at.at("delivered"), "DATE"));
  if (!request.started || goes_round_the_board(request)) return;
  const Decision* before = nullptr;
  for (const auto& decision : request.decisions)
    if (decision.date && *decision.date <= *request.started) before = &decision;
  if (!before || before->outcome != Outcome::agreed)
    out.add(at.at("started"),
            fmt::format("'{}' was started on {} without a yes before it", at.id,
                        iso_date(*request.started)),
            fmt::format("decide first: itplan decide {} agreed; or make it kind: unplanned when it "
                        "could not wait",
                        at.id));
}

void find_yes_without_confirmation(const Scene&, const DecisionAt& at, Findings& out) {
  const auto& request = at.of.request;
  if (!at.is(Outcome::agreed) || !at.decision.date || goes_round_the_board(request)) return;
  if (request.confirmed && *request.confirmed <= *at.decision.date) return;
  out.add(at.at(), fmt::format("'{}' was agreed before its customer confirmed it", at.of.id),
          fmt::format("say it in your own words; when they agree: itplan note {} TEXT --confirms",
                      at.of.id));
}

// The decision before this one; null for the first.
const Decision* decision_before(const DecisionAt& at) {
  return at.index == 0 ? nullptr : &at.of.request.decisions[at.index - 1];
}

bool is_closed(const Decision* before) {
  return before && before->outcome &&
         (is_a_no(*before->outcome) || before->outcome == Outcome::merged);
}

// The same answer once more, while the first one stands.
bool says_nothing_new(const Plan& plan, const Decision* before, const DecisionAt& at) {
  if (!before || before->outcome != at.decision.outcome) return false;
  if (at.is(Outcome::agreed))
    return promised_quarter(plan, *before) == promised_quarter(plan, at.decision);
  return at.is(Outcome::not_now) && before->review_on && at.decision.date &&
         *at.decision.date < *before->review_on;
}

bool is_past(const OptionalDate& end, const DecisionAt& at) {
  return end && at.decision.date && *at.decision.date > *end;
}

void find_decision_out_of_place(const Scene& scene, const DecisionAt& at, Findings& out) {
  const auto& request = at.of.request;
  const auto* before = decision_before(at);
  const bool has_begun =
      request.started && at.decision.date && *request.started <= *at.decision.date;
  if (is_past(request.withdrawn, at))
    out.add(at.at(), fmt::format("'{}' was decided after its customer withdrew it", at.of.id),
            "what is asked anew is a new request: itplan add-request");
  else if (is_past(request.accepted, at))
    out.add(at.at(), fmt::format("'{}' was decided after its customer accepted it", at.of.id),
            "what is asked next is a new request: itplan add-request");
  else if (at.is(Outcome::stopped) && !has_begun && (!before || before->outcome != Outcome::agreed))
    out.add(at.at(), fmt::format("'{}' was stopped, and nobody had said yes to it", at.of.id),
            fmt::format("decline it: itplan decide {} declined", at.of.id));
  else if (says_nothing_new(scene.plan, before, at))
    out.add(
        at.at(),
        fmt::format("'{}' got this answer already, on {}", at.of.id,
                    before->date ? iso_date(*before->date) : "an earlier day"),
        at.is(Outcome::agreed)
            ? fmt::format("name another quarter, or tell the first yes: itplan letter {}", at.of.id)
            : fmt::format("tell the first one: itplan letter {}; on a new fact: itplan decide "
                          "{} reopened",
                          at.of.id, at.of.id));
  else if (at.is(Outcome::reopened) && !is_closed(before))
    out.add(at.at(), fmt::format("'{}' was reopened, and it was not closed", at.of.id),
            fmt::format("decide it: itplan decide {} OUTCOME", at.of.id));
}

// A no, or a yes for a later quarter.
bool takes_back(const Plan& plan, const Decision& promised, const Decision& now) {
  if (is_a_no(*now.outcome)) return true;
  return now.outcome == Outcome::agreed && promised.quarter &&
         promised_quarter(plan, now) > promised_quarter(plan, promised);
}

// A commitment is the board's to break.
void find_broken_by_another(const Scene& scene, const DecisionAt& at, Findings& out) {
  const auto* before = decision_before(at);
  if (!before || before->outcome != Outcome::agreed || !at.decision.outcome) return;
  if (!takes_back(scene.plan, *before, at.decision)) return;
  if (scene.plan.board.empty() || at.decision.by.empty() || is_board(scene.plan, at.decision.by))
    return;
  auto& problem =
      out.add(at.at("by"),
              fmt::format("'{}' was agreed, and '{}' is not the board", at.of.id, at.decision.by),
              fmt::format("breaking a commitment is for '{}': let it decide", scene.plan.board));
  problem.notes.push_back({"the commitment", at.of.at("decisions") / (at.index - 1), {}});
}

// What was refused is opened again before it is decided anew.
void find_not_reopened(const Scene&, const DecisionAt& at, Findings& out) {
  if (at.index == 0 || at.is(Outcome::reopened)) return;
  const auto& earlier = at.of.request.decisions[at.index - 1];
  const auto before = earlier.outcome;
  if (!is_closed(&earlier) || before == Outcome::not_now) return;
  out.add(
      at.at(),
      fmt::format("'{}' was {}, and decided again without being reopened", at.of.id, word(*before)),
      fmt::format("first reopen it, on what new fact: itplan decide {} reopened", at.of.id));
}

void find_list_out_of_order(const Scene&, const DecisionAt& at, Findings& out) {
  if (at.index == 0) return;
  const auto& before = at.of.request.decisions[at.index - 1].date;
  if (!before || !at.decision.date || *at.decision.date >= *before) return;
  out.add(at.at("date"),
          fmt::format("decided on {}, and stands below the decision of {}",
                      iso_date(*at.decision.date), iso_date(*before)),
          "put decisions in order, oldest first");
}

void find_legal_without_date(const Scene&, const RequestAt& at, Findings& out) {
  if (!at.request.legal || at.request.legal->from) return;
  out.add(at.at("legal"), fmt::format("no day from which the law demands '{}'", at.id),
          set_command(at.at("legal") / "from", "DATE"));
}

void find_deadline_without_cause(const Scene&, const RequestAt& at, Findings& out) {
  const auto& request = at.request;
  const bool matters = at.status == Status::received || at.status == Status::ready;
  if (!matters || !request.wanted_by || !request.because.empty() || request.legal) return;
  out.add(
      at.at("wanted_by"),
      fmt::format("'{}' is wanted by {} and nobody said why", at.id, iso_date(*request.wanted_by)),
      set_command(at.at("because"), "REASON"));
}

void find_ready_without_if_never(const Scene&, const RequestAt& at, Findings& out) {
  if (at.status != Status::ready || !at.request.if_never.empty()) return;
  out.add(at.at(), fmt::format("nobody said what happens if '{}' never comes", at.id),
          set_command(at.at("if_never"), "TEXT"));
}

const Row family[] = {
    {{.code = "step-out-of-order",
      .severity = Severity::wrong,
      .summary = "a step of a request that is dated before the step it follows",
      .remedy = "Status and waiting times are computed from these days. Received comes first, then "
                "confirmed, decided, told, started, delivered and accepted. One of the days is "
                "wrong.",
      .is_step = true},
     {RequestFinder(find_steps_out_of_order), DecisionFinder(find_decision_out_of_order)}},
    {{.code = "step-missing",
      .severity = Severity::wrong,
      .summary = "a step of a request that was passed over: started without a yes, delivered "
                 "without a start",
      .remedy = "Work that nobody agreed to takes days from work that somebody did. Write down the "
                "step that happened. Work that could not wait is kind: unplanned, IT's own work is "
                "kind: internal; these need no decision.",
      .is_step = true},
     {RequestFinder(find_steps_missing)}},
    {{.code = "agreed-unconfirmed",
      .severity = Severity::wrong,
      .summary = "a yes before the customer agreed with how IT understood the request",
      .remedy = "A yes to something else than was meant is the dearest mistake there is. Tell the "
                "customer in your own words what they ask, and write down the day they agree.",
      .is_step = true},
     {DecisionFinder(find_yes_without_confirmation)}},
    {{.code = "not-reopened",
      .severity = Severity::wrong,
      .summary = "a new decision on what was declined, merged or stopped, without reopening it",
      .remedy = "Others who heard the same no have a right to know what changed. Write a decision "
                "with outcome reopened between the two: by whom, and on what new fact.",
      .is_step = true},
     {DecisionFinder(find_not_reopened)}},
    {{.code = "decision-out-of-place",
      .severity = Severity::wrong,
      .summary =
          "a decision that does not follow on what was before: stopped without a yes, "
          "reopened while open, the same answer again, or decided after the customer withdrew "
          "or accepted it",
      .remedy = "The register must tell one story. Choose the outcome that fits: what never had a "
                "yes is declined, what is open is decided, what is over is asked anew.",
      .is_step = true},
     {DecisionFinder(find_decision_out_of_place)}},
    {{.code = "broken-by-another",
      .severity = Severity::wrong,
      .summary = "a commitment taken back, or put off to a later quarter, by someone who is not "
                 "the plan's board",
      .remedy = "A yes binds the organisation, so only the board takes it back; then a no is never "
                "the whim of whoever is short of days. Bring it to the board, and write in by how "
                "the plan names it.",
      .is_step = true},
     {DecisionFinder(find_broken_by_another)}},
    {{.code = "not-their-word",
      .severity = Severity::wrong,
      .summary = "accepted or withdrawn without a note of the customer of that day",
      .remedy = "Only the customer can say that it works, or that they no longer want it. Write "
                "down what they said as a note from them on that day: itplan note ID TEXT "
                "--accepts, or --withdraws, does both at once.",
      .is_step = true},
     {RequestFinder(find_not_their_word)}},
    {{.code = "decisions-out-of-order",
      .severity = Severity::wrong,
      .summary = "decisions of a request that do not stand oldest first",
      .remedy = "Of two decisions on one day the lower one counts, so the list has to run with "
                "time. Move the decision, or correct its day.",
      .is_step = true},
     {DecisionFinder(find_list_out_of_order)}},
    {{.code = "legal-without-date",
      .severity = Severity::warning,
      .summary = "a legal duty without the day from which it holds",
      .remedy = "What the law demands goes before all choice, so say from which day. Without it "
                "nobody can see whether the work comes in time, or could wait a year."},
     {RequestFinder(find_legal_without_date)}},
    {{.code = "deadline-without-cause",
      .severity = Severity::warning,
      .summary = "an open request with a day it is wanted by, and no cause for that day",
      .remedy = "A day with a cause can be weighed; a day without one is only pressure. Ask where "
                "it comes from. Often there is room, and sometimes it is harder than you thought."},
     {RequestFinder(find_deadline_without_cause)}},
    {{.code = "ready-without-if-never",
      .severity = Severity::warning,
      .summary = "a request that is ready to be chosen, without what happens if it never comes",
      .remedy = "It is the one question that tells a need from a wish, and the first the board "
                "will ask. Ask the customer, and write down the answer in their words."},
     {RequestFinder(find_ready_without_if_never)}},
};

} // namespace

Rows life_cycle_rules() { return family; }

} // namespace itplan::checking

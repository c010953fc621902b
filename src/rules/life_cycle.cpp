// The steps of a request: none passed over, none before the one it follows.
#include "rule.hpp"

#include <fmt/format.h>

#include <array>

namespace itplan::checking {
namespace {

bool is_no(Outcome outcome) {
  return outcome == Outcome::declined || outcome == Outcome::not_now ||
         outcome == Outcome::merged || outcome == Outcome::stopped;
}

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

void find_steps_missing(const Scene&, const RequestAt& at, Findings& out) {
  const auto& request = at.request;
  if (request.delivered && !request.started)
    out.add(at.at("delivered"), fmt::format("'{}' was delivered and never started", at.id),
            set_command(at.at("started"), "DATE"));
  if (request.accepted && !request.delivered)
    out.add(at.at("accepted"), fmt::format("'{}' was accepted and never delivered", at.id),
            set_command(at.at("delivered"), "DATE"));
  if (!request.started || goes_round_the_board(request)) return;
  const auto agreed = [&](const Decision& decision) {
    return decision.outcome == Outcome::agreed && decision.date &&
           *decision.date <= *request.started;
  };
  if (std::none_of(request.decisions.begin(), request.decisions.end(), agreed))
    out.add(at.at("started"),
            fmt::format("'{}' was started on {} without a yes before it", at.id,
                        iso_date(*request.started)),
            "write the decision down, or make it kind: unplanned when it could not wait");
}

void find_yes_without_confirmation(const Scene&, const DecisionAt& at, Findings& out) {
  const auto& request = at.of.request;
  if (!at.is(Outcome::agreed) || !at.decision.date || goes_round_the_board(request)) return;
  if (request.confirmed && *request.confirmed <= *at.decision.date) return;
  out.add(at.at(), fmt::format("'{}' was agreed before its customer confirmed it", at.of.id),
          set_command(at.of.at("confirmed"), "DATE"));
}

// What was refused is opened again before it is decided anew.
void find_not_reopened(const Scene&, const DecisionAt& at, Findings& out) {
  if (at.index == 0 || at.is(Outcome::reopened)) return;
  const auto before = at.of.request.decisions[at.index - 1].outcome;
  if (!before || !is_no(*before) || before == Outcome::not_now) return;
  out.add(
      at.at(),
      fmt::format("'{}' was {}, and decided again without being reopened", at.of.id, word(*before)),
      "put a decision with outcome reopened between the two: who opened it, and on what fact");
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
                "wrong."},
     {RequestFinder(find_steps_out_of_order), DecisionFinder(find_decision_out_of_order)}},
    {{.code = "step-missing",
      .severity = Severity::wrong,
      .summary = "a step of a request that was passed over: started without a yes, delivered "
                 "without a start",
      .remedy = "Work that nobody agreed to takes days from work that somebody did. Write down the "
                "step that happened. Work that could not wait is kind: unplanned, IT's own work is "
                "kind: internal; these need no decision."},
     {RequestFinder(find_steps_missing)}},
    {{.code = "agreed-unconfirmed",
      .severity = Severity::wrong,
      .summary = "a yes before the customer agreed with how IT understood the request",
      .remedy = "A yes to something else than was meant is the dearest mistake there is. Tell the "
                "customer in your own words what they ask, and write down the day they agree."},
     {DecisionFinder(find_yes_without_confirmation)}},
    {{.code = "not-reopened",
      .severity = Severity::wrong,
      .summary = "a new decision on what was declined, merged or stopped, without reopening it",
      .remedy = "Others who heard the same no have a right to know what changed. Write a decision "
                "with outcome reopened between the two: by whom, and on what new fact."},
     {DecisionFinder(find_not_reopened)}},
    {{.code = "decisions-out-of-order",
      .severity = Severity::wrong,
      .summary = "decisions of a request that do not stand oldest first",
      .remedy = "Of two decisions on one day the lower one counts, so the list has to run with "
                "time. Move the decision, or correct its day."},
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

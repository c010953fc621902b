// Answers that customers wait for: receipt, decision, news, a look at what was delivered.
#include "rule.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan::checking {
namespace {

bool is_undecided(const RequestAt& at) {
  return at.status == Status::received || at.status == Status::ready;
}

struct Limit {
  const Id& promise;
  std::int64_t days;
};

std::optional<Limit> limit_of(const Plan& plan, Measure measure) {
  for (const auto& [id, promise] : plan.promises)
    if (promise.measure == measure && promise.at_most) return Limit{id, *promise.at_most};
  return std::nullopt;
}

void add_overdue(const Scene& scene, const RequestAt& at, const Limit& limit, std::string what,
                 std::string help, Findings& out) {
  const auto waited = scene.calendar.days_between(*at.request.received, scene.today);
  auto& problem =
      out.add(at.at("received"),
              fmt::format("'{}' waits {} for {}, promised within {}", at.id,
                          counted(waited, "working day", "working days"), what, limit.days),
              std::move(help));
  problem.notes.push_back({"the promise", Path{"promises", limit.promise}, {}});
}

// One look at the calendar for all requests: the day before which `days` have passed.
template <class Overdue> void each_overdue(const Scene& scene, Measure measure, Overdue found) {
  const auto limit = limit_of(scene.plan, measure);
  if (!limit) return;
  const auto late = scene.more_than_working_days_ago(limit->days);
  for (const auto& [id, request] : scene.plan.requests) {
    const RequestAt at{id, request, status_of(request), nullptr};
    if (is_undecided(at) && request.received && *request.received <= late) found(at, *limit);
  }
}

bool has_receipt(const Request& request) {
  return request.confirmed ||
         std::any_of(request.notes.begin(), request.notes.end(),
                     [](const ConversationNote& note) { return note.kind == NoteKind::receipt; });
}

void find_receipt_overdue(const Scene& scene, Findings& out) {
  each_overdue(
      scene, Measure::working_days_to_receipt, [&](const RequestAt& at, const Limit& limit) {
        if (!has_receipt(at.request))
          add_overdue(scene, at, limit, "word that it came in",
                      fmt::format("call '{}', and note it: itplan note {} TEXT --kind receipt",
                                  at.request.customer, at.id),
                      out);
      });
}

void find_decision_overdue(const Scene& scene, Findings& out) {
  each_overdue(scene, Measure::working_days_to_decision,
               [&](const RequestAt& at, const Limit& limit) {
                 add_overdue(scene, at, limit, "a decision",
                             "decide, or tell them when you will: itplan explain " + at.id, out);
               });
}

void find_no_received_date(const Scene& scene, const RequestAt& at, Findings& out) {
  if (at.request.received || !is_undecided(at)) return;
  const auto limit = limit_of(scene.plan, Measure::working_days_to_receipt);
  if (!limit && !limit_of(scene.plan, Measure::working_days_to_decision)) return;
  out.add(at.at(), fmt::format("nobody knows how long '{}' has been waiting", at.id),
          set_command(at.at("received"), "DATE"));
}

// The last day on which something about it was said or decided.
OptionalDate last_news(const Request& request) {
  OptionalDate last = request.received;
  const auto take = [&](const OptionalDate& date) {
    if (date && (!last || *date > *last)) last = date;
  };
  take(request.confirmed);
  for (const auto& note : request.notes)
    take(note.date);
  for (const auto& decision : request.decisions)
    take(decision.date);
  return last;
}

void find_no_news(const Scene& scene, const RequestAt& at, Findings& out) {
  constexpr auto longest = std::chrono::days(90);
  if (!is_undecided(at)) return;
  const auto news = last_news(at.request);
  if (!news || scene.today - *news <= longest) return;
  out.add(at.at(),
          fmt::format("'{}' has heard nothing about '{}' for {} days", at.request.customer, at.id,
                      (scene.today - *news).count()),
          fmt::format("tell them where it stands, and note it: itplan note {} TEXT --kind news",
                      at.id));
}

void find_delivery_unanswered(const Scene& scene, const RequestAt& at, Findings& out) {
  constexpr auto too_short_to_count = std::chrono::days(20);
  constexpr int longest = 20; // working days
  if (at.status != Status::delivered) return;
  if (scene.today - *at.request.delivered <= too_short_to_count) return;
  const auto waited = scene.calendar.days_between(*at.request.delivered, scene.today);
  if (waited <= longest) return;
  out.add(at.at("delivered"),
          fmt::format("'{}' has had '{}' for {} working days and not said whether it works",
                      at.request.customer, at.id, waited),
          fmt::format("ask them; then: itplan note {} TEXT --accepts", at.id));
}

const Row family[] = {
    {{.code = "receipt-overdue",
      .severity = Severity::warning,
      .summary = "a request without word that it came in, longer than was promised",
      .remedy = "Whoever hears nothing believes that nothing happens. Call, and write it down as "
                "a note of kind receipt. The limit is the promise with working_days_to_receipt."},
     {PlanFinder(find_receipt_overdue)}},
    {{.code = "decision-overdue",
      .severity = Severity::warning,
      .summary = "a request without a decision, longer than was promised",
      .remedy = "A late no does more harm than an early one. Decide, or tell them before they ask "
                "when you will. The limit is the promise with working_days_to_decision."},
     {PlanFinder(find_decision_overdue)}},
    {{.code = "no-received-date",
      .severity = Severity::warning,
      .summary = "an open request without the day it came in, while answers are promised in time",
      .remedy = "Promises on receipt and decision cannot be counted for it, so the figures flatter "
                "IT. Give the day, if need be the day it was first spoken of."},
     {RequestFinder(find_no_received_date)}},
    {{.code = "no-news",
      .severity = Severity::warning,
      .summary = "an open request about which the customer heard nothing for more than 90 days",
      .remedy = "Silence is read as no interest. Say where it stands, even when nothing changed, "
                "and write it down as a note."},
     {RequestFinder(find_no_news)}},
    {{.code = "delivery-unanswered",
      .severity = Severity::warning,
      .summary = "delivered work of which the customer did not say within 20 working days whether "
                 "it works",
      .remedy = "Done is when the customer says so. Ask; silence may mean that it works, or that "
                "nobody uses it."},
     {RequestFinder(find_delivery_unanswered)}},
};

} // namespace

Rows answer_rules() { return family; }

} // namespace itplan::checking

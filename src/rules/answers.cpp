// Answers that are waited for: by customers for receipt, decision, news; by IT for a look at what
// was delivered and at how it understood a request. What is late is known in plan/owed.
#include "itplan/plan/limits.hpp"

#include "rule.hpp"

#include <fmt/format.h>

namespace itplan::checking {
namespace {

int waited(const Scene& scene, const Owed& owed) {
  return scene.calendar.days_between(*owed.since, scene.today);
}

void add_overdue(const Scene& scene, const Owed& owed, std::string_view what, std::string help,
                 Findings& out) {
  const auto limit = scene.calendar.days_between(*owed.since, owed.due);
  auto& problem =
      out.add(request_path(owed) / "received",
              fmt::format("'{}' waits {} for {}, promised within {}", owed.request,
                          counted(waited(scene, owed), "working day", "working days"), what, limit),
              std::move(help));
  problem.notes.push_back({"the promise", Path{"promises", owed.promise}, {}});
}

void find_receipt_overdue(const Scene& scene, Findings& out) {
  scene.each_late(OwedKind::receipt, [&](const Owed& owed) {
    add_overdue(scene, owed, "word that it came in",
                fmt::format("call '{}', and note it: itplan note {} TEXT --kind receipt",
                            owed.customer, owed.request),
                out);
  });
}

void find_decision_overdue(const Scene& scene, Findings& out) {
  scene.each_late(OwedKind::decision, [&](const Owed& owed) {
    add_overdue(scene, owed, "a decision",
                fmt::format("decide, or tell them when you will: itplan explain {}", owed.request),
                out);
  });
}

void find_no_received_date(const Scene& scene, const RequestAt& at, Findings& out) {
  const bool undecided = at.status == Status::received || at.status == Status::ready;
  if (at.request.received || !undecided) return;
  if (!limit_of(scene.plan, Measure::working_days_to_receipt) &&
      !limit_of(scene.plan, Measure::working_days_to_decision))
    return;
  out.add(at.at(), fmt::format("nobody knows how long '{}' has been waiting", at.id),
          set_command(at.at("received"), "DATE"));
}

void find_no_news(const Scene& scene, Findings& out) {
  scene.each_late(OwedKind::news, [&](const Owed& owed) {
    out.add(request_path(owed),
            fmt::format("'{}' has heard nothing about '{}' for {} days", owed.customer,
                        owed.request, (scene.today - *owed.since).count()),
            fmt::format("tell them where it stands, and note it: itplan note {} TEXT --kind news",
                        owed.request));
  });
}

void find_delivery_unanswered(const Scene& scene, Findings& out) {
  scene.each_late(OwedKind::acceptance, [&](const Owed& owed) {
    const auto path = request_path(owed);
    out.add(path / "delivered",
            fmt::format("'{}' has had '{}' for {} working days and not said whether it works",
                        owed.customer, owed.request, waited(scene, owed)),
            fmt::format("ask them; then: itplan note {} TEXT --accepts", owed.request));
  });
}

void find_understanding_unanswered(const Scene& scene, Findings& out) {
  scene.each_late(OwedKind::confirmation, [&](const Owed& owed) {
    const auto path = request_path(owed);
    out.add(path,
            fmt::format("'{}' heard {} working days ago how we understand '{}', and has not said "
                        "whether that is right",
                        owed.customer, waited(scene, owed), owed.request),
            fmt::format("ask them; then: itplan note {} TEXT --confirms", owed.request));
  });
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
     {PlanFinder(find_no_news)}},
    {{.code = "delivery-unanswered",
      .severity = Severity::warning,
      .summary = "delivered work of which the customer did not say within 20 working days whether "
                 "it works",
      .remedy = "Done is when the customer says so. Ask; silence may mean that it works, or that "
                "nobody uses it. Each time you ask (a note from IT) gives them 20 working days "
                "more. Who was asked twice and stayed silent is not asked again: the request "
                "stays delivered, and never counts as accepted."},
     {PlanFinder(find_delivery_unanswered)}},
    {{.code = "understanding-unanswered",
      .severity = Severity::warning,
      .summary = "a request of which the customer did not say within 20 working days whether IT "
                 "understood it",
      .remedy = "A yes to something else than was meant is the dearest mistake there is, and "
                "without an answer there can be no yes. Ask again, in other words."},
     {PlanFinder(find_understanding_unanswered)}},
};

} // namespace

Rows answer_rules() { return family; }

} // namespace itplan::checking

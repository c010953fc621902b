// What follows from a yes: a quarter, an agreement, an estimate, and needs that will be there.
#include "itplan/plan/plan_year.hpp"

#include "rule.hpp"

#include <fmt/format.h>

namespace itplan::checking {
namespace {

// The first of July of the year before, or its like in a year that begins elsewhere.
Date half_a_year_before(const Plan& plan) {
  return PlanYear(plan_year(plan).number() - 1).first_day(2);
}

bool is_promised(const RequestAt& at) {
  return at.status == Status::agreed || at.status == Status::doing;
}

const Decision* yes_of(const Request& request) {
  const auto* decision = last_decision(request);
  return decision && decision->outcome == Outcome::agreed ? decision : nullptr;
}

Path yes_path(const RequestAt& at) {
  const auto* yes = yes_of(at.request);
  return yes ? at.at("decisions") / static_cast<std::size_t>(yes - at.request.decisions.data())
             : at.at();
}

void find_no_agreement(const Scene&, const RequestAt& at, Findings& out) {
  if (!is_promised(at) || !yes_of(at.request)) return;
  for (const auto& agreement : at.request.agreements)
    if (!agreement.we.empty()) return;
  out.add(
      yes_path(at), fmt::format("'{}' was agreed, and nothing says who does what by when", at.id),
      fmt::format("write down what we do and what they do: itplan agree {} --we TEXT --we-by DATE",
                  at.id));
}

void find_no_quarter(const Scene&, const RequestAt& at, Findings& out) {
  const auto* yes = yes_of(at.request);
  if (at.status != Status::agreed || !yes || yes->quarter) return;
  out.add(yes_path(at), fmt::format("'{}' was agreed for no quarter", at.id),
          set_command(yes_path(at) / "quarter", "q1"));
}

void find_no_effort(const Scene& scene, const RequestAt& at, Findings& out) {
  if (!is_promised(at) || !at.request.effort.empty() || scene.plan.capacity.days.empty()) return;
  out.add(yes_path(at), fmt::format("'{}' was agreed, and nobody knows what it takes", at.id),
          set_command(at.at("effort") / "SKILL", "DAYS"));
}

void find_quarter_passed(const Scene& scene, Findings& out) {
  scene.each_late(OwedKind::promised, [&](const Owed& owed) {
    const auto& yes = scene.plan.requests.find(owed.request)->decisions[owed.index];
    out.add(request_path(owed) / "decisions" / owed.index / "quarter",
            fmt::format("'{}' was promised for {}, which ended on {}", owed.request,
                        quarter_text(*yes.quarter), iso_date(owed.due)),
            "tell the customer today; then decide on a new quarter");
  });
}

void find_legal_passed(const Scene& scene, Findings& out) {
  scene.each_late(OwedKind::legal, [&](const Owed& owed) {
    const auto path = request_path(owed);
    out.add(path / "legal" / "from",
            fmt::format("the law demands '{}' since {}, and it was not delivered", owed.request,
                        iso_date(owed.due + std::chrono::days(1))),
            "agree on what holds until it is there; then " +
                set_command(path / "delivered", "DATE"));
  });
}

void find_too_late_for_the_law(const Scene& scene, const RequestAt& at, Findings& out) {
  const auto* yes = yes_of(at.request);
  if (!is_promised(at) || !yes || !yes->quarter || !scene.plan.year) return;
  if (!at.request.legal || !at.request.legal->from) return;
  const auto promised = *promised_quarter(scene.plan, *yes);
  const auto first = PlanYear(promised.year).first_day(promised.quarter);
  if (first <= *at.request.legal->from) return;
  out.add(yes_path(at) / "quarter",
          fmt::format("'{}' was promised for {}, and the law demands it from {}", at.id,
                      quarter_text(*yes->quarter), iso_date(*at.request.legal->from)),
          "promise an earlier quarter, or agree on what holds until then");
}

bool is_off(Status status) {
  return status == Status::declined || status == Status::stopped || status == Status::withdrawn ||
         status == Status::merged;
}

void find_need_is_off(const Scene& scene, const RequestAt& at, Findings& out) {
  if (!is_promised(at)) return;
  for (std::size_t i = 0; i < at.request.needs.size(); ++i) {
    const auto& id = at.request.needs[i];
    const auto* need = scene.plan.requests.find(id);
    if (!need || !is_off(status_of(*need))) continue;
    auto& problem = out.add(at.at("needs") / i,
                            fmt::format("'{}' was agreed and needs '{}', which is {}", at.id, id,
                                        word(status_of(*need))),
                            "take the need out, replace it, or reopen it");
    problem.notes.push_back({"the request it needs", Path{"requests", id}, {}});
  }
}

void find_need_comes_later(const Scene& scene, const RequestAt& at, Findings& out) {
  const auto* yes = yes_of(at.request);
  if (at.status != Status::agreed || !yes || !yes->quarter) return;
  for (std::size_t i = 0; i < at.request.needs.size(); ++i) {
    const auto* need = scene.plan.requests.find(at.request.needs[i]);
    if (!need || status_of(*need) != Status::agreed) continue;
    const auto* its = yes_of(*need);
    if (!its || !its->quarter) continue;
    if (promised_quarter(scene.plan, *its) <= promised_quarter(scene.plan, *yes)) continue;
    out.add(at.at("needs") / i,
            fmt::format("'{}' was promised for {}, and what it needs, '{}', for {}", at.id,
                        quarter_text(*yes->quarter), at.request.needs[i],
                        quarter_text(*its->quarter)),
            "promise the need earlier or this one later, and tell the customer");
  }
}

void find_both_agreed(const Scene& scene, const RequestAt& at, Findings& out) {
  if (!is_committed(at.request)) return;
  for (std::size_t i = 0; i < at.request.excludes.size(); ++i) {
    const auto& id = at.request.excludes[i];
    const auto* other = scene.plan.requests.find(id);
    if (!other || id == at.id || !is_committed(*other)) continue;
    out.add(at.at("excludes") / i,
            fmt::format("'{}' and '{}' exclude each other, and both were agreed", at.id, id),
            "decide which one stays: itplan prioritise --replan");
  }
}

// A plain quarter is of the plan's year. Decided more than half a year before it began, it was most
// likely meant for the year before: a folder that was copied.
void find_promise_of_another_year(const Scene& scene, const RequestAt& at, Findings& out) {
  const auto* yes = yes_of(at.request);
  if (!is_committed(at.request) || !yes || !yes->quarter || yes->quarter->year) return;
  if (!yes->date || !scene.plan.year || *yes->date >= half_a_year_before(scene.plan)) return;
  const auto year = plan_year(scene.plan).number();
  out.add(yes_path(at) / "quarter",
          fmt::format("'{}' was agreed on {} for {}, and this plan is of {}", at.id,
                      iso_date(*yes->date), quarter_text(*yes->quarter), year),
          set_command(yes_path(at) / "quarter",
                      quarter_text(PromisedQuarter(yes->quarter->quarter, year - 1))));
}

void find_round_of_another_year(const Scene& scene, Findings& out) {
  const auto& choice = scene.plan.choice;
  const auto* round = choice ? scene.plan.rounds.find(choice->round) : nullptr;
  if (!round || !round->closes || !scene.plan.year) return;
  if (*round->closes >= half_a_year_before(scene.plan)) return;
  out.add(Path{"choice", "round"},
          fmt::format("the points of '{}' were given by {}, and this plan is of {}", choice->round,
                      iso_date(*round->closes), plan_year(scene.plan).number()),
          "hold a round for this year: itplan help rounds");
}

const Row family[] = {
    {{.code = "agreed-without-agreement",
      .severity = Severity::warning,
      .summary = "a yes without an agreement: what we do, what you do, by when",
      .remedy = "A yes without dates becomes two different promises, ours and theirs. Write down "
                "what IT does and what the customer does, each with a day."},
     {RequestFinder(find_no_agreement)}},
    {{.code = "agreed-without-quarter",
      .severity = Severity::warning,
      .summary = "a yes that does not say in which quarter",
      .remedy = "The customer will hear \"soon\", and the choice may put it anywhere. Promise a "
                "quarter; one that has room shows in itplan prioritise."},
     {RequestFinder(find_no_quarter)}},
    {{.code = "agreed-without-effort",
      .severity = Severity::wrong,
      .summary = "a yes to work that was never estimated",
      .remedy = "It takes no days on paper and many in the year, so everything else is promised "
                "too much. Estimate it, if need be as a wide spread."},
     {RequestFinder(find_no_effort)}},
    {{.code = "promise-of-another-year",
      .severity = Severity::warning,
      .summary = "a promise or a round that is most likely of the year before",
      .remedy = "A quarter without a year is of the plan's year, so in a copied folder last year's "
                "promises become this year's. Write the year with the quarter: q4-2027. 'itplan "
                "init DIR --from PLAN' begins a year with what is still open."},
     {RequestFinder(find_promise_of_another_year), PlanFinder(find_round_of_another_year)}},
    {{.code = "quarter-passed",
      .severity = Severity::warning,
      .summary = "agreed work whose promised quarter is over and that was not delivered",
      .remedy = "The promise is broken already; what can still be saved is that they hear it from "
                "you. Tell the customer, and decide anew with a quarter that has room."},
     {PlanFinder(find_quarter_passed)}},
    {{.code = "legal-passed",
      .severity = Severity::warning,
      .summary = "a legal duty whose day has come and that was not delivered",
      .remedy = "The organisation breaks the law from that day on. Tell the board, write down in "
                "an agreement what holds until it is there, and deliver."},
     {PlanFinder(find_legal_passed)}},
    {{.code = "too-late-for-the-law",
      .severity = Severity::warning,
      .summary = "a legal duty that was promised for a quarter after the law takes hold",
      .remedy = "From that day the organisation breaks the law. Promise an earlier quarter, or "
                "write down in an agreement what holds until then and who decided that."},
     {RequestFinder(find_too_late_for_the_law)}},
    {{.code = "need-is-off",
      .severity = Severity::warning,
      .summary =
          "agreed work that needs a request which was declined, stopped, merged or withdrawn",
      .remedy = "The promise rests on work that will not come. Reopen the need, replace it by "
                "another request, or take it out when it is not needed after all."},
     {RequestFinder(find_need_is_off)}},
    {{.code = "need-comes-later",
      .severity = Severity::warning,
      .summary = "agreed work promised for a quarter before that of what it needs",
      .remedy = "One of the two promises cannot be kept. Move one of them, and tell its customer "
                "before the old date."},
     {RequestFinder(find_need_comes_later)}},
    {{.code = "both-agreed",
      .severity = Severity::warning,
      .summary = "two requests that exclude each other, and both were agreed",
      .remedy = "Either one of the promises cannot be kept or they go together after all. Stop "
                "one, or take the exclusion out."},
     {RequestFinder(find_both_agreed)}},
};

} // namespace

Rows commitment_rules() { return family; }

} // namespace itplan::checking

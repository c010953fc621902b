#include "itplan/plan/account.hpp"
#include "itplan/plan/status.hpp"

#include "ledger.hpp"
#include "owing.hpp"

#include <algorithm>

namespace itplan {
namespace {

bool has_room_for(const Plan& plan, const Request& request) {
  return std::any_of(request.effort.begin(), request.effort.end(),
                     [&](const auto& entry) { return plan.capacity.days.contains(entry.id); });
}

// Half of the working days from the start to the day by which it should be done.
Date middle(const Owing& owing, Date started, Date end) {
  return owing.calendar.add(started, owing.calendar.days_between(started, end) / 2);
}

// Never late: who measures nothing is asked, and the days are assumed meanwhile.
void add_unmeasured(Owing& owing) {
  for (const auto& [id, request] : owing.plan.requests) {
    if (status_of(request) != Status::doing || !request.progress.empty() || !request.started)
      continue;
    const auto end = promised_day(owing.plan, request);
    if (!end || !has_room_for(owing.plan, request)) continue;
    Owed one{OwedKind::progress, std::max(middle(owing, *request.started, *end), owing.today),
             request.started};
    one.request = id;
    one.customer = request.customer;
    one.who = request.owner;
    owing.add(one);
  }
}

// Never late: what it brought often shows later, and the customer may not know yet.
void add_unasked(Owing& owing) {
  for (const auto& [id, request] : owing.plan.requests) {
    if (status_of(request) != Status::accepted || !request.accepted || request.brought) continue;
    Owed one{OwedKind::brought, std::max(add_months(*request.accepted, 1), owing.today),
             request.accepted};
    one.request = id;
    one.customer = request.customer;
    one.who = request.owner;
    owing.add(one);
  }
}

void add_replan(Owing& owing) {
  if (!account(owing.plan, owing.today).is_overloaded()) return;
  Owed one{OwedKind::replan, owing.today};
  one.customer = "board";
  one.who = owing.plan.board;
  owing.add(one);
}

} // namespace

void add_work(Owing& owing) {
  add_replan(owing);
  add_unmeasured(owing);
  add_unasked(owing);
}

} // namespace itplan

#include "overdue.hpp"

#include "itplan/plan/agreements.hpp"
#include "itplan/plan/status.hpp"

#include <algorithm>
#include <tuple>

namespace itplan {
namespace {

// People delay bad news; longer than this and the customer hears it from somebody else.
constexpr int told_within = 3;

struct Watch {
  const Voice& voice;
  Date today;
  WorkingCalendar calendar;
  std::vector<Overdue> found{};

  std::optional<int> limit(Measure measure) const;
  void add(std::string_view kind, const Id& request, const Id& customer, std::string what,
           std::string who, Date due);
  void check_receipt(const Id& id, const Request& request);
  void check_decision(const Id& id, const Request& request);
  void check_told(const Id& id, const Request& request);
  void check_review(const Id& id, const Request& request);
  void check_delivery(const Id& id, const Request& request);
  void check_agreement(const AgreementSide& side);
};

std::optional<int> Watch::limit(Measure measure) const {
  for (const auto& entry : voice.plan.promises)
    if (entry.value.measure == measure && entry.value.at_most)
      return static_cast<int>(*entry.value.at_most);
  return std::nullopt;
}

void Watch::add(std::string_view kind, const Id& request, const Id& customer, std::string what,
                std::string who, Date due) {
  if (due >= today) return;
  found.push_back({kind, request, customer, std::move(what), std::move(who), due,
                   calendar.days_between(due, today)});
}

// Any word from IT, and any later step, shows that the request did not get lost.
bool was_received(const Request& request) {
  const auto from_it = [](const ConversationNote& note) { return note.from == "it"; };
  return request.confirmed || !request.decisions.empty() ||
         std::any_of(request.notes.begin(), request.notes.end(), from_it);
}

void Watch::check_receipt(const Id& id, const Request& request) {
  const auto days = limit(Measure::working_days_to_receipt);
  if (!days || !request.received || was_received(request) || status_of(request) != Status::received)
    return;
  add("receipt", id, request.customer, voice(phrase::late_receipt), one_line(request.owner),
      calendar.add(*request.received, *days));
}

void Watch::check_decision(const Id& id, const Request& request) {
  const auto days = limit(Measure::working_days_to_decision);
  const auto status = status_of(request);
  if (!days || !request.received || (status != Status::received && status != Status::ready)) return;
  const auto* reopened = standing_decision(request);
  const auto from = reopened ? *reopened->date : *request.received;
  add("decision", id, request.customer, voice(phrase::late_decision), one_line(request.owner),
      calendar.add(from, *days));
}

void Watch::check_told(const Id& id, const Request& request) {
  const auto* decision = last_decision(request);
  if (!decision || decision->told || decision->outcome == Outcome::reopened ||
      status_of(request) == Status::withdrawn)
    return;
  const auto days = limit(Measure::working_days_to_told).value_or(told_within);
  add("told", id, request.customer, voice(phrase::late_told), one_line(request.owner),
      calendar.add(*decision->date, days));
}

void Watch::check_review(const Id& id, const Request& request) {
  const auto* decision = standing_decision(request);
  if (!decision || decision->outcome != Outcome::not_now || !decision->review_on) return;
  add("review", id, request.customer, voice(phrase::late_review), one_line(request.owner),
      *decision->review_on);
}

void Watch::check_delivery(const Id& id, const Request& request) {
  const auto status = status_of(request);
  if (status == Status::delivered || status == Status::accepted) return;
  const auto* decision = last_decision(request);
  if (is_committed(request) && decision && decision->quarter) {
    const auto quarter = static_cast<int>(*decision->quarter);
    add("promised", id, request.customer,
        voice(phrase::late_promised, {quarter_name(quarter, voice.language)}),
        one_line(request.owner), last_day_of_quarter(year_of(voice.plan), quarter));
  }
  const bool alive = is_committed(request) || is_open(request, today);
  if (alive && request.legal && request.legal->from)
    add("legal", id, request.customer, voice(phrase::late_legal), one_line(request.owner),
        *request.legal->from);
}

void Watch::check_agreement(const AgreementSide& side) {
  if (!side.is_open() || !side.due) return;
  add("agreement", side.request, side.customer,
      voice(phrase::late_agreement, {one_line(side.text())}),
      side.ours ? voice(phrase::we_it) : voice.customer(side.customer), *side.due);
}

} // namespace

std::vector<Overdue> overdue(const Voice& voice, Date today) {
  Watch watch{voice, today, working_calendar(voice.plan)};
  for (const auto& [id, request] : voice.plan.requests) {
    watch.check_receipt(id, request);
    watch.check_decision(id, request);
    watch.check_told(id, request);
    watch.check_review(id, request);
    watch.check_delivery(id, request);
  }
  for (const auto& side : agreement_sides(voice.plan))
    watch.check_agreement(side);
  std::stable_sort(watch.found.begin(), watch.found.end(), [](const Overdue& a, const Overdue& b) {
    return std::tie(a.due, a.request, a.customer) < std::tie(b.due, b.request, b.customer);
  });
  return std::move(watch.found);
}

} // namespace itplan

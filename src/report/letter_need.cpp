// Which letter a request needs now: it follows from what was decided, and from what was told
// before.
#include "itplan/plan/status.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/plan/working_days.hpp"
#include "itplan/report/letter.hpp"

#include "letter_draft.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

constexpr int working_days_to_reminder = 10;

const Request& request_of(const Plan& plan, std::string_view id) { return *plan.requests.find(id); }

// Our last question whether we understand it well, when it waits for an answer for too long.
bool waits_for_answer(const Plan& plan, const Request& request, Date today) {
  OptionalDate asked;
  for (const auto& note : request.notes)
    if (note.from == "it" && note.date && *note.date <= today &&
        (note.kind == NoteKind::understanding || note.kind == NoteKind::receipt))
      asked = std::max(asked, note.date);
  if (!asked || (request.confirmed && *request.confirmed >= *asked)) return false;
  return working_calendar(plan).add(*asked, working_days_to_reminder) <= today;
}

bool is_review_due(const Decision& decision, Date today) {
  return is_told(decision) && decision.review_on && *decision.review_on <= today;
}

bool is_moved(const Plan& plan, const Request& request) {
  const auto* promise = told_promise(request);
  if (!promise) return false;
  const auto now = promised_quarter_count(plan, *last_decision(request));
  const auto then = promised_quarter_count(plan, *promise);
  return now && then && *now != *then;
}

// The letter for what was decided last.
LetterKind for_decision(const Plan& plan, const Request& request, Date today) {
  const auto* decision = last_decision(request);
  const auto undecided = [&] {
    const bool waits = !request.confirmed && waits_for_answer(plan, request, today);
    return waits ? LetterKind::reminder : LetterKind::receipt;
  };
  if (!decision || !decision->outcome) return undecided();
  switch (*decision->outcome) {
  case Outcome::agreed: return is_moved(plan, request) ? LetterKind::moved : LetterKind::yes;
  case Outcome::not_now:
    if (is_review_due(*decision, today)) return LetterKind::review;
    return told_promise(request) ? LetterKind::taken_back : LetterKind::not_now;
  case Outcome::declined:
  case Outcome::stopped: return told_promise(request) ? LetterKind::taken_back : LetterKind::no;
  case Outcome::merged: return LetterKind::merged;
  case Outcome::reopened: break;
  }
  return LetterKind::receipt;
}

std::string how_told(Date date, std::string_view by, std::string_view channel) {
  auto text = "on " + iso_date(date);
  if (!by.empty()) text += " by " + one_line(by);
  if (!channel.empty()) text += " (" + one_line(channel) + ")";
  return text;
}

// The last note of this kind from IT on or after a day.
std::string noted(const Request& request, NoteKind kind, const OptionalDate& since) {
  std::string how;
  for (const auto& note : request.notes)
    if (note.kind == kind && note.from == "it" && note.date && (!since || *note.date >= *since))
      how = how_told(*note.date, {}, note.channel);
  return how;
}

// The day it came in, or was reopened.
OptionalDate last_day_opened(const Request& request) {
  const auto* standing = standing_decision(request);
  const bool reopened = standing && standing->outcome == Outcome::reopened;
  return reopened ? standing->date : request.received;
}

LetterNeed none(std::string why) { return {std::nullopt, std::move(why)}; }

bool is_undecided(LetterKind kind) {
  return kind == LetterKind::receipt || kind == LetterKind::reminder;
}

// Why a letter before a decision does not fit where another letter does.
std::string misfit_of(const Request& request, LetterKind kind, LetterKind fits) {
  if (is_undecided(kind) && is_undecided(fits))
    return kind == LetterKind::reminder && request.confirmed ? "the customer confirmed it" : "";
  if (kind == LetterKind::not_now && fits == LetterKind::review) return {};
  const auto* decision = last_decision(request);
  if (!decision || !decision->outcome) return "nothing was decided yet";
  if (fits == LetterKind::moved || fits == LetterKind::taken_back)
    return fmt::format("a yes was told before, on {}",
                       iso_date(*told_promise(request)->told->date));
  if (kind == LetterKind::review && fits == LetterKind::not_now && decision->review_on)
    return fmt::format("the day to look again is {}", iso_date(*decision->review_on));
  return fmt::format("the last decision is {}", word(*decision->outcome));
}

} // namespace

LetterNeed letter_needed(const Plan& plan, std::string_view id, Date today) {
  const auto& request = request_of(plan, id);
  const auto status = status_of(request);
  if (status == Status::withdrawn) return none("the customer withdrew it");
  if (status == Status::accepted) return none("the customer accepted it");
  if (status == Status::delivered) return {LetterKind::done, {}};
  const auto fits = for_decision(plan, request, today);
  const bool tells_dates = fits == LetterKind::moved && untold_decision(request);
  if (!tells_dates && is_committed(request) && nothing_late(plan, request, today, true).empty())
    return {LetterKind::late, {}};
  return {fits, {}};
}

std::string letter_misfit(const Plan& plan, std::string_view id, LetterKind kind, Date today) {
  const auto& request = request_of(plan, id);
  if (kind == LetterKind::done) return request.delivered ? "" : "it was not delivered yet";
  if (kind == LetterKind::late) return nothing_late(plan, request, today, false);
  const auto fits = for_decision(plan, request, today);
  return fits == kind ? std::string() : misfit_of(request, kind, fits);
}

std::string told_before(const Plan& plan, std::string_view id, LetterKind kind) {
  const auto& request = request_of(plan, id);
  const auto* decision = last_decision(request);
  switch (kind) {
  case LetterKind::late:
  case LetterKind::reminder: return {};
  case LetterKind::receipt: return noted(request, NoteKind::receipt, last_day_opened(request));
  case LetterKind::done: return noted(request, NoteKind::news, request.delivered);
  case LetterKind::review: return noted(request, NoteKind::news, decision->review_on);
  default: break;
  }
  if (!decision || !is_told(*decision)) return {};
  return how_told(*decision->told->date, decision->told->by, decision->told->channel);
}

bool tells_price(LetterKind kind) { return kind == LetterKind::not_now || kind == LetterKind::no; }

} // namespace itplan

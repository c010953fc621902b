// Where a request of a customer stands, in one line.
#include "itplan/base/text.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/report/phrases/customer.hpp"

#include "customer_page.hpp"

namespace itplan {
namespace {

// What was promised, else where the work is now.
std::string quarter_of(const Voice& voice, const Request& request, const RankedRequest* ranked) {
  const auto* decision = last_decision(request);
  if (decision && decision->quarter) return voice.quarter(*decision);
  return ranked && ranked->quarter ? voice.quarter(*ranked->quarter) : std::string();
}

std::string undecided(const CustomerPage& page, const RankedRequest* ranked) {
  if (!ranked || ranked->standing == Standing::unranked) return page.voice(phrase::stand_undecided);
  if (ranked->standing == Standing::not_estimated) return page.voice(phrase::stand_unknown);
  if (!ranked->above_line()) return page.voice(phrase::stand_below);
  if (!ranked->quarter) return page.voice(phrase::stand_above);
  return page.voice(phrase::stand_above_in, {page.voice.quarter(*ranked->quarter)});
}

// Agreed or in progress, and by when; honest about a quarter that has passed.
std::string underway(const CustomerPage& page, const Request& request,
                     const RankedRequest* ranked) {
  const auto status = status_of(request);
  const bool doing = status == Status::doing;
  auto stand =
      doing ? page.voice(phrase::stand_doing) : std::string(term(status, page.voice.language));
  const auto name = quarter_of(page.voice, request, ranked);
  if (name.empty()) return stand;
  const auto promised = promised_day(page.voice.plan, request);
  if (promised && *promised < page.today) return page.voice(phrase::stand_missed, {stand, name});
  return page.voice(doing ? phrase::stand_doing_for : phrase::promised_for, {name});
}

// Decided, and its customer has not heard it: nothing of it stands in a report.
bool is_untold(const Request& request, Status status) {
  if (status == Status::delivered || status == Status::accepted || status == Status::withdrawn)
    return false;
  return untold_decision(request) != nullptr;
}

std::string where_words(const CustomerPage& page, const Id& id, const Request& request) {
  const auto& voice = page.voice;
  const auto* ranked = page.choice.find(id);
  const auto status = status_of(request);
  const auto* decision = last_decision(request);
  if (is_untold(request, status))
    return voice(request.customer == page.customer ? phrase::stand_untold
                                                   : phrase::stand_untold_to_them);
  switch (status) {
  case Status::received:
  case Status::ready: return undecided(page, ranked);
  case Status::agreed:
  case Status::doing: return underway(page, request, ranked);
  case Status::delivered: return voice(phrase::why_delivered, {voice.date(*request.delivered)});
  case Status::accepted: return voice(phrase::stand_accepted, {voice.date(*request.accepted)});
  case Status::withdrawn: return voice(phrase::stand_withdrawn, {voice.date(*request.withdrawn)});
  case Status::not_now:
    if (is_open(request, page.today)) return undecided(page, ranked);
    if (decision->review_on)
      return voice(phrase::stand_not_now, {voice.date(*decision->review_on)});
    break;
  case Status::declined: return voice(phrase::no);
  case Status::merged:
    if (!decision->into.empty()) return voice(phrase::stand_merged, {voice.title(decision->into)});
    break;
  case Status::stopped: break;
  }
  return std::string(term(status, voice.language));
}

// The yes that a later told answer moved or took back; null: none.
const Decision* turned_promise(const Plan& plan, const Request& request) {
  const auto* promise = told_promise(request);
  const auto* last = last_decision(request);
  if (!promise || promise == last || !promise->quarter || !is_told(*last)) return nullptr;
  const bool same = last->outcome == Outcome::agreed &&
                    promised_quarter(plan, *last) == promised_quarter(plan, *promise);
  return same ? nullptr : promise;
}

} // namespace

std::string where_it_stands(const CustomerPage& page, const Id& id, const Request& request) {
  const auto& voice = page.voice;
  auto words = where_words(page, id, request);
  if (const auto* promise = turned_promise(voice.plan, request))
    words = voice(phrase::stand_first_promised, {words, voice.quarter(*promise)});
  return capital(words, voice.language);
}

} // namespace itplan

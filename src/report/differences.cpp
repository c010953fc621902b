#include "differences.hpp"

#include "itplan/plan/agreements.hpp"
#include "itplan/plan/our_word.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/report/phrases/status.hpp"

#include "promise_rows.hpp"

#include <algorithm>

namespace itplan {
namespace {

struct Comparison {
  const Voice& now;
  Voice then;
  const Choice& choice;
  const Choice* choice_then;
  const Matching& matching;
  std::vector<Difference> found{};

  void add(const Id& id, std::string_view kind, const Phrase& what, std::string was,
           std::string is) {
    const auto& speaker = now.plan.requests.contains(id) ? now : then;
    found.push_back({id, speaker.title(id), kind, now(what), std::move(was), std::move(is)});
  }
  void add_changed(const Id& id, std::string_view kind, const Phrase& what, std::string was,
                   std::string is) {
    if (was != is) add(id, kind, what, std::move(was), std::move(is));
  }
  std::string date(const OptionalDate& date) const {
    return date ? now.date(*date) : std::string();
  }
  void compare_word(const Id& id, const Request& old, const Request& current);
  void compare_promises();
  void compare_dates(const Id& id, const Request& old, const Request& current);
  void compare(const Id& id, const Request& old, const Request& current);
  bool is_same_customer(const Id& old, const Id& current) const;
  void compare_line(const Id& id, std::string_view id_then);
};

OptionalDate review_of(const Request& request) {
  const auto* decision = standing_decision(request);
  return decision ? decision->review_on : OptionalDate();
}

OptionalDate legal_date(const Request& request) {
  return request.legal ? request.legal->from : OptionalDate();
}

// The first dates of both sides of every agreement; moves that were told are news of their own.
std::string agreement_dates(const Voice& voice, const Request& request) {
  std::vector<std::string> dates;
  for (const auto& agreement : request.agreements)
    for (const auto& date : {agreement.we_by, agreement.you_by})
      if (date) dates.push_back(voice.date(*date));
  return voice.list(dates);
}

void Comparison::compare_dates(const Id& id, const Request& old, const Request& current) {
  const auto put = [&](std::string_view kind, const Phrase& what, const OptionalDate& was,
                       const OptionalDate& is) {
    add_changed(id, kind, what, date(was), date(is));
  };
  put("wanted_by", phrase::diff_wanted_by, old.wanted_by, current.wanted_by);
  put("received", phrase::diff_received, old.received, current.received);
  put("legal", phrase::diff_legal, legal_date(old), legal_date(current));
  // A review date that came or went with a decision is told there.
  if (review_of(old) && review_of(current))
    put("review_on", phrase::diff_review, review_of(old), review_of(current));
  if (old.agreements.size() == current.agreements.size())
    add_changed(id, "agreement", phrase::diff_agreement, agreement_dates(then, old),
                agreement_dates(now, current));
}

// Texts of which the customer heard that they are so. A title is compared for all.
void Comparison::compare_word(const Id& id, const Request& old, const Request& current) {
  if (!word_given(old, Date::max())) return;
  for (auto& text : changed_texts(old, current)) {
    const auto& key = text.at.keys().back();
    if (key == "title") continue;
    const bool is_result = key == "result";
    add(id, is_result ? "result" : "not_included",
        is_result ? phrase::diff_result : phrase::diff_not_included, std::move(text.was),
        std::move(text.is));
  }
}

void Comparison::compare_promises() {
  for (const auto& [id, promise] : now.plan.promises) {
    const auto* old = then.plan.promises.find(id);
    if (old && is_other_promise(*old, promise))
      found.push_back({{},
                       one_line(promise.text),
                       "promise",
                       now(phrase::diff_promise),
                       measure_text(then, *old),
                       measure_text(now, promise)});
  }
}

// Another name, or another id, is the same customer.
bool Comparison::is_same_customer(const Id& old, const Id& current) const {
  return matching.customers.now(old) == current;
}

void Comparison::compare(const Id& id, const Request& old, const Request& current) {
  add_changed(id, "title", phrase::diff_title, one_line(old.title), one_line(current.title));
  compare_word(id, old, current);
  if (!is_same_customer(old.customer, current.customer))
    add(id, "customer", phrase::diff_customer, then.customer(old.customer),
        now.customer(current.customer));
  compare_dates(id, old, current);
  add_changed(id, "effort", phrase::diff_effort, then.effort(old), now.effort(current));
  add_changed(id, "cost", phrase::diff_cost, then.cost(old), now.cost(current));
}

enum class Side { above, below, apart };

Side side_of(const RankedRequest* ranked) {
  if (!ranked || ranked->standing == Standing::unranked ||
      ranked->standing == Standing::not_estimated)
    return Side::apart;
  return ranked->above_line() ? Side::above : Side::below;
}

std::string side_text(const Voice& voice, Side side) {
  if (side == Side::apart) return voice(phrase::apart_state);
  return voice(side == Side::above ? phrase::above_state : phrase::below_state);
}

void Comparison::compare_line(const Id& id, std::string_view id_then) {
  const auto* old = choice_then->find(id_then);
  const auto* current = choice.find(id);
  const auto was = side_of(old);
  const auto is = side_of(current);
  if (was != is)
    add(id, is == Side::above ? "up" : "down", phrase::diff_line, side_text(now, was),
        side_text(now, is));
  if (was != Side::above || is != Side::above || old->quarter == current->quarter) return;
  const auto quarter = [&](const RankedRequest& ranked) {
    return ranked.quarter ? quarter_name(*ranked.quarter, now.language) : std::string();
  };
  add(id, "quarter", phrase::diff_quarter, quarter(*old), quarter(*current));
}

} // namespace

std::vector<Difference> differences(const Voice& now, const Choice& choice, const Plan& then,
                                    const Choice* choice_then, const Matching& matching) {
  Comparison comparison{now, {then, now.language}, choice, choice_then, matching};
  const auto& requests = matching.requests;
  comparison.compare_promises();
  for (const auto& [id, current] : now.plan.requests) {
    const auto was = requests.then_of.find(id);
    if (was == requests.then_of.end()) {
      comparison.add(id, "new", phrase::diff_new, {}, {});
      continue;
    }
    comparison.compare(id, *then.requests.find(was->second), current);
    if (choice_then) comparison.compare_line(id, was->second);
  }
  for (const auto& entry : then.requests)
    if (!requests.now_of.contains(entry.id))
      comparison.add(entry.id, "gone", phrase::diff_gone, {}, {});
  std::stable_sort(comparison.found.begin(), comparison.found.end(),
                   [](const Difference& a, const Difference& b) { return a.request < b.request; });
  return std::move(comparison.found);
}

} // namespace itplan

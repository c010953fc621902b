#include "itplan/base/text.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/report/explain.hpp"
#include "itplan/report/phrases/choosing.hpp"
#include "itplan/report/phrases/line.hpp"

#include "agreement_text.hpp"
#include "decision_text.hpp"
#include "voice.hpp"

#include <algorithm>
#include <map>

namespace itplan {
namespace {

using Lines = std::vector<std::string>;

struct Subject {
  Voice voice;
  const Choice& choice;
  const Id& id;
  const Request& request;
  const RankedRequest* ranked; // null: not part of the choice
  Date today;
};

void add(Lines& to, std::string text) {
  if (!text.empty()) to.push_back(std::move(text));
}

// Our own words, as they go on behind a colon.
std::string after_colon(std::string clause) {
  if (!clause.empty()) clause.front() = lower(clause.substr(0, 1)).front();
  return clause;
}

// One paragraph; nothing for nothing.
std::string flowing(const Lines& sentences) { return join(sentences, " "); }

std::string bullets(const std::string& lead, const Lines& items) {
  if (items.empty()) return {};
  auto text = lead;
  for (const auto& item : items)
    text += "\n  - " + item;
  return text;
}

std::string who_asked(const Subject& s) {
  Lines said;
  const auto customer = s.voice.customer(s.request.customer);
  said.push_back(s.request.received
                     ? s.voice(phrase::asked_on, {customer, s.voice.date(*s.request.received)})
                     : s.voice(phrase::asked, {customer}));
  if (!s.request.also_for.empty())
    said.push_back(s.voice(phrase::also_for, {s.voice.customers(s.request.also_for)}));
  if (s.request.wanted_by) {
    const auto day = s.voice.date(*s.request.wanted_by);
    said.push_back(s.request.because.empty()
                       ? s.voice(phrase::wanted_by, {day})
                       : s.voice(phrase::wanted_because, {day, sentence(s.request.because)}));
  }
  if (s.request.claimed)
    said.push_back(s.voice(phrase::claimed, {term(*s.request.claimed, s.voice.language)}));
  return flowing(said);
}

std::string in_their_words(const Subject& s) {
  Lines lines;
  const auto put = [&](const Phrase& phrase, const std::string& text) {
    if (!text.empty()) lines.push_back(s.voice(phrase, {sentence(text)}));
  };
  put(phrase::the_problem, s.request.problem);
  put(phrase::the_result, s.request.result);
  put(phrase::if_never, s.request.if_never);
  return join(lines, "\n");
}

std::string above_line(const Subject& s) {
  if (!s.ranked->quarter) return s.voice(phrase::stands_above);
  const auto end = s.voice.quarter(*s.ranked->quarter);
  if (!s.ranked->from_quarter) return s.voice(phrase::stands_above_in, {end});
  return s.voice(phrase::stands_above_from, {s.voice.quarter(*s.ranked->from_quarter), end});
}

std::string no_line(const Subject& s) {
  const auto said = s.voice.no_line_of_round(s.choice.no_line);
  return said.empty() ? s.voice(phrase::stands_no_line) : said;
}

std::string where_it_stands(const Subject& s) {
  if (!s.ranked)
    return s.voice(phrase::stands_closed, {term(status_of(s.request), s.voice.language)});
  auto stands = s.voice(phrase::stands_below);
  if (s.ranked->above_line()) stands = above_line(s);
  if (s.ranked->standing == Standing::not_estimated) stands = s.voice(phrase::stands_apart);
  if (s.ranked->standing == Standing::unranked) stands = no_line(s);
  const auto reason = why(s.voice.plan, s.choice, *s.ranked, s.voice.language);
  stands += " " + s.voice(phrase::because, {after_colon(reason)});
  for (const auto& promise : s.choice.strained)
    if (promise.request == s.id)
      stands += " " + s.voice(phrase::strained_sentence,
                              {s.voice.title(s.id), s.voice.quarter(promise.quarter),
                               s.voice.strain(promise), s.voice.customers(promise.tell)});
  return stands;
}

std::string term_line(const Subject& s, const ValueTerm& term) {
  const bool votes = s.choice.method == Method::votes;
  const auto weight = std::to_string(term.weight);
  const auto product = s.voice.number(Hundredths{term.weight * term.amount.count});
  if (!votes)
    return s.voice(phrase::term_score_weighed,
                   {s.voice.criterion(term.of), s.voice.number(term.amount), weight, product});
  const auto points =
      counted(static_cast<std::size_t>(term.amount.count / 100), phrase::point, s.voice.language);
  const auto customer = s.voice.customer(term.of);
  if (term.weight == 1) return s.voice(phrase::term_points, {customer, points});
  return s.voice(phrase::term_points_weighed, {customer, points, weight, product});
}

std::string its_value(const Subject& s) {
  if (!s.ranked || !s.choice.method) return {};
  if (s.choice.method == Method::cost_of_delay)
    return s.ranked->value.count == 0 ? std::string()
                                      : s.voice(phrase::delay_is, {s.voice.money(s.ranked->value)});
  if (s.ranked->terms.empty())
    return s.voice(phrase::value_alone, {s.voice.number(s.ranked->value)});
  Lines lines;
  for (const auto& term : s.ranked->terms)
    lines.push_back(term_line(s, term));
  return bullets(s.voice(phrase::value_is, {s.voice.number(s.ranked->value)}), lines);
}

std::string what_it_takes(const Subject& s) {
  Lines said;
  if (const auto parts = s.voice.takes(s.request); !parts.empty())
    said.push_back(s.voice(phrase::takes, {parts}));
  if (s.request.effort.empty() && s.ranked) said.push_back(s.voice(phrase::line_not_estimated));
  return flowing(said);
}

std::string state_of(const Subject& s, std::string_view id) {
  const auto* stands = s.choice.find(id);
  if (!stands) {
    const auto* other = s.voice.plan.requests.find(id);
    return other ? std::string(term(status_of(*other), s.voice.language))
                 : s.voice(phrase::not_in_plan);
  }
  if (stands->standing == Standing::not_estimated) return s.voice(phrase::not_estimated_yet);
  if (!stands->above_line()) return s.voice(phrase::below_state);
  if (!stands->quarter) return s.voice(phrase::above_state);
  return s.voice(phrase::above_in_state, {s.voice.quarter(*stands->quarter)});
}

std::string named(const Subject& s, const Id& id, const std::string& behind) {
  return s.voice(phrase::with_state, {s.voice.title(id), one_line(id), behind});
}

std::string what_it_needs(const Subject& s) {
  Lines lines;
  for (const auto& id : s.request.needs)
    lines.push_back(named(s, id, state_of(s, id)));
  Lines said;
  add(said, bullets(s.voice(phrase::needs_these), lines));
  if (!s.request.excludes.empty())
    said.push_back(s.voice(phrase::excludes_these,
                           {s.voice.titles(s.request.excludes, s.request.excludes.size())}));
  return join(said, "\n");
}

// The request with all that a yes brings in, as one.
Request bundle_of(const Subject& s) {
  Request bundle;
  std::map<Id, Days> days;
  std::map<Id, Money> money;
  const auto add_one = [&](const Request& request) {
    for (const auto& [skill, spread] : request.effort)
      days[skill] += spread.likely;
    for (const auto& [budget, amount] : request.cost)
      money[budget] += amount;
  };
  add_one(s.request);
  for (const auto& id : s.ranked->together_with)
    if (const auto* other = s.voice.plan.requests.find(id)) add_one(*other);
  for (const auto& [skill, sum] : days)
    bundle.effort.add(skill) = {sum, sum, sum};
  for (const auto& [budget, sum] : money)
    bundle.cost.add(budget) = sum;
  return bundle;
}

std::string price_of_yes(const Subject& s) {
  if (!s.ranked || s.ranked->above_line()) return {};
  Lines said;
  Lines leaving;
  for (const auto& id : s.ranked->price_of_yes) {
    const auto* other = s.voice.plan.requests.find(id);
    leaving.push_back(named(s, id, s.voice.customer(other ? other->customer : Id())));
  }
  if (!leaving.empty()) {
    said.push_back(bullets(s.voice(phrase::price_is), leaving));
    said.push_back(s.voice(s.ranked->price_proven ? phrase::price_proven : phrase::price_found));
  }
  if (const auto& others = s.ranked->together_with; !others.empty())
    said.push_back(s.voice(phrase::brings_in_for,
                           {s.voice.titles(others, others.size()), s.voice.takes(bundle_of(s))}));
  if (s.ranked->standing == Standing::too_big && !s.ranked->shortages.empty())
    said.push_back(s.voice(phrase::missing_is, {s.voice.shortages(s.ranked->shortages)}));
  return join(said, "\n");
}

// How narrow it stands above, or what would bring it there. More room in the plan is another
// matter: it may bring in another request, so nothing is said of that but how to try it.
std::string how_far(const Subject& s) {
  if (!s.ranked) return {};
  Lines said;
  const bool above = s.ranked->above_line();
  bool exact = true;
  const auto& distance = s.ranked->distance;
  if (distance && !(above && distance->amount >= s.ranked->value)) { // else: whatever it is worth
    exact = distance->exact;
    const auto& by = above ? (exact ? phrase::distance_above : phrase::distance_above_at_least)
                           : (exact ? phrase::distance_below : phrase::distance_below_at_least);
    const std::size_t delay = s.choice.method == Method::cost_of_delay ? 1 : 0;
    said.push_back(s.voice(by[delay], {s.voice.value(s.choice, distance->amount)}));
  }
  add(said, s.voice.lighter(*s.ranked));
  if (said.empty()) return {};
  auto text = flowing(said);
  if (!exact) text += "\n" + s.voice(phrase::exact_hint, {one_line(s.id)});
  return text;
}

std::string is_it_confirmed(const Subject& s) {
  const auto customer = s.voice.customer(s.request.customer);
  if (s.request.confirmed)
    return s.voice(phrase::confirmed_on, {customer, s.voice.date(*s.request.confirmed)});
  return is_committed(s.request) || !s.ranked ? std::string()
                                              : s.voice(phrase::not_confirmed, {customer});
}

std::string what_was_decided(const Subject& s) {
  const auto* decision = last_decision(s.request);
  if (!decision) return {};
  auto said = decision_sentences(s.voice, *decision, s.today);
  if (!decision->override_reason.empty())
    said.push_back(s.voice(phrase::override_is, {sentence(decision->override_reason)}));
  add(said, told_sentence(s.voice, s.request, *decision));
  return flowing(said);
}

std::string what_was_agreed(const Subject& s) {
  Lines paragraphs;
  for (const auto& agreement : s.request.agreements)
    add(paragraphs, bullets(agreement_heading(s.voice, agreement),
                            agreement_lines(s.voice, agreement, s.request.customer, s.today)));
  return join(paragraphs, "\n");
}

std::string how_it_went(const Subject& s) {
  Lines said;
  const auto put = [&](const Phrase& phrase, const OptionalDate& date) {
    if (date) said.push_back(sentence(s.voice(phrase, {s.voice.date(*date)})));
  };
  put(phrase::why_doing, s.request.started);
  put(phrase::why_delivered, s.request.delivered);
  put(phrase::accepted_on, s.request.accepted);
  put(phrase::withdrawn_on, s.request.withdrawn);
  return flowing(said);
}

} // namespace

std::string explanation(const Plan& plan, const Choice& choice, std::string_view id, Date today,
                        Language language) {
  const Voice voice{plan, language};
  const auto* request = plan.requests.find(id);
  if (!request) return without_commands(voice(phrase::unknown_id, {one_line(id)}) + "\n");
  const Id name(id);
  const Subject s{voice, choice, name, *request, choice.find(id), today};
  Lines paragraphs{one_line(id) + ": " + voice.title(id)};
  add(paragraphs, who_asked(s));
  add(paragraphs, in_their_words(s));
  add(paragraphs, where_it_stands(s));
  add(paragraphs, its_value(s));
  add(paragraphs, what_it_takes(s));
  add(paragraphs, what_it_needs(s));
  add(paragraphs, price_of_yes(s));
  add(paragraphs, how_far(s));
  add(paragraphs, is_it_confirmed(s));
  add(paragraphs, what_was_decided(s));
  add(paragraphs, what_was_agreed(s));
  add(paragraphs, how_it_went(s));
  return without_commands(join(paragraphs, "\n\n") + "\n");
}

} // namespace itplan

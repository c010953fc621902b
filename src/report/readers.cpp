#include "readers.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/rhythm.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/report/phrases/readers.hpp"

#include <algorithm>
#include <set>

namespace itplan {
namespace {

void count_ranked(ToldCounts& counts, Standing standing) {
  switch (standing) {
  case Standing::legal: ++counts.legal; return;
  case Standing::agreed:
  case Standing::needed: ++counts.agreed; return;
  case Standing::chosen: ++counts.chosen; return;
  case Standing::not_estimated: ++counts.not_estimated; return;
  case Standing::unranked: ++counts.unranked; return;
  default: ++counts.below;
  }
}

void count_closed(ToldCounts& counts, const Request& request) {
  const auto status = status_of(request);
  if (status == Status::withdrawn) {
    ++counts.withdrawn;
    return;
  }
  if (untold_decision(request)) {
    ++counts.below;
    return;
  }
  switch (status) {
  case Status::not_now: ++counts.not_now; return;
  case Status::declined: ++counts.declined; return;
  case Status::stopped: ++counts.stopped; return;
  case Status::merged: ++counts.merged; return;
  default: ++counts.earlier;
  }
}

} // namespace

Voice reader_voice(const ReportInput& input) {
  return {input.plan, input.language, input.plan.form_of_address.value_or(FormOfAddress::u)};
}

std::string number_sentence(const Voice& voice, std::size_t number, const Noun& forms,
                            std::initializer_list<std::string_view> more) {
  const auto& phrase = number == 1 ? forms.one : forms.many;
  const auto text = number_text(number, voice.language);
  // At most four others: what a sentence of these reports takes.
  std::array<std::string_view, 5> texts{text};
  std::copy(more.begin(), more.end(), texts.begin() + 1);
  return voice(phrase, {texts[0], texts[1], texts[2], texts[3], texts[4]});
}

std::string sentence_if_any(const Voice& voice, std::size_t number, const Noun& forms,
                            std::initializer_list<std::string_view> more) {
  return number == 0 ? std::string() : number_sentence(voice, number, forms, more);
}

std::string sentences(const std::vector<std::string>& all) {
  std::vector<std::string> said;
  std::copy_if(all.begin(), all.end(), std::back_inserter(said),
               [](const std::string& one) { return !one.empty(); });
  return join(said, " ");
}

Value template_words(const Voice& voice, std::span<const TemplateWord> words) {
  Value own;
  for (const auto& [key, phrase] : words)
    own.set(key, voice(phrase));
  return own;
}

ToldCounts told_counts(const Plan& plan, const Choice& choice) {
  ToldCounts counts;
  for (const auto& [id, request] : plan.requests)
    if (const auto* ranked = choice.find(id))
      count_ranked(counts, ranked->standing);
    else
      count_closed(counts, request);
  return counts;
}

Value told_counts_value(const ToldCounts& counts) {
  return ValueMap{{"above", counts.above()},     {"legal", counts.legal},
                  {"agreed", counts.agreed},     {"chosen", counts.chosen},
                  {"below", counts.below},       {"not_estimated", counts.not_estimated},
                  {"unranked", counts.unranked}, {"not_now", counts.not_now},
                  {"declined", counts.declined}, {"stopped", counts.stopped},
                  {"merged", counts.merged},     {"withdrawn", counts.withdrawn},
                  {"earlier", counts.earlier}};
}

std::string refusals_text(const Voice& voice, std::size_t not_now, std::size_t declined) {
  const auto times = [&](std::size_t count) {
    return counted(count, phrase::times, voice.language);
  };
  if (not_now > 0 && declined > 0)
    return voice(phrase::said_not_now_and_no, {times(not_now), times(declined)});
  if (not_now > 0) return voice(phrase::we_said_not_now, {times(not_now)});
  return declined > 0 ? voice(phrase::said_no, {times(declined)}) : std::string();
}

std::string overload_text(const Voice& voice, const Choice& choice) {
  return voice.plan.closed ? std::string() : voice.overload(choice);
}

std::string standing_text(const Voice& voice, Date today) {
  const auto& adopted = voice.plan.adopted;
  const auto as_of = voice(phrase::as_of_day, {voice.date(today)});
  if (!adopted || !adopted->date) return voice(phrase::is_proposal) + " " + as_of;
  return voice(phrase::is_adopted, {voice.date(*adopted->date), voice.decider(adopted->by)}) + " " +
         as_of;
}

OptionalDate next_board_day(const Plan& plan, Date today) {
  for (const auto& [entry, day] : next_times(plan, today + std::chrono::days(1)))
    if (day && entry->value.audience == "board") return day;
  return std::nullopt;
}

std::size_t asking_customers(const Plan& plan) {
  std::set<Id> asking;
  for (const auto& [id, request] : plan.requests)
    if (!request.customer.empty()) asking.insert(request.customer);
  return asking.size();
}

YearDays year_days(const Choice& choice) {
  YearDays all;
  for (const auto& skill : choice.skills) {
    for (std::size_t q = 0; q < 4; ++q) {
      all.used += skill.used[q];
      all.room += skill.room[q];
    }
    all.wanted += skill.wanted;
  }
  return all;
}

bool wanted_at_least(const Plan& plan) {
  return std::any_of(plan.requests.begin(), plan.requests.end(), [](const auto& entry) {
    return is_asked(entry.value) && entry.value.effort.empty();
  });
}

std::vector<Id> first_of_quarter(const Plan& plan, const Choice& choice, int quarter) {
  constexpr std::size_t most = 3;
  Hundredths best;
  std::vector<Id> first;
  for (const auto& ranked : choice.requests) {
    const auto* request = plan.requests.find(ranked.id);
    if (!ranked.above_line() || ranked.quarter != quarter || !request || request->legal) continue;
    if (ranked.value < best || ranked.value == Hundredths{}) continue;
    if (ranked.value > best) first.clear();
    best = ranked.value;
    first.push_back(ranked.id);
  }
  if (first.size() > most) first.resize(most);
  return first;
}

} // namespace itplan

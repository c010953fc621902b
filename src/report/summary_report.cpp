// The year plan on one page.
#include "itplan/base/text.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/report/phrases/readers.hpp"
#include "itplan/report/phrases/summary.hpp"

#include "choice_value.hpp"
#include "readers.hpp"
#include "report_data.hpp"

namespace itplan {
namespace {

std::size_t method_index(const Choice& choice) {
  return static_cast<std::size_t>(choice.method.value_or(Method::value));
}

std::string asked_text(const Voice& voice, const Choice& choice) {
  const auto requests = voice.plan.requests.size();
  if (requests == 0) return voice(phrase::nobody_asked);
  const auto who = asking_customers(voice.plan);
  const auto departments = counted(who, phrase::department, voice.language);
  auto text = number_sentence(
      voice, requests, who == 1 ? phrase::made_requests : phrase::made_together, {departments});
  std::size_t highest = 0;
  for (const auto& claim : choice.claims)
    highest += claim.claimed_highest;
  if (highest == 0 || !choice.method) return text;
  return text + " " +
         voice(who == 1 ? phrase::asked_highest_alone : phrase::asked_highest,
               {number_text(highest, voice.language),
                voice(phrase::what_counts[method_index(choice)])});
}

std::string do_text(const Voice& voice, const Choice& choice, const ToldCounts& counts) {
  if (!choice.method) return voice.no_line(choice.no_line);
  const auto days = year_days(choice);
  const auto& reserve = voice.plan.capacity.reserve;
  return sentences({number_sentence(voice, counts.above(), phrase::fit_in_year,
                                    {std::to_string(year_of(voice.plan))}),
                    choice.skills.empty() || counts.above() == 0
                        ? std::string()
                        : number_sentence(voice, counts.above(), phrase::take_days,
                                          {voice.number(days.used), voice.number(days.room)}),
                    reserve && reserve->count > 0
                        ? voice(phrase::keep_free, {percent_text(reserve->count)})
                        : std::string()});
}

std::string choose_text(const Voice& voice, const Choice& choice, const ToldCounts& counts) {
  if (!choice.method) return {};
  const auto number = [&](std::size_t count) { return number_text(count, voice.language); };
  std::vector<std::string> said;
  if (counts.legal > 0) said.push_back(voice(phrase::first_law, {number(counts.legal)}));
  if (counts.agreed > 0)
    said.push_back(voice(phrase::then_agreed[said.empty() ? 0 : 1], {number(counts.agreed)}));
  const auto& chosen = said.empty() ? phrase::only_chosen : phrase::then_chosen;
  if (counts.chosen > 0)
    said.push_back(voice(chosen[method_index(choice)], {number(counts.chosen)}));
  return join(said, " ");
}

std::string merged_text(const Voice& voice, const ToldCounts& counts) {
  if (counts.merged == 0) return sentence_if_any(voice, counts.withdrawn, phrase::withdrawn_sum);
  if (counts.withdrawn == 0) return sentence_if_any(voice, counts.merged, phrase::merged_sum);
  return number_sentence(voice, counts.merged + counts.withdrawn, phrase::merged_or_withdrawn);
}

std::string not_text(const Voice& voice, const ToldCounts& counts) {
  return sentences({sentence_if_any(voice, counts.below, phrase::do_not_fit),
                    refusals_text(voice, counts.not_now, counts.declined),
                    sentence_if_any(voice, counts.not_estimated, phrase::not_estimated_sum),
                    sentence_if_any(voice, counts.unranked, phrase::not_weighed_sum),
                    merged_text(voice, counts),
                    sentence_if_any(voice, counts.stopped, phrase::stopped_sum),
                    sentence_if_any(voice, counts.earlier, phrase::earlier_sum)});
}

ValueList quarter_rows(const Voice& voice, const Choice& choice) {
  ValueList rows;
  for (int quarter = 0; choice.method && quarter < 4; ++quarter) {
    std::size_t ready = 0;
    for (const auto& ranked : choice.requests)
      if (ranked.above_line() && ranked.quarter == quarter) ++ready;
    const auto first = first_of_quarter(voice.plan, choice, quarter);
    Value row;
    row.set("quarter", quarter_value(voice.plan, quarter));
    row.set("number", quarter + 1);
    row.set("ready", ready);
    row.set("first", ids_value(first));
    row.set("first_text", voice.titles(first, first.size()));
    rows.push_back(std::move(row));
  }
  return rows;
}

ValueList texts_of(const Plan& plan, std::string Promise::*member) {
  ValueList rows;
  for (const auto& [id, promise] : plan.promises)
    if (!(promise.*member).empty())
      rows.push_back(ValueMap{{"id", id}, {"text", sentence(promise.*member)}});
  return rows;
}

constexpr TemplateWord words_of_summary[] = {
    {"asked", phrase::sum_asked},     {"do", phrase::sum_do},
    {"choose", phrase::sum_choose},   {"not", phrase::sum_not},
    {"promise", phrase::sum_promise}, {"ask", phrase::sum_ask},
    {"quarter", phrase::sum_quarter}, {"ready", phrase::sum_ready}};

} // namespace

Value summary_data(const ReportInput& input) {
  const auto voice = reader_voice(input);
  const auto& choice = input.choice;
  const auto counts = told_counts(input.plan, choice);
  const auto days = year_days(choice);
  Value report;
  set_header(report, "summary", voice, input.today);
  report.set("heading", voice(phrase::summary_title, {*report.find("title")->text()}));
  report.set("overload", overload_text(voice, choice));
  report.set("mission", one_line(input.plan.mission));
  report.set("standing_text", standing_text(voice, input.today));
  report.set("requests", input.plan.requests.size());
  report.set("counts", told_counts_value(counts));
  report.set("days_used", days.used);
  report.set("days_room", days.room);
  report.set("asked_text", asked_text(voice, choice));
  report.set("do_text", do_text(voice, choice, counts));
  report.set("choose_text", choose_text(voice, choice, counts));
  report.set("not_text", not_text(voice, counts));
  report.set("quarters", quarter_rows(voice, choice));
  report.set("promises", texts_of(input.plan, &Promise::text));
  report.set("asks", texts_of(input.plan, &Promise::we_ask));
  report.set("call", input.plan.contact.empty()
                         ? std::string()
                         : voice(phrase::call_us, {one_line(input.plan.contact)}));
  set_has(report);
  auto words = template_words(voice, words_of_summary);
  words.set("first", voice(phrase::sum_first[method_index(choice)]));
  report.set("words", std::move(words));
  return report;
}

} // namespace itplan

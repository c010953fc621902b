#include "satisfaction_text.hpp"

#include "itplan/plan/plan_year.hpp"
#include "itplan/report/phrases/scorecard.hpp"

#include "readers.hpp"

#include <algorithm>

namespace itplan {
namespace {

std::string count_text(std::int64_t count, Language language) {
  return number_text(static_cast<std::size_t>(count), language);
}

Value group_row(const Voice& voice, const ScoreGroup& group, std::string what) {
  return ValueMap{{"what", std::move(what)},
                  {"answers", group.answers},
                  {"mean", group.mean()},
                  {"mean_text", voice.number(group.mean())}};
}

template <class What>
ValueList group_rows(const Voice& voice, const std::vector<ScoreGroup>& groups, What what) {
  ValueList rows;
  for (const auto& group : groups)
    if (group.is_shown) rows.push_back(group_row(voice, group, what(group)));
  return rows;
}

bool hides(const std::vector<ScoreGroup>& groups) {
  return std::any_of(groups.begin(), groups.end(),
                     [](const ScoreGroup& group) { return !group.is_shown; });
}

ValueList opinion_rows(const Voice& voice, const OpinionMeans& opinions) {
  ValueList rows;
  const auto add = [&](std::string_view which, const OpinionMean& mean, const Phrase& text) {
    if (!mean.is_shown()) return;
    rows.push_back(ValueMap{{"which", which},
                            {"answers", mean.answers},
                            {"mean", mean.mean()},
                            {"text", voice(text, {voice.number(mean.mean()),
                                                  count_text(mean.answers, voice.language)})}});
  };
  add("clear", opinions.clear, phrase::score_clear);
  add("heard", opinions.heard, phrase::score_heard);
  return rows;
}

} // namespace

std::string satisfaction_sentence(const Voice& voice, Date today, const Plan* last) {
  const auto now = satisfaction(voice.plan, today).all;
  if (!now.is_shown) return {};
  std::string before;
  if (last) {
    const auto then = satisfaction(*last, plan_year(*last).last_day()).all;
    if (then.is_shown) before = voice(phrase::score_last_year, {voice.number(then.mean())});
  }
  return number_sentence(voice, static_cast<std::size_t>(now.answers), phrase::score_given_year,
                         {voice.number(now.mean()), before});
}

void add_satisfaction(Value& report, const Voice& voice, Date today) {
  const auto all_of = satisfaction(voice.plan, today);
  const auto& all = all_of.all;
  report.set("scores",
             all.is_shown ? ValueMap{{"answers", all.answers}, {"mean", all.mean()}} : ValueMap{});
  report.set("satisfaction_text",
             all.is_shown ? number_sentence(voice, static_cast<std::size_t>(all.answers),
                                            phrase::score_given, {voice.number(all.mean())})
                          : voice(phrase::score_too_few));
  report.set("by_answer", group_rows(voice, all_of.by_answer, [&](const ScoreGroup& group) {
               return voice(phrase::score_got[static_cast<std::size_t>(group.got)]);
             }));
  report.set("by_customer", group_rows(voice, all_of.by_customer, [&](const ScoreGroup& group) {
               return voice.customer(group.customer);
             }));
  report.set("by_quarter", group_rows(voice, all_of.by_quarter, [&](const ScoreGroup& group) {
               return quarter_name(group.quarter % 4, voice.language) + " " +
                      std::to_string(group.quarter / 4);
             }));
  const bool hidden =
      hides(all_of.by_answer) || hides(all_of.by_customer) || hides(all_of.by_quarter);
  report.set("hidden_text", all.is_shown && hidden ? voice(phrase::score_hidden) : std::string());
  report.set("opinions", opinion_rows(voice, opinion_means(voice.plan, today)));
}

std::string image_text(const Voice& voice, const KeptOfTen& kept) {
  if (!kept.is_shown()) return {};
  const auto thought = voice(phrase::image_thought, {voice.number(kept.thought()),
                                                     count_text(kept.answers, voice.language)});
  if (!kept.is_counted()) return sentences({thought, voice(phrase::image_uncounted)});
  const auto difference = kept.fact().count - kept.thought().count;
  constexpr std::int64_t clearly = 100; // one of ten
  const auto& advice = difference >= clearly    ? phrase::image_worse
                       : difference <= -clearly ? phrase::image_better
                                                : phrase::image_alike;
  return sentences(
      {thought,
       voice(phrase::image_fact, {voice.number(kept.fact()), count_text(kept.kept, voice.language),
                                  count_text(kept.all, voice.language)}),
       voice(advice)});
}

} // namespace itplan

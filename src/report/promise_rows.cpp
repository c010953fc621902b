#include "promise_rows.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/promise_figures.hpp"
#include "itplan/report/phrases/owed.hpp"
#include "itplan/report/phrases/scorecard.hpp"

#include "promise_counts.hpp"

#include <array>

namespace itplan {
namespace {

constexpr std::array<std::string_view, 2> verdict_words = {"met", "missed"};

std::string count_text(const Voice& voice, std::int64_t count) {
  return number_text(static_cast<std::size_t>(count), voice.language);
}

void set_counts(Value& row, const Voice& voice, const PromiseFigure& figure) {
  const auto interval = figure.interval();
  row.set("kept", figure.kept);
  row.set("low", interval.low);
  row.set("high", interval.high);
  row.set("kept_text", voice(phrase::figure_kept,
                             {count_text(voice, figure.kept), count_text(voice, figure.all)}));
  row.set("share_text", share_text(voice, figure));
  row.set("between_text", voice(phrase::figure_between,
                                {std::to_string(interval.low), percent_text(interval.high)}));
}

void set_too_few(Value& row, const Voice& voice, const PromiseFigure& figure) {
  for (const auto* key : {"kept", "low", "high"})
    row.set(key, Value());
  row.set("kept_text", figure.all == 0
                           ? voice(phrase::figure_never)
                           : voice(phrase::figure_too_few, {count_text(voice, figure.all)}));
  row.set("share_text", "");
  row.set("between_text", "");
}

void set_verdict(Value& row, const Voice& voice, const PromiseFigure& figure) {
  const auto verdict = figure.verdict();
  row.set("verdict", verdict ? Value(verdict_words[static_cast<std::size_t>(*verdict)]) : Value());
  row.set("verdict_text", verdict_text(voice, figure));
}

// The days that our question waited for the customer, and whether they count; "" for none.
void set_waited(Value& row, const Voice& voice, const PromiseFigure& figure) {
  const bool shown = figure.is_shown() && figure.waited > 0;
  const bool left_out = figure.text->waits_for_customer == WaitsForCustomer::not_counted;
  row.set("days", shown ? Value(figure.days) : Value());
  row.set("waited", shown ? Value(figure.waited) : Value());
  row.set("waited_text", shown
                             ? voice(left_out ? phrase::waited_not_counted : phrase::waited_counted,
                                     {sentence(figure.text->text), count_text(voice, figure.waited),
                                      count_text(voice, figure.days)})
                             : std::string());
}

Value figure_row(const Voice& voice, const PromiseFigure& figure) {
  const auto& promise = *figure.text;
  Value row;
  row.set("id", figure.promise);
  row.set("text", promise.text);
  row.set("measure_text", measure_text(voice, promise));
  row.set("all", figure.all);
  row.set("open", figure.open);
  if (figure.is_shown())
    set_counts(row, voice, figure);
  else
    set_too_few(row, voice, figure);
  row.set("norm", promise.norm ? Value(promise.norm->count) : Value());
  row.set("norm_text", promise.norm ? percent_text(promise.norm->count) : std::string());
  set_verdict(row, voice, figure);
  set_waited(row, voice, figure);
  return row;
}

} // namespace

std::string measure_text(const Voice& voice, const Promise& promise) {
  if (!promise.measure) return {};
  const auto& phrase = phrase::promise_measures[static_cast<std::size_t>(*promise.measure)];
  const auto norm = promise.norm ? percent_text(promise.norm->count) : voice(phrase::every_one);
  if (*promise.measure == Measure::agreements_kept)
    return capital(voice(phrase, {norm}), voice.language);
  if (*promise.measure == Measure::satisfaction)
    return capital(voice(phrase, {norm, promise.at_least ? std::to_string(*promise.at_least)
                                                         : voice(phrase::some_score)}),
                   voice.language);
  const auto term = promise.at_most ? counted(static_cast<std::size_t>(*promise.at_most),
                                              phrase::working_day, voice.language)
                                    : voice(phrase::some_days);
  return capital(voice(phrase, {norm, term}), voice.language);
}

Value promise_rows(const Voice& voice, Date today, std::string_view customer) {
  ValueList rows;
  for (const auto& figure : promise_figures(voice.plan, today, customer))
    rows.push_back(figure_row(voice, figure));
  return rows;
}

} // namespace itplan

#include "promise_counts.hpp"

#include "itplan/report/phrases/board.hpp"

#include <algorithm>

namespace itplan {

std::string share_text(const Voice& voice, const PromiseFigure& figure) {
  if (figure.all == 0) return {};
  auto rounded = (figure.kept * 200 + figure.all) / (2 * figure.all);
  if (figure.kept < figure.all) rounded = std::min<std::int64_t>(rounded, 99);
  if (figure.kept > 0) rounded = std::max<std::int64_t>(rounded, 1);
  const auto& norm = figure.text->norm;
  if (figure.verdict() == Verdict::missed && rounded >= norm->count)
    return number_text(Hundredths{figure.kept * 1000 / figure.all * 10}, voice.language) + "%";
  return percent_text(rounded);
}

std::string stand_text(const Voice& voice, const PromiseFigure& figure) {
  const auto number = [&](std::int64_t count) {
    return number_text(static_cast<std::size_t>(count), voice.language);
  };
  const auto share = share_text(voice, figure);
  if (!figure.text->norm)
    return voice(phrase::stand_no_norm, {number(figure.kept), number(figure.all), share});
  return voice(phrase::stand_norm, {number(figure.kept), number(figure.all), share,
                                    percent_text(figure.text->norm->count)});
}

std::string verdict_text(const Voice& voice, const PromiseFigure& figure) {
  const auto verdict = figure.verdict();
  if (!verdict) return {};
  return voice(*verdict == Verdict::met ? phrase::verdict_met : phrase::verdict_missed);
}

std::vector<PromiseFigure> shown_promises(const Plan& plan, Date today) {
  auto all = promise_figures(plan, today);
  all.erase(std::remove_if(all.begin(), all.end(),
                           [](const PromiseFigure& figure) { return !figure.is_shown(); }),
            all.end());
  return all;
}

} // namespace itplan

#include "itplan/report/gains_table.hpp"

#include "itplan/base/text.hpp"
#include "itplan/render/text_table.hpp"
#include "itplan/report/phrases/choosing.hpp"

#include "choice_value.hpp"
#include "voice.hpp"

#include <algorithm>

namespace itplan {
namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Page {
  Voice voice;
  const Gains& gains;
  std::size_t width;

  std::string value(Hundredths value) const {
    return gains.method == Method::cost_of_delay ? voice.money(value) : voice.number(value);
  }
  std::string worth_heading() const {
    return voice(gains.method == Method::cost_of_delay ? phrase::col_a_month
                                                       : phrase::col_together);
  }
  std::string amount(Hundredths amount) const {
    return gains.resource.money ? voice.money(amount) : voice.days(amount);
  }
};

std::string heading(const Page& page) {
  const auto name = page.voice.skill(page.gains.resource.of);
  const bool money = page.gains.resource.money;
  auto text = page.voice(money ? phrase::gains_of_budget : phrase::gains_of_skill, {name}) + "\n";
  const bool delay = page.gains.method == Method::cost_of_delay;
  std::string now = page.voice(delay ? phrase::delay_together : phrase::gains_now,
                               {page.value(page.gains.value)});
  if (!money && !page.gains.steps.empty()) now += " " + page.voice(phrase::gains_spread);
  return text + wrapped(now, page.width) + "\n\n";
}

// One row a request, so that no id is cut; the amounts stand in the first of them.
void add_step(const Page& page, const GainStep& step, Hundredths before, Rows& rows) {
  std::vector<std::string> changes;
  for (const auto& id : step.enters)
    changes.push_back("+ " + one_line(id));
  for (const auto& id : step.leaves)
    changes.push_back("- " + one_line(id));
  const auto more = step.value - before;
  for (std::size_t i = 0; i < changes.size(); ++i)
    if (i == 0)
      rows.push_back({page.amount(step.more) + (step.proven ? "" : " *"), page.value(step.value),
                      "+" + page.value(more), changes[i]});
    else
      rows.push_back({"", "", "", changes[i]});
}

std::string steps(const Page& page) {
  if (page.gains.steps.empty()) return page.voice(phrase::gains_nothing) + "\n\n";
  Rows rows;
  auto before = page.gains.value;
  for (const auto& step : page.gains.steps) {
    add_step(page, step, before, rows);
    before = step.value;
  }
  const std::vector<Column> columns{{page.voice(phrase::col_more), true, false},
                                    {page.worth_heading(), true, false},
                                    {page.voice(phrase::col_gain), true, false},
                                    {page.voice(phrase::col_change), false, true}};
  auto text = text_table(columns, rows, page.width) + "\n";
  const bool unproven = std::any_of(page.gains.steps.begin(), page.gains.steps.end(),
                                    [](const GainStep& step) { return !step.proven; });
  if (unproven) text += wrapped(page.voice(phrase::gains_unproven), page.width) + "\n";
  return text + page.voice(phrase::gains_beyond) + "\n\n";
}

std::string scarcest(const Page& page) {
  Rows rows;
  for (const auto& one : page.gains.scarcest)
    rows.push_back({page.voice.skill(one.resource.of), page.value(one.value),
                    "+" + page.value(one.value - page.gains.value)});
  const std::vector<Column> columns{{page.voice(phrase::col_enough_of), false, true},
                                    {page.worth_heading(), true, false},
                                    {page.voice(phrase::col_gain), true, false}};
  return page.voice(phrase::heading_scarcest) + "\n\n" + text_table(columns, rows, page.width);
}

} // namespace

Value gains_value(const Gains& gains) {
  Value value;
  value.set("method", gains.method ? Value(word(*gains.method)) : Value());
  value.set("of", gains.resource.of);
  value.set("money", gains.resource.money);
  value.set("value", gains.value);
  value.set("proven", gains.proven);
  ValueList steps;
  for (const auto& step : gains.steps)
    steps.push_back(ValueMap{{"more", step.more},
                             {"value", step.value},
                             {"proven", step.proven},
                             {"enters", ids_value(step.enters)},
                             {"leaves", ids_value(step.leaves)}});
  value.set("steps", std::move(steps));
  ValueList scarcest;
  for (const auto& one : gains.scarcest)
    scarcest.push_back(ValueMap{{"of", one.resource.of},
                                {"money", one.resource.money},
                                {"value", one.value},
                                {"gain", one.value - gains.value}});
  value.set("scarcest", std::move(scarcest));
  value.set("interrupted", gains.interrupted);
  return value;
}

std::string gains_text(const Plan& plan, const Gains& gains, Language language, std::size_t width) {
  const Page page{{plan, language}, gains, width};
  if (!gains.method) return wrapped(page.voice.no_line(gains.no_line), width) + "\n";
  if (gains.scarcest.empty()) return page.voice(phrase::no_resources) + "\n";
  auto text = heading(page) + steps(page) + scarcest(page);
  return gains.interrupted ? wrapped(page.voice(phrase::interrupted), width) + "\n" + text : text;
}

} // namespace itplan

#include "board_options.hpp"

#include "itplan/report/phrases/board.hpp"

#include "choice_value.hpp"
#include "readers.hpp"

#include <algorithm>

namespace itplan {
namespace {

constexpr std::size_t most_steps = 2; // beside "nothing more"

std::size_t steps_shown(const BoardOptions& options) {
  return std::min(options.gains.steps.size(), most_steps);
}

// All that comes in and goes out up to this step, beside the choice now.
struct Change {
  std::vector<Id> enters;
  std::vector<Id> leaves;
};

void move_in(std::vector<Id>& in, std::vector<Id>& out, const std::vector<Id>& ids) {
  for (const auto& id : ids) {
    const auto back = std::find(out.begin(), out.end(), id);
    if (back == out.end())
      in.push_back(id);
    else
      out.erase(back);
  }
}

Change change_up_to(const Gains& gains, std::size_t step) {
  Change change;
  for (std::size_t i = 0; i <= step; ++i) {
    move_in(change.enters, change.leaves, gains.steps[i].enters);
    move_in(change.leaves, change.enters, gains.steps[i].leaves);
  }
  return change;
}

std::string quoted(const Voice& voice, const std::vector<Id>& ids) {
  std::vector<std::string> titles;
  std::transform(ids.begin(), ids.end(), std::back_inserter(titles),
                 [&](const Id& id) { return voice(phrase::in_quotes, {voice.title(id)}); });
  return voice.list(titles);
}

// How much more of which skill or budget, in the words for days and for money.
std::string of_resource(const Voice& voice, const ResourceName& resource, Hundredths more,
                        const std::array<Phrase, 2>& words) {
  return voice(words[resource.money ? 1 : 0],
               {resource.money ? voice.money(more) : voice.days(more), one_line(resource.of)});
}

std::string step_text(const Voice& voice, const Choice& choice, const Gains& gains,
                      const GainStep& step, const Change& change) {
  const auto method = static_cast<std::size_t>(*gains.method);
  return sentences(
      {change.enters.empty() ? std::string()
                             : number_sentence(voice, change.enters.size(), phrase::also_fit,
                                               {quoted(voice, change.enters)}),
       change.leaves.empty() ? std::string()
                             : number_sentence(voice, change.leaves.size(), phrase::drop_out,
                                               {quoted(voice, change.leaves)}),
       voice(phrase::option_gain[method],
             {voice.value(choice, step.value - gains.value), voice.value(choice, step.value),
              voice.value(choice, gains.value)})});
}

std::string letter(std::size_t which) { return {static_cast<char>('A' + which)}; }

Value option_row(std::size_t which, std::string head, std::string text) {
  return ValueMap{{"letter", letter(which)}, {"head", std::move(head)}, {"text", std::move(text)}};
}

// "Niets erbij." in bold, and the rest of it behind.
Value nothing_row(const Voice& voice, const Choice& choice) {
  const auto above = static_cast<std::size_t>(
      std::count_if(choice.requests.begin(), choice.requests.end(),
                    [](const RankedRequest& ranked) { return ranked.above_line(); }));
  auto row = option_row(0, voice(phrase::option_none),
                        number_sentence(voice, above, phrase::option_nothing));
  row.set("more", Hundredths{});
  row.set("value", choice.value);
  row.set("short_head", voice(phrase::option_none_short));
  row.set("gain_text", voice(phrase::option_none_gain));
  row.set("enters", ValueList{});
  row.set("leaves", ValueList{});
  return row;
}

} // namespace

BoardOptions board_options(const Plan& plan, const Choice& choice, Date today) {
  BoardOptions options;
  if (!choice.method || (choice.skills.empty() && choice.budgets.empty())) return options;
  ChoiceOptions each;
  each.method = choice.method;
  each.most_prices = 0;
  options.gains = gains(plan, today, each, std::nullopt);
  if (!options.gains.steps.empty()) options.scarcest = options.gains.resource.of;
  return options;
}

std::string options_ask(const Voice& voice, const BoardOptions& options) {
  const auto steps = steps_shown(options);
  if (steps == 0) return {};
  std::vector<std::string> letters;
  for (std::size_t i = 0; i <= steps; ++i)
    letters.push_back(letter(i));
  const auto which = any_of(letters, voice.language);
  const auto& resource = options.gains.resource;
  return resource.money ? voice(phrase::ask_option_money, {which, one_line(resource.of)})
                        : voice(phrase::ask_option_days, {which, one_line(resource.of)});
}

void add_options(Value& report, const Voice& voice, const Choice& choice,
                 const BoardOptions& options) {
  ValueList rows;
  const auto steps = steps_shown(options);
  if (steps > 0) rows.push_back(nothing_row(voice, choice));
  const auto& gains = options.gains;
  for (std::size_t i = 0; i < steps; ++i) {
    const auto& step = gains.steps[i];
    const auto change = change_up_to(gains, i);
    auto row = option_row(i + 1, of_resource(voice, gains.resource, step.more, phrase::option_more),
                          step_text(voice, choice, gains, step, change));
    row.set("more", step.more);
    row.set("value", step.value);
    row.set("short_head", of_resource(voice, gains.resource, step.more, phrase::option_with));
    row.set("gain_text", voice(phrase::option_gain_short[static_cast<std::size_t>(*gains.method)],
                               {voice.value(choice, step.value - gains.value)}));
    row.set("enters", ids_value(change.enters));
    row.set("leaves", ids_value(change.leaves));
    rows.push_back(std::move(row));
  }
  report.set("scarcest", steps > 0 ? Value(gains.resource.of) : Value());
  report.set("options", std::move(rows));
  report.set("options_heading", voice(phrase::memo_choice[gains.resource.money ? 1 : 0]));
}

} // namespace itplan

#include "itplan/report/what_if.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/totals.hpp"
#include "itplan/ranking/difference.hpp"
#include "itplan/render/text_table.hpp"
#include "itplan/report/phrases/choosing.hpp"
#include "itplan/report/priorities.hpp"

#include "choice_value.hpp"
#include "voice.hpp"

#include <algorithm>

namespace itplan {
namespace {

using Rows = std::vector<std::vector<std::string>>;

// Of legal and agreed work too: a request that is agreed in one of the two counts in both.
Hundredths value_above(const Choice& choice) {
  Hundredths sum;
  for (const auto& ranked : choice.requests)
    if (ranked.above_line()) sum += ranked.value;
  return sum;
}

Value side_value(const Plan& plan, const Choice& choice) {
  Value side;
  set_worth(side, choice);
  side.set("value_above", value_above(choice));
  side.set("skills", skills_value(choice));
  side.set("budgets", budgets_value(choice));
  side.set("strained", strained_value(plan, choice));
  return side;
}

Value ranked_values(const Plan& plan, const Choice& choice, const std::vector<Id>& ids,
                    Language language) {
  ValueList list;
  for (const auto& id : ids)
    if (const auto* ranked = choice.find(id))
      list.push_back(ranked_value(plan, choice, *ranked, language));
    else
      list.push_back(ValueMap{{"id", id}});
  return list;
}

struct Page {
  const WhatIf& asked;
  Voice voice; // of the plan as it would be
  std::size_t width;

  std::string signed_number(Hundredths number, const std::string& text) const {
    return (number.count > 0 ? "+" : "") + text;
  }
};

Days sum(const std::array<Days, 4>& days) { return days[0] + days[1] + days[2] + days[3]; }

// Values by another rule are of another kind: nothing is said of their difference.
void add_value_row(const Page& page, Rows& rows) {
  const auto& [asked, plan, before, changed, after] = page.asked;
  if (before.method != after.method || !after.method) return;
  const bool delay = after.method == Method::cost_of_delay;
  const auto now = value_above(before);
  const auto then = value_above(after);
  rows.push_back({page.voice(delay ? phrase::row_delay : phrase::row_value),
                  page.voice.value(before, now), page.voice.value(after, then),
                  page.signed_number(then - now, page.voice.value(after, then - now))});
}

std::size_t count_above(const Choice& choice) {
  return static_cast<std::size_t>(std::count_if(choice.requests.begin(), choice.requests.end(),
                                                [](const auto& r) { return r.above_line(); }));
}

void add_count_row(const Page& page, Rows& rows) {
  const auto before = count_above(page.asked.before);
  const auto after = count_above(page.asked.after);
  const auto more = static_cast<std::int64_t>(after) - static_cast<std::int64_t>(before);
  rows.push_back({page.voice(phrase::row_above), std::to_string(before), std::to_string(after),
                  (more > 0 ? "+" : "") + std::to_string(more)});
}

template <class Uses, class Find> const auto* use_of(const Uses& uses, Find is_it) {
  const auto found = std::find_if(uses.begin(), uses.end(), is_it);
  return found == uses.end() ? nullptr : &*found;
}

void add_skill_rows(const Page& page, Rows& rows) {
  for (const auto& then : page.asked.after.skills) {
    const auto* now = use_of(page.asked.before.skills,
                             [&](const SkillUse& use) { return use.skill == then.skill; });
    const auto used_now = now ? sum(now->used) : Days{};
    const auto cell = [&](Days used, Days room) {
      return page.voice(phrase::used_of_room, {page.voice.number(used), page.voice.number(room)});
    };
    const auto more = sum(then.used) - used_now;
    rows.push_back({page.voice(phrase::row_days, {page.voice.skill(then.skill)}),
                    cell(used_now, now ? sum(now->room) : Days{}),
                    cell(sum(then.used), sum(then.room)),
                    page.signed_number(more, page.voice.number(more))});
  }
}

void add_budget_rows(const Page& page, Rows& rows) {
  for (const auto& then : page.asked.after.budgets) {
    const auto* now = use_of(page.asked.before.budgets,
                             [&](const BudgetUse& use) { return use.budget == then.budget; });
    const auto used_now = now ? now->used : Money{};
    const auto more = then.used - used_now;
    const auto cell = [&](Money used, Money room) {
      return page.voice(phrase::used_of_room, {page.voice.money(used), page.voice.money(room)});
    };
    rows.push_back({one_line(then.budget), cell(used_now, now ? now->room : Money{}),
                    cell(then.used, then.room), page.signed_number(more, page.voice.money(more))});
  }
}

std::string sums(const Page& page) {
  Rows rows;
  add_count_row(page, rows);
  add_value_row(page, rows);
  add_skill_rows(page, rows);
  add_budget_rows(page, rows);
  const std::vector<Column> columns{{"", false, true},
                                    {page.voice(phrase::col_now), true, false},
                                    {page.voice(phrase::col_then), true, false},
                                    {page.voice(phrase::col_difference), true, false}};
  return text_table(columns, rows, page.width) + "\n";
}

std::string quarter_cell(const std::optional<int>& quarter) {
  return quarter ? std::to_string(*quarter + 1) : "-";
}

std::string requests(const Page& page, const Phrase& heading, const std::vector<Id>& ids,
                     const Choice& above_in) {
  if (ids.empty()) return {};
  Rows rows;
  for (const auto& id : ids) {
    const auto* ranked = above_in.find(id);
    const auto* request = page.voice.plan.requests.find(id);
    rows.push_back({quarter_cell(ranked->quarter), one_line(id),
                    page.voice.customer(request ? request->customer : Id()),
                    page.voice.value(above_in, ranked->value),
                    request ? page.voice.number(total_effort(*request)) : "-"});
  }
  const std::vector<Column> columns{{page.voice(phrase::col_quarter), false, false},
                                    {page.voice(phrase::col_request), false, false},
                                    {page.voice(phrase::col_customer), false, true},
                                    {page.voice(page.voice.value_heading(above_in)), true, false},
                                    {page.voice(phrase::col_days), true, false}};
  return page.voice(heading) + "\n\n" + text_table(columns, rows, page.width) + "\n";
}

std::string moves(const Page& page, const std::vector<QuarterMove>& moved) {
  if (moved.empty()) return {};
  Rows rows;
  for (const auto& move : moved)
    rows.push_back({one_line(move.id), quarter_cell(move.before), quarter_cell(move.after)});
  const std::vector<Column> columns{{page.voice(phrase::col_request), false, true},
                                    {page.voice(phrase::col_now), true, false},
                                    {page.voice(phrase::col_then), true, false}};
  return page.voice(phrase::heading_moves) + "\n\n" + text_table(columns, rows, page.width) + "\n";
}

} // namespace

Value what_if_value(const WhatIf& asked, Language language) {
  const auto between = difference(asked.before, asked.after);
  Value value;
  ValueList texts;
  for (const auto& text : asked.asked)
    texts.emplace_back(text);
  value.set("what_if", std::move(texts));
  value.set("before", side_value(asked.plan, asked.before));
  value.set("after", side_value(asked.changed, asked.after));
  value.set("enters", ranked_values(asked.changed, asked.after, between.enters, language));
  value.set("leaves", ranked_values(asked.plan, asked.before, between.leaves, language));
  ValueList moved;
  for (const auto& move : between.moves)
    moved.push_back(ValueMap{{"id", move.id},
                             {"before", quarter_value(asked.plan, move.before)},
                             {"after", quarter_value(asked.changed, move.after)}});
  value.set("moves", std::move(moved));
  return value;
}

std::string what_if_text(const WhatIf& asked, Language language, std::size_t width) {
  const Page page{asked, {asked.changed, language}, width};
  const auto between = difference(asked.before, asked.after);
  auto text = page.voice(phrase::what_if, {join(asked.asked, ", ")}) + "\n";
  for (const auto& warning : {page.voice.overload(asked.after), page.voice.strained(asked.after)})
    if (!warning.empty()) text += wrapped(warning, width) + "\n";
  text += "\n" + sums(page);
  const bool same = between.enters.empty() && between.leaves.empty() && between.moves.empty();
  if (same) text += page.voice(phrase::what_if_nothing) + "\n";
  text += requests(page, phrase::heading_enters, between.enters, asked.after) +
          requests(page, phrase::heading_leaves, between.leaves, asked.before) +
          moves(page, between.moves);
  while (text.ends_with("\n\n"))
    text.pop_back();
  return text;
}

} // namespace itplan

#include "itplan/report/today.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/working_days.hpp"
#include "itplan/render/text_table.hpp"
#include "itplan/report/phrases/owed.hpp"

#include "owed_text.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace itplan {
namespace {

constexpr std::size_t most_of_a_kind = 5; // shown one by one

// What settles all of a kind at once, else what shows them.
std::string command_for_all(OwedKind kind, const TodayList& list) {
  if (list.customer.empty() && kind == OwedKind::receipt)
    return "itplan note --all-owed --kind receipt";
  if (list.customer.empty() && kind == OwedKind::told)
    return "itplan told --all --by ROLE --channel HOW";
  std::string command = "itplan today --all";
  if (list.week) command += " --week";
  return list.customer.empty() ? command : command + " --for " + list.customer;
}

struct Page {
  const Voice& voice;
  const TodayList& list;
  std::size_t width;

  std::string group(const std::string& heading, const std::vector<Owed>& owed, bool late) const;
};

std::string Page::group(const std::string& heading, const std::vector<Owed>& owed,
                        bool late) const {
  if (owed.empty()) return {};
  std::vector<Column> columns{{voice(phrase::col_due)},
                              {voice(phrase::col_what), false, true},
                              {voice(phrase::col_about), false, true},
                              {voice(phrase::col_who), false, true}};
  if (late) columns.insert(columns.begin() + 1, {voice(phrase::col_late), true});
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> commands;
  std::map<OwedKind, std::size_t> counts;
  for (const auto& one : owed)
    ++counts[one.kind];
  std::set<OwedKind> shown;
  for (const auto& one : owed) {
    const auto count = counts[one.kind];
    const bool many = count > most_of_a_kind && !list.all;
    if (many && !shown.insert(one.kind).second) continue;
    commands.push_back(owed_command(one, list.today));
    rows.push_back({iso_date(one.due), owed_what(voice, one), voice.audience(one.customer),
                    owed_who(voice, one)});
    if (late) rows.back().insert(rows.back().begin() + 1, std::to_string(one.late));
    if (!many) continue;
    const auto more = number_text(count - 1, voice.language);
    rows.emplace_back(columns.size());
    rows.back()[late ? 2 : 1] = voice(phrase::owed_alike, {more});
    commands.push_back(command_for_all(one.kind, list));
  }
  return heading + "\n" + text_table(columns, rows, width, commands);
}

// Those for which `is_in` holds, in their order.
template <class F> std::vector<Owed> those(const std::vector<Owed>& all, F is_in) {
  std::vector<Owed> some;
  std::copy_if(all.begin(), all.end(), std::back_inserter(some), is_in);
  return some;
}

std::string more(const Voice& voice, const TodayList& list) {
  const auto only = list.customer.empty() ? std::string() : " --for " + list.customer;
  return voice(phrase::owed_more,
               {voice.date(list.week_ends), number_text(list.coming, voice.language), only}) +
         "\n";
}

std::string nothing(const Voice& voice, const TodayList& list) {
  if (const auto sentence = voice.closed(); !sentence.empty()) return sentence + "\n";
  if (!list.week) return voice(phrase::owed_none) + "\n";
  return voice(phrase::owed_none_until, {voice.date(list.week_ends)}) + "\n";
}

} // namespace

TodayList today_list(const Plan& plan, Date today, const TodayOptions& options) {
  TodayList list{today, working_calendar(plan).add(today, working_days_in_sight), options.week,
                 options.customer};
  list.all = options.all;
  list.owed = owed(plan, today, list.week_ends);
  if (!plan.closed) list.owed.insert(list.owed.end(), options.also.begin(), options.also.end());
  std::stable_sort(list.owed.begin(), list.owed.end(),
                   [](const Owed& a, const Owed& b) { return a.due < b.due; });
  if (!options.customer.empty())
    std::erase_if(list.owed,
                  [&](const Owed& one) { return !concerns(one, plan, options.customer); });
  if (!options.week)
    list.coming = std::erase_if(list.owed, [&](const Owed& one) { return one.due > today; });
  return list;
}

std::string today_text(const Plan& plan, const TodayList& list, Language language,
                       std::size_t width) {
  const Voice voice{plan, language};
  const Page page{voice, list, width};
  const auto is_late = [](const Owed& one) { return one.late > 0; };
  const auto is_now = [&](const Owed& one) { return one.late == 0 && one.due <= list.today; };
  const auto is_soon = [&](const Owed& one) { return one.due > list.today; };
  std::vector<std::string> parts{
      page.group(voice(phrase::owed_late), those(list.owed, is_late), true),
      page.group(voice(phrase::owed_now), those(list.owed, is_now), false),
      page.group(voice(phrase::owed_soon, {voice.date(list.week_ends)}), those(list.owed, is_soon),
                 false)};
  if (list.owed.empty()) parts.push_back(nothing(voice, list));
  if (list.coming > 0) parts.push_back(more(voice, list));
  std::erase(parts, "");
  return join(parts, "\n");
}

Value today_value(const Plan& plan, const TodayList& list, Language language) {
  const Voice voice{plan, language};
  ValueList rows;
  for (const auto& one : list.owed)
    rows.push_back(owed_value(voice, one, list.today));
  return ValueMap{{"today", list.today},
                  {"closed", plan.closed ? Value(*plan.closed) : Value()},
                  {"until", list.week ? list.week_ends : list.today},
                  {"late", list.has_late()},
                  {"coming", list.coming},
                  {"owed", std::move(rows)}};
}

} // namespace itplan

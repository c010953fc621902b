#include "itplan/base/text.hpp"
#include "itplan/plan/totals.hpp"
#include "itplan/render/text_table.hpp"
#include "itplan/report/explain.hpp"
#include "itplan/report/phrases/choosing.hpp"
#include "itplan/report/priorities.hpp"

#include "voice.hpp"

#include <algorithm>

namespace itplan {
namespace {

constexpr std::size_t line_width = 72;   // of the line itself, where the terminal is wider
constexpr std::size_t wide = 110;        // from here on there is room for reasons in full
constexpr std::size_t most_nearest = 10; // below the line, on the first screen

using Rows = std::vector<std::vector<std::string>>;
using Ranked = std::vector<const RankedRequest*>;

struct Page {
  Voice voice;
  const Choice& choice;
  std::size_t width;
  Extent extent;

  bool is_wide() const { return width == 0 || width >= wide; }
  bool is_whole() const { return extent == Extent::all; }
  Column column(const Phrase& heading) const { return {voice(heading), false, false}; }
  Column number(const Phrase& heading) const { return {voice(heading), true, false}; }
  Column flexible(const Phrase& heading) const { return {voice(heading), false, true}; }
};

template <class Keep> Ranked those(const Choice& choice, Keep keep) {
  Ranked found;
  for (const auto& ranked : choice.requests)
    if (keep(ranked)) found.push_back(&ranked);
  return found;
}

const Request& request_of(const Page& page, const RankedRequest& ranked) {
  static const Request nothing;
  const auto* found = page.voice.plan.requests.find(ranked.id);
  return found ? *found : nothing;
}

// One block: a heading, a table, an empty line; nothing without rows.
std::string block(const Page& page, std::string_view heading, const std::vector<Column>& columns,
                  const Rows& rows) {
  if (rows.empty()) return {};
  return std::string(heading) + "\n\n" + text_table(columns, rows, page.width) + "\n";
}

std::string value_text(const Page& page, Hundredths value) {
  return page.voice.value(page.choice, value);
}

std::string marked_id(const RankedRequest& ranked) {
  return one_line(ranked.id) + (ranked.confirmed ? "" : " ?");
}

std::string quarters_text(const RankedRequest& ranked) {
  if (!ranked.quarter) return "-";
  const auto end = std::to_string(*ranked.quarter + 1);
  return ranked.from_quarter ? std::to_string(*ranked.from_quarter + 1) + "-" + end : end;
}

std::string days_cell(const Page& page, const Request& request) {
  return request.effort.empty() ? "-" : page.voice.number(total_effort(request));
}

std::string how_chosen(const Page& page) {
  const auto how = page.voice.method(page.choice) + "\n";
  return page.choice.method ? how + page.voice.quality(page.choice) + "\n" : how;
}

// What must be done and does not fit is said before all else.
std::string overload(const Page& page) {
  const auto said = page.voice.overload(page.choice);
  if (said.empty()) return {};
  return wrapped(said, page.width) + "\n" + wrapped(page.voice(phrase::ask_replan), page.width) +
         "\n\n";
}

std::string warnings(const Page& page) {
  std::string text;
  for (const auto& warning : {page.voice.reserve(page.choice), page.voice.strained(page.choice)})
    if (!warning.empty()) text += wrapped(warning, page.width) + "\n";
  if (page.choice.interrupted) text += wrapped(page.voice(phrase::interrupted), page.width) + "\n";
  return text;
}

// One word for a narrow table; `explain` and a wide one say it in full.
std::string reason_word(const Page& page, const RankedRequest& ranked) {
  const auto& request = request_of(page, ranked);
  switch (ranked.standing) {
  case Standing::legal: return page.voice(phrase::short_legal);
  case Standing::agreed:
    if (request.delivered) return page.voice(phrase::short_done);
    return page.voice(request.started ? phrase::short_begun : phrase::short_agreed);
  case Standing::needed: return page.voice(phrase::short_needed);
  default: return page.voice(phrase::short_chosen);
  }
}

// The id stands for the title, as in every command: that leaves room for the reason.
std::string above(const Page& page) {
  Rows rows;
  for (const auto* ranked : those(page.choice, [](const auto& r) { return r.above_line(); })) {
    const auto& request = request_of(page, *ranked);
    rows.push_back({quarters_text(*ranked), marked_id(*ranked),
                    page.voice.customer(request.customer), value_text(page, ranked->value),
                    days_cell(page, request),
                    page.is_wide() ? why(page.voice.plan, page.choice, *ranked, page.voice.language)
                                   : reason_word(page, *ranked)});
  }
  return block(page, page.voice(page.choice.method ? phrase::heading_above : phrase::heading_gate),
               {page.column(phrase::col_quarter_short), page.column(phrase::col_request),
                page.flexible(phrase::col_customer),
                page.number(page.voice.value_heading(page.choice)), page.number(phrase::col_days),
                page.flexible(phrase::col_why_above)},
               rows);
}

// ──────── de streep ────────
std::string the_line(const Page& page) {
  const auto width = page.width == 0 ? line_width : std::min(page.width, line_width);
  const auto name = " " + page.voice(phrase::the_line) + " ";
  const auto side = width > name.size() + 2 ? (width - name.size()) / 2 : 1;
  std::string dashes;
  for (std::size_t i = 0; i < side; ++i)
    dashes += "─";
  return dashes + name + dashes + "\n\n";
}

bool is_below(const RankedRequest& ranked) {
  return !ranked.above_line() && ranked.standing != Standing::not_estimated &&
         ranked.standing != Standing::unranked;
}

// What would have to leave, by id, or the reason that nothing helps.
std::string obstacle_cell(const Page& page, const RankedRequest& ranked) {
  const auto& leaves = ranked.price_of_yes;
  if (ranked.standing == Standing::too_big && !page.is_wide())
    return page.voice(phrase::short_of, {page.voice.shortages(ranked.shortages)});
  if (leaves.empty() || ranked.standing == Standing::worthless)
    return why(page.voice.plan, page.choice, ranked, page.voice.language);
  auto first = one_line(leaves.front());
  if (leaves.size() == 1) return first;
  return page.voice(phrase::ids_and_more, {first, std::to_string(leaves.size() - 1)});
}

// The most valuable first, as they stand in the choice: those nearest to the line.
Ranked shown_below(const Page& page) {
  auto all = those(page.choice, is_below);
  if (page.is_whole() || all.size() <= most_nearest) return all;
  auto nearest = those(page.choice, [](const auto& ranked) {
    return is_below(ranked) && ranked.standing != Standing::worthless;
  });
  if (nearest.size() > most_nearest) nearest.resize(most_nearest);
  return nearest;
}

std::string below(const Page& page) {
  Rows rows;
  for (const auto* ranked : shown_below(page)) {
    const auto& request = request_of(page, *ranked);
    std::vector<std::string> row{marked_id(*ranked), value_text(page, ranked->value),
                                 days_cell(page, request), obstacle_cell(page, *ranked)};
    if (page.is_wide()) row.push_back(page.voice.customer(request.customer));
    rows.push_back(std::move(row));
  }
  std::vector<Column> columns{page.column(phrase::col_request),
                              page.number(page.voice.value_heading(page.choice)),
                              page.number(phrase::col_days), page.flexible(phrase::col_leaves)};
  if (page.is_wide()) columns.push_back(page.flexible(phrase::col_customer));
  const bool some = rows.size() < those(page.choice, is_below).size();
  return block(page, page.voice(some ? phrase::heading_nearest : phrase::heading_below), columns,
               rows);
}

// How many requests the first screen leaves out.
std::string and_more(const Page& page) {
  const auto apart =
      those(page.choice, [](const auto& r) { return r.standing == Standing::not_estimated; });
  const auto left = those(page.choice, is_below).size() - shown_below(page).size() + apart.size();
  if (page.is_whole() || left == 0) return {};
  return page.voice(phrase::and_below, {number_text(left, page.voice.language)}) + "\n\n";
}

std::string not_estimated(const Page& page) {
  Rows rows;
  for (const auto* ranked :
       those(page.choice, [](const auto& r) { return r.standing == Standing::not_estimated; }))
    rows.push_back({marked_id(*ranked), page.voice.title(ranked->id),
                    page.voice.customer(request_of(page, *ranked).customer)});
  return block(page, page.voice(phrase::heading_not_estimated),
               {page.column(phrase::col_request), page.flexible(phrase::col_title),
                page.flexible(phrase::col_customer)},
               rows);
}

std::string unranked(const Page& page) {
  Rows rows;
  for (const auto* ranked :
       those(page.choice, [](const auto& r) { return r.standing == Standing::unranked; })) {
    const auto& request = request_of(page, *ranked);
    rows.push_back(
        {request.received ? iso_date(*request.received) : "-", marked_id(*ranked),
         page.voice.title(ranked->id), page.voice.customer(request.customer),
         days_cell(page, request),
         request.claimed ? std::string(term(*request.claimed, page.voice.language)) : "-"});
  }
  return block(page, page.voice(phrase::heading_unranked),
               {page.column(phrase::col_received), page.column(phrase::col_request),
                page.flexible(phrase::col_title), page.flexible(phrase::col_customer),
                page.number(phrase::col_days), page.column(phrase::col_claimed)},
               rows);
}

std::string requests(const Page& page) {
  auto text = above(page);
  if (page.choice.method) text += the_line(page);
  text += below(page) + unranked(page);
  if (page.is_whole()) text += not_estimated(page);
  text += and_more(page);
  const auto shown = shown_below(page);
  const bool marks =
      std::any_of(page.choice.requests.begin(), page.choice.requests.end(),
                  [&](const auto& r) {
                    return !r.confirmed &&
                           (page.is_whole() || r.above_line() || !page.choice.method);
                  }) ||
      std::any_of(shown.begin(), shown.end(), [](const auto* r) { return !r->confirmed; });
  return marks ? text + page.voice(phrase::unconfirmed_legend) + "\n\n" : text;
}

std::string days_table(const Page& page, const Phrase& used_of_room, bool cut_names) {
  const auto cell = [&](Days used, Days room) {
    return page.voice(used_of_room, {page.voice.number(used), page.voice.number(room)});
  };
  Rows rows;
  for (const auto& skill : page.choice.skills) {
    std::vector<std::string> row{one_line(skill.skill)};
    Days room;
    Days used;
    for (std::size_t q = 0; q < 4; ++q) {
      room += skill.room[q];
      used += skill.used[q];
      row.push_back(cell(skill.used[q], skill.room[q]));
    }
    row.push_back(cell(used, room));
    row.push_back(page.voice.number(skill.wanted));
    rows.push_back(std::move(row));
  }
  std::vector<Column> columns{{page.voice(phrase::col_skill), false, cut_names}};
  for (int q = 0; q < 4; ++q)
    columns.push_back(
        {capital(quarter_name(q, page.voice.language), page.voice.language), true, false});
  columns.push_back(page.number(phrase::col_year));
  columns.push_back(page.number(phrase::col_wanted));
  const auto fewest = columns.size() - 1; // a narrow terminal shows no demand
  return fitting_text_table(columns, rows, page.width, fewest);
}

std::string skills(const Page& page) {
  if (page.choice.skills.empty()) return {};
  auto table = days_table(page, phrase::used_of_room, false);
  if (!fits(table, page.width)) table = days_table(page, phrase::used_per_room, false);
  if (!fits(table, page.width)) table = days_table(page, phrase::used_per_room, true);
  return page.voice(phrase::heading_skills) + "\n\n" + table + "\n";
}

std::string budgets(const Page& page) {
  Rows rows;
  for (const auto& budget : page.choice.budgets)
    rows.push_back({one_line(budget.budget), page.voice.money(budget.used),
                    page.voice.money(budget.room), page.voice.money(budget.room - budget.used),
                    page.voice.money(budget.wanted)});
  return block(page, page.voice(phrase::heading_budgets),
               {page.column(phrase::col_budget), page.number(phrase::col_used),
                page.number(phrase::col_room), page.number(phrase::col_left),
                page.number(phrase::col_wanted)},
               rows);
}

// The id stands first in every table: a customer's name at the start of a line could be read as a
// command by a CI log.
std::string claims(const Page& page) {
  Rows rows;
  for (const auto& claim : page.choice.claims)
    rows.push_back({page.voice.customer(claim.customer),
                    number_text(claim.requests, page.voice.language),
                    number_text(claim.claimed_highest, page.voice.language),
                    page.voice.chosen_first(page.choice, claim)});
  return block(page, page.voice(phrase::heading_claims),
               {page.flexible(phrase::col_customer), page.number(phrase::col_requests),
                page.number(phrase::col_claimed_highest), page.number(phrase::col_chosen_first)},
               rows);
}

// On the first screen what customers claimed is one line.
std::string claims_summed(const Page& page) {
  std::size_t highest = 0;
  std::size_t first = 0;
  for (const auto& claim : page.choice.claims)
    if (claim.voted) {
      highest += claim.claimed_highest;
      first += claim.chosen_first;
    }
  if (highest == 0) return {};
  return wrapped(page.voice(phrase::claims_summed, {number_text(highest, page.voice.language),
                                                    number_text(first, page.voice.language)}),
                 page.width) +
         "\n";
}

std::string shares_summed(const Page& page) {
  const auto [enters, leaves] = shares_difference(page.choice);
  if (enters.empty() && leaves.empty()) return {};
  return wrapped(
             page.voice(phrase::shares_differ, {number_text(enters.size(), page.voice.language),
                                                number_text(leaves.size(), page.voice.language)}),
             page.width) +
         "\n";
}

std::string next_step(const Page& page) {
  if (page.choice.requests.empty() || !page.choice.no_line.awaited.empty()) return {};
  if (const auto& silent = page.choice.no_line.silent; !silent.empty())
    return page.voice(phrase::ask_for_ballots, {one_line(silent)}) + "\n";
  if (!page.choice.method)
    return page.voice(phrase::ask_what_counts, {one_line(page.choice.requests.back().id)}) + "\n";
  const auto below = those(page.choice, [](const auto& r) { return !r.above_line(); });
  return below.empty() ? std::string()
                       : page.voice(phrase::explain_hint, {one_line(below.front()->id)}) + "\n";
}

} // namespace

std::string priorities_text(const Plan& plan, const Choice& choice, Language language,
                            std::size_t width, Extent extent) {
  const Page page{{plan, language}, choice, width, extent};
  if (choice.requests.empty()) return page.voice(phrase::no_open_requests) + "\n";
  auto text = overload(page) + wrapped(how_chosen(page), width) + warnings(page) + "\n" +
              requests(page) + skills(page) + budgets(page);
  text += page.is_whole() ? claims(page) : claims_summed(page);
  text += shares_summed(page) + next_step(page);
  while (text.ends_with("\n\n"))
    text.pop_back();
  return text;
}

} // namespace itplan

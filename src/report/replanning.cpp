#include "itplan/report/replanning.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/render/text_table.hpp"
#include "itplan/report/phrases/choosing.hpp"
#include "itplan/report/phrases/replanning.hpp"

#include "voice.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

struct Page {
  Voice voice;
  const Replan& replan;
  std::size_t width;
};

const Request& request_of(const Page& page, const ProposedMove& move) {
  return *page.voice.plan.requests.find(move.request);
}

std::string why(const Voice& voice, const MoveReason& reason) {
  constexpr std::size_t most_named = 3;
  switch (reason.level) {
  case HarmLevel::law: return voice(phrase::stays_law, {voice.titles(reason.requests, most_named)});
  case HarmLevel::word:
    return voice(phrase::stays_word, {voice.titles(reason.requests, most_named)});
  case HarmLevel::customers:
    return voice(phrase::stays_customers, {voice.customers(reason.customers)});
  case HarmLevel::delay:
    return voice(phrase::stays_delay, {counted(static_cast<std::size_t>(reason.more),
                                               phrase::quarters_later, voice.language)});
  case HarmLevel::points:
    return voice(phrase::stays_points, {voice.number(Hundredths{reason.more})});
  case HarmLevel::quiet: return voice(phrase::stays_quiet);
  case HarmLevel::alike: return voice(phrase::moves_alike);
  case HarmLevel::impossible: return voice(phrase::cannot_stay);
  }
  return {};
}

std::string paragraph(const Page& page, const std::string& text) {
  return text.empty() ? std::string() : wrapped(text, page.width) + "\n\n";
}

std::string proof(const Page& page) {
  const auto& replan = page.replan;
  if (replan.proven) return page.voice(phrase::replan_proven);
  return page.voice(replan.proven_but_quiet ? phrase::replan_proven_but_quiet
                                            : phrase::replan_not_proven);
}

// What does not fit, and how good the proposal is.
std::string introduction(const Page& page) {
  const auto& voice = page.voice;
  std::vector<std::string> said;
  for (const auto& lack : page.replan.lacks)
    said.push_back(voice.lacking(lack));
  for (const auto& over : page.replan.over_budget)
    said.push_back(
        voice(phrase::overload_money, {voice.money(over.paid + over.to_pay), one_line(over.budget),
                                       voice.money(over.money), voice.money(over.over)}));
  if (!page.replan.possible)
    said.push_back(voice(phrase::replan_impossible, {voice.audience("board")}));
  else
    said.push_back(voice(phrase::replan_least) + " " + proof(page));
  return paragraph(page, join(said, " "));
}

std::string quarter_cell(const Page& page, YearQuarter quarter) {
  const auto name = page.voice(phrase::col_quarter_short) + std::to_string(quarter.quarter + 1);
  return quarter.year == year_of(page.voice.plan) ? name : fmt::format("{} {}", name, quarter.year);
}

std::string heard(const Page& page, const ProposedMove& move) {
  if (move.told) return page.voice(phrase::heard_on, {page.voice.date(*move.told)});
  return page.voice(move.by_agreement ? phrase::heard_agreed : phrase::not_heard);
}

std::string table(const Page& page) {
  const auto& voice = page.voice;
  std::vector<std::vector<std::string>> rows;
  for (const auto& move : page.replan.moves)
    rows.push_back(
        {voice(phrase::moves_to[static_cast<std::size_t>(move.to)]), voice.title(move.request),
         voice.customer(request_of(page, move).customer), quarter_cell(page, move.was),
         move.quarter ? quarter_cell(page, *move.quarter) : std::string("-"), heard(page, move)});
  return text_table({{voice(phrase::col_move)},
                     {voice(phrase::col_request), false, true},
                     {voice(phrase::col_customer), false, true},
                     {voice(phrase::col_was)},
                     {voice(phrase::col_becomes)},
                     {voice(phrase::col_heard)}},
                    rows, page.width);
}

std::string indented(const Page& page, const std::string& text) {
  constexpr std::size_t indent = 4;
  std::string lines;
  const auto room = page.width > indent ? page.width - indent : page.width; // 0: any
  const auto in_room = wrapped(text, room);
  for (const auto line : split(in_room, '\n'))
    lines += std::string(indent, ' ') + std::string(line) + "\n";
  return lines;
}

// Moves with the same reason stand together.
std::string reasons(const Page& page) {
  std::vector<std::pair<std::string, std::vector<Id>>> all;
  for (const auto& move : page.replan.moves) {
    auto said = why(page.voice, move.why);
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.first == said; });
    if (found == all.end())
      all.push_back({std::move(said), {move.request}});
    else
      found->second.push_back(move.request);
  }
  auto text = page.voice(phrase::heading_why_these) + "\n";
  for (const auto& [said, ids] : all)
    text += "  " + page.voice.titles(ids, ids.size()) + "\n" + indented(page, said);
  return text + "\n";
}

std::string harm(const Page& page) {
  const auto& harm = page.replan.harm;
  const auto count = [](std::int64_t number) { return std::to_string(number); };
  auto text = page.voice(phrase::harm_said,
                         {count(harm.law), count(harm.word), count(harm.customers),
                          count(harm.delay), page.voice.number(Hundredths{harm.points})});
  const auto stay = page.replan.told_that_stay.size();
  if (stay > 0)
    text += " " + page.voice(stay == 1 ? phrase::promises_stay : phrase::promises_stay_many,
                             {counted(stay, phrase::told_promise, page.voice.language)});
  return paragraph(page, text);
}

std::string command(const Page& page, const ProposedMove& move) {
  const auto& id = move.request;
  if (move.quarter)
    return fmt::format("itplan decide {} agreed --quarter {} --by ROLE --fact TEXT", id,
                       named_quarter(*move.quarter));
  if (move.to == MoveTo::stopped)
    return fmt::format("itplan decide {} stopped --by ROLE --fact TEXT --alternative TEXT", id);
  return fmt::format("itplan decide {} not_now --by ROLE --fact TEXT --review-on {}-12-01", id,
                     year_of(page.voice.plan));
}

std::string tell(const Page& page, const ProposedMove& move) {
  if (!move.told && !move.by_agreement) return {};
  return "  " +
         page.voice(phrase::tell_before, {page.voice.customer(request_of(page, move).customer),
                                          page.voice.date(last_day(move.was))}) +
         fmt::format("  itplan letter {}\n", move.request);
}

std::string commands(const Page& page) {
  const auto& moves = page.replan.moves;
  auto text = page.voice(phrase::after_the_decision, {page.voice.audience("board")}) + "\n";
  const auto keeps = std::count_if(moves.begin(), moves.end(),
                                   [](const auto& move) { return move.quarter.has_value(); });
  for (const auto& move : moves)
    text += "  " + command(page, move) + "\n";
  for (const auto& move : moves)
    text += tell(page, move);
  if (keeps > 1)
    text += "  " + page.voice(phrase::all_later_at_once) +
            "  itplan decide agreed --replan --by ROLE --fact TEXT\n";
  return text;
}

Value harm_value(const Harm& harm) {
  return ValueMap{{"law", harm.law},
                  {"word", harm.word},
                  {"customers", harm.customers},
                  {"delay", harm.delay},
                  {"points", Hundredths{harm.points}},
                  {"quiet", harm.quiet}};
}

Value move_value(const Voice& voice, const ProposedMove& move) {
  const auto& request = *voice.plan.requests.find(move.request);
  return ValueMap{{"id", move.request},
                  {"title", request.title},
                  {"customer", request.customer},
                  {"answer", move_word(move.to)},
                  {"was", named_quarter(move.was)},
                  {"quarter", move.quarter ? Value(named_quarter(*move.quarter)) : Value()},
                  {"told", move.told ? Value(*move.told) : Value()},
                  {"why", why(voice, move.why)}};
}

} // namespace

std::string_view move_word(MoveTo to) {
  switch (to) {
  case MoveTo::later: return "later";
  case MoveTo::goes_on: return "goes_on";
  case MoveTo::not_now: return "not_now";
  case MoveTo::stopped: return "stopped";
  }
  return "";
}

std::string named_quarter(YearQuarter quarter) {
  return quarter_text(PromisedQuarter(static_cast<Quarter>(quarter.quarter), quarter.year));
}

Value replan_value(const Plan& plan, const Replan& replan, Language language) {
  const Voice voice{plan, language};
  ValueList moves;
  for (const auto& move : replan.moves)
    moves.push_back(move_value(voice, move));
  return ValueMap{{"harm", harm_value(replan.harm)},
                  {"proven", replan.proven},
                  {"proven_but_quiet", replan.proven_but_quiet},
                  {"possible", replan.possible},
                  {"moves", std::move(moves)}};
}

std::string moves_table(const Plan& plan, const Replan& replan, Language language,
                        std::size_t width) {
  return table({{plan, language}, replan, width});
}

std::string replan_text(const Plan& plan, const Replan& replan, Language language,
                        std::size_t width) {
  const Page page{{plan, language}, replan, width};
  if (replan.year_over) return wrapped(page.voice(phrase::replan_year_over), width) + "\n";
  if (replan.moves.empty() && replan.possible)
    return wrapped(page.voice(phrase::replan_fits), width) + "\n";
  return introduction(page) + table(page) + "\n" + reasons(page) + harm(page) + commands(page);
}

} // namespace itplan

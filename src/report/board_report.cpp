// The memo to the board: the decisions asked, why now, and what each option costs.
#include "itplan/base/text.hpp"
#include "itplan/plan/owed.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/plan/totals.hpp"
#include "itplan/report/page.hpp"
#include "itplan/report/phrases/board.hpp"
#include "itplan/report/phrases/readers.hpp"

#include "board_options.hpp"
#include "promise_counts.hpp"
#include "readers.hpp"
#include "report_data.hpp"
#include "satisfaction_text.hpp"

#include <algorithm>
#include <map>

namespace itplan {
namespace {

struct Memo {
  Voice voice;
  const Choice& choice;
  Date today;
  BoardOptions options;
  std::vector<Id> fit; // undecided, above the line
  std::vector<Id> do_not_fit;
  OptionalDate next; // when the board meets again
};

Memo memo_of(const ReportInput& input) {
  const Voice voice{input.plan, input.language};
  Memo memo{voice,
            input.choice,
            input.today,
            board_options(input.plan, input.choice, input.today),
            {},
            {},
            next_board_day(input.plan, input.today)};
  for (const auto& ranked : input.choice.requests) {
    const auto* request = input.plan.requests.find(ranked.id);
    if (!request || !is_open(*request, input.today)) continue;
    if (ranked.above_line())
      memo.fit.push_back(ranked.id);
    else if (ranked.standing != Standing::not_estimated && ranked.standing != Standing::unranked)
      memo.do_not_fit.push_back(ranked.id);
  }
  return memo;
}

std::string about(const Memo& memo, const std::vector<Id>& ids, const Noun& forms) {
  return ids.empty()
             ? std::string()
             : number_sentence(memo.voice, ids.size(), forms, {memo.voice.title(ids.front())});
}

ValueList ask_rows(const Memo& memo) {
  const auto& voice = memo.voice;
  std::vector<std::string> asks;
  if (!overload_text(voice, memo.choice).empty()) asks.push_back(voice(phrase::ask_what_waits));
  if (!voice.plan.adopted || !voice.plan.adopted->date)
    asks.push_back(voice(phrase::ask_adopt, {std::to_string(year_of(voice.plan))}));
  asks.push_back(about(memo, memo.fit, phrase::ask_yes));
  asks.push_back(about(memo, memo.do_not_fit, phrase::ask_no));
  asks.push_back(options_ask(voice, memo.options));
  ValueList rows;
  for (const auto& ask : asks)
    if (!ask.empty()) rows.push_back(ValueMap{{"number", rows.size() + 1}, {"text", ask}});
  return rows;
}

std::size_t undecided(const Memo& memo) {
  const auto& requests = memo.voice.plan.requests;
  return static_cast<std::size_t>(
      std::count_if(requests.begin(), requests.end(),
                    [&](const auto& entry) { return is_open(entry.value, memo.today); }));
}

struct Late {
  std::size_t now = 0;
  std::size_t by_next = 0;
};

Late late_decisions(const Memo& memo) {
  const auto until = memo.next ? *memo.next - std::chrono::days(1) : memo.today;
  Late late;
  for (const auto& one : owed(memo.voice.plan, memo.today, until)) {
    if (one.kind != OwedKind::decision) continue;
    ++late.by_next;
    if (one.late > 0) ++late.now;
  }
  return late;
}

std::string why_now(const Memo& memo, const Late& late) {
  const auto waiting = sentence_if_any(memo.voice, undecided(memo), phrase::wait_for_decision);
  if (!memo.next || late.by_next == late.now)
    return sentences({waiting, sentence_if_any(memo.voice, late.now, phrase::are_late)});
  return sentences({waiting,
                    number_sentence(memo.voice, late.by_next, phrase::will_be_late,
                                    {memo.voice.date(*memo.next)}),
                    sentence_if_any(memo.voice, late.now, phrase::are_late_already)});
}

Value fit_row(std::string what, std::string asked, std::string fits) {
  return ValueMap{
      {"what", std::move(what)}, {"asked_text", std::move(asked)}, {"fits_text", std::move(fits)}};
}

ValueList fit_rows(const Memo& memo) {
  const auto& voice = memo.voice;
  const auto counts = told_counts(voice.plan, memo.choice);
  const auto days = year_days(memo.choice);
  const bool least = wanted_at_least(voice.plan);
  const auto wanted = [&](const std::string& text) {
    return least ? voice(phrase::memo_at_least, {text}) : text;
  };
  ValueList rows;
  rows.push_back(fit_row(voice(phrase::memo_row_requests),
                         number_text(voice.plan.requests.size(), voice.language),
                         number_text(counts.above(), voice.language)));
  if (!memo.choice.skills.empty())
    rows.push_back(
        fit_row(voice(phrase::memo_row_days), wanted(voice.number(days.wanted)),
                voice(phrase::used_of_room, {voice.number(days.used), voice.number(days.room)})));
  for (const auto& budget : memo.choice.budgets)
    rows.push_back(
        fit_row(voice(phrase::memo_row_money, {one_line(budget.budget)}),
                wanted(voice.money(budget.wanted)),
                voice(phrase::used_of_room, {voice.money(budget.used), voice.money(budget.room)})));
  return rows;
}

std::string gate_text(const Voice& voice, const ToldCounts& counts) {
  if (counts.legal == 0) return sentence_if_any(voice, counts.agreed, phrase::promised_already);
  if (counts.agreed == 0) return number_sentence(voice, counts.legal, phrase::law_demands);
  return number_sentence(voice, counts.agreed, phrase::law_and_promised,
                         {number_sentence(voice, counts.legal, phrase::requests_must)});
}

std::string fit_text(const Memo& memo) {
  const auto& voice = memo.voice;
  const auto& choice = memo.choice;
  if (!choice.method) return voice.no_line(choice.no_line);
  return sentences({gate_text(voice, told_counts(voice.plan, choice)),
                    voice(phrase::then_by[static_cast<std::size_t>(*choice.method)]),
                    choice.proven ? voice(phrase::no_better)
                                  : voice(phrase::best_is_at_most,
                                          {voice.value(choice, choice.bound - choice.value)}),
                    memo.options.scarcest.empty()
                        ? std::string()
                        : voice(phrase::runs_out_first, {one_line(memo.options.scarcest)}),
                    voice.reserve(choice)});
}

// By kind of work: the days asked, and those of this year above the line.
ValueList kind_rows(const Memo& memo) {
  const auto kinds = words<WorkKind>();
  std::vector<Days> asked(kinds.size() + 1);
  std::vector<Days> fits(kinds.size() + 1);
  for (const auto& [id, request] : memo.voice.plan.requests) {
    const auto kind = request.kind ? static_cast<std::size_t>(*request.kind) : kinds.size();
    if (is_asked(request)) asked[kind] += total_effort(request);
    if (const auto* ranked = memo.choice.find(id); ranked && ranked->above_line())
      fits[kind] += ranked->cells.year();
  }
  ValueList rows;
  for (std::size_t i = 0; i <= kinds.size(); ++i) {
    if (asked[i] == Days{} && fits[i] == Days{}) continue;
    const bool named = i < kinds.size();
    rows.push_back(ValueMap{
        {"kind", named ? Value(kinds[i]) : Value()},
        {"kind_text", named ? std::string(term(static_cast<WorkKind>(i), memo.voice.language))
                            : memo.voice(phrase::memo_no_kind)},
        {"asked", asked[i]},
        {"asked_text", memo.voice.number(asked[i])},
        {"fits", fits[i]},
        {"fits_text", memo.voice.number(fits[i])}});
  }
  return rows;
}

ValueList promise_list(const Memo& memo) {
  ValueList rows;
  for (const auto& figure : shown_promises(memo.voice.plan, memo.today))
    rows.push_back(ValueMap{{"id", figure.promise},
                            {"text", sentence(figure.text->text)},
                            {"kept", figure.kept},
                            {"all", figure.all},
                            {"stand_text", stand_text(memo.voice, figure)},
                            {"verdict_text", verdict_text(memo.voice, figure)}});
  return rows;
}

ValueList risk_rows(const Memo& memo) {
  constexpr std::size_t most = 3; // as the plan orders them
  ValueList rows;
  for (const auto& [id, risk] : memo.voice.plan.risks) {
    if (rows.size() == most) break;
    rows.push_back(ValueMap{
        {"id", id},
        {"text",
         sentences({sentence(risk.text), sentence(risk.act),
                    risk.owner.empty() ? std::string()
                                       : memo.voice(phrase::risk_who, {one_line(risk.owner)})})}});
  }
  return rows;
}

ValueList unknown_rows(const Memo& memo) {
  const auto& voice = memo.voice;
  const auto& plan = voice.plan;
  std::size_t unconfirmed = 0;
  for (const auto& [id, request] : plan.requests)
    if (is_open(request, memo.today) && !request.confirmed) ++unconfirmed;
  std::size_t silent = 0;
  for (const auto& claim : memo.choice.claims)
    if (memo.choice.method == Method::votes && !claim.voted) ++silent;
  const auto& reserve = plan.capacity.reserve;
  const bool unused = reserve && reserve->count > 0 && voice.reserve(memo.choice).empty();
  ValueList rows;
  for (const auto& text :
       {sentence_if_any(voice, told_counts(plan, memo.choice).not_estimated,
                        phrase::unknown_effort),
        sentence_if_any(voice, unconfirmed, phrase::unknown_understanding),
        sentence_if_any(voice, silent, phrase::silent_departments),
        unused ? voice(phrase::unknown_unplanned, {percent_text(reserve->count)}) : std::string()})
    if (!text.empty()) rows.push_back(ValueMap{{"text", text}});
  return rows;
}

// Who will tell how many undecided requests, most first, nobody last.
ValueList teller_rows(const Memo& memo) {
  std::map<std::string, std::size_t> counts;
  for (const auto& [id, request] : memo.voice.plan.requests)
    if (is_open(request, memo.today)) ++counts[one_line(request.owner)];
  std::vector<std::pair<std::string, std::size_t>> all(counts.begin(), counts.end());
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    if (a.first.empty() != b.first.empty()) return b.first.empty();
    return a.second > b.second;
  });
  ValueList rows;
  for (const auto& [role, count] : all)
    rows.push_back(ValueMap{
        {"role", role.empty() ? Value() : Value(role)},
        {"requests", count},
        {"text", memo.voice(phrase::teller, {role.empty() ? memo.voice(phrase::nobody_yet) : role,
                                             number_text(count, memo.voice.language)})}});
  return rows;
}

std::string told_promise_text(const Plan& plan) {
  for (const auto& [id, promise] : plan.promises)
    if (promise.measure == Measure::working_days_to_told) return sentence(promise.text);
  return {};
}

std::string head_text(const Memo& memo) {
  const auto& voice = memo.voice;
  const auto& signed_by = voice.plan.signed_by;
  return sentences(
      {voice(phrase::memo_to, {voice.audience("board")}),
       signed_by.empty() ? std::string() : voice(phrase::memo_from, {one_line(signed_by)}),
       memo.next ? voice(phrase::memo_for, {voice.date(*memo.next)}) : std::string(),
       voice(phrase::as_of_day, {voice.date(memo.today)})});
}

constexpr TemplateWord words_of_memo[] = {
    {"asks", phrase::memo_asks},         {"now", phrase::memo_now},
    {"fits", phrase::memo_fits},         {"kinds", phrase::memo_kinds},
    {"promises", phrase::memo_promises}, {"risks", phrase::memo_risks},
    {"unknown", phrase::memo_unknown},   {"tell", phrase::memo_tell},
    {"asked", phrase::memo_col_asked},   {"fit", phrase::memo_col_fits},
    {"kind", phrase::memo_col_kind},     {"promise", phrase::memo_col_promise},
    {"stand", phrase::memo_col_stand},   {"verdict", phrase::memo_col_verdict},
    {"nothing", phrase::ask_nothing}};

} // namespace

Value board_data(const ReportInput& input) {
  const auto memo = memo_of(input);
  const auto& voice = memo.voice;
  const auto late = late_decisions(memo);
  Value report;
  set_header(report, "board", voice, input.today);
  report.set("heading", voice(phrase::memo_title, {*report.find("title")->text()}));
  report.set("overload", overload_text(voice, input.choice));
  report.set("head_text", head_text(memo));
  report.set("asks", ask_rows(memo));
  report.set("undecided", undecided(memo));
  report.set("late_decisions", late.now);
  report.set("late_by_next", late.by_next);
  report.set("now_text", why_now(memo, late));
  report.set("fits", fit_rows(memo));
  report.set("fit_text", fit_text(memo));
  report.set("kinds", kind_rows(memo));
  add_options(report, voice, input.choice, memo.options);
  place_pictures(report, voice.language, PictureForm::mermaid);
  report.set("promises", promise_list(memo));
  report.set("satisfaction_text", satisfaction_sentence(voice, input.today, input.last));
  report.set("risks", risk_rows(memo));
  report.set("unknown", unknown_rows(memo));
  report.set("told_promise", told_promise_text(input.plan));
  report.set("tellers", teller_rows(memo));
  set_has(report);
  report.set("words", template_words(voice, words_of_memo));
  return report;
}

} // namespace itplan

// The end of a year: what was promised and done, and what was learned.
#include "itplan/base/text.hpp"
#include "itplan/plan/agreements.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/rhythm.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/report/phrases/readers.hpp"
#include "itplan/report/phrases/register.hpp"
#include "itplan/report/phrases/year_end.hpp"

#include "promise_counts.hpp"
#include "readers.hpp"
#include "report_data.hpp"
#include "satisfaction_text.hpp"
#include "year_end_days.hpp"

#include <algorithm>
#include <map>

namespace itplan {
namespace {

bool is_refusal(const Decision& decision) {
  return decision.outcome == Outcome::not_now || decision.outcome == Outcome::declined ||
         decision.outcome == Outcome::stopped;
}

// The yes that the customer counted on first, before any move of ours; null: none was told, or it
// was taken back.
const Decision* first_promise(const Request& request) {
  const Decision* first = nullptr;
  for (const auto& decision : request.decisions) {
    if (!is_told(decision) || !decision.outcome) continue;
    if (decision.outcome == Outcome::agreed)
      first = first ? first : &decision;
    else if (is_refusal(decision) || decision.outcome == Outcome::merged)
      first = nullptr;
  }
  return first;
}

bool in_time(const Plan& plan, const Request& request, const Decision& promise) {
  if (const auto quarter = promised_quarter(plan, promise))
    return *request.delivered <= last_day(*quarter);
  return true;
}

struct Year {
  std::size_t promised = 0;
  std::size_t done = 0;
  std::size_t on_time = 0;
  std::vector<Id> going_on;
  std::vector<Id> taken_back;
  std::vector<Id> finished; // promised or not
  std::size_t not_now = 0;
  std::size_t declined = 0;
  std::size_t looked_again = 0;
  std::size_t became_yes = 0;
  std::size_t waiting = 0;
  std::vector<Date> reviews;
};

void take_promise(Year& year, const Plan& plan, const Id& id, const Request& request) {
  if (request.delivered) year.finished.push_back(id);
  const auto* promise = first_promise(request);
  if (!promise) return;
  ++year.promised;
  if (!request.delivered) {
    year.going_on.push_back(id);
    return;
  }
  ++year.done;
  if (in_time(plan, request, *promise)) ++year.on_time;
}

bool was_reopened_after_no(const Request& request) {
  bool refused = false;
  for (const auto& decision : request.decisions) {
    if (decision.outcome == Outcome::reopened && refused) return true;
    if (is_told(decision)) refused = is_refusal(decision);
  }
  return false;
}

void take_answer(Year& year, const Request& request, Date today) {
  const auto* last = last_decision(request);
  if (last && is_told(*last) && told_promise(request) && is_refusal(*last)) ++year.promised;
  const auto status = status_as_told(request);
  if (status == Status::not_now) {
    ++year.not_now;
    if (last && last->review_on && *last->review_on > today)
      year.reviews.push_back(*last->review_on);
  }
  if (status == Status::declined) ++year.declined;
  if (status == Status::received || status == Status::ready) ++year.waiting;
  if (!was_reopened_after_no(request)) return;
  ++year.looked_again;
  if (is_committed(request)) ++year.became_yes;
}

Year year_of_requests(const Plan& plan, Date today) {
  Year year;
  for (const auto& [id, request] : plan.requests) {
    if (request.withdrawn) continue;
    take_promise(year, plan, id, request);
    take_answer(year, request, today);
    const auto* last = last_decision(request);
    if (last && is_told(*last) && is_refusal(*last) && told_promise(request))
      year.taken_back.push_back(id);
  }
  std::sort(year.reviews.begin(), year.reviews.end());
  return year;
}

std::string one_sentence(const Voice& voice, const Year& year) {
  if (year.promised == 0) return voice(phrase::nothing_promised);
  if (year.done == 0) return number_sentence(voice, year.promised, phrase::promised_none_done);
  const auto number = [&](std::size_t count) { return number_text(count, voice.language); };
  if (year.done == year.promised)
    return number_sentence(voice, year.promised, phrase::promised_all_done, {number(year.on_time)});
  return number_sentence(voice, year.done, phrase::promised_done,
                         {number(year.promised), number(year.on_time)});
}

std::string done_text(const Voice& voice, const Year& year) {
  if (year.finished.empty()) return number_sentence(voice, 0, phrase::none_done);
  return sentences({number_sentence(voice, year.finished.size(), phrase::are_done),
                    sentence_if_any(voice, year.on_time, phrase::done_in_time),
                    sentence_if_any(voice, year.done - year.on_time, phrase::done_late)});
}

std::string quoted_titles(const Voice& voice, const std::vector<Id>& ids) {
  constexpr std::size_t most = 3;
  std::vector<std::string> titles;
  for (const auto& id : ids)
    if (titles.size() < most) titles.push_back(voice(phrase::in_quotes, {voice.title(id)}));
  if (ids.size() <= most) return voice.list(titles);
  return voice(phrase::and_more_titles,
               {join(titles, ", "), number_text(ids.size() - most, voice.language)});
}

std::string going_on_text(const Voice& voice, const Year& year, Date today) {
  if (year.going_on.empty()) return {};
  const auto titles = quoted_titles(voice, year.going_on);
  const auto own = plan_year(voice.plan);
  const bool over = today >= own.last_day();
  return number_sentence(voice, year.going_on.size(), over ? phrase::go_on_in : phrase::go_on,
                         {titles, std::to_string(own.number() + 1)});
}

std::string fact_of(const Plan& plan, const Id& id) {
  return sentence(last_decision(*plan.requests.find(id))->fact);
}

std::string taken_back_text(const Voice& voice, const Year& year) {
  if (year.taken_back.empty()) return {};
  const auto& first = year.taken_back.front();
  return number_sentence(
      voice, year.taken_back.size(), phrase::came_back_on,
      {voice(phrase::in_quotes, {voice.title(first)}), fact_of(voice.plan, first)});
}

ValueList taken_back_rows(const Voice& voice, const Year& year) {
  ValueList rows;
  if (year.taken_back.size() < 2) return rows;
  for (const auto& id : year.taken_back) {
    auto row = request_row(voice, id);
    row.set("text", voice(phrase::came_back_row, {voice.title(id), fact_of(voice.plan, id)}));
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string noes_text(const Voice& voice, const Year& year) {
  const auto times = [&](std::size_t count) {
    return counted(count, phrase::times, voice.language);
  };
  return sentences({number_sentence(voice, voice.plan.requests.size(), phrase::came_in),
                    voice(phrase::we_said_both, {times(year.not_now), times(year.declined)}),
                    sentence_if_any(voice, year.looked_again, phrase::asked_another_look),
                    year.looked_again == 0 ? std::string()
                    : year.became_yes == 0
                        ? voice(phrase::stayed_same)
                        : number_sentence(voice, year.became_yes, phrase::became_yes)});
}

// The told refusals that hold, by the question that decided; most first.
ValueList reason_rows(const Voice& voice) {
  std::map<Id, std::size_t> counts;
  for (const auto& [id, request] : voice.plan.requests) {
    const auto status = status_as_told(request);
    const auto* last = last_decision(request);
    if (!last || !is_told(*last) || request.withdrawn) continue;
    if (status == Status::not_now || status == Status::declined) ++counts[last->criterion];
  }
  std::vector<std::pair<Id, std::size_t>> all(counts.begin(), counts.end());
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  ValueList rows;
  for (const auto& [criterion, count] : all)
    rows.push_back(ValueMap{
        {"criterion", criterion},
        {"text", criterion.empty() ? voice(phrase::no_criterion) : voice.criterion(criterion)},
        {"count", count}});
  return rows;
}

std::string met_text(const Voice& voice, const std::vector<PromiseFigure>& figures) {
  const auto judged = std::count_if(figures.begin(), figures.end(), [](const auto& figure) {
    return figure.verdict().has_value();
  });
  if (judged == 0) return {};
  const auto met = std::count_if(figures.begin(), figures.end(), [](const auto& figure) {
    return figure.verdict() == Verdict::met;
  });
  return number_sentence(voice, static_cast<std::size_t>(met), phrase::met_of,
                         {number_text(static_cast<std::size_t>(judged), voice.language)});
}

ValueList promise_list(const Voice& voice, const std::vector<PromiseFigure>& figures) {
  ValueList rows;
  for (const auto& figure : figures) {
    const auto text = sentence(figure.text->text);
    const auto stand = capital(stand_text(voice, figure), voice.language);
    const auto verdict = verdict_text(voice, figure);
    rows.push_back(ValueMap{
        {"id", figure.promise},
        {"kept", figure.kept},
        {"all", figure.all},
        {"text", verdict.empty() ? voice(phrase::promise_count, {text, stand})
                                 : voice(phrase::promise_verdict, {text, stand, verdict})}});
  }
  return rows;
}

// What customers say that finished work brought, beside what they wanted.
ValueList brought_rows(const Voice& voice, const Year& year) {
  ValueList rows;
  for (const auto& id : year.finished) {
    const auto& request = *voice.plan.requests.find(id);
    if (!request.brought || request.brought->text.empty()) continue;
    auto row = request_row(voice, id);
    row.set("wanted", request.result);
    row.set("brought", request.brought->text);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string brought_text(const Voice& voice, const Year& year, std::size_t known) {
  if (year.finished.empty()) return {};
  const auto number = [&](std::size_t count) { return number_text(count, voice.language); };
  if (known == 0) return voice(phrase::brought_unknown);
  if (known == year.finished.size()) return voice(phrase::brought_all);
  return sentences({voice(phrase::brought_of, {number(known), number(year.finished.size())}),
                    number_sentence(voice, year.finished.size() - known, phrase::brought_rest)});
}

ValueList lesson_rows(const Voice& voice) {
  ValueList rows;
  for (const auto& [id, request] : voice.plan.requests) {
    if (request.lesson.empty()) continue;
    auto row = request_row(voice, id);
    row.set("text", sentence(request.lesson));
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string next_text(const Voice& voice, const Year& year, Date today) {
  std::string round;
  for (const auto& [entry, day] : next_times(voice.plan, today + std::chrono::days(1)))
    if (round.empty() && day && entry->value.direction == Direction::ask &&
        entry->value.audience == "customers")
      round = voice(phrase::asking_begins, {voice.date(*day)});
  return sentences({sentence_if_any(voice, year.going_on.size(), phrase::take_along),
                    year.reviews.empty()
                        ? std::string()
                        : number_sentence(voice, year.reviews.size(), phrase::look_at_again,
                                          {voice.date(year.reviews.front())}),
                    sentence_if_any(voice, year.waiting, phrase::owe_answer), round});
}

Value counts_value(const Year& year) {
  return ValueMap{{"promised", year.promised},
                  {"done", year.done},
                  {"on_time", year.on_time},
                  {"going_on", year.going_on.size()},
                  {"taken_back", year.taken_back.size()},
                  {"finished", year.finished.size()},
                  {"not_now", year.not_now},
                  {"declined", year.declined},
                  {"looked_again", year.looked_again},
                  {"became_yes", year.became_yes},
                  {"waiting", year.waiting}};
}

constexpr TemplateWord words_of_year[] = {{"one", phrase::year_one},
                                          {"done", phrase::year_done},
                                          {"not", phrase::year_not},
                                          {"noes", phrase::year_noes},
                                          {"brought", phrase::year_brought},
                                          {"wanted", phrase::year_col_wanted},
                                          {"measured", phrase::year_col_measured},
                                          {"request", phrase::year_col_request},
                                          {"satisfaction", phrase::year_satisfaction},
                                          {"days", phrase::year_days},
                                          {"promises", phrase::year_promises},
                                          {"learned", phrase::year_learned},
                                          {"next", phrase::year_next},
                                          {"planned", phrase::year_col_planned},
                                          {"real", phrase::year_col_real},
                                          {"difference", phrase::year_col_difference},
                                          {"reason", phrase::year_col_reason},
                                          {"number", phrase::year_col_number}};

} // namespace

Value year_end_data(const ReportInput& input) {
  const auto voice = reader_voice(input);
  const auto year = year_of_requests(input.plan, input.today);
  const auto figures = shown_promises(input.plan, input.today);
  Value report;
  set_header(report, "year-end", voice, input.today);
  report.set("heading", voice(phrase::year_title, {std::to_string(year_of(input.plan))}));
  report.set("standing_text", sentences({sentence(input.plan.department),
                                         voice(phrase::as_of_day, {voice.date(input.today)})}));
  report.set("counts", counts_value(year));
  report.set("one_text", one_sentence(voice, year));
  report.set("done_text", done_text(voice, year));
  report.set("not_text",
             sentences({going_on_text(voice, year, input.today), taken_back_text(voice, year)}));
  report.set("taken_back", taken_back_rows(voice, year));
  auto brought = brought_rows(voice, year);
  report.set("brought_text", brought_text(voice, year, brought.size()));
  report.set("brought", std::move(brought));
  report.set("noes_text", noes_text(voice, year));
  report.set("reasons", reason_rows(voice));
  report.set("days", year_end_days(voice, input.today));
  report.set("days_note",
             is_all_measured(input.plan) ? std::string() : voice(phrase::days_not_measured));
  report.set("met_text", met_text(voice, figures));
  report.set("promises", promise_list(voice, figures));
  report.set("satisfaction_text", satisfaction_sentence(voice, input.today, input.last));
  report.set("image_text", image_text(voice, kept_of_ten(input.plan, input.today)));
  report.set("lessons", lesson_rows(voice));
  report.set("next_text", next_text(voice, year, input.today));
  set_has(report);
  report.set("words", template_words(voice, words_of_year));
  return report;
}

} // namespace itplan

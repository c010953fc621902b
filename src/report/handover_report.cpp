// For who takes over: open promises, running talks and sensitive noes.
#include "itplan/base/text.hpp"
#include "itplan/plan/agreements.hpp"
#include "itplan/plan/owed.hpp"
#include "itplan/plan/rhythm.hpp"
#include "itplan/plan/rounds.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/report/phrases/year_end.hpp"

#include "owed_text.hpp"
#include "readers.hpp"
#include "report_data.hpp"

#include <algorithm>

namespace itplan {
namespace {

Value about(const Voice& voice, const Id& request, const Id& customer) {
  Value row;
  row.set("id", request.empty() ? Value() : Value(request));
  row.set("title", request.empty() ? std::string() : voice.title(request));
  row.set("customer", customer);
  row.set("customer_name", voice.customer(customer));
  return row;
}

ValueList late_rows(const Voice& voice, Date today) {
  ValueList rows;
  for (const auto& one : owed(voice.plan, today, today))
    if (one.late > 0 && one.ours) rows.push_back(owed_value(voice, one, today));
  return rows;
}

ValueList agreement_list(const Voice& voice, bool ours) {
  ValueList rows;
  for (const auto& side : agreement_sides(voice.plan)) {
    if (side.ours != ours || !side.is_open()) continue;
    auto row = about(voice, side.request, side.customer);
    row.set("text", sentence(side.text()));
    set_date(row, "due", side.due, voice);
    row.set("by_text", side.due ? voice.date(*side.due) : voice(phrase::hand_no_day));
    rows.push_back(std::move(row));
  }
  return rows;
}

ValueList untold_rows(const Voice& voice) {
  ValueList rows;
  for (const auto& id : untold_requests(voice.plan)) {
    const auto& request = *voice.plan.requests.find(id);
    const auto& decision = *untold_decision(request);
    auto row = about(voice, id, request.customer);
    row.set("outcome", word(*decision.outcome));
    row.set("outcome_text", term(*decision.outcome, voice.language));
    row.set("who", one_line(request.owner));
    rows.push_back(std::move(row));
  }
  return rows;
}

// The points a customer gave to a request, in all rounds that closed.
std::int64_t points_of(const Plan& plan, const Id& id, const Id& customer, Date today) {
  std::int64_t points = 0;
  for (const auto& [round_id, ballots] : plan.ballots) {
    const auto* round = plan.rounds.find(round_id);
    const auto* ballot = ballots.find(customer);
    if (!ballot || !round || !is_closed(*round, today)) continue;
    for (const auto& given : ballot->choices)
      if (given.request == id) points += given.points.value_or(0);
  }
  return points;
}

// Why a no may come back; "" when nothing says so.
std::string sensitive(const Voice& voice, const Id& id, const Request& request, Date today) {
  const auto& last = *last_decision(request);
  std::vector<std::string> why;
  if (told_promise(request)) why.push_back(voice(phrase::noes_back));
  if (const auto points = points_of(voice.plan, id, request.customer, today); points > 0)
    why.push_back(voice(phrase::noes_points, {counted(static_cast<std::size_t>(points),
                                                      phrase::point, voice.language)}));
  if (request.claimed == Claim::highest) why.push_back(voice(phrase::noes_highest));
  if (last.ask_again && last.ask_again->before && *last.ask_again->before > today)
    why.push_back(voice(phrase::noes_again, {voice.date(*last.ask_again->before)}));
  if (last.review_on && *last.review_on > today)
    why.push_back(voice(phrase::noes_look, {voice.date(*last.review_on)}));
  return join(why, "; ");
}

ValueList no_rows(const Voice& voice, Date today) {
  ValueList rows;
  for (const auto& [id, request] : voice.plan.requests) {
    const auto status = status_of(request);
    const bool refused =
        status == Status::not_now || status == Status::declined || status == Status::stopped;
    if (!refused || !last_decision(request)) continue;
    const auto why = sensitive(voice, id, request, today);
    if (why.empty()) continue;
    auto row = about(voice, id, request.customer);
    row.set("outcome_text", term(*last_decision(request)->outcome, voice.language));
    row.set("why_text", capital(why, voice.language));
    rows.push_back(std::move(row));
  }
  return rows;
}

struct Talk {
  Date date;
  Id request;
  Id customer;
  const ConversationNote* note;
};

// Of the last 90 days the last note about each open request, and with each customer.
ValueList talk_rows(const Voice& voice, Date today) {
  constexpr auto lately = std::chrono::days(90);
  std::vector<Talk> talks;
  const auto take = [&](const Id& request, const Id& customer,
                        const std::vector<ConversationNote>& notes) {
    const ConversationNote* last = nullptr;
    for (const auto& note : notes)
      if (note.date && *note.date <= today && (!last || *note.date >= *last->date)) last = &note;
    if (last && *last->date > today - lately)
      talks.push_back({*last->date, request, customer, last});
  };
  for (const auto& [id, request] : voice.plan.requests)
    if (is_open(request, today) || (is_committed(request) && !request.accepted))
      take(id, request.customer, request.notes);
  for (const auto& [id, customer] : voice.plan.customers)
    take({}, id, customer.notes);
  std::stable_sort(talks.begin(), talks.end(),
                   [](const Talk& a, const Talk& b) { return a.date > b.date; });
  constexpr std::size_t most = 12;
  if (talks.size() > most) talks.resize(most);
  ValueList rows;
  for (const auto& talk : talks) {
    auto row = about(voice, talk.request, talk.customer);
    set_date(row, "date", talk.date, voice);
    row.set("from", voice.audience(talk.note->from));
    row.set("text", sentence(talk.note->text));
    rows.push_back(std::move(row));
  }
  return rows;
}

ValueList next_rows(const Voice& voice, Date today) {
  ValueList rows;
  for (const auto& [entry, day] : next_times(voice.plan, today)) {
    if (!day) continue;
    const auto& from = entry->value;
    Value row;
    row.set("id", entry->id);
    set_date(row, "date", day, voice);
    row.set("for_text", capital(voice.audience(from.audience), voice.language));
    row.set("text", one_line(from.channel.empty() ? from.message : from.channel));
    row.set("who", one_line(from.owner));
    rows.push_back(std::move(row));
  }
  return rows;
}

constexpr TemplateWord words_of_handover[] = {
    {"late", phrase::hand_late},       {"ours", phrase::hand_ours},
    {"theirs", phrase::hand_theirs},   {"told", phrase::hand_told},
    {"noes", phrase::hand_noes},       {"talks", phrase::hand_talks},
    {"next", phrase::hand_next},       {"by", phrase::hand_by},
    {"what", phrase::hand_what},       {"for", phrase::hand_for},
    {"who", phrase::hand_who},         {"when", phrase::hand_when},
    {"request", phrase::hand_request}, {"answer", phrase::hand_answer},
    {"why", phrase::hand_why},         {"none", phrase::hand_none}};

} // namespace

Value handover_data(const ReportInput& input) {
  const auto voice = reader_voice(input);
  Value report;
  set_header(report, "handover", voice, input.today);
  report.set("heading", voice(phrase::hand_title, {*report.find("title")->text()}));
  report.set("overload", overload_text(voice, input.choice));
  report.set("standing_text", standing_text(voice, input.today));
  report.set("late", late_rows(voice, input.today));
  report.set("ours", agreement_list(voice, true));
  report.set("theirs", agreement_list(voice, false));
  report.set("untold", untold_rows(voice));
  report.set("noes", no_rows(voice, input.today));
  report.set("talks", talk_rows(voice, input.today));
  report.set("next", next_rows(voice, input.today));
  set_has(report);
  report.set("words", template_words(voice, words_of_handover));
  return report;
}

} // namespace itplan

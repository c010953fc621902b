// What customers said, and what we did with it.
#include "itplan/base/text.hpp"
#include "itplan/plan/agreements.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/report/phrases/readers.hpp"
#include "itplan/report/phrases/register.hpp"

#include "decision_text.hpp"
#include "readers.hpp"
#include "report_data.hpp"

#include <algorithm>

namespace itplan {
namespace {

// The last answer that its customer heard; null: none.
const Decision* told_answer(const Request& request) {
  const Decision* last = nullptr;
  for (const auto& decision : request.decisions)
    if (is_told(decision) && decision.outcome && decision.date) last = &decision;
  return last;
}

std::string first_sentence(const std::string& text) {
  const auto line = one_line(text);
  for (std::size_t i = 0; i + 1 < line.size(); ++i)
    if ((line[i] == '.' || line[i] == '?' || line[i] == '!') && line[i + 1] == ' ')
      return line.substr(0, i + 1);
  return sentence(line);
}

std::string instead(const Voice& voice, const Phrase& answer, const Decision& decision) {
  auto text = voice(answer);
  if (!has_alternative(decision)) return text;
  return text + " " + voice(phrase::said_instead, {sentence(decision.alternative)});
}

std::string do_text(const Voice& voice, const Request& request, const Decision& decision) {
  switch (*decision.outcome) {
  case Outcome::agreed:
    if (request.delivered) return voice(phrase::said_done, {voice.date(*request.delivered)});
    if (request.started) return voice(phrase::said_begun, {voice.date(*request.started)});
    return voice(phrase::said_promised);
  case Outcome::not_now: return instead(voice, phrase::said_not_now_row, decision);
  case Outcome::declined: return instead(voice, phrase::said_no_row, decision);
  case Outcome::stopped: return instead(voice, phrase::said_stopped, decision);
  case Outcome::merged: return voice(phrase::said_merged, {voice.title(decision.into)});
  case Outcome::reopened: return {};
  }
  return {};
}

OptionalDate our_day(const Request& request) {
  OptionalDate last;
  for (const auto& agreement : request.agreements)
    if (const auto by = due(agreement, Side::we); by && !agreement.we_did && !agreement.ended)
      last = last ? std::max(*last, *by) : *by;
  return last;
}

std::string ready_text(const Voice& voice, const Request& request, const Decision& decision,
                       Date today) {
  if (*decision.outcome == Outcome::not_now && decision.review_on && *decision.review_on > today)
    return voice(phrase::said_look_again, {voice.date(*decision.review_on)});
  if (*decision.outcome != Outcome::agreed || request.delivered) return "–";
  if (const auto day = our_day(request)) return voice.date(*day);
  const auto promised = promised_quarter(voice.plan, decision);
  if (!promised) return "–";
  return voice(phrase::bare_quarters[static_cast<std::size_t>(promised->quarter)],
               {std::to_string(promised->year)});
}

Value said_row(const Voice& voice, const Id& id, const Request& request, const Decision& decision,
               Date today) {
  const auto said = first_sentence(request.problem.empty() ? request.title : request.problem);
  Value row = request_row(voice, id);
  row.set("said", said);
  row.set("said_text", voice(phrase::said_quote, {said, voice.customer(request.customer)}));
  row.set("outcome", word(*decision.outcome));
  set_date(row, "date", decision.date, voice);
  row.set("do_text", do_text(voice, request, decision));
  row.set("ready_text", ready_text(voice, request, decision, today));
  return row;
}

struct Said {
  const Table<Request>::Entry* entry;
  const Decision* decision;
};

// Yes first, then not now and no; each newest first.
std::vector<Said> answered(const Plan& plan) {
  std::vector<Said> all;
  for (const auto& entry : plan.requests)
    if (const auto* decision = told_answer(entry.value);
        decision && *decision->outcome != Outcome::reopened && !entry.value.withdrawn)
      all.push_back({&entry, decision});
  std::stable_sort(all.begin(), all.end(), [](const Said& a, const Said& b) {
    if (a.decision->outcome != b.decision->outcome)
      return *a.decision->outcome < *b.decision->outcome;
    return *a.decision->date > *b.decision->date;
  });
  return all;
}

struct Tally {
  std::size_t all = 0, ahead = 0, begun = 0, not_now = 0, no = 0, stopped = 0, merged = 0,
              withdrawn = 0;
  std::size_t waiting() const { return all - ahead - not_now - no - stopped - merged - withdrawn; }
};

void take(Tally& tally, const Request& request) {
  ++tally.all;
  if (request.withdrawn) {
    ++tally.withdrawn;
    return;
  }
  const auto status = status_as_told(request);
  const auto* decision = told_answer(request);
  const bool yes = decision && decision->outcome == Outcome::agreed && is_committed(request);
  if (yes) {
    ++tally.ahead;
    if (request.started || request.delivered) ++tally.begun;
  } else if (status == Status::not_now) {
    ++tally.not_now;
  } else if (status == Status::declined) {
    ++tally.no;
  } else if (status == Status::stopped) {
    ++tally.stopped;
  } else if (status == Status::merged) {
    ++tally.merged;
  }
}

std::string refusals(const Voice& voice, const Tally& tally) {
  const auto times = [&](std::size_t count) {
    return counted(count, phrase::times, voice.language);
  };
  if (tally.not_now > 0 && tally.no > 0)
    return voice(phrase::answer_not_now_and_no, {times(tally.not_now), times(tally.no)});
  if (tally.not_now > 0) return voice(phrase::answer_not_now, {times(tally.not_now)});
  return tally.no > 0 ? voice(phrase::answer_no, {times(tally.no)}) : std::string();
}

std::string tally_text(const Voice& voice, const Tally& tally) {
  const auto begun = sentence_if_any(voice, tally.begun, phrase::of_them_begun);
  return sentences({number_sentence(voice, tally.all, phrase::came_in),
                    sentence_if_any(voice, tally.ahead, phrase::go_ahead, {begun}),
                    refusals(voice, tally),
                    sentence_if_any(voice, tally.stopped, phrase::was_stopped),
                    sentence_if_any(voice, tally.merged, phrase::goes_on_elsewhere),
                    sentence_if_any(voice, tally.withdrawn, phrase::was_withdrawn),
                    sentence_if_any(voice, tally.waiting(), phrase::still_owed)});
}

Value tally_value(const Tally& tally) {
  return ValueMap{
      {"requests", tally.all},    {"ahead", tally.ahead},         {"begun", tally.begun},
      {"not_now", tally.not_now}, {"declined", tally.no},         {"stopped", tally.stopped},
      {"merged", tally.merged},   {"withdrawn", tally.withdrawn}, {"waiting", tally.waiting()}};
}

OptionalDate first_received(const Plan& plan) {
  OptionalDate first;
  for (const auto& [id, request] : plan.requests)
    if (request.received) first = first ? std::min(*first, *request.received) : *request.received;
  return first;
}

constexpr TemplateWord words_of_said[] = {{"said", phrase::said_col_said},
                                          {"do", phrase::said_col_do},
                                          {"ready", phrase::said_col_ready},
                                          {"count", phrase::said_count}};

} // namespace

Value said_data(const ReportInput& input) {
  const auto voice = reader_voice(input);
  ValueList rows;
  for (const auto& one : answered(input.plan))
    rows.push_back(said_row(voice, one.entry->id, one.entry->value, *one.decision, input.today));
  Tally tally;
  for (const auto& [id, request] : input.plan.requests)
    take(tally, request);
  const auto from = first_received(input.plan).value_or(input.today);
  Value report;
  set_header(report, "said", voice, input.today);
  report.set("heading", voice(phrase::said_title));
  set_date(report, "from", from, voice);
  report.set("period_text",
             voice(phrase::said_period, {voice.date(from), voice.date(input.today)}));
  report.set("answers", std::move(rows));
  report.set("counts", tally_value(tally));
  report.set("count_text", tally_text(voice, tally));
  report.set("call", input.plan.contact.empty()
                         ? std::string()
                         : voice(phrase::not_among_them, {one_line(input.plan.contact)}));
  set_has(report);
  report.set("words", template_words(voice, words_of_said));
  return report;
}

} // namespace itplan

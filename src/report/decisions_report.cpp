// The register of decisions: what was answered and told, newest first.
#include "itplan/base/text.hpp"
#include "itplan/plan/owed.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/report/phrases/register.hpp"

#include "readers.hpp"
#include "report_data.hpp"

#include <algorithm>

namespace itplan {
namespace {

struct Entry {
  const Id* id = nullptr;
  const Request* request = nullptr;
  const Decision* decision = nullptr;
  const Decision* taken_back = nullptr; // the told yes that it changes
  bool told = true;
};

bool is_answer(const Decision& decision) { return decision.date && decision.outcome; }

// What was overtaken before its customer heard it was never an answer.
void add_entries(std::vector<Entry>& all, const Id& id, const Request& request) {
  const auto* untold = untold_decision(request);
  const Decision* promise = nullptr;
  for (const auto& decision : request.decisions) {
    if (!is_answer(decision)) continue;
    const bool reopened = *decision.outcome == Outcome::reopened;
    const bool told = is_told(decision) || reopened;
    if (told || &decision == untold) all.push_back({&id, &request, &decision, promise, told});
    if (!told || reopened) continue;
    promise = *decision.outcome == Outcome::agreed ? &decision : nullptr;
  }
}

std::vector<Entry> entries(const Plan& plan) {
  std::vector<Entry> all;
  for (const auto& [id, request] : plan.requests)
    if (request.is_private != Truth::yes) add_entries(all, id, request);
  std::stable_sort(all.begin(), all.end(), [](const Entry& a, const Entry& b) {
    return *a.decision->date > *b.decision->date;
  });
  return all;
}

std::string quarter_of(const Voice& voice, const Decision& decision) {
  const auto promised = *promised_quarter(voice.plan, decision);
  const auto name = quarter_name(promised.quarter, voice.language);
  if (promised.year == year_of(voice.plan)) return name;
  return voice(phrase::quarter_of_year, {name, std::to_string(promised.year)});
}

std::string yes_text(const Voice& voice, const Entry& entry) {
  const auto& decision = *entry.decision;
  if (!decision.quarter) return voice(phrase::ans_yes);
  const bool moved =
      entry.taken_back && entry.taken_back->quarter &&
      promised_quarter(voice.plan, *entry.taken_back) != promised_quarter(voice.plan, decision);
  return voice(moved ? phrase::ans_yes_moved : phrase::ans_yes_for, {quarter_of(voice, decision)});
}

std::string taken_back_text(const Voice& voice, Outcome outcome) {
  const std::size_t which = outcome == Outcome::not_now ? 0 : outcome == Outcome::declined ? 1 : 2;
  return voice(phrase::ans_taken_back[which]);
}

std::string answer_text(const Voice& voice, const Entry& entry) {
  if (!entry.told) return voice(phrase::ans_untold);
  const auto& decision = *entry.decision;
  const auto outcome = *decision.outcome;
  const bool refused =
      outcome == Outcome::not_now || outcome == Outcome::declined || outcome == Outcome::stopped;
  if (entry.taken_back && refused) return taken_back_text(voice, outcome);
  switch (outcome) {
  case Outcome::agreed: return yes_text(voice, entry);
  case Outcome::not_now:
    return decision.review_on ? voice(phrase::ans_not_now_until, {voice.date(*decision.review_on)})
                              : voice(phrase::ans_not_now);
  case Outcome::declined: return voice(phrase::ans_no);
  case Outcome::merged: return voice(phrase::ans_merged, {voice.title(decision.into)});
  case Outcome::stopped: return voice(phrase::ans_stopped);
  case Outcome::reopened: return voice(phrase::ans_reopened);
  }
  return {};
}

OptionalDate day_to_tell(const std::vector<Owed>& owed, std::string_view id) {
  const auto found = std::find_if(owed.begin(), owed.end(), [id](const Owed& one) {
    return one.kind == OwedKind::told && one.request == id;
  });
  return found == owed.end() ? OptionalDate() : OptionalDate(found->due);
}

std::string told_text(const Voice& voice, const Entry& entry, OptionalDate due) {
  if (entry.told) {
    const auto& told = entry.decision->told;
    if (!told || !told->date) return "–";
    const auto day = voice.date(*told->date);
    return told->channel.empty() ? day
                                 : voice(phrase::told_by_channel, {day, one_line(told->channel)});
  }
  return due ? voice(phrase::told_not_yet_by, {voice.date(*due)}) : voice(phrase::told_not_yet);
}

Value entry_row(const Voice& voice, const Entry& entry, OptionalDate due) {
  const auto& decision = *entry.decision;
  Value row = request_row(voice, *entry.id);
  set_date(row, "date", decision.date, voice);
  row.set("request_text", voice(phrase::title_of_customer,
                                {voice.title(*entry.id), voice.customer(entry.request->customer)}));
  row.set("told", entry.told);
  row.set("outcome", entry.told ? Value(word(*decision.outcome)) : Value());
  row.set("answer_text", answer_text(voice, entry));
  row.set("by", entry.told ? one_line(decision.by) : std::string());
  row.set("by_text", entry.told && !decision.by.empty() ? one_line(decision.by) : "–");
  row.set("fact", entry.told ? decision.fact : std::string());
  row.set("reason_text", entry.told && !decision.fact.empty() ? sentence(decision.fact) : "–");
  set_date(row, "told_on", decision.told ? decision.told->date : OptionalDate(), voice);
  row.set("told_text", told_text(voice, entry, due));
  return row;
}

constexpr TemplateWord words_of_register[] = {
    {"date", phrase::reg_date},     {"request", phrase::reg_request},
    {"answer", phrase::reg_answer}, {"by", phrase::reg_by},
    {"reason", phrase::reg_reason}, {"told", phrase::reg_told},
    {"none", phrase::register_none}};

} // namespace

Value decisions_data(const ReportInput& input) {
  const auto voice = reader_voice(input);
  const auto due = owed(input.plan, input.today, input.today + std::chrono::days(400));
  ValueList rows;
  for (const auto& entry : entries(input.plan)) {
    // With one answer alone, what is not told yet would tell itself.
    if (input.outcome && (!entry.told || entry.decision->outcome != input.outcome)) continue;
    rows.push_back(entry_row(voice, entry, day_to_tell(due, *entry.id)));
  }
  Value report;
  set_header(report, "decisions", voice, input.today);
  report.set("heading", voice(phrase::register_title, {*report.find("title")->text()}));
  report.set("standing_text", standing_text(voice, input.today));
  report.set("outcome", input.outcome ? Value(word(*input.outcome)) : Value());
  report.set("only_text", input.outcome
                              ? voice(phrase::register_only, {term(*input.outcome, voice.language)})
                              : std::string());
  report.set("decisions", std::move(rows));
  set_has(report);
  report.set("words", template_words(voice, words_of_register));
  return report;
}

} // namespace itplan

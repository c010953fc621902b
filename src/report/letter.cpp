#include "itplan/report/letter.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/render/template_text.hpp"

#include "letter_draft.hpp"
#include "templates.hpp"

#include <fmt/format.h>

#include <array>

namespace itplan {
namespace {

using Writer = void (*)(LetterDraft&);

// In the order of the enumerators.
constexpr std::array<Writer, 6> writers = {write_receipt, write_yes,  write_not_now,
                                           write_no,      write_done, write_late};

const Request& request_of(const Plan& plan, std::string_view id) { return *plan.requests.find(id); }

// The letter for what was decided last; nothing for a merge.
std::optional<LetterKind> for_decision(const Request& request) {
  const auto* decision = last_decision(request);
  if (!decision || !decision->outcome) return LetterKind::receipt;
  switch (*decision->outcome) {
  case Outcome::agreed: return LetterKind::yes;
  case Outcome::not_now: return LetterKind::not_now;
  case Outcome::declined:
  case Outcome::stopped: return LetterKind::no;
  case Outcome::reopened: return LetterKind::receipt;
  case Outcome::merged: break;
  }
  return std::nullopt;
}

std::string how_told(Date date, std::string_view by, std::string_view channel) {
  auto text = "on " + iso_date(date);
  if (!by.empty()) text += " by " + one_line(by);
  if (!channel.empty()) text += " (" + one_line(channel) + ")";
  return text;
}

// The last note of this kind from IT on or after a day.
std::string noted(const Request& request, NoteKind kind, const OptionalDate& since) {
  std::string how;
  for (const auto& note : request.notes)
    if (note.kind == kind && note.from == "it" && note.date && (!since || *note.date >= *since))
      how = how_told(*note.date, {}, note.channel);
  return how;
}

// The day it came in, or was reopened.
OptionalDate last_day_opened(const Request& request) {
  const auto* standing = standing_decision(request);
  const bool reopened = standing && standing->outcome == Outcome::reopened;
  return reopened ? standing->date : request.received;
}

LetterNeed none(std::string why) { return {std::nullopt, std::move(why)}; }

std::string merged_clause(const Request& request) {
  const auto& into = last_decision(request)->into;
  return into.empty() ? "it was merged into another request"
                      : fmt::format("it was merged into '{0}': itplan letter {0}", into);
}

} // namespace

LetterNeed letter_needed(const Plan& plan, std::string_view id, Date today) {
  const auto& request = request_of(plan, id);
  const auto status = status_of(request);
  if (status == Status::withdrawn) return none("the customer withdrew it");
  if (status == Status::accepted) return none("the customer accepted it");
  if (status == Status::merged) return none(merged_clause(request));
  if (status == Status::delivered) return {LetterKind::done, {}};
  if (is_committed(request) && nothing_late(plan, request, today, true).empty())
    return {LetterKind::late, {}};
  return {for_decision(request).value_or(LetterKind::receipt), {}};
}

std::string letter_misfit(const Plan& plan, std::string_view id, LetterKind kind, Date today) {
  const auto& request = request_of(plan, id);
  if (kind == LetterKind::done) return request.delivered ? "" : "it was not delivered yet";
  if (kind == LetterKind::late) return nothing_late(plan, request, today, false);
  const auto fits = for_decision(request);
  if (!fits) return merged_clause(request);
  if (fits == kind) return {};
  const auto* decision = last_decision(request);
  if (!decision) return "nothing was decided yet";
  return fmt::format("the last decision is {}", word(*decision->outcome));
}

std::string told_before(const Plan& plan, std::string_view id, LetterKind kind) {
  const auto& request = request_of(plan, id);
  if (kind == LetterKind::late) return {};
  if (kind == LetterKind::receipt)
    return noted(request, NoteKind::receipt, last_day_opened(request));
  if (kind == LetterKind::done) return noted(request, NoteKind::news, request.delivered);
  const auto* decision = last_decision(request);
  if (!decision || !decision->told || !decision->told->date) return {};
  const auto& told = *decision->told;
  return how_told(*told.date, told.by, told.channel);
}

bool tells_price(LetterKind kind) { return kind == LetterKind::not_now || kind == LetterKind::no; }

Letter write_letter(const LetterInput& input, LetterKind kind) {
  LetterDraft draft(input, kind);
  writers[static_cast<std::size_t>(kind)](draft);
  return draft.finish();
}

std::string_view letter_template() { return templates::letter; }

std::vector<Problem> check_letter_template(const SourcePtr& source) {
  if (prints(source, "opening")) return {};
  Problem problem;
  problem.code = "letter-without-decision";
  problem.message = "this letter does not print {{opening}}, which says what was decided";
  problem.help = "put {{opening}} before all else";
  problem.place = {source, {}};
  return {std::move(problem)};
}

Value letter_example(LetterKind kind) {
  const auto point = [](std::string_view name) {
    Value items = ValueList{ValueMap{{"text", "x"}}};
    return Value(ValueMap{{"name", name},
                          {"head", "x"},
                          {"text", "x"},
                          {"items", std::move(items)},
                          {"has_items", true}});
  };
  Value points = ValueList{};
  Value by_name = ValueMap{};
  for (const auto name : point_names(kind)) {
    points.add(point(name));
    by_name.set(name, point(name));
  }
  return ValueMap{{"points", std::move(points)}, {"point", std::move(by_name)}};
}

} // namespace itplan

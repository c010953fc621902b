#include "itplan/plan/words.hpp"

#include <array>

namespace itplan {
namespace {

template <class... Words> constexpr auto list(Words... all) {
  return std::array<std::string_view, sizeof...(Words)>{all...};
}

} // namespace

template <> std::span<const std::string_view> words<Language>() {
  static constexpr auto all = list("nl", "en");
  return all;
}

template <> std::span<const std::string_view> words<FormOfAddress>() {
  static constexpr auto all = list("u", "je");
  return all;
}

template <> std::span<const std::string_view> words<Method>() {
  static constexpr auto all = list("votes", "criteria", "value", "cost_of_delay");
  return all;
}

template <> std::span<const std::string_view> words<Claim>() {
  static constexpr auto all = list("highest", "high", "normal", "low");
  return all;
}

template <> std::span<const std::string_view> words<WorkKind>() {
  static constexpr auto all = list("project", "internal", "change", "unplanned");
  return all;
}

template <> std::span<const std::string_view> words<NoteKind>() {
  static constexpr auto all =
      list("receipt", "understanding", "expectation", "warning", "news", "feedback");
  return all;
}

template <> std::span<const std::string_view> words<Outcome>() {
  static constexpr auto all =
      list("agreed", "not_now", "declined", "merged", "stopped", "reopened");
  return all;
}

template <> std::span<const std::string_view> words<Measure>() {
  static constexpr auto all = list("working_days_to_receipt", "working_days_to_decision",
                                   "working_days_to_told", "agreements_kept");
  return all;
}

template <> std::span<const std::string_view> words<Direction>() {
  static constexpr auto all = list("send", "ask", "talk");
  return all;
}

template <> std::span<const std::string_view> words<Side>() {
  static constexpr auto all = list("we", "you");
  return all;
}

template <> std::span<const std::string_view> words<Every>() {
  static constexpr auto all = list("week", "month", "quarter", "half_year", "year");
  return all;
}

template <> std::span<const std::string_view> words<Weekday>() {
  static constexpr auto all = list("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  return all;
}

template <> std::span<const std::string_view> words<Quarter>() {
  static constexpr auto all = list("q1", "q2", "q3", "q4");
  return all;
}

template <> std::span<const std::string_view> words<Status>() {
  static constexpr auto all = list("received", "ready", "agreed", "not_now", "declined", "merged",
                                   "stopped", "doing", "delivered", "accepted", "withdrawn");
  return all;
}

template <> std::span<const std::string_view> words<Unreadable>() {
  static constexpr auto all = list("refuse", "leave_out");
  return all;
}

template <> std::span<const std::string_view> words<HiddenRows>() {
  static constexpr auto all = list("take", "leave_out");
  return all;
}

template <> std::span<const std::string_view> words<MergedMeaning>() {
  static constexpr auto all = list("all", "first");
  return all;
}

} // namespace itplan

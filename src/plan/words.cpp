#include "itplan/plan/words.hpp"

#include <array>

namespace itplan {
namespace {

// A word for each enumerator up to `last`.
template <auto last, class... Words> constexpr auto list(Words... all) {
  static_assert(sizeof...(Words) == static_cast<std::size_t>(last) + 1);
  return std::array<std::string_view, sizeof...(Words)>{all...};
}

} // namespace

template <> std::span<const std::string_view> words<Language>() {
  static constexpr auto all = list<Language::en>("nl", "en");
  return all;
}

template <> std::span<const std::string_view> words<FormOfAddress>() {
  static constexpr auto all = list<FormOfAddress::je>("u", "je");
  return all;
}

template <> std::span<const std::string_view> words<Method>() {
  static constexpr auto all =
      list<Method::cost_of_delay>("votes", "criteria", "value", "cost_of_delay");
  return all;
}

template <> std::span<const std::string_view> words<Claim>() {
  static constexpr auto all = list<Claim::low>("highest", "high", "normal", "low");
  return all;
}

template <> std::span<const std::string_view> words<WorkKind>() {
  static constexpr auto all =
      list<WorkKind::unplanned>("project", "internal", "change", "unplanned");
  return all;
}

template <> std::span<const std::string_view> words<NoteKind>() {
  static constexpr auto all = list<NoteKind::feedback>("receipt", "understanding", "expectation",
                                                       "warning", "news", "feedback");
  return all;
}

template <> std::span<const std::string_view> words<Outcome>() {
  static constexpr auto all =
      list<Outcome::reopened>("agreed", "not_now", "declined", "merged", "stopped", "reopened");
  return all;
}

template <> std::span<const std::string_view> words<Measure>() {
  static constexpr auto all = list<Measure::satisfaction>(
      "working_days_to_receipt", "working_days_to_decision", "working_days_to_told",
      "agreements_kept", "satisfaction");
  return all;
}

template <> std::span<const std::string_view> words<WaitsForCustomer>() {
  static constexpr auto all = list<WaitsForCustomer::not_counted>("counted", "not_counted");
  return all;
}

template <> std::span<const std::string_view> words<Truth>() {
  static constexpr auto all = list<Truth::no>("true", "false");
  return all;
}

template <> std::span<const std::string_view> words<Direction>() {
  static constexpr auto all = list<Direction::talk>("send", "ask", "talk");
  return all;
}

template <> std::span<const std::string_view> words<Side>() {
  static constexpr auto all = list<Side::you>("we", "you");
  return all;
}

template <> std::span<const std::string_view> words<Every>() {
  static constexpr auto all = list<Every::year>("week", "month", "quarter", "half_year", "year");
  return all;
}

template <> std::span<const std::string_view> words<Weekday>() {
  static constexpr auto all = list<Weekday::sun>("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  return all;
}

template <> std::span<const std::string_view> words<Quarter>() {
  static constexpr auto all = list<Quarter::q4>("q1", "q2", "q3", "q4");
  return all;
}

template <> std::span<const std::string_view> words<Status>() {
  static constexpr auto all =
      list<Status::withdrawn>("received", "ready", "agreed", "not_now", "declined", "merged",
                              "stopped", "doing", "delivered", "accepted", "withdrawn");
  return all;
}

template <> std::span<const std::string_view> words<Unreadable>() {
  static constexpr auto all = list<Unreadable::leave_out>("refuse", "leave_out");
  return all;
}

template <> std::span<const std::string_view> words<HiddenRows>() {
  static constexpr auto all = list<HiddenRows::leave_out>("take", "leave_out");
  return all;
}

template <> std::span<const std::string_view> words<MergedMeaning>() {
  static constexpr auto all = list<MergedMeaning::first>("all", "first");
  return all;
}

} // namespace itplan

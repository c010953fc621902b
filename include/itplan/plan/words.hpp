// The fixed words of a plan: what may stand where a field takes one of a few words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace itplan {

enum class Language : std::uint8_t { nl, en };
inline constexpr std::array all_languages{Language::nl, Language::en};
// A value for each language, in their order.
template <class T> using ByLanguage = std::array<T, all_languages.size()>;
template <class T> constexpr const T& in(Language language, const ByLanguage<T>& values) {
  return values[static_cast<std::size_t>(language)];
}

enum class FormOfAddress : std::uint8_t { u, je };
// How a request is weighed against the others.
enum class Method : std::uint8_t { votes, criteria, value, cost_of_delay };
// How urgent the customer called it. Never used to choose.
enum class Claim : std::uint8_t { highest, high, normal, low };
enum class WorkKind : std::uint8_t { project, internal, change, unplanned };
enum class NoteKind : std::uint8_t { receipt, understanding, expectation, warning, news, feedback };
enum class Outcome : std::uint8_t { agreed, not_now, declined, merged, stopped, reopened };
enum class Measure : std::uint8_t {
  working_days_to_receipt,
  working_days_to_decision,
  working_days_to_told,
  agreements_kept,
  satisfaction
};
// Of a promise in days: whether those between our question and the customer's answer count.
enum class WaitsForCustomer : std::uint8_t { counted, not_counted };
// true or false: a field that is one or the other.
enum class Truth : std::uint8_t { yes, no };
enum class Direction : std::uint8_t { send, ask, talk };
// Of an agreement: IT, or the customer.
enum class Side : std::uint8_t { we, you };
enum class Every : std::uint8_t { week, month, quarter, half_year, year };
enum class Weekday : std::uint8_t { mon, tue, wed, thu, fri, sat, sun };
enum class Quarter : std::uint8_t { q1, q2, q3, q4 };
// Of an import: what to do with a cell that cannot be read, with hidden rows, and with the value of
// cells that are shown as one.
enum class Unreadable : std::uint8_t { refuse, leave_out };
enum class HiddenRows : std::uint8_t { take, leave_out };
enum class MergedMeaning : std::uint8_t { all, first };
// Computed from dated facts, never written in a plan (status.hpp).
enum class Status : std::uint8_t {
  received,
  ready,
  agreed,
  not_now,
  declined,
  merged,
  stopped,
  doing,
  delivered,
  accepted,
  withdrawn
};

// All words of E, in the order of its enumerators.
template <class E> std::span<const std::string_view> words();
template <> std::span<const std::string_view> words<Language>();
template <> std::span<const std::string_view> words<FormOfAddress>();
template <> std::span<const std::string_view> words<Method>();
template <> std::span<const std::string_view> words<Claim>();
template <> std::span<const std::string_view> words<WorkKind>();
template <> std::span<const std::string_view> words<NoteKind>();
template <> std::span<const std::string_view> words<Outcome>();
template <> std::span<const std::string_view> words<Measure>();
template <> std::span<const std::string_view> words<WaitsForCustomer>();
template <> std::span<const std::string_view> words<Truth>();
template <> std::span<const std::string_view> words<Direction>();
template <> std::span<const std::string_view> words<Side>();
template <> std::span<const std::string_view> words<Every>();
template <> std::span<const std::string_view> words<Weekday>();
template <> std::span<const std::string_view> words<Quarter>();
template <> std::span<const std::string_view> words<Status>();
template <> std::span<const std::string_view> words<Unreadable>();
template <> std::span<const std::string_view> words<HiddenRows>();
template <> std::span<const std::string_view> words<MergedMeaning>();

template <class E> std::string_view word(E value) {
  return words<E>()[static_cast<std::size_t>(value)];
}

template <class E> std::optional<E> from_word(std::string_view text) {
  const auto all = words<E>();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i] == text) return static_cast<E>(i);
  return std::nullopt;
}

} // namespace itplan

// What is known of one key of a plan, and how the tables of fields are told apart.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace itplan {

// What a scalar means. Lists, tables and records follow from the member's type.
enum class Meaning : std::uint8_t {
  line,     // text on one line
  text,     // text of any length
  word,     // one of a few fixed words
  date,     // YYYY-MM-DD
  quarter,  // q2, or with its year: q2-2027
  currency, // three capital letters
  address,  // of mail
  money,    // in the plan's currency, at most two decimals
  days,     // of work; effort may be [low, likely, high]
  number,   // at most two decimals
  whole,    // whole number from 0 to 100,000
  year,     // of four digits
  percent,  // 20%
  id,       // of another entry, in the section `refers_to`
  record    // keys of its own
};

struct FieldInfo {
  std::string_view key;
  Meaning meaning = Meaning::line;
  std::string_view doc;            // one line, no full stop
  std::string_view example;        // as it would stand behind the colon; empty for records
  std::string_view refers_to = {}; // section (or path) whose ids this names: a value's, or a
                                   // table's keys and, behind a /, those of the tables in it
  bool required = false;
  std::span<const std::string_view> or_words = {}; // that may stand in the place of an id
};

// "rounds/customers": the ids of a table's keys, and of the keys of the tables in it.
constexpr std::string_view first_of(std::string_view refers_to) {
  return refers_to.substr(0, refers_to.find('/'));
}
constexpr std::string_view without_first(std::string_view refers_to) {
  const auto slash = refers_to.find('/');
  return slash == std::string_view::npos ? std::string_view() : refers_to.substr(slash + 1);
}

template <class T> struct Type {}; // a tag to pick the table of T

} // namespace itplan

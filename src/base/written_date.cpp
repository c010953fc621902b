#include "itplan/base/text.hpp"
#include "itplan/base/white_space.hpp"
#include "itplan/base/written.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace itplan {
namespace {

constexpr std::array<std::array<std::string_view, 2>, 12> months = {{{"januari", "january"},
                                                                     {"februari", "february"},
                                                                     {"maart", "march"},
                                                                     {"april", "april"},
                                                                     {"mei", "may"},
                                                                     {"juni", "june"},
                                                                     {"juli", "july"},
                                                                     {"augustus", "august"},
                                                                     {"september", "september"},
                                                                     {"oktober", "october"},
                                                                     {"november", "november"},
                                                                     {"december", "december"}}};
constexpr std::array<std::string_view, 14> weekdays = {
    "maandag", "dinsdag", "woensdag",  "donderdag", "vrijdag", "zaterdag", "zondag",
    "monday",  "tuesday", "wednesday", "thursday",  "friday",  "saturday", "sunday"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// A word, a number, or a sign between them.
struct Part {
  std::string text;
  bool number = false;
};

// The first letters of a word, at least three; mrt is how Dutch shortens maart.
bool begins(std::string_view word, std::string_view text) {
  return text.size() >= 3 && word.starts_with(text);
}

unsigned month_named(std::string_view text) {
  if (text == "mrt") return 3;
  if (text == "sept") return 9;
  for (unsigned m = 0; m < months.size(); ++m)
    if (begins(months[m][0], text) || begins(months[m][1], text)) return m + 1;
  return 0;
}

bool is_weekday(std::string_view text) {
  if (text.size() == 2)
    return std::any_of(weekdays.begin(), weekdays.begin() + 7,
                       [&](std::string_view day) { return day.starts_with(text); });
  return std::any_of(weekdays.begin(), weekdays.end(),
                     [&](std::string_view day) { return begins(day, text); });
}

// The text before the time of day, if one is behind it: "2-10-2026 00:00", "...T10:15:00Z".
std::string_view without_time(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) {
    if (text.size() > 10 && text[10] == 't') return text.substr(0, 10);
    return text;
  }
  auto end = colon;
  while (end > 0 && is_digit(text[end - 1]))
    --end;
  if (end == 0 || end == colon) return {};
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == 't' || text[end - 1] == ','))
    --end;
  return text.substr(0, end);
}

// Mon Oct 02 10:15:00 2026: the year stands behind the time.
std::string year_behind_time(std::string_view text) {
  const auto colon = text.rfind(':');
  if (colon == std::string_view::npos) return {};
  const auto space = text.rfind(' ');
  if (space == std::string_view::npos || space < colon) return {};
  const auto last = text.substr(space + 1);
  const bool year =
      last.size() == 4 && std::all_of(last.begin(), last.end(), is_digit) && last[0] != '0';
  return year ? std::string(last) : std::string();
}

std::vector<Part> parts_of(std::string_view text, std::string& signs) {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    const auto same = is_digit(c) ? is_digit : is_letter;
    if (!is_digit(c) && !is_letter(c)) {
      if (c != ' ' || signs.empty()) signs += c;
      ++i;
      continue;
    }
    const auto begin = i;
    while (i < text.size() && same(text[i]))
      ++i;
    parts.push_back({std::string(text.substr(begin, i - begin)), is_digit(c)});
  }
  return parts;
}

std::optional<Date> date_from(std::string_view year, unsigned month, std::string_view day) {
  const auto full = year.size() == 2 ? "20" + std::string(year) : std::string(year);
  if (full.size() != 4 || day.empty() || day.size() > 2) return std::nullopt;
  return parse_date(fmt::format("{}-{:02}-{:0>2}", full, month, day));
}

unsigned small_number(std::string_view text) {
  unsigned number = 0;
  for (const char c : text)
    number = number * 10 + static_cast<unsigned>(c - '0');
  return number;
}

std::optional<Date> in_order(const std::vector<Part>& p, DateOrder order) {
  const auto at = [&](std::size_t year, std::size_t month, std::size_t day) {
    if (p[month].text.size() > 2) return std::optional<Date>();
    return date_from(p[year].text, small_number(p[month].text), p[day].text);
  };
  switch (order) {
  case DateOrder::day_first: return at(2, 1, 0);
  case DateOrder::month_first: return at(2, 0, 1);
  case DateOrder::year_first: return at(0, 1, 2);
  case DateOrder::unknown: break;
  }
  return std::nullopt;
}

Written<Date> one(const std::optional<Date>& date) {
  return date ? Written<Date>{Reading::one, *date, {}} : Written<Date>{};
}

// The readings that a text of three numbers allows: with slashes the month may come first, and a
// year of two digits may stand at either end.
Written<Date> three_numbers(const std::vector<Part>& parts, char sign, DateOrder order) {
  if (parts[0].text.size() == 4) return one(in_order(parts, DateOrder::year_first));
  if (order != DateOrder::unknown) return one(in_order(parts, order));
  std::vector<DateOrder> orders{DateOrder::day_first};
  if (sign == '/') orders.push_back(DateOrder::month_first);
  if (parts[2].text.size() == 2 && parts[0].text.size() == 2)
    orders.push_back(DateOrder::year_first);
  Written<Date> read;
  for (const auto each : orders) {
    const auto date = in_order(parts, each);
    if (!date) continue;
    if (read.reading == Reading::none)
      read = one(date);
    else if (read.reading == Reading::one && *date != read.value)
      read = {Reading::two, read.value, *date};
  }
  return read;
}

// 2 oktober 2026 and Oct 2, 2026; which number is the day is told by their lengths and places.
Written<Date> with_month_word(const std::vector<Part>& parts) {
  const auto month =
      std::find_if(parts.begin(), parts.end(), [](const Part& part) { return !part.number; });
  const auto number = month_named(month->text);
  std::vector<std::string> numbers;
  for (const auto& part : parts)
    if (part.number) numbers.push_back(part.text);
  if (number == 0 || numbers.size() != 2) return {};
  const bool year_first = numbers[0].size() == 4;
  return one(year_first ? date_from(numbers[0], number, numbers[1])
                        : date_from(numbers[1], number, numbers[0]));
}

void drop_words_around(std::vector<Part>& parts) {
  std::erase_if(parts, [](const Part& part) {
    return !part.number &&
           (is_weekday(part.text) || part.text == "st" || part.text == "nd" || part.text == "rd" ||
            part.text == "th" || part.text == "de" || part.text == "e" || part.text == "of") &&
           month_named(part.text) == 0;
  });
}

} // namespace

std::optional<DateOrder> date_order(std::string_view text) {
  std::string letters;
  for (const char c : lower(text))
    if (is_letter(c) && (letters.empty() || letters.back() != c)) letters += c;
  if (letters == "dmy" || letters == "dmj") return DateOrder::day_first;
  if (letters == "mdy") return DateOrder::month_first;
  if (letters == "ymd" || letters == "jmd") return DateOrder::year_first;
  return std::nullopt;
}

Written<Date> written_date(std::string_view text, DateOrder order) {
  const auto whole = lower(on_one_line(text));
  auto before = std::string(without_time(whole));
  if (before != whole) {
    const auto year = year_behind_time(whole);
    if (!year.empty()) before += " " + year;
  }
  std::string signs;
  auto parts = parts_of(trim_white(before), signs);
  drop_words_around(parts);
  if (signs.find_first_not_of(" -/.,'’") != std::string::npos || parts.empty()) return {};
  const auto numbers =
      std::count_if(parts.begin(), parts.end(), [](const Part& part) { return part.number; });
  if (parts.size() != 3) return {};
  if (numbers == 3)
    return three_numbers(parts, signs.find('/') != std::string::npos ? '/' : '-', order);
  return numbers == 2 ? with_month_word(parts) : Written<Date>{};
}

std::optional<Date> date_of_serial(std::string_view text) {
  const auto whole = text.substr(0, text.find('.'));
  const auto number = parse_whole(whole);
  constexpr std::int64_t first = 36526; // 2000-01-01
  constexpr std::int64_t last = 73050;  // 2099-12-31
  if (!number || *number < first || *number > last) return std::nullopt;
  return make_date(2000, 1, 1) + std::chrono::days(*number - first);
}

} // namespace itplan

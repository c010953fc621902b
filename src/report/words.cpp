#include "itplan/report/words.hpp"

#include "itplan/base/text.hpp"
#include "itplan/report/phrases.hpp"

#include <array>

namespace itplan {
namespace {

template <class E, std::size_t n>
std::string_view pick(const std::array<Phrase, n>& phrases, E value, Language language) {
  return phrases[static_cast<std::size_t>(value)].in(language);
}

// 1250 as 1.250 or 1,250.
std::string grouped(std::uint64_t number, Language language) {
  auto digits = std::to_string(number);
  const auto separator = phrase::thousands.in(language);
  for (auto at = digits.size(); at > 3; at -= 3)
    digits.insert(at - 3, separator);
  return digits;
}

// "" for whole numbers, else the decimal sign and two digits.
std::string decimals(std::uint64_t hundredths, Language language) {
  if (hundredths == 0) return {};
  return std::string(phrase::decimal_sign.in(language)) +
         std::to_string(100 + hundredths).substr(1);
}

std::uint64_t magnitude(Hundredths number) {
  return static_cast<std::uint64_t>(number.count < 0 ? -number.count : number.count);
}

std::string exact_text(Hundredths number, Language language) {
  const auto count = magnitude(number);
  return grouped(count / 100, language) + decimals(count % 100, language);
}

// The sign of a currency as it stands before an amount.
std::string currency_sign(std::string_view currency, Language language) {
  if (currency.empty() || currency == "EUR") return std::string(phrase::euros.in(language));
  if (currency == "GBP") return std::string(phrase::pounds.in(language));
  return std::string(currency) + " ";
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

} // namespace

std::string say(Language language, const Phrase& phrase,
                std::initializer_list<std::string_view> texts, FormOfAddress form) {
  const auto with_places = addressed(phrase, language, form);
  std::string said;
  for (std::size_t i = 0; i < with_places.size(); ++i) {
    const bool place =
        with_places[i] == '{' && i + 2 < with_places.size() && with_places[i + 2] == '}';
    const auto which = place ? static_cast<std::size_t>(with_places[i + 1] - '0') : texts.size();
    if (which < texts.size()) {
      said += *(texts.begin() + static_cast<std::ptrdiff_t>(which));
      i += 2;
    } else {
      said += with_places[i];
    }
  }
  return said;
}

std::string_view term(Status status, Language language) {
  return pick(phrase::statuses, status, language);
}
std::string_view term(Outcome outcome, Language language) {
  return pick(phrase::outcomes, outcome, language);
}
std::string_view term(Claim claim, Language language) {
  return pick(phrase::claims, claim, language);
}
std::string_view term(WorkKind kind, Language language) {
  return pick(phrase::work_kinds, kind, language);
}
std::string_view term(NoteKind kind, Language language) {
  return pick(phrase::note_kinds, kind, language);
}
std::string_view term(Method method, Language language) {
  return pick(phrase::methods, method, language);
}
std::string_view term(Direction direction, Language language) {
  return pick(phrase::directions, direction, language);
}
std::string_view term(Every every, Language language) {
  return pick(phrase::cadences, every, language);
}
std::string_view term(Language named, Language language) {
  return pick(phrase::languages, named, language);
}

std::string long_date(Date date, Language language) {
  const auto month = phrase::months[month_of(date) - 1].in(language);
  return std::to_string(day_of(date)) + " " + std::string(month) + " " +
         std::to_string(year_of(date));
}

std::string quarter_name(int quarter, Language language) {
  return say(language, phrase::quarter_number, {std::to_string(quarter + 1)});
}

std::string ordinal_quarter(int quarter, Language language) {
  return std::string(phrase::ordinal_quarters[static_cast<std::size_t>(quarter)].in(language));
}

std::string number_text(Hundredths number, Language language) {
  auto text = exact_text(number, language);
  if (number.count % 100 != 0 && text.back() == '0') text.pop_back(); // 12,50 days are 12,5
  return (number.count < 0 ? "-" : "") + text;
}

std::string number_text(std::size_t number, Language language) { return grouped(number, language); }

std::string money_text(Money money, std::string_view currency, Language language) {
  return (money.count < 0 ? "-" : "") + currency_sign(currency, language) +
         exact_text(money, language);
}

std::string percent_text(std::int64_t percent) { return std::to_string(percent) + "%"; }

std::string days_text(Days days, Language language) {
  const bool one = days.count == 100 || (language == Language::nl && days.count > 0 &&
                                         days.count < 100); // 0,5 dag, but 0.5 days
  return number_text(days, language) + " " +
         std::string((one ? phrase::day.one : phrase::day.many).in(language));
}

std::string counted(std::size_t count, const Noun& noun, Language language) {
  return grouped(count, language) + " " +
         std::string((count == 1 ? noun.one : noun.many).in(language));
}

namespace {

std::string joined_with(const std::vector<std::string>& parts, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? last : ", ";
    text += parts[i];
  }
  return text;
}

} // namespace

std::string listed(const std::vector<std::string>& parts, Language language) {
  return joined_with(parts, phrase::last_and.in(language));
}

std::string any_of(const std::vector<std::string>& parts, Language language) {
  return joined_with(parts, phrase::last_or.in(language));
}

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : trim(text)) {
    if (!is_space(c))
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  return printable(line);
}

std::string sentence(std::string_view text) {
  auto line = one_line(text);
  const std::string_view ends = ".!?…:";
  if (!line.empty() && ends.find(line.back()) == std::string_view::npos) line += '.';
  return line;
}

} // namespace itplan

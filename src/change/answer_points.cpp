#include "answer_points.hpp"

#include "itplan/base/amount.hpp"
#include "itplan/base/text.hpp"
#include "itplan/base/white_space.hpp"
#include "itplan/plan/form_words.hpp"

#include <algorithm>
#include <array>

namespace itplan {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_unit(std::string_view word) {
  const auto& known = form::points_spellings;
  return word == "p" || std::find(known.begin(), known.end(), word) != known.end();
}

// Nothing at all, dashes, or a word for nothing; "?" is not: somebody must still choose.
bool says_none(std::string_view text) {
  constexpr std::array<std::string_view, 10> words = {"geen",    "geen punten", "nul",  "niets",
                                                      "nvt",     "n v t",       "none", "no points",
                                                      "nothing", "zero"};
  if (text.find_first_not_of("-. ") == std::string_view::npos || text == "–" || text == "—")
    return true;
  return std::find(words.begin(), words.end(), folded(text)) != words.end();
}

// The digits at the start, and past ",0" or ".00" behind them.
std::size_t whole_number_end(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_digit(text[end]))
    ++end;
  if (end + 1 >= text.size() || (text[end] != ',' && text[end] != '.')) return end;
  auto decimals = end + 1;
  while (decimals < text.size() && text[decimals] == '0')
    ++decimals;
  const bool more = decimals < text.size() && is_digit(text[decimals]);
  return decimals > end + 1 && !more ? decimals : end;
}

// Letters, and what is no plain ASCII, right behind a number: 1e, 2x, 39½. A word for points may
// be.
bool is_glued(std::string_view behind) {
  if (behind.empty()) return false;
  const char c = behind.front();
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  const bool other = (static_cast<unsigned char>(c) & 0x80) != 0;
  if (!letter && !other) return false;
  if (is_white(decode_utf8(behind).front())) return false;
  for (const std::string_view dash : {"\u2013", "\u2014"})
    if (behind.starts_with(dash)) return false;
  return !is_unit(folded(behind.substr(0, behind.find(' '))));
}

// "punten", "van de 100": what may stand behind a number and says nothing more.
std::string_view without_unit(std::string_view rest) {
  rest = trim(rest);
  const auto word_end = std::min(rest.find(' '), rest.size());
  if (is_unit(folded(rest.substr(0, word_end)))) rest = trim(rest.substr(word_end));
  for (const std::string_view start : {"van de 100", "van 100", "of 100", "/ 100", "/100"})
    if (lower(rest.substr(0, start.size())) == start) rest = trim(rest.substr(start.size()));
  return rest;
}

} // namespace

std::optional<PointsText> points_from(std::string_view text) {
  text = trim(text);
  while (!text.empty() &&
         (text.front() == '*' || text.front() == '_' || text.front() == ':' || text.front() == '='))
    text = trim(text.substr(1));
  while (text.ends_with('*') || text.ends_with('_'))
    text = trim(text.substr(0, text.size() - 1));
  if (says_none(text)) return PointsText{true, {}, {}, false};
  const auto end = whole_number_end(text);
  if (end == 0 || end > 12 || is_glued(text.substr(end))) return std::nullopt;
  auto digits = text.substr(0, std::min(end, text.find_first_not_of("0123456789")));
  while (digits.size() > 1 && digits.front() == '0')
    digits.remove_prefix(1);
  const auto points = parse_whole(digits);
  const auto behind = trim_white(text.substr(end));
  auto rest = without_unit(behind);
  const bool sure = std::none_of(rest.begin(), rest.end(), is_digit) &&
                    (end == text.size() || !is_digit(text[end])) && !rest.starts_with(',');
  if (!points || !sure || rest.starts_with('%') || rest.starts_with('?')) return std::nullopt;
  if (folded(rest).empty()) rest = {};
  return PointsText{*points == 0, points, std::string(rest), without_unit(behind) != behind};
}

bool is_only_points(std::string_view text) {
  const auto read = points_from(text);
  return read && read->points && read->rest.empty();
}

} // namespace itplan

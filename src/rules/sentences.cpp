#include "sentences.hpp"

#include "itplan/base/text.hpp"

#include <algorithm>

namespace itplan {
namespace {

// With a dot behind them and a sentence that goes on. Dutch and English side by side.
constexpr std::string_view abbreviations[] = {
    "approx", "art", "bijv", "bv", "ca",  "dhr", "dr",   "drs", "enz", "etc",  "evt", "excl", "ir",
    "incl",   "max", "min",  "mr", "mrs", "mw",  "mevr", "nr",  "no",  "resp", "tel", "vgl",  "vs"};

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

// "m.u.v.", "J. Jansen", "nr. 4"; not "er zijn er 4." or "No."
bool is_abbreviation(std::string_view word) {
  const bool initial = word.size() == 1 && !(word[0] >= '0' && word[0] <= '9');
  const auto small = lower(word);
  return initial || std::find(std::begin(abbreviations), std::end(abbreviations), small) !=
                        std::end(abbreviations);
}

bool starts_bullet(std::string_view line) {
  const auto content = trim(line);
  return content.starts_with("- ") || content.starts_with("* ") || content == "-" ||
         content == "*" || content.starts_with("\u2022");
}

// Between two words: what ends the one before.
bool has_break(std::string_view gap) {
  const auto lines = split(gap, '\n');
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const bool empty_line = i + 1 < lines.size() && trim(lines[i]).empty();
    if (empty_line || starts_bullet(lines[i])) return true;
  }
  return false;
}

bool ends_sentence(std::string_view gap, const WordAt& before, const WordAt& after) {
  if (has_break(gap)) return true;
  const auto mark = gap.find_first_of(".!?");
  if (mark == std::string_view::npos) return false;
  if (gap.find_first_of(" \n", mark) == std::string_view::npos) return false;
  if (is_small_letter(after.text.front())) return false;
  return gap[mark] != '.' || mark > 0 || !is_abbreviation(before.text);
}

} // namespace

std::vector<WordRange> sentences_of(std::string_view text, std::span<const WordAt> words) {
  std::vector<WordRange> sentences;
  std::size_t first = 0;
  for (std::size_t i = 1; i <= words.size(); ++i) {
    if (i < words.size()) {
      const auto end = words[i - 1].end();
      const auto gap = text.substr(end, words[i].begin - end);
      if (!ends_sentence(gap, words[i - 1], words[i])) continue;
    }
    sentences.push_back({first, i});
    first = i;
  }
  return sentences;
}

} // namespace itplan

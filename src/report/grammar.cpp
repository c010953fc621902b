// Capitals and articles.
#include "itplan/base/text.hpp"
#include "itplan/report/words.hpp"

#include <algorithm>
#include <cctype>
#include <span>

namespace itplan {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Words with which a text needs no other article.
constexpr std::string_view determiners[] = {
    "de",  "het",  "een",  "uw",     "je",    "jouw", "jullie", "ons",  "onze",   "mijn",
    "hun", "haar", "zijn", "iemand", "twee",  "drie", "vier",   "alle", "the",    "a",
    "an",  "our",  "your", "my",     "their", "his",  "her",    "all",  "someone"};

// Behind these a role says of whom or where.
constexpr std::string_view prepositions[] = {"van", "voor", "bij", "op", "in", "met", "en", "der"};

// Endings of roles and bodies that take "het"; the others take "de".
constexpr std::string_view neuter[] = {"hoofd",  "bestuur", "college",      "team",    "overleg",
                                       "beraad", "loket",   "secretariaat", "punt",    "bureau",
                                       "mt",     "cluster", "comité",       "kabinet", "dagelijks"};

bool holds(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "strategisch adviseur ICT": adviseur; "college van burgemeester en wethouders": college.
std::string_view head_noun(const std::vector<std::string_view>& words) {
  auto head = words.front();
  for (const auto word : words) {
    const bool goes_on = word == words.front() || (!word.empty() && is_lower(word.front()));
    if (!goes_on || holds(prepositions, word)) break;
    head = word;
  }
  return head;
}

bool is_neuter(std::string_view noun) {
  const auto small = lower(noun);
  return std::any_of(std::begin(neuter), std::end(neuter),
                     [&](std::string_view ending) { return small.ends_with(ending); });
}

// Karin, Fiona; not IT-manager or MT.
bool is_name(std::string_view word) {
  return word.size() > 1 && is_upper(word[0]) && !is_upper(word[1]) && word[1] != '-';
}

} // namespace

std::string capital(std::string_view text, Language language) {
  std::string upper(text);
  if (upper.empty()) return upper;
  const auto raise = [&](std::size_t at) { upper[at] = static_cast<char>(upper[at] - 'a' + 'A'); };
  if (language == Language::nl && text.starts_with("ij")) raise(1);
  if (is_lower(upper[0])) raise(0);
  // à to þ but ÷, in UTF-8: their capitals stand 32 before them.
  const auto second = upper.size() > 1 ? static_cast<unsigned char>(upper[1]) : 0U;
  if (upper[0] == '\xc3' && second >= 0xa0 && second <= 0xbe && second != 0xb7)
    upper[1] = static_cast<char>(second - 0x20);
  return upper;
}

std::string with_article(std::string_view role, Language language) {
  auto said = one_line(role);
  if (said.empty()) return said;
  const auto words = split(said, ' ');
  const auto first = words.front();
  if (holds(determiners, lower(first)) || is_name(first) ||
      !std::isalpha(static_cast<unsigned char>(first[0])))
    return said;
  if (language == Language::en) return "the " + said;
  return (is_neuter(head_noun(words)) ? "het " : "de ") + said;
}

} // namespace itplan

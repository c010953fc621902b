#include "itplan/rules/word_list.hpp"

#include "itplan/base/text.hpp"

#include "inflection.hpp"
#include "word_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace itplan {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// How many bytes of a word stand here; 0 where none does. UTF-8 that begins with C2 or E2 is
// punctuation in Dutch and English: quotes, dashes, spaces, signs of money.
std::size_t letter_at(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  if (is_ascii_letter(text[at]) || (c >= '0' && c <= '9')) return 1;
  if (c < 0x80 || c == 0xC2 || c == 0xE2 || is_continuation(text[at])) return 0;
  std::size_t size = 1;
  while (at + size < text.size() && is_continuation(text[at + size]))
    ++size;
  return size;
}

// programma's, don’t
std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  const std::size_t size = text[at] == '\'' ? 1 : text.substr(at).starts_with("\u2019") ? 3 : 0;
  const bool inside = size > 0 && at + size < text.size() && letter_at(text, at + size) > 0;
  return inside ? size : 0;
}

bool joins(std::string_view gap, char joint) {
  if (joint == '.') return gap == ".";
  return !gap.empty() && gap.find_first_not_of(" \n\r-") == std::string_view::npos;
}

bool has_two_capitals(std::string_view form) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return std::adjacent_find(form.begin(), form.end(),
                            [&](char a, char b) { return capital(a) && capital(b); }) != form.end();
}

// What a partial form is found by: its first or last three bytes.
constexpr std::size_t key_bytes = 3;
std::string begin_key(std::string_view word) {
  return std::string(word.substr(0, key_bytes)) + "*";
}
std::string end_key(std::string_view word) {
  return "*" + std::string(word.substr(word.size() - std::min(key_bytes, word.size())));
}

// Behind one of these a part of a verb is a noun ("de zorg"), before one a preposition ("uit de").
bool is_determiner(std::string_view word) {
  constexpr std::string_view all[] = {
      "de",   "het",  "een",  "die",  "dit", "dat",   "deze", "alle", "veel", "uw",   "je", "jouw",
      "mijn", "onze", "zijn", "haar", "hun", "goede", "the",  "a",    "an",   "your", "our"};
  return std::find(std::begin(all), std::end(all), word) != std::end(all);
}

std::vector<std::string> lower_words(std::string_view text) {
  std::vector<std::string> words;
  for (const auto& word : words_of(text))
    words.push_back(lower(word.text));
  return words;
}

} // namespace

std::vector<WordAt> words_of(std::string_view text) {
  std::vector<WordAt> words;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    while (at < text.size()) {
      auto size = letter_at(text, at);
      if (size == 0 && at > begin) size = apostrophe_at(text, at);
      if (size == 0) break;
      at += size;
    }
    if (at > begin)
      words.push_back({text.substr(begin, at - begin), begin});
    else
      ++at;
  }
  return words;
}

std::vector<Problem> WordList::add(const SourcePtr& source) {
  std::vector<Problem> problems;
  std::uint32_t begin = 0;
  for (const auto line : split(source->bytes(), '\n')) {
    const Span span{begin, begin + static_cast<std::uint32_t>(line.size())};
    begin = span.end + 1;
    const auto content = trim(line);
    if (content.empty() || content.front() == '#') continue;
    const auto parts = split(content, ';');
    if (parts.size() < 2) {
      problems.push_back({Severity::wrong,
                          "bad-word-list",
                          "this line has no semicolon",
                          "write: word; other word; or 'word;' for one that everybody knows",
                          {},
                          {source, span},
                          {}});
      continue;
    }
    if (trim(parts[0]) == "*") {
      entries_.clear();
      continue;
    }
    Entry like;
    like.other_word = trim(parts[1]);
    if (parts.size() > 2 && !trim(parts[2]).empty()) {
      std::vector<Pattern> company;
      for (const auto word : split(parts[2], '|'))
        company.push_back(pattern_of(trim(word)));
      like.company = std::make_shared<const std::vector<Pattern>>(std::move(company));
    }
    for (const auto form : split(parts[0], '|'))
      add_form(trim(form), like);
  }
  return problems;
}

WordList::Pattern WordList::pattern_of(std::string_view form) {
  if (form == "#") return {Kind::number, {}};
  if (form.ends_with('*')) return {Kind::begins, lower(form.substr(0, form.size() - 1))};
  if (form.starts_with('*')) return {Kind::ends, lower(form.substr(1))};
  return {Kind::whole, lower(form)};
}

bool WordList::fits(const Pattern& pattern, std::string_view lower_word) {
  switch (pattern.kind) {
  case Kind::number: return lower_word.front() >= '0' && lower_word.front() <= '9';
  case Kind::begins: return lower_word.starts_with(pattern.text);
  case Kind::ends: return lower_word.ends_with(pattern.text);
  case Kind::whole: break;
  }
  return lower_word == pattern.text;
}

void WordList::add_form(std::string_view form, const Entry& like) {
  if (form.ends_with(" v")) return add_verb(form.substr(0, form.size() - 2), like);
  auto entry = like;
  entry.exact = has_two_capitals(form);
  entry.joint = form.find('.') == std::string_view::npos ? ' ' : '.';
  entry.first = form.starts_with('^');
  entry.kind = pattern_of(form).kind;
  const auto gap = form.find("\u2026");
  if (gap != std::string_view::npos) entry.rest = lower_words(form.substr(gap));
  for (const auto& word : words_of(form.substr(0, gap)))
    entry.words.push_back(entry.exact ? std::string(word.text) : lower(word.text));
  if (!entry.words.empty()) insert(std::move(entry));
}

// In Dutch the verb stands last ("zorg dragen", "uit rollen"), in English first ("roll out").
void WordList::add_verb(std::string_view form, const Entry& like) {
  auto rest = lower_words(form);
  if (rest.empty()) return;
  const auto verb = language_ == Language::nl ? rest.end() - 1 : rest.begin();
  const auto forms = verb_forms(*verb, language_);
  rest.erase(verb);
  for (const auto& one : forms) {
    auto entry = like;
    entry.words = {one};
    entry.rest = rest;
    entry.is_verb = true;
    insert(std::move(entry));
    if (rest.size() != 1) continue;
    entry = like;
    entry.words = {language_ == Language::nl ? rest[0] + one : one + rest[0]};
    insert(std::move(entry));
  }
}

bool WordList::Entry::is_same_as(const Entry& other) const {
  return words == other.words && rest == other.rest && kind == other.kind && first == other.first;
}

void WordList::insert(Entry entry) {
  const auto& word = entry.words.front();
  auto& same_start = entries_[entry.kind == Kind::begins ? begin_key(lower(word))
                              : entry.kind == Kind::ends ? end_key(lower(word))
                                                         : lower(word)];
  const auto size = [](const Entry& one) { return one.words.size() + one.rest.size(); };
  std::erase_if(same_start, [&](const Entry& old) { return old.is_same_as(entry); });
  const auto place = std::find_if_not(same_start.begin(), same_start.end(),
                                      [&](const Entry& old) { return size(old) >= size(entry); });
  same_start.insert(place, std::move(entry));
}

WordRange WordList::range_of(const Entry& entry, const Place& place) const {
  const auto end = place.at + entry.words.size();
  if (end > place.words.size()) return {};
  if (entry.first && place.at != place.sentence.first) return {};
  for (std::size_t i = 0; i < entry.words.size(); ++i) {
    const auto& word = place.words[place.at + i];
    const auto kind = i == 0 ? entry.kind : Kind::whole;
    if (entry.exact ? word.text != entry.words[i] : !fits({kind, entry.words[i]}, lower(word.text)))
      return {};
    if (i == 0) continue;
    const auto before = place.words[place.at + i - 1].end();
    if (!joins(place.text.substr(before, word.begin - before), entry.joint)) return {};
  }
  if (has_company(entry, place)) return {};
  return entry.rest.empty() ? WordRange{place.at, end} : with_rest(entry, place);
}

// The rest of a verb behind it, in Dutch up to the end of a clause, or shortly before it.
WordRange WordList::with_rest(const Entry& entry, const Place& place) const {
  const bool dutch = language_ == Language::nl;
  const std::size_t before = dutch && entry.is_verb ? 3 : 0; // words between
  const std::size_t behind = dutch ? 8 : 3;
  const bool article_counts = dutch && entry.is_verb;
  const auto& [first, last] = place.sentence;
  const auto size = entry.rest.size();
  const auto from = before == 0 ? place.at + entry.words.size()
                                : place.at - std::min(place.at - first, before + size);
  for (auto at = from; at + size <= std::min(last, place.at + 1 + behind + size); ++at) {
    if (at <= place.at && place.at < at + size) continue;
    const auto is_there = std::equal(
        entry.rest.begin(), entry.rest.end(), place.words.begin() + static_cast<std::ptrdiff_t>(at),
        [](const std::string& rest, const WordAt& word) { return rest == lower(word.text); });
    if (!is_there) continue;
    if (article_counts && at > first && is_determiner(lower(place.words[at - 1].text))) continue;
    if (article_counts && size == 1 && at + 1 < last &&
        is_determiner(lower(place.words[at + 1].text)))
      continue;
    return {std::min(at, place.at), std::max(at + size, place.at + 1)};
  }
  return {};
}

bool WordList::has_company(const Entry& entry, const Place& place) {
  if (!entry.company) return false;
  for (auto at = place.sentence.first; at < place.sentence.last; ++at) {
    if (at >= place.at && at < place.at + entry.words.size()) continue;
    const auto word = lower(place.words[at].text);
    for (const auto& pattern : *entry.company)
      if (fits(pattern, word)) return true;
  }
  return false;
}

WordList::Match WordList::match(std::string_view text, std::span<const WordAt> words,
                                std::size_t at, WordRange sentence) const {
  const Place place{text, words, at, sentence};
  const auto word = lower(words[at].text);
  for (const auto& key : {word, begin_key(word), end_key(word)}) {
    const auto found = entries_.find(key);
    if (found == entries_.end()) continue;
    for (const auto& entry : found->second)
      if (const auto range = range_of(entry, place); range.size() > 0)
        return {range, entry.other_word};
  }
  return {};
}

const WordList& built_in_words(Language language) {
  static const auto made = [](Language of, std::string_view name, std::string_view text) {
    WordList list(of);
    const auto add = [&](std::string_view file, std::string_view lines) {
      list.add(std::make_shared<const SourceText>(std::string(file), std::string(lines)));
    };
    add("known.txt", word_files::known);
    add(name, text);
    return list;
  };
  static const ByLanguage<WordList> lists{made(Language::nl, "nl.txt", word_files::nl),
                                          made(Language::en, "en.txt", word_files::en)};
  return in(language, lists);
}

} // namespace itplan

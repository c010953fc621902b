#include "itplan/rules/word_list.hpp"

#include "itplan/base/text.hpp"

#include "word_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace itplan {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// How many bytes of a word stand here; 0 where none does. UTF-8 that begins with C2 or E2 is
// punctuation in Dutch and English: quotes, dashes, spaces, signs of money.
std::size_t letter_at(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  if (is_ascii_letter(text[at]) || (c >= '0' && c <= '9')) return 1;
  if (c < 0x80 || c == 0xC2 || c == 0xE2) return 0;
  std::size_t size = 1;
  while (at + size < text.size() && (static_cast<unsigned char>(text[at + size]) & 0xC0) == 0x80)
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
    const auto semicolon = content.find(';');
    if (semicolon == std::string_view::npos) {
      problems.push_back({Severity::wrong,
                          "bad-word-list",
                          "this line has no semicolon",
                          "write: word; other word; or 'word;' for one that everybody knows",
                          {},
                          {source, span},
                          {}});
      continue;
    }
    const auto forms = content.substr(0, semicolon);
    if (trim(forms) == "*") {
      entries_.clear();
      continue;
    }
    for (const auto form : split(forms, '|'))
      add_form(trim(form), trim(content.substr(semicolon + 1)));
  }
  return problems;
}

void WordList::add_form(std::string_view form, std::string_view other_word) {
  Entry entry;
  entry.exact = has_two_capitals(form);
  entry.joint = form.find('.') == std::string_view::npos ? ' ' : '.';
  entry.other_word = other_word;
  for (const auto& word : words_of(form))
    entry.words.push_back(entry.exact ? std::string(word.text) : lower(word.text));
  if (entry.words.empty()) return;
  auto& same_start = entries_[lower(entry.words.front())];
  std::erase_if(same_start, [&](const Entry& old) { return old.words == entry.words; });
  const auto longer = [&](const Entry& old) { return old.words.size() >= entry.words.size(); };
  const auto place = std::find_if_not(same_start.begin(), same_start.end(), longer);
  same_start.insert(place, std::move(entry));
}

bool WordList::fits(const Entry& entry, std::string_view text, std::span<const WordAt> words,
                    std::size_t at) {
  if (at + entry.words.size() > words.size()) return false;
  for (std::size_t i = 0; i < entry.words.size(); ++i) {
    const auto& word = words[at + i];
    if (entry.exact ? word.text != entry.words[i] : lower(word.text) != entry.words[i])
      return false;
    if (i == 0) continue;
    const auto end = words[at + i - 1].end();
    if (!joins(text.substr(end, word.begin - end), entry.joint)) return false;
  }
  return true;
}

WordList::Match WordList::match(std::string_view text, std::span<const WordAt> words,
                                std::size_t at) const {
  const auto found = entries_.find(lower(words[at].text));
  if (found == entries_.end()) return {};
  for (const auto& entry : found->second)
    if (fits(entry, text, words, at)) return {entry.words.size(), entry.other_word};
  return {};
}

const WordList& built_in_words(Language language) {
  static const auto made = [](std::string_view name, std::string_view text) {
    WordList list;
    list.add(std::make_shared<const SourceText>(std::string(name), std::string(text)));
    return list;
  };
  static const WordList nl = made("nl.txt", word_files::nl);
  static const WordList en = made("en.txt", word_files::en);
  return language == Language::nl ? nl : en;
}

} // namespace itplan

// What makes a reader stumble, one text at a time.
#include "itplan/base/text.hpp"
#include "itplan/rules/plain_language.hpp"

#include "deciders.hpp"
#include "sentences.hpp"
#include "unread.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace itplan {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// BRP, and BRP's; not CO2, Q2, II or a word in a shouted line.
bool is_abbreviation(std::string_view word) {
  const auto base = word.substr(0, word.find('\''));
  return base.size() >= 2 && base.size() <= 6 &&
         std::all_of(base.begin(), base.end(), is_capital) &&
         base.find_first_not_of("IVXLCM") != std::string_view::npos;
}

std::optional<FormOfAddress> form_said(std::string_view word) {
  const auto small = lower(word);
  const auto is = [&](std::initializer_list<std::string_view> all) {
    return std::find(all.begin(), all.end(), small) != all.end();
  };
  if (is({"u", "uw", "uzelf"})) return FormOfAddress::u;
  if (is({"je", "jij", "jou", "jouw", "jullie", "jezelf"})) return FormOfAddress::je;
  return std::nullopt;
}

// Reads one text from its first word to its last.
class Reader {
public:
  Reader(std::string_view text, Language language, const WordList& list, const KnownWords& known,
         std::optional<FormOfAddress> form)
      : text_(text), language_(language), list_(list), known_(known), words_(words_of(text)),
        sentences_(sentences_of(text, words_)), unread_(unread_words(text, words_)), form_(form) {}

  std::vector<Stumble> all() {
    read_address();
    for (const auto& sentence : sentences_) {
      for (auto at = sentence.first; at < sentence.last;)
        at = std::max(at + 1, read_word(at, sentence));
      read_decider(sentence);
      read_length(sentence);
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Stumble& a, const Stumble& b) { return a.begin < b.begin; });
    return std::move(found_);
  }

private:
  std::string_view words(WordRange range) const {
    const auto begin = words_[range.first].begin;
    return text_.substr(begin, words_[range.last - 1].end() - begin);
  }
  void add(std::string_view code, std::string_view words, std::string message, std::string help) {
    found_.push_back({code, static_cast<std::size_t>(words.data() - text_.data()), words,
                      std::move(message), std::move(help)});
  }

  // Where to read on.
  std::size_t read_word(std::size_t at, const WordRange& sentence) {
    const auto word = words_[at].text;
    if (unread_[at] || known_.contains(lower(word))) return at + 1;
    const auto match = list_.match(text_, words_, at, sentence);
    if (match.words.size() > 0) {
      const auto there = words(match.words);
      if (!match.other_word.empty())
        add("hard-word", there, fmt::format("is there an easier word than '{}'?", there),
            std::string(match.other_word));
      return match.words.last;
    }
    if (is_abbreviation(word) && !is_shouted(at) && !is_explained(word)) {
      const auto name = word.substr(0, word.find('\''));
      add("unexplained-abbreviation", word, fmt::format("not every reader knows '{}'", name),
          fmt::format("write it out the first time, with ({}) behind it, or explain it in the "
                      "glossary",
                      name));
    }
    return at + 1;
  }

  // A whole line in capitals, or a code like NL91 ABNA, is no abbreviation.
  bool is_shouted(std::size_t at) const {
    const auto capitals = [](std::string_view word) {
      const auto fits = [](char c) { return is_capital(c) || (c >= '0' && c <= '9'); };
      return word.size() >= 2 && is_capital(word[0]) && std::all_of(word.begin(), word.end(), fits);
    };
    return (at > 0 && capitals(words_[at - 1].text)) ||
           (at + 1 < words_.size() && capitals(words_[at + 1].text));
  }

  // "Algemene verordening gegevensbescherming (AVG)", or "AVG (Algemene ...)".
  bool is_explained(std::string_view word) const {
    const auto name = std::string(word.substr(0, word.find('\'')));
    return text_.find("(" + name + ")") != std::string_view::npos ||
           text_.find(name + " (") != std::string_view::npos;
  }

  // The form that is not the reader's own, or the second one of a text, is the one that surprises.
  void read_address() {
    if (language_ != Language::nl) return;
    auto first = form_;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const auto form = unread_[i] ? std::nullopt : form_said(words_[i].text);
      if (!form || form == first) continue;
      if (first) return add_address(words_[i].text, *form);
      first = form;
    }
  }
  void add_address(std::string_view said, FormOfAddress form) {
    if (form_)
      return add("mixed-address", said,
                 fmt::format("this text says {}, and its reader is addressed with {}", word(form),
                             word(*form_)),
                 "write it in the reader's form, or change form_of_address");
    add("mixed-address", said, "this text says both u and je",
        "choose one, the same as in the other texts");
  }

  void read_decider(const WordRange& sentence) {
    const auto found = nobodys_decision(text_, words_, sentence, language_);
    if (found.size() == 0 || unread_[found.last - 1]) return;
    const bool dutch = language_ == Language::nl;
    add("nobody-decided", words(found), "this does not say who decided",
        dutch ? "de directie besloot, wij besloten" : "the board decided, we decided");
  }

  void read_length(const WordRange& sentence) {
    const std::size_t longest = language_ == Language::nl ? 20 : 25;
    constexpr std::size_t shown = 6;
    if (sentence.size() <= longest) return;
    add("long-sentence", words({sentence.first, sentence.first + shown}),
        fmt::format("a sentence of {} words begins here", sentence.size()),
        fmt::format("make it two; up to {} words read in one go", longest));
  }

  std::string_view text_;
  Language language_;
  const WordList& list_;
  const KnownWords& known_;
  std::vector<WordAt> words_;
  std::vector<WordRange> sentences_;
  std::vector<bool> unread_;
  std::optional<FormOfAddress> form_;
  std::vector<Stumble> found_;
};

} // namespace

std::vector<Stumble> stumbles(std::string_view text, Language language, const WordList& words,
                              const KnownWords& known, std::optional<FormOfAddress> form) {
  return Reader(text, language, words, known, form).all();
}

} // namespace itplan

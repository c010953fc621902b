// What makes a reader stumble, one text at a time.
#include "itplan/base/text.hpp"
#include "itplan/rules/plain_language.hpp"

#include "sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

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

// Reads one text from its first word to its last.
class Reader {
public:
  Reader(std::string_view text, Language language, const WordList& list, const KnownWords& known)
      : text_(text), language_(language), list_(list), known_(known), words_(words_of(text)),
        sentences_(sentences_of(text, words_)) {}

  std::vector<Stumble> all() {
    for (std::size_t i = 0; i < words_.size();)
      i += std::max<std::size_t>(1, read_word(i));
    read_address();
    for (const auto& sentence : sentences_) {
      read_decider(sentence);
      read_length(sentence);
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Stumble& a, const Stumble& b) { return a.begin < b.begin; });
    return std::move(found_);
  }

private:
  std::string_view words(std::size_t first, std::size_t last) const {
    return text_.substr(words_[first].begin, words_[last - 1].end() - words_[first].begin);
  }
  void add(std::string_view code, std::string_view words, std::string message, std::string help) {
    found_.push_back({code, static_cast<std::size_t>(words.data() - text_.data()), words,
                      std::move(message), std::move(help)});
  }

  // How many words this took.
  std::size_t read_word(std::size_t at) {
    const auto word = words_[at].text;
    if (known_.contains(lower(word))) return 1;
    const auto match = list_.match(text_, words_, at);
    if (match.count > 0) {
      const auto there = words(at, at + match.count);
      if (!match.other_word.empty())
        add("hard-word", there, fmt::format("is there an easier word than '{}'?", there),
            std::string(match.other_word));
      return match.count;
    }
    if (is_abbreviation(word) && !is_shouted(at) && !is_explained(word)) {
      const auto name = word.substr(0, word.find('\''));
      add("unexplained-abbreviation", word, fmt::format("not every reader knows '{}'", name),
          fmt::format("write it out the first time, with ({}) behind it, or explain it in the "
                      "glossary",
                      name));
    }
    return 1;
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

  // Is a word inside double quotes? Then somebody else says it.
  std::vector<bool> quoted() const {
    std::vector<bool> inside(words_.size());
    bool open = false;
    std::size_t end = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const auto gap = text_.substr(end, words_[i].begin - end);
      for (std::size_t at = 0; at < gap.size(); ++at)
        if (gap[at] == '"')
          open = !open;
        else if (gap.substr(at).starts_with("\u201C"))
          open = true;
        else if (gap.substr(at).starts_with("\u201D"))
          open = false;
      inside[i] = open;
      end = words_[i].end();
    }
    return inside;
  }

  // The second form of address is the one that surprises.
  void read_address() {
    if (language_ != Language::nl) return;
    enum class Form { none, formal, informal };
    const auto form_of = [](std::string_view word) {
      const auto small = lower(word);
      if (small == "u" || small == "uw") return Form::formal;
      const bool informal = small == "je" || small == "jij" || small == "jou" || small == "jouw";
      return informal ? Form::informal : Form::none;
    };
    const auto inside = quoted();
    auto first = Form::none;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const auto form = inside[i] ? Form::none : form_of(words_[i].text);
      if (form == Form::none || form == first) continue;
      if (first != Form::none)
        return add("mixed-address", words_[i].text, "this text says both u and je",
                   "choose one, the same as in the other texts");
      first = form;
    }
  }

  // "Er is besloten", "it has been decided": a decision without anyone who took it.
  void read_decider(const Sentence& sentence) {
    constexpr std::size_t farthest = 8;
    const bool dutch = language_ == Language::nl;
    const auto is = [&](std::size_t at, std::string_view word) {
      return lower(words_[at].text) == word;
    };
    if (sentence.size() < 3 || !is(sentence.first, dutch ? "er" : "it")) return;
    const auto verb = lower(words_[sentence.first + 1].text);
    const auto any = [&](std::initializer_list<std::string_view> verbs) {
      return std::find(verbs.begin(), verbs.end(), verb) != verbs.end();
    };
    if (dutch ? !any({"is", "wordt", "werd", "was"}) : !any({"has", "is", "was", "will"})) return;
    const auto last = std::min(sentence.last, sentence.first + farthest);
    for (std::size_t i = sentence.first + 2; i < last; ++i)
      if (is(i, dutch ? "besloten" : "decided"))
        return add("nobody-decided", words(sentence.first, i + 1), "this does not say who decided",
                   dutch ? "de directie besloot, wij besloten" : "the board decided, we decided");
  }

  void read_length(const Sentence& sentence) {
    const std::size_t longest = language_ == Language::nl ? 20 : 25;
    constexpr std::size_t shown = 6;
    if (sentence.size() <= longest) return;
    add("long-sentence", words(sentence.first, sentence.first + shown),
        fmt::format("a sentence of {} words begins here", sentence.size()),
        fmt::format("make it two; up to {} words read in one go", longest));
  }

  std::string_view text_;
  Language language_;
  const WordList& list_;
  const KnownWords& known_;
  std::vector<WordAt> words_;
  std::vector<Sentence> sentences_;
  std::vector<Stumble> found_;
};

} // namespace

std::vector<Stumble> stumbles(std::string_view text, Language language, const WordList& words,
                              const KnownWords& known) {
  return Reader(text, language, words, known).all();
}

} // namespace itplan

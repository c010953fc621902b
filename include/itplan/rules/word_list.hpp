// Words that customers do not use, with what can stand there instead: data files, one for a
// language, which a plan extends.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/base/source_text.hpp"
#include "itplan/plan/words.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace itplan {

// A run of letters and digits, with the apostrophes inside it.
struct WordAt {
  std::string_view text;
  std::size_t begin = 0; // byte offset
  std::size_t end() const { return begin + text.size(); }
};
// The words of a text. O(length).
std::vector<WordAt> words_of(std::string_view text);

// Words [first, last) of a text, such as a sentence.
struct WordRange {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t size() const { return last - first; }
};

class WordList {
public:
  explicit WordList(Language language) : language_(language) {}

  // Adds the lines of a list, later ones over earlier ones: "form|form; other word; company".
  //   server                   that word
  //   z.s.m, in order to       words in a row
  //   implementatie*, *schuld  every word that begins or ends so
  //   prioriteren v            all forms of the verb
  //   zorg dragen v            the verb with the rest of it elsewhere in the sentence; with one
  //                            word of rest also written as one (uit rollen v: uitgerold)
  //   dient … te               with other words of the sentence between
  //   ^kindly                  at the beginning of a sentence
  // Company ("bus|*station|#") are words that give another sense: beside one of them in the same
  // sentence nothing is said; # is a number. Without another word the entry is a known one; a line
  // "*;" forgets all that was added before; # begins a comment. A line without a semicolon is a
  // problem "bad-word-list" at its place.
  std::vector<Problem> add(const SourcePtr& source);

  struct Match {
    WordRange words;             // of the text; empty: no match
    std::string_view other_word; // empty: known
  };
  // The longest entry with its first word, or its verb, at words[at] of a sentence. Entries of
  // several words match over spaces, line ends and hyphens; those with two capitals in a row match
  // in that case only. O(length of the sentence).
  Match match(std::string_view text, std::span<const WordAt> words, std::size_t at,
              WordRange sentence) const;

private:
  enum class Kind { whole, begins, ends, number };
  struct Pattern {
    Kind kind = Kind::whole;
    std::string text;
  };
  struct Entry {
    std::vector<std::string> words; // lower case, unless `exact`
    std::vector<std::string> rest;  // elsewhere in the sentence, of a verb also before it
    Kind kind = Kind::whole;        // of the first of the words
    char joint = ' ';               // between its words: a space, also for -, or a dot
    bool exact = false;
    bool first = false; // only at the beginning of a sentence
    bool is_verb = false;
    std::string other_word;
    std::shared_ptr<const std::vector<Pattern>> company;
    bool is_same_as(const Entry& other) const;
  };
  struct Place { // a word of a text that is looked at
    std::string_view text;
    std::span<const WordAt> words;
    std::size_t at = 0;
    WordRange sentence;
  };

  void add_form(std::string_view form, const Entry& like);
  void add_verb(std::string_view form, const Entry& like);
  void insert(Entry entry);
  static Pattern pattern_of(std::string_view form);
  static bool fits(const Pattern& pattern, std::string_view lower_word);
  WordRange range_of(const Entry& entry, const Place& place) const;
  WordRange with_rest(const Entry& entry, const Place& place) const;
  static bool has_company(const Entry& entry, const Place& place);

  Language language_;
  std::unordered_map<std::string, std::vector<Entry>> entries_; // by first word, or a part of it
};

// The list that itplan brings.
const WordList& built_in_words(Language language);

} // namespace itplan

// Words that customers do not use, with what can stand there instead: data files, one for a
// language, which a plan extends.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/base/source_text.hpp"
#include "itplan/plan/words.hpp"

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

class WordList {
public:
  // Adds the lines of a list, later ones over earlier ones: "form|form; other word". Without
  // another word it is a known one; a line "*;" forgets all that was added before; # begins
  // a comment. A line without a semicolon is a problem "bad-word-list" at its place.
  std::vector<Problem> add(const SourcePtr& source);

  struct Match {
    std::size_t count = 0;       // of words of the text; 0: no match
    std::string_view other_word; // empty: known
  };
  // The longest entry that begins at words[at]. Entries of several words match over spaces, line
  // ends and hyphens; those with two capitals in a row match in that case only.
  Match match(std::string_view text, std::span<const WordAt> words, std::size_t at) const;

private:
  struct Entry {
    std::vector<std::string> words; // lower case, unless `exact`
    char joint = ' ';               // between its words: a space, also for -, or a dot
    bool exact = false;
    std::string other_word;
  };
  void add_form(std::string_view form, std::string_view other_word);
  static bool fits(const Entry& entry, std::string_view text, std::span<const WordAt> words,
                   std::size_t at);

  std::unordered_map<std::string, std::vector<Entry>> entries_; // by first word, lower case
};

// The list that itplan brings.
const WordList& built_in_words(Language language);

} // namespace itplan

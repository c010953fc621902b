// The form's own words, known again in a form that came back.
#pragma once

#include "itplan/plan/plan.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// A text in words without case, marks and accents, each knowing where it ends in the text.
struct FoldedWord {
  std::string word;
  std::size_t end = 0;
};
std::vector<FoldedWord> folded_words(std::string_view text);

class OwnWords {
public:
  // What a form of this plan says; `asked` are the requests that may stand on it.
  OwnWords(const Plan& plan, const std::vector<const Table<Request>::Entry*>& asked);

  struct Match {
    std::size_t length = 0; // of the text's beginning that is ours; 0: nothing is
    bool section = false;   // a heading: what was being answered is over
    int question = -1;      // one of form::questions: what follows answers it
    Id request;             // what the words are about, where they say so
  };
  // The longest beginning of the text that the form says.
  Match match(std::string_view text) const;

private:
  struct Known {
    std::vector<std::string> words; // "" stands for one to twelve of any
    Match what;
  };
  void know(std::string_view text, Match what);
  void know_phrases();
  void know_facts(const Plan& plan);
  void know_request(const Plan& plan, const Id& id, const Request& request);
  std::size_t fact_words(std::string_view text, const std::vector<FoldedWord>& words) const;

  std::multimap<std::string, Known> known_; // by the first word
  std::vector<std::string> facts_;          // sorted; what may stand behind "what we know"
};

} // namespace itplan

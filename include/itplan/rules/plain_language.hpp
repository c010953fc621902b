// Plain language: what customers read must need no second reading. Only facts about a text (a word
// from a list, the length of a sentence), each with what to do instead; never a grade. After what
// users of prose linters said of them: few findings, each one worth it.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/base/source_text.hpp"
#include "itplan/plan/plan.hpp"
#include "itplan/rules/word_list.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// A place in a text where a reader stumbles.
struct Stumble {
  std::string_view code;  // a rule of rules.hpp: hard-word, long-sentence, ...
  std::size_t begin = 0;  // byte offset in the text
  std::string_view words; // as they stand there; of a sentence its first ones
  std::string message;
  std::string help; // the other word, or the act
};

// Names and abbreviations that readers of this plan know, in lower case.
using KnownWords = std::set<std::string, std::less<>>;

// Every stumble of a text, by place. Quotations, names between quotation marks, addresses and file
// names are not read. `form` is how the reader is addressed; absent: the first form of the text is
// the right one. O(length of the text).
std::vector<Stumble> stumbles(std::string_view text, Language language, const WordList& words,
                              const KnownWords& known,
                              std::optional<FormOfAddress> form = std::nullopt);

// The keys of the glossary, and the abbreviations in the names of the organisation and of its
// parts.
KnownWords known_words(const Plan& plan);

// As a texts-only reader of a plan: stumbles in what customers read (titles, texts of promises,
// criteria, requests, decisions, agreements, messages), at most three a text, an abbreviation once
// a plan. Texts that also stand in the same entry of `before` are passed over; null: none are.
std::vector<Problem> check_language(const Plan& plan, const WordList& words, const Plan* before);

// The same for a text that stands in a file of its own, such as a template of letters: at most
// three findings, each with its place. `text` has the offsets of `source`.
std::vector<Problem> check_language(const SourcePtr& source, std::string_view text,
                                    Language language, const WordList& words,
                                    const KnownWords& known);

} // namespace itplan

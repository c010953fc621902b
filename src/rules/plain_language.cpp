// Plain language where customers read: the rules, and the walk over their texts.
#include "itplan/rules/plain_language.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/language.hpp"

#include "rule.hpp"
#include "walk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

namespace itplan {
namespace {

using namespace checking;

constexpr std::size_t most_shown = 3; // of one text: more is a lecture

// Notes, ballots and what it brought are what somebody said, and stay as it was said; the glossary
// explains hard words; an override is for those who decide.
bool is_read_by_customers(const FieldInfo& info, const Trail& trail) {
  if (info.key == "title") return true;
  if (info.meaning != Meaning::text || info.key == "override") return false;
  for (const auto* at = &trail; at; at = at->up)
    if (at->key == "notes" || at->key == "ballots" || at->key == "brought" || at->key == "glossary")
      return false;
  return true;
}

// visit(path trail, text) for each text that customers read.
template <class Visit> void each_text(const Plan& plan, Visit visit) {
  walk(plan, [&](const FieldInfo& info, const auto& value, const Trail& trail) {
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>)
      if (is_read_by_customers(info, trail)) visit(trail, value);
  });
}

// The texts of a plan, each under the entry it stands in: a text that moves to another place in its
// entry is still the same.
class Texts {
public:
  explicit Texts(const Plan* plan) {
    if (plan)
      each_text(*plan, [&](const Trail& trail, const std::string& text) {
        known_.insert(key(trail.path(), text));
      });
  }
  bool contains(const Path& path, const std::string& text) const {
    return !known_.empty() && known_.contains(key(path, text));
  }

private:
  static std::string key(const Path& path, const std::string& text) {
    auto entry = path[0];
    if (path.size() > 1) entry += "." + path[1];
    return entry + '\0' + text;
  }
  std::unordered_set<std::string> known_;
};

Problem problem_of(const Stumble& stumble) {
  Problem problem;
  problem.severity = Severity::warning;
  problem.code = stumble.code;
  problem.message = stumble.message;
  problem.help = stumble.help;
  return problem;
}

// The first few, the last of them with how many more there are.
std::vector<Problem> problems_of(const std::vector<Stumble>& found, const Path& path,
                                 const SourcePtr& source) {
  std::vector<Problem> problems;
  for (std::size_t i = 0; i < found.size() && i < most_shown; ++i) {
    auto& problem = problems.emplace_back(problem_of(found[i]));
    problem.path = path;
    if (!source) {
      problem.words = found[i].words;
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(found[i].begin);
    const auto length = static_cast<std::uint32_t>(found[i].words.size());
    problem.place = {source, {begin, begin + length}};
  }
  if (found.size() > most_shown)
    problems.back().notes.push_back({counted(static_cast<std::int64_t>(found.size() - most_shown),
                                             "more in this text", "more in this text"),
                                     path, problems.back().place});
  return problems;
}

// How whoever gets this text is addressed: the customer of a request, or everybody.
FormOfAddress form_of_reader(const Plan& plan, const Path& path) {
  const auto under = [&](std::string_view section) {
    return path.size() > 1 && path[0] == section;
  };
  if (under("customers")) return form_of_address(plan, path[1]);
  const auto* request = under("requests") ? plan.requests.find(path[1]) : nullptr;
  return form_of_address(plan, request ? std::string_view(request->customer) : std::string_view());
}

// An abbreviation that was named once is left alone after that: one line in the glossary is enough.
void drop_repeated(std::vector<Stumble>& found, std::set<std::string, std::less<>>& named) {
  std::erase_if(found, [&](const Stumble& stumble) {
    if (stumble.code != "unexplained-abbreviation") return false;
    return !named.emplace(stumble.words.substr(0, stumble.words.find('\''))).second;
  });
}

void add_capitals(KnownWords& known, std::string_view name) {
  for (const auto& word : words_of(name))
    if (word.text.size() > 1 && std::all_of(word.text.begin(), word.text.end(),
                                            [](char c) { return c >= 'A' && c <= 'Z'; }))
      known.insert(lower(word.text));
}

const Row family[] = {
    {{.code = "hard-word",
      .severity = Severity::warning,
      .summary = "a word of IT or of the office where customers read",
      .remedy = "People who must look twice feel talked down to. Write the other word, or explain "
                "this one in the glossary when readers of this plan need it. words/nl.txt or "
                "words/en.txt in the plan's folder adds to the list: a line 'word; other word', "
                "or 'word;' for a word that everybody here knows. 'leverage v' stands for all "
                "forms of a verb, 'cloud*' for what begins so, and words behind a second "
                "semicolon give another sense ('ticket; report; bus|gate'). A line '*;' at its "
                "top empties the built-in list."},
     {}},
    {{.code = "long-sentence",
      .severity = Severity::warning,
      .summary = "a sentence of more than 20 words in Dutch, 25 in English",
      .remedy = "Half of the readers lose a sentence of 25 words or more on the way. Make two of "
                "it, with what counts in the first."},
     {}},
    {{.code = "unexplained-abbreviation",
      .severity = Severity::warning,
      .summary = "an abbreviation that is not explained",
      .remedy = "Write the name out where it comes first, with the abbreviation in brackets "
                "behind it, or explain it in the glossary: itplan set glossary.brp TEXT. Each "
                "abbreviation is named once for the whole plan. Those that everybody knows stand "
                "in the list of words (help hard-word)."},
     {}},
    {{.code = "mixed-address",
      .severity = Severity::warning,
      .summary = "a Dutch text that says u where its reader is addressed with je, or je for u",
      .remedy = "It reads as if two people wrote it. A text about a request is read by its "
                "customer: write it in that customer's form_of_address, others in the plan's. What "
                "stands in double quotes is somebody else's and does not count."},
     {}},
    {{.code = "nobody-decided",
      .severity = Severity::warning,
      .summary = "\"your request was declined\", without who did",
      .remedy = "A decision that nobody took feels like an excuse. Name who decided."},
     {}},
};

} // namespace

Rows checking::plain_language_rules() { return family; }

KnownWords known_words(const Plan& plan) {
  KnownWords known;
  for (const auto& entry : plan.glossary)
    known.insert(lower(entry.id));
  for (const auto* name :
       {&plan.organisation, &plan.department, &plan.signed_by, &plan.contact, &plan.board})
    add_capitals(known, *name);
  for (const auto& entry : plan.customers)
    add_capitals(known, entry.value.name);
  return known;
}

std::vector<Problem> check_language(const Plan& plan, const WordList& words, const Plan* before) {
  const auto known = known_words(plan);
  const Texts old(before);
  std::set<std::string, std::less<>> named;
  std::vector<Problem> problems;
  each_text(plan, [&](const Trail& trail, const std::string& text) {
    const auto path = trail.path();
    auto found = stumbles(text, language_of(plan), words, known, form_of_reader(plan, path));
    drop_repeated(found, named);
    if (found.empty()) return;
    if (old.contains(path, text)) return;
    for (auto& problem : problems_of(found, path, nullptr))
      problems.push_back(std::move(problem));
  });
  return problems;
}

std::vector<Problem> check_language(const SourcePtr& source, std::string_view text,
                                    Language language, const WordList& words,
                                    const KnownWords& known) {
  return problems_of(stumbles(text, language, words, known), {}, source);
}

} // namespace itplan

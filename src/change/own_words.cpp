#include "own_words.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/form.hpp"
#include "itplan/plan/form_words.hpp"

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <span>

namespace itplan {
namespace {

constexpr std::string_view anything = "\x01"; // a place of a phrase, while its words are split

// The phrase in every language and form of address, with these texts in its places.
std::vector<std::string> all_forms(const Phrase& phrase,
                                   std::initializer_list<std::string_view> texts = {}) {
  std::vector<std::string> forms;
  for (const auto language : all_languages)
    for (const auto form : {FormOfAddress::u, FormOfAddress::je}) {
      auto text = addressed(phrase, language, form);
      for (std::size_t i = 0; i < 10; ++i) {
        const auto place = "{" + std::to_string(i) + "}";
        const auto with = i < texts.size() ? *(texts.begin() + static_cast<std::ptrdiff_t>(i))
                                           : std::string_view(" \x01 ");
        if (const auto at = text.find(place); at != std::string::npos)
          text.replace(at, place.size(), with);
      }
      if (std::find(forms.begin(), forms.end(), text) == forms.end()) forms.push_back(text);
    }
  return forms;
}

// How many of `words` from `at` on the known ones take; 0 when they do not fit.
std::size_t fit(const std::vector<FoldedWord>& words, std::size_t at,
                const std::vector<std::string>& known, std::size_t from) {
  constexpr std::size_t most_in_place = 12;
  const auto begin = at;
  for (std::size_t k = from; k < known.size(); ++k, ++at) {
    if (known[k].empty()) {
      for (std::size_t taken = 1; taken <= most_in_place && at + taken < words.size(); ++taken)
        if (const auto rest = fit(words, at + taken, known, k + 1))
          return at + taken + rest - begin;
      return 0;
    }
    if (at >= words.size() || words[at].word != known[k]) return 0;
  }
  return at - begin;
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::vector<FoldedWord> folded_words(std::string_view text) {
  std::vector<FoldedWord> words;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const auto gap = std::min(text.find_first_of(" \n", begin), text.size());
    const auto plain = folded(text.substr(begin, gap - begin));
    for (const auto word : split(plain, ' '))
      if (!word.empty()) words.push_back({std::string(word), gap});
    if (text.substr(begin, gap - begin) == anything) words.push_back({"", gap});
    begin = gap + 1;
  }
  return words;
}

OwnWords::OwnWords(const Plan& plan, const std::vector<const Table<Request>::Entry*>& asked) {
  know_phrases();
  know_facts(plan);
  for (const auto* entry : asked)
    know_request(plan, entry->id, entry->value);
  std::sort(facts_.begin(), facts_.end());
}

void OwnWords::know(std::string_view text, Match what) {
  Known known{{}, std::move(what)};
  for (auto& word : folded_words(text))
    known.words.push_back(std::move(word.word));
  if (known.words.empty()) return;
  auto first = known.words.front();
  known_.emplace(std::move(first), std::move(known));
}

void OwnWords::know_phrases() {
  for (const auto* section : {&form::heading, &form::requests_heading, &form::wishes_heading,
                              &form::last_heading, &form::thanks})
    for (const auto& text : all_forms(*section))
      know(text, {0, true, -1, {}});
  for (const auto* phrase :
       {&form::invitation, &form::return_by, &form::send_back, &form::how_points_work,
        &form::without_points, &form::nothing_open, &form::how_wishes_work,
        &form::wishes_get_points, &form::give_a_number, &form::leave_it})
    for (const auto& text : all_forms(*phrase))
      know(text, {});
  for (const auto& phrase : form::earlier_texts)
    for (const auto& text : all_forms(phrase))
      know(text, {});
  for (const auto questions :
       {std::span<const Phrase>(form::questions), std::span<const Phrase>(form::earlier_questions)})
    for (std::size_t i = 0; i < questions.size(); ++i)
      for (const auto& text : all_forms(questions[i]))
        know(text, {0, true, static_cast<int>(i), {}});
}

void OwnWords::know_facts(const Plan& plan) {
  for (const auto& customer : plan.customers)
    for (const auto* dear : {&form::dear, &form::earlier_dear})
      for (const auto& text : all_forms(*dear, {customer.value.name}))
        know(text, {0, true, -1, {}});
  for (const auto& text : all_forms(form::mission, {plan.mission}))
    know(text, {0, true, -1, {}});
  for (const auto& text : all_forms(form::questions_to, {plan.contact}))
    know(text, {0, true, -1, {}});
  know(plan.signed_by, {0, true, -1, {}});
  const auto add = [&](std::string_view text) {
    for (auto& word : folded_words(text))
      facts_.push_back(std::move(word.word));
  };
  for (const auto* phrase :
       {&form::takes, &form::of_work, &form::not_estimated, &form::is_legal, &form::needs_first,
        &form::need_first, &form::wants_too, &form::want_too})
    for (const auto& text : all_forms(*phrase))
      add(text);
  for (const auto& budget : plan.budget)
    add(budget.id);
  for (const auto& customer : plan.customers)
    add(customer.value.name);
  add("dagen dag days day en and");
  add(plan.currency);
}

void OwnWords::know_request(const Plan& plan, const Id& id, const Request& request) {
  const Match about{0, false, -1, id};
  const auto* asker = plan.customers.find(request.customer);
  const std::string_view by = asker ? std::string_view(asker->name) : request.customer;
  if (!request.problem.empty()) {
    for (const auto& text : all_forms(form::you_said, {request.problem}))
      know(text, about);
    for (const auto& text : all_forms(form::they_said, {by, request.problem}))
      know(text, about);
  }
  for (const auto& text : all_forms(form::they_asked, {by}))
    know(text, {});
  if (!request.result.empty())
    for (const auto& text : all_forms(form::wanted_result, {request.result}))
      know(text, about);
  for (const auto& needed : request.needs)
    if (const auto* other = plan.requests.find(needed))
      for (auto& word : folded_words(other->title))
        facts_.push_back(std::move(word.word));
}

// The words behind "what we know" that we may have put there, whatever the figures were then.
std::size_t OwnWords::fact_words(std::string_view text,
                                 const std::vector<FoldedWord>& words) const {
  for (const auto& label : all_forms(form::what_we_know, {""})) {
    const auto said = folded_words(label);
    const bool starts = words.size() > said.size() &&
                        std::equal(said.begin(), said.end(), words.begin(),
                                   [](const auto& a, const auto& b) { return a.word == b.word; });
    if (!starts) continue;
    const auto ends_sentence = [&](std::size_t count) {
      return text[words[count - 1].end - 1] == '.';
    };
    auto end = said.size();
    while (end < words.size() &&
           (has_digit(words[end].word) ||
            std::binary_search(facts_.begin(), facts_.end(), words[end].word)))
      ++end;
    // "... 10 dagen werk. Het waren er 5": our sentence ends before theirs begins.
    while (end < words.size() && end > said.size() && !ends_sentence(end))
      --end;
    return end > said.size() ? end : 0;
  }
  return 0;
}

OwnWords::Match OwnWords::match(std::string_view text) const {
  constexpr std::size_t most_we_say = 20000; // bytes; a book is not folded each time
  const auto words = folded_words(text.substr(0, most_we_say));
  if (words.empty()) return {};
  Match best;
  std::size_t longest = 0;
  const auto [from, to] = known_.equal_range(words.front().word);
  for (auto it = from; it != to; ++it)
    if (const auto count = fit(words, 0, it->second.words, 0); count > longest) {
      const auto& what = it->second.what;
      // "Tot slot willen wij zeggen" is theirs: a heading stands alone in its line.
      if (what.section && what.question < 0 && words[count - 1].end < text.size()) continue;
      longest = count;
      best = what;
    }
  if (const auto facts = fact_words(text, words); facts > longest) {
    longest = facts;
    best = {};
  }
  if (longest > 0) best.length = words[longest - 1].end;
  return best;
}

} // namespace itplan

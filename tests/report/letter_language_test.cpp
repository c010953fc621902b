// How letters read: short sentences, no words that hide who decided, one form of address.
#include "itplan/base/text.hpp"
#include "itplan/report/letter.hpp"

#include "letter_sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace itplan;

namespace {

constexpr LetterKind kinds[] = {LetterKind::receipt, LetterKind::yes,        LetterKind::not_now,
                                LetterKind::no,      LetterKind::done,       LetterKind::late,
                                LetterKind::moved,   LetterKind::taken_back, LetterKind::merged,
                                LetterKind::review,  LetterKind::reminder};

constexpr std::string_view user_text = "Xx";

bool ends_sentence(std::string_view text, std::size_t at) {
  if (text[at] != '.' && text[at] != '?' && text[at] != '!' && text[at] != ':') return false;
  return at + 1 == text.size() || text[at + 1] == ' ' || text.substr(at + 1).starts_with("”");
}

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> found;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (ends_sentence(text, i)) {
      found.emplace_back(trim(text.substr(begin, i + 1 - begin)));
      begin = i + 1;
    }
  if (const auto rest = trim(text.substr(begin)); !rest.empty()) found.emplace_back(rest);
  return found;
}

// Words: what holds a letter or a digit.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const auto word : split(text, ' ')) {
    const auto small = folded(word);
    if (!small.empty()) words.push_back(small);
  }
  return words;
}

// Every sentence of ours in a letter: not those that are nothing but the user's text.
std::vector<std::string> fixed_sentences(const Letter& letter) {
  std::vector<std::string> texts{*letter.data.find("opening")->text(),
                                 *letter.data.find("call")->text()};
  for (const auto& point : *letter.data.find("points")->list()) {
    texts.push_back(*point.find("text")->text());
    for (const auto& item : *point.find("items")->list())
      texts.push_back(*item.find("text")->text());
  }
  std::vector<std::string> found;
  for (const auto& text : texts)
    for (auto& sentence : sentences_of(text))
      if (folded(sentence) != folded(user_text) && !folded(sentence).empty())
        found.push_back(std::move(sentence));
  return found;
}

// The letters of a language, with what makes other sentences appear in them.
std::vector<Letter> letters(Language language, FormOfAddress form) {
  std::vector<Letter> all;
  for (const auto kind : kinds) {
    auto plan = letter_plan(kind, user_text, language, form);
    all.push_back(letter_of(plan, kind));
    auto& request = request_of(plan);
    request.confirmed = make_date(2027, 5, 10);
    request.started = make_date(2027, 5, 25);
    for (auto& agreement : request.agreements) {
      agreement.you_did = make_date(2027, 6, 2);
      for (auto& move : agreement.moved)
        move.alternative = "none";
    }
    for (auto& decision : request.decisions)
      if (!decision.alternative.empty()) decision.alternative = "none";
    if (kind == LetterKind::done) request.agreements[0].we_did = make_date(2027, 6, 14);
    if (kind == LetterKind::late) request.agreements[0].moved[0].from = make_date(2027, 6, 30);
    if (kind == LetterKind::late) request.agreements[0].we_by = make_date(2027, 6, 30);
    all.push_back(letter_of(plan, kind));
  }
  return all;
}

} // namespace

TEST_CASE("the splitter is honest") {
  CHECK(sentences_of("Een. Twee? Drie: “Vier.” Vijf").size() == 5);
  CHECK(sentences_of("Dat kost € 1.250,50 per jaar.").size() == 1);
  CHECK(words_of("Dat kost € 1.250,50 per jaar.").size() == 5);
}

TEST_CASE("letters: short sentences") {
  for (const auto language : {Language::nl, Language::en})
    for (const auto form : {FormOfAddress::u, FormOfAddress::je}) {
      constexpr std::size_t longest = 20;
      std::set<std::string> all;
      for (const auto& letter : letters(language, form))
        for (auto& sentence : fixed_sentences(letter))
          all.insert(std::move(sentence));
      std::size_t words = 0;
      for (const auto& sentence : all) {
        CAPTURE(sentence);
        CHECK(words_of(sentence).size() <= longest);
        words += words_of(sentence).size();
      }
      CHECK(all.size() > 30);
      CHECK(words <= 11 * all.size());
      MESSAGE(word(language), " ", word(form), ": ", all.size(), " sentences of ours, ",
              static_cast<double>(words) / static_cast<double>(all.size()), " words each");
    }
}

TEST_CASE("letters: no word that hides or hurts") {
  constexpr std::string_view hidden[] = {
      "helaas",   "besloten", "conform",     "beleid",           "capaciteit", "prioriteit",
      "betreurt", "spijtig",  "sorry",       "unfortunately",    "policy",     "capacity",
      "priority", "regret",   "was decided", "has been decided", "zsm",        "asap"};
  for (const auto language : {Language::nl, Language::en})
    for (const auto& letter : letters(language, FormOfAddress::u))
      for (const auto& sentence : fixed_sentences(letter))
        for (const auto word : hidden) {
          CAPTURE(sentence);
          if (word == "sorry" && language == Language::en) continue; // own it, once, in English
          CHECK((" " + folded(sentence) + " ").find(" " + std::string(word) + " ") ==
                std::string::npos);
        }
}

TEST_CASE("letters: one form of address") {
  const std::set<std::string> polite = {"u", "uw", "uzelf"};
  const std::set<std::string> familiar = {"je", "jij", "jou", "jouw", "jullie"};
  for (const auto form : {FormOfAddress::u, FormOfAddress::je})
    for (const auto kind : kinds) {
      const auto letter = letter_of(letter_plan(kind, user_text, Language::nl, form), kind);
      std::size_t right = 0;
      for (const auto& word : words_of(letter_text(letter, kind))) {
        CAPTURE(word);
        CHECK(!(form == FormOfAddress::u ? familiar : polite).contains(word));
        right += (form == FormOfAddress::u ? polite : familiar).contains(word) ? 1U : 0U;
      }
      CHECK(right > 2);
    }
}

TEST_CASE("letters: the answer comes first, in so many words") {
  const auto opening = [](LetterKind kind, Language language) {
    return *letter_of(letter_plan(kind, user_text, language), kind).data.find("opening")->text();
  };
  using enum LetterKind;
  CHECK(opening(no, Language::nl).starts_with("Uw aanvraag “Xx” gaat niet door. "));
  CHECK(opening(no, Language::en).starts_with("Your request “Xx” is not going ahead. "));
  CHECK(opening(yes, Language::nl).starts_with("Uw aanvraag “Xx” gaat door. "));
  CHECK(opening(not_now, Language::nl)
            .starts_with("Uw aanvraag “Xx” gaat nu niet door. Op 9 september 2027 "));
  CHECK(opening(not_now, Language::en)
            .starts_with("Your request “Xx” is not going ahead now. We will look "));
  for (const auto kind : kinds)
    for (const auto language : {Language::nl, Language::en})
      CHECK(words_of(opening(kind, language)).size() <= 40);
}

#include "itplan/report/phrases.hpp"
#include "itplan/report/reports.hpp"
#include "itplan/report/words.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace itplan;

namespace {

constexpr auto nl = Language::nl;
constexpr auto en = Language::en;

// The tags of a template in their order: what it takes from the data.
std::vector<std::string> tags(std::string_view text) {
  std::vector<std::string> found;
  for (auto at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2))
    found.emplace_back(text.substr(at, text.find("}}", at) - at));
  return found;
}

template <class E, std::size_t n> bool complete(const std::array<Phrase, n>& phrases) {
  for (const auto& phrase : phrases)
    if (phrase.in(nl).empty() || phrase.in(en).empty()) return false;
  return words<E>().size() == n;
}

} // namespace

// That no phrase lacks a language or a place is held by the compiler: see Phrase.
static_assert(Phrase::places("{0} van {2}, {0}") == 0b101);
static_assert(Phrase::places("{x} {10} {") == 0);

static_assert(Phrase::are_pairs("[uw|je] vraag, [u|je]"));
static_assert(!Phrase::are_pairs("[uw je]") && !Phrase::are_pairs("a|b") &&
              !Phrase::are_pairs("[u|je"));

TEST_CASE("every fixed word of a plan has a word in both languages") {
  CHECK(complete<Status>(phrase::statuses));
  CHECK(complete<Outcome>(phrase::outcomes));
  CHECK(complete<Claim>(phrase::claims));
  CHECK(complete<WorkKind>(phrase::work_kinds));
  CHECK(complete<NoteKind>(phrase::note_kinds));
  CHECK(complete<Method>(phrase::methods));
  CHECK(complete<Measure>(phrase::promise_measures));
  CHECK(complete<Direction>(phrase::directions));
  CHECK(complete<Every>(phrase::cadences));
  CHECK(complete<Language>(phrase::languages));
  CHECK(complete<Outcome>(phrase::answers));
  CHECK(complete<Quarter>(phrase::ordinal_quarters));
}

TEST_CASE("both languages of a report take the same from the data") {
  for (const auto& report : built_in_reports()) {
    CAPTURE(report.name);
    CHECK(tags(report.text(Language::nl)) == tags(report.text(Language::en)));
    CHECK(tags(report.text(Language::nl)).size() > 5);
  }
}

TEST_CASE("texts go into places once, and are not read for places") {
  CHECK(say(nl, phrase::asked_on, {"{1}", "3 mei 2027"}) == "{1} vroeg dit op 3 mei 2027.");
  CHECK(say(en, phrase::last_and) == " and ");
}

TEST_CASE("dates and quarters") {
  CHECK(long_date(make_date(2027, 2, 3), nl) == "3 februari 2027");
  CHECK(long_date(make_date(2027, 2, 3), en) == "3 February 2027");
  CHECK(quarter_name(0, nl) == "kwartaal 1");
  CHECK(quarter_name(3, en) == "quarter 4");
  CHECK(ordinal_quarter(1, nl) == "het tweede kwartaal");
}

TEST_CASE("numbers, money and days") {
  CHECK(number_text(Hundredths{125050}, nl) == "1.250,5");
  CHECK(number_text(Hundredths{-125000}, en) == "-1,250");
  CHECK(number_text(Hundredths{5}, nl) == "0,05");
  CHECK(number_text(std::size_t{1234567}, nl) == "1.234.567");
  CHECK(money_text(Money{125050}, "EUR", nl) == "€ 1.250,50");
  CHECK(money_text(Money{125050}, "EUR", en) == "€1,250.50");
  CHECK(money_text(Money{125000}, "", nl) == "€ 1.250");
  CHECK(money_text(Money{-99900}, "GBP", en) == "-£999");
  CHECK(money_text(Money{100000}, "CHF", nl) == "CHF 1.000");
  CHECK(days_text(Days{100}, nl) == "1 dag");
  CHECK(days_text(Days{50}, nl) == "0,5 dag");
  CHECK(days_text(Days{50}, en) == "0.5 days");
  CHECK(days_text(Days{100}, en) == "1 day");
  CHECK(days_text(Days{250}, nl) == "2,5 dagen");
  CHECK(days_text(Days{}, en) == "0 days");
  CHECK(percent_text(80) == "80%");
}

TEST_CASE("counts and lists") {
  CHECK(counted(1, phrase::request, nl) == "1 aanvraag");
  CHECK(counted(1200, phrase::request, nl) == "1.200 aanvragen");
  CHECK(counted(0, phrase::request, en) == "0 requests");
  CHECK(listed({}, nl) == "");
  CHECK(listed({"a"}, nl) == "a");
  CHECK(listed({"a", "b"}, nl) == "a en b");
  CHECK(listed({"a", "b", "c"}, en) == "a, b and c");
}

TEST_CASE("the form of address chooses its words, never in texts put in") {
  constexpr Phrase phrase{"[Hebt u|Heb je] [uw|je] vraag {0}?", "Do you have your question {0}?"};
  CHECK(say(nl, phrase, {"[a|b]"}) == "Hebt u uw vraag [a|b]?");
  CHECK(say(nl, phrase, {"[a|b]"}, FormOfAddress::je) == "Heb je je vraag [a|b]?");
  CHECK(say(en, phrase, {"x"}, FormOfAddress::je) == "Do you have your question x?");
}

TEST_CASE("capital letters") {
  CHECK(capital("elke week", nl) == "Elke week");
  CHECK(capital("ijsbaan", nl) == "IJsbaan");
  CHECK(capital("ij", en) == "Ij");
  CHECK(capital("één scherm", nl) == "Één scherm");
  CHECK(capital("÷", nl) == "÷");
  CHECK(capital("", nl) == "");
  CHECK(capital("90 vragen", nl) == "90 vragen");
}

TEST_CASE("user text becomes one line that can be printed") {
  CHECK(one_line("  a\n\n b\tc ") == "a b c");
  CHECK(one_line("\x1b[31mrood") == "\\x1b[31mrood");
  CHECK(sentence("Klaar") == "Klaar.");
  CHECK(sentence("Klaar?\n") == "Klaar?");
  CHECK(sentence("") == "");
}

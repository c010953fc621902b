// Every kind of letter from the examples, as its reader gets it: Dutch with u and with je, and
// English. What an example has no record of yet (a delivery, a decision of next year) is added.
#include "itplan/base/problem_text.hpp"
#include "itplan/base/text.hpp"
#include "itplan/loading/load.hpp"
#include "itplan/plan/language.hpp"
#include "itplan/ranking/choose.hpp"
#include "itplan/report/letter.hpp"

#include "../loading/plan_files.hpp"
#include "letter_sample.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

using namespace itplan;

namespace {

Request& edit(Plan& plan, std::string_view id) {
  return const_cast<Request&>(*plan.requests.find(id));
}

Date day(int year, unsigned month, unsigned of_month) { return make_date(year, month, of_month); }

void tell(Request& request, Date date) { request.decisions.back().told = Told{date, "x", "x"}; }

void decide(Request& request, Outcome outcome, std::string by, std::string fact,
            std::string alternative) {
  Decision decision;
  decision.date = day(2027, 2, 11);
  decision.outcome = outcome;
  decision.by = std::move(by);
  decision.fact = std::move(fact);
  decision.alternative = std::move(alternative);
  request.decisions.push_back(std::move(decision));
}

void move_agreement(Request& request, Date to) {
  auto& agreement = request.agreements.back();
  agreement.moved.push_back({*agreement.we_by, to, {}, "x", "", "", Side::we});
  agreement.we_by = to;
}

struct Target {
  LetterKind kind;
  std::string_view id;
  Date today;
  std::function<void(Plan&, Request&)> assume = [](Plan&, Request&) {};
};

void add_talk(Plan& plan, std::string_view customer, Date on) {
  auto& talk = plan.communication.add("talk-of-next-year");
  talk.audience = customer;
  talk.direction = Direction::talk;
  talk.starts = on;
}

const Target dutch[] = {
    {LetterKind::receipt, "archief-naar-e-depot", day(2026, 9, 22)},
    {LetterKind::yes, "melding-met-foto", day(2026, 11, 24)},
    {LetterKind::not_now, "begroting-in-een-programma", day(2026, 11, 6)},
    {LetterKind::no, "chatbot-op-de-website", day(2026, 11, 6)},
    {LetterKind::done, "nieuwe-telefooncentrale", day(2027, 3, 22),
     [](Plan&, Request& request) {
       request.delivered = request.agreements[1].we_did = day(2027, 3, 19);
       request.went_well = "Uw collega's belden twee weken mee en vonden drie fouten.";
       request.lesson = "Wij zetten nummers voortaan op een zaterdag over.";
     }},
    {LetterKind::late, "rooster-voor-stembureaus", day(2026, 11, 10),
     [](Plan&, Request& request) {
       auto& move = request.agreements[0].moved[0];
       move.told = {};
       move.act = "Wij zetten de schermen vast klaar, zodat wij de lijst dezelfde dag inlezen.";
       move.alternative = "U kunt de lijst van de vorige verkiezingen gebruiken.";
     }},
    {LetterKind::moved, "melding-met-foto", day(2027, 2, 15),
     [](Plan&, Request& request) {
       tell(request, day(2026, 11, 24));
       decide(request, Outcome::agreed, "directie",
              "De kaart van de provincie komt pas in juni vrij.",
              "Wij zetten een knop op de website waarmee inwoners een foto kunnen mailen.");
       request.decisions.back().quarter = Quarter::q3;
       request.decisions.back().ask_again = AskAgain{day(2027, 3, 4), "x"};
       move_agreement(request, day(2027, 9, 24));
     }},
    {LetterKind::taken_back, "melding-met-foto", day(2027, 2, 15),
     [](Plan& plan, Request& request) {
       tell(request, day(2026, 11, 24));
       decide(request, Outcome::not_now, "directie",
              "Twee van de drie ontwikkelaars werken tot september aan de nieuwe wet.",
              "Wij zetten een knop op de website waarmee inwoners een foto kunnen mailen.");
       request.decisions.back().review_on = day(2027, 9, 9);
       request.decisions.back().ask_again = AskAgain{day(2027, 3, 11), "gemeentesecretaris"};
       request.agreements.back().ended = day(2027, 2, 11);
       request.notes.push_back(
           {day(2027, 2, 12), "it", NoteKind::warning, "gesprek", {}, "Verteld."});
       add_talk(plan, request.customer, day(2027, 3, 15));
     }},
    {LetterKind::merged, "adressen-automatisch-overnemen", day(2026, 10, 9)},
    {LetterKind::review, "begroting-in-een-programma", day(2027, 6, 10)},
    {LetterKind::reminder, "archief-naar-e-depot", day(2026, 11, 23)},
};

const Target english[] = {
    {LetterKind::receipt, "weighbridge-link", day(2026, 11, 6)},
    {LetterKind::yes, "cold-store-alarms", day(2026, 11, 13)},
    {LetterKind::not_now, "pick-by-voice", day(2026, 11, 13)},
    {LetterKind::no, "duty-calculator", day(2026, 10, 16)},
    {LetterKind::done, "number-plates-at-the-gate", day(2027, 3, 15),
     [](Plan&, Request& request) {
       request.delivered = request.agreements[0].we_did = day(2027, 3, 11);
       request.agreements[0].you_did = day(2027, 2, 26);
       request.went_well = "The guards tested every lane with us.";
       request.lesson = "We order camera posts before we plan the builders.";
     }},
    {LetterKind::late, "number-plates-at-the-gate", day(2026, 11, 10),
     [](Plan&, Request& request) {
       auto& move = request.agreements[0].moved[0];
       move.told = {};
       move.act = "We test the cameras on the old posts.";
       move.alternative = "The guard keeps a second pair of hands between 7 and 9.";
     }},
    {LetterKind::moved, "cold-store-alarms", day(2027, 2, 15),
     [](Plan&, Request& request) {
       decide(request, Outcome::agreed, "management team",
              "The maker delivers the alarm boxes in July.",
              "The guard goes on checking the panel every two hours.");
       request.decisions.back().quarter = Quarter::q3;
       request.decisions.back().ask_again = AskAgain{day(2027, 3, 4), "x"};
       move_agreement(request, day(2027, 9, 17));
     }},
    {LetterKind::taken_back, "cold-store-alarms", day(2027, 2, 15),
     [](Plan& plan, Request& request) {
       decide(request, Outcome::not_now, "management team",
              "The only engineer for this work has left, and her post is open.",
              "The guard checks the panel every hour instead of every two.");
       request.decisions.back().review_on = day(2027, 9, 9);
       request.decisions.back().ask_again = AskAgain{day(2027, 3, 11), "managing director"};
       request.agreements.back().ended = day(2027, 2, 11);
       request.notes.push_back({day(2027, 2, 12), "it", NoteKind::warning, "talk", {}, "Told."});
       add_talk(plan, request.customer, day(2027, 3, 2));
     }},
    {LetterKind::merged, "damage-photos-at-the-gate", day(2026, 11, 13),
     [](Plan&, Request& request) {
       decide(request, Outcome::merged, "head of IT",
              "Both use the same cameras, and the same builders put them up.", "");
       request.decisions.back().date = day(2026, 11, 12);
       request.decisions.back().into = "number-plates-at-the-gate";
       request.decisions.back().heard = "The terminal pays for damage that is not its own.";
     }},
    {LetterKind::review, "pick-by-voice", day(2027, 5, 13)},
    {LetterKind::reminder, "weighbridge-link", day(2026, 11, 23)},
};

Plan example_plan(std::string_view name) {
  auto loaded = load(itplan::testing::files_of(itplan::testing::example(name)));
  return std::move(loaded.plan);
}

// What a customer reads as je was typed so.
void speak_informally(Request& request) {
  const auto change = [](std::string& text) {
    for (const auto& [from, to] : {std::pair{"U ", "Je "}, {"Uw ", "Je "}, {" u ", " je "}})
      for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + 2))
        if (from[0] == ' ' || at == 0) text.replace(at, std::string_view(from).size(), to);
  };
  for (auto& decision : request.decisions)
    change(decision.alternative);
  for (auto& agreement : request.agreements) {
    change(agreement.you);
    for (auto& move : agreement.moved)
      change(move.alternative);
  }
  change(request.went_well);
}

// What was told or confirmed after the day of the letter is not known yet.
void forget_later(Request& request, Date today) {
  std::erase_if(request.notes, [&](const auto& note) { return note.date && *note.date > today; });
  if (request.confirmed && *request.confirmed > today) request.confirmed = {};
}

std::string written(Plan plan, const Target& target, FormOfAddress form) {
  auto& request = edit(plan, target.id);
  target.assume(plan, request);
  forget_later(request, target.today);
  plan.form_of_address = form;
  if (form == FormOfAddress::je) speak_informally(request);
  std::optional<Choice> choice;
  if (tells_price(target.kind)) {
    auto open = plan;
    edit(open, target.id).decisions.clear();
    ChoiceOptions options;
    options.most_prices = 0;
    options.price_for = target.id;
    choice = choose(open, target.today, options);
  }
  if (target.kind == LetterKind::receipt || target.kind == LetterKind::reminder)
    request.decisions.clear();
  CHECK(letter_misfit(plan, target.id, target.kind, target.today) == "");
  const auto letter = write_letter({plan, target.id, choice ? &*choice : nullptr, target.today,
                                    language_of(plan, request.customer)},
                                   target.kind);
  for (const auto& problem : letter.problems)
    FAIL_CHECK(problem_text(problem));
  return letter_text(letter, target.kind);
}

// Words of the sentences between greeting and closing: heads in bold are none.
std::size_t running_words(const std::string& text) {
  const auto from =
      text.find("\n\n", std::max(text.find("\nBeste ") + 1, text.find("\nDear ") + 1));
  const auto to = std::max(text.rfind("\nMet "), text.rfind("\nKind "));
  std::size_t words = 0;
  for (auto line : split(std::string_view(text).substr(from, to - from), '\n')) {
    if (line.starts_with("**")) line = line.substr(line.find("**", 2) + 2);
    for (const auto word : split(line, ' '))
      words += folded(word).empty() ? 0U : 1U;
  }
  return words;
}

} // namespace

TEST_CASE("letters: every kind as its reader gets it") {
  constexpr std::size_t longest = 180;
  const auto write_all = [&](std::string_view name, std::span<const Target> targets,
                             std::string_view example, FormOfAddress form) {
    const auto plan = example_plan(example);
    std::string all;
    for (const auto& target : targets) {
      CAPTURE(word(target.kind));
      const auto text = written(plan, target, form);
      CHECK(running_words(text) <= longest);
      all += (all.empty() ? "" : "\n---\n\n") + text;
    }
    check_golden(name, all);
  };
  write_all("letters.nl-u.md", dutch, "gemeente-waterrijk", FormOfAddress::u);
  write_all("letters.nl-je.md", dutch, "gemeente-waterrijk", FormOfAddress::je);
  write_all("letters.en.md", english, "harbour-logistics", FormOfAddress::u);
}

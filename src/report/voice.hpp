// A plan spoken of in one language: ids as names, amounts in its currency.
#pragma once

#include "itplan/plan/plan.hpp"
#include "itplan/ranking/choice.hpp"
#include "itplan/report/phrases.hpp"
#include "itplan/report/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

struct Voice {
  const Plan& plan;
  Language language;
  FormOfAddress form = FormOfAddress::u;

  std::string operator()(const Phrase& phrase,
                         std::initializer_list<std::string_view> texts = {}) const {
    return say(language, phrase, texts, form);
  }
  std::string date(Date date) const { return long_date(date, language); }
  std::string days(Days days) const { return days_text(days, language); }
  std::string number(Hundredths number) const { return number_text(number, language); }
  std::string money(Money money) const { return money_text(money, plan.currency, language); }
  std::string list(const std::vector<std::string>& parts) const { return listed(parts, language); }

  // The name under an id, or the id where the plan has none.
  std::string customer(std::string_view id) const;
  std::string title(std::string_view id) const;
  std::string criterion(std::string_view id) const; // its question
  std::string skill(std::string_view id) const { return one_line(id); }
  // A customer, IT itself, or one of: customers, board, staff.
  std::string audience(std::string_view word) const;
  // Who decided, as typed: "directie". No article and no verb can be made for it.
  std::string decider(std::string_view by) const;

  // "a, b en c" of their titles; above `most` only the first and how many more.
  std::string titles(const std::vector<Id>& ids, std::size_t most) const;
  std::string customers(const std::vector<Id>& ids) const;
  // "12 dagen ontwikkeling en € 5.000 investering"
  std::string shortages(const std::vector<Shortage>& shortages) const;
  std::string effort(const Request& request) const; // "" when not estimated
  std::string cost(const Request& request) const;   // "" when none
  std::string takes(const Request& request) const;  // both in one list
  // A value of the choice: money with cost of delay, else a number.
  std::string value(const Choice& choice, Hundredths value) const;
  // Where another request stands, for one that needs it: "nog niet geschat", "niet gekozen".
  std::string state(const Choice& choice, std::string_view id) const;
  const Phrase& value_heading(const Choice& choice) const; // of a column of values
  // That another choice, which has this one, is worth just as much, and which rule decided: as a
  // clause, and as sentences. "" where that is not known.
  std::string tie_clause(const RankedRequest& ranked) const;
  std::string tie_sentences(const RankedRequest& ranked) const;
  // How much less work or money of its own would do, any one of them: exact amounts, then others.
  std::string lighter(const RankedRequest& ranked) const;
  std::string no_line(const NoLine& why) const;
  // The same where a round is why: still open, or closed without ballots. "" where none is.
  std::string no_line_of_round(const NoLine& why) const;
  std::string method(const Choice& choice) const;  // by what was chosen, and who said so
  std::string quality(const Choice& choice) const; // how good the choice is, in sentences
  std::string lacking(const Lack& lack) const; // one skill's days that must be done and do not fit
  std::string reserve(const Choice& choice) const;  // "" where no unplanned work took days
  std::string closed() const;                       // where the work went on; "" of an open plan
  std::string overload(const Choice& choice) const; // "" when legal and agreed work fits
  // What no longer fits of what was promised, and who must hear it: "" when all holds.
  std::string strained(const Choice& choice) const;
  std::string strain(const StrainedPromise& promise) const; // one clause: why
  // How many of what a customer called highest it also put first: "-" when nobody voted yet.
  std::string chosen_first(const Choice& choice, const ClaimLine& claim) const;
  // "het tweede kwartaal"
  // With its year where that is not the plan's.
  std::string quarter(const Decision& promise) const;
  std::string quarter(int quarter) const { return ordinal_quarter(quarter, language); }

private:
  std::string worth(const Choice& choice) const; // of what is above the line, in a sentence
  std::vector<std::string> effort_parts(const Request& request) const;
  std::vector<std::string> cost_parts(const Request& request) const;
};

// CI logs read a line that begins with :: as a command, also after wrapping: none is left.
std::string without_commands(std::string text);

// The same in lines of at most `width` columns; 0: any.
std::string wrapped(const std::string& text, std::size_t width);

} // namespace itplan

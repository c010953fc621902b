// What the reports for other readers than IT share: the data of each, sentences that count, and
// what may be known before a customer heard it.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/report/report_input.hpp"

#include "voice.hpp"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace itplan {

// The data of the reports, as their rows take it.
Value summary_data(const ReportInput& input);
Value board_data(const ReportInput& input);
Value decisions_data(const ReportInput& input);
Value said_data(const ReportInput& input);
Value scorecard_data(const ReportInput& input);
Value year_end_data(const ReportInput& input);
Value news_data(const ReportInput& input);
Value handover_data(const ReportInput& input);

// The plan spoken of to its readers, in its own form of address.
Voice reader_voice(const ReportInput& input);

// A phrase in two forms: {0} is the number, {1} and on the other texts.
std::string number_sentence(const Voice& voice, std::size_t number, const Noun& forms,
                            std::initializer_list<std::string_view> more = {});
// The same, and "" for 0.
std::string sentence_if_any(const Voice& voice, std::size_t number, const Noun& forms,
                            std::initializer_list<std::string_view> more = {});
// Sentences behind each other, the empty ones left out.
std::string sentences(const std::vector<std::string>& all);

// The words that a template for both languages cannot have itself.
struct TemplateWord {
  std::string_view key;
  const Phrase& phrase;
};
Value template_words(const Voice& voice, std::span<const TemplateWord> words);

// Each request in exactly one of these, as everybody may know it: a refusal that its customer has
// not heard does not fit yet.
struct ToldCounts {
  std::size_t legal = 0; // above the line, with what each needs
  std::size_t agreed = 0;
  std::size_t chosen = 0;
  std::size_t below = 0;
  std::size_t not_estimated = 0;
  std::size_t unranked = 0;
  std::size_t not_now = 0;
  std::size_t declined = 0;
  std::size_t stopped = 0;
  std::size_t merged = 0;
  std::size_t withdrawn = 0;
  std::size_t earlier = 0; // done in an earlier year

  std::size_t above() const { return legal + agreed + chosen; }
};
ToldCounts told_counts(const Plan& plan, const Choice& choice);
Value told_counts_value(const ToldCounts& counts);
// "4 keer zeiden wij nu niet en 2 keer nee."; "" when neither.
std::string refusals_text(const Voice& voice, std::size_t not_now, std::size_t declined);

// What must be done and does not fit; "" also where the plan is closed.
std::string overload_text(const Voice& voice, const Choice& choice);
// The standing of the plan and its day: "Dit is een voorstel. ... Stand van 23 november 2026."
std::string standing_text(const Voice& voice, Date today);
// The day of the next row of communication with the board; nothing where none comes.
OptionalDate next_board_day(const Plan& plan, Date today);
// Departments with a request of their own.
std::size_t asking_customers(const Plan& plan);
// Days used and there, of all skills and quarters.
struct YearDays {
  Days used;
  Days room;
  Days wanted;
};
YearDays year_days(const Choice& choice);
// Whether more was wanted than anybody could add up: something is not estimated.
bool wanted_at_least(const Plan& plan);

// Of each quarter what is worth most and is no law, at most three of the same worth: titles.
std::vector<Id> first_of_quarter(const Plan& plan, const Choice& choice, int quarter);

} // namespace itplan

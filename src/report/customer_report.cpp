#include "itplan/report/customer_report.hpp"

#include "itplan/plan/language.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/rounds.hpp"
#include "itplan/report/phrases/customer.hpp"

#include "customer_page.hpp"
#include "next_contact.hpp"
#include "report_data.hpp"

#include <algorithm>
#include <iterator>

namespace itplan {
namespace {

// Points of closed rounds.

Value point_row(const CustomerPage& page, const BallotChoice& given) {
  Value row = request_row(page.voice, given.request);
  const auto points = static_cast<std::size_t>(given.points.value_or(0));
  row.set("points", points);
  row.set("why", given.why);
  const auto* request = page.voice.plan.requests.find(given.request);
  row.set("where", request ? where_it_stands(page, given.request, *request)
                           : page.voice(phrase::not_in_plan));
  return row;
}

void add_points(Value& report, const CustomerPage& page) {
  ValueList rounds;
  for (const auto& [id, round] : page.voice.plan.rounds) {
    const auto* ballots = page.voice.plan.ballots.find(id);
    const auto* ballot = ballots ? ballots->find(page.customer) : nullptr;
    if (!ballot || !round.closes || !is_closed(round, page.today)) continue;
    ValueList choices;
    for (const auto& given : ballot->choices)
      choices.push_back(point_row(page, given));
    Value row;
    row.set("round", id);
    set_date(row, "closed", round.closes, page.voice);
    row.set("text", page.voice(phrase::in_round_of, {page.voice.date(*round.closes)}));
    row.set("choices", std::move(choices));
    rounds.push_back(std::move(row));
  }
  report.set("rounds", std::move(rounds));
}

// Behind a colon: "Waar" becomes "waar". A word that may be a name keeps its capital.
std::string after_colon(std::string text) {
  static constexpr std::string_view small[] = {
      "Waar",  "Wat", "Hoe",  "Welke", "Wie", "Wanneer", "Waarom", "Of",   "De",
      "Het",   "Een", "Uw",   "Je",    "Ons", "Onze",    "Where",  "What", "How",
      "Which", "Who", "When", "Why",   "The", "A",       "An",     "Your", "Our"};
  const auto first = std::string_view(text).substr(0, text.find(' '));
  if (std::find(std::begin(small), std::end(small), first) != std::end(small))
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

// A question speaks for itself.
std::string about(const CustomerPage& page, const std::string& message) {
  auto said = sentence(message);
  if (said.empty() || said.ends_with('?')) return said;
  return page.voice(phrase::speak_about, {after_colon(said)});
}

void add_next(Value& report, const CustomerPage& page) {
  const auto& plan = page.voice.plan;
  const auto contact = next_contact(plan, page.customer, page.today);
  Value next;
  set_date(next, "date", contact ? OptionalDate(contact->date) : OptionalDate(), page.voice);
  next.set("message", contact ? contact->row->message : std::string());
  next.set("reply", contact ? contact->row->reply : std::string());
  next.set("about", contact ? about(page, contact->row->message) : std::string());
  next.set("respond", contact && !contact->row->reply.empty()
                          ? page.voice(phrase::speak_back, {sentence(contact->row->reply)})
                          : std::string());
  next.set("text", contact ? contact_sentence(page.voice, *contact)
                           : page.voice(phrase::no_day_to_speak, {one_line(plan.contact)}));
  report.set("next", std::move(next));
}

struct Word {
  std::string_view key;
  const Phrase& phrase;
};

// The template's own words, in the language and form of address.
constexpr Word words_of_template[] = {{"requests", phrase::your_requests},
                                      {"stories", phrase::said_and_did},
                                      {"agreements", phrase::our_agreements},
                                      {"ours", phrase::what_we_do},
                                      {"yours", phrase::what_you_do},
                                      {"promises", phrase::our_promises},
                                      {"points", phrase::your_points},
                                      {"next", phrase::we_speak_again},
                                      {"request", phrase::column_request},
                                      {"asked", phrase::column_asked},
                                      {"stands", phrase::column_stands},
                                      {"agreed", phrase::column_agreed},
                                      {"about", phrase::column_about},
                                      {"by", phrase::column_by},
                                      {"kept", phrase::column_kept},
                                      {"promise", phrase::column_promise},
                                      {"kept_so_far", phrase::column_kept_so_far},
                                      {"number", phrase::column_points},
                                      {"why", phrase::column_your_why},
                                      {"said", phrase::lead_said},
                                      {"decided", phrase::lead_decided},
                                      {"did", phrase::lead_did},
                                      {"talk", phrase::also_talked},
                                      {"none", phrase::nothing_here}};

Value own_words(const Voice& voice) {
  Value own;
  for (const auto& [key, phrase] : words_of_template)
    own.set(key, voice(phrase));
  return own;
}

} // namespace

Value customer_report(const Plan& plan, const Choice& choice, std::string_view customer, Date today,
                      Language language) {
  const CustomerPage page{
      {plan, language, form_of_address(plan, customer)}, choice, Id(customer), today};
  const auto& voice = page.voice;
  Value report;
  set_header(report, "customer", voice, today);
  report.set("form_of_address", word(voice.form));
  report.set("customer", customer);
  report.set("customer_name", voice.customer(customer));
  report.set("heading", voice(phrase::customer_title, {voice.customer(customer)}));
  report.set("as_of_line",
             voice(phrase::customer_as_of, {voice.date(today), std::to_string(year_of(plan))}));
  add_stories(report, page);
  add_agreements(report, page);
  add_points(report, page);
  add_next(report, page);
  set_has(report);
  report.set("words", own_words(voice));
  return report;
}

} // namespace itplan

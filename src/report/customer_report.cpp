#include "itplan/report/customer_report.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/agreements.hpp"
#include "itplan/plan/promise_figures.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/report/phrases/customer.hpp"

#include "decision_text.hpp"
#include "next_contact.hpp"
#include "report_data.hpp"

#include <algorithm>

namespace itplan {
namespace {

struct Page {
  Voice voice;
  const Choice& choice;
  Id customer;
  Date today;

  bool concerns(const Request& request) const {
    return request.customer == customer ||
           std::find(request.also_for.begin(), request.also_for.end(), customer) !=
               request.also_for.end();
  }
};

ValueList texts(const std::vector<std::string>& lines) {
  ValueList list;
  for (const auto& line : lines)
    if (!line.empty()) list.push_back(ValueMap{{"text", line}});
  return list;
}

// Where a request stands.

// What was promised, else where the work is now.
std::optional<int> quarter_of(const Request& request, const RankedRequest* ranked) {
  const auto* decision = last_decision(request);
  if (decision && decision->quarter) return static_cast<int>(*decision->quarter);
  return ranked ? ranked->quarter : std::nullopt;
}

std::string undecided(const Page& page, const RankedRequest* ranked) {
  if (!ranked || ranked->standing == Standing::unranked) return page.voice(phrase::stand_undecided);
  if (ranked->standing == Standing::not_estimated) return page.voice(phrase::stand_unknown);
  if (!ranked->above_line()) return page.voice(phrase::stand_below);
  if (!ranked->quarter) return page.voice(phrase::stand_above);
  return page.voice(phrase::stand_above_in, {page.voice.quarter(*ranked->quarter)});
}

// Agreed or in progress, and by when; honest about a quarter that has passed.
std::string underway(const Page& page, const Request& request, const RankedRequest* ranked) {
  const auto status = status_of(request);
  const auto quarter = quarter_of(request, ranked);
  if (!quarter) return std::string(term(status, page.voice.language));
  const auto name = page.voice.quarter(*quarter);
  if (last_day_of_quarter(year_of(page.voice.plan), *quarter) < page.today)
    return page.voice(phrase::stand_missed, {term(status, page.voice.language), name});
  return page.voice(status == Status::doing ? phrase::stand_doing_for : phrase::stand_agreed_for,
                    {name});
}

std::string where(const Page& page, const Id& id, const Request& request) {
  const auto& voice = page.voice;
  const auto* ranked = page.choice.find(id);
  const auto status = status_of(request);
  const auto* decision = last_decision(request);
  switch (status) {
  case Status::received:
  case Status::ready: return undecided(page, ranked);
  case Status::agreed:
  case Status::doing: return underway(page, request, ranked);
  case Status::delivered: return voice(phrase::stand_delivered, {voice.date(*request.delivered)});
  case Status::accepted: return voice(phrase::stand_accepted, {voice.date(*request.accepted)});
  case Status::withdrawn: return voice(phrase::stand_withdrawn, {voice.date(*request.withdrawn)});
  case Status::not_now:
    if (is_open(request, page.today)) return undecided(page, ranked);
    if (decision->review_on)
      return voice(phrase::stand_not_now, {voice.date(*decision->review_on)});
    break;
  case Status::declined: return voice(phrase::stand_declined);
  case Status::merged:
    if (!decision->into.empty()) return voice(phrase::stand_merged, {voice.title(decision->into)});
    break;
  case Status::stopped: break;
  }
  return std::string(term(status, voice.language));
}

std::string with_others(const Page& page, const Id& id, const Request& request) {
  const auto title = page.voice.title(id);
  if (request.customer != page.customer)
    return page.voice(phrase::asked_by, {title, page.voice.customer(request.customer)});
  if (request.also_for.empty()) return title;
  return page.voice(phrase::asked_with, {title, page.voice.customers(request.also_for)});
}

Value request_row_of(const Page& page, const Id& id, const Request& request) {
  Value row = request_row(page.voice, id);
  row.set("title_text", with_others(page, id, request));
  row.set("shared", request.customer != page.customer);
  set_date(row, "received", request.received, page.voice);
  row.set("status", word(status_of(request)));
  row.set("where", capital(where(page, id, request), page.voice.language));
  return row;
}

// What was said, decided and done.

std::string on_day(const Voice& voice, const OptionalDate& date, const std::string& text) {
  return date ? voice(phrase::on_day, {voice.date(*date), text}) : text;
}

// Words of the customer in quotes, for they may say "wij".
std::vector<std::string> said(const Page& page, const Request& request) {
  std::vector<std::string> lines;
  for (const auto* text : {&request.problem, &request.if_never})
    if (!text->empty() && request.customer == page.customer)
      lines.push_back(page.voice(phrase::asked_because, {sentence(*text)}));
  for (const auto& note : request.notes)
    if (note.from == page.customer)
      lines.push_back(
          on_day(page.voice, note.date, page.voice(phrase::asked_because, {sentence(note.text)})));
  return lines;
}

std::vector<std::string> decided(const Page& page, const Request& request) {
  const auto& heard = request.customer == page.customer ? phrase::heard_from_you : phrase::heard_is;
  std::vector<std::string> lines;
  for (const auto& decision : request.decisions)
    if (decision.date && decision.outcome)
      lines.push_back(join(decision_sentences(page.voice, decision, page.today, heard), " "));
  return lines;
}

std::vector<std::string> did(const Page& page, const Request& request) {
  std::vector<std::pair<OptionalDate, std::string>> facts;
  for (const auto& note : request.notes)
    if (note.from == "it")
      facts.emplace_back(note.date, on_day(page.voice, note.date, sentence(note.text)));
  const auto put = [&](const Phrase& phrase, const OptionalDate& date) {
    if (date) facts.emplace_back(date, page.voice(phrase, {page.voice.date(*date)}));
  };
  put(phrase::started_on, request.started);
  put(phrase::delivered_on, request.delivered);
  std::stable_sort(facts.begin(), facts.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> lines;
  for (auto& fact : facts)
    lines.push_back(std::move(fact.second));
  return lines;
}

Value story(const Page& page, const Id& id, const Request& request) {
  Value row = request_row_of(page, id, request);
  const auto add = [&](std::string_view name, const std::vector<std::string>& lines) {
    row.set(name, texts(lines));
    row.set("has_" + std::string(name), !lines.empty());
  };
  add("said", said(page, request));
  add("decided", decided(page, request));
  add("did", did(page, request));
  return row;
}

// Its own first, then those of others that it shares.
void add_requests(Value& report, const Page& page) {
  ValueList rows;
  ValueList stories;
  for (const bool own : {true, false})
    for (const auto& [id, request] : page.voice.plan.requests) {
      if (!page.concerns(request) || (request.customer == page.customer) != own) continue;
      rows.push_back(request_row_of(page, id, request));
      stories.push_back(story(page, id, request));
    }
  report.set("requests", std::move(rows));
  report.set("stories", std::move(stories));
}

// What was said by both, not about one request.
void add_talk(Value& report, const Page& page) {
  std::vector<std::string> lines;
  for (const auto& note : page.voice.plan.customers.find(page.customer)->notes) {
    const auto text = note.from == "it" ? sentence(note.text)
                                        : page.voice(phrase::you_said, {sentence(note.text)});
    lines.push_back(on_day(page.voice, note.date, text));
  }
  report.set("talk", texts(lines));
}

// Agreements and promises.

// What the customer still has to do is a question, no reproach.
std::string not_done(const Page& page, const AgreementSide& side) {
  if (side.agreement->ended) return page.voice(phrase::agreement_ended);
  const bool passed = side.due && *side.due < page.today;
  if (!side.ours) return page.voice(passed ? phrase::agreement_awaited : phrase::agreement_open);
  if (passed) return page.voice(phrase::agreement_broken);
  return page.voice(kept(side, page.today) == Kept::broken ? phrase::agreement_told_late
                                                           : phrase::agreement_open);
}

std::string kept_text(const Page& page, const AgreementSide& side) {
  if (!side.done) return not_done(page, side);
  const bool late = side.ours && side.due && *side.done > *side.due;
  return page.voice(late ? phrase::agreement_kept_late : phrase::agreement_kept,
                    {page.voice.date(*side.done)});
}

void add_agreements(Value& report, const Page& page) {
  ValueList ours;
  ValueList yours;
  for (const auto& side : agreement_sides(page.voice.plan)) {
    if (side.customer != page.customer) continue;
    Value row;
    row.set("request", side.request.empty() ? Value() : Value(side.request));
    row.set("title", side.request.empty() ? std::string() : page.voice.title(side.request));
    row.set("text", side.text());
    set_date(row, "due", side.due, page.voice);
    set_date(row, "done", side.done, page.voice);
    row.set("kept_text", capital(kept_text(page, side), page.voice.language));
    (side.ours ? ours : yours).push_back(std::move(row));
  }
  report.set("ours", std::move(ours));
  report.set("yours", std::move(yours));
}

std::string figure_text(const Voice& voice, const PromiseFigure& figure) {
  if (figure.all == 0) return voice(phrase::kept_never_came);
  if (!figure.is_shown()) return voice(phrase::kept_too_few);
  return voice(phrase::kept_times, {std::to_string(figure.kept), std::to_string(figure.all)});
}

void add_promise_figures(Value& report, const Page& page) {
  ValueList rows;
  for (const auto& figure : promise_figures(page.voice.plan, page.today, page.customer)) {
    Value row;
    row.set("id", figure.promise);
    row.set("text", figure.text->text);
    row.set("kept", figure.is_shown() ? Value(figure.kept) : Value());
    row.set("all", figure.is_shown() ? Value(figure.all) : Value());
    row.set("kept_text", capital(figure_text(page.voice, figure), page.voice.language));
    rows.push_back(std::move(row));
  }
  report.set("promises", std::move(rows));
}

// Points of closed rounds.

Value point_row(const Page& page, const BallotChoice& given) {
  Value row = request_row(page.voice, given.request);
  const auto points = static_cast<std::size_t>(given.points.value_or(0));
  row.set("points", points);
  row.set("why", given.why);
  const auto* request = page.voice.plan.requests.find(given.request);
  row.set("where", request ? capital(where(page, given.request, *request), page.voice.language)
                           : page.voice(phrase::not_in_plan));
  return row;
}

void add_points(Value& report, const Page& page) {
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

void add_next(Value& report, const Page& page) {
  const auto& plan = page.voice.plan;
  const auto contact = next_contact(plan, page.customer, page.today);
  Value next;
  set_date(next, "date", contact ? OptionalDate(contact->date) : OptionalDate(), page.voice);
  next.set("message", contact ? contact->row->message : std::string());
  next.set("reply", contact ? contact->row->reply : std::string());
  next.set("text", contact ? contact_sentence(page.voice, *contact)
                           : page.voice(phrase::no_day_to_speak,
                                        {with_article(plan.contact, page.voice.language)}));
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
  const Page page{{plan, language, form_of_address(plan, customer)}, choice, Id(customer), today};
  const auto& voice = page.voice;
  Value report;
  set_header(report, "customer", voice, today);
  report.set("form_of_address", word(voice.form));
  report.set("customer", customer);
  report.set("customer_name", voice.customer(customer));
  report.set("heading", voice(phrase::customer_title, {voice.customer(customer)}));
  report.set("as_of_line",
             voice(phrase::customer_as_of, {voice.date(today), std::to_string(year_of(plan))}));
  add_requests(report, page);
  add_talk(report, page);
  add_agreements(report, page);
  add_promise_figures(report, page);
  add_points(report, page);
  add_next(report, page);
  set_has(report);
  report.set("words", own_words(voice));
  return report;
}

} // namespace itplan

// What a customer asked, said and got, request by request.
#include "itplan/base/text.hpp"
#include "itplan/plan/plan.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/report/phrases/customer.hpp"

#include "customer_page.hpp"
#include "decision_text.hpp"
#include "report_data.hpp"

#include <algorithm>

namespace itplan {
namespace {

bool is_about(const Request& request, const Id& customer) {
  return request.customer == customer || std::find(request.also_for.begin(), request.also_for.end(),
                                                   customer) != request.also_for.end();
}

ValueList texts(const std::vector<std::string>& lines) {
  ValueList list;
  for (const auto& line : lines)
    if (!line.empty()) list.push_back(ValueMap{{"text", line}});
  return list;
}

std::string with_others(const CustomerPage& page, const Id& id, const Request& request) {
  auto title = page.voice.title(id);
  if (request.customer != page.customer)
    return page.voice(phrase::asked_by, {title, page.voice.customer(request.customer)});
  if (request.also_for.empty()) return title;
  return page.voice(phrase::asked_with, {title, page.voice.customers(request.also_for)});
}

Value request_row_of(const CustomerPage& page, const Id& id, const Request& request) {
  Value row = request_row(page.voice, id);
  row.set("title_text", with_others(page, id, request));
  row.set("shared", request.customer != page.customer);
  set_date(row, "received", request.received, page.voice);
  row.set("status", word(status_as_told(request)));
  row.set("where", where_it_stands(page, id, request));
  return row;
}

std::string on_day(const Voice& voice, const OptionalDate& date, const std::string& text) {
  return date ? voice(phrase::on_day, {voice.date(*date), text}) : text;
}

// Words of the customer in quotes, for they may say "wij".
std::vector<std::string> said(const CustomerPage& page, const Request& request) {
  std::vector<std::string> lines;
  for (const auto* text : {&request.problem, &request.if_never})
    if (!text->empty() && request.customer == page.customer)
      lines.push_back(page.voice(phrase::in_quotes, {sentence(*text)}));
  for (const auto& note : request.notes)
    if (note.from == page.customer)
      lines.push_back(
          on_day(page.voice, note.date, page.voice(phrase::in_quotes, {sentence(note.text)})));
  return lines;
}

// The customer hears a decision first; a reopening is ours to do.
bool may_be_read(const Decision& decision) {
  return decision.outcome == Outcome::reopened || is_told(decision);
}

std::vector<std::string> decided(const CustomerPage& page, const Request& request) {
  const auto& heard = request.customer == page.customer ? phrase::heard_from_you : phrase::heard_is;
  std::vector<std::string> lines;
  for (const auto& decision : request.decisions)
    if (decision.date && decision.outcome && may_be_read(decision))
      lines.push_back(join(decision_sentences(page.voice, decision, page.today, heard), " "));
  return lines;
}

std::vector<std::string> did(const CustomerPage& page, const Request& request) {
  std::vector<std::pair<OptionalDate, std::string>> facts;
  for (const auto& note : request.notes)
    if (note.from == "it")
      facts.emplace_back(note.date, on_day(page.voice, note.date, sentence(note.text)));
  const auto put = [&](const Phrase& phrase, const OptionalDate& date) {
    if (date) facts.emplace_back(date, sentence(page.voice(phrase, {page.voice.date(*date)})));
  };
  put(phrase::why_doing, request.started);
  put(phrase::why_delivered, request.delivered);
  std::stable_sort(facts.begin(), facts.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> lines;
  std::transform(facts.begin(), facts.end(), std::back_inserter(lines),
                 [](auto& fact) { return std::move(fact.second); });
  return lines;
}

Value story(const CustomerPage& page, const Id& id, const Request& request) {
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

void add_requests(Value& report, const CustomerPage& page) {
  ValueList rows;
  ValueList stories;
  for (const bool own : {true, false})
    for (const auto& [id, request] : page.voice.plan.requests) {
      if (!is_about(request, page.customer) || (request.customer == page.customer) != own) continue;
      rows.push_back(request_row_of(page, id, request));
      stories.push_back(story(page, id, request));
    }
  report.set("requests", std::move(rows));
  report.set("stories", std::move(stories));
}

void add_talk(Value& report, const CustomerPage& page) {
  std::vector<std::string> lines;
  for (const auto& note : page.voice.plan.customers.find(page.customer)->notes) {
    const auto text = note.from == "it" ? sentence(note.text)
                                        : page.voice(phrase::you_said, {sentence(note.text)});
    lines.push_back(on_day(page.voice, note.date, text));
  }
  report.set("talk", texts(lines));
}

} // namespace

void add_stories(Value& report, const CustomerPage& page) {
  add_requests(report, page);
  add_talk(report, page);
}

} // namespace itplan

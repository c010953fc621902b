#include "itplan/report/calendar.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/agreements.hpp"
#include "itplan/plan/ids.hpp"
#include "itplan/plan/owed.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/rhythm.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/plan/working_days.hpp"
#include "itplan/render/text_table.hpp"
#include "itplan/report/phrases/calendar.hpp"
#include "itplan/report/phrases/owed.hpp"

#include "owed_text.hpp"
#include "report_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace itplan {
namespace {

using Rows = Table<CommunicationRow>;

std::string compact(Date date) {
  auto text = iso_date(date);
  std::erase(text, '-');
  return text;
}

std::string lines_of(std::initializer_list<std::string> lines) {
  std::vector<std::string> some;
  for (const auto& line : lines)
    if (!line.empty()) some.push_back(line);
  return join(some, "\n");
}

std::string message(const CommunicationRow& row) {
  return row.message.empty() ? std::string() : sentence(row.message);
}

std::string reply(const Voice& voice, const CommunicationRow& row) {
  return row.reply.empty() ? std::string() : voice(phrase::reply_is, {sentence(row.reply)});
}

std::string channel(const Voice& voice, const Rows::Entry& row) {
  if (!row.value.channel.empty()) return capital(one_line(row.value.channel), voice.language);
  if (row.value.direction)
    return capital(term(*row.value.direction, voice.language), voice.language);
  return row.id;
}

struct Collector {
  const Voice& voice;
  Date today;
  CalendarRange range;
  std::string plan; // in uids
  WorkingCalendar calendar = working_calendar(voice.plan);
  std::vector<Moment> found{};

  bool holds(Date day) const { return day >= range.from && day <= range.to; }
  std::string uid(std::string_view id, std::string_view which) const {
    return fmt::format("{}-{}@{}.itplan", id, which, plan);
  }
  void add(const Rows::Entry& row, Date day, std::string_view which, bool done) {
    found.push_back({day, "talk", row.id, uid(row.id, which), channel(voice, row),
                     voice.audience(row.value.audience), one_line(row.value.owner),
                     lines_of({message(row.value), reply(voice, row.value)}), done});
  }
  void add(const Rows::Entry& row) {
    for (const auto date : row.value.done)
      if (holds(date)) add(row, date, compact(date), true);
    const auto next = next_occurrence(row.value, calendar);
    if (!next) return;
    const auto* customer = voice.plan.customers.find(row.value.audience);
    for (const auto& one : occurrences(row.value, calendar, range.from, range.to)) {
      if (one.counted < next->counted) continue;
      add(row, one.day, std::to_string(one.nth + 1), false);
      found.back().cancelled =
          voice.plan.closed.has_value() || (customer && is_gone(*customer, one.day));
    }
  }
  void add(const Owed& owed) {
    const auto& id = owed.request.empty() ? owed.customer : owed.request;
    const auto which = fmt::format("{}-{}{}", word(owed.kind), owed.index, owed.ours ? "" : "-you");
    found.push_back({owed.due,
                     std::string(word(owed.kind)),
                     std::string(id),
                     uid(id, which),
                     owed_what(voice, owed),
                     voice.audience(owed.customer),
                     owed_who(voice, owed),
                     {}});
    if (owed.request.empty()) return;
    if (owed.kind == OwedKind::agreement)
      found.back().more = voice.title(owed.request);
    else
      found.back().what += ": " + voice.title(owed.request);
  }
  void add_cancelled(const Owed& owed) {
    if (owed.due < today || !holds(owed.due)) return;
    add(owed);
    found.back().cancelled = true;
  }
  // What is no longer so: agreements that both let go, and days of decisions that others followed.
  void add_fallen(const Id& id, const Request& request) {
    Owed one;
    one.request = id;
    one.customer = request.customer;
    const auto* last = last_decision(request);
    const bool over = request.withdrawn || request.delivered;
    // A cancelled day would tell of a decision that nobody was told.
    const auto decisions = untold_decision(request) ? 0 : request.decisions.size();
    for (std::size_t i = 0; i < decisions; ++i) {
      const auto& decision = request.decisions[i];
      if (&decision == last && !over) continue;
      one.index = i;
      if (decision.review_on && decision.outcome == Outcome::not_now) {
        one.kind = OwedKind::review;
        one.due = *decision.review_on;
        add_cancelled(one);
      }
      const auto quarter = promised_quarter(voice.plan, decision);
      if (!quarter || decision.outcome != Outcome::agreed || request.delivered) continue;
      one.kind = OwedKind::promised;
      one.due = last_day(*quarter);
      add_cancelled(one);
    }
    add_fallen(request.agreements, id, request.customer);
  }
  void add_fallen(const std::vector<Agreement>& agreements, const Id& request, const Id& customer) {
    for (std::size_t i = 0; i < agreements.size(); ++i) {
      if (!agreements[i].ended) continue;
      for (const auto& side : sides_of(agreements[i], customer, request)) {
        if (!side.due || side.done) continue;
        Owed one{OwedKind::agreement, *side.due};
        one.request = request;
        one.customer = customer;
        one.index = i;
        one.ours = side.ours;
        add_cancelled(one);
      }
    }
  }
};

// The plan's own id, or what tells it best from others where it has none.
std::string plan_in_uids(const Plan& plan) {
  if (!plan.plan_id.empty()) return new_id(Plan{}, plan.plan_id, {});
  const auto& name = plan.organisation.empty() ? plan.title : plan.organisation;
  return new_id(Plan{}, name.empty() ? "plan" : name, {}) + "-" + std::to_string(year_of(plan));
}

// Due on a day that was named to somebody, not on one that only counts from the last word.
bool is_appointed(OwedKind kind) {
  return kind == OwedKind::review || kind == OwedKind::promised || kind == OwedKind::legal ||
         kind == OwedKind::agreement || kind == OwedKind::ballot;
}

// A day of a decision is named to nobody before its customer heard it.
bool was_named(const Plan& plan, const Owed& owed) {
  if (owed.kind != OwedKind::review && owed.kind != OwedKind::promised) return true;
  const auto* request = plan.requests.find(owed.request);
  return !request || !untold_decision(*request);
}

std::string date_cell(const OptionalDate& date) { return date ? iso_date(*date) : "-"; }

// What is said and how it is answered, no wider than the terminal leaves below a row.
std::string said_below(const Voice& voice, const CommunicationRow& row, std::size_t width) {
  auto text = lines_of({message(row), reply(voice, row)});
  if (width == 0 || text.empty()) return text;
  return join(wrap(text, std::max<std::size_t>(width, 40) - below_indent), "\n");
}

Value row_value(const Voice& voice, const RowTime& timed) {
  const auto& row = timed.row->value;
  Value value;
  value.set("id", timed.row->id);
  value.set("audience", row.audience);
  value.set("audience_text", voice.audience(row.audience));
  value.set("message", row.message);
  value.set("channel", row.channel);
  value.set("direction", row.direction ? Value(word(*row.direction)) : Value());
  value.set("every", row.every ? Value(word(*row.every)) : Value());
  value.set("owner", row.owner);
  value.set("reply", row.reply);
  set_date(value, "next", timed.day, voice);
  set_date(value, "last", last_done(row), voice);
  return value;
}

Value moment_value(const Voice& voice, const Moment& moment) {
  Value value;
  set_date(value, "date", moment.day, voice);
  value.set("kind", moment.kind);
  value.set("id", moment.id);
  value.set("uid", moment.uid);
  value.set("what", moment.what);
  value.set("audience", moment.audience);
  value.set("who", moment.who);
  value.set("more", moment.more);
  value.set("done", moment.done);
  value.set("cancelled", moment.cancelled);
  return value;
}

} // namespace

CalendarRange usual_range(const Plan& plan, Date today) {
  if (plan.year) {
    const Date end = make_date(year_of(plan), 12, 31);
    if (end >= today) return {today, end};
  }
  return {today, add_months(today, 12)};
}

std::vector<Moment> moments(const Plan& plan, Date today, CalendarRange range, bool all,
                            Language language) {
  const Voice voice{plan, language};
  Collector collector{voice, today, range, plan_in_uids(plan)};
  for (const auto& row : plan.communication)
    collector.add(row);
  if (all) {
    for (const auto& [id, request] : plan.requests)
      collector.add_fallen(id, request);
    for (const auto& [id, customer] : plan.customers)
      collector.add_fallen(customer.agreements, {}, id);
    for (const auto& one : owed(plan, today, std::max(today, range.to)))
      if (is_appointed(one.kind) && collector.holds(one.due) && was_named(plan, one))
        collector.add(one);
  }
  std::stable_sort(collector.found.begin(), collector.found.end(),
                   [](const Moment& a, const Moment& b) {
                     return std::tie(a.day, a.id) < std::tie(b.day, b.id);
                   });
  return std::move(collector.found);
}

std::string calendar_text(const Plan& plan, Language language, std::size_t width) {
  const Voice voice{plan, language};
  const auto rows = next_times(plan);
  if (rows.empty()) return voice(phrase::no_rows) + "\n";
  std::vector<std::vector<std::string>> cells;
  std::vector<std::string> below;
  for (const auto& [row, next] : rows) {
    cells.push_back({date_cell(next), row->id, voice.audience(row->value.audience),
                     one_line(row->value.owner), date_cell(last_done(row->value))});
    below.push_back(said_below(voice, row->value, width));
  }
  return text_table({{voice(phrase::col_when)},
                     {voice(phrase::col_row)},
                     {voice(phrase::col_audience), false, true},
                     {voice(phrase::col_does), false, true},
                     {voice(phrase::col_last)}},
                    cells, width, below);
}

std::string moments_text(const Plan& plan, const std::vector<Moment>& all, CalendarRange range,
                         Language language, std::size_t width) {
  const Voice voice{plan, language};
  if (all.empty())
    return voice(phrase::no_moments, {voice.date(range.from), voice.date(range.to)}) + "\n";
  std::vector<std::vector<std::string>> rows;
  rows.reserve(all.size());
  for (const auto& moment : all)
    if (!moment.cancelled)
      rows.push_back({iso_date(moment.day), moment.done ? voice(phrase::is_done) : "", moment.what,
                      moment.audience, moment.who});
  return text_table({{voice(phrase::col_when)},
                     {voice(phrase::col_done)},
                     {voice(phrase::col_what), false, true},
                     {voice(phrase::col_audience), false, true},
                     {voice(phrase::col_does), false, true}},
                    rows, width);
}

Value calendar_value(const Plan& plan, const std::vector<Moment>& all, Date today,
                     CalendarRange range, Language language) {
  const Voice voice{plan, language};
  ValueList rows;
  for (const auto& row : next_times(plan))
    rows.push_back(row_value(voice, row));
  ValueList days;
  for (const auto& moment : all)
    days.push_back(moment_value(voice, moment));
  return ValueMap{{"today", today},
                  {"from", range.from},
                  {"to", range.to},
                  {"rows", std::move(rows)},
                  {"moments", std::move(days)}};
}

std::string calendar_name(const Plan& plan, Language language) {
  return say(language, phrase::calendar_title, {plan.title});
}

std::vector<CalendarEvent> calendar_events(const std::vector<Moment>& all) {
  std::vector<CalendarEvent> events;
  for (const auto& moment : all)
    if (!moment.done)
      events.push_back({moment.uid, moment.day, moment.what + ": " + moment.audience,
                        lines_of({moment.more, moment.who}), moment.cancelled});
  return events;
}

} // namespace itplan

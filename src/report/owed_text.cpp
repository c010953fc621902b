#include "owed_text.hpp"

#include "itplan/plan/plan.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/report/phrases/owed.hpp"

#include "report_data.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

const Decision* decision_of(const Plan& plan, const Owed& owed) {
  const auto* request = plan.requests.find(owed.request);
  return request && owed.index < request->decisions.size() ? &request->decisions[owed.index]
                                                           : nullptr;
}

const Agreement& agreement_of(const Plan& plan, const Owed& owed) {
  const auto* request = plan.requests.find(owed.request);
  return request ? request->agreements[owed.index]
                 : plan.customers.find(owed.customer)->agreements[owed.index];
}

std::string promised_for(const Voice& voice, const Owed& owed) {
  const auto* yes = decision_of(voice.plan, owed);
  if (!yes || !yes->quarter) return {};
  const auto promised = *promised_quarter(voice.plan, *yes);
  const auto name = quarter_name(promised.quarter, voice.language);
  if (promised.year == year_of(voice.plan)) return name;
  return voice(phrase::quarter_of_year, {name, std::to_string(promised.year)});
}

std::string agreed_text(const Voice& voice, const Owed& owed) {
  const auto& agreement = agreement_of(voice.plan, owed);
  return one_line(owed.ours ? agreement.we : agreement.you);
}

std::string moved_text(const Voice& voice, const Owed& owed) {
  const auto& move = agreement_of(voice.plan, owed).moved[owed.move];
  return voice(phrase::owed_moved, {voice.date(*move.from), voice.date(*move.to)});
}

std::string talk_text(const Voice& voice, const Owed& owed) {
  const auto& row = *voice.plan.communication.find(owed.row);
  const auto how = !row.channel.empty() ? one_line(row.channel)
                   : row.direction      ? std::string(term(*row.direction, voice.language))
                                        : std::string(owed.row);
  if (row.message.empty()) return capital(how, voice.language);
  return voice(phrase::owed_talk, {capital(how, voice.language), one_line(row.message)});
}

// "ID" of a request, "customers.ID" of a customer: where its agreements stand.
std::string holder(const Owed& owed) {
  return owed.request.empty() ? fmt::format("customers.{}", owed.customer)
                              : std::string(owed.request);
}

std::string told_command(std::string_view id) {
  return fmt::format("itplan told {} --by ROLE --channel HOW", id);
}

std::string note_command(std::string_view id, std::string_view kind) {
  return fmt::format("itplan note {} TEXT --kind {}", id, kind);
}

std::string set_date_command(std::string_view what, Date today) {
  return fmt::format("itplan set {} {}", what, iso_date(today));
}

Value text_or_nothing(std::string_view text) { return text.empty() ? Value() : Value(text); }

} // namespace

std::string owed_what(const Voice& voice, const Owed& owed) {
  switch (owed.kind) {
  case OwedKind::receipt: return voice(phrase::owed_receipt);
  case OwedKind::decision: return voice(phrase::owed_decision);
  case OwedKind::told: return voice(phrase::owed_told);
  case OwedKind::review: return voice(phrase::owed_review);
  case OwedKind::news: return voice(phrase::owed_news);
  case OwedKind::promised: return voice(phrase::owed_promised, {promised_for(voice, owed)});
  case OwedKind::legal: return voice(phrase::owed_legal);
  case OwedKind::replan: return voice(phrase::owed_replan);
  case OwedKind::progress: return voice(phrase::owed_progress);
  case OwedKind::agreement: return voice(phrase::owed_agreement, {agreed_text(voice, owed)});
  case OwedKind::moved: return moved_text(voice, owed);
  case OwedKind::reworded:
    return owed.request.empty() ? voice(phrase::owed_promise_changed, {owed.promise})
                                : voice(phrase::owed_reworded);
  case OwedKind::brought: return voice(phrase::owed_brought);
  case OwedKind::acceptance: return voice(phrase::owed_acceptance);
  case OwedKind::confirmation: return voice(phrase::owed_confirmation);
  case OwedKind::ballot: return voice(phrase::owed_ballot, {owed.row});
  case OwedKind::ask: return voice(phrase::owed_ask);
  case OwedKind::back: return voice(phrase::owed_back);
  case OwedKind::talk: return talk_text(voice, owed);
  }
  return {};
}

std::string owed_who(const Voice& voice, const Owed& owed) {
  if (!owed.ours) return voice.customer(owed.customer);
  return owed.who.empty() ? voice(phrase::we_it) : one_line(owed.who);
}

std::string owed_command(const Owed& owed, Date today) {
  switch (owed.kind) {
  case OwedKind::receipt: return fmt::format("itplan note {} --kind receipt", owed.request);
  case OwedKind::decision:
  case OwedKind::review: return fmt::format("itplan decide {} OUTCOME", owed.request);
  case OwedKind::told: return told_command(owed.request);
  case OwedKind::news: return note_command(owed.request, "news");
  case OwedKind::promised:
  case OwedKind::legal: return set_date_command(fmt::format("{}.delivered", owed.request), today);
  case OwedKind::replan: return "itplan prioritise --replan";
  case OwedKind::progress:
    return fmt::format("itplan progress {} --spent SKILL=DAYS --left SKILL=DAYS", owed.request);
  case OwedKind::agreement:
    return set_date_command(fmt::format("{}.agreements.{}.{}", holder(owed), owed.index,
                                        owed.ours ? "we_did" : "you_did"),
                            today);
  case OwedKind::moved:
    return owed.request.empty() ? set_date_command(fmt::format("{}.agreements.{}.moved.{}.told",
                                                               holder(owed), owed.index, owed.move),
                                                   today)
                                : told_command(owed.request);
  case OwedKind::reworded:
    return owed.request.empty()
               ? set_date_command(fmt::format("promises.{}.from", owed.promise), today)
               : note_command(owed.request, "news");
  case OwedKind::brought: return fmt::format("itplan note {} TEXT --brought", owed.request);
  case OwedKind::acceptance: return fmt::format("itplan note {} TEXT --accepts", owed.request);
  case OwedKind::confirmation: return fmt::format("itplan note {} TEXT --confirms", owed.request);
  case OwedKind::ballot:
    return owed.late > 0 ? fmt::format("itplan note {} TEXT --from it", owed.customer)
                         : fmt::format("itplan ask {} --round {}", owed.customer, owed.row);
  case OwedKind::ask: return fmt::format("itplan ask {}", owed.customer);
  case OwedKind::back: return note_command(owed.customer, "news");
  case OwedKind::talk: return fmt::format("itplan told {}", owed.row);
  }
  return {};
}

Value owed_value(const Voice& voice, const Owed& owed, Date today) {
  Value row;
  row.set("kind", word(owed.kind));
  row.set("id", text_or_nothing(owed.request));
  row.set("title", owed.request.empty() ? std::string() : voice.title(owed.request));
  row.set("customer", owed.customer);
  row.set("customer_name", voice.audience(owed.customer));
  row.set("row", text_or_nothing(owed.row));
  row.set("promise", text_or_nothing(owed.promise));
  row.set("what", owed_what(voice, owed));
  row.set("by", owed.ours ? "it" : "customer");
  row.set("who", owed_who(voice, owed));
  set_date(row, "since", owed.since, voice);
  set_date(row, "due", owed.due, voice);
  row.set("late", owed.late);
  row.set("late_text",
          counted(static_cast<std::size_t>(owed.late), phrase::working_day, voice.language));
  row.set("command", owed_command(owed, today));
  return row;
}

} // namespace itplan

// What was agreed and promised to a customer, and whether it was kept.
#include "itplan/plan/agreements.hpp"
#include "itplan/plan/merged_customers.hpp"
#include "itplan/report/phrases/customer.hpp"

#include "customer_page.hpp"
#include "promise_rows.hpp"
#include "report_data.hpp"

namespace itplan {
namespace {

// What the customer still has to do is a question, no reproach.
std::string not_done(const CustomerPage& page, const AgreementSide& side) {
  if (side.agreement->ended) return page.voice(phrase::agreement_ended);
  const bool passed = side.due && *side.due < page.today;
  if (!side.ours) return page.voice(passed ? phrase::agreement_awaited : phrase::agreement_open);
  if (passed) return page.voice(phrase::agreement_broken);
  return page.voice(kept(side, page.today) == Kept::broken ? phrase::agreement_told_late
                                                           : phrase::agreement_open);
}

std::string kept_text(const CustomerPage& page, const AgreementSide& side) {
  if (!side.done) return not_done(page, side);
  const bool late = side.ours && side.due && *side.done > *side.due;
  return page.voice(late ? phrase::agreement_kept_late : phrase::agreement_kept,
                    {page.voice.date(*side.done)});
}

std::string due_text(const CustomerPage& page, const AgreementSide& side) {
  if (!side.due) return {};
  auto day = page.voice.date(*side.due);
  const auto moves = moves_of(*side.agreement, side.side());
  if (moves.empty()) return day;
  const auto first = page.voice.date(*side.agreement->moved[moves.front()].from);
  return page.voice(phrase::agreement_moved, {day, first});
}

} // namespace

void add_agreements(Value& report, const CustomerPage& page) {
  ValueList ours;
  ValueList yours;
  for (const auto& side : agreement_sides(page.voice.plan)) {
    if (goes_on_in(page.voice.plan, side.customer, page.today) != page.customer) continue;
    Value row;
    row.set("request", side.request.empty() ? Value() : Value(side.request));
    row.set("title", side.request.empty() ? std::string() : page.voice.title(side.request));
    row.set("text", side.text());
    row.set("due", side.due ? Value(*side.due) : Value());
    row.set("due_text", due_text(page, side));
    set_date(row, "done", side.done, page.voice);
    row.set("kept_text", capital(kept_text(page, side), page.voice.language));
    (side.ours ? ours : yours).push_back(std::move(row));
  }
  report.set("ours", std::move(ours));
  report.set("yours", std::move(yours));
  report.set("promises", promise_rows(page.voice, page.today, page.customer));
}

} // namespace itplan

#include "itplan/report/reports.hpp"

#include "itplan/report/customer_report.hpp"
#include "itplan/report/phrases/scorecard.hpp"
#include "itplan/report/phrases/site.hpp"
#include "itplan/report/plan_report.hpp"
#include "itplan/report/status_report.hpp"

#include "private_requests.hpp"
#include "readers.hpp"
#include "templates.hpp"

#include <algorithm>
#include <array>

namespace itplan {

namespace {

Value plan_data(const ReportInput& in) {
  return plan_report(in.plan, in.choice, in.today, in.language, in.last);
}
Value status_data(const ReportInput& in) {
  auto data = status_report(in.plan, in.choice, *in.since, in.problems, in.today, in.language);
  data.set("for_board", in.for_board);
  return data;
}
Value customer_data(const ReportInput& in) {
  return customer_report(in.plan, in.choice, in.customer, in.today, in.language);
}

constexpr std::string_view of_every_other = "plan";

// The weekly report is the team's own, but for the five lines of the board.
bool is_teams_own(const BuiltInReport& report, const ReportInput& input) {
  if (report.compares) return !input.for_board;
  return report.audience == Audience::team && !report.is_passed_on;
}

// What is private in this plan, or was in last year's.
std::vector<Id> hidden_from(const ReportInput& input) {
  auto hidden = private_requests(input.plan, input.customer);
  if (!input.last) return hidden;
  for (auto& id : private_requests(*input.last, input.customer))
    if (std::find(hidden.begin(), hidden.end(), id) == hidden.end())
      hidden.push_back(std::move(id));
  return hidden;
}

} // namespace

std::span<const BuiltInReport> built_in_reports() {
  static const std::array<BuiltInReport, 11> reports = {
      {{.name = "board",
        .summary = "the memo: the decisions asked, and what each option costs",
        .title = phrase::report_board,
        .audience = Audience::board,
        .data = board_data,
        .templates = {templates::board, templates::board},
        .shows_last_year = true},
       {.name = "customer",
        .summary = "for one customer: what it asked, said and got, and what comes next",
        .title = phrase::report_customer,
        .audience = Audience::customers,
        .data = customer_data,
        .templates = {templates::customer, templates::customer},
        .for_customer = true},
       {.name = "decisions",
        .summary = "the register: each answer that was told, with its reason",
        .title = phrase::report_decisions,
        .audience = Audience::customers,
        .data = decisions_data,
        .templates = {templates::decisions, templates::decisions}},
       {.name = "handover",
        .summary = "for who takes over: open promises, running talks, sensitive noes",
        .title = phrase::report_handover,
        .audience = Audience::team,
        .data = handover_data,
        .templates = {templates::handover, templates::handover}},
       {.name = "news",
        .summary = "the plan in 120 words for the intranet, and in one minute to say",
        .title = phrase::report_news,
        .audience = Audience::team,
        .data = news_data,
        .templates = {templates::news, templates::news},
        .is_passed_on = true},
       {.name = "plan",
        .summary = "the year plan, for the board and the customers",
        .title = phrase::report_plan,
        .audience = Audience::everyone,
        .data = plan_data,
        .templates = {templates::plan_nl, templates::plan_en},
        .shows_last_year = true},
       {.name = "said",
        .summary = "what customers said, and what was done with it",
        .title = phrase::report_said,
        .audience = Audience::everyone,
        .data = said_data,
        .templates = {templates::said, templates::said}},
       {.name = "scorecard",
        .summary = "how well we keep our promises, and how customers see us",
        .title = phrase::report_scorecard,
        .audience = Audience::board,
        .data = scorecard_data,
        .templates = {templates::scorecard, templates::scorecard},
        .shows_last_year = true},
       {.name = "status",
        .summary = "the weekly one: what changed, what is late, figures",
        .title = phrase::report_status,
        .audience = Audience::board,
        .data = status_data,
        .templates = {templates::status_nl, templates::status_en},
        .compares = true},
       {.name = "summary",
        .summary = "the year plan on one page",
        .title = phrase::report_summary,
        .audience = Audience::everyone,
        .data = summary_data,
        .templates = {templates::summary, templates::summary}},
       {.name = "year-end",
        .summary = "what was promised and done, all noes, and what was learned",
        .title = phrase::report_year_end,
        .audience = Audience::everyone,
        .data = year_end_data,
        .templates = {templates::year_end, templates::year_end},
        .shows_last_year = true}}};
  return reports;
}

const BuiltInReport* find_report(std::string_view name) {
  const auto all = built_in_reports();
  const auto found = std::find_if(
      all.begin(), all.end(), [name](const BuiltInReport& report) { return report.name == name; });
  return found == all.end() ? nullptr : &*found;
}

Value data_for_readers(const BuiltInReport& report, const ReportInput& input) {
  const auto hidden = is_teams_own(report, input) ? std::vector<Id>() : hidden_from(input);
  if (hidden.empty()) return report.data(input);
  const auto known = without_words_of(input.plan, hidden);
  std::optional<Plan> then;
  std::optional<Plan> now;
  std::optional<Plan> last;
  if (input.last) last.emplace(without_words_of(*input.last, hidden));
  auto since = input.since ? *input.since : Since{};
  if (since.then) since.then = &then.emplace(without_words_of(*since.then, hidden));
  if (since.now) since.now = &now.emplace(without_words_of(*since.now, hidden));
  auto data = report.data({.plan = known,
                           .choice = input.choice,
                           .today = input.today,
                           .language = input.language,
                           .problems = input.problems,
                           .customer = input.customer,
                           .since = input.since ? &since : nullptr,
                           .last = last ? &*last : nullptr,
                           .outcome = input.outcome,
                           .for_board = input.for_board});
  hide_ids(data, hidden);
  return data;
}

const BuiltInReport& report_behind(std::string_view name) {
  const auto* own = find_report(name);
  return own ? *own : *find_report(of_every_other);
}

std::string BuiltInReport::file(Language language) const {
  return std::string(name) + "." + std::string(word(language)) + ".md";
}

} // namespace itplan

#include "report_making.hpp"

#include "itplan/plan/merged_customers.hpp"
#include "itplan/rules/rules.hpp"

#include "choosing.hpp"
#include "previous.hpp"

namespace itplan {
namespace {

// What was chosen then, if that plan can be read and chosen from.
std::optional<Choice> chosen_then(const Past& past) {
  if (!past.loaded || blocks_choice(errors(past.loaded->plan, past.date))) return std::nullopt;
  ChoiceOptions options;
  options.most_prices = 0;
  return choose(past.loaded->plan, past.date, options);
}

// The plan as it was, with the customers of now: that one was merged is no news of each request.
std::optional<Plan> seen_then(const Past& past, const MergedCustomers& merged) {
  if (!past.loaded) return std::nullopt;
  return merged.empty() ? past.loaded->plan : with_merged(past.loaded->plan, merged);
}

std::vector<Terms> terms_of(Session& session, const ToldPeriod& period) {
  std::vector<Terms> terms;
  for (const auto& past : period.terms)
    terms.push_back({past.date, past.loaded ? &past.loaded->plan : &session.plan()});
  return terms;
}

Value comparing(Session& session, const BuiltInReport& report, ReportInput input,
                const SinceAsked& asked) {
  const auto period = told_period(session, asked);
  const auto merged = merged_customers(session.loaded().plan, session.today());
  const auto then = seen_then(period.then, merged);
  const auto choice_then = chosen_then(period.then);
  const auto choice_now = period.now ? chosen_then(*period.now) : std::nullopt;
  const Since given{.text = period.text,
                    .date = period.from,
                    .then = then ? &*then : nullptr,
                    .unknown = period.then.unknown,
                    .choice_then = choice_then ? &*choice_then : nullptr,
                    .until = period.until,
                    .now = period.now ? &period.now->loaded->plan : nullptr,
                    .choice_now = choice_now ? &*choice_now : nullptr,
                    .commit_then = period.then.commit,
                    .commit_now = period.until_commit,
                    .terms = terms_of(session, period)};
  input.since = &given;
  return data_for_readers(report, input);
}

} // namespace

Value report_data(Session& session, const BuiltInReport& report, const Choice& choice,
                  const ReportAsked& asked) {
  static const std::vector<Problem> not_looked_for;
  const auto last = report.shows_last_year ? previous_or_told(session) : nullptr;
  const ReportInput input{.plan = session.plan(),
                          .choice = choice,
                          .today = session.today(),
                          .language = asked.customer.empty() ? session.language()
                                                             : session.language_for(asked.customer),
                          .problems = report.compares ? session.problems() : not_looked_for,
                          .customer = asked.customer,
                          .last = last ? &last->plan : nullptr,
                          .outcome = asked.outcome,
                          .for_board = asked.for_board};
  return report.compares ? comparing(session, report, input, asked.since) : data_for_readers(report, input);
}

} // namespace itplan

#include "report_making.hpp"

#include "itplan/rules/rules.hpp"

#include "choosing.hpp"
#include "history.hpp"
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

Value comparing(Session& session, const BuiltInReport& report, ReportInput input,
                const std::string& since) {
  const auto text = since.empty() ? iso_date(session.today() - std::chrono::days(7)) : since;
  const auto past = plan_since(session, text);
  if (!past.unknown.empty()) session.say(past.unknown);
  const auto choice_then = chosen_then(past);
  const Since given{text, past.date, past.loaded ? &past.loaded->plan : nullptr, past.unknown,
                    choice_then ? &*choice_then : nullptr};
  input.since = &given;
  return report.data(input);
}

} // namespace

Value report_data(Session& session, const BuiltInReport& report, const Choice& choice,
                  const Id& customer, const std::string& since) {
  static const std::vector<Problem> not_looked_for;
  const auto last = report.shows_last_year ? previous_or_told(session) : nullptr;
  const ReportInput input{.plan = session.plan(),
                          .choice = choice,
                          .today = session.today(),
                          .language = customer.empty() ? session.language()
                                                       : session.language_for(customer),
                          .problems = report.compares ? session.problems() : not_looked_for,
                          .customer = customer,
                          .last = last ? &last->plan : nullptr};
  return report.compares ? comparing(session, report, input, since) : report.data(input);
}

} // namespace itplan

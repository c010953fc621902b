// `list`: what the plan holds.
#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/plan/names.hpp"
#include "itplan/report/listing.hpp"
#include "itplan/report/words.hpp"

#include "../target.hpp"
#include "all.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

struct Options {
  std::string what = "requests";
  std::vector<std::string> statuses;
  std::vector<std::string> customers;
  std::string text;
  std::vector<std::string> columns;
  std::string sort;
  bool reverse = false;
  bool csv = false;
  bool json = false;
};

// By its fixed word, or as the list shows it in the plan's language.
Status status_named(std::string_view text, Language language) {
  if (const auto status = find_status(text)) return *status;
  std::vector<std::string_view> known(words<Status>().begin(), words<Status>().end());
  for (std::size_t i = 0; i < words<Status>().size(); ++i) {
    const auto status = static_cast<Status>(i);
    if (term(status, language) != word(status)) known.push_back(term(status, language));
  }
  throw Stop(Exit::usage, fmt::format("--status: unknown status '{}'; {}", printable(text),
                                      suggest(text, known)));
}

std::vector<Status> statuses_of(Session& session, const Options& options) {
  std::vector<Status> statuses;
  for (const auto& text : options.statuses)
    for (const auto part : split(text, ','))
      statuses.push_back(status_named(trim(part), session.language()));
  return statuses;
}

std::vector<Id> customers_of(Session& session, const Options& options) {
  std::vector<Id> customers;
  for (const auto& text : options.customers)
    for (const auto part : split(text, ','))
      customers.push_back(customer_named(session, std::string(trim(part))));
  return customers;
}

void check_column(std::string_view option, const std::string& key) {
  if (is_list_column(key)) return;
  const auto known = list_columns();
  throw Stop(Exit::usage,
             fmt::format("{}: there is no column '{}'; {}", option, printable(key),
                         suggest(key, std::vector<std::string_view>(known.begin(), known.end()))));
}

std::vector<std::string> columns_of(const Options& options) {
  std::vector<std::string> columns;
  for (const auto& text : options.columns)
    for (const auto part : split(text, ','))
      check_column("--columns", columns.emplace_back(trim(part)));
  return columns;
}

Exit list_customers(Session& session, const Options& options) {
  const auto& plan = session.plan();
  if (options.json)
    session.out_json("list", ValueMap{{"customers", customers_value(plan)}});
  else if (options.csv)
    session.out(to_csv(customers_csv(plan)));
  else
    session.out(customers_text(plan, session.language(), session.world().width));
  return Exit::fine;
}

Exit list_requests(Session& session, const Options& options) {
  const auto& plan = session.plan();
  const auto columns = columns_of(options);
  if (!columns.empty() && (options.csv || options.json))
    throw Stop(Exit::usage, "--columns is for the table; --csv and --json have every field");
  auto ids =
      filtered(plan, {statuses_of(session, options), customers_of(session, options), options.text});
  if (!options.sort.empty()) {
    check_column("--sort", options.sort);
    sort_requests(plan, ids, options.sort, options.reverse);
  }
  if (options.json)
    session.out_json("list", ValueMap{{"requests", requests_value(plan, ids)}});
  else if (options.csv)
    session.out(to_csv(requests_csv(plan, ids)));
  else
    session.out(requests_text(plan, ids, session.language(), session.world().width, columns));
  return Exit::fine;
}

Exit run(Session& session, const Options& options) {
  session.mention_problems();
  if (options.what == "requests") return list_requests(session, options);
  if (options.what == "customers") return list_customers(session, options);
  static constexpr std::array<std::string_view, 2> known = {"requests", "customers"};
  throw Stop(Exit::usage, fmt::format("cannot list '{}'; {}", printable(options.what),
                                      suggest(options.what, known)));
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.text("WHAT", options->what, "requests (the default) or customers", "requests|customers");
  line.list("--status", options->statuses, "Only requests with one of these statuses",
            "STATUS,...");
  line.list("--customer", options->customers, "Only requests by or for these customers", "ID,...");
  line.text("--text", options->text, "Only requests that say this somewhere", "TEXT");
  line.text("--sort", options->sort, "Requests in the order of this column", "COLUMN");
  line.flag("--reverse", options->reverse, "With --sort: the other way round");
  line.list("--columns", options->columns,
            "Of requests these columns: id, title, customer, status, received, days, money, or any "
            "plain field, as owner, claimed or effort.SKILL",
            "COLUMN,...");
  line.flag("--csv", options->csv, "Print CSV, as add-request --from reads it")
      .excludes(line.flag("--json", options->json, "Print JSON"));
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command list_command{
    "list",
    "",
    Group::look,
    "List requests or customers",
    "The status is computed from the dated facts: received, ready, agreed, not_now, declined, "
    "merged, stopped, doing, delivered, accepted or withdrawn. --status takes these, and the words "
    "that the list shows in the plan's language.",
    "$ itplan list --status received,ready --customer burgerzaken\n"
    "$ itplan list --text inloggen --json\n"
    "$ itplan list --sort days --reverse --columns title,days,owner\n"
    "$ itplan list customers",
    declare};

} // namespace itplan

// `ask`: a question form to a customer, or to each of them.
#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/plan/form.hpp"
#include "itplan/plan/rounds.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/report/form.hpp"
#include "itplan/report/form_page.hpp"

#include "../pages.hpp"
#include "../target.hpp"
#include "../templates_folder.hpp"
#include "../write_or_leave.hpp"
#include "all.hpp"

#include <fmt/format.h>

namespace itplan {
namespace fs = std::filesystem;
namespace {

struct Options {
  std::string customer;
  std::string round;
  std::string output;
  bool all = false;
  bool no_points = false;
  bool force = false;
  bool html = false;
  bool json = false;

  bool page() const { return html || is_page(output); }
};

const Table<Round>::Entry* round_named(Session& session, const std::string& id) {
  const auto& rounds = session.plan().rounds;
  for (const auto& round : rounds)
    if (round.id == id) return &round;
  const auto known = ids_of(rounds);
  const auto help = known.empty() ? std::string("the plan has none") : suggest(id, known);
  throw Stop(Exit::no, fmt::format("there is no round '{}'; {}", printable(id), help));
}

// The round of the form; null where it asks without points.
const Table<Round>::Entry* round_for(Session& session, const Options& options) {
  if (options.no_points) return nullptr;
  const auto* round = options.round.empty() ? round_to_ask(session.plan(), session.today())
                                            : round_named(session, options.round);
  if (!round) {
    session.say("no round is open, so the form asks without points: itplan help rounds");
    return nullptr;
  }
  if (is_closed(round->value, session.today()))
    throw Stop(Exit::no,
               fmt::format("round '{}' closed on {}; --no-points asks what they want without it",
                           round->id, iso_date(*round->value.closes)));
  if (!is_open(round->value, session.today()))
    session.say(fmt::format("round '{}' opens on {}: answers count from that day", round->id,
                            iso_date(*round->value.opens)));
  return round;
}

std::vector<Id> customers_for(Session& session, const Options& options) {
  const auto& customers = session.plan().customers;
  if (!options.all || customers.empty()) return {customer_named(session, options.customer)};
  std::vector<Id> ids;
  for (const auto& [id, customer] : customers)
    if (!is_gone(customer, session.today())) ids.push_back(id);
  return ids;
}

// What records that they were asked: the row of communication that says we do.
void mention_told(Session& session, const std::vector<Id>& asked) {
  for (const auto& [id, row] : session.plan().communication) {
    const bool theirs =
        row.audience == "customers" || (asked.size() == 1 && row.audience == asked.front());
    if (row.direction != Direction::ask || !theirs) continue;
    return session.say(fmt::format("sent? record it: itplan told {}", id));
  }
}

fs::path path_for(Session& session, const Options& options, const Id& customer) {
  const auto path = session.from_here(options.output);
  std::error_code ignored;
  const bool folder =
      options.all || options.output.ends_with('/') || fs::is_directory(path, ignored);
  return folder ? path / (customer + (options.page() ? ".html" : ".md")) : path;
}

Value form_value(const Id& customer, const Table<Round>::Entry* round, const Plan& plan, Date today,
                 const std::string& form) {
  Value value;
  value.set("customer", customer);
  value.set("round", round ? Value(round->id) : Value());
  Value requests{ValueList{}};
  for (const auto* entry : requests_to_ask(plan, customer, today))
    requests.add(entry->id);
  value.set("requests", requests);
  value.set("form", form);
  return value;
}

Exit run(Session& session, const Options& options) {
  if (options.all == !options.customer.empty())
    throw Stop(Exit::usage,
               options.all ? "--all takes no CUSTOMER" : "CUSTOMER is missing, or --all");
  if (options.all && options.output.empty() && !options.json)
    throw Stop(Exit::usage, "--all needs -o DIR: the folder for the forms");
  const auto customers = customers_for(session, options);
  const auto* round = round_for(session, options);
  bool written = true;
  Value values{ValueList{}};
  for (const auto& customer : customers) {
    const FormOptions about{round, session.language_asked_for(), session.today()};
    const auto form = options.page() && !options.json
                          ? form_page(session.plan(), customer, about, page_look(session))
                          : question_form(session.plan(), customer, about);
    if (options.json)
      values.add(form_value(customer, round, session.plan(), session.today(), form));
    else if (options.output.empty())
      session.out(form);
    else
      written =
          write_or_leave(session, path_for(session, options, customer), form, options.force) &&
          written;
  }
  if (options.json) session.out_json("ask", ValueMap{{"forms", std::move(values)}});
  mention_told(session, customers);
  return written ? Exit::fine : Exit::no;
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.text("CUSTOMER", options->customer, "Whom to ask", "CUSTOMER");
  line.flag("--all", options->all, "Ask every customer: one form each, in the folder of -o");
  line.text("--round", options->round,
            "The round to give points in; otherwise the one that is open", "ROUND");
  line.flag("--no-points", options->no_points, "Ask without points");
  line.text("-o,--output", options->output,
            "Write to this file, or folder: CUSTOMER.md; a name that ends in .html makes a page",
            "FILE|DIR");
  line.flag("--html", options->html,
            "A page to fill in a browser, in one file that needs no server");
  line.flag("--force", options->force, "Overwrite a form that is there and differs");
  line.json(options->json);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command ask_command{
    "ask",
    "",
    Group::listen,
    "Print a form that asks a customer what comes first, and why",
    "The form is in the customer's language and form of address: their open requests and those "
    "they share, the points to give, a why for each, room for new wishes and three open questions. "
    "It is Markdown that may go through mail, a word processor or an editor; 'itplan answer' reads "
    "it back.\n"
    "\n"
    "With --html it is a page: it counts the points, keeps a draft on the device, and makes the "
    "same text to save, copy or mail. It works from a mail attachment and sends nothing itself; "
    "reply_to of the plan is where its mail goes.\n"
    "\n"
    "Printing a form records nothing. When the forms are sent, 'itplan told ROW' records it with "
    "the row of communication that asks.",
    "$ itplan ask burgerzaken --today 2026-10-05\n"
    "$ itplan ask --all -o formulieren --today 2026-10-05\n"
    "$ itplan ask financien --no-points\n"
    "$ itplan ask burgerzaken -o formulier.html --today 2026-10-05",
    declare};

} // namespace itplan

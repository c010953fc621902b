// `letter`: what a customer must hear about one request, as a letter in Markdown.
#include "itplan/report/letter.hpp"

#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/loading/load.hpp"
#include "itplan/plan/plan.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/render/html.hpp"
#include "itplan/render/mail.hpp"
#include "itplan/render/template_text.hpp"

#include "../choosing.hpp"
#include "../pages.hpp"
#include "../target.hpp"
#include "../templates_folder.hpp"
#include "../write_or_leave.hpp"
#include "all.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace itplan {
namespace {

struct Options {
  std::string id;
  std::string kind;
  std::string output;
  bool all = false;
  bool force = false;
  bool html = false;
  bool eml = false;
  bool json = false;
};

LetterKind needed_now(Session& session, const Id& id) {
  const auto need = letter_needed(session.plan(), id, session.today());
  if (need.kind) return *need.kind;
  throw Stop(Exit::no, fmt::format("no letter is due about '{}': {}", id, need.why_none));
}

LetterKind kind_for(Session& session, const Options& options, const Id& id) {
  if (options.kind.empty()) return needed_now(session, id);
  const auto kind = letter_kind(options.kind);
  if (!kind)
    throw Stop(Exit::usage, fmt::format("--kind: {}", suggest(options.kind, letter_words())));
  const auto misfit = letter_misfit(session.plan(), id, *kind, session.today());
  if (misfit.empty()) return *kind;
  const auto need = letter_needed(session.plan(), id, session.today());
  throw Stop(Exit::no,
             fmt::format("a letter '{}' does not fit '{}': {}{}", word(*kind), id, misfit,
                         need.kind ? fmt::format("; its letter is '{}'", word(*need.kind)) : ""));
}

std::optional<Choice> choice_for(Session& session, const Id& id, LetterKind kind) {
  if (!tells_price(kind)) return std::nullopt;
  return choose_as_if_open(session, id);
}

Letter written(Session& session, const Id& id, LetterKind kind) {
  const auto choice = choice_for(session, id, kind);
  const auto& customer = session.plan().requests.find(id)->customer;
  return write_letter({session.plan(), id, choice ? &*choice : nullptr, session.today(),
                       session.language_for(customer)},
                      kind);
}

void show_lacks(Session& session, std::vector<Problem> problems) {
  place_problems(session.loaded(), problems);
  sort_by_place(problems);
  session.show(problems);
}

[[noreturn]] void refuse(Session& session, std::vector<Problem> problems) {
  show_lacks(session, std::move(problems));
  throw Stop(Exit::no, "no letter was written");
}

// That the customer heard this already, else what to do once it has.
void say_what_comes_next(Session& session, const Id& id, LetterKind kind) {
  const auto told = told_before(session.plan(), id, kind);
  if (!told.empty()) return session.say("the customer heard this already, " + told);
  if (!session.world().out_is_terminal) return;
  if (kind == LetterKind::receipt)
    session.say(fmt::format("once it is sent: itplan note {} --kind receipt", id));
  else
    session.say(fmt::format("once it is told: itplan told {} --channel CHANNEL --by ROLE", id));
}

// The letter in the form that was asked for.
std::string in_form(Session& session, const Options& options, const Id& id, LetterKind kind,
                    const Value& data) {
  if (options.json) return json_answer("letter", data);
  const auto& plan = session.plan();
  const auto& customer = plan.requests.find(id)->customer;
  const auto language = session.language_for(customer);
  if (options.html || is_page(options.output))
    return filled_page(session, letter_template_for(session, kind, language, TemplateUse::page),
                       data, language, page_look(session), letter_example(kind));
  const auto source = letter_template_for(session, kind, language);
  const auto markdown = filled_template(session, source, data, letter_example(kind));
  if (!options.eml && !is_mail(options.output)) return markdown;
  const auto* to = plan.customers.find(customer);
  return to_eml({.from = {plan.signed_by, plan.reply_to},
                 .to = {to ? to->contact : std::string(), to ? to->contact_mail : std::string()},
                 .subject = scalar_text(*data.find("subject")),
                 .date = session.today(),
                 .reference = fmt::format("{}-{}", id, word(kind)),
                 .text = text_of_markdown(markdown),
                 .html = mail_html(markdown, word(language))});
}

// Whom the messages cannot be sent to or answered at yet.
void mention_addresses(Session& session, const std::set<Id>& customers) {
  const auto& plan = session.plan();
  for (const auto& customer : customers) {
    const auto* to = plan.customers.find(customer);
    if (to && to->contact_mail.empty())
      session.say(fmt::format("the message has no receiver yet: itplan set {}.contact_mail ADDRESS",
                              customer));
  }
  if (plan.reply_to.empty())
    session.say("the message has no sender yet: itplan set reply_to ADDRESS");
}

Exit write_one(Session& session, const Options& options) {
  const auto id = request_named(session, options.id);
  const auto kind = kind_for(session, options, id);
  auto letter = written(session, id, kind);
  if (!letter.problems.empty()) refuse(session, std::move(letter.problems));
  session.answer(options.output, in_form(session, options, id, kind, letter.data));
  if (options.eml || is_mail(options.output))
    mention_addresses(session, {session.plan().requests.find(id)->customer});
  if (!options.json) say_what_comes_next(session, id, kind);
  return Exit::fine;
}

// The requests about which a letter has to go out: of the kind that was asked for, else those with
// a decision that was not told.
std::vector<std::pair<Id, LetterKind>> letters_due(Session& session, const Options& options) {
  const auto& plan = session.plan();
  const auto today = session.today();
  const auto wanted = options.kind.empty() ? std::nullopt : letter_kind(options.kind);
  if (!options.kind.empty() && !wanted)
    throw Stop(Exit::usage, fmt::format("--kind: {}", suggest(options.kind, letter_words())));
  std::vector<std::pair<Id, LetterKind>> due;
  const auto add = [&](const Id& id) {
    const auto need = letter_needed(plan, id, today);
    if (need.kind && (!wanted || *need.kind == *wanted) &&
        told_before(plan, id, *need.kind).empty())
      due.emplace_back(id, *need.kind);
  };
  if (wanted)
    for (const auto& request : plan.requests)
      add(request.id);
  else
    for (const auto& id : untold_requests(plan))
      add(id);
  if (due.empty())
    throw Stop(Exit::no, wanted ? fmt::format("no letter '{}' is due", word(*wanted))
                                : "all that was decided was told");
  return due;
}

// What several letters lack alike is said once.
void add_lacks(std::vector<Problem>& all, std::vector<Problem> some) {
  for (auto& problem : some) {
    const bool known = std::any_of(all.begin(), all.end(), [&](const Problem& other) {
      return other.message == problem.message && other.path == problem.path;
    });
    if (!known) all.push_back(std::move(problem));
  }
}

// One file each. What one letter lacks keeps back that letter alone.
Exit write_all(Session& session, const Options& options) {
  const auto folder = session.from_here(options.output);
  const auto ending = options.eml ? ".eml" : options.html ? ".html" : ".md";
  const auto due = letters_due(session, options);
  std::vector<Problem> lacks;
  std::size_t kept_back = 0;
  bool as_asked = true;
  std::set<Id> customers;
  for (const auto& [id, kind] : due) {
    auto letter = written(session, id, kind);
    if (!letter.problems.empty()) {
      ++kept_back;
      add_lacks(lacks, std::move(letter.problems));
      continue;
    }
    const auto file = folder / fmt::format("{}-{}{}", id, word(kind), ending);
    as_asked = write_or_leave(session, file, in_form(session, options, id, kind, letter.data),
                              options.force) &&
               as_asked;
    customers.insert(session.plan().requests.find(id)->customer);
  }
  if (options.eml && !customers.empty()) mention_addresses(session, customers);
  show_lacks(session, std::move(lacks));
  if (kept_back > 0)
    throw Stop(Exit::no, fmt::format("{} of {} letters were not written", kept_back, due.size()));
  if (session.world().out_is_terminal && options.kind.empty())
    session.say("once they are told: itplan told --all --channel CHANNEL --by ROLE");
  return as_asked ? Exit::fine : Exit::no;
}

Exit run(Session& session, const Options& options) {
  if (options.html + options.eml + options.json > 1)
    throw Stop(Exit::usage, "--html, --eml and --json are three forms: give one");
  if (options.all == !options.id.empty())
    throw Stop(Exit::usage, options.all ? "--all takes no ID" : "ID is missing, or --all");
  if (!options.all) return write_one(session, options);
  if (options.json) throw Stop(Exit::usage, "--json prints one letter: name its ID");
  if (options.output.empty())
    throw Stop(Exit::usage, "--all needs -o DIR: the folder for the letters");
  return write_all(session, options);
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.text("ID", options->id, "The request", "ID");
  line.flag("--all", options->all,
            "All that was decided and not told, or all that a letter of --kind is due about: one "
            "file each, ID-KIND.md, in the folder of -o");
  line.text("--kind", options->kind,
            "receipt, yes, not-now, no, done, late, moved, taken-back, merged, review or reminder; "
            "without it: the letter that the request "
            "needs now",
            "KIND");
  line.text(
      "-o,--output", options->output,
      "Write the letter to this file; a name that ends in .html makes a page, in .eml a message",
      "FILE|DIR");
  line.flag("--html", options->html, "A page for a browser or paper, in one file");
  line.flag("--eml", options->eml,
            "A message that a mail program opens as a draft, as text and as HTML");
  line.flag("--force", options->force, "With --all: overwrite letters that are there and differ");
  line.flag("--json", options->json, "Print the data that the template sees");
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command letter_command{
    "letter",
    "",
    Group::tell,
    "Write the letter that a customer needs now",
    "From the record alone, in the customer's language and form of address: that we have it, yes, "
    "not now, no, done, later than agreed, in another quarter, taken back, merged, looked at "
    "again, "
    "or a reminder. The decision comes first, then one reason, what a yes would cost, and what is "
    "possible. What the record lacks is said, all at once, each with the command that fills it; "
    "then there is no letter, and exit status 1.\n"
    "\n"
    "Without --kind the record says which: the last decision, and what the customer was told "
    "before. A yes for another quarter than was told is moved, a told yes that ended is "
    "taken-back. "
    "Done once it is delivered; late when an agreement of ours broke or moved and the customer was "
    "not told, or its promised quarter passed; review once the day to look again has come; "
    "reminder "
    "when our question whether we understand it well waits for ten working days.\n"
    "\n"
    "A file templates/letter-no.md (or letter-no.nl.md; so for each kind), or letter.md for all "
    "kinds, in the plan's folder replaces the built-in template. Templates are Mustache: each "
    "point of the letter is point.NAME.text, all in order are points; --json shows every name.\n"
    "\n"
    "A message goes to contact_mail of the customer and comes from reply_to of the plan. It opens "
    "as a draft: read it before you send it, since sending is told with 'itplan told'.",
    "$ itplan letter chatbot-op-de-website\n"
    "$ itplan letter verhuizing-online-doorgeven --kind receipt -o brief.md\n"
    "$ itplan letter chatbot-op-de-website -o brief.eml\n"
    "$ itplan letter --all -o brieven",
    declare};

} // namespace itplan

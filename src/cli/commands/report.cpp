// `report`: Markdown for people, from the plan and a template.
#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/report/told_mark.hpp"

#include "../choosing.hpp"
#include "../disk.hpp"
#include "../pages.hpp"
#include "../report_making.hpp"
#include "../target.hpp"
#include "../templates_folder.hpp"
#include "all.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

struct Options {
  std::string name = "plan";
  std::string customer; // of the report for one customer
  std::string since;
  std::string outcome; // of the register
  std::string readers; // of status
  std::string output;
  std::string pictures; // the folder of picture files beside Markdown
  bool html = false;
  bool check = false;
  bool json = false;
  bool require_history = false;

  bool page() const { return html || is_page(output); }
};

std::string filled(Session& session, const Options& options, const SourcePtr& source, Value data,
                   Language language) {
  const auto mark = report_behind(options.name).compares ? told_mark(data) : std::string();
  if (options.page())
    return filled_page(session, source, std::move(data), language, page_look(session)) + mark;
  if (!options.pictures.empty())
    write_pictures(session, data, language, options.pictures, options.output);
  return filled_template(session, source, data) + mark;
}

void look_at_history(const BuiltInReport& report, const Options& options) {
  if (report.compares || (options.since.empty() && !options.require_history)) return;
  throw Stop(Exit::usage,
             fmt::format("--since and --require-history are for a report that tells what changed; "
                         "'{}' does not",
                         printable(options.name)));
}

// A report for one customer names it, and no other report does.
void look_at_customer(Session& session, const BuiltInReport& report, Options& options) {
  if (!report.for_customer) {
    if (!options.customer.empty())
      throw Stop(Exit::usage, fmt::format("the report '{}' is not for one customer, so takes no ID",
                                          printable(options.name)));
    return;
  }
  if (options.customer.empty())
    throw Stop(Exit::usage, fmt::format("name the customer: itplan report {} ID", report.name));
  options.customer = customer_named(session, options.customer);
}

// The answer that the register is asked for, as typed or as the plan's language has it.
std::optional<Outcome> outcome_of(const Options& options, const BuiltInReport& report) {
  if (options.outcome.empty()) return std::nullopt;
  if (report.name != "decisions")
    throw Stop(Exit::usage, "--outcome is for the report 'decisions'");
  const auto outcome = from_word<Outcome>(options.outcome);
  if (!outcome)
    throw Stop(Exit::usage, fmt::format("unknown outcome '{}'; {}", printable(options.outcome),
                                        suggest(options.outcome, words<Outcome>())));
  return outcome;
}

bool is_for_board(const Options& options, const BuiltInReport& report) {
  if (options.readers.empty()) return false;
  if (report.name != "status") throw Stop(Exit::usage, "--for is for the report 'status'");
  if (options.readers != "board" && options.readers != "team")
    throw Stop(Exit::usage,
               fmt::format("--for takes board or team, not '{}'", printable(options.readers)));
  return options.readers == "board";
}

Exit run(Session& session, Options options) {
  const auto& report = report_behind(options.name);
  look_at_customer(session, report, options);
  look_at_history(report, options);
  if (options.check && options.output.empty())
    throw Stop(Exit::usage, "--check needs -o FILE: the report to compare with");
  if (!options.pictures.empty() && (options.page() || options.json || options.check))
    throw Stop(Exit::usage, "--pictures is for Markdown: a page holds its pictures itself");
  const auto language =
      options.customer.empty() ? session.language() : session.language_for(options.customer);
  const auto source =
      template_for(session, options.name, language,
                   options.page() && !options.json ? TemplateUse::page : TemplateUse::markdown);
  auto data = report_data(session, report, choose_for(session),
                          {options.customer,
                           {options.since, options.output, options.require_history},
                           outcome_of(options, report),
                           is_for_board(options, report)});
  const auto text = options.json
                        ? json_answer("report-" + std::string(report.name), std::move(data))
                        : filled(session, options, source, std::move(data), language);
  if (options.output.empty()) {
    session.out(text);
    return Exit::fine;
  }
  const bool current = holds(session.from_here(options.output), text);
  if (options.check) {
    if (!current) session.say(fmt::format("{} is not what the plan says now", options.output));
    return current ? Exit::fine : Exit::no;
  }
  if (!current) session.write_output(session.from_here(options.output), text);
  return Exit::fine;
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.text("NAME", options->name,
            "plan (the default), another of those below, or a file of the plan's templates folder",
            "REPORT");
  line.text("ID", options->customer, "With customer: which one", "ID");
  line.text("--since", options->since,
            "status: tell what came from this day or git revision on, or 'last': from where the "
            "report in the file of -o ended; otherwise the last 7 days",
            "REV|DATE");
  line.flag("--require-history", options->require_history,
            "status: fail where the plan as it was cannot be read, as in a shallow clone");
  line.text("--for", options->readers,
            "status: for the board in five lines, or for the team (the default)", "board|team");
  line.text("--outcome", options->outcome,
            "decisions: those with this answer only, as agreed, not_now or declined", "OUTCOME");
  line.text("-o,--output", options->output,
            "Write the report to this file; a name that ends in .html makes a page", "FILE");
  line.flag("--html", options->html,
            "A page for a browser, with pictures, in one file that needs nothing else");
  line.text("--pictures", options->pictures,
            "Write the pictures as .svg files into this folder, and name them in the Markdown",
            "DIR");
  line.flag("--check", options->check,
            "Write nothing; exit status 1 when the file of -o is not up to date");
  line.flag("--json", options->json, "Print the data that the template sees");
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command report_command{
    "report",
    "",
    Group::tell,
    "Write a report in Markdown or as a page",
    "plan is the year plan; summary is it on one page. status is the weekly one: how things stand, "
    "what is late, what changed. board is the memo to the board: the decisions asked, and two or "
    "three options with what each costs. customer is for one customer, in its language and form of "
    "address. decisions is the register of what was told; said is what customers said and what was "
    "done with it; news is for the intranet, with speaking notes of one minute; scorecard is how "
    "well promises are kept and how customers see us; year-end is what was promised and done; "
    "handover is for who takes over. The same plan and day give the same bytes everywhere.\n"
    "\n"
    "What a customer has not heard yet stands in no report for others. One who reads 'decisions' "
    "sees 'Decided; the customer hears it first'.\n"
    "\n"
    "status tells what came into the plan from the first day on and before today, each thing once: "
    "what was written down late is told with its own day, and what comes today is for the next "
    "report. What stood in the plan then is what this branch had in git; what is not "
    "committed yet is told too, and once more when it is. The report's last line, "
    "which no reader sees, says where it ended; --since last begins there, also when a report was "
    "made late.\n"
    "\n"
    "A file templates/plan.md (or plan.nl.md, plan.en.md) in the plan's folder replaces the "
    "built-in template; any other NAME.md there is a report of its own, filled with the data of "
    "plan. Templates are Mustache; --json shows every name they can use.\n"
    "\n"
    "A page is the same template made HTML: one file without script or network, for a telephone, a "
    "screen or paper. Pictures stand where the template has their place, as {{{pictures.year}}}; "
    "in "
    "Markdown these are Mermaid code, or with --pictures images.\n"
    "\n"
    "A file templates/plan.html (or plan.nl.html) is the template of the page alone: what stands "
    "in "
    "it, or a whole page that begins with <!doctype html><html><head>. {{name}} is text, between "
    "elements or as the whole of alt, title, lang, content or aria-label; {{{pictures.year}}}, "
    "{{{style}}} and {{{logo}}} are what itplan makes. It runs, fetches and sends nothing.\n"
    "\n"
    "templates/style.css may set the colours of pages (':root { --promised: #154273; }'; only "
    "tokens, checked for contrast), and templates/logo.svg or logo.png, of at most 64 KiB, stands "
    "at their head.",
    "$ itplan report plan -o jaarplan.md\n"
    "$ itplan report status --since 2026-11-16\n"
    "$ itplan report status --since last -o weekbericht.md\n"
    "$ itplan report customer burgerzaken -o burgerzaken.md\n"
    "$ itplan report status --for board\n"
    "$ itplan report board --today 2026-11-23\n"
    "$ itplan report decisions --outcome declined\n"
    "$ itplan report plan -o jaarplan.md --check\n"
    "$ itplan report plan -o jaarplan.html\n"
    "$ itplan report plan -o met-platen.md --pictures platen",
    declare};

} // namespace itplan

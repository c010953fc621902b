// `today`: what is owed, oldest first, each with the command that settles it.
#include "itplan/report/today.hpp"

#include "../do_today.hpp"
#include "../our_word.hpp"
#include "../target.hpp"
#include "all.hpp"

namespace itplan {
namespace {

struct Options {
  TodayOptions what;
  bool does = false;
  bool fail_late = false;
  bool json = false;
};

Exit run(Session& session, Options& options) {
  session.mention_problems();
  const auto& plan = session.plan();
  if (!options.what.customer.empty())
    options.what.customer = customer_named(session, options.what.customer);
  if (options.does) {
    if (!session.world().can_ask()) throw Stop(Exit::usage, "--do asks on a terminal");
    return do_today(session, options.what);
  }
  options.what.also = owed_words(session);
  const auto list = today_list(plan, session.today(), options.what);
  if (options.json)
    session.out_json("today", today_value(plan, list, session.language()));
  else
    session.out(today_text(plan, list, session.language(), session.world().width));
  return options.fail_late && list.has_late() ? Exit::no : Exit::fine;
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.flag("--week", options->what.week, "Also what comes due in the next five working days");
  line.text("--for", options->what.customer,
            "Only what concerns this customer, also through requests they share", "CUSTOMER");
  line.flag("--all", options->what.all, "Each thing, also where many are of one kind");
  line.flag("--do", options->does,
            "Go through them on a terminal: do, skip or stop at each; what is done is written");
  line.flag("--fail-late", options->fail_late, "Exit status 1 when something is past its limit");
  line.json(options->json);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command today_command{
    "today",
    "",
    Group::keep,
    "Show what is owed today, and what is late",
    "Oldest first: receipts, decisions and news that customers wait for, decisions not told yet, "
    "reviews, agreements and promised work of ours and of theirs, points and answers that IT waits "
    "for, customers to ask or to tell what became of their answer, and the talks of the "
    "communication plan. Below each stands the command that settles it; words in capitals are to "
    "be filled in.\n"
    "\n"
    "Where git remembers another text than a customer heard, or another limit of a promise, "
    "telling that is owed today.\n"
    "\n"
    "Limits come from the plan's promises and are counted in its working days. Something is late "
    "from the first working day after its limit; 'check' warns of the same.\n"
    "\n"
    "Of more than five of one kind the first is shown, and the command that settles or shows the "
    "others; --all shows each.\n"
    "\n"
    "--do goes through the list: it shows each with its command, asks for the words in capitals "
    "and runs it. Receipts, and decisions to tell, can be done all at once. What is settled is "
    "written at once, so stopping loses nothing.",
    "$ itplan today\n"
    "$ itplan today --week --for burgerzaken\n"
    "$ itplan today --json",
    declare};

} // namespace itplan

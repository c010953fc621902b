// `find`: what did we say or hear, when, to or from whom?
#include "itplan/report/find.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/report/phrases/finding.hpp"
#include "itplan/report/words.hpp"

#include "../previous.hpp"
#include "../target.hpp"
#include "all.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

struct Options {
  std::vector<std::string> words;
  std::string from;
  std::string customer;
  std::string since;
  std::string until;
  bool previous = false;
  bool json = false;
};

OptionalDate date_of(std::string_view option, const std::string& text) {
  if (text.empty()) return {};
  return date_given(option, text);
}

std::shared_ptr<const Loaded> previous_or_stop(Session& session) {
  auto [loaded, unusable] = previous_plan(session);
  if (loaded) return std::move(loaded);
  throw Stop(Exit::no,
             unusable.empty() ? "the plan names no previous one: itplan help previous" : unusable);
}

// What went on in this plan is said there.
std::vector<Hit> only_there(std::vector<Hit> before, const std::vector<Hit>& hits) {
  std::erase_if(before, [&](const Hit& old) {
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      return hit.at == old.at && hit.date == old.date && hit.text == old.text;
    });
  });
  return before;
}

Value found_value(const std::vector<Hit>& hits, const Loaded* last,
                  const std::vector<Hit>& before) {
  Value value = ValueMap{{"found", hits_value(hits)}};
  if (last)
    value.set("previous", ValueMap{{"year", year_of(last->plan)}, {"found", hits_value(before)}});
  return value;
}

void show(Session& session, const FindFilter& filter, const std::vector<Hit>& hits,
          const Loaded* last, const std::vector<Hit>& before) {
  const auto language = session.language();
  const auto width = session.world().width;
  if (hits.empty() && before.empty())
    return session.err(say(language, phrase::found_nothing, {printable(join(filter.words, " "))}) +
                       "\n");
  session.out(hits_text(session.plan(), hits, filter, language, width));
  if (before.empty()) return;
  session.out(say(language, phrase::found_last_year, {std::to_string(year_of(last->plan))}) + "\n");
  session.out(hits_text(last->plan, before, filter, language, width));
}

Exit run(Session& session, Options& options) {
  session.mention_problems();
  if (!options.from.empty() && options.from != "it")
    options.from = customer_named(session, options.from);
  if (!options.customer.empty()) options.customer = customer_named(session, options.customer);
  const FindFilter filter{options.words, options.from, options.customer,
                          date_of("--since", options.since), date_of("--until", options.until)};
  if (folded(join(filter.words, " ")).empty())
    throw Stop(Exit::usage, "WORDS holds no letter or digit to look for");
  const auto hits = find_said(session.plan(), filter, session.today());
  const auto last = options.previous ? previous_or_stop(session) : nullptr;
  const auto before =
      last ? only_there(find_said(last->plan, filter, session.today()), hits) : std::vector<Hit>();
  if (options.json)
    session.out_json("find", found_value(hits, last.get(), before));
  else
    show(session, filter, hits, last.get(), before);
  return hits.empty() && before.empty() ? Exit::no : Exit::fine;
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.list("WORDS", options->words,
            "All of these, in any order; a part of a word will do, but one of up to three "
            "letters must begin the word",
            "WORDS")
      .several()
      .required();
  line.text("--from", options->from, "Only what IT (it) or this customer said", "it|ID");
  line.text("--customer", options->customer, "Only what this customer said or heard", "ID");
  line.text("--since", options->since, "Only from this day on", "DATE");
  line.text("--until", options->until, "Only up to this day", "DATE");
  line.flag("--previous", options->previous, "Also in last year's plan, which 'previous' names");
  line.json(options->json);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command find_words_command{
    "find",
    "",
    Group::keep,
    "Find what was said, when, and to or from whom",
    "Searches requests, customers, notes, decisions, agreements, promises, and the reasons on "
    "ballots of closed rounds, newest first. Case and accents do not matter. A word may also stand "
    "in the title of the request or the name of the customer. Each hit shows the day, who said it "
    "to whom, where it stands, and the text around it. Exit status 1 when nothing is found.",
    "$ itplan find telefoon\n"
    "$ itplan find inloggen wachtwoord --from it --since 2026-10-01\n"
    "$ itplan find wachttijd --customer burgerzaken --json",
    declare};

} // namespace itplan

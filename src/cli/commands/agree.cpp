// `agree`: what we do and what they do, by when; that it moved, was done, or was let go.
#include "itplan/base/text.hpp"
#include "itplan/change/import.hpp"
#include "itplan/change/typed.hpp"
#include "itplan/plan/agreements.hpp"
#include "itplan/report/words.hpp"

#include "../entry.hpp"
#include "../field_options.hpp"
#include "../parser.hpp"
#include "../target.hpp"
#include "all.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

struct Options {
  std::string id;
  FieldOptions made; // we, we_by, you, you_by, date: a new agreement
  FieldOptions kept; // we_did, you_did, ended
  FieldOptions move; // from, to, told, because, act, alternative
  bool dry_run = false;
};

const RecordSchema& agreement_schema() {
  return element_schema(Path{"requests", "id", "agreements"});
}

const RecordSchema& move_schema() {
  return element_schema(Path{"requests", "id", "agreements", "0", "moved"});
}

struct Target {
  Path entry; // the request or customer
  const std::vector<Agreement>* agreements = nullptr;
  std::optional<std::size_t> index; // when one of them was named: ID.agreements.1

  Path list() const { return entry / "agreements"; }
};

Target target_named(Session& session, const std::string& id) {
  const auto path = path_named(session, id);
  const auto& plan = session.plan();
  Target target;
  if (path.size() < 2 || (path[0] != "requests" && path[0] != "customers"))
    throw Stop(Exit::usage, fmt::format("'{}' is no request or customer", printable(id)));
  target.entry = Path{path[0], path[1]};
  target.agreements = path[0] == "requests" ? &plan.requests.find(path[1])->agreements
                                            : &plan.customers.find(path[1])->agreements;
  if (path.size() == 2) return target;
  const auto index = path.size() == 4 && path[2] == "agreements" ? parse_whole(path[3])
                                                                 : std::optional<std::int64_t>();
  if (!index)
    throw Stop(Exit::usage, fmt::format("'{}' is no agreement; one is named {}.agreements.0",
                                        printable(id), path[1]));
  target.index = static_cast<std::size_t>(*index);
  if (*target.index >= target.agreements->size())
    throw Stop(Exit::no, fmt::format("'{}' has {} agreements, counted from 0", path[1],
                                     target.agreements->size()));
  return target;
}

bool is_open(const Agreement& agreement) {
  const auto sides = sides_of(agreement, {}, {});
  return std::any_of(sides.begin(), sides.end(),
                     [](const AgreementSide& side) { return side.is_open(); });
}

std::string text_of(const Agreement& agreement) {
  return shorten(one_line(agreement.we.empty() ? agreement.you : agreement.we), 60);
}

// The agreement that was named, or the only open one.
std::size_t index_of(Session& session, const Target& target) {
  if (target.index) return *target.index;
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < target.agreements->size(); ++i)
    if (is_open((*target.agreements)[i])) open.push_back(i);
  const auto& id = target.entry[1];
  if (open.empty())
    throw Stop(Exit::no, fmt::format("'{}' has no open agreement; --we and --you make one", id));
  if (open.size() == 1) return open.front();
  for (const auto i : open)
    session.err(fmt::format("  {}.agreements.{}  {}\n", id, i, text_of((*target.agreements)[i])));
  throw Stop(Exit::usage,
             fmt::format("'{}' has {} open agreements; name the one you mean", id, open.size()));
}

Step new_agreement(Session& session, const Options& options, const Target& target) {
  auto agreement = options.made.values(agreement_schema());
  if (!agreement.find("date")) agreement.set("date", session.today());
  for (const auto& [text, by] : {std::pair{"we", "we_by"}, std::pair{"you", "you_by"}})
    if (agreement.find(by) && !agreement.find(text))
      throw Stop(Exit::usage, fmt::format("--{} is missing: what is done by that day", text));
  return Append{target.list(), in_field_order(agreement_schema(), agreement)};
}

// The date that moves: the one given with --from, or the only one that is open.
Value moved_from(const Options& options, const Agreement& agreement, const Id& id) {
  auto given = options.move.values(move_schema());
  if (const auto* from = given.find("from")) return *from;
  std::vector<Date> open;
  for (const auto& side : sides_of(agreement, {}, {}))
    if (side.is_open() && side.due && (open.empty() || open.front() != *side.due))
      open.push_back(*side.due);
  if (open.size() == 1) return open.front();
  if (open.empty())
    throw Stop(Exit::no, fmt::format("no date of this agreement on '{}' is open", id));
  throw Stop(Exit::usage, fmt::format("--from is missing: which date moves, {} or {}?",
                                      iso_date(open[0]), iso_date(open[1])));
}

Step move_of(const Options& options, const Target& target, std::size_t index) {
  auto move = options.move.values(move_schema());
  if (!move.find("to")) throw Stop(Exit::usage, "--to is missing: the new date");
  move.set("from", moved_from(options, (*target.agreements)[index], target.entry[1]));
  return Append{target.list() / index / "moved", in_field_order(move_schema(), move)};
}

std::vector<Step> steps_of(Session& session, const Options& options, const Target& target) {
  const bool makes = options.made.any();
  const bool keeps = options.kept.any();
  const bool moves = options.move.any();
  if (int(makes) + int(keeps) + int(moves) != 1)
    throw Stop(Exit::usage, makes || keeps || moves
                                ? "one at a time: a new agreement, a move, or that it was done"
                                : "say what was agreed (--we, --you), what moved (--to), or what "
                                  "was done (--we-did, --you-did, --ended)");
  if (makes) return {new_agreement(session, options, target)};
  const auto index = index_of(session, target);
  if (moves) return {move_of(options, target, index)};
  std::vector<Step> steps;
  const auto kept = options.kept.values(agreement_schema());
  for (const auto& [key, value] : *kept.map())
    steps.emplace_back(Set{target.list() / index / key, value});
  return steps;
}

Exit run(Session& session, Options& options) {
  const auto target = target_named(session, options.id);
  const auto change = change_plan(session.loaded(), steps_of(session, options, target));
  refuse_errors(session, change, {target.list()}, Exit::no);
  session.save(change, options.dry_run, Exit::usage);
  return Exit::fine;
}

Action declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  text_option(app, "ID", options->id, "A request, a customer, or ID.agreements.N", "ID")
      ->required();
  options->made.declare(app, agreement_schema(), {"we", "we_by", "you", "you_by", "date"});
  options->kept.declare(app, agreement_schema(), {"we_did", "you_did", "ended"});
  options->move.declare(app, move_schema(),
                        {"from", "to", "told", "because", "act", "alternative"});
  dry_run_flag(app, options->dry_run);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command agree_command{
    "agree",
    "",
    Group::choose,
    "Write down what both sides do, that a date moved, or that it was done",
    "--we and --you make an agreement, --to moves its date, --we-did and --you-did keep it, and "
    "--ended lets it go together. The last three act on the only open agreement, or on the one "
    "named as ID.agreements.N, counted from 0.\n"
    "\n"
    "A move that the other side heard before the old date (--told) keeps the word; heard later or "
    "not at all, it is broken. 'explain' shows agreements and whether they were kept.",
    "$ itplan agree verhuizing-online-doorgeven --we 'Wij zetten het formulier online.' --we-by "
    "2027-06-15 --you 'U test het twee weken.' --you-by 2027-05-31\n"
    "$ itplan agree verhuizing-online-doorgeven --from 2027-05-31 --to 2027-06-04 --told "
    "2026-11-20 --because 'De testers zijn met verlof.'\n"
    "$ itplan agree verhuizing-online-doorgeven --you-did 2026-11-23",
    declare};

} // namespace itplan

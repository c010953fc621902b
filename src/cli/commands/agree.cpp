// `agree`: what we do and what they do, by when; that it moved, was done, or was let go.
#include "itplan/base/text.hpp"
#include "itplan/change/import.hpp"
#include "itplan/change/typed.hpp"
#include "itplan/plan/agreements.hpp"
#include "itplan/plan/commands.hpp"
#include "itplan/report/phrases/deciding.hpp"
#include "itplan/report/words.hpp"

#include "../entry.hpp"
#include "../field_options.hpp"
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
  FieldOptions move; // from, to, side, told, because, act, alternative
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

std::string days_of(const std::vector<AgreementSide>& sides) {
  std::vector<std::string> days;
  for (const auto& side : sides)
    if (auto day = iso_date(*side.due); days.empty() || days.back() != day)
      days.push_back(std::move(day));
  return join(days, " or ");
}

// The sides that are open and have a date; of one that was named with --side, only that.
std::vector<AgreementSide> dated_sides(const Agreement& agreement, const Value* whose) {
  auto sides = sides_of(agreement, {}, {});
  std::erase_if(sides, [&](const AgreementSide& side) {
    return !side.is_open() || !side.due || (whose && scalar_text(*whose) != word(side.side()));
  });
  return sides;
}

// Whose date moves, by --from and --side as far as they were given.
std::vector<AgreementSide> moving_sides(const Value& move, const Agreement& agreement,
                                        const Id& id) {
  auto open = dated_sides(agreement, move.find("side"));
  if (open.empty())
    throw Stop(Exit::no, fmt::format("no date of this agreement on '{}' is open", id));
  const auto* from = move.find("from");
  if (!from || !from->date()) return open;
  auto sides = open;
  std::erase_if(sides, [&](const AgreementSide& side) { return side.due != *from->date(); });
  if (sides.empty())
    throw Stop(Exit::no, fmt::format("no open date of this agreement is {}; it is {} now",
                                     iso_date(*from->date()), days_of(open)));
  return sides;
}

AgreementSide moving_side(const Value& move, const Agreement& agreement, const Id& id) {
  const auto sides = moving_sides(move, agreement, id);
  if (sides.size() == 1) return sides.front();
  if (*sides[0].due != *sides[1].due)
    throw Stop(Exit::usage,
               fmt::format("--from is missing: which date moves, {}?", days_of(sides)));
  throw Stop(Exit::usage, fmt::format("--side is missing: both dates are {}; whose moves, ours "
                                      "(--side we) or the customer's (--side you)?",
                                      days_of(sides)));
}

void ask_one_at_a_time(const Options& options) {
  const bool makes = options.made.any();
  const bool keeps = options.kept.any();
  const bool moves = options.move.any();
  if (int(makes) + int(keeps) + int(moves) == 1) return;
  throw Stop(Exit::usage, makes || keeps || moves
                              ? "one at a time: a new agreement, a move, or that it was done"
                              : "say what was agreed (--we, --you), what moved (--to), or what "
                                "was done (--we-did, --you-did, --ended)");
}

std::vector<Step> keeping(const Options& options, const Path& agreement) {
  std::vector<Step> steps;
  const auto kept = options.kept.values(agreement_schema());
  for (const auto& [key, value] : *kept.map())
    steps.emplace_back(Set{agreement / key, value});
  return steps;
}

std::string customer_name(Session& session, const Target& target) {
  const auto& id = target.entry[1];
  const auto whom = target.entry[0] == "requests" ? session.plan().requests.find(id)->customer : id;
  const auto* customer = session.plan().customers.find(whom);
  return customer ? one_line(customer->name) : whom;
}

// A move that nobody heard of yet is owed. The letter is about our own date.
std::string next_steps(Session& session, const Target& target, const Path& move, bool ours) {
  const auto language = session.language();
  const auto name = customer_name(session, target);
  const auto& id = target.entry[1];
  if (target.entry[0] != "requests")
    return say(language, phrase::next_tell,
               {name, remedy::set_command(move / "told", iso_date(session.today()))}) +
           "\n";
  const auto told = fmt::format("itplan told {} --by ROLE --channel HOW", id);
  if (!ours) return say(language, phrase::next_tell, {name, told}) + "\n";
  const auto letter = fmt::format("itplan letter {} --kind late", id);
  return say(language, phrase::next_tell, {name, letter}) + "\n" +
         say(language, phrase::next_told, {told}) + "\n";
}

struct Doing {
  std::vector<Step> steps;
  std::string next;
};

Doing moving(Session& session, const Options& options, const Target& target, std::size_t index) {
  auto move = options.move.values(move_schema());
  if (!move.find("to")) throw Stop(Exit::usage, "--to is missing: the new date");
  const auto& agreement = (*target.agreements)[index];
  const auto side = moving_side(move, agreement, target.entry[1]);
  move.set("from", *side.due);
  if (due(agreement, Side::we) == due(agreement, Side::you)) move.set("side", word(side.side()));
  const auto list = target.list() / index / "moved";
  Doing doing{{Append{list, in_field_order(move_schema(), move)}}, {}};
  if (!move.find("told"))
    doing.next = next_steps(session, target, list / agreement.moved.size(), side.ours);
  return doing;
}

Doing doing_of(Session& session, const Options& options, const Target& target) {
  ask_one_at_a_time(options);
  if (options.made.any()) return {{new_agreement(session, options, target)}, {}};
  const auto index = index_of(session, target);
  if (options.move.any()) return moving(session, options, target, index);
  return {keeping(options, target.list() / index), {}};
}

Exit run(Session& session, Options& options) {
  const auto target = target_named(session, options.id);
  const auto doing = doing_of(session, options, target);
  const auto change = change_plan(session.loaded(), doing.steps);
  refuse_errors(session, change, {target.list()}, Exit::no);
  session.save(change, options.dry_run, Exit::usage);
  if (!options.dry_run) session.out(doing.next);
  return Exit::fine;
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.text("ID", options->id, "A request, a customer, or ID.agreements.N", "ID").required();
  options->made.declare(line, agreement_schema(), {"we", "we_by", "you", "you_by", "date"});
  options->kept.declare(line, agreement_schema(), {"we_did", "you_did", "ended"});
  options->move.declare(line, move_schema(),
                        {"from", "to", "side", "told", "because", "act", "alternative"});
  line.dry_run(options->dry_run);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command agree_command{
    "agree",
    "",
    Group::choose,
    "Write down what both sides do, what moved and what was done",
    "--we and --you make an agreement, --to moves its date, --we-did and --you-did keep it, and "
    "--ended lets it go together. The last three act on the only open agreement, or on the one "
    "named as ID.agreements.N, counted from 0.\n"
    "\n"
    "A move that the other side heard before the old date (--told) keeps the word; heard later or "
    "not at all, it is broken. When both dates are the same, --side says whose moves. 'explain' "
    "shows agreements and whether they were kept.",
    "$ itplan agree verhuizing-online-doorgeven --we 'Wij zetten het formulier online.' --we-by "
    "2027-06-15 --you 'U test het twee weken.' --you-by 2027-05-31\n"
    "$ itplan agree verhuizing-online-doorgeven --from 2027-05-31 --to 2027-06-04 --told "
    "2026-11-20 --because 'De testers zijn met verlof.'\n"
    "$ itplan agree verhuizing-online-doorgeven --you-did 2026-11-23",
    declare};

} // namespace itplan

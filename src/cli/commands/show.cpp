// `show`: one entry, or one value, whole.
#include "itplan/base/text.hpp"
#include "itplan/plan/rounds.hpp"
#include "itplan/plan/values.hpp"
#include "itplan/report/listing.hpp"

#include "../target.hpp"
#include "all.hpp"

namespace itplan {
namespace {

struct Options {
  std::string path;
  bool json = false;
};

// A ballot is sealed until its round has closed: nobody may choose after seeing what others chose.
// Rounds that the plan does not know never close.
void refuse_sealed(Session& session, const Path& path) {
  if (path[0] != "ballots") return;
  const auto& plan = session.plan();
  for (const auto& [round_id, ballots] : plan.ballots) {
    if (path.size() > 1 && path[1] != round_id) continue;
    const auto* round = plan.rounds.find(round_id);
    if (ballots.empty() || (round && is_closed(*round, session.today()))) continue;
    throw Stop(Exit::no,
               "the ballots of '" + round_id + "' are sealed until the round has closed" +
                   (round && round->closes ? ", on " + iso_date(*round->closes) : std::string()));
  }
}

// Null where nothing stands there.
const Value* inside(const Value& whole, const Path& path) {
  const auto* value = &whole;
  for (const auto& key : path.keys()) {
    const auto* list = value->list();
    const auto index = list ? parse_whole(key).value_or(-1) : -1;
    if (list)
      value = index >= 0 && index < std::ssize(*list) ? &(*list)[static_cast<std::size_t>(index)]
                                                      : nullptr;
    else
      value = value->find(key);
    if (!value) break;
  }
  return value;
}

struct Shown {
  std::string_view key; // in JSON
  Value value;
};

// What stands at a path: an entry of a section with its id and status, else the bare value.
Shown shown_at(Session& session, const Path& path) {
  const auto& plan = session.plan();
  if (path.size() == 2 && path[0] == "requests")
    return {"request", request_value(path[1], *plan.requests.find(path[1]))};
  if (path.size() == 2 && path[0] == "customers")
    return {"customer", customer_value(path[1], *plan.customers.find(path[1]))};
  const auto whole = to_value(plan);
  if (const auto* value = inside(whole, path)) return {"value", *value};
  const auto located = locate(session.loaded(), path); // a key that the plan only keeps
  return {"value", located.node ? content(located.node) : Value()};
}

Exit run(Session& session, const Options& options) {
  session.mention_problems();
  const auto path = path_named(session, options.path);
  refuse_sealed(session, path);
  auto [key, value] = shown_at(session, path);
  if (options.json)
    session.out_json("show", ValueMap{{"path", path.text()}, {std::string(key), std::move(value)}});
  else if (value.map() || value.list())
    session.out(entry_text(value, session.world().width));
  else
    session.out(printable(scalar_text(value), true) + "\n");
  return Exit::fine;
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.text("PATH", options->path, "An id, or a path like verhuizing-online-doorgeven.value",
            "PATH")
      .required();
  line.json(options->json);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command show_command{
    "show",
    "",
    Group::look,
    "Show a request, a customer or a value",
    "A first word that is no section is a request, or else a customer.",
    "$ itplan show verhuizing-online-doorgeven\n$ itplan show capacity.days --json",
    declare};

} // namespace itplan

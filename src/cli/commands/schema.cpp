// `schema`: what the files of a plan may hold, for editors and other programs.
#include "itplan/base/suggestion.hpp"
#include "itplan/plan/json_schema.hpp"

#include "all.hpp"

namespace itplan {
namespace {

Exit run(Session& session, const std::string& kind) {
  const auto schema = json_schema(kind);
  if (schema.is_nothing()) {
    std::vector<std::string_view> known;
    for (const auto& one : file_kinds())
      known.push_back(one.name);
    throw Stop(Exit::usage, "KIND: " + suggest(kind, known));
  }
  session.out(to_json(schema) + "\n");
  return Exit::fine;
}

Action declare(CommandLine& line) {
  auto kind = std::make_shared<std::string>("plan");
  line.text("KIND", *kind, "plan (the default), request, customer or ballot",
            "plan|request|customer|ballot");
  return [kind](Session& session) { return run(session, *kind); };
}

} // namespace

const Command schema_command{
    "schema",
    "",
    Group::tool,
    "Print what a file may hold as JSON Schema, for an editor",
    "plan is itplan.yaml, request a file in requests/, customer one in customers/, ballot one in "
    "ballots/ROUND/. Draft-07, made from the same table of fields as 'itplan help FIELD': every "
    "key with its meaning and an example. 'itplan init --editor vscode' writes them all, with the "
    "settings of the editor.\n"
    "\n"
    "A schema sees one file: whether an id is there and what contradicts itself, 'itplan check' "
    "tells.",
    "$ itplan schema\n$ itplan schema request",
    declare};

} // namespace itplan

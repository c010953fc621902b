// `edit`: the file of an entry in the user's own editor, checked afterwards.
#include "itplan/base/text.hpp"

#include "../editor.hpp"
#include "../target.hpp"
#include "all.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

struct Spot {
  std::filesystem::path file;
  std::size_t line = 1;
};

// Where the first problem is: an unreadable plan opens too, for that is when it is needed most.
Spot spot_of_problem(Session& session) {
  const auto& problem = session.loaded_or_not().problems.front();
  session.show({problem});
  if (!problem.place.source) return {session.folder() / main_file, 1};
  return {session.from_here(problem.place.source->name()),
          problem.place.source->locate(problem.place.span.begin).line};
}

Spot find_spot(Session& session, const std::string& id) {
  if (!session.loaded_or_not().readable()) return spot_of_problem(session);
  const auto path = path_named(session, id);
  const auto located = locate(session.loaded(), path);
  const auto* document = located.document ? located.document : &session.loaded().documents.front();
  const auto place = located.node && !located.inside.empty() ? located.node.key_place() : Place();
  return {session.folder() / document->relative,
          place.source ? place.source->locate(place.span.begin).line : 1};
}

Exit run(Session& session, const std::string& id) {
  const auto spot = find_spot(session, id);
  run_editor(session.world(), spot.file, spot.line);
  Session after = session.again();
  after.show(after.errors());
  return after.errors().empty() ? Exit::fine : Exit::no;
}

Action declare(CommandLine& line) {
  auto id = std::make_shared<std::string>();
  line.text("ID", *id, "A request, a customer, or a path", "ID").required();
  return [id](Session& session) { return run(session, *id); };
}

} // namespace

const Command edit_command{
    "edit",
    "",
    Group::look,
    "Open an entry in your editor, and check the plan afterwards",
    "Opens the file that holds it, at the right line, in $VISUAL or else $EDITOR.",
    "$ EDITOR=vim itplan edit verhuizing-online-doorgeven",
    declare};

} // namespace itplan

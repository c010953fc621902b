// `split`: a plan in one file becomes folders.
#include "itplan/change/split.hpp"

#include "itplan/report/phrases/layout.hpp"
#include "itplan/report/words.hpp"

#include "all.hpp"

namespace itplan {
namespace {

Exit run(Session& session, bool dry_run) {
  const auto change = split_plan(session.loaded());
  session.save(change, dry_run, Exit::no);
  if (dry_run) return Exit::fine;
  const auto language = session.language();
  const auto made = change.files.empty() ? 0 : change.files.size() - 1;
  session.out((change.files.empty() ? say(language, is_split_already)
                                    : say(language, plan_split, {std::to_string(made)})) +
              "\n");
  return Exit::fine;
}

Action declare(CommandLine& line) {
  auto dry_run = std::make_shared<bool>(false);
  line.dry_run(*dry_run);
  return [dry_run](Session& session) { return run(session, *dry_run); };
}

} // namespace

const Command split_command{
    "split",
    "",
    Group::plan,
    "Give each customer, request and ballot a file of its own",
    "Turns a plan in one file into folders, so that changes on two branches merge. Nothing else "
    "changes: the same values, the same comments, in the same words. A comment goes with the entry "
    "it stands above or in; what stands between sections stays in itplan.yaml. All files are "
    "written, or none.",
    "$ itplan split --dry-run\n"
    "$ itplan split",
    declare};

} // namespace itplan

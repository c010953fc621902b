// `rename`: another id for a request or a customer, wherever it is named.
#include "itplan/change/rename.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/ids.hpp"
#include "itplan/report/phrases/layout.hpp"
#include "itplan/report/words.hpp"

#include "../target.hpp"
#include "all.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

struct Options {
  std::string old_id;
  std::string new_id;
  bool dry_run = false;
};

void check_free(Session& session, const Path& entry, const Id& id) {
  const auto fault = id_fault(id);
  if (!fault.empty())
    throw Stop(Exit::usage, fmt::format("id '{}' {}; '{}' would do", printable(id), fault,
                                        new_id(session.plan(), id, "")));
  if (id == entry.back()) throw Stop(Exit::no, fmt::format("'{}' is its id already", id));
  const auto& customers = session.plan().customers;
  if (entry[0] == "customers" && customers.contains(id))
    throw Stop(Exit::no, fmt::format("there is already a customer '{0}'. To let '{1}' go on there: "
                                     "itplan set customers.{1}.into customer={0},from=DATE",
                                     id, entry[1]));
  if (is_taken(session.plan(), id))
    throw Stop(Exit::no, fmt::format("there is already a '{}'; '{}' is free", id,
                                     new_id(session.plan(), id, "")));
}

Exit run(Session& session, const Options& options) {
  const auto entry = entry_named(session, options.old_id);
  check_free(session, entry, options.new_id);
  const auto renamed = rename_entry(session.loaded(), entry, options.new_id);
  session.save(renamed.change, options.dry_run, Exit::no);
  if (options.dry_run) return Exit::fine;
  const auto language = session.language();
  const auto references = renamed.named.size() - 1;
  const auto& told = references == 0   ? renamed_alone
                     : references == 1 ? renamed_with_one
                                       : renamed_with_all;
  session.out(say(language, told, {entry.back(), options.new_id, std::to_string(references)}) +
              "\n");
  for (std::size_t i = 1; i < renamed.named.size(); ++i)
    session.out("  " + printable(renamed.named[i].text()) + "\n");
  return Exit::fine;
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.text("OLD", options->old_id, "The id of a request or a customer", "OLD").required();
  line.text("NEW", options->new_id, "The id it gets", "NEW").required();
  line.dry_run(options->dry_run);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command rename_command{
    "rename",
    "",
    Group::look,
    "Give a request or a customer another id, wherever it is named",
    "Changes the id itself, the file's name, every value that names it, and the names of a "
    "customer's ballots, in one write: all of it or nothing. Prints each place. Texts and "
    "comments are left alone, as are letters and forms that went out under the old id.",
    "$ itplan rename verhuizing-online-doorgeven verhuizen --dry-run\n"
    "$ itplan rename verhuizing-online-doorgeven verhuizen\n"
    "$ itplan rename burgerzaken publiekszaken",
    declare};

} // namespace itplan

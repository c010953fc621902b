// `set`: one value of the plan, and nothing else in the file.
#include "itplan/base/text.hpp"
#include "itplan/change/typed.hpp"

#include "../entry.hpp"
#include "../target.hpp"
#include "all.hpp"

#include <algorithm>
#include <istream>
#include <iterator>

namespace itplan {
namespace {

struct Options {
  std::string path;
  std::string value;
  std::vector<std::string> of; // entries, of each of which `path` is a key
  const Argument* value_option = nullptr;
  bool unset = false;
  bool dry_run = false;
};

std::string value_text(Session& session, const Options& options) {
  if (options.value != "-") return options.value;
  std::string text(std::istreambuf_iterator<char>(*session.world().in), {});
  if (text.ends_with('\n') && text.find('\n') == text.size() - 1) text.pop_back();
  return text;
}

// The tool never deletes an entry: what was asked and answered stays on record.
void refuse_deleting(const Path& path) {
  const bool section = path[0] == "requests" || path[0] == "customers" || path[0] == "ballots";
  const std::size_t entry = path[0] == "ballots" ? 3 : 2;
  if (section && path.size() <= entry)
    throw Stop(Exit::no, "'" + path.text() +
                             "' is not taken away: entries stay on record; a request that is off "
                             "is withdrawn: itplan set ID.withdrawn DATE");
}

std::string keys_of(const TypeSchema& type) {
  if (type.shape != Shape::record || !type.record) return "";
  std::string keys;
  for (const auto key : type.record->keys())
    keys += (keys.empty() ? ": " : ", ") + std::string(key);
  return keys;
}

std::vector<Step> steps_of(Session& session, const Path& path, const std::string& text) {
  const auto resolved = resolve(path);
  auto value = resolved.type ? typed(*resolved.type, text) : Value(text);
  const bool whole_field = resolved.field && resolved.type == &resolved.field->type;
  if (whole_field) value = with_ids(session, *resolved.field, std::move(value));
  if (!resolved.type || resolved.type->meaning != Meaning::record) return {Set{path, value}};
  if (!value.map())
    throw Stop(Exit::usage, "'" + path.text() + "' has keys of its own: set one of those, or " +
                                "several as key=value,..." + keys_of(*resolved.type));
  if (!locate(session.loaded(), path).node) return {Set{path, value}};
  std::vector<Step> steps;
  for (const auto& [key, inner] : *value.map())
    steps.emplace_back(Set{path / key, inner});
  return steps;
}

Change change_of(Session& session, const Options& options, const std::vector<Path>& paths) {
  std::vector<Step> steps;
  if (options.unset) {
    for (const auto& path : paths) {
      refuse_deleting(path);
      steps.emplace_back(Unset{path});
    }
    return change_plan(session.loaded(), steps);
  }
  const auto text = value_text(session, options);
  if (trim(text).empty()) throw Stop(Exit::usage, "the value is empty; --unset takes a key away");
  for (const auto& path : paths)
    for (auto& step : steps_of(session, path, text))
      steps.push_back(std::move(step));
  return change_plan(session.loaded(), steps);
}

std::vector<Path> paths_named(Session& session, const Options& options) {
  if (options.of.empty()) return {path_named(session, options.path)};
  std::vector<Path> paths;
  for (const auto& said : options.of) {
    const auto entry = entry_named(session, said);
    auto path = path_named(session, entry.text() + "." + options.path);
    if (std::find(paths.begin(), paths.end(), path) == paths.end())
      paths.push_back(std::move(path));
  }
  return paths;
}

Exit run(Session& session, const Options& options) {
  const bool given = options.value_option->given();
  if (given == options.unset)
    throw Stop(Exit::usage, given ? "--unset takes no VALUE" : "VALUE is missing, or --unset");
  const auto paths = paths_named(session, options);
  const auto change = change_of(session, options, paths);
  // A value that points to nothing is refused, and so is a step out of place; what else `set`
  // upsets is said, because two changes may be needed to get from one right plan to another.
  refuse_errors(session, change, options.unset ? std::vector<Path>{} : paths, Exit::no);
  session.save(change, options.dry_run, Exit::usage);
  return Exit::fine;
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.text("PATH", options->path,
            "Where: verhuizing-online-doorgeven.value, capacity.days.beheer.q1", "PATH")
      .required();
  options->value_option =
      &line.text("VALUE", options->value,
                 "What: lists with commas, keys as key=value,...; - is stdin", "VALUE");
  line.list("--of", options->of, "Of each of these requests or customers; PATH is a key of theirs",
            "ID")
      .several();
  line.flag("--unset", options->unset, "Take the key away");
  line.dry_run(options->dry_run);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command set_command{
    "set",
    "",
    Group::look,
    "Change one value",
    "Only the value changes: comments, blank lines, quoting and order stay. A key that is missing "
    "is made, at its place. A first word that is no section is a request, or else a customer. --of "
    "sets one key of several of them, all or none.",
    "$ itplan set verhuizing-online-doorgeven.wanted_by 2027-07-01\n"
    "$ itplan set verhuizing-online-doorgeven.effort.koppelingen 5,8,12\n"
    "$ itplan set betalen-met-wero.needs eenmalig-inloggen,website-voor-iedereen\n"
    "$ itplan set owner informatieadviseur --of betalen-met-wero melding-met-foto\n"
    "$ itplan set capacity.days.koppelingen q1=45,q2=45\n"
    "$ itplan set verhuizing-online-doorgeven.excludes --unset",
    declare};

} // namespace itplan

#include "itplan/loading/load.hpp"

#include "itplan/document/parse.hpp"
#include "itplan/plan/ids.hpp"

#include "reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>

namespace itplan {
namespace {

Place start_of(const SourcePtr& source) { return {source, {0, 0}}; }

void append(std::vector<Problem>& all, std::vector<Problem> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Problem unreadable(std::string_view code, std::string message, std::string help, Place place) {
  return {Severity::unreadable, code, std::move(message), std::move(help), {},
          std::move(place),     {}};
}

std::optional<Problem> unread_problem(const PlanFile& file) {
  const auto place = start_of(file.source);
  switch (file.unread) {
  case Unread::no: return std::nullopt;
  case Unread::no_file:
    return unreadable("no-file", fmt::format("'{}' is no ordinary file", file.relative),
                      "move it out of this folder; names that begin with a dot are skipped", place);
  case Unread::link:
    return unreadable(
        "link-outside",
        fmt::format("'{}' is a link, or lies behind one, that could lead out of the plan's folder",
                    file.relative),
        "put the file itself here, or name the folder that holds it with --plan", place);
  case Unread::too_large: return too_large(file.source, ParseLimits{}.bytes);
  case Unread::no_room:
    return unreadable(
        "plan-too-large",
        fmt::format("with this file the plan is larger than {} MiB", most_bytes >> 20),
        "one folder is one year: give each year a plan of its own", place);
  }
  return std::nullopt;
}

const TreePtr without_content = std::make_shared<const Tree>();

TreePtr tree_of(const SourcePtr& source, std::vector<Problem>& problems) {
  auto parsed = parse(source);
  if (parsed.problems.empty()) return std::make_shared<const Tree>(std::move(parsed.tree));
  append(problems, std::move(parsed.problems));
  return without_content;
}

// Parses a file into a document, or says why it cannot be one.
void add_document(const PlanFile& file, Loaded& loaded) {
  auto [at, fault] = file_place(file.relative);
  if (!fault.empty() && file.unread != Unread::link) {
    loaded.problems.push_back(
        unreadable("stray-file", fmt::format("'{}' {}", file.relative, fault),
                   "rename it, or move it out of this folder; names that begin with a dot are "
                   "skipped",
                   start_of(file.source)));
    return;
  }
  if (auto problem = unread_problem(file)) {
    loaded.problems.push_back(std::move(*problem));
    loaded.documents.push_back({file.relative, std::move(at), without_content});
    return;
  }
  auto tree = file.tree ? file.tree : tree_of(file.source, loaded.problems);
  loaded.documents.push_back({file.relative, std::move(at), std::move(tree)});
}

void read_document(const Document& document, Plan& plan, ReadProblems& problems) {
  const Node root = document.tree->root();
  const auto& at = document.at;
  if (!root) {
    problems.add(start_of(document.tree->source()), "empty-file", "this file is empty",
                 "fill it in, or take it away");
  } else if (at.empty()) {
    read_plan(root, plan, problems);
  } else if (at[0] == "requests") {
    read_request(root, plan.requests.add(at[1]), problems);
  } else if (at[0] == "customers") {
    read_customer(root, plan.customers.add(at[1]), problems);
  } else if (at[0] == "imports") {
    read_import(root, plan.imports.add(at[1]), problems);
  } else {
    const bool same_round = !plan.ballots.empty() && plan.ballots.back().id == at[1];
    auto& round = same_round ? plan.ballots.back().value : plan.ballots.add(at[1]);
    read_ballot(root, round.add(at[2]), problems);
  }
}

// A section is a key or a folder; both together would hide which of the two is meant.
void check_sections(const Loaded& loaded, ReadProblems& problems) {
  const Node main = loaded.documents.front().tree->root();
  if (!main || !main.is_map()) return;
  for (const auto& section : folder_sections()) {
    const Node key = main.find(section.name);
    const auto in_folder =
        std::find_if(loaded.documents.begin(), loaded.documents.end(),
                     [&](const Document& d) { return !d.at.empty() && d.at[0] == section.name; });
    if (!key || in_folder == loaded.documents.end()) continue;
    problems.add(key.key_place(), "section-twice",
                 fmt::format("'{}' is both a key here and a folder with {}", section.name,
                             in_folder->relative),
                 "keep one of the two");
  }
}

// Ballots by round and customer, as they come from a folder, in whatever order a file has them.
Table<Table<Ballot>> sorted(const Table<Table<Ballot>>& ballots) {
  Table<Table<Ballot>> all;
  for (const auto& [round, cast] : ballots) {
    auto& same = all.add(round);
    same = cast;
    same.sort_by_id();
  }
  all.sort_by_id();
  return all;
}

void read_documents(Loaded& loaded) {
  ReadProblems problems;
  check_sections(loaded, problems);
  auto& plan = loaded.plan;
  plan.requests.reserve(loaded.documents.size());
  for (const auto& document : loaded.documents)
    if (document.tree->source()) read_document(document, plan, problems);
  if (plan.format && *plan.format != 1) {
    const auto where = locate(loaded, Path{"itplan"}).node;
    problems.add(where ? where.place() : Place(), "unknown-format",
                 fmt::format("format {} is not known to this version", *plan.format),
                 "this itplan reads format 1; a newer one may read yours");
  }
  plan.requests.sort_by_id();
  plan.customers.sort_by_id();
  plan.imports.sort_by_id();
  plan.ballots = sorted(plan.ballots);
  append(loaded.problems, problems.take());
}

// The id under which a file has its entry; empty for a file that is none.
std::string_view id_of(const Path& at) {
  return at.size() == 2 ? std::string_view(at[1]) : std::string_view();
}

// Two branches may have made the same id anew: what to call one of the two.
void name_free_ids(Loaded& loaded, const std::vector<PlanFile>& files) {
  const auto taken = [&](const Id& id) {
    return std::any_of(loaded.documents.begin(), loaded.documents.end(),
                       [&](const Document& document) { return id_of(document.at) == id; });
  };
  const SourceText* last = nullptr;
  for (auto& problem : loaded.problems) {
    const auto* const source = problem.place.source.get();
    if (problem.code != "merge-conflict" || source == last) continue;
    last = source;
    const auto file = std::find_if(files.begin(), files.end(),
                                   [&](const PlanFile& f) { return f.source.get() == source; });
    const auto at = file == files.end() ? Path() : file_place(file->relative).at;
    const auto id = id_of(at);
    if (id.empty()) continue;
    problem.help += fmt::format("; if both sides made '{}' anew, {} is free for one of them", id,
                                entry_file(Path{at[0], new_id(loaded.plan, id, {}, taken)}));
  }
}

} // namespace

Loaded load(const std::vector<PlanFile>& files) {
  Loaded loaded;
  if (files.size() > most_files) {
    loaded.problems.push_back(
        unreadable("too-many-files", fmt::format("a plan of more than {} files", most_files),
                   "one folder is one year: give each year a plan of its own", {}));
    return loaded;
  }
  for (const auto& file : files)
    add_document(file, loaded);
  const auto before = [](const Document& a, const Document& b) { return a.at < b.at; };
  if (!std::is_sorted(loaded.documents.begin(), loaded.documents.end(), before))
    std::sort(loaded.documents.begin(), loaded.documents.end(), before);
  if (loaded.documents.empty() || !loaded.documents.front().at.empty()) {
    loaded.problems.push_back(unreadable("no-plan", fmt::format("there is no {}", main_file),
                                         "'itplan init' starts a plan", {}));
  } else {
    read_documents(loaded);
  }
  sort_by_place(loaded.problems);
  name_free_ids(loaded, files);
  return loaded;
}

std::vector<Problem> check_entry(const SourcePtr& source, std::string_view section) {
  auto parsed = parse(source);
  if (!parsed.problems.empty()) return std::move(parsed.problems);
  ReadProblems problems;
  Request request;
  Customer customer;
  const Node root = parsed.tree.root();
  if (!root) return {};
  if (section == "requests")
    read_request(root, request, problems);
  else
    read_customer(root, customer, problems);
  return problems.take();
}

} // namespace itplan

#include "itplan/loading/load.hpp"

#include "itplan/document/parse.hpp"

#include "reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace itplan {
namespace {

Place start_of(const SourcePtr& source) { return {source, {0, 0}}; }

void append(std::vector<Problem>& all, std::vector<Problem> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// Parses a file into a document, or says why it cannot be one.
void add_document(const PlanFile& file, Loaded& loaded) {
  auto [at, fault] = file_place(file.relative);
  if (!fault.empty()) {
    loaded.problems.push_back({Severity::unreadable,
                               "stray-file",
                               fmt::format("'{}' {}", file.relative, fault),
                               "rename it, or move it out of this folder; names that begin with a "
                               "dot are skipped",
                               {},
                               start_of(file.source),
                               {}});
    return;
  }
  auto parsed = parse(file.source);
  if (!parsed.problems.empty())
    parsed.tree = Tree(); // a document without content, not read further
  append(loaded.problems, std::move(parsed.problems));
  loaded.documents.push_back({file.relative, std::move(at), std::move(parsed.tree)});
}

void read_document(const Document& document, Plan& plan, ReadProblems& problems) {
  const Node root = document.tree.root();
  const auto& at = document.at;
  if (!root) {
    problems.add(start_of(document.tree.source()), "empty-file", "this file is empty",
                 "fill it in, or take it away");
  } else if (at.empty()) {
    read_plan(root, plan, problems);
  } else if (at[0] == "requests") {
    read_request(root, plan.requests.add(at[1]), problems);
  } else if (at[0] == "customers") {
    read_customer(root, plan.customers.add(at[1]), problems);
  } else {
    const bool same_round = !plan.ballots.empty() && plan.ballots.back().id == at[1];
    auto& round = same_round ? plan.ballots.back().value : plan.ballots.add(at[1]);
    read_ballot(root, round.add(at[2]), problems);
  }
}

// A section is a key or a folder; both together would hide which of the two is meant.
void check_sections(const Loaded& loaded, ReadProblems& problems) {
  const Node main = loaded.documents.front().tree.root();
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
    if (document.tree.source()) read_document(document, plan, problems);
  if (plan.format && *plan.format != 1) {
    const auto where = locate(loaded, Path{"itplan"}).node;
    problems.add(where ? where.place() : Place(), "unknown-format",
                 fmt::format("format {} is not known to this version", *plan.format),
                 "this itplan reads format 1; a newer one may read yours");
  }
  plan.requests.sort_by_id();
  plan.customers.sort_by_id();
  plan.ballots = sorted(plan.ballots);
  append(loaded.problems, problems.take());
}

const Document* document_at(const Loaded& loaded, const Path& at) {
  const auto found = std::lower_bound(
      loaded.documents.begin(), loaded.documents.end(), at,
      [](const Document& document, const Path& wanted) { return document.at < wanted; });
  return found != loaded.documents.end() && found->at == at ? &*found : nullptr;
}

bool section_is_key(const Loaded& loaded, std::string_view section) {
  const Node main = loaded.documents.front().tree.root();
  return main && main.is_map() && main.find(section);
}

// The place of the path, or of the nearest thing above it that exists.
Place nearest_place(const Loaded& loaded, Path path) {
  for (;; path = path.parent()) {
    const auto located = locate(loaded, path);
    if (located.node && !located.inside.empty())
      return located.node.is_scalar() ? located.node.place() : located.node.key_place();
    if (located.node && located.document) return start_of(located.document->tree.source());
    if (path.empty()) return {};
  }
}

} // namespace

Loaded load(const std::vector<PlanFile>& files) {
  Loaded loaded;
  for (const auto& file : files)
    add_document(file, loaded);
  const auto before = [](const Document& a, const Document& b) { return a.at < b.at; };
  if (!std::is_sorted(loaded.documents.begin(), loaded.documents.end(), before))
    std::sort(loaded.documents.begin(), loaded.documents.end(), before);
  if (loaded.documents.empty() || !loaded.documents.front().at.empty()) {
    loaded.problems.push_back({Severity::unreadable,
                               "no-plan",
                               fmt::format("there is no {}", main_file),
                               "'itplan init' starts a plan",
                               {},
                               {},
                               {}});
  } else {
    read_documents(loaded);
  }
  sort_by_place(loaded.problems);
  return loaded;
}

Located locate(const Loaded& loaded, const Path& path) {
  const auto* main = &loaded.documents.front();
  for (const auto& section : folder_sections()) {
    if (path.empty() || path[0] != section.name || section_is_key(loaded, section.name)) continue;
    Path at;
    for (std::size_t i = 0; i <= section.depth && i < path.size(); ++i)
      at = at / path[i];
    const auto* document = document_at(loaded, at);
    if (!document) return {nullptr, path, {}};
    const Path inside = path.without_first(at.size());
    const Node root = document->tree.root();
    return {document, inside, root ? root.descend(inside) : Node()};
  }
  const Node root = main->tree.root();
  return {main, path, root ? root.descend(path) : Node()};
}

namespace {

// From a whole value to the words in it that are meant; a value that folds them stays whole.
void narrow(Place& place, std::string_view words) {
  if (!place.source || words.empty()) return;
  const auto at = place.source->slice(place.span).find(words);
  if (at == std::string_view::npos) return;
  place.span.begin += static_cast<std::uint32_t>(at);
  place.span.end = place.span.begin + static_cast<std::uint32_t>(words.size());
}

} // namespace

void place_problems(const Loaded& loaded, std::vector<Problem>& problems) {
  const auto fill = [&](Place& place, const Path& path) {
    if (!place.source && !path.empty()) place = nearest_place(loaded, path);
  };
  for (auto& problem : problems) {
    fill(problem.place, problem.path);
    narrow(problem.place, problem.words);
    for (auto& note : problem.notes)
      fill(note.place, note.path);
  }
  sort_by_place(problems);
}

std::string file_of_entry(const Loaded& loaded, const Path& entry) {
  const auto own = entry_file(entry);
  return own.empty() || section_is_key(loaded, entry[0]) ? std::string(main_file) : own;
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

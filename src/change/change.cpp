#include "itplan/change/change.hpp"

#include "itplan/document/edit.hpp"
#include "itplan/plan/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace itplan {
namespace {

// The edits of each file, and the texts of new ones.
struct Drafts {
  std::map<std::string, std::vector<Edit>> edits;
  std::vector<FileChange> fresh;
};

Change refused(std::vector<Problem> problems) { return {{}, std::move(problems), nullptr}; }

// The key before which a new one goes: in a record the first that comes later in the field table,
// in a table the first larger id.
std::string place_of_key(Node map, std::string_view key, const TypeSchema* type) {
  if (!map || !map.is_map()) return {};
  const auto* record = type && type->shape == Shape::record ? type->record : nullptr;
  const auto rank = [&](std::string_view name) {
    if (!record) return std::size_t{0};
    const auto keys = record->keys();
    return static_cast<std::size_t>(std::find(keys.begin(), keys.end(), name) - keys.begin());
  };
  for (const Node child : map.children()) {
    const bool later =
        record ? rank(child.key()) > rank(key) && record->find(child.key()) : child.key() > key;
    if (later) return std::string(child.key());
  }
  return {};
}

AddKey new_key(const Located& map, const Path& path_of_map, std::string key, Value value) {
  const auto resolved = resolve(path_of_map);
  auto before = place_of_key(map.node, key, resolved.type);
  return {map.inside, std::move(key), std::move(value), std::move(before)};
}

// The text of every file after the edits; a file in which something went wrong stops all.
Change apply(const Loaded& loaded, Drafts drafts) {
  Change change;
  change.files = std::move(drafts.fresh);
  for (const auto& document : loaded.documents) {
    const auto edits = drafts.edits.find(document.relative);
    if (edits == drafts.edits.end()) continue;
    auto edited = edit(document.tree, edits->second);
    if (!edited.problems.empty()) return refused(std::move(edited.problems));
    const std::string before(document.tree.source()->bytes());
    if (edited.bytes != before)
      change.files.push_back({document.relative, false, before, std::move(edited.bytes)});
  }
  return change;
}

// The name that messages show for a file that does not exist yet, beside the ones that do.
std::string shown_name(const Loaded& loaded, const std::string& relative) {
  const auto& main = loaded.documents.front();
  const auto& name = main.tree.source()->name();
  return name.substr(0, name.size() - std::min(name.size(), main.relative.size())) + relative;
}

// The plan as it would be, read as if it had been written.
std::shared_ptr<const Loaded> read_again(const Loaded& loaded, const Change& change) {
  std::vector<PlanFile> files;
  for (const auto& document : loaded.documents)
    files.push_back({document.relative, document.tree.source()});
  for (const auto& changed : change.files) {
    auto source =
        std::make_shared<const SourceText>(shown_name(loaded, changed.relative), changed.after);
    const auto old = std::find_if(files.begin(), files.end(), [&](const PlanFile& file) {
      return file.relative == changed.relative;
    });
    if (old == files.end())
      files.push_back({changed.relative, std::move(source)});
    else
      old->source = std::move(source);
  }
  return std::make_shared<const Loaded>(load(files));
}

Change checked(const Loaded& loaded, Change change) {
  if (!change.problems.empty() || change.files.empty()) return change;
  change.after = read_again(loaded, change);
  return change.after->readable() ? change : refused(change.after->problems);
}

Problem no_such_entry(const Path& path) {
  return {
      Severity::wrong, "no-such-entry", fmt::format("there is no {}", path.text()), {}, {}, {}, {}};
}

} // namespace

Change add_entries(const Loaded& loaded, const std::vector<NewEntry>& entries) {
  Drafts drafts;
  std::map<std::string, Value> missing_sections; // keys that do not exist yet
  auto sorted = entries;                         // those before one key stay in this order
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const NewEntry& a, const NewEntry& b) { return a.at < b.at; });
  for (const auto& entry : sorted) {
    const auto file = file_of_entry(loaded, entry.at);
    if (file != main_file) {
      drafts.fresh.push_back({file, true, {}, compose(entry.fields)});
      continue;
    }
    const auto section = locate(loaded, entry.at.parent());
    if (section.node) {
      drafts.edits[file].emplace_back(
          new_key(section, entry.at.parent(), entry.at.back(), entry.fields));
    } else {
      missing_sections[entry.at[0]].set(entry.at.back(), entry.fields);
    }
  }
  for (auto& [section, value] : missing_sections)
    drafts.edits[std::string(main_file)].emplace_back(
        new_key(locate(loaded, Path{}), Path{}, section, std::move(value)));
  return checked(loaded, apply(loaded, std::move(drafts)));
}

Change set_value(const Loaded& loaded, const Path& path, const Value& value) {
  Path map = path;
  Value wrapped = value;
  auto located = locate(loaded, map);
  Drafts drafts;
  if (located.node && !located.inside.empty()) {
    drafts.edits[located.document->relative].emplace_back(SetValue{located.inside, value});
    return checked(loaded, apply(loaded, std::move(drafts)));
  }
  // Up to the nearest thing that exists; what is missing on the way becomes maps.
  std::string key;
  while (!located.node) {
    if (!key.empty()) wrapped = ValueMap{{key, std::move(wrapped)}};
    if (!located.document || map.empty()) return refused({no_such_entry(path)});
    key = map.back();
    map = map.parent();
    located = locate(loaded, map);
  }
  auto& edits = drafts.edits[located.document->relative];
  if (located.node.is_list())
    edits.emplace_back(AddElement{located.inside, std::move(wrapped)});
  else
    edits.emplace_back(new_key(located, map, std::move(key), std::move(wrapped)));
  return checked(loaded, apply(loaded, std::move(drafts)));
}

Change unset_value(const Loaded& loaded, const Path& path) {
  const auto located = locate(loaded, path);
  if (!located.node || located.inside.empty()) return {};
  Drafts drafts;
  drafts.edits[located.document->relative].emplace_back(Remove{located.inside});
  return checked(loaded, apply(loaded, std::move(drafts)));
}

} // namespace itplan

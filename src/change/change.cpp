#include "itplan/change/change.hpp"

#include "itplan/document/edit.hpp"
#include "itplan/plan/schema.hpp"

#include "checked.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace itplan {
namespace {

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

Problem no_such_entry(const Path& path) {
  return {
      Severity::wrong, "no-such-entry", fmt::format("there is no {}", path.text()), {}, {}, {}, {}};
}

Problem given_as_two(const Path& path) {
  return {Severity::wrong,
          "edits-overlap",
          fmt::format("two changes make two different things of {}", path.text()),
          "make them one after the other",
          {},
          {},
          {}};
}

Path first_keys(const Path& path, std::size_t count) {
  return Path({path.keys().begin(), path.keys().begin() + static_cast<std::ptrdiff_t>(count)});
}

// The place in a value of what stands below it at these keys, made where it is missing; null when
// something that has no keys stands on the way.
Value* slot(Value& of, const std::vector<std::string>& keys, std::size_t from) {
  auto* at = &of;
  for (std::size_t i = from; i < keys.size(); ++i) {
    if (!at->is_nothing() && !at->map()) return nullptr;
    const auto* there = at->find(keys[i]);
    at = there ? const_cast<Value*>(there) : &at->set(keys[i], {});
  }
  return at;
}

// Turns the steps into edits of each file and texts of new ones.
class Draft {
public:
  explicit Draft(const Loaded& loaded) : loaded_(loaded) {}

  void operator()(const NewEntry& entry) {
    const auto file = file_of_entry(loaded_, entry.at);
    if (file != main_file)
      fresh_.push_back({file, true, {}, entry.comment + compose(entry.fields)});
    else
      make(entry.at) = entry.fields;
  }
  void operator()(const Set& set) {
    const auto located = locate(loaded_, set.path);
    if (located.node)
      edits_[located.document->relative].emplace_back(SetValue{located.inside, set.value});
    else if (is_list(set.path.parent()))
      (*this)(Append{set.path.parent(), set.value});
    else
      make(set.path) = set.value;
  }
  void operator()(const Append& append) {
    const auto located = locate(loaded_, append.list);
    if (located.node)
      edits_[located.document->relative].emplace_back(AddElement{located.inside, append.element});
    else
      add_to(make(append.list), append);
  }
  void operator()(const Unset& unset) {
    const auto located = locate(loaded_, unset.path);
    if (located.node && !located.inside.empty())
      edits_[located.document->relative].emplace_back(Remove{located.inside, unset.with_glued});
  }

  // The text of every file after the edits; a file in which something went wrong stops all.
  Change apply();

private:
  bool is_list(const Path& path) const {
    const auto located = locate(loaded_, path);
    return located.node && located.node.is_list();
  }
  // The nearest thing above a path that exists; none where its entry does not.
  std::optional<Path> nearest_above(const Path& path) const;
  // What a missing path will hold, below the first key on its way that is missing.
  Value& make(const Path& path);
  void add_to(Value& list, const Append& append);
  // A place for what is meant for a path that cannot be; the problem stops all.
  Value& refuse(Problem problem);
  void add_missing_keys();

  const Loaded& loaded_;
  std::map<std::string, std::vector<Edit>> edits_; // by file
  std::map<Path, Value> missing_;                  // by the first key that does not exist yet
  std::vector<FileChange> fresh_;
  std::vector<Problem> problems_;
  Value nowhere_;
};

std::optional<Path> Draft::nearest_above(const Path& path) const {
  for (Path above = path; !above.empty();) {
    above = above.parent();
    const auto located = locate(loaded_, above);
    if (located.node) return above;
    if (!located.document) break;
  }
  return std::nullopt;
}

Value& Draft::make(const Path& path) {
  const auto above = nearest_above(path);
  if (!above) return refuse(no_such_entry(path));
  const auto known = above->size() + 1;
  auto* place = slot(missing_[first_keys(path, known)], path.keys(), known);
  return place ? *place : refuse(given_as_two(path));
}

void Draft::add_to(Value& list, const Append& append) {
  const bool fits = list.is_nothing() || list.list();
  (fits ? list : refuse(given_as_two(append.list))).add(append.element);
}

Value& Draft::refuse(Problem problem) {
  problems_.push_back(std::move(problem));
  return nowhere_ = {};
}

void Draft::add_missing_keys() {
  for (auto& [path, value] : missing_) {
    const auto map = locate(loaded_, path.parent());
    auto before = place_of_key(map.node, path.back(), resolve(path.parent()).type);
    edits_[map.document->relative].emplace_back(
        AddKey{map.inside, path.back(), std::move(value), std::move(before)});
  }
}

Change Draft::apply() {
  add_missing_keys();
  if (!problems_.empty()) return refused(std::move(problems_));
  Change change;
  std::sort(fresh_.begin(), fresh_.end(),
            [](const FileChange& a, const FileChange& b) { return a.relative < b.relative; });
  change.files = std::move(fresh_);
  for (const auto& document : loaded_.documents) {
    const auto edits = edits_.find(document.relative);
    if (edits == edits_.end()) continue;
    auto edited = edit(*document.tree, edits->second);
    if (!edited.problems.empty()) return refused(std::move(edited.problems));
    change.gone.insert(change.gone.end(), edited.gone.begin(), edited.gone.end());
    const std::string before(document.tree->source()->bytes());
    if (edited.bytes != before)
      change.files.push_back(
          {document.relative, false, before, std::move(edited.bytes), false, {}, edited.tree});
  }
  return change;
}

} // namespace

Change change_plan(const Loaded& loaded, const std::vector<Step>& steps) {
  Draft draft(loaded);
  for (const auto& step : steps)
    std::visit(draft, step);
  return checked(loaded, draft.apply());
}

Change add_entries(const Loaded& loaded, const std::vector<NewEntry>& entries) {
  return change_plan(loaded, {entries.begin(), entries.end()});
}

Change set_value(const Loaded& loaded, const Path& path, const Value& value) {
  return change_plan(loaded, {Set{path, value}});
}

Change unset_value(const Loaded& loaded, const Path& path) {
  return change_plan(loaded, {Unset{path}});
}

} // namespace itplan

#include "edit_plan.hpp"

#include "itplan/base/text.hpp"

#include "bytes.hpp"
#include "intention.hpp"
#include "refusal.hpp"

#include <algorithm>

namespace itplan {
namespace {

// What edits put into a list or map that has nothing in it, or leave of one that they empty.
struct Filling {
  Value value;
  bool records = false;
};

// Whether a text in it ends in a newline, which as the last line of a text needs a line end.
bool needs_line_end(const Value& value) {
  if (value.text()) return value.text()->ends_with('\n');
  const auto inner = [](const auto& entry) { return needs_line_end(entry.second); };
  if (value.map()) return std::any_of(value.map()->begin(), value.map()->end(), inner);
  return value.list() && std::any_of(value.list()->begin(), value.list()->end(), needs_line_end);
}

bool is_utf8(const std::string& text) { return !first_invalid_utf8(text); }

bool is_utf8(const Value& value) {
  if (value.text()) return is_utf8(*value.text());
  const auto inner = [](const auto& entry) {
    return is_utf8(entry.first) && is_utf8(entry.second);
  };
  if (value.map()) return std::all_of(value.map()->begin(), value.map()->end(), inner);
  return !value.list() || std::all_of(value.list()->begin(), value.list()->end(),
                                      [](const Value& element) { return is_utf8(element); });
}

// Sends each edit to its planner; those that fill or empty one list or map go there together.
class Dispatcher {
public:
  explicit Dispatcher(EditPlan& plan) : plan_(plan), root_(plan.tree.root()) {}

  void operator()(const SetValue& edit) {
    const Node node = existing(edit.path);
    check_text(edit.path, edit.value);
    if (says(node, edit.value)) return;
    plan_change(plan_, parent_of(edit.path), node, edit.value);
  }

  void operator()(const AddKey& edit) {
    const Node map = holder(edit.map);
    if (map && !map.is_empty() && !map.is_map())
      refuse_edit(edit.map, "not-a-map", "there are no keys here", "name a map");
    if (map && map.find(edit.key))
      refuse_edit(edit.map / edit.key, "key-exists", "the key '" + edit.key + "' is already there",
                  "change its value");
    check_text(edit.map / edit.key, ValueMap{{edit.key, edit.value}});
    if (!is_hollow(map)) {
      if (!edit.before.empty()) existing(edit.map / edit.before);
      return plan_add_key(plan_, map, edit);
    }
    Filling& filling = fillings_[edit.map];
    if (filling.value.list()) refuse_both(edit.map);
    filling.value.set(edit.key, edit.value);
    filling.records = filling.records || edit.value.map();
  }

  void operator()(const AddElement& edit) {
    const Node list = holder(edit.list);
    if (list && !list.is_empty() && !list.is_list())
      refuse_edit(edit.list, "not-a-list", "this is not a list", "set the value as a whole");
    check_text(edit.list, edit.value);
    if (!is_hollow(list)) return plan_add_element(plan_, list, edit.value);
    Value& filling = fillings_[edit.list].value;
    if (filling.map()) refuse_both(edit.list);
    filling.add(edit.value);
  }

  void operator()(const Remove& edit) {
    const Node node = existing(edit.path);
    if (edit.path.empty())
      refuse_edit(edit.path, "whole-document", "the whole document cannot be taken away",
                  "delete the file");
    const Node parent = parent_of(edit.path);
    if (edit.with_glued) plan_.with_glued.insert(static_cast<std::uint32_t>(start_of(node)));
    std::vector<Node>& gone = removals_[edit.path.parent()];
    if (std::find(gone.begin(), gone.end(), node) == gone.end()) gone.push_back(node);
    if (gone.size() < parent.size()) return;
    fillings_[edit.path.parent()].value = parent.is_map() ? Value(ValueMap{}) : Value(ValueList{});
  }

  // What could not be planned one by one.
  void finish() {
    for (auto& [path, gone] : removals_) {
      if (fillings_.contains(path)) continue;
      std::sort(gone.begin(), gone.end(), [](Node a, Node b) { return start_of(a) < start_of(b); });
      plan_remove(plan_, root_.descend(path), gone);
    }
    for (const auto& [path, filling] : fillings_) {
      const Node node = root_ ? root_.descend(path) : Node();
      if (node)
        plan_set(plan_, parent_of(path), node, filling.value, filling.records);
      else
        plan_first(plan_, filling.value);
    }
  }

private:
  static bool is_hollow(Node node) {
    return !node || node.is_empty() || (!node.is_scalar() && node.size() == 0);
  }

  void check_text(const Path& path, const Value& value) const {
    if (!is_utf8(value))
      refuse_edit(path, "not-utf-8", "a text with bytes that are not UTF-8", "give it in UTF-8");
  }

  [[noreturn]] void refuse_both(const Path& path) const {
    refuse_edit(path, "edits-overlap", "one change makes a map of this and another a list",
                "make it one of the two");
  }

  Node parent_of(const Path& path) const {
    return path.empty() ? Node() : root_.descend(path.parent());
  }

  // A document without content holds nothing, and can be filled.
  Node holder(const Path& path) const { return path.empty() && !root_ ? Node() : existing(path); }

  Node existing(const Path& path) const {
    const Node node = root_ ? root_.descend(path) : Node();
    if (!node)
      refuse_edit(path, "no-such-value", "there is no '" + path.text() + "' here",
                  "add it before changing it");
    return node;
  }

  // The place of the deepest node on the way to `path`.
  [[noreturn]] void refuse_edit(const Path& path, std::string_view code, std::string message,
                                std::string help) const {
    Path known = path;
    while (root_ && !root_.descend(known))
      known = known.parent();
    const Span span = root_ ? root_.descend(known).span() : make_span(0, 0);
    Problem problem =
        unreadable(plan_.tree.source(), span, {code, std::move(message), std::move(help)});
    problem.severity = Severity::wrong;
    problem.path = path;
    throw Refusal{std::move(problem)};
  }

  EditPlan& plan_;
  Node root_;
  std::map<Path, Filling> fillings_;
  std::map<Path, std::vector<Node>> removals_;
};

} // namespace

EditPlan::EditPlan(const Tree& plan_tree, Way way)
    : tree(plan_tree), bytes(plan_tree.source()->bytes()), form(way.form), grain(way.grain) {}

void EditPlan::replace(std::size_t begin, std::size_t end, std::string text) {
  splices.push_back({make_span(begin, end), std::move(text)});
}

void EditPlan::take(std::size_t begin, std::size_t end, std::string text) {
  dropped.push_back(make_span(begin, end));
  replace(begin, end, std::move(text));
}

bool EditPlan::lacks_final_newline() const {
  return bytes.size() > text_start(bytes) && bytes.back() != '\n';
}

std::string EditPlan::lines_text(std::size_t begin, std::size_t end,
                                 const std::vector<std::string>& lines, const Value& value) const {
  const std::string line_end(line_end_at(begin));
  const std::string text = join_lines(lines, line_end);
  if (end < bytes.size() || !lacks_final_newline()) return text + line_end;
  const bool starts_line = line_start(bytes, begin) == begin;
  return (starts_line ? "" : line_end) + text + (needs_line_end(value) ? line_end : "");
}

bool EditPlan::apart(Node parent) {
  if (form != TextForm::simplest) return false; // the second try does without
  const auto [known, fresh] = apart_.try_emplace(parent.span().begin, false);
  if (fresh) known->second = all_apart(bytes, parent);
  return known->second;
}

void plan_edits(EditPlan& plan, std::span<const Edit> edits) {
  Dispatcher dispatcher(plan);
  for (const Edit& edit : edits)
    std::visit(dispatcher, edit);
  dispatcher.finish();
}

} // namespace itplan

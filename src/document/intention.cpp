#include "intention.hpp"

#include <map>

namespace itplan {
namespace {

// The edits of a node and of what is below it.
struct Changes {
  const SetValue* set = nullptr;
  bool removed = false;
  std::multimap<std::string_view, const AddKey*> keys; // by the key they go before
  std::vector<const AddElement*> elements;
  std::map<std::uint32_t, Changes> below; // by the place of the child's value
};

Changes* changes_at(Changes& changes, Node node, const Path& path) {
  Changes* here = &changes;
  for (const std::string& key : path.keys()) {
    if (!node) return nullptr;
    node = node.descend(Path{key});
    if (!node) return nullptr;
    here = &here->below[node.span().begin];
  }
  return here;
}

struct Sorter {
  Changes& changes;
  Node root;

  bool operator()(const SetValue& edit) const {
    Changes* const at = changes_at(changes, root, edit.path);
    if (at) at->set = &edit;
    return at;
  }
  bool operator()(const AddKey& edit) const {
    Changes* const at = changes_at(changes, root, edit.map);
    if (at) at->keys.emplace(edit.before, &edit);
    return at;
  }
  bool operator()(const AddElement& edit) const {
    Changes* const at = changes_at(changes, root, edit.list);
    if (at) at->elements.push_back(&edit);
    return at;
  }
  bool operator()(const Remove& edit) const {
    Changes* const at = changes_at(changes, root, edit.path);
    if (at) at->removed = true;
    return at;
  }
};

bool same(Node before, Node after, const Changes* changes);

// Steps through the new children while the old ones and the added ones are called out in order.
class Follower {
public:
  explicit Follower(Node first) : next_(first) {}

  bool sees(const AddKey& added) {
    return next_ && next_.key() == added.key && says(step(), added.value);
  }
  bool sees(const AddElement& added) { return next_ && says(step(), added.value); }
  bool sees(Node old, const Changes* changes) {
    return next_ && next_.key() == old.key() && same(old, step(), changes);
  }
  bool at_end() const { return !next_; }

private:
  Node step() {
    const Node current = next_;
    next_ = next_.next();
    return current;
  }

  Node next_;
};

bool same_children(Node before, Node after, const Changes& changes) {
  Follower follower(after.first_child());
  for (Node child = before ? before.first_child() : Node(); child; child = child.next()) {
    const auto [first, last] = changes.keys.equal_range(child.key());
    for (auto added = first; !child.key().empty() && added != last; ++added)
      if (!follower.sees(*added->second)) return false;
    const auto below = changes.below.find(child.span().begin);
    const Changes* const inner = below == changes.below.end() ? nullptr : &below->second;
    if (inner && inner->removed) continue;
    if (!follower.sees(child, inner)) return false;
  }
  const auto [first, last] = changes.keys.equal_range("");
  for (auto added = first; added != last; ++added)
    if (!follower.sees(*added->second)) return false;
  for (const AddElement* const added : changes.elements)
    if (!follower.sees(*added)) return false;
  return follower.at_end();
}

bool same_below(Node before, Node after, const Changes& changes) {
  if (!after) return false;
  const bool was_hollow = !before || before.size() == 0;
  if (was_hollow) {
    const Kind kind = changes.keys.empty() ? Kind::list : Kind::map;
    return after.kind() == kind && same_children(before, after, changes);
  }
  const bool same_style = before.style() == after.style() || after.size() == 0;
  return before.kind() == after.kind() && same_style && same_children(before, after, changes);
}

bool same(Node before, Node after, const Changes* changes) {
  if (changes && changes->set) return says(after, changes->set->value);
  if (changes) return same_below(before, after, *changes);
  const bool same_node = before.kind() == after.kind() && before.style() == after.style() &&
                         before.size() == after.size() && before.text() == after.text();
  if (!same_node) return false;
  Node other = after.first_child();
  for (const Node child : before.children()) {
    if (child.key() != other.key() || !same(child, other, nullptr)) return false;
    other = other.next();
  }
  return true;
}

bool says_list(Node node, const ValueList& list) {
  if (!node.is_list() || node.size() != list.size()) return false;
  Node child = node.first_child();
  for (const Value& value : list) {
    if (!says(child, value)) return false;
    child = child.next();
  }
  return true;
}

// The order of keys says nothing; in most maps it is the same.
bool says_map(Node node, const ValueMap& map) {
  if (!node.is_map() || node.size() != map.size()) return false;
  Node child = node.first_child();
  for (const auto& [key, value] : map) {
    const Node named = child.key() == key ? child : node.find(key);
    if (!named || !says(named, value)) return false;
    child = child.next();
  }
  return true;
}

} // namespace

bool says(Node node, const Value& value) {
  if (value.is_nothing()) return !node || node.is_empty();
  if (!node) return false;
  if (value.list()) return says_list(node, *value.list());
  if (value.map()) return says_map(node, *value.map());
  return node.is_scalar() && node.text() == scalar_text(value);
}

bool as_intended(const Tree& before, std::span<const Edit> edits, const Tree& after) {
  Changes changes;
  for (const Edit& edit : edits)
    if (!std::visit(Sorter{changes, before.root()}, edit)) return false;
  return same(before.root(), after.root(), &changes);
}

} // namespace itplan

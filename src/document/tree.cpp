#include "itplan/document/tree.hpp"

#include <charconv>
#include <optional>

namespace itplan {
namespace {

std::optional<std::size_t> parse_index(std::string_view text) {
  std::size_t index = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, index);
  if (error != std::errc() || stop != end) return std::nullopt;
  return index;
}

} // namespace

const TreeCell& Node::cell() const { return tree_->cells[index_]; }

std::string_view Node::slice(Span span, bool decoded) const {
  if (!decoded) return tree_->source()->slice(span);
  return std::string_view(tree_->decoded).substr(span.begin, span.end - span.begin);
}

Node Node::link(std::uint32_t index) const {
  return index == Tree::none ? Node() : Node(tree_, index);
}

Kind Node::kind() const { return cell().kind; }
Style Node::style() const { return cell().style; }
std::string_view Node::text() const { return slice(cell().text, cell().text_decoded); }
Span Node::span() const { return cell().span; }
Span Node::key_span() const { return cell().key_span; }
std::string_view Node::key() const { return slice(cell().key, cell().key_decoded); }
Node Node::first_child() const { return link(cell().first_child); }
Node Node::next() const { return link(cell().next); }
std::size_t Node::size() const { return cell().size; }
Children Node::children() const { return Children(first_child()); }

Node Node::find(std::string_view key) const {
  if (!is_map()) return {};
  for (const Node child : children())
    if (child.key() == key) return child;
  return {};
}

Node Node::at(std::size_t index) const {
  if (!is_list() || index >= size()) return {};
  Node child = first_child();
  while (index-- > 0)
    child = child.next();
  return child;
}

Node Node::descend(const Path& path) const {
  Node node = *this;
  for (const std::string& key : path.keys()) {
    if (!node) return {};
    const auto index = node.is_list() ? parse_index(key) : std::nullopt;
    node = index ? node.at(*index) : node.find(key);
  }
  return node;
}

Place Node::place() const { return {tree_->source(), span()}; }

Place Node::key_place() const {
  const bool keyed = cell().key_span != Span{};
  return {tree_->source(), keyed ? key_span() : span()};
}

Value content(Node node) {
  if (!node || node.is_empty()) return {};
  if (node.is_scalar()) return node.text();
  if (node.is_list()) {
    ValueList list;
    for (const Node child : node.children())
      list.push_back(content(child));
    return list;
  }
  ValueMap map;
  for (const Node child : node.children())
    map.emplace_back(child.key(), content(child));
  return map;
}

} // namespace itplan

// A YAML text as a read-only tree whose nodes know the bytes they were read from.
#pragma once

#include "itplan/base/path.hpp"
#include "itplan/base/source_text.hpp"
#include "itplan/base/value.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

enum class Kind : std::uint8_t { empty, scalar, list, map };
// How a node is written: block and flow for lists and maps, the others for scalars.
enum class Style : std::uint8_t {
  none,
  plain,
  single_quoted,
  double_quoted,
  literal,
  folded,
  block,
  flow
};

// One node as the tree stores it: 48 bytes. Text is a slice of the source, or of the tree's
// `decoded` where escapes, folding or indentation make the value differ from the bytes.
struct TreeCell {
  Kind kind = Kind::empty;
  Style style = Style::none;
  bool text_decoded = false;
  bool key_decoded = false;
  Span span;
  Span key_span;
  Span text; // in the source or in `decoded`
  Span key;  // likewise
  std::uint32_t first_child = 0xffffffff;
  std::uint32_t next = 0xffffffff;
  std::uint32_t size = 0;

  friend bool operator==(const TreeCell&, const TreeCell&) = default;
};

class Tree;

// A light handle to one node of a Tree, valid while the Tree lives. A default Node is no node;
// `if (node)` tells, and every function of it but that test is then undefined.
class Node {
public:
  Node() = default;
  explicit operator bool() const { return tree_ != nullptr; }
  friend bool operator==(const Node&, const Node&) = default;

  Kind kind() const;
  Style style() const;
  bool is_empty() const { return kind() == Kind::empty; }
  bool is_scalar() const { return kind() == Kind::scalar; }
  bool is_list() const { return kind() == Kind::list; }
  bool is_map() const { return kind() == Kind::map; }

  // The scalar's value; empty for every other kind. Valid while the Tree lives.
  std::string_view text() const;
  // The bytes of the value: quotes, brackets and block header included, trailing comment and line
  // end not. For an empty value its `~` or `null`, or, where nothing is written (style none), the
  // place right behind its key's colon or its dash.
  Span span() const;
  // In a map: the bytes of this value's key, and the key. Else an empty span and text.
  Span key_span() const;
  std::string_view key() const;

  // Elements of a list or values of a map, in the order of the text.
  Node first_child() const;
  Node next() const; // the next child of the same parent
  std::size_t size() const;
  class Children children() const; // for (Node child : node.children())
  // The value under a key of a map; no node when there is none. O(size).
  Node find(std::string_view key) const;
  // The element of a list; no node when there is none. O(index).
  Node at(std::size_t index) const;
  // Steps down by keys and indices; no node when a step fails.
  Node descend(const Path& path) const;

  Place place() const;     // of the value
  Place key_place() const; // of the key; where there is none, of the value

private:
  friend class Tree;
  Node(const Tree* tree, std::uint32_t index) : tree_(tree), index_(index) {}
  const TreeCell& cell() const;
  Node link(std::uint32_t index) const;
  std::string_view slice(Span span, bool decoded) const;

  const Tree* tree_ = nullptr;
  std::uint32_t index_ = 0;
};

class Children {
public:
  class Iterator {
  public:
    explicit Iterator(Node node) : node_(node) {}
    Node operator*() const { return node_; }
    Iterator& operator++() {
      node_ = node_.next();
      return *this;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

  private:
    Node node_;
  };

  explicit Children(Node first) : first_(first) {}
  Iterator begin() const { return Iterator(first_); }
  Iterator end() const { return Iterator(Node()); }

private:
  Node first_;
};

// What a reader of YAML fills (parse.hpp) and everybody else reads through Node. Movable; Nodes
// point to it, so keep it in one place while they are in use.
class Tree {
public:
  static constexpr std::uint32_t none = 0xffffffff;

  using Cell = TreeCell;

  Tree() = default;
  explicit Tree(SourcePtr source) : source_(std::move(source)) {}

  const SourcePtr& source() const { return source_; }
  // The document's root; no node when the text holds only comments.
  Node root() const { return cells.empty() ? Node() : Node(this, 0); }

  std::vector<Cell> cells; // the root first
  std::string decoded;

private:
  SourcePtr source_;
};

// A tree that several hold on to, so that its text need not be read again.
using TreePtr = std::shared_ptr<const Tree>;

// The content of a node without styles and positions: scalars become texts, an empty value and no
// node nothing. O(nodes below).
Value content(Node node);

} // namespace itplan

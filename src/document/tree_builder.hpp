// Makes a tree from what a YAML reader reports, and checks every byte between the reports.
#pragma once

#include "itplan/document/limits.hpp"
#include "itplan/document/tree.hpp"

#include "refusal.hpp"
#include "scalar_lexer.hpp"

#include <string_view>
#include <vector>

namespace itplan {

// The part of a text that is read: whole lines, and how many lists and maps around it are open.
struct Part {
  Span span;
  std::size_t depth = 0;
};

// How many cells a text of so many bytes is likely to have: a plan has one in some 20 bytes; a text
// that has more makes the vector grow as usual.
inline std::size_t likely_cells(std::size_t bytes) { return bytes / 18 + 16; }

// A cursor runs through the source in step with the events: between two nodes it accepts only the
// white space, comments and indicators that must stand there. So whatever the reader skipped or
// took for something else is refused here, and every span is known to the byte. All functions
// throw Refusal. `at` is where the reader saw the node; an empty node has no such place.
class TreeBuilder {
public:
  TreeBuilder(SourcePtr source, const ParseLimits& limits, const Part& part);

  void start(); // the document: steps over a leading ---
  void scalar(std::size_t at, std::string_view value);
  void empty(); // no value, or one that reads as none: ~ or null
  void open(Kind kind, Style style, std::size_t at);
  void close();
  Tree finish(); // the end of the document, behind which nothing may follow

  // Where the reading has come to: the end of the last node.
  std::size_t cursor() const { return cursor_; }
  // The bracket of the innermost list or map in [ ] or { }; npos outside of them.
  std::size_t open_bracket() const;

private:
  struct Open {
    std::uint32_t cell;
    std::uint32_t last_child;
    int indent; // the column of its entries; in brackets that of the block around it
    bool flow;
    bool bracketed; // false for a pair without braces in a flow list: [a: 1]
    bool has_key = false;
    RawScalar key = {};
  };

  [[noreturn]] void refuse_at(std::size_t at, Fault fault) const;
  char here(std::size_t ahead = 0) const;
  bool at_marker(std::string_view marker) const;
  void skip_gap();
  void arrive();
  void step_in_flow(const Open& top);
  void step_in_block(const Open& top);
  void expect(std::size_t at) const;
  [[noreturn]] void refuse_unsure() const;
  RawScalar lex(std::string_view value, int parent_indent) const;
  void refuse_properties() const;
  bool expects_key() const;
  void take_key(std::string_view value);
  void take_colon(const Open& top, const RawScalar& key);
  void check_key(const RawScalar& key, std::string_view value) const;
  std::size_t null_word() const;
  bool is_value(std::size_t word) const;
  [[noreturn]] void refuse_empty_key() const;
  [[noreturn]] void refuse_no_colon(const Open& top, const RawScalar& key);
  Span store(const RawScalar& raw, std::string_view value);
  TreeCell& add(Kind kind);
  int block_column(std::size_t at) const;
  void close_bracket();
  void check_duplicates(const TreeCell& map);
  [[noreturn]] void refuse_duplicate(const TreeCell& first, const TreeCell& second) const;
  std::string_view key_of(const TreeCell& cell) const;

  SourcePtr source_;
  std::string_view bytes_; // up to the end of the part
  ParseLimits limits_;
  std::size_t depth_; // of what is around the part
  Tree tree_;
  std::vector<Open> open_;
  std::vector<std::pair<std::string_view, std::uint32_t>> keys_; // of one map, reused
  std::size_t cursor_ = 0;
  std::size_t slot_ = 0; // right behind the colon, dash or comma before the node at hand
  bool started_ = false;
};

} // namespace itplan

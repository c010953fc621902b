#include "tree_builder.hpp"

#include "bytes.hpp"
#include "refusal.hpp"

#include <algorithm>

namespace itplan {
namespace {

std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 40;
  if (text.size() <= longest) return "'" + std::string(text) + "'";
  return "'" + std::string(text.substr(0, longest)) + "...'";
}

} // namespace

TreeBuilder::TreeBuilder(SourcePtr source, const ParseLimits& limits, const Part& part)
    : source_(std::move(source)), bytes_(source_->bytes().substr(0, part.span.end)),
      limits_(limits), depth_(part.depth), tree_(source_), cursor_(part.span.begin),
      slot_(cursor_) {
  tree_.cells.reserve(std::min(likely_cells(bytes_.size() - cursor_), limits_.nodes));
}

void TreeBuilder::refuse_at(std::size_t at, Fault fault) const {
  const std::size_t end = std::max(line_end(bytes_, std::min(at, bytes_.size())), at);
  refuse(source_, make_span(at, end), std::move(fault));
}

char TreeBuilder::here(std::size_t ahead) const { return byte_at(bytes_, cursor_ + ahead); }

// "---" or "..." at the start of a line and alone in it, or before a space.
bool TreeBuilder::at_marker(std::string_view marker) const {
  return bytes_.substr(cursor_).starts_with(marker) && column_of(bytes_, cursor_) == 0 &&
         white_or_end(bytes_, cursor_ + marker.size());
}

std::size_t TreeBuilder::open_bracket() const {
  if (open_.empty() || !open_.back().flow) return std::string_view::npos;
  return tree_.cells[open_.back().cell].span.begin;
}

// Over white space and comments; stops at the next indicator or value.
void TreeBuilder::skip_gap() {
  constexpr std::size_t nowhere = std::string_view::npos;
  bool fresh = cursor_ == text_start(bytes_) || bytes_[cursor_ - 1] == '\n';
  std::size_t tab = nowhere; // the first one in this line's indentation
  for (; cursor_ < bytes_.size(); ++cursor_) {
    const char c = bytes_[cursor_];
    if (c == '\n') {
      fresh = true;
      tab = nowhere;
    } else if (c == '\t') {
      if (fresh && tab == nowhere) tab = cursor_;
    } else if (c == '#') {
      if (!fresh && !is_white(bytes_[cursor_ - 1]))
        refuse(source_, make_span(cursor_, cursor_ + 1), tight_comment_fault);
      cursor_ = line_end(bytes_, cursor_) - 1;
    } else if (c != ' ' && c != '\r') {
      if (tab != nowhere) refuse(source_, make_span(tab, tab + 1), tab_fault);
      return;
    }
  }
}

void TreeBuilder::start() {
  started_ = true;
  skip_gap();
  if (here() == '%' && column_of(bytes_, cursor_) == 0)
    refuse_at(cursor_, {"directive", "a YAML directive", "delete this line"});
  if (!at_marker("---")) return;
  cursor_ += 3;
  const std::size_t text = skip_blanks(bytes_, cursor_);
  if (text < line_end(bytes_, cursor_) && bytes_[text] != '#')
    refuse_at(text, {"text-behind-marker", "text in the line of the document marker ---",
                     "start it on the next line"});
  slot_ = cursor_;
}

Tree TreeBuilder::finish() {
  if (!started_) start();
  skip_gap();
  if (at_marker("...")) {
    cursor_ += 3;
    skip_gap();
  }
  if (cursor_ == bytes_.size()) return std::move(tree_);
  if (at_marker("---"))
    refuse_at(cursor_, {"second-document", "a second YAML document in this file",
                        "keep one document in a file: delete this line and what follows, or move "
                        "it to a file of its own"});
  refuse_at(cursor_, {"text-after-document", "text that belongs to nothing above it",
                      "check the indentation and the quotes of the lines above; a list and a map "
                      "cannot stand in one column"});
}

bool TreeBuilder::expects_key() const {
  if (open_.empty() || open_.back().has_key) return false;
  return tree_.cells[open_.back().cell].kind == Kind::map;
}

// To the next node: over the gap and the dash or comma that introduces it.
void TreeBuilder::arrive() {
  if (!started_) start();
  if (!open_.empty() && !open_.back().has_key) {
    skip_gap();
    const Open& top = open_.back();
    top.flow ? step_in_flow(top) : step_in_block(top);
  }
  skip_gap();
  refuse_properties();
}

void TreeBuilder::step_in_flow(const Open& top) {
  if (tree_.cells[top.cell].size > 0) {
    if (here() != ',')
      refuse_at(cursor_, {"missing-comma", "no comma before this", "put one between the entries"});
    ++cursor_;
    skip_gap();
  }
  if (here() == ',')
    refuse_at(cursor_, {"extra-comma", "a comma with nothing before it", "delete it"});
  slot_ = cursor_;
}

void TreeBuilder::step_in_block(const Open& top) {
  if (static_cast<int>(column_of(bytes_, cursor_)) != top.indent)
    refuse_at(cursor_,
              {"bad-indentation", "this line does not stand in the column of its neighbours",
               "give the entries of one list or map the same indentation"});
  if (tree_.cells[top.cell].kind != Kind::list) return;
  if (here() != '-' || !white_or_end(bytes_, cursor_ + 1))
    refuse_at(cursor_, {"missing-dash", "an element of a list without a dash",
                        "start it with '- ', or indent it as part of the element above"});
  slot_ = ++cursor_;
}

// The reader and the cursor must be at the same byte; if not, one of them is wrong about the text.
void TreeBuilder::expect(std::size_t at) const {
  if (at != cursor_) refuse_unsure();
}

void TreeBuilder::refuse_unsure() const {
  refuse_at(cursor_, {"unsure-place", "this cannot be read with certainty",
                      "write it more simply: one key or value a line"});
}

void TreeBuilder::refuse_properties() const {
  const std::string help = "if this is text, put it in quotes; else write the value itself";
  if (here() == '&') refuse_at(cursor_, {"anchor", "an anchor (&) has no place in a plan", help});
  if (here() == '*') refuse_at(cursor_, {"alias", "an alias (*) has no place in a plan", help});
  if (here() == '!') refuse_at(cursor_, {"tag", "a tag (!) has no place in a plan", help});
  const bool question = here() == '?' && white_or_end(bytes_, cursor_ + 1);
  if (question && expects_key())
    refuse_at(cursor_, {"complex-key", "a key written with '?'", "write it as 'key: value'"});
}

void TreeBuilder::scalar(std::size_t at, std::string_view value) {
  arrive();
  expect(at);
  if (value.size() > limits_.text)
    refuse_at(cursor_,
              {"text-too-long", "a text of more than " + std::to_string(limits_.text) + " bytes",
               "keep it in a file of its own and name that file here"});
  if (expects_key()) return take_key(value);
  const RawScalar raw = lex(value, open_.empty() ? -1 : open_.back().indent);
  TreeCell& cell = add(Kind::scalar);
  cell.style = raw.style;
  cell.span = raw.span;
  cell.text_decoded = !raw.sliced;
  cell.text = store(raw, value);
  cursor_ = raw.span.end;
}

// The scalar at the cursor. One that is closed only behind the part is open in it.
RawScalar TreeBuilder::lex(std::string_view value, int parent_indent) const {
  const RawScalar raw = lex_scalar(source_, cursor_, value, parent_indent);
  if (raw.span.end > bytes_.size()) refuse_unsure();
  return raw;
}

Span TreeBuilder::store(const RawScalar& raw, std::string_view value) {
  if (raw.sliced) return raw.text;
  const std::size_t begin = tree_.decoded.size();
  tree_.decoded += raw.says ? std::string_view(*raw.says) : value;
  return make_span(begin, tree_.decoded.size());
}

// The length of the word at the cursor that YAML reads as no value; 0 when none stands there.
std::size_t TreeBuilder::null_word() const {
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (!bytes_.substr(cursor_).starts_with(word)) continue;
    const char next = here(word.size());
    if (next == '\0' || next == ':' || is_white(next) || is_flow_indicator(next))
      return word.size();
  }
  return 0;
}

// Whether the null word at the cursor is the value looked for, and not the next key.
bool TreeBuilder::is_value(std::size_t word) const {
  const std::size_t next = skip_blanks(bytes_, cursor_ + word);
  if (word == 0 || byte_at(bytes_, next) == ':') return false;
  if (open_.empty() || open_.back().flow) return true;
  return static_cast<int>(column_of(bytes_, cursor_)) > open_.back().indent;
}

void TreeBuilder::empty() {
  arrive();
  if (expects_key()) refuse_empty_key();
  const std::size_t word = null_word();
  const bool written = is_value(word);
  if (!written && open_.empty()) return; // a document without content has no root
  if (!written && open_.back().flow && !open_.back().has_key)
    refuse_at(cursor_, {"extra-comma", "an entry with nothing in it", "delete its comma"});
  TreeCell& cell = add(Kind::empty);
  if (written) {
    cell.style = Style::plain;
    cell.span = make_span(cursor_, cursor_ + word);
  } else {
    cell.span = make_span(slot_, slot_);
  }
  cursor_ = cell.span.end;
}

void TreeBuilder::open(Kind kind, Style style, std::size_t at) {
  arrive();
  expect(at);
  const bool bracketed = here() == '[' || here() == '{';
  if (expects_key() || (bracketed && style == Style::block))
    refuse_at(cursor_, {"key-not-text", "a bracket that is never closed, or a list or map as a key",
                        "close the bracket, or put a text that starts with it in quotes"});
  if (depth_ + open_.size() >= limits_.depth)
    refuse_at(cursor_,
              {"too-deep",
               "lists and maps more than " + std::to_string(limits_.depth) + " deep in each other",
               "a plan needs some eight levels"});
  const bool flow = style == Style::flow;
  const int outer = open_.empty() ? -1 : open_.back().indent;
  const int indent = flow ? outer : block_column(cursor_);
  TreeCell& cell = add(kind);
  cell.style = style;
  cell.span = make_span(cursor_, cursor_);
  const auto index = static_cast<std::uint32_t>(tree_.cells.size() - 1);
  open_.push_back({index, Tree::none, indent, flow, bracketed});
  if (bracketed) slot_ = ++cursor_;
}

// The column of a block list or map; a tab before it would make it another one for each reader.
int TreeBuilder::block_column(std::size_t at) const {
  const std::size_t start = line_start(bytes_, at);
  const std::size_t tab = bytes_.substr(start, at - start).find('\t');
  if (tab != bytes_.npos) refuse(source_, make_span(start + tab, start + tab + 1), tab_fault);
  return static_cast<int>(at - start);
}

void TreeBuilder::close() {
  const Open top = open_.back();
  if (top.bracketed) close_bracket();
  TreeCell& cell = tree_.cells[top.cell];
  cell.span.end = static_cast<std::uint32_t>(cursor_);
  if (cell.kind == Kind::map) check_duplicates(cell);
  open_.pop_back();
}

void TreeBuilder::close_bracket() {
  const TreeCell& cell = tree_.cells[open_.back().cell];
  skip_gap();
  if (here() == ',' && cell.size > 0) {
    ++cursor_;
    skip_gap();
  }
  const char bracket = cell.kind == Kind::map ? '}' : ']';
  if (here() == ',')
    refuse_at(cursor_, {"extra-comma", "a comma with nothing before it", "delete it"});
  if (here() != bracket)
    refuse_at(cursor_, {"unclosed-bracket", std::string("no ") + bracket + " before this",
                        "close the bracket, or put a text with brackets in quotes"});
  ++cursor_;
}

// A new node below the innermost list or map, with the key that was read for it.
TreeCell& TreeBuilder::add(Kind kind) {
  const auto index = static_cast<std::uint32_t>(tree_.cells.size());
  if (index >= limits_.nodes) refuse_at(cursor_, too_many(limits_));
  TreeCell& cell = tree_.cells.emplace_back();
  cell.kind = kind;
  if (open_.empty()) return cell;
  Open& top = open_.back();
  TreeCell& parent = tree_.cells[top.cell];
  (parent.size == 0 ? parent.first_child : tree_.cells[top.last_child].next) = index;
  ++parent.size;
  top.last_child = index;
  if (top.has_key) {
    cell.key_span = top.key.span;
    cell.key = top.key.text;
    cell.key_decoded = !top.key.sliced;
    top.has_key = false;
  }
  return cell;
}

void TreeBuilder::take_key(std::string_view value) {
  Open& top = open_.back();
  RawScalar key = lex(value, top.indent);
  check_key(key, value);
  cursor_ = key.span.end;
  take_colon(top, key);
  key.text = store(key, value);
  top.key = key;
  top.has_key = true;
}

void TreeBuilder::check_key(const RawScalar& key, std::string_view value) const {
  if (key.style == Style::plain && value == "<<")
    refuse_at(cursor_, {"merge-key", "the merge key << has no place in a plan",
                        "write the keys themselves"});
}

// The colon behind a key; in brackets a quoted key needs no space after it.
void TreeBuilder::take_colon(const Open& top, const RawScalar& key) {
  cursor_ = skip_blanks(bytes_, cursor_);
  const bool loose = white_or_end(bytes_, cursor_ + 1) ||
                     (top.flow && (key.style != Style::plain || is_flow_indicator(here(1))));
  if (here() != ':' || !loose) refuse_no_colon(top, key);
  if (!top.bracketed && top.flow)
    refuse_at(key.span.begin, {"pair-in-list", "a key with a value inside [ ]",
                               "put it in braces, or in quotes when it is text"});
  slot_ = ++cursor_;
}

void TreeBuilder::refuse_no_colon(const Open& top, const RawScalar& key) {
  const std::string text = quoted(source_->slice(key.span));
  const std::size_t bracket = open_bracket();
  skip_gap();
  if (top.flow && cursor_ == bytes_.size())
    refuse_at(bracket, {"unclosed-bracket", "a bracket that is never closed",
                        "close it, or put a text with brackets in quotes"});
  if (top.flow)
    refuse(source_, key.span,
           {"key-without-colon", text + " is no 'key: value'",
            "in { } a comma starts a new key: put a text with a comma in quotes, and a space "
            "behind each colon"});
  refuse(source_, key.span,
         {"key-without-colon", text + " has no ': ' behind it",
          "a key needs a colon and a space; a text that goes on from the line above must be "
          "indented deeper than its key"});
}

void TreeBuilder::refuse_empty_key() const {
  if (null_word() > 0)
    refuse_at(cursor_, {"null-key", "a key that YAML reads as nothing", "put it in quotes"});
  if (here() == ':')
    refuse_at(cursor_, {"empty-key", "a colon without a key", "write the key before it"});
  refuse_at(cursor_, {"key-without-colon", "no key here",
                      "write 'key: value', the key and its colon on one line"});
}

std::string_view TreeBuilder::key_of(const TreeCell& cell) const {
  if (!cell.key_decoded) return source_->slice(cell.key);
  return std::string_view(tree_.decoded).substr(cell.key.begin, cell.key.end - cell.key.begin);
}

// Each pair of a small map, a sort for a large one.
void TreeBuilder::check_duplicates(const TreeCell& map) {
  constexpr std::size_t small = 24;
  keys_.clear();
  for (std::uint32_t i = map.first_child; i != Tree::none; i = tree_.cells[i].next) {
    const std::string_view key = key_of(tree_.cells[i]);
    if (map.size <= small)
      for (const auto& [other, index] : keys_)
        if (other == key) refuse_duplicate(tree_.cells[index], tree_.cells[i]);
    keys_.emplace_back(key, i);
  }
  if (map.size <= small) return;
  std::sort(keys_.begin(), keys_.end());
  const auto twin = std::adjacent_find(
      keys_.begin(), keys_.end(), [](const auto& a, const auto& b) { return a.first == b.first; });
  if (twin != keys_.end())
    refuse_duplicate(tree_.cells[twin->second], tree_.cells[std::next(twin)->second]);
}

void TreeBuilder::refuse_duplicate(const TreeCell& first, const TreeCell& second) const {
  Problem problem = unreadable(source_, second.key_span,
                               {"duplicate-key", "the key " + quoted(key_of(second)) + " twice",
                                "keep one of the two, or rename one"});
  problem.notes.push_back({"the first one is here", {}, {source_, first.key_span}});
  throw Refusal{std::move(problem)};
}

} // namespace itplan

#include "plain_reader.hpp"

#include "bytes.hpp"
#include "plain_scanner.hpp"
#include "refusal.hpp"
#include "yaml_cpp_reader.hpp"

#include <algorithm>

namespace itplan {
namespace {

// Goes down the text as it goes down the tree. Its functions say whether they were sure; what they
// left in the tree after a no is taken out again by the entry that asks yaml-cpp instead.
class PlainReader {
public:
  PlainReader(const SourcePtr& source, const ParseLimits& limits)
      : source_(source), bytes_(source->bytes()), limits_(limits), tree_(source),
        scan_(bytes_, limits, tree_.decoded) {
    tree_.cells.reserve(std::min(likely_cells(bytes_.size()), limits.nodes));
  }

  bool read() {
    if (!scan_.to_text() || !scan_.over_document_start()) return false;
    if (scan_.column() == PlainScanner::no_column) return false;
    return collection({}, scan_.column()) && scan_.column() == PlainScanner::no_column;
  }
  Tree take() { return std::move(tree_); }

private:
  // A list or map while its children come.
  struct Branch {
    std::uint32_t cell;
    int column; // of its entries; of the block around it for one in brackets
    std::uint32_t last = Tree::none;
  };
  // Where a node is to go. The root has no branch.
  struct Slot {
    Branch* branch = nullptr;
    RawScalar key = {};
    std::size_t at = 0; // right behind the colon or dash
  };

  int column_around(const Slot& slot) const { return slot.branch ? slot.branch->column : -1; }
  bool in_map(const Slot& slot) const {
    return slot.branch && tree_.cells[slot.branch->cell].kind == Kind::map;
  }

  TreeCell& add(const Slot& slot, Kind kind, Style style, std::size_t begin, std::size_t end);
  void link(Branch& branch, std::uint32_t index);
  bool collection(const Slot& slot, int column);
  bool is_open_for(const Branch& branch) const;
  bool entry(Branch& branch);
  bool plain_entry(Branch& branch);
  bool odd_entry(Branch& branch, std::size_t at);
  std::size_t end_of_entry(const Branch& branch, std::size_t at) const;
  bool graft(Branch& branch, const Tree& part, std::size_t at);
  bool value(const Slot& slot);
  bool value_below(const Slot& slot);
  bool starts_map();
  bool leaf(const Slot& slot);
  void add_scalar(const Slot& slot, const RawScalar& text);
  bool brackets(const Slot& slot);
  bool entry_in_brackets(Branch& branch);
  bool has_own_keys(std::uint32_t map);
  std::string_view key_of(const TreeCell& cell) const;

  const SourcePtr& source_;
  std::string_view bytes_;
  const ParseLimits& limits_;
  Tree tree_;
  PlainScanner scan_;
  std::vector<std::string_view> keys_; // of one map, reused
  std::size_t end_ = 0;                // of the last node
  std::size_t depth_ = 0;
  std::size_t handed_over_ = 0; // bytes, to yaml-cpp
  bool hopeless_ = false;       // yaml-cpp has a doubt too
};

TreeCell& PlainReader::add(const Slot& slot, Kind kind, Style style, std::size_t begin,
                           std::size_t end) {
  const auto index = static_cast<std::uint32_t>(tree_.cells.size());
  TreeCell& cell = tree_.cells.emplace_back();
  cell.kind = kind;
  cell.style = style;
  cell.span = make_span(begin, end);
  end_ = end;
  if (!slot.branch) return cell;
  cell.key_span = slot.key.span;
  cell.key = slot.key.text;
  cell.key_decoded = in_map(slot) && !slot.key.sliced;
  link(*slot.branch, index);
  return cell;
}

void PlainReader::link(Branch& branch, std::uint32_t index) {
  TreeCell& parent = tree_.cells[branch.cell];
  (branch.last == Tree::none ? parent.first_child : tree_.cells[branch.last].next) = index;
  ++parent.size;
  branch.last = index;
}

// The block list or map that starts here, in this column.
bool PlainReader::collection(const Slot& slot, int column) {
  if (depth_ >= limits_.depth) return false;
  const bool list = scan_.at_dash();
  Branch branch{static_cast<std::uint32_t>(tree_.cells.size()), column};
  add(slot, list ? Kind::list : Kind::map, Style::block, scan_.at(), scan_.at());
  ++depth_;
  do
    if (!entry(branch)) return false;
  while (is_open_for(branch));
  --depth_;
  tree_.cells[branch.cell].span.end = static_cast<std::uint32_t>(end_);
  return scan_.column() <= column && (list || has_own_keys(branch.cell));
}

// A list may stand in the column of its key, so what follows there may be that key's neighbour.
bool PlainReader::is_open_for(const Branch& branch) const {
  if (scan_.column() != branch.column) return false;
  return tree_.cells[branch.cell].kind == Kind::map || scan_.at_dash();
}

bool PlainReader::entry(Branch& branch) {
  const std::size_t at = scan_.at(), cells = tree_.cells.size(), decoded = tree_.decoded.size();
  const std::size_t depth = depth_;
  const auto last = branch.last;
  const auto parent = tree_.cells[branch.cell];
  if (cells >= limits_.nodes) return false;
  if (plain_entry(branch)) return true;
  tree_.cells.resize(cells);
  tree_.decoded.resize(decoded);
  tree_.cells[branch.cell] = parent;
  if (last != Tree::none) tree_.cells[last].next = Tree::none;
  branch.last = last;
  depth_ = depth;
  return !hopeless_ && odd_entry(branch, at);
}

bool PlainReader::plain_entry(Branch& branch) {
  Slot slot{&branch};
  if (in_map(slot)) {
    if (!scan_.key(slot.key)) return false;
  } else {
    scan_.go_to(scan_.at() + 1);
    if (scan_.here() == '\t') return false;
  }
  slot.at = scan_.at();
  return value(slot);
}

// Hands the lines of the entry at `at` to yaml-cpp. What that reads depends on no other line: it
// looks back no further than the column of the entry, and ahead only to the next line that is as
// far out, unless a quote or bracket is open there, which is an error in the lines alone.
bool PlainReader::odd_entry(Branch& branch, std::size_t at) {
  const std::size_t begin = line_start(bytes_, at);
  if (count_spaces(bytes_, begin) != at - begin) return false; // behind a dash: that entry asks
  hopeless_ = true;
  const std::size_t end = end_of_entry(branch, at);
  handed_over_ += end - begin;
  if (handed_over_ > bytes_.size()) return false; // the same lines again and again
  const Part part{make_span(begin, end), depth_ - 1};
  try {
    if (!graft(branch, read_part_with_yaml_cpp(source_, limits_, part), at)) return false;
  } catch (const Refusal&) {
    return false;
  }
  scan_.go_to(end);
  hopeless_ = !scan_.to_text();
  return !hopeless_;
}

// The next line with text that is not deeper. Elements of a list may stand in the column of its
// key, and a closing bracket anywhere.
std::size_t PlainReader::end_of_entry(const Branch& branch, std::size_t at) const {
  const bool map = tree_.cells[branch.cell].kind == Kind::map;
  for (at = next_line(bytes_, at); at < bytes_.size(); at = next_line(bytes_, at)) {
    const std::size_t spaces = count_spaces(bytes_, at), text = at + spaces;
    const char first = byte_at(bytes_, text);
    const int column = static_cast<int>(spaces);
    const bool element = map && first == '-' && white_or_end(bytes_, text + 1);
    const bool inside = column > branch.column || (column == branch.column && element) ||
                        first == ']' || first == '}';
    if (text < bytes_.size() && !inside && !is_line_end(first) && first != '#') return at;
  }
  return bytes_.size();
}

// Takes over the one entry of a list or map that was read alone and starts at `at`.
bool PlainReader::graft(Branch& branch, const Tree& part, std::size_t at) {
  const bool one = !part.cells.empty() && part.cells.front().size == 1 &&
                   part.cells.front().style == Style::block &&
                   part.cells.front().kind == tree_.cells[branch.cell].kind &&
                   part.cells.front().span.begin == at;
  if (!one || tree_.cells.size() + part.cells.size() > limits_.nodes) return false;
  const auto base = static_cast<std::uint32_t>(tree_.cells.size());
  const auto decoded = static_cast<std::uint32_t>(tree_.decoded.size());
  const auto move = [decoded](Span& span) { span = {span.begin + decoded, span.end + decoded}; };
  for (std::size_t i = 1; i < part.cells.size(); ++i) {
    TreeCell& cell = tree_.cells.emplace_back(part.cells[i]);
    if (cell.first_child != Tree::none) cell.first_child += base - 1;
    if (cell.next != Tree::none) cell.next += base - 1;
    if (cell.text_decoded) move(cell.text);
    if (cell.key_decoded) move(cell.key);
  }
  tree_.decoded += part.decoded;
  link(branch, base);
  end_ = part.cells.front().span.end;
  return true;
}

// What stands behind a colon or dash.
bool PlainReader::value(const Slot& slot) {
  scan_.skip_spaces();
  if (scan_.at_rest()) return value_below(slot);
  if (!in_map(slot) && (scan_.at_dash() || starts_map()))
    return collection(slot, scan_.column_here());
  return leaf(slot);
}

bool PlainReader::value_below(const Slot& slot) {
  if (!scan_.to_next_text()) return false;
  const int column = scan_.column(), around = slot.branch->column;
  if (column > around || (column == around && in_map(slot) && scan_.at_dash()))
    return collection(slot, column);
  add(slot, Kind::empty, Style::none, slot.at, slot.at);
  return true;
}

// Whether what stands behind a dash is a key.
bool PlainReader::starts_map() {
  const std::size_t at = scan_.at(), decoded = tree_.decoded.size();
  RawScalar key;
  const bool is_key = scan_.key(key);
  scan_.go_to(at);
  tree_.decoded.resize(decoded);
  return is_key;
}

bool PlainReader::leaf(const Slot& slot) {
  const char first = scan_.here();
  if (first == '[' || first == '{') return brackets(slot) && scan_.to_next_text();
  RawScalar text;
  if (first == '|' || first == '>') {
    if (!scan_.block(text, column_around(slot))) return false;
    add_scalar(slot, text);
    return scan_.to_text();
  }
  const bool quoted = first == '"' || first == '\'';
  if (!(quoted ? scan_.quoted(text) : scan_.plain(text, column_around(slot)))) return false;
  add_scalar(slot, text);
  return scan_.to_next_text();
}

void PlainReader::add_scalar(const Slot& slot, const RawScalar& text) {
  if (scan_.is_null(text)) {
    add(slot, Kind::empty, Style::plain, text.span.begin, text.span.end);
    return;
  }
  TreeCell& cell = add(slot, Kind::scalar, text.style, text.span.begin, text.span.end);
  cell.text_decoded = !text.sliced;
  cell.text = text.text;
}

// A list or map in brackets, on one line.
bool PlainReader::brackets(const Slot& slot) {
  if (depth_ >= limits_.depth) return false;
  const bool map = scan_.here() == '{';
  const char closing = map ? '}' : ']';
  const std::size_t begin = scan_.at();
  Branch branch{static_cast<std::uint32_t>(tree_.cells.size()), column_around(slot)};
  add(slot, map ? Kind::map : Kind::list, Style::flow, begin, begin);
  ++depth_;
  scan_.go_to(begin + 1);
  scan_.skip_spaces();
  while (scan_.here() != closing) {
    if (!entry_in_brackets(branch)) return false;
    scan_.skip_spaces();
    if (scan_.here() == closing) break;
    if (scan_.here() != ',') return false;
    scan_.go_to(scan_.at() + 1);
    scan_.skip_spaces();
    if (scan_.here() == closing) return false;
  }
  --depth_;
  scan_.go_to(scan_.at() + 1);
  end_ = scan_.at();
  tree_.cells[branch.cell].span.end = static_cast<std::uint32_t>(end_);
  return !map || has_own_keys(branch.cell);
}

bool PlainReader::entry_in_brackets(Branch& branch) {
  if (tree_.cells.size() >= limits_.nodes) return false;
  Slot slot{&branch};
  const auto text = [this](RawScalar& into) {
    const bool quoted = scan_.here() == '"' || scan_.here() == '\'';
    return quoted ? scan_.quoted(into) : scan_.plain_in_flow(into);
  };
  if (in_map(slot)) {
    if (!text(slot.key) || scan_.is_null(slot.key) || scan_.here() != ':') return false;
    slot.at = scan_.at() + 1;
    scan_.go_to(slot.at);
    if (scan_.here() != ' ' || slot.at - slot.key.span.begin > 1000) return false;
    scan_.skip_spaces();
  }
  if (scan_.here() == '[' || scan_.here() == '{') return brackets(slot);
  RawScalar own;
  if (!text(own)) return false;
  add_scalar(slot, own);
  return true;
}

std::string_view PlainReader::key_of(const TreeCell& cell) const {
  if (!cell.key_decoded) return bytes_.substr(cell.key.begin, cell.key.end - cell.key.begin);
  return std::string_view(tree_.decoded).substr(cell.key.begin, cell.key.end - cell.key.begin);
}

// Whether no key of the map comes twice. Keys in their order, as ids are kept, need no second look.
bool PlainReader::has_own_keys(std::uint32_t map) {
  constexpr std::size_t small = 24;
  keys_.clear();
  bool rising = true;
  for (auto i = tree_.cells[map].first_child; i != Tree::none; i = tree_.cells[i].next) {
    const auto key = key_of(tree_.cells[i]);
    rising = rising && (keys_.empty() || keys_.back() < key);
    keys_.push_back(key);
  }
  if (rising) return true;
  if (keys_.size() > small) {
    std::sort(keys_.begin(), keys_.end());
    return std::adjacent_find(keys_.begin(), keys_.end()) == keys_.end();
  }
  for (std::size_t i = 1; i < keys_.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (keys_[i] == keys_[j]) return false;
  return true;
}

} // namespace

std::optional<Tree> read_plain(const SourcePtr& source, const ParseLimits& limits) {
  PlainReader reader(source, limits);
  if (!reader.read()) return std::nullopt;
  return reader.take();
}

} // namespace itplan

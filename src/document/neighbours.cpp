#include "neighbours.hpp"

#include "block_scalar.hpp"
#include "bytes.hpp"

#include <algorithm>
#include <optional>

namespace itplan {
namespace {

// The step from a key's column to that of the block map or list under it.
std::optional<std::size_t> step_of(std::string_view bytes, const TreeCell& cell, Kind kind) {
  const bool fits = cell.kind == kind && cell.style == Style::block && cell.key_span != Span{};
  if (!fits) return std::nullopt;
  return column_of(bytes, cell.span.begin) - column_of(bytes, cell.key_span.begin);
}

// The step of the nearest block of that kind before `index`, else of the first one behind it.
std::size_t nearest_step(const Tree& tree, std::size_t index, Kind kind, std::size_t otherwise) {
  constexpr std::size_t farthest = 400; // so that many edits of one text stay linear
  const std::string_view bytes = tree.source()->bytes();
  const auto& cells = tree.cells;
  for (std::size_t i = index; i > 0 && index - i < farthest; --i)
    if (const auto step = step_of(bytes, cells[i - 1], kind)) return *step;
  for (std::size_t i = index; i < cells.size() && i - index < farthest; ++i)
    if (const auto step = step_of(bytes, cells[i], kind)) return *step;
  return otherwise;
}

// How many nodes start before `at`.
std::size_t cells_before(const Tree& tree, std::size_t at) {
  const auto behind =
      std::partition_point(tree.cells.begin(), tree.cells.end(),
                           [&](const TreeCell& cell) { return cell.span.begin < at; });
  return static_cast<std::size_t>(behind - tree.cells.begin());
}

} // namespace

std::string_view line_end_near(std::string_view bytes, std::size_t at) {
  std::size_t newline = at == 0 ? bytes.npos : bytes.rfind('\n', at - 1);
  if (newline == bytes.npos) newline = bytes.find('\n', at);
  const bool crlf = newline != bytes.npos && newline > 0 && bytes[newline - 1] == '\r';
  return crlf ? "\r\n" : "\n";
}

Indents indents_near(const Tree& tree, std::size_t at) {
  const std::size_t index = cells_before(tree, at);
  const std::size_t map = nearest_step(tree, index, Kind::map, 2);
  return {map, nearest_step(tree, index, Kind::list, map)};
}

std::size_t start_of(Node child) {
  return child.key_span() == Span{} ? child.span().begin : child.key_span().begin;
}

std::size_t skip_trivia(std::string_view bytes, std::size_t at) {
  while (at < bytes.size() && (is_white(bytes[at]) || bytes[at] == '#'))
    at = bytes[at] == '#' ? line_end(bytes, at) : at + 1;
  return at;
}

std::size_t dash_of(std::string_view bytes, std::size_t from) { return skip_trivia(bytes, from); }

std::size_t behind_indicator(const Tree& tree, Node parent, Node child) {
  const std::string_view bytes = tree.source()->bytes();
  if (parent.is_map()) return skip_blanks(bytes, child.key_span().end) + 1;
  std::size_t from = parent.span().begin;
  for (Node other = parent.first_child(); other != child; other = other.next())
    from = other.span().end;
  return dash_of(bytes, from) + 1;
}

std::size_t glued_start(std::string_view bytes, std::size_t key, std::size_t floor) {
  const std::size_t column = column_of(bytes, key);
  std::size_t start = line_start(bytes, key);
  while (start > floor) {
    const std::size_t above = line_start(bytes, start - 1);
    const std::size_t text = above + count_spaces(bytes, above);
    const bool glued = above >= floor && text - above == column && byte_at(bytes, text) == '#';
    if (!glued || above == start) break;
    start = above;
  }
  return start;
}

std::size_t behind_entry(std::string_view bytes, std::size_t end, std::size_t column) {
  std::size_t behind = next_line(bytes, end);
  for (std::size_t at = behind; at < bytes.size(); at = next_line(bytes, at)) {
    const std::size_t text = skip_blanks(bytes, at);
    const bool comment = byte_at(bytes, text) == '#';
    if (!comment && text < line_end(bytes, at)) break;
    if (comment && text - at <= column) break;
    if (comment) behind = next_line(bytes, at);
  }
  return behind;
}

bool has_blank_line(std::string_view bytes, std::size_t begin, std::size_t end) {
  for (std::size_t at = next_line(bytes, begin); at < end; at = next_line(bytes, at))
    if (skip_blanks(bytes, at) == line_end(bytes, at)) return true;
  return false;
}

bool all_apart(std::string_view bytes, Node parent) {
  if (parent.size() < 2) return false;
  Node before = parent.first_child();
  for (Node child = before.next(); child; before = child, child = child.next())
    if (!has_blank_line(bytes, before.span().end, start_of(child))) return false;
  return true;
}

bool below_kept_text(const Tree& tree, std::size_t at) {
  const std::size_t count = cells_before(tree, at);
  if (count == 0) return false;
  const TreeCell& above = tree.cells[count - 1];
  if (above.style != Style::literal && above.style != Style::folded) return false;
  const std::string_view bytes = tree.source()->bytes();
  const std::size_t begin = above.span.begin, header_end = block_header_end(bytes, begin);
  const bool keeps = bytes.substr(begin, header_end - begin).find('+') != bytes.npos;
  const std::size_t next = std::min(bytes.find_first_not_of(" \t\r\n", above.span.end), at);
  return keeps && above.span.end <= at && next == at;
}

bool one_per_line(std::string_view bytes, Node parent) {
  std::size_t before = parent.span().begin;
  for (const Node child : parent.children()) {
    const std::size_t start = start_of(child);
    if (line_start(bytes, start) <= before) return false;
    before = child.span().end;
  }
  return true;
}

} // namespace itplan

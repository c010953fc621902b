#include "block_scalar.hpp"
#include "bytes.hpp"
#include "edit_plan.hpp"

namespace itplan {
namespace {

// A value of a block list or map, and what introduces it.
struct Slot {
  Node node;
  std::size_t behind = 0; // its colon or dash
  std::size_t column = 0; // of its key or dash
  bool in_list = false;
};

bool is_block_scalar(Node node) {
  return node.style() == Style::literal || node.style() == Style::folded;
}

// Two pieces of an old value: on the line of its key or dash, and on lines of its own below.
struct Pieces {
  Span head;
  Span lines;
};

BlockScalar block_at(std::string_view bytes, const Slot& slot) {
  return read_block_scalar(bytes, slot.node.span().begin, static_cast<int>(slot.column));
}

Pieces pieces_of(std::string_view bytes, const Slot& slot, bool keep_head) {
  const Span span = slot.node.span();
  const Span nothing = make_span(slot.behind, slot.behind);
  if (slot.node.style() == Style::none) return {nothing, {}};
  if (is_block_scalar(slot.node)) {
    const BlockScalar block = block_at(bytes, slot);
    const Span head = make_span(span.begin, block.header_end);
    const std::size_t end = next_line(bytes, span.end);
    return {head, make_span(block.content, block.end == block.header_end ? block.content : end)};
  }
  const std::size_t start = line_start(bytes, span.begin);
  const bool own_lines = start > slot.behind;
  const Span lines = make_span(start, next_line(bytes, span.end));
  if (slot.node.style() == Style::block) return {nothing, lines};
  if (keep_head || !own_lines) return {span, {}};
  const std::size_t behind = skip_blanks(bytes, span.end);
  return behind == line_end(bytes, behind) ? Pieces{nothing, lines} : Pieces{span, {}};
}

// The block text keeps its header and indentation where these can hold the new text.
Written restyle_block(const EditPlan& plan, const Slot& slot, const std::string& text,
                      Written fresh) {
  const BlockScalar block = block_at(plan.bytes, slot);
  const char needed = chomping_for(text);
  const bool keeps = block.chomping == needed || (block.chomping == '+' && needed == ' ');
  const std::string_view header =
      plan.bytes.substr(slot.node.span().begin, block.header_end - slot.node.span().begin);
  const std::string mark(1, header.front());
  const bool has_lines = block.end > block.header_end;
  if (!has_lines) return fresh;
  return {keeps           ? std::string(header)
          : needed == ' ' ? mark
                          : mark + needed,
          block_lines(text, block.indent)};
}

Written restyle(const EditPlan& plan, const Slot& slot, const std::string& text) {
  Written fresh = plan.writer_at(slot.behind).value(text, slot.column);
  if (plan.form == TextForm::double_quoted) return fresh;
  const std::size_t newline = text.find('\n');
  const bool one_line = newline == text.npos;
  const Style style = slot.node.style();
  if (style == Style::single_quoted && single_quotable(text)) return {single_quoted(text), {}};
  if (style == Style::double_quoted && one_line) return {double_quoted(text), {}};
  if (style == Style::folded && newline < text.size() - 1) return fresh;
  return is_block_scalar(slot.node) && literal_safe(text) ? restyle_block(plan, slot, text, fresh)
                                                          : fresh;
}

Written write(const EditPlan& plan, const Slot& slot, const Value& value, bool records) {
  if (value.text()) return restyle(plan, slot, *value.text());
  const Writer writer = plan.writer_at(slot.behind);
  const Node old = slot.node;
  const bool same_kind = (old.is_list() && value.list()) || (old.is_map() && value.map());
  if (same_kind && has_entries(value)) {
    if (old.style() == Style::block)
      return {"", writer.entries(value, column_of(plan.bytes, old.span().begin))};
    if (old.size() > 0 && holds_only_words(value)) return {writer.flow(value), {}};
  }
  if (slot.in_list) return writer.behind_dash(value, slot.column);
  return writer.value(value, slot.column, records ? Layout::records : Layout::compact);
}

void replace_head(EditPlan& plan, const Slot& slot, Span old, const std::string& head) {
  const bool was_nothing = old.begin == old.end;
  if (was_nothing && !head.empty()) plan.replace(slot.behind, slot.behind, " " + head);
  if (was_nothing) return;
  const bool same_line = line_start(plan.bytes, old.begin) <= slot.behind;
  plan.take(head.empty() && same_line ? slot.behind : old.begin, old.end, head);
}

void set_in_block(EditPlan& plan, const Slot& slot, const Value& value, bool records) {
  const Written written = write(plan, slot, value, records);
  const Pieces old = pieces_of(plan.bytes, slot, !written.head.empty());
  replace_head(plan, slot, old.head, written.head);
  const bool had_lines = old.lines.end > 0;
  const std::size_t at =
      had_lines ? old.lines.begin
                : next_line(plan.bytes, std::max<std::size_t>(old.head.end, slot.behind));
  const std::size_t end = had_lines ? old.lines.end : at;
  if (end == at && written.lines.empty()) return;
  plan.take(at, end, written.lines.empty() ? "" : plan.lines_text(at, end, written.lines, value));
}

// A list or map that starts on the line of the dash before it, or is the whole document.
void set_whole(EditPlan& plan, Node node, const Value& value, std::size_t column) {
  const Span span = node.span();
  const Writer writer = plan.writer_at(span.begin);
  const bool lines = has_entries(value) && node.style() == Style::block;
  std::string text = lines ? join_lines(writer.entries(value, column), plan.line_end_at(span.begin))
                           : writer.flow(value);
  plan.take(span.begin, span.end, lines ? text.substr(column) : text);
}

Slot slot_of(const EditPlan& plan, Node parent, Node node) {
  const std::size_t behind = behind_indicator(plan.tree, parent, node);
  const std::size_t start = parent.is_map() ? node.key_span().begin : behind - 1;
  return {node, behind, column_of(plan.bytes, start), parent.is_list()};
}

} // namespace

void plan_set(EditPlan& plan, Node parent, Node node, const Value& value, bool records) {
  const Span span = node.span();
  if (!parent) return set_whole(plan, node, value, column_of(plan.bytes, span.begin));
  if (parent.style() == Style::flow) {
    const bool was_nothing = node.style() == Style::none;
    const std::string text = plan.writer_at(span.begin).flow(value);
    return plan.take(span.begin, span.end, was_nothing ? " " + text : text);
  }
  const Slot slot = slot_of(plan, parent, node);
  const bool on_dash_line = node.style() == Style::block && node.size() > 0 &&
                            line_start(plan.bytes, span.begin) <= slot.behind;
  if (on_dash_line) return set_whole(plan, node, value, column_of(plan.bytes, span.begin));
  set_in_block(plan, slot, value, records);
}

} // namespace itplan

#include "bytes.hpp"
#include "edit_plan.hpp"

namespace itplan {
namespace {

// A new entry among maps on lines is a record like these; one among other values is a detail, which
// goes in { } where it fits.
Layout layout_in(Node map) {
  Node last;
  for (const Node child : map.children()) {
    if (!child.is_map()) return Layout::compact;
    last = child;
  }
  return last.style() == Style::block ? Layout::lines : Layout::compact;
}

bool starts_line(std::string_view bytes, std::size_t at) {
  const std::size_t start = line_start(bytes, at);
  return start + count_spaces(bytes, start) == at;
}

Node before(Node parent, Node next) {
  Node last;
  for (Node child = parent.first_child(); child && child != next; child = child.next())
    last = child;
  return last;
}

// Above the next entry or element, whose key or dash is at `start`, and the comments that belong to
// it.
void insert_before(EditPlan& plan, Node parent, Node next, std::size_t start,
                   const std::vector<std::string>& lines) {
  const std::string line_end(plan.line_end_at(start));
  const std::string text = join_lines(lines, line_end) + line_end;
  if (!starts_line(plan.bytes, start)) { // behind a dash: the new one takes the old one's place
    const std::size_t column = column_of(plan.bytes, start);
    return plan.replace(start, start, text.substr(column) + std::string(column, ' '));
  }
  const Node last = before(parent, next);
  const std::size_t floor = last ? last.span().end : text_start(plan.bytes);
  const std::size_t at = glued_start(plan.bytes, start, floor);
  plan.replace(at, at, plan.apart(parent) ? text + line_end : text);
}

// Below the last entry or element and the comments that belong to it.
void append(EditPlan& plan, Node parent, const std::vector<std::string>& lines,
            const Value& value) {
  const std::size_t column = column_of(plan.bytes, parent.span().begin);
  const std::size_t at = behind_entry(plan.bytes, parent.span().end, column);
  std::vector<std::string> all;
  if (plan.apart(parent) && !below_kept_text(plan.tree, at)) all.push_back("");
  all.insert(all.end(), lines.begin(), lines.end());
  plan.replace(at, at, plan.lines_text(at, at, all, value));
}

void insert_before_in_flow(EditPlan& plan, Node parent, Node next, const std::string& text) {
  const std::size_t at = start_of(next);
  const bool own_line = one_per_line(plan.bytes, parent);
  const std::string gap =
      own_line ? std::string(plan.line_end_at(at)) + std::string(column_of(plan.bytes, at), ' ')
               : " ";
  plan.replace(at, at, text + "," + gap);
}

// Behind the last entry, on a line of its own where all are; a comma at the end stays one.
void append_in_flow(EditPlan& plan, Node parent, Node last, const std::string& text) {
  const std::size_t end =
      last.style() == Style::none ? skip_blanks(plan.bytes, last.span().end) : last.span().end;
  const std::size_t next = skip_trivia(plan.bytes, end);
  const bool comma = plan.bytes[next] == ',';
  const bool first = plan.is_first_at_end(parent);
  if (!comma && first) plan.replace(end, end, ",");
  const std::size_t behind = comma ? next + 1 : end;
  const std::string lead = comma || first ? "" : ",", mark = comma ? "," : "";
  if (!one_per_line(plan.bytes, parent))
    return plan.replace(behind, behind, lead + " " + text + mark);
  const std::size_t bracket = parent.span().end - 1;
  const bool alone = line_start(plan.bytes, bracket) > behind; // no bracket on this line
  const std::size_t at = alone ? line_end(plan.bytes, behind) : behind;
  const std::string indentation(column_of(plan.bytes, start_of(last)), ' ');
  plan.replace(at, at, lead + std::string(plan.line_end_at(at)) + indentation + text + mark);
}

// The spaces between a dash and what stands behind it, as `element` has them.
std::size_t dash_gap(const EditPlan& plan, Node list, Node element) {
  const std::size_t behind = behind_indicator(plan.tree, list, element);
  const std::size_t gap = count_spaces(plan.bytes, behind);
  return behind + gap == element.span().begin && gap > 0 ? gap : 1;
}

} // namespace

void plan_add_key(EditPlan& plan, Node map, const AddKey& edit) {
  const Node next = edit.before.empty() ? Node() : map.find(edit.before);
  const Writer writer = plan.writer_at(next ? start_of(next) : map.span().end);
  if (map.style() == Style::flow) {
    const std::string text = writer.key(edit.key, Context::flow) + ": " + writer.flow(edit.value);
    return next ? insert_before_in_flow(plan, map, next, text)
                : append_in_flow(plan, map, before(map, {}), text);
  }
  const std::size_t column = column_of(plan.bytes, map.span().begin);
  const auto lines = writer.entry(edit.key, edit.value, column, layout_in(map));
  return next ? insert_before(plan, map, next, start_of(next), lines)
              : append(plan, map, lines, edit.value);
}

void plan_add_element(EditPlan& plan, Node list, const Value& value) {
  const Writer writer = plan.writer_at(list.span().end);
  const Node last = before(list, {});
  if (list.style() == Style::flow) return append_in_flow(plan, list, last, writer.flow(value));
  const std::size_t column = column_of(plan.bytes, list.span().begin);
  append(plan, list, writer.element(value, column, dash_gap(plan, list, last)), value);
}

void plan_insert_element(EditPlan& plan, Node list, Node next, const Value& value) {
  const Writer writer = plan.writer_at(next.span().begin);
  if (list.style() == Style::flow)
    return insert_before_in_flow(plan, list, next, writer.flow(value));
  const std::size_t column = column_of(plan.bytes, list.span().begin);
  const std::size_t dash = behind_indicator(plan.tree, list, next) - 1;
  insert_before(plan, list, next, dash, writer.element(value, column, dash_gap(plan, list, next)));
}

void plan_first(EditPlan& plan, const Value& value) {
  const std::size_t at = plan.bytes.size();
  plan.replace(at, at, plan.lines_text(at, at, plan.writer_at(at).entries(value, 0), value));
}

} // namespace itplan

#include "bytes.hpp"
#include "edit_plan.hpp"
#include "refusal.hpp"

namespace itplan {
namespace {

std::size_t dash_or_key(const EditPlan& plan, Node parent, Node child) {
  return parent.is_map() ? child.key_span().begin : behind_indicator(plan.tree, parent, child) - 1;
}

bool is_blank_line(std::string_view bytes, std::size_t at) {
  return at < bytes.size() && skip_blanks(bytes, at) == line_end(bytes, at);
}

std::size_t over_blank_lines(std::string_view bytes, std::size_t at) {
  while (is_blank_line(bytes, at))
    at = next_line(bytes, at);
  return at;
}

std::size_t back_over_blank_lines(std::string_view bytes, std::size_t at) {
  while (at > text_start(bytes) && is_blank_line(bytes, line_start(bytes, at - 1)))
    at = line_start(bytes, at - 1);
  return at;
}

// Children that go and are neighbours, and the one below them that stays, if there is one.
struct Run {
  std::vector<Node> nodes;
  Node below;
};

std::vector<Run> runs_of(const std::vector<Node>& gone) {
  std::vector<Run> runs;
  for (const Node node : gone) {
    if (runs.empty() || runs.back().below != node) runs.push_back({});
    runs.back().nodes.push_back(node);
    runs.back().below = node.next();
  }
  return runs;
}

Node above(Node parent, Node node) {
  Node last;
  for (Node child = parent.first_child(); child != node; child = child.next())
    last = child;
  return last;
}

// The first entries of a list or map that starts behind a dash: the next one takes their place.
void remove_behind_dash(EditPlan& plan, Node parent, const Run& run, std::size_t start) {
  const std::size_t next = dash_or_key(plan, parent, run.below);
  const std::size_t end = next_line(plan.bytes, run.nodes.back().span().end);
  if (end < next && plan.bytes.substr(end, next - end).find('#') != plan.bytes.npos)
    refuse(plan.tree.source(), make_span(end, line_end(plan.bytes, end)),
           {"comment-in-the-way", "this comment would lose its place",
            "move it above the '-', or take the entry out by hand"});
  plan.take(start, next);
}

// Whole lines, with the blank line that set the entry apart, and with all below it that would
// become text of the block above.
void remove_lines(EditPlan& plan, Node parent, Node node, bool is_last) {
  const std::string_view bytes = plan.bytes;
  const std::size_t start = dash_or_key(plan, parent, node);
  std::size_t begin = line_start(bytes, start);
  std::size_t end = next_line(bytes, node.span().end);
  if (plan.with_glued.contains(static_cast<std::uint32_t>(start_of(node)))) {
    begin = glued_start(bytes, start, text_start(bytes));
    end = behind_entry(bytes, node.span().end, column_of(bytes, start));
  }
  const bool below_kept = below_kept_text(plan.tree, begin);
  if (below_kept || (plan.apart(parent) && !is_last))
    end = over_blank_lines(bytes, end);
  else if (plan.apart(parent))
    begin = back_over_blank_lines(bytes, begin);
  const bool no_newline_left = is_last && plan.lacks_final_newline() &&
                               next_line(bytes, parent.span().end) == bytes.size() &&
                               plan.form == TextForm::simplest && begin > text_start(bytes);
  if (no_newline_left) { // the line above becomes the last one
    begin = line_end(bytes, begin - 1);
    end = line_end(bytes, node.span().end);
  }
  plan.take(begin, end);
}

// Between two entries on one line, or with all of its own lines.
void remove_before_next_in_flow(EditPlan& plan, Node node) {
  const std::string_view bytes = plan.bytes;
  const std::size_t start = start_of(node), next = start_of(node.next());
  const std::size_t comma = skip_trivia(bytes, node.span().end);
  const std::size_t first = line_start(bytes, start);
  const bool own_lines = skip_blanks(bytes, first) == start && line_start(bytes, next) > comma;
  plan.take(own_lines ? first : start, own_lines ? next_line(bytes, comma) : next);
}

void remove_last_in_flow(EditPlan& plan, Node parent, Node last, const Run& run) {
  const std::string_view bytes = plan.bytes;
  const std::size_t comma = skip_trivia(bytes, last.span().end);
  const std::size_t start = start_of(run.nodes.front()), end = run.nodes.back().span().end;
  const std::size_t first = line_start(bytes, start);
  if (first <= comma) return plan.take(comma, end); // a comma behind it stays
  const std::size_t next = skip_trivia(bytes, end);
  const bool closing_comma = bytes[next] == ',';
  if (!closing_comma) plan.take(comma, comma + 1);
  const std::size_t behind = closing_comma ? next + 1 : end;
  const std::size_t bracket = parent.span().end - 1;
  const bool alone = line_start(bytes, bracket) > behind;
  plan.take(line_end(bytes, first - 1), alone ? line_end(bytes, behind) : behind);
}

void remove_in_flow(EditPlan& plan, Node parent, const Run& run) {
  if (!run.below) return remove_last_in_flow(plan, parent, above(parent, run.nodes.front()), run);
  for (const Node node : run.nodes)
    remove_before_next_in_flow(plan, node);
}

void remove_in_block(EditPlan& plan, Node parent, const Run& run) {
  const std::size_t start = dash_or_key(plan, parent, run.nodes.front());
  if (skip_blanks(plan.bytes, line_start(plan.bytes, start)) < start)
    return remove_behind_dash(plan, parent, run, start);
  for (const Node node : run.nodes)
    remove_lines(plan, parent, node, !run.below);
}

} // namespace

void plan_remove(EditPlan& plan, Node parent, const std::vector<Node>& gone) {
  for (const Run& run : runs_of(gone))
    parent.style() == Style::flow ? remove_in_flow(plan, parent, run)
                                  : remove_in_block(plan, parent, run);
}

} // namespace itplan

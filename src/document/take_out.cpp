#include "itplan/document/take_out.hpp"

#include "itplan/base/text.hpp"
#include "itplan/document/parse.hpp"

#include "bytes.hpp"
#include "comments.hpp"
#include "neighbours.hpp"
#include "refusal.hpp"
#include "same.hpp"

#include <algorithm>

namespace itplan {
namespace {

// A part with all its bytes: from its first comment to the start of the next part.
struct Piece {
  Path at;
  Node node;
  Span region;
  std::string text;
};

// What is taken out of the text for one branch, and the comment behind its key, which stays.
struct Gap {
  Node node;
  Span span;
  std::string left;
};

bool is_blank_line(std::string_view bytes, std::size_t at) {
  return skip_blanks(bytes, at) >= line_end(bytes, at);
}

bool is_comment_line(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, skip_blanks(bytes, at)) == '#';
}

class Taker {
public:
  explicit Taker(const Tree& tree)
      : tree_(tree), bytes_(tree.source()->bytes()), comments_(comments_of(tree)) {}

  TakenOut take(std::span<const Branch> branches) {
    for (const auto& branch : branches)
      if (const Node node = tree_.root().find(branch.key)) take_branch(branch, node);
    std::sort(gaps_.begin(), gaps_.end(),
              [](const Gap& a, const Gap& b) { return a.span.begin < b.span.begin; });
    std::sort(pieces_.begin(), pieces_.end(),
              [](const Piece& a, const Piece& b) { return a.region.begin < b.region.begin; });
    for (const auto& piece : pieces_)
      check(piece);
    TakenOut taken;
    taken.rest = rest();
    for (auto& piece : pieces_)
      taken.parts.push_back({std::move(piece.at), std::move(piece.text)});
    return taken;
  }

private:
  [[noreturn]] void refuse_at(Node node, Fault fault) const {
    auto problem = unreadable(tree_.source(), node.key_span(), std::move(fault));
    problem.severity = Severity::wrong;
    throw Refusal{std::move(problem)};
  }

  void take_branch(const Branch& branch, Node node) {
    if (line_start(bytes_, node.key_span().begin) != node.key_span().begin)
      refuse_at(node, {"branch-not-on-lines", "the plan is written on one line",
                       "write each section on lines of its own"});
    std::size_t end = next_line(bytes_, node.span().end);
    if (node.size() > 0 && node.style() == Style::flow) {
      add_flow_pieces(node, Path{branch.key}, branch.depth);
    } else if (node.size() > 0) {
      std::size_t from = next_line(bytes_, node.key_span().end);
      add_pieces(node, Path{branch.key}, branch.depth, from);
      end = take_comments_below(from);
    }
    gaps_.push_back(
        {node, make_span(node.key_span().begin, end),
         comment_behind(node.size() > 0 && node.style() == Style::block ? node.key_span().end
                                                                        : node.span().end)});
  }

  // Comments that stand at the depth of the last part belong to it.
  std::size_t take_comments_below(std::size_t from) {
    auto& last = pieces_.back();
    const auto column = column_of(bytes_, last.node.key_span().begin);
    std::size_t end = from;
    for (std::size_t at = from; at < bytes_.size(); at = next_line(bytes_, at)) {
      if (is_blank_line(bytes_, at)) continue;
      if (!is_comment_line(bytes_, at) || count_spaces(bytes_, at) < column) break;
      end = next_line(bytes_, at);
    }
    if (end == from) return end;
    append_lines(last.text, from, end, column);
    last.region.end = make_span(0, end).end;
    return end;
  }

  void add_pieces(Node parent, const Path& at, std::size_t depth, std::size_t& from) {
    if (depth > 0 && parent.style() == Style::flow)
      refuse_at(parent, {"branch-not-on-lines", "what is to become files stands in { }",
                         "write each entry on lines of its own"});
    for (const Node child : parent.children()) {
      const bool is_part = depth == 1;
      if (child.size() == 0)
        refuse_at(child, {"nothing-to-take-out", "an entry without content",
                          "fill it in, or take it away"});
      if (is_part)
        add_piece(child, at / child.key(), from);
      else
        add_pieces(child, at / child.key(), depth - 1, from);
    }
  }

  void add_piece(Node node, const Path& at, std::size_t& from) {
    const std::size_t key = node.key_span().begin;
    const std::size_t end = behind_entry(bytes_, node.span().end, column_of(bytes_, key));
    Piece piece{at, node, make_span(from, end), head(from, line_start(bytes_, key))};
    if (node.style() == Style::block) {
      piece.text += comment_behind(node.key_span().end);
      append_lines(piece.text, next_line(bytes_, node.key_span().end), end,
                   column_of(bytes_, node.span().begin));
    } else {
      const std::size_t second = std::min(next_line(bytes_, node.span().begin), end);
      piece.text += bytes_.substr(node.span().begin, second - node.span().begin);
      append_lines(piece.text, second, end, column_of(bytes_, key));
    }
    pieces_.push_back(std::move(piece));
    from = end;
  }

  void add_flow_pieces(Node parent, const Path& at, std::size_t depth) {
    for (const Node child : parent.children()) {
      if (depth > 1) {
        add_flow_pieces(child, at / child.key(), depth - 1);
        continue;
      }
      std::string text(tree_.source()->slice(child.span()));
      text += line_end_near(bytes_, child.span().begin);
      pieces_.push_back({at / child.key(), child, child.span(), std::move(text)});
    }
  }

  // The comments above a part, and those behind keys between it and the last one.
  std::string head(std::size_t from, std::size_t to) const {
    std::string text;
    for (std::size_t at = from; at < to; at = next_line(bytes_, at)) {
      if (is_comment_line(bytes_, at))
        text +=
            bytes_.substr(skip_blanks(bytes_, at), next_line(bytes_, at) - skip_blanks(bytes_, at));
      else if (!is_blank_line(bytes_, at))
        text += comment_behind(at);
      else if (!text.empty())
        text += line_end_near(bytes_, at);
    }
    return text;
  }

  // The comment on the line of `at`, behind it, as a line; empty where there is none.
  std::string comment_behind(std::size_t at) const {
    const auto end = line_end(bytes_, at);
    const auto found = std::find_if(comments_.begin(), comments_.end(), [&](const Comment& one) {
      return one.at >= at && one.at < end;
    });
    if (found == comments_.end()) return {};
    return std::string(found->text) + std::string(line_end_near(bytes_, at));
  }

  // Lines without `indent` of their leading spaces, or without as many as they have.
  void append_lines(std::string& text, std::size_t from, std::size_t to, std::size_t indent) const {
    for (std::size_t at = from; at < to;) {
      const std::size_t next = std::min(next_line(bytes_, at), to);
      const std::size_t start = at + std::min(indent, count_spaces(bytes_, at));
      text += bytes_.substr(start, next - start);
      at = next;
    }
  }

  std::string rest() const {
    for (const bool tidy : {true, false}) {
      auto text = rest_with(tidy);
      if (is_exact_rest(text)) return text;
    }
    refuse_at(gaps_.front().node, not_exact());
  }

  // Where a branch stood between blank lines, or last, it leaves no blank lines behind.
  std::string rest_with(bool tidy) const {
    std::string text;
    std::size_t done = 0;
    for (const auto& gap : gaps_) {
      text += bytes_.substr(done, gap.span.begin - done);
      text += gap.left;
      done = gap.span.end;
      const bool after_blank = text.ends_with("\n\n") || text.ends_with("\n\r\n");
      while (tidy && after_blank && done < bytes_.size() && is_blank_line(bytes_, done))
        done = next_line(bytes_, done);
    }
    const bool was_last = trim(bytes_.substr(done)).empty();
    text += bytes_.substr(done);
    while (tidy && was_last && (text.ends_with("\n\n") || text.ends_with("\n\r\n")))
      text.resize(text.size() - (text.ends_with("\r\n") ? 2 : 1));
    return text;
  }

  bool is_exact_rest(const std::string& text) const {
    const auto parsed = parse(std::make_shared<SourceText>(tree_.source()->name(), text));
    const Node root = parsed.tree.root();
    if (!parsed.problems.empty() || !root) return false;
    Node now = root.first_child();
    for (const Node child : tree_.root().children()) {
      const bool gone = std::any_of(gaps_.begin(), gaps_.end(),
                                    [&](const Gap& gap) { return gap.node == child; });
      if (gone) continue;
      if (!now || now.key() != child.key() || !same_tree(child, now)) return false;
      now = now.next();
    }
    std::vector<Comment> left = comments_;
    std::erase_if(left, [&](const Comment& one) {
      return std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& piece) {
        return piece.region.begin <= one.at && one.at < piece.region.end;
      });
    });
    return !now && same_comments(left, comments_of(parsed.tree));
  }

  void check(const Piece& piece) const {
    const auto parsed = parse(std::make_shared<SourceText>(tree_.source()->name(), piece.text));
    std::vector<Comment> own = comments_;
    std::erase_if(own, [&](const Comment& one) {
      return one.at < piece.region.begin || one.at >= piece.region.end;
    });
    if (!parsed.problems.empty() || !same_tree(piece.node, parsed.tree.root()) ||
        !same_comments(own, comments_of(parsed.tree)))
      refuse_at(piece.node, not_exact());
  }

  static Fault not_exact() {
    return {"not-taken-out", "this entry cannot become a file of its own without a change",
            "write it on lines of its own, each indented by spaces"};
  }

  const Tree& tree_;
  std::string_view bytes_;
  std::vector<Comment> comments_;
  std::vector<Piece> pieces_;
  std::vector<Gap> gaps_;
};

} // namespace

TakenOut take_out(const Tree& tree, std::span<const Branch> branches) {
  try {
    return Taker(tree).take(branches);
  } catch (Refusal& refusal) {
    return {{}, std::string(tree.source()->bytes()), {std::move(refusal.problem)}};
  }
}

} // namespace itplan

#include "comments.hpp"

#include "block_scalar.hpp"
#include "bytes.hpp"

#include <algorithm>

namespace itplan {
namespace {

// Between the scalars every # starts a comment: the reader refused all others.
void add_comments(std::vector<Comment>& comments, std::string_view bytes, std::size_t begin,
                  std::size_t end) {
  const std::string_view gap_and_before = bytes.substr(0, end); // a find must not run on behind it
  for (std::size_t at = gap_and_before.find('#', begin); at != bytes.npos;
       at = gap_and_before.find('#', at)) {
    const std::size_t stop = line_end(bytes, at);
    comments.push_back({at, bytes.substr(at, stop - at)});
    at = stop;
  }
}

} // namespace

std::vector<Comment> comments_of(const Tree& tree) {
  const std::string_view bytes = tree.source()->bytes();
  std::vector<Comment> comments;
  std::size_t done = 0;
  const auto step_over = [&](std::size_t begin, std::size_t end) {
    add_comments(comments, bytes, done, begin);
    done = end;
  };
  for (const TreeCell& cell : tree.cells) {
    if (cell.key_span != Span{}) step_over(cell.key_span.begin, cell.key_span.end);
    if (cell.kind != Kind::scalar) continue;
    const bool block = cell.style == Style::literal || cell.style == Style::folded;
    if (block) { // its header's line may end in a comment
      const std::size_t header = block_header_end(bytes, cell.span.begin);
      step_over(cell.span.begin, header);
      step_over(std::min<std::size_t>(line_end(bytes, header), cell.span.end), cell.span.end);
    } else {
      step_over(cell.span.begin, cell.span.end);
    }
  }
  add_comments(comments, bytes, done, bytes.size());
  return comments;
}

bool same_comments(const std::vector<Comment>& a, const std::vector<Comment>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Comment& x, const Comment& y) { return x.text == y.text; });
}

} // namespace itplan

#include "itplan/document/reword.hpp"

#include "itplan/document/parse.hpp"

#include "bytes.hpp"
#include "comments.hpp"
#include "refusal.hpp"
#include "same.hpp"
#include "splice.hpp"

namespace itplan {
namespace {

bool is_quote(char c) { return c == '"' || c == '\''; }

// Without the quotes around it.
Span bare(std::string_view bytes, Span span) {
  const bool quoted = span.end - span.begin >= 2 && is_quote(bytes[span.begin]);
  return quoted ? make_span(span.begin + 1, span.end - 1) : span;
}

bool is_block_text(Node node) {
  return node.style() == Style::literal || node.style() == Style::folded;
}

Problem refused(const Tree& tree, const Word& word, Fault fault) {
  const Node node = tree.root().descend(word.path);
  auto problem =
      unreadable(tree.source(), word.is_key ? node.key_span() : node.span(), std::move(fault));
  problem.severity = Severity::wrong;
  problem.path = word.path;
  return problem;
}

} // namespace

Edited reword(const Tree& tree, std::span<const Word> words, std::string_view word) {
  const std::string bytes(tree.source()->bytes());
  std::vector<Splice> splices;
  Reworded reworded{word, {}, {}};
  for (const auto& one : words) {
    const Node node = tree.root().descend(one.path);
    if (!one.is_key && is_block_text(node))
      return {bytes,
              {refused(tree, one,
                       {"id-in-block", "an id written as a block text",
                        "write it on the line of its key, without | or >"})}};
    const Span span = one.is_key ? node.key_span() : node.span();
    (one.is_key ? reworded.keys : reworded.values).insert(span.begin);
    splices.push_back({bare(bytes, span), std::string(word)});
  }
  auto result = spliced(bytes, std::move(splices));
  const auto parsed =
      parse(std::make_shared<SourceText>(tree.source()->name(), result.value_or("")));
  const bool exact = result && parsed.problems.empty() &&
                     same_tree(tree.root(), parsed.tree.root(), reworded) &&
                     same_comments(comments_of(tree), comments_of(parsed.tree));
  if (exact) return {std::move(*result), {}};
  return {bytes,
          {refused(tree, words.front(),
                   {"edit-not-exact", "this change would alter more than was asked",
                    "make it by hand, and please report it"})}};
}

} // namespace itplan

#include "itplan/document/edit.hpp"

#include "itplan/document/parse.hpp"

#include "bytes.hpp"
#include "comments.hpp"
#include "edit_plan.hpp"
#include "intention.hpp"
#include "refusal.hpp"

#include <algorithm>
#include <array>

namespace itplan {
namespace {

bool is_dropped(const std::vector<Span>& dropped, const Comment& comment) {
  return std::any_of(dropped.begin(), dropped.end(),
                     [&](Span span) { return span.begin <= comment.at && comment.at < span.end; });
}

// The comments of the text, those that stay before those that go with what is taken away.
struct Sorted {
  std::vector<Comment> stay;
  std::vector<Comment> go;
};

Sorted sorted(const Tree& before, const std::vector<Span>& dropped) {
  Sorted comments;
  for (const Comment& comment : comments_of(before))
    (is_dropped(dropped, comment) ? comments.go : comments.stay).push_back(comment);
  return comments;
}

// The text as it was read again; nothing where it does not hold exactly what was meant.
TreePtr exactly(const Tree& before, std::span<const Edit> edits,
                const std::vector<Comment>& comments, const std::string& bytes) {
  Parsed parsed = parse(std::make_shared<SourceText>(before.source()->name(), bytes));
  const bool is_exact = parsed.problems.empty() && as_intended(before, edits, parsed.tree) &&
                        same_comments(comments, comments_of(parsed.tree));
  return is_exact ? std::make_shared<const Tree>(std::move(parsed.tree)) : nullptr;
}

std::vector<Place> places(const Tree& tree, const std::vector<Comment>& comments) {
  std::vector<Place> all;
  for (const Comment& comment : comments)
    all.push_back({tree.source(), make_span(comment.at, comment.at + comment.text.size())});
  return all;
}

const Path& path_of(const Edit& edit) {
  struct {
    const Path& operator()(const SetValue& set) const { return set.path; }
    const Path& operator()(const AddKey& add) const { return add.map; }
    const Path& operator()(const AddElement& add) const { return add.list; }
    const Path& operator()(const Remove& remove) const { return remove.path; }
  } const path;
  return std::visit(path, edit);
}

Problem edit_problem(const Tree& tree, const Edit& edit, Fault fault) {
  const Node node = tree.root() ? tree.root().descend(path_of(edit)) : Node();
  Problem problem = unreadable(tree.source(), node ? node.span() : Span{}, std::move(fault));
  problem.severity = Severity::wrong;
  problem.path = path_of(edit);
  return problem;
}

Fault not_exact(const EditPlan& plan) {
  if (plan.lacks_final_newline())
    return {"no-final-newline", "the last line has no line end, so nothing can be put behind it",
            "add a line end to the last line"};
  return {"edit-not-exact", "this change would alter more than was asked; nothing is changed",
          "make it by hand, and please report it"};
}

// From the finest to what every place can hold.
constexpr std::array<Way, 4> ways = {{{TextForm::simplest, Grain::differences},
                                      {TextForm::double_quoted, Grain::differences},
                                      {TextForm::simplest, Grain::whole},
                                      {TextForm::double_quoted, Grain::whole}}};

Edited try_ways(const Tree& tree, std::span<const Edit> edits) {
  const std::string bytes(tree.source()->bytes());
  Fault fault;
  for (const Way way : ways) {
    EditPlan plan(tree, way);
    plan_edits(plan, edits);
    auto result = spliced(bytes, plan.splices);
    if (!result) {
      fault = {"edits-overlap", "two changes of the same lines", "make them one after the other"};
      continue;
    }
    if (*result == bytes) return {std::move(*result), {}};
    const Sorted comments = sorted(tree, plan.dropped);
    if (auto after = exactly(tree, edits, comments.stay, *result))
      return {std::move(*result), {}, places(tree, comments.go), std::move(after)};
    fault = not_exact(plan);
  }
  return {bytes, {edit_problem(tree, edits.front(), fault)}};
}

} // namespace

Edited edit(const Tree& tree, std::span<const Edit> edits) {
  try {
    return try_ways(tree, edits);
  } catch (Refusal& refusal) {
    return {std::string(tree.source()->bytes()), {std::move(refusal.problem)}};
  }
}

} // namespace itplan

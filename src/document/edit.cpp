#include "itplan/document/edit.hpp"

#include "itplan/document/parse.hpp"

#include "bytes.hpp"
#include "comments.hpp"
#include "edit_plan.hpp"
#include "intention.hpp"
#include "refusal.hpp"

#include <algorithm>

namespace itplan {
namespace {

bool is_dropped(const std::vector<Span>& dropped, const Comment& comment) {
  return std::any_of(dropped.begin(), dropped.end(),
                     [&](Span span) { return span.begin <= comment.at && comment.at < span.end; });
}

// The same comments in the same order, but for those that went with what was taken away.
bool keeps_comments(const Tree& before, const std::vector<Span>& dropped, const Tree& after) {
  std::vector<Comment> old = comments_of(before);
  std::erase_if(old, [&](const Comment& comment) { return is_dropped(dropped, comment); });
  return same_comments(old, comments_of(after));
}

bool is_exact(const Tree& before, std::span<const Edit> edits, const EditPlan& plan,
              const std::string& bytes) {
  const Parsed parsed = parse(std::make_shared<SourceText>(before.source()->name(), bytes));
  return parsed.problems.empty() && as_intended(before, edits, parsed.tree) &&
         keeps_comments(before, plan.dropped, parsed.tree);
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

Edited try_forms(const Tree& tree, std::span<const Edit> edits) {
  const std::string bytes(tree.source()->bytes());
  Fault fault;
  for (const TextForm form : {TextForm::simplest, TextForm::double_quoted}) {
    EditPlan plan(tree, form);
    plan_edits(plan, edits);
    auto result = spliced(bytes, plan.splices);
    if (!result)
      return {bytes,
              {edit_problem(tree, edits.front(),
                            {"edits-overlap", "two changes of the same lines",
                             "make them one after the other"})}};
    if (*result == bytes || is_exact(tree, edits, plan, *result)) return {std::move(*result), {}};
    fault = not_exact(plan);
  }
  return {bytes, {edit_problem(tree, edits.front(), fault)}};
}

} // namespace

Edited edit(const Tree& tree, std::span<const Edit> edits) {
  try {
    return try_forms(tree, edits);
  } catch (Refusal& refusal) {
    return {std::string(tree.source()->bytes()), {std::move(refusal.problem)}};
  }
}

} // namespace itplan

// Which bytes edits change: gathered here by the planners of each kind of edit.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/document/edit_kinds.hpp"
#include "itplan/document/tree.hpp"

#include "neighbours.hpp"
#include "splice.hpp"
#include "writer.hpp"

#include <map>
#include <set>
#include <span>

namespace itplan {

// How a list or map is made another one: where it differs, or as a whole.
enum class Grain { differences, whole };
// A way to write edits; the ways are tried one after the other.
struct Way {
  TextForm form = TextForm::simplest;
  Grain grain = Grain::differences;
};

class EditPlan {
public:
  EditPlan(const Tree& plan_tree, Way way);

  const Tree& tree;
  const std::string_view bytes;
  const TextForm form;
  const Grain grain;
  std::vector<Splice> splices;
  std::vector<Span> dropped; // comments that start in one of these go with what is taken away
  std::set<std::uint32_t> with_glued; // nodes, by where they start, that take their comments along

  void replace(std::size_t begin, std::size_t end, std::string text);
  // Replaces, and takes the comments in it away.
  void take(std::size_t begin, std::size_t end, std::string text = {});

  Writer writer_at(std::size_t at) const { return Writer(indents_near(tree, at), form); }
  std::string_view line_end_at(std::size_t at) const { return line_end_near(bytes, at); }
  // Lines to stand in the place of [begin, end), which starts a line or stands behind the last one.
  // At the end of a text without final newline they get none either, unless `value`, which they
  // hold, needs it.
  std::string lines_text(std::size_t begin, std::size_t end, const std::vector<std::string>& lines,
                         const Value& value) const;
  bool lacks_final_newline() const;
  // Whether all children are set apart by blank lines; remembered, as large maps get many keys.
  bool apart(Node parent);
  // Whether this is the first entry that is put at the end of a list or map in [ ] or { }.
  bool is_first_at_end(Node parent) { return filled_.insert(parent.span().begin).second; }

private:
  std::map<std::uint32_t, bool> apart_; // by where the list or map starts
  std::set<std::uint32_t> filled_;      // likewise
};

// Plans all edits. Throws Refusal where one cannot be.
void plan_edits(EditPlan& plan, std::span<const Edit> edits);

// One kind of edit each, on nodes that exist. `records`: a map's own entries are put on lines also
// where they would fit in { }.
void plan_set(EditPlan& plan, Node parent, Node node, const Value& value, bool records = false);
// The same, but of a list or map only what differs, where the plan's grain allows it.
void plan_change(EditPlan& plan, Node parent, Node node, const Value& value);
void plan_add_key(EditPlan& plan, Node map, const AddKey& edit);
void plan_add_element(EditPlan& plan, Node list, const Value& value);
void plan_insert_element(EditPlan& plan, Node list, Node next, const Value& value);
// `gone` are some of the parent's children, not all, in their order.
void plan_remove(EditPlan& plan, Node parent, const std::vector<Node>& gone);
// Fills a document without content.
void plan_first(EditPlan& plan, const Value& value);

} // namespace itplan

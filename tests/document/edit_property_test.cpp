#include "itplan/base/problem_text.hpp"

#include "random_edit.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>

namespace itplan {
namespace {

std::string describe(const Edit& edit) {
  struct {
    std::string operator()(const SetValue& e) const {
      return "set " + e.path.text() + " to: " + compose(e.value);
    }
    std::string operator()(const AddKey& e) const {
      return "add key '" + e.key + "' to " + e.map.text() + " before '" + e.before +
             "': " + compose(e.value);
    }
    std::string operator()(const AddElement& e) const {
      return "add to " + e.list.text() + ": " + compose(e.value);
    }
    std::string operator()(const Remove& e) const { return "remove " + e.path.text(); }
  } const describer;
  return std::visit(describer, edit);
}

std::string changed(const Tree& tree, const Edit& change) {
  const Edited result = edit(tree, {&change, 1});
  return result.problems.empty() ? result.bytes : "";
}

Path path_of(const Edit& edit) {
  struct {
    Path operator()(const SetValue& e) const { return e.path; }
    Path operator()(const AddKey& e) const { return e.map; }
    Path operator()(const AddElement& e) const { return e.list; }
    Path operator()(const Remove& e) const { return e.path; }
  } const path;
  return std::visit(path, edit);
}

Node node_of(const Tree& tree, const Edit& edit) {
  return tree.root() ? tree.root().descend(path_of(edit)) : Node();
}

Node parent_of(const Tree& tree, const Path& path) {
  return path.empty() ? Node() : tree.root().descend(path.parent());
}

// Whether all bytes of `before` are still there, around one piece that was put in.
bool only_added(std::string_view before, std::string_view after) {
  if (after.size() < before.size()) return false;
  std::size_t same = 0;
  while (same < before.size() && before[same] == after[same])
    ++same;
  return after.ends_with(before.substr(same));
}

// Behind the comments that stand below a list and deeper than its key: they are its last element's,
// so a further element comes after them.
std::size_t behind_comments(std::string_view bytes, std::size_t end, std::size_t column) {
  while (end < bytes.size()) {
    const auto text = bytes.find_first_not_of(" \t\r\n", end);
    if (text == bytes.npos || bytes[text] != '#') return end;
    const auto line = bytes.rfind('\n', text) + 1;
    if (text - line <= column) return end;
    end = std::min(bytes.find('\n', text), bytes.size());
  }
  return end;
}

// The lines that an edit of this node may touch: from its key or the sibling above a dash, to the
// end of the line where its value ends.
Span reach(const Tree& tree, Node node, Node parent) {
  const std::string_view bytes = tree.source()->bytes();
  std::size_t begin = node.key_place().span.begin;
  if (parent && parent.is_list()) begin = parent.span().begin;
  for (Node child = parent && parent.is_list() ? parent.first_child() : node; child != node;
       child = child.next())
    begin = child.span().end;
  const std::size_t newline = begin == 0 ? bytes.npos : bytes.rfind('\n', begin - 1);
  std::size_t end = std::min(bytes.find('\n', node.span().end), bytes.size());
  const std::size_t line = newline == bytes.npos ? 0 : newline + 1;
  if (node.is_list()) end = behind_comments(bytes, end, node.key_place().span.begin - line);
  return {static_cast<std::uint32_t>(newline == bytes.npos ? 0 : newline),
          static_cast<std::uint32_t>(end)};
}

// Adding takes no byte away, but for the place of an empty value; other edits stay on the lines of
// what they change, a removal on those of the list or map around it.
void check_reach(const Tree& tree, const Edit& edit, std::string_view after) {
  const std::string_view before = tree.source()->bytes();
  Node node = node_of(tree, edit);
  if (!node) return;
  const bool adds =
      std::holds_alternative<AddKey>(edit) || std::holds_alternative<AddElement>(edit);
  if (adds && node.size() > 0 && node.style() == Style::block) {
    CHECK(only_added(before, after));
    return;
  }
  const bool removes = std::holds_alternative<Remove>(edit);
  const Path path = removes ? path_of(edit).parent() : path_of(edit);
  node = tree.root().descend(path);
  const Span lines = reach(tree, node, parent_of(tree, path));
  CHECK(after.starts_with(before.substr(0, lines.begin)));
  if (!removes) CHECK(after.ends_with(before.substr(lines.end)));
}

// The edit that takes this one back; only where its bytes can be known.
std::optional<Edit> inverse(const Tree& tree, const Edit& edit, const Tree& after) {
  const Node node = node_of(tree, edit);
  const bool closed = tree.source()->bytes().ends_with('\n');
  if (closed != after.source()->bytes().ends_with('\n')) return std::nullopt;
  if (const auto* const add = std::get_if<AddKey>(&edit))
    if (node && node.size() > 0) return Remove{add->map / add->key};
  if (const auto* const add = std::get_if<AddElement>(&edit))
    if (node && node.size() > 0) return Remove{add->list / node.size()};
  const auto* const set = std::get_if<SetValue>(&edit);
  if (!set || !node.is_scalar() || node.style() != after.root().descend(set->path).style())
    return std::nullopt;
  const std::string text(node.text());
  const std::string_view raw = tree.source()->slice(node.span());
  const bool as_written = raw == text || raw == "'" + text + "'";
  if (!as_written) return std::nullopt;
  return SetValue{set->path, text};
}

struct Counts {
  std::size_t done = 0, refused = 0, unchanged = 0, inverted = 0, commuted = 0;
  std::map<std::string, std::size_t> codes;
};

void check_inverse(const Tree& tree, const Edit& edit, const Tree& after, Counts& counts) {
  const auto back = inverse(tree, edit, after);
  if (!back) return;
  const std::string restored = changed(after, *back);
  const bool requoted = std::holds_alternative<SetValue>(edit);
  // A plain scalar that another reader takes for a number comes back in quotes.
  if (requoted && restored != tree.source()->bytes()) {
    const std::string plain(node_of(tree, edit).text());
    CHECK(restored.find("'" + plain + "'") != std::string::npos);
    return;
  }
  CHECK(restored == tree.source()->bytes());
  ++counts.inverted;
}

void check_edit(const Sample& sample, const Edit& change, Counts& counts) {
  const Parsed before = parse_text(sample.bytes);
  const Edited result = edit(before.tree, {&change, 1});
  if (!result.problems.empty()) {
    CHECK(result.bytes == sample.bytes);
    ++counts.codes[std::string(result.problems[0].code)];
    ++counts.refused;
    return;
  }
  const Parsed after = parse_text(result.bytes);
  REQUIRE(after.problems.empty());
  CHECK(content(after.tree.root()) == content_after(content(before.tree.root()), change));
  ++(result.bytes == sample.bytes ? counts.unchanged : counts.done);
  if (result.bytes != sample.bytes) check_reach(before.tree, change, result.bytes);
  check_inverse(before.tree, change, after.tree, counts);
}

TEST_CASE("random edits say what was meant, reach no other bytes, and can be taken back") {
  const auto run = random_run(4000);
  std::mt19937_64 random(run.seed);
  const std::vector<Sample> all = samples();
  REQUIRE_FALSE(all.empty());
  Counts counts;
  for (std::size_t i = 0; i < run.count; ++i) {
    const Sample& sample = all[random() % all.size()];
    const Edit change = random_edit(random, parse_text(sample.bytes).tree);
    const std::string what = describe(change);
    CAPTURE(run.seed);
    CAPTURE(sample.name);
    CAPTURE(what);
    check_edit(sample, change, counts);
  }
  std::printf("%zu random edits of %zu texts (ITPLAN_SEED=%llu): %zu done, %zu without effect, %zu "
              "refused, %zu taken back%s\n",
              run.count, all.size(), static_cast<unsigned long long>(run.seed), counts.done,
              counts.unchanged, counts.refused, counts.inverted,
              has_shared_samples() ? "" : "; the files of others: skipped, not there");
  for (const auto& [code, times] : counts.codes)
    std::printf("  %s: %zu\n", code.c_str(), times);
  CHECK(counts.refused * 5 < run.count);
}

std::string describe(const std::vector<Edit>& edits) {
  std::string all;
  for (const Edit& one : edits)
    all += describe(one);
  return all;
}

TEST_CASE("several edits at once say what they say one after the other") {
  const auto run = random_run(1500);
  std::mt19937_64 random(run.seed);
  const std::vector<Sample> all = samples();
  std::size_t done = 0, refused = 0;
  for (std::size_t i = 0; i < run.count; ++i) {
    const Sample& sample = all[random() % all.size()];
    const Parsed before = parse_text(sample.bytes);
    const std::vector<Edit> edits = random_edits(random, before.tree);
    CAPTURE(run.seed);
    CAPTURE(sample.name);
    const std::string what = describe(edits);
    CAPTURE(what);
    const Edited result = edit(before.tree, edits);
    if (!result.problems.empty()) {
      CHECK(result.bytes == sample.bytes);
      ++refused;
      continue;
    }
    Value wanted = content(before.tree.root());
    for (const Edit& one : edits)
      wanted = content_after(std::move(wanted), one);
    const Parsed after = parse_text(result.bytes);
    REQUIRE(after.problems.empty());
    CHECK(content(after.tree.root()) == wanted);
    ++done;
  }
  std::printf(
      "%zu changes of one to five edits (ITPLAN_SEED=%llu): %zu done, %zu refused, 0 lost\n",
      run.count, static_cast<unsigned long long>(run.seed), done, refused);
  CHECK(refused * 4 < run.count);
}

bool is_leaf(const Tree& tree, const SetValue& edit) {
  const Node node = tree.root().descend(edit.path);
  return !edit.value.list() && !edit.value.map() && !node.is_list() && !node.is_map();
}

// A random edit that sets a single value; nothing where the text has hardly any.
std::optional<SetValue> random_leaf(std::mt19937_64& random, const Tree& tree) {
  for (int tries = 0; tries < 100; ++tries) {
    const Edit one = random_edit(random, tree);
    const auto* const set = std::get_if<SetValue>(&one);
    if (set && is_leaf(tree, *set)) return *set;
  }
  return std::nullopt;
}

// Two values of which neither lies in the other, nor is a layout that the other would follow.
bool apart(const SetValue& a, const SetValue& b) {
  const std::string x = a.path.text() + ".", y = b.path.text() + ".";
  return !x.starts_with(y) && !y.starts_with(x);
}

TEST_CASE("two edits of different entries give the same bytes in either order") {
  const auto run = random_run(1000);
  std::mt19937_64 random(run.seed);
  const std::vector<Sample> all = samples();
  std::size_t commuted = 0;
  for (std::size_t i = 0; i < run.count; ++i) {
    const Sample& sample = all[random() % all.size()];
    const Parsed parsed = parse_text(sample.bytes);
    if (!parsed.tree.root()) continue;
    const auto a = random_leaf(random, parsed.tree), b = random_leaf(random, parsed.tree);
    if (!a || !b || !apart(*a, *b)) continue;
    const Edit one = *a, two = *b;
    const std::string first = changed(parsed.tree, one), second = changed(parsed.tree, two);
    if (first.empty() || second.empty()) continue;
    CAPTURE(run.seed);
    CAPTURE(sample.name);
    const std::string description = describe(one) + "and " + describe(two);
    CAPTURE(description);
    const std::string one_two = changed(parse_text(first).tree, two);
    const std::string two_one = changed(parse_text(second).tree, one);
    if (one_two.empty() || two_one.empty()) continue;
    CHECK(one_two == two_one);
    const Edit both[] = {one, two};
    const Edited together = edit(parsed.tree, both);
    // Where one of two needs quotes, both get them when they are written together.
    if (together.problems.empty())
      CHECK(content(parse_text(together.bytes).tree.root()) ==
            content(parse_text(one_two).tree.root()));
    ++commuted;
  }
  CHECK(commuted * 2 > run.count);
  std::printf("%zu pairs of edits commuted (ITPLAN_SEED=%llu)\n", commuted,
              static_cast<unsigned long long>(run.seed));
}

} // namespace
} // namespace itplan

#include "bytes.hpp"
#include "edit_plan.hpp"
#include "intention.hpp"

#include <algorithm>
#include <map>

namespace itplan {
namespace {

using Nodes = std::vector<Node>;
using Values = std::vector<const Value*>;

bool has_same_kind(Node node, const Value& value) {
  return (node.is_list() && value.list()) || (node.is_map() && value.map());
}

void change(EditPlan& plan, Node parent, Node node, const Value& value) {
  if (!says(node, value)) plan_change(plan, parent, node, value);
}

// Keys stay in the order of the text; a new one goes before the one that follows it in the value.
void add_keys(EditPlan& plan, Node map, const ValueMap& wanted) {
  std::vector<AddKey> added;
  std::string before;
  for (auto entry = wanted.rbegin(); entry != wanted.rend(); ++entry) {
    if (map.find(entry->first))
      before = entry->first;
    else
      added.push_back({{}, entry->first, entry->second, before});
  }
  for (auto key = added.rbegin(); key != added.rend(); ++key)
    plan_add_key(plan, map, *key);
}

void change_map(EditPlan& plan, Node map, const ValueMap& wanted) {
  std::map<std::string_view, const Value*> values;
  for (const auto& [key, value] : wanted)
    values.emplace(key, &value);
  Nodes gone;
  for (const Node child : map.children()) {
    const auto value = values.find(child.key());
    if (value == values.end())
      gone.push_back(child);
    else
      change(plan, map, child, *value->second);
  }
  add_keys(plan, map, wanted);
  plan_remove(plan, map, gone);
}

// The comment behind an element on its line is about that element, not about another in its place.
void take_comment_behind(EditPlan& plan, Node list, Node element) {
  if (list.style() == Style::flow && !one_per_line(plan.bytes, list)) return;
  const std::size_t end = element.span().end;
  const std::size_t next = skip_blanks(plan.bytes, end);
  const bool comma = list.style() == Style::flow && byte_at(plan.bytes, next) == ',';
  const std::size_t from = comma ? next + 1 : end;
  const std::size_t text = skip_blanks(plan.bytes, from);
  if (byte_at(plan.bytes, text) == '#') plan.take(from, line_end(plan.bytes, text));
}

// Another element in the place of one: of records only what differs.
void change_element(EditPlan& plan, Node list, Node element, const Value& value) {
  const bool in_parts = has_same_kind(element, value) && element.size() > 0 && has_entries(value);
  if (!in_parts && element.size() == 0) take_comment_behind(plan, list, element);
  plan_change(plan, list, element, value);
}

// Elements that go and those that come in their place, before `next` or at the end.
void change_run(EditPlan& plan, Node list, const Nodes& old, const Values& wanted, Node next) {
  const std::size_t both = std::min(old.size(), wanted.size());
  for (std::size_t i = 0; i < both; ++i)
    change_element(plan, list, old[i], *wanted[i]);
  for (std::size_t i = both; i < wanted.size(); ++i)
    next ? plan_insert_element(plan, list, next, *wanted[i])
         : plan_add_element(plan, list, *wanted[i]);
}

// How many elements the longest common subsequence of what is left has, from each pair of places.
class Matches {
public:
  Matches(const Nodes& old, const Values& wanted)
      : width_(wanted.size() + 1), lengths_((old.size() + 1) * width_) {
    for (std::size_t i = old.size(); i-- > 0;)
      for (std::size_t j = wanted.size(); j-- > 0;)
        lengths_[i * width_ + j] =
            says(old[i], *wanted[j]) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
  }
  std::size_t at(std::size_t i, std::size_t j) const { return lengths_[i * width_ + j]; }

private:
  std::size_t width_;
  std::vector<std::size_t> lengths_;
};

// Among numbers a place has a meaning (at best, likely, at worst); other elements are themselves.
bool counts_by_place(Node list, const ValueList& value) {
  return list.size() == value.size() &&
         std::all_of(value.begin(), value.end(),
                     [](const Value& element) { return element.number() || element.whole(); });
}

void change_places(EditPlan& plan, Node list, const ValueList& value) {
  std::size_t i = 0;
  for (const Node child : list.children())
    change(plan, list, child, value[i++]);
}

void change_list(EditPlan& plan, Node list, const ValueList& value) {
  if (counts_by_place(list, value)) return change_places(plan, list, value);
  Nodes old, going, gone;
  Values wanted, coming;
  for (const Node child : list.children())
    old.push_back(child);
  for (const Value& element : value)
    wanted.push_back(&element);
  const auto end_run = [&](Node next) {
    change_run(plan, list, going, coming, next);
    for (std::size_t i = coming.size(); i < going.size(); ++i)
      gone.push_back(going[i]);
    going.clear();
    coming.clear();
  };
  const Matches matches(old, wanted);
  std::size_t i = 0, j = 0;
  while (i < old.size() || j < wanted.size()) {
    const bool both = i < old.size() && j < wanted.size();
    if (both && says(old[i], *wanted[j])) {
      end_run(old[i++]);
      ++j;
    } else if (j == wanted.size() || (both && matches.at(i + 1, j) >= matches.at(i, j + 1))) {
      going.push_back(old[i++]);
    } else {
      coming.push_back(wanted[j++]);
    }
  }
  end_run({});
  plan_remove(plan, list, gone);
}

bool any_key_stays(Node map, const ValueMap& wanted) {
  return std::any_of(wanted.begin(), wanted.end(),
                     [&](const auto& entry) { return map.find(entry.first); });
}

} // namespace

void plan_change(EditPlan& plan, Node parent, Node node, const Value& value) {
  constexpr std::size_t most_pairs = 1'000'000; // of elements to compare
  const bool in_parts = plan.grain == Grain::differences && has_same_kind(node, value) &&
                        node.size() > 0 && has_entries(value);
  if (in_parts && value.map() && any_key_stays(node, *value.map()))
    return change_map(plan, node, *value.map());
  if (in_parts && value.list() && node.size() * value.list()->size() <= most_pairs)
    return change_list(plan, node, *value.list());
  plan_set(plan, parent, node, value);
}

} // namespace itplan

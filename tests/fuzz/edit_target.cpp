#include "itplan/base/text.hpp"
#include "itplan/change/change.hpp"
#include "itplan/document/parse.hpp"

#include "../../src/document/comments.hpp"
#include "plan_bytes.hpp"
#include "targets.hpp"

#include <algorithm>
#include <memory>
#include <optional>

namespace itplan::fuzz {
namespace {

Value value_of(std::string_view text) {
  const Parsed parsed = parse(std::make_shared<SourceText>("value", std::string(text)));
  return parsed.problems.empty() ? content(parsed.tree.root()) : Value(text);
}

std::optional<Step> step_of(std::string_view line) {
  const auto word = [&line] {
    const std::size_t end = std::min(line.find(' '), line.size());
    const std::string_view first = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    return first;
  };
  const std::string_view verb = word();
  const Path path = Path::parse(word());
  if (path.empty()) return std::nullopt;
  if (verb == "set") return Set{path, value_of(line)};
  if (verb == "append") return Append{path, value_of(line)};
  if (verb == "unset") return Unset{path};
  const bool entry = path.size() == 2 && (path[0] == "requests" || path[0] == "customers");
  if (verb == "new" && entry) return NewEntry{path, value_of(line)};
  return std::nullopt;
}

std::vector<Step> steps_in(std::string_view script) {
  std::vector<Step> steps;
  for (const std::string_view line : split(script, '\n'))
    if (auto step = step_of(line)) steps.push_back(std::move(*step));
  return steps;
}

std::string text_of(const Loaded& loaded, const std::string& relative) {
  for (const Document& document : loaded.documents)
    if (document.relative == relative) return std::string(document.tree->source()->bytes());
  return {};
}

std::vector<std::string> comments_in(const std::string& bytes) {
  const Parsed parsed = parse(std::make_shared<SourceText>("text", bytes));
  hold(parsed.problems.empty(), "a text before and after a change can be read");
  std::vector<std::string> texts;
  for (const Comment& comment : comments_of(parsed.tree))
    texts.emplace_back(comment.text);
  return texts;
}

bool only_adds(const Loaded& loaded, const std::vector<Step>& steps) {
  return std::all_of(steps.begin(), steps.end(), [&](const Step& step) {
    const auto* const set = std::get_if<Set>(&step);
    const Node old = set ? locate(loaded, set->path).node : Node();
    const bool leaf = !old || old.is_scalar() || old.is_empty();
    return !std::holds_alternative<Unset>(step) && leaf;
  });
}

// No comment comes from nowhere; none goes where nothing was to be taken away.
void hold_comments(const FileChange& file, bool all_stay) {
  const std::vector<std::string> before = comments_in(file.before);
  const std::vector<std::string> after = comments_in(file.after);
  if (all_stay) return hold(before == after, "every comment stays, in its order");
  auto rest = before.begin();
  for (const std::string& comment : after) {
    rest = std::find(rest, before.end(), comment);
    hold(rest != before.end(), "no comment comes from nowhere");
    ++rest;
  }
}

void hold_files(const Loaded& loaded, const std::vector<Step>& steps, const Change& change) {
  const bool all_stay = only_adds(loaded, steps);
  for (const FileChange& file : change.files) {
    hold(file.before == text_of(loaded, file.relative), "the text before is the plan's");
    hold(file.before != file.after, "only changed files are named");
    if (!file.is_new) hold_comments(file, all_stay);
  }
}

// What one step was to leave is what stands there.
void hold_intention(const Step& step, const Loaded& after) {
  if (const auto* const set = std::get_if<Set>(&step))
    hold(scalar_text(content(locate(after, set->path).node)) == scalar_text(set->value),
         "the value is the one that was set");
  if (const auto* const unset = std::get_if<Unset>(&step))
    hold(!locate(after, unset->path).node || locate(after, unset->path.parent()).node.is_list(),
         "what was taken away is gone");
  if (const auto* const entry = std::get_if<NewEntry>(&step))
    hold(bool(locate(after, entry->at).node) || !entry->fields.map(), "the new entry is there");
}

} // namespace

void edit_bytes(std::string_view bytes) {
  const std::size_t mark = bytes.find("%%\n");
  if (mark == bytes.npos) return;
  const Loaded loaded = load(files_in(bytes.substr(mark + 3)));
  if (!loaded.readable()) return;
  const std::vector<Step> steps = steps_in(bytes.substr(0, mark));
  const Change change = change_plan(loaded, steps);
  hold_problems(change.problems);
  hold(change.problems.empty() || change.files.empty(), "a refused change has no files");
  hold(bool(change.after) == !change.files.empty(), "a change knows the plan after it");
  if (!change.after) return;
  hold(change.after->readable(), "the changed plan is readable");
  hold_files(loaded, steps, change);
  if (steps.size() == 1) hold_intention(steps.front(), *change.after);
}

} // namespace itplan::fuzz

// Plans as two people change them on two branches, by the code that the commands change plans with,
// for merges.py to merge. One JSON object a line: first the plan before, in both layouts, then the
// trials: {"kind": ..., "left": {FILE: TEXT}, "right": {FILE: TEXT}}.
//
//     branches SEED TRIALS
#include "itplan/base/text.hpp"
#include "itplan/change/change.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>

namespace itplan {
namespace {

using nlohmann::json;
using Files = std::map<std::string, std::string>;

constexpr std::size_t requests = 200, added = 5, changed = 5;

const std::string head = R"(itplan: 1
title: Year plan   # as the board knows it
year: 2027
customers:
  sales: {name: Sales}
  depot: {name: Depot}
)";

Loaded loaded_from(const Files& texts) {
  std::vector<PlanFile> files;
  for (const auto& [name, text] : texts)
    files.push_back({name, std::make_shared<const SourceText>(name, text)});
  return load(files);
}

class People {
public:
  explicit People(std::uint64_t seed) : random_(seed) {}

  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool now_and_then() { return below(3) == 0; }
  const std::string& one_of(const std::vector<std::string>& all) { return all[below(all.size())]; }

  // An id that was not given before, anywhere over the alphabet.
  std::string fresh_id() {
    static const std::vector<std::string> words = {
        "access", "badge",  "cabling", "desk",    "email",   "forms",  "gate",   "hosting",
        "intake", "joiner", "kiosk",   "laptops", "mobile",  "notice", "office", "printing",
        "queue",  "report", "scanner", "tickets", "updates", "vpn",    "wifi",   "yard"};
    for (;;) {
      std::string id = one_of(words) + "-" + one_of(words);
      if (below(2) == 0) id += "-" + one_of(words);
      if (ids_.insert(id).second) return id;
    }
  }

  std::string sentence() {
    static const std::vector<std::string> parts = {"the scanner", "every week",  "by hand",
                                                   "twice a day", "our clients", "the old form",
                                                   "no paper",    "in one go"};
    return "With " + one_of(parts) + ": " + one_of(parts) + ", " + one_of(parts);
  }

  std::string date() { return fmt::format("2026-{:02}-{:02}", 9 + below(2), 1 + below(28)); }

  // A request as people write one: not all keys, comments here and there, two indentations.
  std::string request_text() {
    std::string text = now_and_then() ? "# Asked for in the spring.\n" : "";
    text += fmt::format("title: '{}'\ncustomer: {}\nreceived: {}\n", sentence(),
                        one_of({"sales", "depot"}), date());
    if (!now_and_then()) text += "claimed: " + one_of({"highest", "high", "normal"}) + "\n";
    if (!now_and_then()) text += fmt::format("problem: |\n  {}.\n  {}.\n", sentence(), sentence());
    if (now_and_then()) text += fmt::format("\nresult: \"{}\"\n", sentence());
    text += fmt::format("ref: A-{}\nowner: adviser   # until May\nkind: project\n", below(1000));
    text += fmt::format("effort: {{build: {}}}\nvalue: {}\n", 1 + below(40), 1 + below(9));
    if (!now_and_then())
      text += fmt::format("{}notes:\n  - date: {}\n    from: it\n    kind: receipt\n    text: |\n"
                          "      {}.\n",
                          now_and_then() ? "# What was said.\n" : "", date(), sentence());
    return text;
  }

  NewEntry new_entry(const std::string& id) {
    return {Path{"requests", id}, ValueMap{{"title", sentence()},
                                           {"customer", one_of({"sales", "depot"})},
                                           {"received", date()},
                                           {"problem", sentence() + ".\n"},
                                           {"effort", ValueMap{{"build", std::int64_t{4}}}}}};
  }
  Step note_on(const Path& request) {
    return Append{
        request / "notes",
        ValueMap{{"date", date()}, {"from", "it"}, {"kind", "news"}, {"text", sentence() + "."}}};
  }
  Step any_change(const Path& request) {
    switch (below(9)) {
    case 0: return Set{request / "started", date()};
    case 1: return Set{request / "title", sentence()};
    case 2: return Set{request / "effort" / "build", std::int64_t(50 + below(50))};
    case 3: return Set{request / "effort" / "test", std::int64_t(1 + below(50))};
    case 4: return Set{request / "problem", sentence() + ".\n" + sentence() + ".\n"};
    case 5: return Unset{request / "ref"};
    case 6:
      return Append{request / "decisions",
                    ValueMap{{"date", date()}, {"outcome", "agreed"}, {"by", "board"}}};
    case 7: return note_on(request);
    default: return Set{request / "owner", sentence()};
    }
  }
  // A change of one line that is there.
  Step line_change(const Path& request) {
    switch (below(5)) {
    case 0: return Set{request / "title", sentence()};
    case 1: return Set{request / "customer", one_of({"sales", "depot"})};
    case 2: return Set{request / "owner", sentence()};
    case 3: return Set{request / "kind", one_of({"internal", "change"})};
    default: return Set{request / "value", std::int64_t(10 + below(90))};
    }
  }

private:
  std::mt19937_64 random_;
  std::set<std::string> ids_;
};

Files changed_files(const Loaded& loaded, const std::vector<Step>& steps) {
  const Change change = change_plan(loaded, steps);
  for (const Problem& problem : change.problems) {
    std::cerr << "refused: " << problem.message << '\n';
    std::exit(1);
  }
  Files files;
  for (const FileChange& file : change.files)
    files[file.relative] = file.after;
  return files;
}

struct Lines {
  std::size_t begin = 0, end = 0; // of the text before
};

Lines changed_lines(std::string_view before, std::string_view after) {
  const auto old_lines = split(before, '\n'), new_lines = split(after, '\n');
  const std::size_t least = std::min(old_lines.size(), new_lines.size());
  std::size_t same = 0, behind = 0;
  while (same < least && old_lines[same] == new_lines[same])
    ++same;
  while (behind < least - same &&
         old_lines[old_lines.size() - 1 - behind] == new_lines[new_lines.size() - 1 - behind])
    ++behind;
  return {same, old_lines.size() - behind};
}

class Trials {
public:
  explicit Trials(std::uint64_t seed) : people_(seed) {
    folder_["itplan.yaml"] = head;
    for (std::size_t i = 0; i < requests; ++i) {
      ids_.push_back(people_.fresh_id());
      folder_["requests/" + ids_.back() + ".yaml"] = people_.request_text();
    }
    std::sort(ids_.begin(), ids_.end());
    one_["itplan.yaml"] = head + "requests:\n";
    for (const std::string& id : ids_) {
      one_["itplan.yaml"] += "  " + id + ":\n";
      for (const auto line : split(folder_["requests/" + id + ".yaml"], '\n'))
        one_["itplan.yaml"] += line.empty() ? "" : "    " + std::string(line) + "\n";
    }
    one_plan_ = loaded_from(one_);
    if (!loaded_from(folder_).readable() || !one_plan_.readable()) std::exit(1);
  }

  void print(std::size_t count) {
    print_line({{"folder", folder_}, {"one-file", one_}});
    for (std::size_t i = 0; i < count; ++i)
      print_trial("folder", mix(nullptr));
    for (std::size_t i = 0; i < count / 8; ++i)
      print_trial("one-file", mix(&one_plan_));
    for (std::size_t i = 0; i < count / 4; ++i)
      print_trial("neighbouring-lines", neighbours());
    for (std::size_t i = 0; i < count / 4; ++i)
      print_trial("two-in-one-list", one_list());
    for (std::size_t i = 0; i < count / 10; ++i)
      print_trial("same-id", same_id());
  }

private:
  struct Sides {
    Files left, right;
  };

  // In the folder layout the other requests' files have no part in a change.
  Files changed_in_folder(const std::vector<Step>& steps) const {
    Files files{{"itplan.yaml", head}};
    for (const Step& step : steps)
      if (const auto file = folder_.find(file_of(step)); file != folder_.end()) files.insert(*file);
    return changed_files(loaded_from(files), steps);
  }
  static std::string file_of(const Step& step) {
    struct {
      const Path& operator()(const NewEntry& entry) const { return entry.at; }
      const Path& operator()(const Set& set) const { return set.path; }
      const Path& operator()(const Append& append) const { return append.list; }
      const Path& operator()(const Unset& unset) const { return unset.path; }
    } const path;
    return entry_file(std::visit(path, step));
  }

  Path request(std::size_t i) const { return Path{"requests", ids_[i]}; }
  const std::string& text(const Path& path) const {
    return folder_.at("requests/" + path[1] + ".yaml");
  }
  std::size_t any() { return people_.below(ids_.size()); }

  std::vector<Step> one_side(std::set<std::size_t>& taken) {
    std::vector<Step> steps;
    for (std::size_t i = 0; i < added; ++i)
      steps.emplace_back(people_.new_entry(people_.fresh_id()));
    for (std::size_t i = 0; i <= changed; ++i) {
      std::size_t which = any();
      while (!taken.insert(which).second)
        which = any();
      const Path path = request(which);
      steps.push_back(i == changed ? people_.note_on(path) : people_.any_change(path));
    }
    return steps;
  }

  // Lines of one request with at least one unchanged line between.
  std::pair<Step, Step> lines_apart(const Path& path) {
    for (;;) {
      const Step left = people_.line_change(path), right = people_.any_change(path);
      const Files a = changed_in_folder({left}), b = changed_in_folder({right});
      if (a.empty() || b.empty()) continue;
      const Lines x = changed_lines(text(path), a.begin()->second);
      const Lines y = changed_lines(text(path), b.begin()->second);
      if (x.end < y.begin || y.end < x.begin) return {left, right};
    }
  }

  // Both sides add requests, change different ones, and one that both change.
  Sides mix(const Loaded* one_file) {
    std::set<std::size_t> taken;
    const std::size_t shared = any();
    taken.insert(shared);
    std::vector<Step> left = one_side(taken), right = one_side(taken);
    const auto [a, b] = lines_apart(request(shared));
    left.push_back(a);
    right.push_back(b);
    if (one_file) return {changed_files(*one_file, left), changed_files(*one_file, right)};
    return {changed_in_folder(left), changed_in_folder(right)};
  }

  Sides neighbours() {
    const Path path = request(any());
    return {changed_in_folder({Set{path / "owner", people_.sentence()}}),
            changed_in_folder({Set{path / "kind", "internal"}})};
  }

  Sides one_list() {
    const Path path = request(any());
    return {changed_in_folder({people_.note_on(path)}), changed_in_folder({people_.note_on(path)})};
  }

  Sides same_id() {
    const std::string id = people_.fresh_id();
    return {changed_in_folder({people_.new_entry(id)}), changed_in_folder({people_.new_entry(id)})};
  }

  static void print_line(const json& line) { std::cout << line.dump() << '\n'; }
  static void print_trial(const char* kind, const Sides& sides) {
    print_line({{"kind", kind}, {"left", sides.left}, {"right", sides.right}});
  }

  People people_;
  std::vector<std::string> ids_;
  Files folder_, one_;
  Loaded one_plan_;
};

} // namespace
} // namespace itplan

int main(int count, char** arguments) {
  if (count != 3) return 2;
  itplan::Trials(std::strtoull(arguments[1], nullptr, 10))
      .print(std::strtoull(arguments[2], nullptr, 10));
}

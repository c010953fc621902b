#include "plan_bytes.hpp"

#include "itplan/base/problem_text.hpp"

#include "targets.hpp"

#include <memory>
#include <string>

namespace itplan::fuzz {
namespace {

constexpr std::string_view file_mark = "@@ ";

void hold_place(const Place& place) {
  if (!place.source) return;
  hold(place.span.begin <= place.span.end, "a place begins before it ends");
  hold(place.span.end <= place.source->bytes().size(), "a place lies in its file");
}

constexpr std::string_view small_text = R"(itplan: 1
title: Plan
year: 2027
capacity: {days: {build: {q1: 10, q2: 10, q3: 10, q4: 10}}}
@@ customers/sales.yaml
name: Sales
@@ requests/vpn.yaml
title: VPN
customer: sales
received: 2026-11-02
)";

} // namespace

std::vector<PlanFile> files_in(std::string_view bytes) {
  std::vector<PlanFile> files;
  std::string name(main_file);
  for (;;) {
    const std::size_t mark = bytes.starts_with(file_mark) ? 0 : bytes.find("\n@@ ");
    const std::size_t end = mark == bytes.npos ? bytes.size() : mark == 0 ? 0 : mark + 1;
    files.push_back(
        {name, std::make_shared<const SourceText>(name, std::string(bytes.substr(0, end)))});
    if (mark == bytes.npos) return files;
    bytes.remove_prefix(end + file_mark.size());
    const std::size_t newline = std::min(bytes.find('\n'), bytes.size());
    name = bytes.substr(0, newline);
    bytes.remove_prefix(std::min(newline + 1, bytes.size()));
  }
}

const Loaded& small_plan() {
  static const Loaded loaded = load(files_in(small_text));
  hold(loaded.readable(), "the small plan is readable");
  return loaded;
}

void hold_problems(const std::vector<Problem>& problems) {
  for (const Problem& problem : problems) {
    hold(!problem.code.empty() && !problem.message.empty(), "a problem has a code and words");
    hold_place(problem.place);
    for (const Note& note : problem.notes)
      hold_place(note.place);
    hold(!problem_text(problem).empty(), "a problem can be laid out");
  }
}

} // namespace itplan::fuzz

// Writes random edits as JSON lines, for compare_edits.py to check with another YAML reader.
#include "random_edit.hpp"
#include "reading.hpp"
#include "value_json.hpp"

#include <iostream>

namespace itplan {
namespace {

using nlohmann::json;

json as_json(const Edit& edit) {
  struct {
    json operator()(const SetValue& e) const {
      return {{"do", "set"}, {"path", e.path.keys()}, {"value", as_json(e.value)}};
    }
    json operator()(const AddKey& e) const {
      return {{"do", "key"},
              {"path", e.map.keys()},
              {"key", e.key},
              {"before", e.before},
              {"value", as_json(e.value)}};
    }
    json operator()(const AddElement& e) const {
      return {{"do", "element"}, {"path", e.list.keys()}, {"value", as_json(e.value)}};
    }
    json operator()(const Remove& e) const { return {{"do", "remove"}, {"path", e.path.keys()}}; }
  } const writer;
  return std::visit(writer, edit);
}

void write_trace() {
  const auto run = random_run(2000);
  std::mt19937_64 random(run.seed);
  const std::vector<Sample> all = samples();
  std::cerr << "ITPLAN_SEED=" << run.seed
            << (has_shared_samples() ? "\n" : "; the files of others: skipped, not there\n");
  for (std::size_t i = 0; i < run.count; ++i) {
    const Sample& sample = all[random() % all.size()];
    const Parsed parsed = parse_text(sample.bytes);
    const std::vector<Edit> edits = random_edits(random, parsed.tree);
    const Edited result = edit(parsed.tree, edits);
    if (!result.problems.empty()) continue;
    json steps = json::array();
    for (const Edit& one : edits)
      steps.push_back(as_json(one));
    const json line = {
        {"name", sample.name}, {"before", sample.bytes}, {"after", result.bytes}, {"edits", steps}};
    std::cout << line.dump() << '\n';
  }
}

} // namespace
} // namespace itplan

int main() { itplan::write_trace(); }

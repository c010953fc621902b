// What the reader makes of YAML files: their names come on stdin, one a line; for each a line of
// JSON goes out: {"refused": CODE}, or {"tree": ...} with texts, nothing as null, {"list": [...]}
// and {"map": [[KEY, VALUE], ...]}. For yaml_suite.py.
#include "reading.hpp"
#include "value_json.hpp"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>

int main() {
  using namespace itplan;
  for (std::string name; std::getline(std::cin, name);) {
    std::ifstream in(name, std::ios::binary);
    const Parsed parsed = parse_text({std::istreambuf_iterator<char>(in), {}});
    const nlohmann::json line =
        parsed.problems.empty() ? nlohmann::json{{"tree", as_json(content(parsed.tree.root()))}}
                                : nlohmann::json{{"refused", std::string(parsed.problems[0].code)}};
    std::printf("%s\n", line.dump().c_str());
  }
}

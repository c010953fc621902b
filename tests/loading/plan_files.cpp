#include "plan_files.hpp"

#include "itplan/base/text.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

namespace itplan::testing {
namespace {

std::string indented(std::string_view text, std::size_t by) {
  std::string out;
  for (const auto line : split(text, '\n'))
    out += line.empty() ? "\n" : std::string(by, ' ') + std::string(line) + "\n";
  return out;
}

} // namespace

std::vector<PlanFile> files_of(const Texts& texts) {
  std::vector<PlanFile> files;
  for (const auto& [name, text] : texts)
    files.push_back({name, std::make_shared<const SourceText>(name, text)});
  return files;
}

std::string found(const std::vector<Problem>& problems) {
  std::string text;
  for (const auto& problem : problems) {
    if (problem.place.source) {
      const auto at = problem.place.source->locate(problem.place.span.begin);
      text += fmt::format("{}:{}:{} ", problem.place.source->name(), at.line, at.column);
    }
    text += fmt::format("{}\n", problem.code);
  }
  return text;
}

Texts example(std::string_view name) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(ITPLAN_SOURCE_DIR) / "examples" / name;
  Texts texts;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto relative = fs::relative(entry.path(), folder).generic_string();
    if (!entry.is_regular_file() || !is_plan_file(relative)) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    texts.emplace_back(relative, std::string(std::istreambuf_iterator<char>(in), {}));
  }
  return texts;
}

Texts as_one_file(const Texts& texts) {
  std::string main;
  std::map<std::string, std::map<std::string, std::string>> sections; // by path of the map
  for (const auto& [name, text] : texts) {
    const auto at = file_place(name).at;
    if (at.empty()) {
      main = text;
      continue;
    }
    const bool ballot = at.size() == 3;
    auto& entries = sections[at[0]][at[1]];
    entries += ballot ? "    " + at[2] + ":\n" + indented(text, 6) : indented(text, 4);
  }
  for (const auto& [section, entries] : sections) {
    main += section + ":\n";
    for (const auto& [id, text] : entries) {
      main += "  " + id + ":\n";
      main += text;
    }
  }
  return {{"itplan.yaml", main}};
}

} // namespace itplan::testing

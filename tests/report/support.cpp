#include "itplan/base/problem_text.hpp"
#include "itplan/render/template_text.hpp"
#include "itplan/report/reports.hpp"

#include "sample.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace itplan {
namespace {

std::string golden_path(std::string_view name) {
  return std::string(ITPLAN_SOURCE_DIR) + "/tests/report/golden/" + std::string(name);
}

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

} // namespace

void check_golden(std::string_view name, const std::string& text) {
  const auto path = golden_path(name);
  if (const auto* update = std::getenv("ITPLAN_UPDATE"); update && *update == '1')
    std::ofstream(path, std::ios::binary) << text;
  CHECK(read(path) == text);
}

std::string filled(std::string_view name, const Value& data, Language language) {
  const auto* report = find_report(name);
  REQUIRE(report);
  const auto source =
      std::make_shared<SourceText>(report->file(language), std::string(report->text(language)));
  const auto result = fill(source, data);
  for (const auto& problem : result.problems)
    FAIL_CHECK(problem_text(problem));
  return result.text;
}

} // namespace itplan

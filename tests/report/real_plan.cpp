#include "itplan/base/problem_text.hpp"
#include "itplan/base/text.hpp"
#include "itplan/loading/load.hpp"

#include "../loading/plan_files.hpp"
#include "letter_sample.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace itplan {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::string indented(const std::string& text) {
  std::string out;
  for (const auto line : split(text, '\n'))
    out += line.empty() ? "\n" : "    " + std::string(line) + "\n";
  return out;
}

} // namespace

Plan real_plan(Language language) {
  const bool dutch = language == Language::nl;
  auto texts = itplan::testing::example(dutch ? "gemeente-waterrijk" : "harbour-logistics");
  const fs::path folder = fs::path(ITPLAN_SOURCE_DIR) / "tests/report/letters" / word(language);
  std::string more;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto name = entry.path().filename();
    if (dutch)
      texts.emplace_back("requests/" + name.string(), read(entry.path()));
    else
      more += "  " + name.stem().string() + ":\n" + indented(read(entry.path()));
  }
  if (!dutch) { // one file
    auto& text = texts.front().second;
    text.insert(text.find("\nballots:") + 1, more);
  }
  for (auto& [name, text] : texts) {
    if (name == "customers/klantcontact.yaml") text += "form_of_address: je\n";
    if (text.find("customer: klantcontact") == std::string::npos) continue;
    text = replaced(replaced(text, " u ", " je "), " U ", " Je ");
  }
  auto loaded = load(itplan::testing::files_of(texts));
  for (const auto& problem : loaded.problems)
    FAIL_CHECK(problem_text(problem));
  return std::move(loaded.plan);
}

} // namespace itplan

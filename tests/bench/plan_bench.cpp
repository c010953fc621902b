// How long yaml-cpp's events alone take on the files of a plan: the measure for `list` and `check`.
// Usage: plan_bench FOLDER   prints seconds and bytes; the files are read as itplan reads them.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Nothing : YAML::EventHandler {
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

std::size_t parse(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(file), {});
  std::istringstream stream(bytes);
  YAML::Parser parser(stream);
  Nothing nothing;
  while (parser.HandleNextDocument(nothing)) {
  }
  return bytes.size();
}

} // namespace

int main(int, char** arguments) {
  const auto start = std::chrono::steady_clock::now();
  std::size_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(arguments[1]))
    if (entry.path().extension() == ".yaml") bytes += parse(entry.path());
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  std::printf("%.6f %zu\n", taken.count(), bytes);
}

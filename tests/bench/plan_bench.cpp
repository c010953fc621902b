// How long yaml-cpp's events alone take on the files of a plan: the measure for `list` and `check`.
// Usage: plan_bench FOLDER            reads the files as itplan does; prints their bytes
//        plan_bench --peak COMMAND...  runs a command; prints its peak memory in bytes
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <cstdio>
#include <cstring>
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

// Measured from a small process: a child's peak begins with that of its parent.
int print_peak(char** command) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (!std::freopen("/dev/null", "w", stdout) || !std::freopen("/dev/null", "w", stderr))
      _exit(127);
    ::execvp(command[0], command);
    _exit(127);
  }
  rusage usage{};
  int status = 0;
  ::wait4(child, &status, 0, &usage);
  std::printf("%ld\n", usage.ru_maxrss * 1024);
  return WIFEXITED(status) && WEXITSTATUS(status) != 127 ? 0 : 1;
}

int main(int, char** arguments) {
  if (std::strcmp(arguments[1], "--peak") == 0) return print_peak(arguments + 2);
  std::size_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(arguments[1]))
    if (entry.path().extension() == ".yaml") bytes += parse(entry.path());
  std::printf("%zu\n", bytes);
}

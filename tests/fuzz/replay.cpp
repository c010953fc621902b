// Runs every target on its seeds and on what fuzzing once found: replay FOLDER, or replay TARGET
// FILE for one.
#include "targets.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace itplan::fuzz;

namespace {

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> files_in_folder(const fs::path& folder) {
  std::vector<fs::path> files;
  if (!fs::is_directory(folder)) return files;
  for (const auto& entry : fs::directory_iterator(folder))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

// Each text, and all its beginnings of a few lengths: a file that was cut off.
std::size_t replay(const Target& target, const fs::path& file) {
  const std::string bytes = bytes_of(file);
  constexpr std::size_t cuts = 16;
  std::cerr << file.native() << '\n';
  for (std::size_t i = 1; i <= cuts; ++i)
    target.run(std::string_view(bytes).substr(0, bytes.size() * i / cuts));
  return cuts;
}

int replay_all(const fs::path& top) {
  for (const Target& target : targets()) {
    std::size_t runs = 0;
    for (const char* kind : {"seeds", "finds"})
      for (const fs::path& file : files_in_folder(top / kind / target.name))
        runs += replay(target, file);
    std::cout << target.name << ": " << runs << " runs\n";
    hold(runs > 0, "every target has seeds");
  }
  return 0;
}

} // namespace

int main(int count, char** arguments) {
  if (count == 2) return replay_all(arguments[1]);
  for (const Target& target : targets())
    if (count == 3 && target.name == arguments[1]) target.run(bytes_of(arguments[2]));
  return count == 3 ? 0 : 2;
}

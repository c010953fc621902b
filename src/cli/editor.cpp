#include "editor.hpp"

#include "itplan/base/problem.hpp"
#include "itplan/base/text.hpp"

#include "stop.hpp"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <vector>

namespace itplan {
namespace {

// Editors that understand +LINE in front of the file.
bool takes_line(std::string_view program) {
  static constexpr std::array<std::string_view, 9> known = {
      "vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "joe", "kak"};
  const auto slash = program.rfind('/');
  const auto name = slash == std::string_view::npos ? program : program.substr(slash + 1);
  for (const auto one : known)
    if (one == name) return true;
  return false;
}

std::vector<std::string> command_line(const std::string& editor, const std::filesystem::path& file,
                                      std::size_t line) {
  std::vector<std::string> words;
  for (const auto word : split(editor, ' '))
    if (!word.empty()) words.emplace_back(word);
  const auto program = words.front();
  if (takes_line(program)) words.push_back(fmt::format("+{}", line));
  if (program.ends_with("code")) {
    words.insert(words.end(), {"--goto", fmt::format("{}:{}", file.string(), line)});
  } else {
    words.push_back(file.string());
  }
  return words;
}

} // namespace

void run_editor(World& world, const std::filesystem::path& file, std::size_t line) {
  auto editor = world.environment("VISUAL");
  if (trim(editor).empty()) editor = world.environment("EDITOR");
  if (trim(editor).empty()) throw Stop(Exit::usage, "neither VISUAL nor EDITOR names an editor");
  auto words = command_line(editor, file, line);
  std::vector<char*> arguments(words.size() + 1); // the last is null
  std::transform(words.begin(), words.end(), arguments.begin(),
                 [](std::string& word) { return word.data(); });
  pid_t child = -1;
  if (::posix_spawnp(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0)
    throw Failure(fmt::format("cannot start the editor '{}'", words.front()));
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    throw Failure(fmt::format("the editor '{}' ended with an error", words.front()));
}

} // namespace itplan

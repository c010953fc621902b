#include "editor.hpp"

#include "itplan/base/problem.hpp"
#include "itplan/base/text.hpp"

#include "descriptor.hpp"
#include "stop.hpp"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <utility>
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

// As a shell splits a line, without one: nothing in it is replaced or started.
std::vector<std::string> shell_words(std::string_view line) {
  std::vector<std::string> words;
  char quote = '\0';
  bool in_word = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool is_space = c == ' ' || c == '\t' || c == '\n';
    if (quote == '\0' && is_space) {
      in_word = false;
      continue;
    }
    if (!std::exchange(in_word, true)) words.emplace_back();
    const bool escapes = c == '\\' && quote != '\'' && i + 1 < line.size() &&
                         (quote == '\0' || line[i + 1] == '"' || line[i + 1] == '\\');
    if (escapes)
      words.back() += line[++i];
    else if (c == quote)
      quote = '\0';
    else if (quote == '\0' && (c == '"' || c == '\''))
      quote = c;
    else
      words.back() += c;
  }
  if (quote != '\0')
    throw Stop(Exit::usage,
               fmt::format("VISUAL or EDITOR has a quote that is not closed: {}", printable(line)));
  return words;
}

// Ctrl-C is for the editor: who started it goes on waiting.
class InterruptsIgnored {
public:
  InterruptsIgnored()
      : interrupt_(std::signal(SIGINT, SIG_IGN)), quit_(std::signal(SIGQUIT, SIG_IGN)) {}
  ~InterruptsIgnored() {
    std::signal(SIGINT, interrupt_);
    std::signal(SIGQUIT, quit_);
  }
  InterruptsIgnored(const InterruptsIgnored&) = delete;
  InterruptsIgnored& operator=(const InterruptsIgnored&) = delete;

private:
  void (*interrupt_)(int);
  void (*quit_)(int);
};

// With the signals as they were for us. Negative where it cannot be started.
pid_t start(std::vector<std::string>& words) {
  std::vector<char*> arguments(words.size() + 1); // the last is null
  std::transform(words.begin(), words.end(), arguments.begin(),
                 [](std::string& word) { return word.data(); });
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGQUIT);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &signals);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  pid_t child = -1;
  const int error =
      ::posix_spawnp(&child, arguments[0], nullptr, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  return error == 0 ? child : -1;
}

std::vector<std::string> command_line(const std::string& editor, const std::filesystem::path& file,
                                      std::size_t line) {
  auto words = shell_words(editor);
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
  const InterruptsIgnored ignored;
  const pid_t child = start(words);
  if (child < 0)
    throw Failure(fmt::format("cannot start the editor '{}'", printable(words.front())));
  int status = 0;
  uninterrupted([&] { return ::waitpid(child, &status, 0); });
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    throw Failure(fmt::format("the editor '{}' ended with an error", words.front()));
}

} // namespace itplan

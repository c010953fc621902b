#include "git.hpp"

#include "itplan/base/problem.hpp"
#include "itplan/base/text.hpp"

#include "descriptor.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace itplan {
namespace {

// What a copied repository could use to start programs is switched off (git's own security
// boundary says: configuration and hooks of a repository that was not cloned are not safe).
std::vector<std::string> safe_command(const std::filesystem::path& folder,
                                      const std::vector<std::string>& arguments) {
  std::vector<std::string> command{"git",
                                   "-C",
                                   folder.string(),
                                   "-c",
                                   "core.fsmonitor=false",
                                   "-c",
                                   "core.hooksPath=/dev/null",
                                   "-c",
                                   "log.showSignature=false",
                                   "-c",
                                   "core.quotePath=false",
                                   "-c",
                                   "log.mailmap=false",
                                   "--no-pager"};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return command;
}

// Of git's own variables only those stay that say where it is installed, where the user's own
// settings are, and how far up it looks for a repository.
bool is_passed_on(std::string_view variable) {
  static constexpr std::array<std::string_view, 6> kept = {
      "GIT_EXEC_PATH=",       "GIT_CEILING_DIRECTORIES=", "GIT_DISCOVERY_ACROSS_FILESYSTEM=",
      "GIT_CONFIG_NOSYSTEM=", "GIT_CONFIG_SYSTEM=",       "GIT_CONFIG_GLOBAL="};
  if (variable.starts_with("LC_ALL=")) return false;
  return !variable.starts_with("GIT_") ||
         std::any_of(kept.begin(), kept.end(),
                     [variable](std::string_view name) { return variable.starts_with(name); });
}

std::vector<std::string> safe_environment() {
  std::vector<std::string> variables;
  for (char** entry = environ; *entry; ++entry)
    if (is_passed_on(*entry)) variables.emplace_back(*entry);
  // Without a protocol git fetches nothing, also not what a partial clone lacks.
  for (const auto* variable : {"GIT_ALLOW_PROTOCOL=", "GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0",
                               "GIT_PAGER=cat", "LC_ALL=C", "GIT_TERMINAL_PROMPT=0"})
    variables.emplace_back(variable);
  return variables;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all(texts.size() + 1); // the last is null
  std::transform(texts.begin(), texts.end(), all.begin(),
                 [](std::string& text) { return text.data(); });
  return all;
}

struct Pipe {
  int read = -1;
  int write = -1;
  Pipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) throw Failure("cannot make a pipe for git");
    read = ends[0];
    write = ends[1];
  }
  ~Pipe() {
    close_write();
    ::close(read);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  void close_write() {
    if (write >= 0) ::close(write);
    write = -1;
  }
};

// What comes out of one end of a pipe: no more than `most` bytes are kept.
struct Sink {
  std::string& text;
  std::size_t most;
  bool is_over = false;

  void take(std::string_view bytes) {
    const auto room = most - text.size();
    is_over = is_over || bytes.size() > room;
    text.append(bytes.substr(0, room));
  }
};

// Both ends are read as they fill, so that neither can block the other; until they are closed, or
// there is too much of the first. False where git says nothing for too long.
bool drain(const Pipe& out, const Pipe& err, Sink& output, Sink& message, int silence) {
  std::array<pollfd, 2> waiting{{{out.read, POLLIN, 0}, {err.read, POLLIN, 0}}};
  const std::array<Sink*, 2> sinks{&output, &message};
  std::array<char, 65536> buffer;
  int open = 2;
  while (open > 0 && !output.is_over) {
    const int ready = ::poll(waiting.data(), waiting.size(), silence);
    if (ready == 0) return false;
    if (ready < 0 && errno != EINTR) break;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
      if (waiting[i].fd < 0 || waiting[i].revents == 0) continue;
      const auto got = ::read(waiting[i].fd, buffer.data(), buffer.size());
      if (got > 0) {
        sinks[i]->take({buffer.data(), static_cast<std::size_t>(got)});
      } else if (got == 0 || errno != EINTR) {
        waiting[i].fd = -1;
        --open;
      }
    }
  }
  return true;
}

// A file in memory with what git is to read: it cannot block as a pipe would.
Descriptor readable(std::string_view input) {
  Descriptor file(::memfd_create("input", MFD_CLOEXEC));
  while (file.is_open() && !input.empty()) {
    const auto written =
        uninterrupted([&] { return ::write(file.number(), input.data(), input.size()); });
    if (written < 0) throw Failure("cannot tell git what to look for");
    input.remove_prefix(static_cast<std::size_t>(written));
  }
  if (!file.is_open() || ::lseek(file.number(), 0, SEEK_SET) != 0)
    throw Failure("cannot tell git what to look for");
  return file;
}

pid_t start(std::vector<std::string> command, const Descriptor& in, Pipe& out, Pipe& err) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in.number(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out.write, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err.write, STDERR_FILENO);
  auto variables = safe_environment();
  pid_t child = -1;
  const int error = ::posix_spawnp(&child, "git", &actions, nullptr, pointers(command).data(),
                                   pointers(variables).data());
  posix_spawn_file_actions_destroy(&actions);
  return error == 0 ? child : -1;
}

} // namespace

GitAnswer run_git(const std::filesystem::path& folder, const std::vector<std::string>& arguments,
                  std::string_view input, std::size_t most, int silence) {
  const auto in = readable(input);
  Pipe out;
  Pipe err;
  GitAnswer answer;
  const pid_t child = start(safe_command(folder, arguments), in, out, err);
  if (child < 0) {
    answer.message = no_git;
    return answer;
  }
  out.close_write();
  err.close_write();
  Sink output{answer.output, most};
  Sink message{answer.message, short_answer};
  const bool answers = drain(out, err, output, message, silence);
  answer.too_long = output.is_over;
  if (answer.too_long || !answers) ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  answer.ok = !answer.too_long && WIFEXITED(status) && WEXITSTATUS(status) == 0;
  if (!answer.ok) answer.output.clear();
  answer.message = answers ? std::string(trim(answer.message))
                           : fmt::format("git said nothing for {} seconds", silence / 1000);
  return answer;
}

} // namespace itplan

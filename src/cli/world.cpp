#include "world.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>

namespace itplan {
namespace {

volatile std::sig_atomic_t interrupt_count = 0;

void on_interrupt(int) {
  // The first lets a search end with what it has; the second ends the program.
  interrupt_count = interrupt_count + 1;
  if (interrupt_count > 1) std::_Exit(130);
}

std::size_t terminal_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

std::string environment(std::string_view name) {
  const char* value = std::getenv(std::string(name).c_str());
  return value ? value : "";
}

} // namespace

World process_world() {
  World world;
  std::error_code ignored;
  world.directory = std::filesystem::current_path(ignored);
  world.in = &std::cin;
  world.out = &std::cout;
  world.err = &std::cerr;
  world.in_is_terminal = isatty(STDIN_FILENO) != 0;
  world.out_is_terminal = isatty(STDOUT_FILENO) != 0;
  world.err_is_terminal = isatty(STDERR_FILENO) != 0;
  world.width = world.out_is_terminal ? terminal_width() : 0;
  world.environment = environment;
  world.clock = [] {
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  };
  world.seconds = [] {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::int64_t{std::chrono::duration_cast<std::chrono::seconds>(since).count()};
  };
  world.interrupted = [] {
    static const bool listening = std::signal(SIGINT, on_interrupt) != SIG_ERR;
    return listening && interrupt_count > 0;
  };
  return world;
}

} // namespace itplan

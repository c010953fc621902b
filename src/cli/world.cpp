#include "world.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <random>

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

Date local_day(std::time_t moment) {
  std::tm parts{};
  // A moment that no calendar holds: the day in UTC is the nearest thing to say.
  if (!localtime_r(&moment, &parts))
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::from_time_t(moment));
  using namespace std::chrono;
  return sys_days(year(parts.tm_year + 1900) / month(static_cast<unsigned>(parts.tm_mon) + 1) /
                  day(static_cast<unsigned>(parts.tm_mday)));
}

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
  world.clock = [] { return local_day(std::time(nullptr)); };
  world.random = [] {
    std::random_device bits;
    return std::uint64_t{bits()} << 32U | bits();
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

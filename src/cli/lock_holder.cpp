#include "lock_holder.hpp"

#include "itplan/base/amount.hpp"
#include "itplan/base/text.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <fstream>
#include <optional>

namespace itplan {
namespace {

constexpr std::string_view unknown =
    "another process, perhaps on another machine, which holds the lock on this plan";

struct Holder {
  std::int64_t process;
  bool reads;
};

// A line of /proc/locks: "1: FLOCK  ADVISORY  WRITE 4711 fe:00:10952791 0 EOF".
std::optional<Holder> holder_in(const std::string& line, std::string_view file) {
  std::vector<std::string_view> words;
  for (const auto word : split(line, ' '))
    if (!word.empty()) words.push_back(word);
  if (words.size() < 6 || words[1] != "FLOCK" || words[5] != file) return std::nullopt;
  const auto process = parse_whole(words[4]);
  if (!process || *process <= 0) return std::nullopt;
  return Holder{*process, words[3] == "READ"};
}

std::optional<Holder> find_holder(const Descriptor& file) {
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return std::nullopt;
  const auto name =
      fmt::format("{:02x}:{:02x}:{}", major(status.st_dev), minor(status.st_dev), status.st_ino);
  std::ifstream locks("/proc/locks");
  for (std::string line; std::getline(locks, line);)
    if (const auto holder = holder_in(line, name)) return holder;
  return std::nullopt;
}

std::string program_of(std::int64_t process) {
  std::ifstream file(fmt::format("/proc/{}/comm", process));
  std::string name;
  std::getline(file, name);
  return name;
}

std::string host() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

bool has_ended(std::int64_t process) {
  return ::kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH;
}

} // namespace

std::string lock_holder(const Descriptor& file) {
  const auto holder = find_holder(file);
  if (!holder) return std::string(unknown);
  const auto program = program_of(holder->process);
  if (program.empty())
    return fmt::format("process {}, which has ended and left the lock on this plan to another",
                       holder->process);
  if (program != "itplan")
    return fmt::format("process {} ({}), which is not itplan and holds the lock on this plan",
                       holder->process, program);
  return fmt::format("process {} (itplan), which is {} this plan", holder->process,
                     holder->reads ? "reading" : "writing");
}

std::string name_text() { return fmt::format("{} {}\n", ::getpid(), host()); }

std::string name_holder(std::string_view text) {
  const auto words = split(trim(text), ' ');
  const auto process = parse_whole(words.front());
  if (words.size() != 2 || !process || *process <= 0) return std::string(unknown);
  if (words[1] != host()) return fmt::format("process {} on the machine {}", *process, words[1]);
  if (has_ended(*process)) return fmt::format("process {}, which has ended", *process);
  return fmt::format("process {}, which is writing this plan", *process);
}

} // namespace itplan

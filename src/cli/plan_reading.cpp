#include "plan_reading.hpp"

#include "disk.hpp"

#include <fcntl.h>
#include <sys/stat.h>

namespace itplan {

// A socket cannot be opened at all.
FileRead read_plan_file(const Folder& plan, const std::string& relative, std::size_t limit) {
  const auto file = plan.open(relative, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  if (!file.is_open() && errno == ELOOP) return {{}, Unread::link};
  if (!file.is_open() && errno == ENXIO) return {{}, Unread::no_file};
  if (!file.is_open()) fail("read", plan.path() / relative);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) fail("read", plan.path() / relative);
  if (!S_ISREG(status.st_mode)) return {{}, Unread::no_file};
  if (static_cast<std::size_t>(status.st_size) > limit) return {{}, Unread::too_large};
  if (auto bytes = read_file_up_to(file, plan.path() / relative, limit))
    return {std::move(*bytes), Unread::no};
  return {{}, Unread::too_large};
}

bool is_there(const Folder& plan, const std::string& relative) {
  const auto there = plan.open(relative, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  return there.is_open() || (errno != ENOENT && errno != ENOTDIR);
}

} // namespace itplan

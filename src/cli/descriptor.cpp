#include "descriptor.hpp"

#include "itplan/base/problem.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <system_error>
#include <utility>

namespace itplan {

void fail(std::string_view what, const std::filesystem::path& path) {
  throw Failure(
      fmt::format("cannot {} {}: {}", what, path.string(), std::generic_category().message(errno)));
}

Descriptor::Descriptor(const std::filesystem::path& path, int flags, mode_t mode)
    : number_(uninterrupted([&] { return ::open(path.c_str(), flags | O_CLOEXEC, mode); })) {}
Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}
Descriptor::Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(number_, other.number_);
  return *this;
}
bool Descriptor::is_ordinary() const {
  struct stat status {};
  return is_open() && ::fstat(number_, &status) == 0 && S_ISREG(status.st_mode);
}
// What a signal interrupts is closed all the same.
int Descriptor::close() {
  const int result = ::close(std::exchange(number_, -1));
  return result != 0 && errno == EINTR ? 0 : result;
}

} // namespace itplan

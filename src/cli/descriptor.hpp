// The system's handle of an open file.
#pragma once

#include <sys/types.h>

#include <cerrno>
#include <filesystem>
#include <string_view>

namespace itplan {

// Does a call of the system again for as long as a signal came in between.
template <class Call> auto uninterrupted(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR)
    result = call();
  return result;
}

// A file descriptor that is closed at the end of its scope.
class Descriptor {
public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const std::filesystem::path& path, int flags, mode_t mode = 0);
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept;
  Descriptor& operator=(Descriptor&& other) noexcept;

  bool is_open() const { return number_ >= 0; }
  bool is_ordinary() const; // an open file that is no folder, pipe or device
  int number() const { return number_; }
  int close();

private:
  int number_ = -1;
};

// Throws Failure: "cannot WHAT PATH: " and what the system says.
[[noreturn]] void fail(std::string_view what, const std::filesystem::path& path);

} // namespace itplan

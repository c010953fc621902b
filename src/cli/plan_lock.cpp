#include "plan_lock.hpp"

#include "itplan/base/problem.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <thread>

namespace itplan {
namespace fs = std::filesystem;
namespace {

constexpr auto a_look = std::chrono::milliseconds(10);
constexpr int looks_before_word = 50; // half a second is a moment

} // namespace

// A shared lock needs no more than reading, so that a plan can be read where nothing can be
// written. A pipe in its place is not waited for.
PlanLock::PlanLock(const fs::path& path, Kind kind)
    : file_(path, (kind == Kind::shared ? O_RDONLY : O_RDWR) | O_NOFOLLOW | O_NONBLOCK),
      kind_(kind) {}

PlanLock PlanLock::made(const fs::path& path) {
  Descriptor file(path, O_RDWR | O_CREAT | O_NOFOLLOW, 0666);
  if (!file.is_open()) fail("lock the plan with", path);
  return {std::move(file), Kind::exclusive};
}

bool PlanLock::try_take(const Say& say) {
  const int wanted = kind_ == Kind::shared ? LOCK_SH : LOCK_EX;
  if (::flock(file_.number(), wanted | LOCK_NB) == 0) return true;
  if (errno == EWOULDBLOCK || errno == EINTR) return false;
  if (kind_ == Kind::exclusive)
    say(fmt::format("this file system knows no locks ({}): let only one command write at a time",
                    std::generic_category().message(errno)));
  return true;
}

void PlanLock::take(const Say& say) {
  for (int look = 0; look < looks_before_word; ++look) {
    if (try_take(say)) return;
    std::this_thread::sleep_for(a_look);
  }
  say(fmt::format("waiting for {}, which is writing this plan", holder()));
  while (::flock(file_.number(), kind_ == Kind::shared ? LOCK_SH : LOCK_EX) != 0)
    if (errno != EINTR) throw Failure("cannot wait for the lock on the plan");
}

// Only word for others: the lock itself does not depend on it.
void PlanLock::sign(std::string_view holder) {
  if (::ftruncate(file_.number(), 0) != 0) return;
  if (::pwrite(file_.number(), holder.data(), holder.size(), 0) < 0) return;
}

std::string PlanLock::holder() const {
  std::array<char, 100> text{};
  const auto got = ::pread(file_.number(), text.data(), text.size(), 0);
  return got > 0 ? std::string(text.data(), static_cast<std::size_t>(got)) : "another process";
}

} // namespace itplan

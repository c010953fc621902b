#include "plan_lock.hpp"

#include "itplan/base/problem.hpp"

#include "lock_holder.hpp"
#include "stop.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <thread>
#include <utility>

namespace itplan {
namespace {

constexpr auto a_look = std::chrono::milliseconds(10);
constexpr auto a_moment = std::chrono::milliseconds(500);

// A pipe in its place is not waited for.
constexpr int careful = O_NONBLOCK | O_NOCTTY;

// One that another user made, with a mask of their own, can be locked by who may only read it.
Descriptor open_to_lock(const Folder& folder, const std::string& name) {
  auto file = folder.open(name, O_RDWR | O_CREAT | careful, 0666);
  if (!file.is_open() && errno == EACCES) file = folder.open(name, O_RDONLY | careful);
  return file;
}

bool is_no_lock_at_all() { return errno == ELOOP || errno == EISDIR || errno == ENXIO; }

[[noreturn]] void refuse(const std::filesystem::path& path) {
  throw Stop(Exit::unreadable,
             fmt::format("{} must be an ordinary file, made by itplan: take away what is there; "
                         "nothing was written",
                         path.string()));
}

} // namespace

PlanLock::PlanLock(Folder folder, const std::string& name, Descriptor file, Kind kind)
    : folder_(std::move(folder)), name_(name), file_(std::move(file)), kind_(kind) {}

PlanLock::PlanLock(PlanLock&& other) noexcept { *this = std::move(other); }
PlanLock& PlanLock::operator=(PlanLock&& other) noexcept {
  std::swap(folder_, other.folder_);
  std::swap(name_, other.name_);
  std::swap(file_, other.file_);
  std::swap(kind_, other.kind_);
  std::swap(by_name_, other.by_name_);
  std::swap(made_name_, other.made_name_);
  return *this;
}

// A shared lock needs no more than reading, so that a plan can be read where nothing can be
// written.
PlanLock PlanLock::shared(const Folder& folder, const std::string& name) {
  auto file = folder.open(name, O_RDONLY | careful);
  if (!file.is_ordinary()) return {};
  return {folder, name, std::move(file), Kind::shared};
}

PlanLock PlanLock::exclusive(const Folder& folder, const std::string& name) {
  auto file = open_to_lock(folder, name);
  if (!file.is_open() && !is_no_lock_at_all()) fail("lock the plan with", folder.path() / name);
  if (!file.is_ordinary()) refuse(folder.path() / name);
  folder.share(file);
  return {folder, name, std::move(file), Kind::exclusive};
}

bool PlanLock::try_take() {
  if (by_name_) return try_take_name();
  const int wanted = kind_ == Kind::shared ? LOCK_SH : LOCK_EX;
  if (uninterrupted([&] { return ::flock(file_.number(), wanted | LOCK_NB); }) == 0) return true;
  if (errno == EWOULDBLOCK) return false;
  by_name_ = true;
  return try_take_name();
}

bool PlanLock::try_take_name() {
  if (kind_ == Kind::shared) return stands();
  const Descriptor file = folder_.open(held_name(), O_WRONLY | O_CREAT | O_EXCL, 0666);
  if (!file.is_open() && errno == EEXIST) return false;
  if (!file.is_open()) fail("lock the plan with", folder_.path() / held_name());
  made_name_ = true;
  const auto text = name_text(); // only word for others: the file itself is the lock
  static_cast<void>(
      uninterrupted([&] { return ::write(file.number(), text.data(), text.size()); }));
  return true;
}

bool PlanLock::stands() const { return !by_name_ || !folder_.status(held_name()); }

void PlanLock::let_go() {
  if (std::exchange(made_name_, false)) ::unlinkat(folder_.number(), held_name().c_str(), 0);
  file_ = Descriptor();
}

void PlanLock::take(const Waiting& waiting) {
  const auto begun = std::chrono::steady_clock::now();
  for (bool told = false; !try_take(); std::this_thread::sleep_for(a_look)) {
    const auto passed = std::chrono::steady_clock::now() - begun;
    if (passed >= waiting.most)
      throw Failure(fmt::format("waited {} seconds for {}; nothing was {}{}", waiting.most.count(),
                                holder(), kind_ == Kind::shared ? "read" : "written", way_out()));
    if (told || passed < a_moment) continue;
    waiting.say(fmt::format("waiting for {}, at most {} seconds", holder(), waiting.most.count()));
    told = true;
  }
}

std::string PlanLock::holder() const {
  if (!by_name_) return lock_holder(file_);
  std::array<char, 100> text{};
  const auto held = folder_.open(held_name(), O_RDONLY | careful);
  const auto got = held.is_ordinary() ? ::read(held.number(), text.data(), text.size()) : 0;
  return name_holder({text.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0))});
}

// The system lets go of its own locks; a file stays where its maker was killed.
std::string PlanLock::way_out() const {
  if (!by_name_) return "";
  return fmt::format("; this file system knows no locks: where no itplan is at work, take away {}",
                     (folder_.path() / held_name()).string());
}

} // namespace itplan

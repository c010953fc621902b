#include "folder.hpp"

#include "itplan/base/text.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <utility>

namespace itplan {
namespace fs = std::filesystem;
namespace {

constexpr int a_folder = O_RDONLY | O_DIRECTORY;

bool is_link(int folder, const std::string& name) {
  struct stat status {};
  return ::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
         S_ISLNK(status.st_mode);
}

// A link where a folder was asked for is "no folder" to the system.
Descriptor step(int folder, const std::string& name, int flags, mode_t mode) {
  if (name == "..") return errno = EXDEV, Descriptor();
  Descriptor next(uninterrupted(
      [&] { return ::openat(folder, name.c_str(), flags | O_NOFOLLOW | O_CLOEXEC, mode); }));
  if (!next.is_open() && errno == ENOTDIR) errno = is_link(folder, name) ? ELOOP : ENOTDIR;
  return next;
}

Descriptor open_beneath(int folder, const std::string& relative, int flags, mode_t mode) {
  open_how how{};
  how.flags = static_cast<unsigned>(flags | O_CLOEXEC);
  how.mode = flags & O_CREAT ? mode : 0;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
  return Descriptor(static_cast<int>(uninterrupted(
      [&] { return ::syscall(SYS_openat2, folder, relative.c_str(), &how, sizeof how); })));
}

// Sandboxes forbid what they do not know.
bool has_no_openat2() { return errno == ENOSYS || errno == EPERM; }

Folder::Kind kind_of(const dirent& entry, int folder) {
  switch (entry.d_type) {
  case DT_REG: return Folder::Kind::file;
  case DT_DIR: return Folder::Kind::folder;
  case DT_LNK: return Folder::Kind::link;
  case DT_UNKNOWN: break;
  default: return Folder::Kind::other;
  }
  struct stat status {};
  if (::fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
    return Folder::Kind::other;
  return S_ISREG(status.st_mode)   ? Folder::Kind::file
         : S_ISDIR(status.st_mode) ? Folder::Kind::folder
         : S_ISLNK(status.st_mode) ? Folder::Kind::link
                                   : Folder::Kind::other;
}

} // namespace

Descriptor open_by_steps(int folder, std::string_view relative, int flags, mode_t mode) {
  Descriptor held;
  for (auto slash = relative.find('/'); slash != std::string_view::npos;
       slash = relative.find('/')) {
    held = step(folder, std::string(relative.substr(0, slash)), O_PATH | O_DIRECTORY, 0);
    if (!held.is_open()) return held;
    folder = held.number();
    relative.remove_prefix(slash + 1);
  }
  return step(folder, std::string(relative), flags, mode);
}

Folder::Folder(Descriptor held, fs::path path)
    : held_(held.is_open() ? std::make_shared<const Descriptor>(std::move(held)) : nullptr),
      path_(std::move(path)) {}

// One may write into a folder that one may not list.
Folder::Folder(const fs::path& path)
    : Folder(Descriptor(path.empty() ? "." : path, a_folder), path) {
  if (!is_open() && errno == EACCES) *this = {Descriptor(path, O_PATH | O_DIRECTORY), path};
}

Folder Folder::made(const fs::path& path) {
  Folder there(path);
  if (there.is_open()) return there;
  if (errno != ENOENT) fail("open the folder", path);
  const auto name = path.filename();
  return name.empty() ? made(path.parent_path())
                      : made(path.parent_path()).made_below(name.string());
}

Descriptor Folder::open(std::string_view relative, int flags, mode_t mode) const {
  if (!is_open()) return errno = ENOENT, Descriptor();
  if (relative.find('/') != std::string_view::npos) {
    auto file = open_beneath(number(), std::string(relative), flags, mode);
    if (file.is_open() || !has_no_openat2()) return file;
  }
  return open_by_steps(number(), relative, flags, mode);
}

Folder Folder::below(std::string_view relative) const {
  return {open(relative, a_folder), path_ / relative};
}

Folder Folder::made_below(std::string_view relative) const {
  Folder at = *this;
  for (const auto part : split(relative, '/')) {
    auto next = at.below(part);
    if (!next.is_open() && errno == ENOENT) {
      const std::string name(part);
      const auto made = uninterrupted([&] { return ::mkdirat(at.number(), name.c_str(), 0777); });
      if (made != 0 && errno != EEXIST) fail("make the folder", next.path());
      next = at.below(part);
      if (made == 0 && next.is_open()) at.share(*next.held_);
      if (!at.sync()) fail("make the folder", next.path());
    }
    if (!next.is_open()) fail("open the folder", next.path());
    at = std::move(next);
  }
  return at;
}

std::optional<struct stat> Folder::status(std::string_view name) const {
  struct stat status {};
  const auto result = uninterrupted(
      [&] { return ::fstatat(number(), std::string(name).c_str(), &status, AT_SYMLINK_NOFOLLOW); });
  return result == 0 ? std::optional(status) : std::nullopt;
}

struct stat Folder::status() const {
  struct stat status {};
  if (::fstat(number(), &status) != 0) fail("look at", path_);
  return status;
}

// Not the device, which may be another one after the machine was started anew.
std::string Folder::mark() const {
  struct statx its {};
  constexpr unsigned wanted = STATX_INO | STATX_BTIME;
  if (::statx(number(), "", AT_EMPTY_PATH, wanted, &its) != 0) return {};
  if ((its.stx_mask & wanted) != wanted) return {};
  return fmt::format("{} {}.{:09}", its.stx_ino, its.stx_btime.tv_sec, its.stx_btime.tv_nsec);
}

std::vector<Folder::Entry> Folder::entries() const {
  const int number =
      uninterrupted([&] { return ::openat(held_->number(), ".", a_folder | O_CLOEXEC); });
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(number < 0 ? nullptr : ::fdopendir(number),
                                                   ::closedir);
  if (!stream) fail("list", path_);
  std::vector<Entry> found;
  errno = 0;
  while (const auto* entry = ::readdir(stream.get())) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") found.push_back({std::string(name), kind_of(*entry, number)});
    errno = 0;
  }
  if (errno != 0) fail("list", path_);
  return found;
}

// Only root can give a file to somebody; what cannot be shared is still its maker's.
void Folder::share(const Descriptor& made) const {
  const auto ours = status();
  struct stat its {};
  if (::fstat(made.number(), &its) != 0) return;
  if (its.st_uid != ours.st_uid && ::geteuid() == 0 &&
      ::fchown(made.number(), ours.st_uid, ours.st_gid) != 0)
    return;
  if (!(ours.st_mode & S_IWGRP)) return;
  if (its.st_gid != ours.st_gid &&
      ::fchown(made.number(), static_cast<uid_t>(-1), ours.st_gid) != 0)
    return;
  const mode_t rights =
      S_IRGRP | S_IWGRP | (S_ISDIR(its.st_mode) ? S_IXGRP | (ours.st_mode & S_ISGID) : 0);
  if ((its.st_mode & rights) == rights) return;
  if (::fchmod(made.number(), (its.st_mode & 07777) | rights) != 0) return;
}

bool Folder::sync() const {
  if (uninterrupted([&] { return ::fsync(number()); }) == 0) return true;
  return errno == EINVAL || errno == ENOTSUP || errno == EBADF;
}

} // namespace itplan

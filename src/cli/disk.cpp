#include "disk.hpp"

#include "itplan/base/problem.hpp"

#include "folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <utility>

namespace itplan {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view temporary_ending = ".itplan-new";

void write_all(const Descriptor& descriptor, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("write", path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

constexpr auto no_limit = static_cast<std::size_t>(-1);

// Ends at the end of the file, or once more than `most` bytes have come.
std::string read_all(const Descriptor& file, std::size_t expected, std::size_t most,
                     const fs::path& path) {
  std::string bytes(expected, '\0');
  std::size_t size = 0;
  while (size <= most) {
    if (size == bytes.size()) bytes.resize(size + (expected == 0 ? 65536 : 1)); // one to probe
    const auto got = ::read(file.number(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("read", path);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  bytes.resize(size);
  return bytes;
}

std::string read_open(const Descriptor& file, const fs::path& path, std::size_t most = no_limit) {
  if (!file.is_open()) fail("read", path);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) fail("read", path);
  if (S_ISDIR(status.st_mode)) {
    errno = EISDIR;
    fail("read", path);
  }
  const auto expected = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  return read_all(file, most == no_limit ? expected : std::min(expected, most + 1), most, path);
}

fs::path resolved(const fs::path& path) {
  std::error_code error;
  const auto real = fs::weakly_canonical(path, error);
  return error ? path : real;
}

fs::path temporary_of(const fs::path& target) {
  return target.parent_path() /
         fmt::format(".{}.{}{}", target.filename().string(), ::getpid(), temporary_ending);
}

// A file of this name can only be left from a process that died under our number.
Descriptor open_new(const fs::path& path) {
  constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;
  Descriptor file(path, flags, 0666);
  if (file.is_open() || errno != EEXIST) return file;
  ::unlink(path.c_str());
  return {path, flags, 0666};
}

// Before the mode, which the system takes bits from when the owner changes. Only root may give
// files away; a group of one's own anybody may give, and those who share the plan by it keep it.
void give(const Descriptor& file, const Rights& rights) {
  struct stat now {};
  if (::fstat(file.number(), &now) != 0) return;
  if (now.st_uid == rights.owner && now.st_gid == rights.group) return;
  if (::fchown(file.number(), rights.owner, rights.group) == 0) return;
  if (::fchown(file.number(), static_cast<uid_t>(-1), rights.group) != 0) return;
}

Rights rights_in(const struct stat& status) {
  return {status.st_mode & 07777, status.st_uid, status.st_gid};
}

// In a folder that two users share by its group both can write what either makes.
void share_new(const Descriptor& file, const fs::path& path) {
  const Folder folder(path.parent_path());
  if (folder.is_open() && folder.status().st_mode & S_ISGID) folder.share(file);
}

// Some file systems know no careful renames; what was looked at just before must do then.
bool cannot_be_careful() { return errno == EINVAL || errno == ENOSYS || errno == ENOTSUP; }

int rename_carefully(const fs::path& from, const fs::path& to, unsigned how) {
  return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), how);
}

[[noreturn]] void fail_changed(const fs::path& path) {
  throw Failure(fmt::format("{} was changed in the meantime", path.string()));
}

} // namespace

std::string read_file(const fs::path& path) { return read_open({path, O_RDONLY}, path); }

std::optional<std::string> read_file_if_there(const fs::path& path) {
  const Descriptor file(path, O_RDONLY | O_NONBLOCK); // a pipe in its place is not waited for
  if (!file.is_open() && (errno == ENOENT || errno == ENOTDIR)) return std::nullopt;
  return read_open(file, path);
}

std::optional<std::string> read_file_up_to(const fs::path& path, std::size_t most) {
  auto bytes = read_open({path, O_RDONLY}, path, most);
  return bytes.size() > most ? std::nullopt : std::optional(std::move(bytes));
}

bool holds(const fs::path& path, std::string_view text) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
  try {
    return read_file_up_to(path, text.size()) == text;
  } catch (const Failure&) {
    return false;
  }
}

std::optional<Rights> rights_of(const fs::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? std::optional(rights_in(status)) : std::nullopt;
}

void write_file(const fs::path& path, std::string_view bytes, const std::optional<Rights>& rights) {
  NewText text(path, bytes, rights);
  text.take_over();
  sync_folder(text.folder());
}

void write_into(const fs::path& path, std::string_view bytes) {
  const Descriptor sink(path, O_WRONLY);
  if (!sink.is_open()) fail("write", path);
  write_all(sink, bytes, path);
}

void make_folder(const fs::path& folder) {
  std::error_code ignored;
  if (folder.empty() || fs::is_directory(folder, ignored)) return;
  make_folder(folder.parent_path());
  if (::mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) fail("make the folder", folder);
  share_new(Descriptor(folder, O_RDONLY | O_DIRECTORY), folder);
  sync_folder(folder.parent_path());
}

void sync_folder(const fs::path& folder) {
  const Descriptor descriptor(folder, O_RDONLY | O_DIRECTORY);
  if (!descriptor.is_open() || ::fsync(descriptor.number()) == 0) return;
  if (errno != EINVAL && errno != ENOTSUP) fail("make sure of what is in", folder);
}

void remove_file(const fs::path& path) {
  if (::unlink(path.c_str()) != 0) fail("take away", path);
}

void remove_file(const fs::path& path, std::string_view before) {
  const auto aside = temporary_of(path);
  if (std::rename(path.c_str(), aside.c_str()) != 0) fail("take away", path);
  if (holds(aside, before)) return remove_file(aside);
  if (std::rename(aside.c_str(), path.c_str()) != 0) fail("put back", path);
  fail_changed(path);
}

NewText::NewText(const fs::path& wanted, std::string_view bytes,
                 const std::optional<Rights>& rights)
    : target_(resolved(wanted)), temporary_(temporary_of(target_)) {
  make_folder(target_.parent_path());
  try {
    fill(bytes, rights);
  } catch (...) {
    ::unlink(temporary_.c_str());
    throw;
  }
}

NewText::~NewText() {
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

NewText::NewText(NewText&& other) noexcept
    : target_(std::move(other.target_)), temporary_(std::exchange(other.temporary_, {})),
      is_new_(other.is_new_) {}

void NewText::fill(std::string_view bytes, std::optional<Rights> rights) {
  struct stat old {};
  is_new_ = ::stat(target_.c_str(), &old) != 0;
  if (!is_new_ && !S_ISREG(old.st_mode)) {
    errno = S_ISDIR(old.st_mode) ? EISDIR : EINVAL;
    fail("replace", target_);
  }
  if (!is_new_ && ::access(target_.c_str(), W_OK) != 0) fail("write", target_);
  auto file = open_new(temporary_);
  if (!file.is_open()) fail("write beside", target_);
  if (!is_new_) rights = rights_in(old);
  if (rights) {
    give(file, *rights);
    if (::fchmod(file.number(), rights->mode) != 0) fail("set the mode of", target_);
  }
  if (is_new_ && !rights) share_new(file, target_);
  write_all(file, bytes, target_);
  if (::fsync(file.number()) != 0 || file.close() != 0) fail("write", target_);
}

void NewText::take_over() {
  int result = is_new_ ? rename_carefully(temporary_, target_, RENAME_NOREPLACE)
                       : std::rename(temporary_.c_str(), target_.c_str());
  if (result != 0 && is_new_ && cannot_be_careful())
    result = std::rename(temporary_.c_str(), target_.c_str());
  if (result != 0) fail(is_new_ ? "make" : "replace", target_);
  temporary_.clear();
}

void NewText::take_over_from(std::string_view before) {
  if (rename_carefully(temporary_, target_, RENAME_EXCHANGE) != 0) {
    if (cannot_be_careful()) return take_over();
    fail("replace", target_);
  }
  if (holds(temporary_, before)) {
    ::unlink(std::exchange(temporary_, {}).c_str());
  } else {
    if (rename_carefully(temporary_, target_, RENAME_EXCHANGE) != 0) fail("put back", target_);
    fail_changed(target_);
  }
}

bool is_left_over(std::string_view name) {
  return name.starts_with('.') && name.ends_with(temporary_ending);
}

} // namespace itplan

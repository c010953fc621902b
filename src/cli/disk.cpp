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

std::string temporary_of(const std::string& name) {
  return fmt::format(".{}.{}{}", name, ::getpid(), temporary_ending);
}

// A pipe in the place of a file is not waited for.
Descriptor open_to_read(const NamedFile& file) {
  return file.folder.open(file.name, O_RDONLY | O_NONBLOCK | O_NOCTTY);
}

int unlink(const NamedFile& file) {
  return uninterrupted([&] { return ::unlinkat(file.folder.number(), file.name.c_str(), 0); });
}

// A file of this name can only be left from a process that died under our number.
Descriptor open_new(const NamedFile& file) {
  constexpr int flags = O_WRONLY | O_CREAT | O_EXCL;
  auto made = file.folder.open(file.name, flags, 0666);
  if (made.is_open() || errno != EEXIST) return made;
  unlink(file);
  return file.folder.open(file.name, flags, 0666);
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
void share_new(const Descriptor& file, const Folder& folder) {
  if (folder.status().st_mode & S_ISGID) folder.share(file);
}

// Some file systems know no careful renames; what was looked at just before must do then.
bool cannot_be_careful() { return errno == EINVAL || errno == ENOSYS || errno == ENOTSUP; }

int rename_in(const Folder& folder, const std::string& from, const std::string& to, unsigned how) {
  const int number = folder.number();
  return uninterrupted([&] { return ::renameat2(number, from.c_str(), number, to.c_str(), how); });
}

int rename_in(const Folder& folder, const std::string& from, const std::string& to) {
  const int number = folder.number();
  return uninterrupted([&] { return ::renameat(number, from.c_str(), number, to.c_str()); });
}

int rename_to_new(const Folder& folder, const std::string& from, const std::string& to) {
  const int result = rename_in(folder, from, to, RENAME_NOREPLACE);
  return result != 0 && cannot_be_careful() ? rename_in(folder, from, to) : result;
}

[[noreturn]] void fail_changed(const fs::path& path) {
  throw Failure(fmt::format("{} was changed in the meantime", path.string()));
}

} // namespace

NamedFile file_below(const Folder& folder, std::string_view relative) {
  const auto slash = relative.rfind('/');
  if (slash == std::string_view::npos) return {folder, std::string(relative)};
  auto below = folder.below(relative.substr(0, slash));
  if (!below.is_open() && errno != ENOENT) fail("open the folder", below.path());
  return {std::move(below), std::string(relative.substr(slash + 1))};
}

std::string read_file(const fs::path& path) { return read_open({path, O_RDONLY}, path); }

std::optional<std::string> read_file_up_to(const fs::path& path, std::size_t most) {
  return read_file_up_to({path, O_RDONLY}, path, most);
}

std::optional<std::string> read_file_up_to(const Descriptor& file, const fs::path& path,
                                           std::size_t most) {
  auto bytes = read_open(file, path, most);
  return bytes.size() > most ? std::nullopt : std::optional(std::move(bytes));
}

bool holds(const fs::path& path, std::string_view text) {
  const auto real = resolved(path);
  return holds({Folder(real.parent_path()), real.filename().string()}, text);
}

bool holds(const NamedFile& file, std::string_view text) {
  const auto open = open_to_read(file);
  if (!open.is_ordinary()) return false;
  try {
    return read_file_up_to(open, file.path(), text.size()) == text;
  } catch (const Failure&) {
    return false;
  }
}

std::optional<std::string> read_file_if_there(const NamedFile& file) {
  const auto open = open_to_read(file);
  if (!open.is_open() && errno == ENOENT) return std::nullopt;
  if (open.is_open() && !open.is_ordinary()) {
    errno = EINVAL;
    fail("read", file.path());
  }
  return read_open(open, file.path());
}

std::optional<Rights> rights_of(const NamedFile& file) {
  const auto status = file.folder.is_open() ? file.folder.status(file.name) : std::nullopt;
  return status ? std::optional(rights_in(*status)) : std::nullopt;
}

bool write_file(const NamedFile& file, std::string_view bytes,
                const std::optional<Rights>& rights) {
  NewText(file, bytes, rights).take_over();
  return file.folder.sync();
}

bool write_file(const fs::path& path, std::string_view bytes) {
  const auto real = resolved(path);
  return write_file({Folder::made(real.parent_path()), real.filename().string()}, bytes);
}

void write_into(const fs::path& path, std::string_view bytes) {
  const Descriptor sink(path, O_WRONLY);
  if (!sink.is_open()) fail("write", path);
  write_all(sink, bytes, path);
}

void remove_file(const NamedFile& file) {
  if (unlink(file) != 0) fail("take away", file.path());
}

void remove_file(const NamedFile& file, std::string_view before) {
  const NamedFile aside{file.folder, temporary_of(file.name)};
  if (rename_in(file.folder, file.name, aside.name) != 0) fail("take away", file.path());
  if (holds(aside, before)) return remove_file(aside);
  if (rename_in(file.folder, aside.name, file.name) != 0) fail("put back", file.path());
  fail_changed(file.path());
}

void rename_file(const NamedFile& file, const std::string& name) {
  if (rename_to_new(file.folder, file.name, name) != 0) fail("rename", file.path());
}

NewText::NewText(NamedFile target, std::string_view bytes, const std::optional<Rights>& rights)
    : target_(std::move(target)), temporary_(temporary_of(target_.name)) {
  try {
    fill(bytes, rights);
  } catch (...) {
    unlink(temporary());
    throw;
  }
}

NewText::~NewText() {
  if (!temporary_.empty()) unlink(temporary());
}

NewText::NewText(NewText&& other) noexcept
    : target_(std::move(other.target_)), temporary_(std::exchange(other.temporary_, {})),
      is_new_(other.is_new_) {}

void NewText::fill(std::string_view bytes, std::optional<Rights> rights) {
  const auto path = target_.path();
  const auto old = target_.folder.status(target_.name);
  is_new_ = !old;
  if (old && !S_ISREG(old->st_mode)) {
    errno = S_ISDIR(old->st_mode) ? EISDIR : S_ISLNK(old->st_mode) ? ELOOP : EINVAL;
    fail("replace", path);
  }
  if (old && ::faccessat(target_.folder.number(), target_.name.c_str(), W_OK, 0) != 0)
    fail("write", path);
  auto file = open_new(temporary());
  if (!file.is_open()) fail("write beside", path);
  if (old) rights = rights_in(*old);
  if (rights) {
    give(file, *rights);
    if (::fchmod(file.number(), rights->mode) != 0) fail("set the mode of", path);
  } else {
    share_new(file, target_.folder);
  }
  write_all(file, bytes, path);
  if (uninterrupted([&] { return ::fsync(file.number()); }) != 0 || file.close() != 0)
    fail("write", path);
}

void NewText::take_over() {
  const int result = is_new_ ? rename_to_new(target_.folder, temporary_, target_.name)
                             : rename_in(target_.folder, temporary_, target_.name);
  if (result != 0) fail(is_new_ ? "make" : "replace", target_.path());
  temporary_.clear();
}

void NewText::take_over_from(std::string_view before) {
  const auto exchange = [&] {
    return rename_in(target_.folder, temporary_, target_.name, RENAME_EXCHANGE);
  };
  if (exchange() != 0) {
    if (cannot_be_careful()) return take_over();
    fail("replace", target_.path());
  }
  if (holds(temporary(), before)) {
    unlink(temporary());
    temporary_.clear();
  } else {
    if (exchange() != 0) fail("put back", target_.path());
    fail_changed(target_.path());
  }
}

bool is_left_over(std::string_view name) {
  return name.starts_with('.') && name.ends_with(temporary_ending);
}

} // namespace itplan

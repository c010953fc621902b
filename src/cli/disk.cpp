#include "disk.hpp"

#include "itplan/loading/load.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace itplan {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void fail(std::string_view what, const fs::path& path, int error = errno) {
  throw Failure(
      fmt::format("cannot {} {}: {}", what, path.string(), std::generic_category().message(error)));
}

// A file descriptor that is closed at the end of its scope.
class Descriptor {
public:
  Descriptor(const fs::path& path, int flags, mode_t mode = 0)
      : number_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  bool is_open() const { return number_ >= 0; }
  int number() const { return number_; }
  int close() {
    const int result = ::close(number_);
    number_ = -1;
    return result;
  }

private:
  int number_;
};

void sync_folder(const fs::path& folder) {
  const Descriptor descriptor(folder, O_RDONLY | O_DIRECTORY);
  if (descriptor.is_open()) ::fsync(descriptor.number()); // some file systems refuse; no harm
}

void write_all(const Descriptor& descriptor, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("write", path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

// A new text beside its place, waiting to take it over.
class Waiting {
public:
  Waiting(const fs::path& wanted, std::string_view bytes) : target_(resolved(wanted)) {
    std::error_code error;
    fs::create_directories(target_.parent_path(), error);
    if (error) fail("make the folder of", target_, error.value());
    temporary_ = target_;
    temporary_ += fmt::format(".{}.new", ::getpid());
    try {
      fill(bytes);
    } catch (...) {
      ::unlink(temporary_.c_str());
      throw;
    }
  }
  ~Waiting() {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
  }
  Waiting(Waiting&& other) noexcept
      : target_(std::move(other.target_)), temporary_(std::exchange(other.temporary_, {})) {}
  Waiting& operator=(Waiting&&) = delete;

  void take_over() {
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) fail("replace", target_);
    temporary_.clear();
    sync_folder(target_.parent_path());
  }

private:
  static fs::path resolved(const fs::path& path) {
    std::error_code error;
    const auto real = fs::weakly_canonical(path, error);
    return error ? path : real;
  }

  // The mode of what is replaced; for a new file what the user's mask leaves.
  void fill(std::string_view bytes) {
    struct stat old {};
    const bool exists = ::stat(target_.c_str(), &old) == 0;
    if (exists && !S_ISREG(old.st_mode)) fail("replace", target_, EINVAL);
    Descriptor file(temporary_, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0666);
    if (!file.is_open()) fail("write beside", target_);
    if (exists && ::fchmod(file.number(), old.st_mode & 07777) != 0)
      fail("set the mode of", target_);
    write_all(file, bytes, target_);
    if (::fsync(file.number()) != 0 || file.close() != 0) fail("write", target_);
  }

  fs::path target_;
  fs::path temporary_;
};

void check_unchanged(const fs::path& path, const FileChange& change) {
  std::error_code error;
  const bool exists = fs::exists(fs::symlink_status(path, error));
  if (change.is_new && exists)
    throw Failure(fmt::format("{} appeared in the meantime; nothing was written", path.string()));
  if (!change.is_new && read_file(path) != change.before)
    throw Failure(
        fmt::format("{} was changed in the meantime; nothing was written", path.string()));
}

void collect(const fs::path& folder, const std::string& prefix, std::vector<std::string>& found) {
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const auto name = it->path().filename().string();
    if (name.starts_with('.')) continue;
    std::error_code no_type;
    const auto relative = prefix + name;
    if (it->is_directory(no_type) && !it->is_symlink(no_type)) { // a link could lead in circles
      collect(it->path(), relative + "/", found);
    } else if (is_plan_file(relative)) {
      found.push_back(relative);
    }
  }
  if (error) fail("list", folder, error.value());
}

} // namespace

std::string read_file(const fs::path& path) {
  const Descriptor file(path, O_RDONLY);
  if (!file.is_open()) fail("read", path);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) fail("read", path);
  if (S_ISDIR(status.st_mode)) fail("read", path, EISDIR);
  std::string bytes;
  bytes.resize(static_cast<std::size_t>(std::max<off_t>(status.st_size, 0)));
  std::size_t size = 0;
  for (;;) {
    if (size == bytes.size()) bytes.resize(size + (size == 0 ? 65536 : 1)); // at least one to probe
    const auto got = ::read(file.number(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("read", path);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  bytes.resize(size);
  return bytes;
}

void write_file(const fs::path& path, std::string_view bytes) { Waiting(path, bytes).take_over(); }

void write_files(const fs::path& folder, const std::vector<FileChange>& files) {
  for (const auto& file : files)
    check_unchanged(folder / file.relative, file);
  std::vector<Waiting> waiting;
  waiting.reserve(files.size());
  for (const auto& file : files)
    waiting.emplace_back(folder / file.relative, file.after);
  for (auto& file : waiting)
    file.take_over();
}

std::vector<std::string> list_plan_files(const fs::path& folder) {
  std::vector<std::string> found;
  std::error_code error;
  if (fs::exists(folder / main_file, error)) found.emplace_back(main_file);
  for (const std::string section : {"ballots", "customers", "requests"})
    if (fs::is_directory(folder / section, error)) collect(folder / section, section + "/", found);
  std::sort(found.begin(), found.end());
  return found;
}

} // namespace itplan

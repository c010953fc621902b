// Loaded before a program: counts the calls by which it changes the disk, and spoils one of them.
//
//   FAULT_LOG   a file that gets a line for each call: its name and path
//   FAULT_AT    the call to spoil, from 1
//   FAULT_KIND  kill     the process dies before the call
//               torn     it dies after the call, or after half of what it writes
//               other    another program adds a line to FAULT_FILE just before the call
//               an errno (28, 5, 13): the call fails so, once
//               +errno   that call and all after it fail so
//   FAULT_FLOCK an errno: every lock fails so, as on a file system without locks
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

const char* setting(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

int number(const char* text) { return static_cast<int>(std::strtol(text, nullptr, 10)); }

template <class F> F* next(const char* name) {
  return reinterpret_cast<F*>(dlsym(RTLD_NEXT, name));
}

// Straight to the system, past what is counted.
void add_line(const char* file, const std::string& line) {
  const long number = syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_APPEND | O_CREAT, 0644);
  if (number < 0) return;
  if (syscall(SYS_write, number, line.data(), line.size()) < 0) std::abort();
  syscall(SYS_close, number);
}

[[noreturn]] void die() {
  kill(getpid(), SIGKILL);
  for (;;)
    pause();
}

enum class Fate { pass, fail, torn };

// Called for each call that changes the disk.
Fate fate(const char* call, const char* what) {
  static const int at = number(setting("FAULT_AT"));
  static const std::string kind = setting("FAULT_KIND");
  static int count = 0;
  ++count;
  if (*setting("FAULT_LOG")) add_line(setting("FAULT_LOG"), std::string(call) + " " + what + "\n");
  if (at == 0 || count < at) return Fate::pass;
  if (kind.front() == '+') return errno = number(kind.c_str() + 1), Fate::fail;
  if (count > at) return Fate::pass;
  if (kind == "kill") die();
  if (kind == "torn") return Fate::torn;
  if (kind != "other") return errno = number(kind.c_str()), Fate::fail;
  add_line(setting("FAULT_FILE"), "# by another program\n");
  return Fate::pass;
}

template <class Call> auto spoiled(const char* name, const char* what, Call call) {
  const Fate its = fate(name, what);
  if (its == Fate::fail) return decltype(call())(-1);
  const auto result = call();
  if (its == Fate::torn) die();
  return result;
}

std::string path_of(int number) {
  char path[4096];
  const auto size =
      readlink(("/proc/self/fd/" + std::to_string(number)).c_str(), path, sizeof path);
  return size > 0 ? std::string(path, static_cast<std::size_t>(size)) : std::string();
}

// The terminal and pipes are no disk.
bool is_file(int number) {
  struct stat status {};
  return fstat(number, &status) == 0 && (S_ISREG(status.st_mode) || S_ISDIR(status.st_mode));
}

// A path below a folder that is held open, as one below the place where it lies.
std::string path_in(int folder, const char* path) {
  return folder == AT_FDCWD || *path == '/' ? path : path_of(folder) + "/" + path;
}

int open_any(const char* name, const char* path, int flags, mode_t mode) {
  auto* const real = next<int(const char*, int, ...)>(name);
  if (!(flags & O_CREAT)) return real(path, flags, mode);
  return spoiled("open", path, [&] { return real(path, flags, mode); });
}

mode_t mode_in(int flags, va_list arguments) {
  return flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_in(flags, arguments);
  va_end(arguments);
  return open_any("open", path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_in(flags, arguments);
  va_end(arguments);
  return open_any("open64", path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_in(flags, arguments);
  va_end(arguments);
  auto* const real = next<int(int, const char*, int, ...)>("openat");
  if (!(flags & O_CREAT)) return real(folder, path, flags, mode);
  return spoiled("open", path_in(folder, path).c_str(),
                 [&] { return real(folder, path, flags, mode); });
}

int openat64(int folder, const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_in(flags, arguments);
  va_end(arguments);
  return openat(folder, path, flags, mode);
}

ssize_t write(int number, const void* bytes, size_t size) {
  auto* const real = next<ssize_t(int, const void*, size_t)>("write");
  if (!is_file(number)) return real(number, bytes, size);
  switch (fate("write", path_of(number).c_str())) {
  case Fate::fail: return -1;
  case Fate::torn: real(number, bytes, size / 2); die();
  case Fate::pass: break;
  }
  return real(number, bytes, size);
}

int fsync(int number) {
  auto* const real = next<int(int)>("fsync");
  return spoiled("fsync", path_of(number).c_str(), [&] { return real(number); });
}

int flock(int number, int how) noexcept {
  static const int error = ::number(setting("FAULT_FLOCK"));
  if (error != 0) return errno = error, -1;
  return next<int(int, int)>("flock")(number, how);
}

int fchmod(int number, mode_t mode) noexcept {
  auto* const real = next<int(int, mode_t)>("fchmod");
  return spoiled("fchmod", path_of(number).c_str(), [&] { return real(number, mode); });
}

int mkdir(const char* path, mode_t mode) noexcept {
  auto* const real = next<int(const char*, mode_t)>("mkdir");
  return spoiled("mkdir", path, [&] { return real(path, mode); });
}

int mkdirat(int folder, const char* path, mode_t mode) noexcept {
  auto* const real = next<int(int, const char*, mode_t)>("mkdirat");
  return spoiled("mkdir", path_in(folder, path).c_str(), [&] { return real(folder, path, mode); });
}

int unlink(const char* path) noexcept {
  auto* const real = next<int(const char*)>("unlink");
  return spoiled("unlink", path, [&] { return real(path); });
}

int unlinkat(int folder, const char* path, int how) noexcept {
  auto* const real = next<int(int, const char*, int)>("unlinkat");
  return spoiled("unlink", path_in(folder, path).c_str(), [&] { return real(folder, path, how); });
}

int rename(const char* from, const char* to) noexcept {
  auto* const real = next<int(const char*, const char*)>("rename");
  return spoiled("rename", to, [&] { return real(from, to); });
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to,
              unsigned int how) noexcept {
  auto* const real = next<int(int, const char*, int, const char*, unsigned int)>("renameat2");
  return spoiled("rename", path_in(to_folder, to).c_str(),
                 [&] { return real(from_folder, from, to_folder, to, how); });
}

int renameat(int from_folder, const char* from, int to_folder, const char* to) noexcept {
  auto* const real = next<int(int, const char*, int, const char*)>("renameat");
  return spoiled("rename", path_in(to_folder, to).c_str(),
                 [&] { return real(from_folder, from, to_folder, to); });
}

} // extern "C"

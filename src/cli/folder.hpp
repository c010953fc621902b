// A folder held open: what lies below it is reached from it, and never through a link.
#pragma once

#include "descriptor.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

class Folder {
public:
  enum class Kind { file, folder, link, other };
  struct Entry {
    std::string name;
    Kind kind;
  };

  Folder() = default; // not open
  // What the user named: links on the way to it are followed. Not open where there is none.
  explicit Folder(const std::filesystem::path& path);
  // The same; made where it is missing, with those above it. Throws Failure.
  static Folder made(const std::filesystem::path& path);

  bool is_open() const { return held_ != nullptr; }
  const std::filesystem::path& path() const { return path_; } // as it was named, for messages

  // A file or folder below: "requests/vpn.yaml". Not open where there is none, and where a link is
  // on the way or in its place: errno is then ELOOP.
  Descriptor open(std::string_view relative, int flags, mode_t mode = 0) const;
  // A folder below; not open as above.
  Folder below(std::string_view relative) const;
  // The same; made where it is missing, for all who may write this one. Throws Failure.
  Folder made_below(std::string_view relative) const;

  // What has this name in it, itself and not what a link leads to; nothing where nothing has.
  std::optional<struct stat> status(std::string_view name) const;
  // Of the folder itself. Throws Failure.
  struct stat status() const;
  // What tells it from every copy of it: its inode, and when it was made, which no archive and no
  // checkout can bring along. Empty where the file system does not know.
  std::string mark() const;
  // All names in it, in no order. Throws Failure.
  std::vector<Entry> entries() const;

  // Who may write the folder may write what was made in it, whatever mask its maker has.
  void share(const Descriptor& made) const;
  // Whether what was renamed in it is sure to be on disk; true also where the file system cannot
  // tell.
  bool sync() const;
  int number() const { return held_->number(); }

private:
  Folder(Descriptor held, std::filesystem::path path);

  std::shared_ptr<const Descriptor> held_;
  std::filesystem::path path_;
};

// What Folder::open does where the system has no openat2: a step at a time.
Descriptor open_by_steps(int folder, std::string_view relative, int flags, mode_t mode = 0);

} // namespace itplan

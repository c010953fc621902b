// Files: read whole, written whole or not at all.
#pragma once

#include "descriptor.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace itplan {

// The bytes of a file that is no folder. Throws Failure.
std::string read_file(const std::filesystem::path& path);
// The same, or nothing where no file of this name is.
std::optional<std::string> read_file_if_there(const std::filesystem::path& path);
// The same, or nothing where there are more bytes than `most`; no more than those are then read,
// also from what has no end.
std::optional<std::string> read_file_up_to(const std::filesystem::path& path, std::size_t most);
// Whether this is an ordinary file with exactly this text; one that cannot be read has not.
bool holds(const std::filesystem::path& path, std::string_view text);

// Whose a file is, and who may do what with it.
struct Rights {
  mode_t mode = 0;
  uid_t owner = 0;
  gid_t group = 0;
  bool operator==(const Rights&) const = default;
};
// Nothing where there is no file.
std::optional<Rights> rights_of(const std::filesystem::path& path);

// Replaces a file, or makes it with the folders above it: a temporary file beside it, fsync,
// rename, fsync of the folder. The mode stays, and so do owner and group
// where the system allows it; a new file gets `rights`. A symbolic link stays and its target is
// replaced. Throws Failure, also for a file that may not be written, and then the old file is
// whole.
void write_file(const std::filesystem::path& path, std::string_view bytes,
                const std::optional<Rights>& rights = {});

// Writes to what is no file on disk and stays: a pipe, a terminal, a device. Throws Failure.
void write_into(const std::filesystem::path& path, std::string_view bytes);

// Makes a folder and those above it, each on disk before the next. Throws Failure.
void make_folder(const std::filesystem::path& folder);
// What was renamed in a folder is on disk. Throws Failure; a file system without it is let be.
void sync_folder(const std::filesystem::path& folder);
void remove_file(const std::filesystem::path& path); // throws Failure
// The same, but only this text goes.
void remove_file(const std::filesystem::path& path, std::string_view before);

// A text on disk beside the file whose place it is to take; gone again if it does not.
class NewText {
public:
  // For a new file `rights` are what it gets, else what the user's mask leaves. Throws Failure.
  NewText(const std::filesystem::path& wanted, std::string_view bytes,
          const std::optional<Rights>& rights = {});
  ~NewText();
  NewText(NewText&& other) noexcept;
  NewText& operator=(NewText&&) = delete;

  // Throws Failure where that fails, and where a file came into a place that was empty.
  void take_over();
  // Takes over only from this text: what another program wrote until the very last moment stays
  // and is a Failure, where the file system can exchange two files.
  void take_over_from(std::string_view before);
  std::filesystem::path folder() const { return target_.parent_path(); } // to be synced then

private:
  void fill(std::string_view bytes, std::optional<Rights> rights);

  std::filesystem::path target_; // no symbolic link
  std::filesystem::path temporary_;
  bool is_new_ = false;
};

// Whether a file's name is that of a NewText; where no process is at work, of one that died.
bool is_left_over(std::string_view name);

} // namespace itplan

// Files: read whole, written whole or not at all.
#pragma once

#include "folder.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace itplan {

// A file by the folder it is in, held open, and its name there. It is never a link.
struct NamedFile {
  Folder folder; // not open where that is not there
  std::string name;
  std::filesystem::path path() const { return folder.path() / name; }
};
// A file below a folder: "requests/vpn.yaml". Throws Failure where a link is on the way.
NamedFile file_below(const Folder& folder, std::string_view relative);

// The bytes of a file that is no folder, where the user named it. Throws Failure.
std::string read_file(const std::filesystem::path& path);
// The same, or nothing where there are more bytes than `most`; no more than those are then read,
// also from what has no end.
std::optional<std::string> read_file_up_to(const std::filesystem::path& path, std::size_t most);
std::optional<std::string> read_file_up_to(const Descriptor& file,
                                           const std::filesystem::path& path, std::size_t most);
// Whether this is an ordinary file with exactly this text; one that cannot be read has not.
bool holds(const std::filesystem::path& path, std::string_view text);
bool holds(const NamedFile& file, std::string_view text);

// The bytes of an ordinary file, or nothing where nothing has this name. Throws Failure.
std::optional<std::string> read_file_if_there(const NamedFile& file);

// Whose a file is, and who may do what with it.
struct Rights {
  mode_t mode = 0;
  uid_t owner = 0;
  gid_t group = 0;
  bool operator==(const Rights&) const = default;
};
// Nothing where there is no file.
std::optional<Rights> rights_of(const NamedFile& file);

// Replaces a file, or makes it: a temporary file beside it, fsync, rename, fsync of the folder. The
// mode stays, and so do owner and group where the system allows it; a new file gets `rights`.
// Throws Failure, also for a file that may not be written, and then the old file is whole. False
// where it is written and the disk does not say that it is safe.
bool write_file(const NamedFile& file, std::string_view bytes,
                const std::optional<Rights>& rights = {});
// The same where the user named it; the folders above are made, a link stays and what it leads to
// is replaced.
bool write_file(const std::filesystem::path& path, std::string_view bytes);

// Writes to what is no file on disk and stays: a pipe, a terminal, a device. Throws Failure.
void write_into(const std::filesystem::path& path, std::string_view bytes);

void remove_file(const NamedFile& file); // throws Failure
// The same, but only this text goes.
void remove_file(const NamedFile& file, std::string_view before);
// Gives a file another name in its folder, which nothing has yet. Throws Failure.
void rename_file(const NamedFile& file, const std::string& name);

// A text on disk beside the file whose place it is to take; gone again if it does not.
class NewText {
public:
  // For a new file `rights` are what it gets, else what the user's mask leaves. Throws Failure.
  NewText(NamedFile target, std::string_view bytes, const std::optional<Rights>& rights = {});
  ~NewText();
  NewText(NewText&& other) noexcept;
  NewText& operator=(NewText&&) = delete;

  // Throws Failure where that fails, and where a file came into a place that was empty.
  void take_over();
  // Takes over only from this text: what another program wrote until the very last moment stays
  // and is a Failure, where the file system can exchange two files.
  void take_over_from(std::string_view before);

private:
  void fill(std::string_view bytes, std::optional<Rights> rights);
  NamedFile temporary() const { return {target_.folder, temporary_}; }

  NamedFile target_;
  std::string temporary_; // empty once it is gone
  bool is_new_ = false;
};

// Whether a file's name is that of a NewText; where no process is at work, of one that died.
bool is_left_over(std::string_view name);

} // namespace itplan

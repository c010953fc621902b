#include "zip_file.hpp"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace itplan {
namespace {

// What minizip asks of a file, answered from memory.
struct Memory {
  std::string_view bytes;
  std::uint64_t at = 0;
};

Memory& memory(voidpf stream) { return *static_cast<Memory*>(stream); }

voidpf ZCALLBACK open_memory(voidpf opaque, const void* name, int mode) {
  static_cast<void>(name);
  static_cast<void>(mode);
  return new Memory{*static_cast<std::string_view*>(opaque), 0};
}
uLong ZCALLBACK read_memory(voidpf, voidpf stream, void* out, uLong size) {
  auto& from = memory(stream);
  const auto left = from.bytes.size() - static_cast<std::size_t>(from.at);
  const auto count = std::min<std::size_t>(size, left);
  std::memcpy(out, from.bytes.data() + from.at, count);
  from.at += count;
  return static_cast<uLong>(count);
}
uLong ZCALLBACK write_memory(voidpf, voidpf, const void*, uLong) { return 0; }
ZPOS64_T ZCALLBACK tell_memory(voidpf, voidpf stream) { return memory(stream).at; }
long ZCALLBACK seek_memory(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
  auto& from = memory(stream);
  const auto base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? from.at
                    : origin == ZLIB_FILEFUNC_SEEK_END ? from.bytes.size()
                                                       : 0;
  if (offset > from.bytes.size() - base) return -1;
  from.at = base + offset;
  return 0;
}
int ZCALLBACK close_memory(voidpf, voidpf stream) {
  delete static_cast<Memory*>(stream);
  return 0;
}
int ZCALLBACK error_memory(voidpf, voidpf) { return 0; }

// A file in a zip may be called with either slash and another case.
bool same_name(std::string_view a, std::string_view b) {
  const auto plain = [](char c) {
    return c == '\\' ? '/' : (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  };
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [&](char x, char y) { return plain(x) == plain(y); });
}

} // namespace

ZipFile::ZipFile(std::string_view bytes) : bytes_(bytes) {
  zlib_filefunc64_def functions{open_memory, read_memory,  write_memory, tell_memory,
                                seek_memory, close_memory, error_memory, &bytes_};
  handle_ = unzOpen2_64("", &functions);
  if (!handle_)
    error_ = "it is broken or not whole: its table of contents is missing";
  else
    list();
}

ZipFile::~ZipFile() {
  if (handle_) unzClose(handle_);
}

void ZipFile::list() {
  for (int found = unzGoToFirstFile(handle_); found == UNZ_OK; found = unzGoToNextFile(handle_)) {
    std::array<char, 512> name{};
    unz_file_info64 info{};
    const auto read = unzGetCurrentFileInfo64(handle_, &info, name.data(), name.size() - 1, nullptr,
                                              0, nullptr, 0);
    if (read != UNZ_OK) {
      error_ = "it is broken: its table of contents cannot be read";
      return;
    }
    if (names_.size() == most_zip_entries) {
      error_ = "it holds too many files to be a workbook";
      return;
    }
    names_.emplace_back(name.data());
  }
}

bool ZipFile::has(std::string_view name) const {
  return std::any_of(names_.begin(), names_.end(),
                     [&](const std::string& each) { return same_name(each, name); });
}

std::string ZipFile::read(std::string_view name) {
  const auto found = std::find_if(names_.begin(), names_.end(),
                                  [&](const std::string& each) { return same_name(each, name); });
  if (found == names_.end() || !error_.empty()) return {};
  unz_file_info64 info{};
  const bool there =
      unzLocateFile(handle_, found->c_str(), 1) == UNZ_OK &&
      unzGetCurrentFileInfo64(handle_, &info, nullptr, 0, nullptr, 0, nullptr, 0) == UNZ_OK;
  if (there && (info.flag & 1) != 0) {
    error_ = "it is locked with a password: save it without one";
    return {};
  }
  if (!there || unzOpenCurrentFile(handle_) != UNZ_OK) {
    error_ = "it is broken: a part of it cannot be read";
    return {};
  }
  // The sizes that the file tells are not believed: what comes out is counted.
  const auto room = most_zip_bytes - unpacked_;
  const auto by_ratio = std::max<std::size_t>(
      std::size_t{1} << 20,
      static_cast<std::size_t>(std::min<std::uint64_t>(info.compressed_size, bytes_.size())) *
          most_zip_ratio);
  const auto most = std::min(room, by_ratio);
  std::string bytes;
  std::array<char, 1 << 16> piece{};
  int count = 0;
  while ((count = unzReadCurrentFile(handle_, piece.data(), piece.size())) > 0) {
    bytes.append(piece.data(), static_cast<std::size_t>(count));
    if (bytes.size() > most) break;
  }
  const bool too_large = bytes.size() > most;
  const bool whole = unzCloseCurrentFile(handle_) == UNZ_OK && count == 0;
  unpacked_ += bytes.size();
  if (too_large)
    error_ = "it unpacks to more than a workbook for a plan can be";
  else if (!whole)
    error_ = "it is broken: a part of it cannot be unpacked";
  return error_.empty() ? std::move(bytes) : std::string();
}

} // namespace itplan

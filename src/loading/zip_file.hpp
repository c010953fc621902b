// The entries of a zip file that is not trusted.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// Source of the limits: no workbook of 50,000 rows comes near them, and a bomb is far above.
inline constexpr std::size_t most_zip_entries = 5'000;
inline constexpr std::size_t most_zip_bytes = 128u << 20; // of all that is unpacked
inline constexpr std::size_t most_zip_ratio = 400;        // of an entry over a MiB

// Reads from bytes that outlive it. Nothing is written, no name is used as a path.
class ZipFile {
public:
  explicit ZipFile(std::string_view bytes);
  ~ZipFile();
  ZipFile(const ZipFile&) = delete;
  ZipFile& operator=(const ZipFile&) = delete;

  // Why nothing can be read; empty when it can.
  const std::string& error() const { return error_; }
  bool is_broken() const { return handle_ == nullptr; } // it has no table of contents
  bool has(std::string_view name) const;
  // An entry's bytes; empty, with error(), where it cannot be read or is over a limit.
  std::string read(std::string_view name);

private:
  void list();

  std::string_view bytes_;
  void* handle_ = nullptr;
  std::vector<std::string> names_;
  std::size_t unpacked_ = 0;
  std::string error_;
};

} // namespace itplan

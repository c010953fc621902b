#include "plan_reading.hpp"

#include "disk.hpp"

#include <sys/stat.h>

namespace itplan {
namespace fs = std::filesystem;
namespace {

bool is_link(const fs::path& path) {
  std::error_code ignored;
  return fs::is_symlink(fs::symlink_status(path, ignored));
}

// Asking the system where a path really leads is slow, so only links are asked.
bool passes_link(const fs::path& folder, const fs::path& relative) {
  fs::path path = folder;
  for (const auto& part : relative)
    if (is_link(path /= part)) return true;
  return false;
}

bool is_inside(const fs::path& folder, const fs::path& file) {
  std::error_code error;
  const auto real = fs::canonical(file, error);
  const auto way = real.lexically_relative(fs::canonical(folder, error));
  return !error && !way.empty() && *way.begin() != "..";
}

} // namespace

FileRead read_plan_file(const fs::path& folder, const std::string& relative, std::size_t limit) {
  const auto path = folder / relative;
  if (passes_link(folder, relative) && !is_inside(folder, path)) return {{}, Unread::outside};
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) {
    if (!S_ISREG(status.st_mode)) return {{}, Unread::no_file};
    if (static_cast<std::size_t>(status.st_size) > limit) return {{}, Unread::too_large};
  }
  if (auto bytes = read_file_up_to(path, limit)) return {std::move(*bytes), Unread::no};
  return {{}, Unread::too_large};
}

} // namespace itplan

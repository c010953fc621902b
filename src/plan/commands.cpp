#include "itplan/plan/commands.hpp"

namespace itplan::remedy {
namespace {

std::string short_path(const Path& path) {
  const bool is_request = !path.empty() && path[0] == "requests";
  return (is_request ? path.without_first(1) : path).text();
}

} // namespace

std::string set_command(const Path& path, std::string_view value) {
  return "itplan set " + short_path(path) + " " + std::string(value);
}

std::string unset_command(const Path& path) {
  return "itplan set " + short_path(path) + " --unset";
}

} // namespace itplan::remedy

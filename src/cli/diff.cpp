#include "diff.hpp"

#include "itplan/base/text.hpp"

#include <dtl/dtl.hpp>
#include <fmt/format.h>

#include <sstream>

namespace itplan {
namespace {

constexpr auto no_newline = "\\ No newline at end of file";

// Lines without their ends; a text that does not end in one gets git's mark as a line of its own.
std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    lines.push_back(printable(text.substr(0, end)));
    if (end == std::string_view::npos) {
      lines.back() += std::string("\n") + no_newline;
      break;
    }
    text.remove_prefix(end + 1);
  }
  return lines;
}

} // namespace

std::string unified_diff(const FileChange& change) {
  dtl::Diff<std::string> diff(lines_of(change.before), lines_of(change.after));
  diff.onHuge();
  diff.compose();
  diff.composeUnifiedHunks();
  std::ostringstream hunks;
  diff.printUnifiedFormat(hunks);
  const auto from = change.is_new ? std::string("/dev/null") : "a/" + change.relative;
  const auto to = change.is_gone ? std::string("/dev/null") : "b/" + change.relative;
  return fmt::format("--- {}\n+++ {}\n{}", from, to, hunks.str());
}

} // namespace itplan

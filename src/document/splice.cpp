#include "splice.hpp"

#include <algorithm>

namespace itplan {

std::optional<std::string> spliced(std::string_view bytes, std::vector<Splice> splices) {
  std::stable_sort(splices.begin(), splices.end(), [](const Splice& a, const Splice& b) {
    return a.old.begin != b.old.begin ? a.old.begin < b.old.begin : a.old.end < b.old.end;
  });
  std::string result;
  std::size_t done = 0;
  for (const Splice& splice : splices) {
    if (splice.old.begin < done) return std::nullopt;
    result += bytes.substr(done, splice.old.begin - done);
    result += splice.text;
    done = splice.old.end;
  }
  result += bytes.substr(done);
  return result;
}

} // namespace itplan

#include "reading_codes.hpp"

#include <array>

namespace itplan {

std::span<const CodeInfo> reading_codes() {
  static constexpr std::array<CodeInfo, 1> codes = {
      {{"stray-file", "a file in a section's folder that is no entry",
        "Every file in requests/, customers/ and ballots/ must be named ID.yaml, so that no "
        "request "
        "can be left out in silence. Rename the file, or move it out of the folder. Names that "
        "begin with a dot are skipped."}}};
  return codes;
}

} // namespace itplan

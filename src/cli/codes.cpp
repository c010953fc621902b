#include "codes.hpp"

#include "itplan/rules/rules.hpp"

#include "reading_codes.hpp"

#include <algorithm>

namespace itplan {

const std::vector<CodeInfo>& all_codes() {
  static const auto codes = [] {
    auto all = rule_codes();
    const auto reading = reading_codes();
    all.insert(all.end(), reading.begin(), reading.end());
    return all;
  }();
  return codes;
}

const CodeInfo* find_code(std::string_view code) {
  const auto& codes = all_codes();
  const auto found = std::find_if(codes.begin(), codes.end(),
                                  [code](const CodeInfo& one) { return one.code == code; });
  return found == codes.end() ? nullptr : &*found;
}

} // namespace itplan

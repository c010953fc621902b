// The command that mends something, as problems name it.
#pragma once

#include "itplan/base/path.hpp"

#include <string>
#include <string_view>

namespace itplan::remedy {

// "itplan set digitale-balie.needs VALUE": requests are named without their section.
std::string set_command(const Path& path, std::string_view value);
std::string unset_command(const Path& path);

} // namespace itplan::remedy

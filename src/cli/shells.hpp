// The scripts of `itplan completion`, from the folder shells.
#pragma once

#include <string_view>

namespace itplan::shells {

extern const std::string_view bash;
extern const std::string_view fish;
extern const std::string_view zsh;

} // namespace itplan::shells

#include "targets.hpp"

namespace itplan::fuzz {
namespace {

constexpr Target all[] = {{"load", load_bytes},
                          {"edit", edit_bytes},
                          {"template", template_bytes},
                          {"csv", csv_bytes},
                          {"json-lines", json_lines_bytes},
                          {"form", form_bytes}};

} // namespace

std::span<const Target> targets() { return all; }

} // namespace itplan::fuzz

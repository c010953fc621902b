// yaml-cpp's errors in words for people who write plans.
#pragma once

#include "refusal.hpp"
#include "tree_builder.hpp"

#include <string_view>

namespace itplan {

// The problem for yaml-cpp's `message` at byte `at`; `builder` knows how far the reading had come.
Problem syntax_error(const SourcePtr& source, const TreeBuilder& builder, std::string_view message,
                     std::size_t at);

} // namespace itplan

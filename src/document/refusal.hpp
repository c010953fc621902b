// How the readers of this layer stop: at the first thing in a text that is refused.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/document/limits.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace itplan {

// An exception, because it must pass through yaml-cpp's calls; parse() is the only one to catch it.
struct Refusal {
  Problem problem;
};

// What is wrong and what to do, without the place.
struct Fault {
  std::string_view code;
  std::string message;
  std::string help;
};

inline const Fault tab_fault{"tab-indent", "a tab in the indentation", "indent with spaces"};
inline const Fault tight_comment_fault{
    "tight-comment", "a '#' directly behind a value",
    "put a space before the comment, or quotes around the value"};

inline Fault too_many(const ParseLimits& limits) {
  return {"too-many-values", "more than " + std::to_string(limits.nodes) + " values in one file",
          "split it into several files"};
}

inline Problem unreadable(const SourcePtr& source, Span span, Fault fault) {
  Problem problem;
  problem.severity = Severity::unreadable;
  problem.code = fault.code;
  problem.message = std::move(fault.message);
  problem.help = std::move(fault.help);
  problem.place = {source, span};
  return problem;
}

[[noreturn]] inline void refuse(const SourcePtr& source, Span span, Fault fault) {
  throw Refusal{unreadable(source, span, std::move(fault))};
}

} // namespace itplan

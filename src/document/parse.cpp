#include "itplan/document/parse.hpp"

#include "bytes.hpp"
#include "preflight.hpp"
#include "refusal.hpp"
#include "yaml_cpp_reader.hpp"

namespace itplan {
namespace {

// yaml-cpp counts bytes in an int.
constexpr std::size_t most_bytes = 1u << 30;

std::optional<Problem> too_large(const SourcePtr& source, std::size_t limit) {
  if (source->bytes().size() <= limit) return std::nullopt;
  return unreadable(source, make_span(0, 0),
                    {"too-large", "a file of more than " + std::to_string(limit) + " bytes",
                     "split it into several files"});
}

} // namespace

Parsed parse(SourcePtr source, const ParseLimits& limits) {
  Parsed parsed{Tree(source), {}};
  auto problem = too_large(source, std::min(limits.bytes, most_bytes));
  if (!problem) problem = preflight(source);
  try {
    if (!problem) parsed.tree = read_with_yaml_cpp(source, limits);
  } catch (Refusal& refusal) {
    problem = std::move(refusal.problem);
  }
  if (problem) parsed.problems.push_back(std::move(*problem));
  return parsed;
}

} // namespace itplan

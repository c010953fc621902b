#include "itplan/document/parse.hpp"

#include "bytes.hpp"
#include "preflight.hpp"
#include "refusal.hpp"
#include "yaml_cpp_reader.hpp"

namespace itplan {
namespace {

// yaml-cpp counts bytes in an int.
constexpr std::size_t most_bytes = 1u << 30;

} // namespace

Problem too_large(const SourcePtr& source, std::size_t limit) {
  return unreadable(source, make_span(0, 0),
                    {"too-large", "a file of more than " + std::to_string(limit) + " bytes",
                     "split it into several files"});
}

Parsed parse(const SourcePtr& source, const ParseLimits& limits) {
  Parsed parsed{Tree(source), {}};
  if (const auto limit = std::min(limits.bytes, most_bytes); source->bytes().size() > limit) {
    parsed.problems.push_back(too_large(source, limit));
    return parsed;
  }
  parsed.problems = preflight(source, limits);
  try {
    if (parsed.problems.empty()) parsed.tree = read_with_yaml_cpp(source, limits);
  } catch (Refusal& refusal) {
    parsed.problems.push_back(std::move(refusal.problem));
  }
  return parsed;
}

} // namespace itplan

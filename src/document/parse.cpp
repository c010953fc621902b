#include "itplan/document/parse.hpp"

#include "bytes.hpp"
#include "conflicts.hpp"
#include "plain_reader.hpp"
#include "preflight.hpp"
#include "refusal.hpp"
#include "same.hpp"
#include "yaml_cpp_reader.hpp"

namespace itplan {
namespace {

// yaml-cpp counts bytes in an int.
constexpr std::size_t most_bytes = 1u << 30;

#ifdef ITPLAN_CHECK_READERS
YamlReader chosen = YamlReader::both;
#else
YamlReader chosen = YamlReader::plain_first;
#endif

Parsed parse_with_yaml_cpp(const SourcePtr& source, const ParseLimits& limits) {
  Parsed parsed{Tree(source), merge_conflicts(source)};
  try {
    if (parsed.problems.empty()) parsed.tree = read_with_yaml_cpp(source, limits);
  } catch (Refusal& refusal) {
    parsed.problems.push_back(std::move(refusal.problem));
  }
  return parsed;
}

void compare(const Tree& plain, const Parsed& judge) {
  if (judge.problems.empty() && same_cells(plain, judge.tree)) return;
  throw Failure("the two readers of YAML differ about " + plain.source()->name() +
                "; please report it");
}

} // namespace

void read_yaml_with(YamlReader reader) { chosen = reader; }

Problem too_large(const SourcePtr& source, std::size_t limit) {
  return unreadable(source, make_span(0, 0),
                    {"too-large", "a file of more than " + std::to_string(limit) + " bytes",
                     "split it into several files"});
}

Parsed parse(const SourcePtr& source, const ParseLimits& limits) {
  if (const auto limit = std::min(limits.bytes, most_bytes); source->bytes().size() > limit)
    return {Tree(source), {too_large(source, limit)}};
  if (auto problems = preflight(source, limits); !problems.empty())
    return {Tree(source), std::move(problems)};
  if (chosen == YamlReader::yaml_cpp) return parse_with_yaml_cpp(source, limits);
  auto plain = read_plain(source, limits);
  if (!plain) return parse_with_yaml_cpp(source, limits);
  if (chosen == YamlReader::both) compare(*plain, parse_with_yaml_cpp(source, limits));
  return {std::move(*plain), {}};
}

} // namespace itplan

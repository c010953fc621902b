// Bytes to tree, strictly: what YAML readers let through in silence is refused here.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/document/limits.hpp"
#include "itplan/document/tree.hpp"

#include <vector>

namespace itplan {

struct Parsed {
  Tree tree;
  std::vector<Problem> problems; // one, or one for each merge conflict; the tree is then empty
};

// Reads one YAML document of block or flow maps, lists and scalars. Refused, with the first place
// where it happens: more than the limits allow, bytes that are not UTF-8, another encoding's
// byte-order mark, control characters, lone CR, conflict markers (with both sides' labels), tabs in
// indentation, unclosed quotes, a key without colon or given twice, a second document, text after
// the document, anchors, aliases, tags, merge keys, complex keys, directives, the escapes \_ and
// \N, and whatever yaml-cpp refuses, in our words. A leading UTF-8 byte-order mark and CRLF are
// accepted. O(bytes), but for yaml-cpp's own work, which what plans are written in does not need.
Parsed parse(const SourcePtr& source, const ParseLimits& limits = {});

// Who reads: a reader for what plans are written in, and yaml-cpp for the rest and all refusals
// (the default); yaml-cpp alone; or both, where any difference between them is thrown as a Failure
// that names the file (the default under the sanitizers). For the whole process, for tests.
enum class YamlReader { plain_first, yaml_cpp, both };
void read_yaml_with(YamlReader reader);

// What is said of a file of more bytes than the limit, for who does not even read it.
Problem too_large(const SourcePtr& source, std::size_t limit);

} // namespace itplan

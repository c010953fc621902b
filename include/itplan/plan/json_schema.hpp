// The table of fields as JSON Schema (draft-07), for editors and other programs.
#pragma once

#include "itplan/base/value.hpp"

#include <span>
#include <string_view>

namespace itplan {

// A kind of file: what it holds, and which files of a plan are of it.
struct FileKind {
  std::string_view name;  // "request"
  std::string_view files; // "requests/*.yaml", from the plan's folder
};
std::span<const FileKind> file_kinds();

// What a file of this kind may hold: every key with its meaning and an example. It takes all that
// itplan reads and refuses wrong keys, words, dates and numbers; whether ids are there, and what
// contradicts itself, only `check` knows. A key without a value is no key. Nothing for an unknown
// kind.
Value json_schema(std::string_view kind);

} // namespace itplan

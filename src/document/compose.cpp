#include "itplan/document/edit.hpp"

#include "writer.hpp"

namespace itplan {

std::string compose(const Value& value) {
  const Writer writer;
  if (value.is_nothing()) return "";
  if (has_entries(value)) return join_lines(writer.entries(value, 0), "\n") + "\n";
  // A text without a key above it has no column to be a block at, so it stays on one line.
  const std::string* const text = value.text();
  return (text ? one_line_scalar(*text, Context::block) : writer.flow(value)) + "\n";
}

} // namespace itplan

// One text that was read, with its name: what every position in a message refers to.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// Bytes [begin, end) of a SourceText.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

// Line and column as shown to people, both from 1; the column counts characters, not bytes.
struct LineColumn {
  std::size_t line = 1;
  std::size_t column = 1;
};

// Immutable bytes under a name. Positions are byte offsets; lines and columns are computed only
// when they are shown (the line table is built on first use, O(bytes)).
class SourceText {
public:
  // `name` is the path as the reader of a message should see it.
  SourceText(std::string name, std::string bytes);

  const std::string& name() const { return name_; }
  std::string_view bytes() const { return bytes_; }
  std::string_view slice(Span span) const;

  // Where `offset` is; past the end it is the end. O(log lines + length of the line), or, for the
  // places of one line in their order, O(length of the line) for all together.
  LineColumn locate(std::uint32_t offset) const;
  // The line (from 1) without its line end; empty when there is no such line.
  std::string_view line(std::size_t number) const;

private:
  const std::vector<std::uint32_t>& line_starts() const;

  std::string name_;
  std::string bytes_;
  mutable std::vector<std::uint32_t> line_starts_;
  mutable std::uint32_t counted_ = 0;  // the last offset that was located
  mutable std::size_t characters_ = 0; // between it and the start of its line
};

using SourcePtr = std::shared_ptr<const SourceText>;

// A position in a text that stays valid as long as it is held; `source` may be empty: no position.
struct Place {
  SourcePtr source;
  Span span;
};

} // namespace itplan

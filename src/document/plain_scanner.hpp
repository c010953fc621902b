// The lines and scalars of plain YAML. Every function says whether the text is plain enough; after
// a no the scanner's place is of no use and the reader gives up or starts again elsewhere.
#pragma once

#include "itplan/document/limits.hpp"

#include "bytes.hpp"
#include "scalar_lexer.hpp"

#include <string>
#include <string_view>

namespace itplan {

class PlainScanner {
public:
  static constexpr int no_column = -1; // behind the last line

  // Values that differ from their bytes are put behind `decoded`.
  PlainScanner(std::string_view bytes, const ParseLimits& limits, std::string& decoded)
      : bytes_(bytes), limits_(limits), decoded_(decoded), at_(text_start(bytes)),
        line_(text_start(bytes)) {}

  std::size_t at() const { return at_; }
  void go_to(std::size_t at) { at_ = at; }
  char here() const { return byte_at(bytes_, at_); }
  // The column of the first text of this line; no_column behind the last one.
  int column() const { return column_; }
  // The column of the place itself, which may be behind a dash.
  int column_here() const { return static_cast<int>(at_ - line_); }
  bool at_dash() const { return here() == '-' && white_or_end(bytes_, at_ + 1); }
  bool at_rest() const; // nothing more in this line but a comment

  // To the first text of the first line from here on that has any; the place starts a line.
  bool to_text();
  // The same from behind a value.
  bool to_next_text();
  bool over_document_start(); // a leading ---
  void skip_spaces() { at_ += count_spaces(bytes_, at_); }

  // A key up to behind its colon.
  bool key(RawScalar& key);
  // A text in quotes, on one line.
  bool quoted(RawScalar& text);
  // A plain text of a block, over as many lines as are deeper than `parent`; also ~ and null.
  bool plain(RawScalar& text, int parent);
  // A plain text inside brackets.
  bool plain_in_flow(RawScalar& text);
  // A text in a | or > block; the place is the start of a line then, where to_text() goes on.
  bool block(RawScalar& text, int parent);

  bool is_null(const RawScalar& text) const; // a plain word that YAML reads as no value

private:
  bool line_of_plain(std::size_t& end);
  bool starts_plain() const;
  std::size_t next_deeper_line(int parent, std::size_t& line_ends) const;
  bool decode(RawScalar& text);
  bool take(RawScalar& text, std::size_t decoded_from);

  std::string_view bytes_;
  const ParseLimits& limits_;
  std::string& decoded_;
  std::size_t at_;
  std::size_t line_; // where this line starts
  int column_ = 0;
};

} // namespace itplan

// Values as YAML lines.
#pragma once

#include "itplan/base/value.hpp"

#include "scalar_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// Columns that the entries of a map or list stand deeper than the key above them.
struct Indents {
  std::size_t map = 2;
  std::size_t list = 2;
};

// How texts are written: in the simplest safe form, or all in double quotes, which every place can
// hold.
enum class TextForm { simplest, double_quoted };
// How lists and maps are written: words, numbers and dates in [ ] and { }; or the outermost in any
// case as lines; or also each of its entries.
enum class Layout { compact, lines, records };

// A value behind a key or dash: what stands on their line, and the lines below it, indented and
// without line ends.
struct Written {
  std::string head;
  std::vector<std::string> lines;
};

class Writer {
public:
  explicit Writer(Indents indents = {}, TextForm form = TextForm::simplest)
      : indents_(indents), form_(form) {}

  // A value behind a key or dash at `column`.
  Written value(const Value& value, std::size_t column, Layout layout = Layout::compact) const;
  // "key: value", its lines at `column`.
  std::vector<std::string> entry(std::string_view key, const Value& value, std::size_t column,
                                 Layout layout = Layout::compact) const;
  // A value behind a dash at `column`, with `gap` spaces between them.
  Written behind_dash(const Value& value, std::size_t column, std::size_t gap = 1) const;
  // "- value", with `gap` spaces behind the dash.
  std::vector<std::string> element(const Value& value, std::size_t column,
                                   std::size_t gap = 1) const;
  // The entries or elements of a map or list that is not empty, at `column`; `layout` is that of
  // each entry.
  std::vector<std::string> entries(const Value& value, std::size_t column,
                                   Layout layout = Layout::compact) const;
  // On one line, for inside [ ] and { }.
  std::string flow(const Value& value) const;
  std::string key(std::string_view key, Context context) const;

private:
  std::string scalar(const Value& value, Context context) const;
  Written text(const std::string& text, std::size_t column) const;

  Indents indents_;
  TextForm form_;
};

// Whether it is a list or map, and not an empty one.
bool has_entries(const Value& value);
// Whether it is a list or map that holds only single words, numbers, dates and lists of these.
bool holds_only_words(const Value& value);

// The lines of a | or > block at `column`.
std::vector<std::string> block_lines(std::string_view text, std::size_t column);

std::string join_lines(const std::vector<std::string>& lines, std::string_view line_end);

} // namespace itplan

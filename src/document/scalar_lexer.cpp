#include "scalar_lexer.hpp"

#include "block_scalar.hpp"
#include "bytes.hpp"
#include "quoted_scalar.hpp"
#include "refusal.hpp"

namespace itplan {
namespace {

[[noreturn]] void refuse_unsure(const SourcePtr& source, Span span) {
  refuse(source, span,
         {"unsure-text", "YAML readers do not agree on what this text says",
          "write it on one line, in quotes where needed, or as a | block without lines of only "
          "spaces"});
}

// Behind the text over several lines at `at` that folds into `value`: white space with one line
// end in it is a space, each further line end a newline. npos when it does not.
std::size_t match_folded(std::string_view bytes, std::size_t at, std::string_view value) {
  for (std::size_t i = 0; i < value.size();) {
    const Fold fold = fold_at(bytes, at);
    if (fold.text.empty() || !value.substr(i).starts_with(fold.text)) return bytes.npos;
    at = fold.end;
    i += fold.text.size();
  }
  return at;
}

RawScalar lex_plain(const SourcePtr& source, std::size_t begin, std::string_view value) {
  const std::string_view bytes = source->bytes();
  RawScalar raw;
  if (bytes.substr(begin, value.size()) == value) {
    raw.sliced = true;
    raw.span = raw.text = make_span(begin, begin + value.size());
    return raw;
  }
  const std::size_t end = match_folded(bytes, begin, value);
  if (end == bytes.npos) refuse_unsure(source, make_span(begin, line_end(bytes, begin)));
  raw.span = make_span(begin, end);
  return raw;
}

RawScalar lex_quoted(const SourcePtr& source, std::size_t begin, std::string_view value) {
  const std::string_view bytes = source->bytes();
  const std::size_t end = quoted_end(bytes, begin);
  if (end == bytes.npos)
    refuse(source, make_span(begin, begin + 1),
           {"unclosed-quote", "a quote that is never closed",
            "close it, or put the whole text in the other kind of quotes"});
  RawScalar raw;
  raw.style = bytes[begin] == '"' ? Style::double_quoted : Style::single_quoted;
  raw.span = make_span(begin, end);
  raw.text = make_span(begin + 1, end - 1);
  raw.sliced = source->slice(raw.text) == value;
  if (raw.sliced && value.find('\\') == value.npos) return raw;
  const Unquoted unquoted = unquote(source->slice(raw.span));
  if (unquoted.unsafe_escape != bytes.npos)
    refuse(source, make_span(begin + unquoted.unsafe_escape, begin + unquoted.unsafe_escape + 2),
           {"unsafe-escape", "an escape that YAML readers take differently",
            "write the character itself, or its number as \\u00a0"});
  if (unquoted.text != value) refuse_unsure(source, raw.span);
  return raw;
}

// yaml-cpp loses a line end of a > block that keeps them all.
bool says_the_same(const BlockScalar& block, Style style, std::string_view value) {
  if (block.text == value) return true;
  const auto without_end = [](std::string_view text) {
    return text.substr(0, text.find_last_not_of('\n') + 1);
  };
  return style == Style::folded && block.chomping == '+' &&
         without_end(block.text) == without_end(value);
}

// A last line of only spaces that has no line end is text to some readers and nothing to others.
bool ends_in_spaces(std::string_view bytes, const BlockScalar& block) {
  const std::size_t last = bytes.find_last_not_of(' ');
  return bytes.ends_with(' ') && last != bytes.npos && bytes[last] == '\n' &&
         bytes.find_first_not_of(" \r\n", block.end) == bytes.npos;
}

RawScalar lex_block(const SourcePtr& source, std::size_t begin, std::string_view value,
                    int parent_indent) {
  const std::string_view bytes = source->bytes();
  const std::size_t header = block_header_end(bytes, begin);
  if (!white_or_end(bytes, header))
    refuse(source, make_span(header, header + 1), tight_comment_fault);
  BlockScalar block = read_block_scalar(bytes, begin, parent_indent);
  RawScalar raw;
  raw.style = bytes[begin] == '|' ? Style::literal : Style::folded;
  raw.span = make_span(begin, block.end);
  if (!says_the_same(block, raw.style, value) || ends_in_spaces(bytes, block))
    refuse_unsure(source, raw.span);
  raw.says = std::move(block.text);
  return raw;
}

// A tab before the text of a second or later line: some readers take it as indentation.
void refuse_tab_indents(const SourcePtr& source, Span span) {
  const std::string_view bytes = source->bytes();
  for (std::size_t at = next_line(bytes, span.begin); at < span.end; at = next_line(bytes, at)) {
    const std::size_t text = skip_blanks(bytes, at);
    const std::size_t tab = bytes.substr(at, text - at).find('\t');
    if (tab != bytes.npos && text < span.end && !is_line_end(bytes[text]))
      refuse(source, make_span(at + tab, at + tab + 1), tab_fault);
  }
}

} // namespace

RawScalar lex_scalar(const SourcePtr& source, std::size_t begin, std::string_view value,
                     int parent_indent) {
  const char first = byte_at(source->bytes(), begin);
  if (first == '|' || first == '>') return lex_block(source, begin, value, parent_indent);
  const bool quoted = first == '"' || first == '\'';
  const RawScalar raw = quoted ? lex_quoted(source, begin, value) : lex_plain(source, begin, value);
  if (!raw.sliced) refuse_tab_indents(source, raw.span);
  return raw;
}

} // namespace itplan

#include "block_scalar.hpp"

#include "itplan/base/text.hpp"

#include "bytes.hpp"

namespace itplan {
namespace {

struct Header {
  std::size_t end = 0;
  std::size_t digit = 0;
  char chomping = ' ';
};

Header read_header(std::string_view bytes, std::size_t begin) {
  Header header{begin + 1};
  for (;; ++header.end) {
    const char c = byte_at(bytes, header.end);
    if (c == '-' || c == '+')
      header.chomping = c;
    else if (c >= '1' && c <= '9')
      header.digit = static_cast<std::size_t>(c - '0');
    else
      return header;
  }
}

// A line of only spaces is no text wherever it stands; a tab is text.
bool is_blank_line(std::string_view bytes, std::size_t at) {
  const std::size_t text = at + count_spaces(bytes, at);
  return text >= bytes.size() || is_line_end(bytes[text]);
}

// The spaces before the first line that is not blank; 0 when that line is no part of the block.
std::size_t detect_indent(std::string_view bytes, std::size_t at, int parent_indent) {
  while (at < bytes.size() && is_blank_line(bytes, at))
    at = next_line(bytes, at);
  const std::size_t spaces = count_spaces(bytes, at);
  const bool deeper = static_cast<int>(spaces) > parent_indent;
  return deeper && at < bytes.size() ? spaces : bytes.size();
}

// Adds the lines from block.content on that belong to it; each ends in a newline where it does in
// the bytes. Moves block.end over those with text.
void add_lines(BlockScalar& block, std::string_view bytes) {
  const bool keep = block.chomping == '+';
  for (std::size_t at = block.content; at < bytes.size(); at = next_line(bytes, at)) {
    const bool blank = is_blank_line(bytes, at);
    const std::size_t end = line_end(bytes, at), spaces = count_spaces(bytes, at);
    if (!blank && spaces < block.indent) return;
    const std::size_t skip = std::min({block.indent, spaces, end - at});
    block.text += bytes.substr(at + skip, end - at - skip);
    if (end < bytes.size()) block.text += '\n';
    if (!blank || keep || end - at > block.indent) block.end = end;
  }
}

// Drops the newlines at the end that the header does not keep.
void chomp(BlockScalar& block) {
  if (block.chomping == '+') return;
  const std::size_t last = block.text.find_last_not_of('\n');
  const std::size_t text = last == block.text.npos ? 0 : last + 1;
  const bool newline = block.chomping == ' ' && text > 0 && text < block.text.size();
  block.text.resize(text + (newline ? 1 : 0));
}

// Two lines of text that are not indented deeper make one, blank lines between them newlines; all
// other line ends stay (YAML 1.2.2, 8.1.3).
std::string fold(std::string_view literal) {
  const std::size_t last = literal.find_last_not_of('\n');
  if (last == literal.npos) return std::string(literal);
  std::string text;
  std::size_t line_ends = 0;
  bool joins = false; // whether the last line can
  for (const std::string_view line : split(literal.substr(0, last + 1), '\n')) {
    const bool flush = !line.empty() && !is_blank(line.front());
    if (!line.empty() && !text.empty()) {
      const bool joined = joins && flush;
      text += joined && line_ends == 1 ? " " : std::string(line_ends - (joined ? 1 : 0), '\n');
    } else if (!line.empty()) {
      text += std::string(line_ends, '\n');
    }
    if (!line.empty()) {
      text += line;
      joins = flush;
      line_ends = 0;
    }
    ++line_ends;
  }
  return text + std::string(literal.substr(last + 1));
}

} // namespace

std::size_t block_header_end(std::string_view bytes, std::size_t begin) {
  return read_header(bytes, begin).end;
}

BlockScalar read_block_scalar(std::string_view bytes, std::size_t begin, int parent_indent) {
  const Header header = read_header(bytes, begin);
  BlockScalar block;
  block.header_end = block.end = header.end;
  block.chomping = header.chomping;
  block.content = next_line(bytes, header.end);
  block.indent = header.digit > 0
                     ? header.digit + static_cast<std::size_t>(std::max(parent_indent, 0))
                     : detect_indent(bytes, block.content, parent_indent);
  add_lines(block, bytes);
  chomp(block);
  if (bytes[begin] == '>') block.text = fold(block.text);
  return block;
}

} // namespace itplan

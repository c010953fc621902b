#include "plain_scanner.hpp"

#include "quoted_scalar.hpp"

#include <array>

namespace itplan {
namespace {

enum : std::uint8_t {
  in_block = 1,  // may stand inside a plain text of a block without a further look
  in_flow = 2,   // inside a plain text in brackets
  as_first = 4,  // may start a plain text
  in_quotes = 8, // inside a text in quotes without a further look
};

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (std::size_t c = 0x20; c < 256; ++c)
    classes[c] = in_block | in_flow | as_first | in_quotes;
  const auto take = [&](std::string_view characters, unsigned bits) {
    for (const char c : characters) {
      auto& of = classes[static_cast<unsigned char>(c)];
      of = static_cast<std::uint8_t>(of & ~bits);
    }
  };
  take(":#", in_block);
  take(":#,?[]{}\"", in_flow);
  take("'\"\\", in_quotes);
  // Besides YAML's indicators those that start a marker line of a merge conflict.
  take(" -?:,[]{}#&*!|>'\"%@`<=", as_first);
  return classes;
}
constexpr std::array<std::uint8_t, 256> classes = make_classes();

bool is(char c, unsigned bit) { return (classes[static_cast<unsigned char>(c)] & bit) != 0; }

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// yaml-cpp takes no key of more than 1,024 bytes.
constexpr std::size_t longest_key = 1000;

std::size_t without_spaces(std::string_view bytes, std::size_t begin, std::size_t end) {
  while (end > begin && bytes[end - 1] == ' ')
    --end;
  return end;
}

bool ends_line(std::string_view bytes, std::size_t at) {
  return at >= bytes.size() || is_line_end(bytes[at]);
}

// Only escapes that every reader takes alike.
bool has_plain_escapes(std::string_view quoted) {
  constexpr std::string_view plain = "nt\"\\/";
  for (std::size_t at = quoted.find('\\'); at != quoted.npos; at = quoted.find('\\', at + 2))
    if (plain.find(byte_at(quoted, at + 1)) == plain.npos) return false;
  return true;
}

} // namespace

bool PlainScanner::at_rest() const {
  if (ends_line(bytes_, at_)) return true;
  return bytes_[at_] == '#' && at_ > line_ && bytes_[at_ - 1] == ' ';
}

bool PlainScanner::to_text() {
  for (;;) {
    line_ = at_;
    skip_spaces();
    if (at_ >= bytes_.size()) {
      column_ = no_column;
      return true;
    }
    if (bytes_[at_] != '#' && !is_line_end(bytes_[at_])) break;
    at_ = next_line(bytes_, at_);
  }
  column_ = column_here();
  return bytes_[at_] != '\t';
}

bool PlainScanner::to_next_text() {
  skip_spaces();
  if (!at_rest()) return false;
  at_ = next_line(bytes_, at_);
  return to_text();
}

bool PlainScanner::over_document_start() {
  if (column_ != 0 || !bytes_.substr(at_).starts_with("---")) return true;
  at_ += 3;
  return (at_ >= bytes_.size() || bytes_[at_] != '\t') && to_next_text();
}

bool PlainScanner::starts_plain() const {
  if (is(here(), as_first)) return true;
  return here() == '-' && is_letter_or_digit(byte_at(bytes_, at_ + 1));
}

bool PlainScanner::is_null(const RawScalar& text) const {
  if (text.style != Style::plain || !text.sliced) return false;
  const auto word = bytes_.substr(text.text.begin, text.text.end - text.text.begin);
  return word == "~" || word == "null" || word == "Null" || word == "NULL";
}

bool PlainScanner::key(RawScalar& key) {
  const std::size_t begin = at_;
  if (here() == '"' || here() == '\'') {
    if (!quoted(key)) return false;
  } else {
    if (!is(here(), as_first) || bytes_.substr(at_).starts_with("...")) return false;
    for (;; ++at_) {
      while (at_ < bytes_.size() && is(bytes_[at_], in_block))
        ++at_;
      if (here() != ':' && here() != '#') return false;
      if (here() == '#' ? bytes_[at_ - 1] == ' ' : white_or_end(bytes_, at_ + 1)) break;
    }
    key = {Style::plain, make_span(begin, at_), make_span(begin, at_), true};
    if (is_null(key) || bytes_[at_ - 1] == ' ') return false;
  }
  if (here() != ':' || !white_or_end(bytes_, at_ + 1)) return false;
  ++at_;
  return here() != '\t' && at_ - begin < std::min(longest_key, limits_.text + 2);
}

bool PlainScanner::quoted(RawScalar& text) {
  const std::size_t begin = at_;
  const char quote = here();
  bool escapes = false;
  for (++at_;; ++at_) {
    while (at_ < bytes_.size() && is(bytes_[at_], in_quotes))
      ++at_;
    const char c = here();
    if (c == quote) {
      if (quote == '"' || byte_at(bytes_, at_ + 1) != '\'') break;
      escapes = true;
      ++at_;
    } else if (c == '\\') {
      if (quote == '\'') continue;
      escapes = true;
      ++at_;
    } else if (c != '"' && c != '\'') {
      return false; // the end of the line, or a tab
    }
  }
  ++at_;
  text.style = quote == '"' ? Style::double_quoted : Style::single_quoted;
  text.span = make_span(begin, at_);
  text.text = make_span(begin + 1, at_ - 1);
  text.sliced = !escapes;
  if (escapes) return decode(text);
  return text.text.end - text.text.begin <= limits_.text;
}

bool PlainScanner::decode(RawScalar& text) {
  const auto whole = bytes_.substr(text.span.begin, text.span.end - text.span.begin);
  if (text.style == Style::double_quoted && !has_plain_escapes(whole)) return false;
  const std::size_t from = decoded_.size();
  decoded_ += unquote(whole).text;
  return take(text, from);
}

// What was put behind `decoded` is the text.
bool PlainScanner::take(RawScalar& text, std::size_t decoded_from) {
  text.sliced = false;
  text.text = make_span(decoded_from, decoded_.size());
  return decoded_.size() - decoded_from <= limits_.text;
}

// To the end of a plain text's part in this line.
bool PlainScanner::line_of_plain(std::size_t& end) {
  const std::size_t begin = at_;
  for (;; ++at_) {
    while (at_ < bytes_.size() && is(bytes_[at_], in_block))
      ++at_;
    const char c = here();
    if (c == ':' && white_or_end(bytes_, at_ + 1)) return false;
    if (c == '#' && bytes_[at_ - 1] != ' ') continue;
    if (c != ':') break;
  }
  end = without_spaces(bytes_, begin, at_);
  return ends_line(bytes_, at_) || here() == '#';
}

// Where the text of the next line with text starts if it is deeper than `parent` and no comment;
// 0 where it is not. Counts the line ends up to there.
std::size_t PlainScanner::next_deeper_line(int parent, std::size_t& line_ends) const {
  line_ends = 0;
  for (std::size_t at = at_; at < bytes_.size();) {
    at = next_line(bytes_, at);
    ++line_ends;
    const std::size_t spaces = count_spaces(bytes_, at), text = at + spaces;
    if (text >= bytes_.size()) return 0;
    if (is_line_end(bytes_[text])) continue;
    return static_cast<int>(spaces) > parent && bytes_[text] != '#' ? text : 0;
  }
  return 0;
}

bool PlainScanner::plain(RawScalar& text, int parent) {
  const std::size_t begin = at_, from = decoded_.size();
  std::size_t end = at_, line_ends = 0, decoded_to = begin;
  if (!starts_plain() || !line_of_plain(end)) return false;
  while (here() != '#') {
    const std::size_t more = next_deeper_line(parent, line_ends);
    if (more == 0) break;
    decoded_ += bytes_.substr(decoded_to, end - decoded_to);
    line_ends == 1 ? decoded_ += ' ' : decoded_.append(line_ends - 1, '\n');
    at_ = decoded_to = more;
    line_ = line_start(bytes_, at_);
    if (!is(here(), as_first) || !line_of_plain(end)) return false;
  }
  text = {Style::plain, make_span(begin, end), make_span(begin, end), true};
  at_ = end;
  if (decoded_to == begin) return end - begin <= limits_.text;
  decoded_ += bytes_.substr(decoded_to, end - decoded_to);
  return take(text, from);
}

bool PlainScanner::plain_in_flow(RawScalar& text) {
  const std::size_t begin = at_;
  if (!starts_plain()) return false;
  while (at_ < bytes_.size() && is(bytes_[at_], in_flow))
    ++at_;
  const std::size_t end = without_spaces(bytes_, begin, at_);
  text = {Style::plain, make_span(begin, end), make_span(begin, end), true};
  return end - begin <= limits_.text;
}

bool PlainScanner::block(RawScalar& text, int parent) {
  const std::size_t begin = at_, from = decoded_.size();
  const bool folds = here() == '>';
  ++at_;
  const bool strips = here() == '-';
  if (strips) ++at_;
  skip_spaces();
  if (!at_rest()) return false;
  std::size_t indent = 0, blank = 0, end = 0;
  for (at_ = next_line(bytes_, at_); at_ < bytes_.size();) {
    const std::size_t spaces = count_spaces(bytes_, at_), first = at_ + spaces;
    if (ends_line(bytes_, first)) {
      if (spaces > 0 || first >= bytes_.size()) return false; // readers differ on such a line
      ++blank;
      at_ = next_line(bytes_, at_);
      continue;
    }
    if (indent == 0 && static_cast<int>(spaces) > parent) indent = spaces;
    if (indent == 0 || spaces < indent) break;
    if (bytes_[first] == '\t' || (folds && spaces > indent)) return false;
    const bool joins = folds && end > 0 && blank == 0;
    joins ? decoded_ += ' ' : decoded_.append(folds || end == 0 ? blank : blank + 1, '\n');
    end = line_end(bytes_, first);
    if (end >= bytes_.size() || (folds && bytes_[end - 1] == ' ')) return false;
    decoded_ += bytes_.substr(at_ + indent, end - at_ - indent);
    at_ = next_line(bytes_, end);
    blank = 0;
  }
  if (end == 0) return false;
  if (!strips) decoded_ += '\n';
  text.style = folds ? Style::folded : Style::literal;
  text.span = make_span(begin, end);
  return take(text, from);
}

} // namespace itplan

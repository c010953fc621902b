#include "itplan/base/text.hpp"

#include "itplan/base/characters.hpp"
#include "itplan/base/runner_orders.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace itplan {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

} // namespace

std::size_t display_width(std::string_view text) {
  if (is_plain_ascii(text)) return text.size();
  std::size_t width = 0;
  for (const char32_t c : decode_utf8(text))
    width += columns_of(c);
  return width;
}

std::string printable(std::string_view text, bool keep_newlines) {
  if (is_plain_ascii(text) && !may_hold_order(text)) return std::string(text);
  std::string safe;
  const auto code_points = decode_utf8(text);
  for (std::size_t i = 0; i < code_points.size(); ++i) {
    const char32_t c = code_points[i];
    if (opens_order(code_points, i)) safe += '\\';
    if (c == U'\n')
      safe += keep_newlines ? '\n' : ' ';
    else if (is_control(c))
      safe += fmt::format("\\x{:02x}", static_cast<unsigned>(c));
    else if (is_hidden(c))
      safe += c > 0xFFFF ? fmt::format("\\U{:08x}", static_cast<unsigned>(c))
                         : fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      append_utf8(safe, c);
  }
  return safe;
}

std::string shorten(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  std::string cut;
  std::size_t used = 1; // the ellipsis
  for (const char32_t c : decode_utf8(text)) {
    used += columns_of(c);
    if (used > width) break;
    append_utf8(cut, c);
  }
  while (cut.ends_with(' '))
    cut.pop_back();
  return width == 0 ? std::string() : cut + "…";
}

std::string pad(std::string_view text, std::size_t width) {
  const auto used = display_width(text);
  return std::string(text) + std::string(used < width ? width - used : 0, ' ');
}

namespace {

// The words between spaces; a sign of money stays with its amount.
std::vector<std::string> unbroken(std::string_view paragraph) {
  std::vector<std::string> words;
  bool joins = false;
  for (const auto word : split(paragraph, ' ')) {
    if (word.empty()) continue;
    if (joins)
      words.back().append(" ").append(word);
    else
      words.emplace_back(word);
    joins = word.ends_with("€") && word.size() <= std::string_view("(-€").size();
  }
  return words;
}

} // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  for (const auto paragraph : split(text, '\n')) {
    std::string line;
    for (const auto& word : unbroken(paragraph)) {
      if (!line.empty() && display_width(line) + 1 + display_width(word) > width) {
        lines.push_back(std::move(line));
        line.clear();
      }
      if (!line.empty()) line += ' ';
      line += word;
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && is_space(text.back()))
    text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += separator;
    text += parts[i];
  }
  return text;
}

void replace_all(std::string& text, std::string_view before, std::string_view after) {
  std::string out;
  std::size_t copied = 0;
  for (auto at = text.find(before); at != std::string::npos; at = text.find(before, copied)) {
    out.append(text, copied, at - copied).append(after);
    copied = at + before.size();
  }
  if (copied > 0) text = out.append(text, copied);
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

} // namespace itplan

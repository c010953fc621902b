#include "writer.hpp"

#include "itplan/base/text.hpp"

#include <algorithm>

namespace itplan {
namespace {

// The longest [ ] or { } that is put on one line.
constexpr std::size_t longest_flow = 72;

std::string indentation(std::size_t column) { return std::string(column, ' '); }

bool is_word(const Value& value) {
  if (value.list() || value.map() || value.is_nothing()) return false;
  const std::string* const text = value.text();
  return !text || (text->find(' ') == text->npos && plain_safe(*text, Context::flow));
}

bool words(const ValueList& list) { return std::all_of(list.begin(), list.end(), is_word); }

void append(std::vector<std::string>& lines, std::vector<std::string> more) {
  std::move(more.begin(), more.end(), std::back_inserter(lines));
}

} // namespace

bool has_entries(const Value& value) {
  return (value.list() && !value.list()->empty()) || (value.map() && !value.map()->empty());
}

bool holds_only_words(const Value& value) {
  if (value.list()) return words(*value.list());
  if (!value.map()) return false;
  return std::all_of(value.map()->begin(), value.map()->end(), [](const auto& entry) {
    const ValueList* const list = entry.second.list();
    return is_word(entry.second) || (list && words(*list));
  });
}

std::vector<std::string> block_lines(std::string_view text, std::size_t column) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  std::vector<std::string> lines;
  for (const std::string_view line : split(text, '\n'))
    lines.push_back(line.empty() ? "" : indentation(column) + std::string(line));
  return lines;
}

std::string join_lines(const std::vector<std::string>& lines, std::string_view line_end) {
  return join(lines, line_end);
}

std::string Writer::scalar(const Value& value, Context context) const {
  const std::string* const text = value.text();
  if (!text) return scalar_text(value);
  return form_ == TextForm::double_quoted ? double_quoted(*text) : one_line_scalar(*text, context);
}

std::string Writer::key(std::string_view key, Context context) const {
  return one_line_scalar(key, context);
}

Written Writer::text(const std::string& text, std::size_t column) const {
  const bool block =
      form_ == TextForm::simplest && text.find('\n') != text.npos && literal_safe(text);
  if (!block) return {scalar(text, Context::block), {}};
  const char chomping = chomping_for(text);
  return {chomping == ' ' ? "|" : std::string("|") + chomping,
          block_lines(text, column + indents_.map)};
}

Written Writer::value(const Value& value, std::size_t column, Layout layout) const {
  if (value.text()) return text(*value.text(), column);
  if (value.is_nothing()) return {};
  if (!has_entries(value)) return {flow(value), {}};
  if (layout == Layout::compact && holds_only_words(value)) {
    std::string line = flow(value);
    if (line.size() <= longest_flow) return {std::move(line), {}};
  }
  const Layout inner = layout == Layout::records ? Layout::lines : Layout::compact;
  return {"", entries(value, column + (value.map() ? indents_.map : indents_.list), inner)};
}

std::vector<std::string> Writer::entries(const Value& value, std::size_t column,
                                         Layout layout) const {
  std::vector<std::string> lines;
  if (value.map())
    for (const auto& [name, inner] : *value.map())
      append(lines, entry(name, inner, column, layout));
  else
    for (const Value& inner : *value.list())
      append(lines, element(inner, column));
  return lines;
}

std::vector<std::string> Writer::entry(std::string_view name, const Value& value,
                                       std::size_t column, Layout layout) const {
  Written written = this->value(value, column, layout);
  const std::string gap = written.head.empty() ? "" : " ";
  std::vector<std::string> lines = {indentation(column) + key(name, Context::block) + ":" + gap +
                                    written.head};
  append(lines, std::move(written.lines));
  return lines;
}

// A map or list in a list starts on the line of its dash.
Written Writer::behind_dash(const Value& value, std::size_t column, std::size_t gap) const {
  Written written = this->value(value, column);
  const bool nested = has_entries(value) && (value.map() || written.head.empty());
  if (!nested) return written;
  const std::size_t inner = column + 1 + gap;
  written.lines = entries(value, inner);
  written.head = written.lines.front().substr(inner);
  written.lines.erase(written.lines.begin());
  return written;
}

std::vector<std::string> Writer::element(const Value& value, std::size_t column,
                                         std::size_t gap) const {
  Written written = behind_dash(value, column, gap);
  const std::string dash = indentation(column) + "-";
  std::vector<std::string> lines = {written.head.empty() ? dash
                                                         : dash + indentation(gap) + written.head};
  append(lines, std::move(written.lines));
  return lines;
}

std::string Writer::flow(const Value& value) const {
  std::vector<std::string> parts;
  if (value.is_nothing()) return "null";
  if (value.list()) {
    for (const Value& inner : *value.list())
      parts.push_back(flow(inner));
    return "[" + join(parts, ", ") + "]";
  }
  if (!value.map()) return scalar(value, Context::flow);
  for (const auto& [name, inner] : *value.map())
    parts.push_back(key(name, Context::flow) + ": " + flow(inner));
  return "{" + join(parts, ", ") + "}";
}

} // namespace itplan

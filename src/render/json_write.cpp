#include "itplan/base/characters.hpp"
#include "itplan/base/runner_orders.hpp"
#include "itplan/base/text.hpp"
#include "itplan/render/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace itplan {
namespace {

// Controls, what hides, and the bracket of an order to a CI runner; two colons need their own line.
bool is_unsafe(std::u32string_view text, std::size_t at) {
  const char32_t c = text[at];
  return is_control(c) || is_hidden(c) || (c == U'[' && opens_order(text, at));
}

// Above U+FFFF as two halves, which is how JSON writes them.
void add_escape(std::string& out, char32_t c) {
  const auto half = [&](unsigned unit) { out += fmt::format("\\u{:04x}", unit); };
  if (c < 0x10000) return half(static_cast<unsigned>(c));
  half(0xD800 + static_cast<unsigned>((c - 0x10000) >> 10));
  half(0xDC00 + static_cast<unsigned>((c - 0x10000) & 0x3FF));
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  const auto points = decode_utf8(text);
  for (std::size_t i = 0; i < points.size(); ++i) {
    const char32_t c = points[i];
    if (c == U'"' || c == U'\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == U'\n') {
      out += "\\n";
    } else if (c == U'\t') {
      out += "\\t";
    } else if (is_unsafe(points, i)) {
      add_escape(out, c);
    } else {
      append_utf8(out, c);
    }
  }
  return out + "\"";
}

void write(std::string& out, const Value& value, std::size_t depth);

// Items between brackets, one a line. Written by hand: a library would make the numbers doubles.
template <typename Items, typename WriteItem>
void write_items(std::string& out, const Items& items, std::string_view brackets, std::size_t depth,
                 WriteItem write_item) {
  out += brackets[0];
  const char* separator = "\n";
  for (const auto& item : items) {
    out += separator;
    out.append(2 * (depth + 1), ' ');
    write_item(item);
    separator = ",\n";
  }
  if (!items.empty()) {
    out += '\n';
    out.append(2 * depth, ' ');
  }
  out += brackets[1];
}

std::string scalar(const Value& value) {
  if (value.is_nothing()) return "null";
  return value.text() || value.date() ? quoted(scalar_text(value)) : scalar_text(value);
}

void write(std::string& out, const Value& value, std::size_t depth) {
  if (const auto* list = value.list()) {
    write_items(out, *list, "[]", depth, [&](const Value& item) { write(out, item, depth + 1); });
  } else if (const auto* map = value.map()) {
    write_items(out, *map, "{}", depth, [&](const auto& entry) {
      out += quoted(entry.first) + ": ";
      write(out, entry.second, depth + 1);
    });
  } else {
    out += scalar(value);
  }
}

} // namespace

std::string to_json(const Value& value) {
  std::string out;
  write(out, value, 0);
  return out;
}

std::string json_answer(std::string_view name, Value answer) {
  constexpr int version = 2;
  ValueMap whole{{"schema", ValueMap{{"name", name}, {"version", version}}}};
  std::move(answer.map()->begin(), answer.map()->end(), std::back_inserter(whole));
  return to_json(std::move(whole)) + "\n";
}

} // namespace itplan

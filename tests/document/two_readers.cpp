#include "two_readers.hpp"

#include "../../src/document/conflicts.hpp"
#include "../../src/document/plain_reader.hpp"
#include "../../src/document/preflight.hpp"
#include "../../src/document/refusal.hpp"
#include "../../src/document/same.hpp"
#include "../../src/document/yaml_cpp_reader.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

namespace itplan {
namespace {

constexpr std::array<std::string_view, 78> words = {"\n",
                                                    "\n\n",
                                                    "\n  ",
                                                    " ",
                                                    "  ",
                                                    "    ",
                                                    "\t",
                                                    "\r\n",
                                                    ":",
                                                    ": ",
                                                    ":\n",
                                                    " : ",
                                                    "-",
                                                    "- ",
                                                    "\n- ",
                                                    "\n  - ",
                                                    "- - ",
                                                    "-\n",
                                                    "#",
                                                    " #",
                                                    " # c\n",
                                                    "\n# c",
                                                    "\n  # c",
                                                    "\n #",
                                                    "'",
                                                    "''",
                                                    "\"",
                                                    "\\",
                                                    "\\n",
                                                    "\\\"",
                                                    "\\x41",
                                                    "\\_",
                                                    "\\\n",
                                                    "[",
                                                    "]",
                                                    "[]",
                                                    "{",
                                                    "}",
                                                    "{}",
                                                    ",",
                                                    ", ",
                                                    "[a, b]",
                                                    "{a: 1}",
                                                    "[a: 1]",
                                                    "|",
                                                    "|\n",
                                                    "|-\n",
                                                    "|+\n",
                                                    "|2\n",
                                                    ">\n",
                                                    ">-\n",
                                                    "> # c\n",
                                                    "&a ",
                                                    "*a",
                                                    "!t ",
                                                    "? ",
                                                    "%",
                                                    "@",
                                                    "~",
                                                    "null",
                                                    "<<: ",
                                                    "---\n",
                                                    "...\n",
                                                    "\n---\n",
                                                    "a: b\n",
                                                    "a:\n",
                                                    "k: |\n",
                                                    "x: 'y'",
                                                    "\n  more",
                                                    "\n   b: 1",
                                                    "é",
                                                    "\xef\xbb\xbf",
                                                    "<<<<<<<\n",
                                                    "=======\n",
                                                    "\"a\": ",
                                                    "'it''s'",
                                                    "- a: 1\n  b: 2\n",
                                                    "\xc2\xa0"};

std::size_t below(std::mt19937_64& random, std::size_t count) {
  return count == 0 ? 0 : static_cast<std::size_t>(random() % count);
}

std::size_t start_of_line(const std::string& text, std::size_t at) {
  if (at == 0) return 0;
  const auto newline = text.rfind('\n', at - 1);
  return newline == std::string::npos ? 0 : newline + 1;
}

std::size_t behind_line(const std::string& text, std::size_t at) {
  const auto newline = text.find('\n', at);
  return newline == std::string::npos ? text.size() : newline + 1;
}

// A few lines are enough to go wrong in, and are read fast.
std::string some_lines(std::mt19937_64& random, const std::string& text) {
  constexpr std::size_t most = 600;
  if (text.size() <= most) return text;
  const auto begin = random() % 3 == 0 ? 0 : start_of_line(text, below(random, text.size()));
  return text.substr(begin, below(random, most));
}

void spoil(std::mt19937_64& random, std::string& text) {
  const auto at = below(random, text.size() + 1), line = start_of_line(text, at);
  const auto end = behind_line(text, at);
  switch (random() % 8) {
  case 0:
  case 1:
  case 2: text.insert(at, words[below(random, words.size())]); break;
  case 3: text.erase(at, 1 + below(random, 3)); break;
  case 4: text.erase(line, end - line); break;
  case 5: text.insert(line, text.substr(line, end - line)); break;
  case 6: text.insert(line, 1 + below(random, 3), ' '); break;
  default:
    if (line < text.size() && text[line] == ' ') text.erase(line, 1 + below(random, 2));
    break;
  }
}

} // namespace

Verdict compare_readers(const std::string& text) {
  const auto source = std::make_shared<const SourceText>("text", text);
  const ParseLimits limits;
  if (!preflight(source, limits).empty()) return Verdict::refused;
  const auto plain = read_plain(source, limits);
  const auto refused = plain ? Verdict::different : Verdict::refused;
  if (!merge_conflicts(source).empty()) return refused;
  try {
    const auto judge = read_with_yaml_cpp(source, limits);
    if (!plain) return Verdict::left;
    return same_cells(*plain, judge) ? Verdict::same : Verdict::different;
  } catch (const Refusal&) {
    return refused;
  }
}

std::string spoilt(std::mt19937_64& random, const std::string& text) {
  std::string some = some_lines(random, text);
  for (auto times = 1 + random() % 4 * (random() % 2); times > 0; --times)
    spoil(random, some);
  return some;
}

} // namespace itplan

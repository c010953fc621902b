#include "itplan/base/problem_text.hpp"

#include "itplan/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

constexpr std::size_t widest_excerpt = 100; // characters of a source line that are shown

std::string_view word(Severity severity) {
  return severity == Severity::warning ? "warning" : "error";
}

std::string header(const Place& place) {
  if (!place.source) return "itplan";
  const auto at = place.source->locate(place.span.begin);
  return fmt::format("{}:{}:{}", printable(place.source->name()), at.line, at.column);
}

// The source line around the place with a caret under what is meant. Long lines are cut to the
// part that matters, so that a file of one line does not fill the screen.
std::string excerpt(const Place& place) {
  if (!place.source) return {};
  const auto at = place.source->locate(place.span.begin);
  const auto line = decode_utf8(place.source->line(at.line));
  const auto column = std::min(at.column - 1, line.size());
  const auto first = column < widest_excerpt ? 0 : column - widest_excerpt / 2;
  const auto shown = line.substr(first, widest_excerpt);
  const auto to_utf8 = [](std::u32string_view part) {
    std::string bytes;
    for (const char32_t c : part)
      append_utf8(bytes, c == U'\t' ? U' ' : c);
    return printable(bytes);
  };
  const auto wanted = decode_utf8(place.source->slice(place.span));
  const auto newline = wanted.find(U'\n');
  const auto marked = std::clamp<std::size_t>(std::min(newline, wanted.size()), 1,
                                              std::max<std::size_t>(1, line.size() - column));
  const auto marked_text = std::u32string_view(line).substr(column, marked);
  const auto before =
      display_width(to_utf8(std::u32string_view(line).substr(first, column - first)));
  const auto carets = std::clamp<std::size_t>(display_width(to_utf8(marked_text)), 1, 60);
  const auto number = std::to_string(at.line);
  return fmt::format("  {} | {}\n  {} | {}{}\n", number, to_utf8(shown),
                     std::string(number.size(), ' '), std::string(before, ' '),
                     std::string(carets, '^'));
}

} // namespace

std::string problem_text(const Problem& problem) {
  auto text = fmt::format("{}: {}: {} [{}]\n", header(problem.place), word(problem.severity),
                          printable(problem.message), problem.code);
  text += excerpt(problem.place);
  for (const auto& note : problem.notes) {
    text +=
        fmt::format("  note: {}{}\n", note.place.source ? header(note.place) + ": " : std::string(),
                    printable(note.message));
  }
  if (!problem.help.empty()) text += fmt::format("  help: {}\n", printable(problem.help));
  return text;
}

std::string problem_count(std::span<const Problem> problems) {
  const auto warnings = static_cast<std::size_t>(
      std::count_if(problems.begin(), problems.end(),
                    [](const Problem& p) { return p.severity == Severity::warning; }));
  const auto errors = problems.size() - warnings;
  const auto counted = [](std::size_t n, std::string_view noun) {
    return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s");
  };
  if (problems.empty()) return {};
  if (warnings == 0) return counted(errors, "error");
  if (errors == 0) return counted(warnings, "warning");
  return counted(errors, "error") + ", " + counted(warnings, "warning");
}

} // namespace itplan

#include "itplan/base/problem_text.hpp"

#include "itplan/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

constexpr std::size_t widest_excerpt = 100; // characters of a source line that are shown
constexpr std::size_t widest_carets = 60;

std::string_view word(Severity severity) {
  return severity == Severity::warning ? "warning" : "error";
}

std::string header(const Place& place) {
  if (!place.source) return "itplan";
  const auto at = place.source->locate(place.span.begin);
  return fmt::format("{}:{}:{}", printable(place.source->name()), at.line, at.column);
}

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The start of the character that is `count` characters before `at`, not before the line's start.
std::size_t step_back(std::string_view line, std::size_t at, std::size_t count) {
  for (; at > 0 && count > 0; --count)
    do {
      --at;
    } while (at > 0 && continues_character(line[at]));
  return at;
}

// At most `count` characters of a text, without looking at more of it than that takes.
std::u32string first_characters(std::string_view text, std::size_t count) {
  constexpr std::size_t longest_character = 4;
  auto characters = decode_utf8(text.substr(0, count * longest_character));
  characters.resize(std::min(characters.size(), count));
  return characters;
}

std::string shown_text(std::u32string_view text) {
  std::string bytes;
  for (const char32_t c : text)
    append_utf8(bytes, c == U'\t' ? U' ' : c);
  return printable(bytes);
}

// The source line around the place with a caret under what is meant. Long lines are cut to the
// part that matters, so that a file of one line does not fill the screen.
std::string excerpt(const Place& place) {
  if (!place.source) return {};
  const auto at = place.source->locate(place.span.begin);
  const auto line = place.source->line(at.line);
  const auto rest = place.source->bytes().data() + place.span.begin - line.data();
  const auto column = std::clamp<std::ptrdiff_t>(rest, 0, std::ssize(line));
  const auto from = static_cast<std::size_t>(column);
  const auto first = at.column <= widest_excerpt ? 0 : step_back(line, from, widest_excerpt / 2);
  const auto shown = first_characters(line.substr(first), widest_excerpt);
  const auto before = decode_utf8(line.substr(first, from - first));
  auto wanted = line.substr(from, place.span.end - std::min(place.span.begin, place.span.end));
  const auto marked = first_characters(wanted, widest_carets);
  const auto carets = std::clamp<std::size_t>(display_width(shown_text(marked)), 1, widest_carets);
  const auto number = std::to_string(at.line);
  return fmt::format("  {} | {}\n  {} | {}{}\n", number, shown_text(shown),
                     std::string(number.size(), ' '),
                     std::string(display_width(shown_text(before)), ' '), std::string(carets, '^'));
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

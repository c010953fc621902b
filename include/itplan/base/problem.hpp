// A problem is a value: what is wrong, where, and what to do. One place (problem_text) words it.
#pragma once

#include "itplan/base/path.hpp"
#include "itplan/base/source_text.hpp"

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// How far a problem reaches.
enum class Severity {
  unreadable, // the plan cannot be understood: every command stops
  wrong,      // the plan contradicts itself: `check` fails, the rest goes on and says so
  warning     // worth a look
};

struct Note {
  std::string message;
  Path path;   // found by the loader when `place` has no source
  Place place; // where the note points
};

struct Problem {
  Severity severity = Severity::wrong;
  std::string_view code; // stable, kebab-case, a string literal: "unknown-key"
  std::string message;   // lower-case start, no full stop: "unknown key 'titel'"
  std::string help;      // what to do, the same form; may be empty
  Path path;             // what it is about; found in the text when `place` has no source
  Place place;
  std::vector<Note> notes;
  std::string words = {}; // of the text at `path`: its place is found as that of these words
};

// The order in which people read problems: file, position, code.
void sort_by_place(std::vector<Problem>& problems);

// The world did not do what was asked: a disk, a program, a missing file. Thrown low, caught once.
class Failure : public std::runtime_error {
public:
  explicit Failure(const std::string& message) : std::runtime_error(message) {}
};

} // namespace itplan

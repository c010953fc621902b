// What is fuzzed: functions that take any bytes and abort where a promise is broken.
#pragma once

#include <cstdlib>
#include <iostream>
#include <span>
#include <string_view>

namespace itplan::fuzz {

// Bytes as the files of a plan: loaded, checked, its problems laid out. The text up to the first
// line "@@ NAME" is itplan.yaml, what stands below such a line is the file NAME.
void load_bytes(std::string_view bytes);
// Steps of a change, one a line (set PATH VALUE, append PATH VALUE, unset PATH, new PATH VALUE; the
// values in YAML), a line "%%", and a plan as above.
void edit_bytes(std::string_view bytes);
// A report's template, filled with a small plan's data.
void template_bytes(std::string_view bytes);
// A table of requests to add.
void csv_bytes(std::string_view bytes);
// Lines of JSON with requests to add.
void json_lines_bytes(std::string_view bytes);
// A question form that came back, with the words of mails and word processors around it.
void form_bytes(std::string_view bytes);

struct Target {
  std::string_view name; // of its folders in seeds/ and finds/
  void (*run)(std::string_view bytes);
};
std::span<const Target> targets();

// A promise; a broken one ends the program where the fuzzer sees it.
inline void hold(bool holds, const char* promise) {
  if (holds) return;
  std::cerr << "broken: " << promise << '\n';
  std::abort();
}

} // namespace itplan::fuzz

#include "problems_value.hpp"

#include "itplan/render/json.hpp"

namespace itplan {
namespace {

std::string_view word(Exit code) {
  switch (code) {
  case Exit::fine: break;
  case Exit::no: return "no";
  case Exit::usage: return "usage";
  case Exit::unreadable: return "unreadable";
  case Exit::failed: return "failed";
  }
  return "fine";
}

Value problem_value(const Problem& problem) {
  Value value;
  value.set("severity", problem.severity == Severity::warning ? "warning" : "error");
  value.set("code", problem.code);
  value.set("message", problem.message);
  value.set("help", problem.help);
  value.set("path", problem.path.text());
  if (const auto* source = problem.place.source.get()) {
    const auto begin = source->locate(problem.place.span.begin);
    const auto end = source->locate(problem.place.span.end);
    value.set("file", source->name());
    value.set("line", begin.line);
    value.set("column", begin.column);
    value.set("end_line", end.line);
    value.set("end_column", end.column);
  }
  return value;
}

} // namespace

Value problems_value(std::span<const Problem> problems) {
  ValueList list;
  for (const auto& problem : problems)
    list.push_back(problem_value(problem));
  return list;
}

std::string json_error(Exit code, std::string_view message, std::span<const Problem> shown) {
  Problem told;
  told.code = word(code);
  told.message = message;
  return json_answer(
      "error", ValueMap{{"problems", problems_value(shown.empty() ? std::span(&told, 1) : shown)}});
}

} // namespace itplan

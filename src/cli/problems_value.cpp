#include "problems_value.hpp"

namespace itplan {
namespace {

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
  Value value;
  value.set("schema", 1);
  value.set("problems", std::move(list));
  return value;
}

} // namespace itplan

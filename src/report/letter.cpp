#include "itplan/report/letter.hpp"

#include "itplan/render/template_text.hpp"

#include "letter_draft.hpp"
#include "templates.hpp"

#include <array>

namespace itplan {
namespace {

using Writer = void (*)(LetterDraft&);

// In the order of the enumerators.
constexpr std::array<Writer, 11> writers = {
    write_receipt, write_yes,        write_not_now, write_no,     write_done,    write_late,
    write_moved,   write_taken_back, write_merged,  write_review, write_reminder};

} // namespace

Letter write_letter(const LetterInput& input, LetterKind kind) {
  LetterDraft draft(input, kind);
  writers[static_cast<std::size_t>(kind)](draft);
  return draft.finish();
}

std::string_view letter_template() { return templates::letter; }

std::vector<Problem> check_letter_template(const SourcePtr& source) {
  if (prints(source, "opening")) return {};
  Problem problem;
  problem.code = "letter-without-decision";
  problem.message = "this letter does not print {{opening}}, which says what was decided";
  problem.help = "put {{opening}} before all else";
  problem.place = {source, {}};
  return {std::move(problem)};
}

Value letter_example(LetterKind kind) {
  const auto point = [](std::string_view name) {
    Value items = ValueList{ValueMap{{"text", "x"}}};
    return Value(ValueMap{{"name", name},
                          {"head", "x"},
                          {"text", "x"},
                          {"items", std::move(items)},
                          {"has_items", true}});
  };
  Value points = ValueList{};
  Value by_name = ValueMap{};
  for (const auto name : point_names(kind)) {
    points.add(point(name));
    by_name.set(name, point(name));
  }
  return ValueMap{{"points", std::move(points)}, {"point", std::move(by_name)}};
}

} // namespace itplan

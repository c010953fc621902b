#include "form_labels.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/form_words.hpp"

#include <algorithm>

namespace itplan {
namespace {

constexpr std::size_t longest_label = 60;

// Without a part in ( ): "Punten (hoogstens 40)".
std::string without_hint(std::string_view text) {
  const auto open = text.find('(');
  const auto close = text.find(')', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) return std::string(text);
  return std::string(text.substr(0, open)) + std::string(text.substr(close + 1));
}

Label label_named(std::string_view name) {
  const auto plain = folded(without_hint(name));
  const auto is = [](std::string_view text, const auto& spellings) {
    return std::find(spellings.begin(), spellings.end(), text) != spellings.end();
  };
  if (is(plain, form::points_spellings)) return Label::points;
  if (is(plain, form::why_spellings)) return Label::why;
  if (is(plain, form::understood_spellings)) return Label::understood;
  if (is(plain, form::reference_spellings)) return Label::reference;
  const auto end = plain.find_last_not_of("0123456789 "); // Wens 1
  const bool wish = end != std::string::npos && is(plain.substr(0, end + 1), form::wish_spellings);
  return wish ? Label::wish : Label::none;
}

} // namespace

std::string_view without_bullet(std::string_view text) {
  for (const std::string_view mark : {"•", "·", "–", "—", "*", "-", "+", "_", "§", "o "})
    if (text.starts_with(mark)) return without_bullet(trim(text.substr(mark.size())));
  return text;
}

Labelled labelled(std::string_view line) {
  const auto body = without_bullet(line);
  const auto skipped = static_cast<std::size_t>(body.data() - line.data());
  const auto sign = body.substr(0, longest_label).find_first_of(":=?");
  const auto end = std::min(sign, body.size());
  if (const auto label = label_named(body.substr(0, end)); label != Label::none) {
    const bool alone = sign == std::string_view::npos && body.size() > longest_label;
    if (!alone) return {label, skipped + std::min(end + 1, body.size())};
  }
  const auto close = body.find(')');
  for (const auto from : {std::size_t{0}, close == std::string_view::npos ? body.size() : close}) {
    const auto number = body.find_first_of("0123456789", from);
    if (number < longest_label && label_named(body.substr(0, number)) == Label::points)
      return {Label::points, skipped + number};
  }
  return {};
}

Bracket last_bracket(std::string_view line) {
  const auto close = line.rfind(']');
  const auto open = close == std::string_view::npos ? close : line.rfind('[', close);
  if (open == std::string_view::npos) return {};
  return {open, close + 1, slug(line.substr(open + 1, close - open - 1))};
}

} // namespace itplan

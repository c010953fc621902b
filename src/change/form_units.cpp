#include "form_units.hpp"

#include "form_labels.hpp"

namespace itplan {
bool FormUnits::starts_unit(std::size_t line) const {
  const auto& here = lines_[line];
  if (line == 0 || lines_[line - 1].text.empty()) return true;
  if (headings_.ends_title(lines_[line - 1], here)) return false;
  const auto& before = lines_[line - 1];
  return here.headline || before.headline || here.of_mail != before.of_mail ||
         labelled(here.text).label != Label::none || headings_.heading_of(here).found ||
         (line + 1 < lines_.size() && headings_.ends_title(here, lines_[line + 1])) ||
         own_.match(here.text).question >= 0;
}

std::optional<FormUnit> FormUnits::next() {
  bool close = at_ > 0;
  for (; at_ < lines_.size() && lines_[at_].text.empty(); ++at_)
    close = false;
  if (at_ == lines_.size()) return std::nullopt;
  const auto from = at_++;
  while (at_ < lines_.size() && !lines_[at_].text.empty() && !starts_unit(at_))
    ++at_;
  return FormUnit{from, at_, close};
}

std::string joined(const std::vector<FormLine>& lines, std::size_t from, std::size_t to) {
  std::string text;
  for (auto i = from; i < to; ++i) {
    const bool item = without_bullet(lines[i].text).size() != lines[i].text.size();
    if (i > from) text += item ? '\n' : ' ';
    text += lines[i].text;
  }
  return text;
}

Span span_of(const std::vector<FormLine>& lines, std::size_t from, std::size_t to) {
  return {lines[from].span.begin, lines[to - 1].span.end};
}

} // namespace itplan

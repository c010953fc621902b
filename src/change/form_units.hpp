// The units of a form: lines that are read as one, cut where another thing is said.
#pragma once

#include "form_headings.hpp"
#include "form_lines.hpp"
#include "own_words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace itplan {

struct FormUnit {
  std::size_t from = 0; // of the lines
  std::size_t to = 0;
  bool close = false; // the unit before stands in the same paragraph
};

class FormUnits {
public:
  FormUnits(const std::vector<FormLine>& lines, const Headings& headings, const OwnWords& own)
      : lines_(lines), headings_(headings), own_(own) {}

  std::optional<FormUnit> next();

private:
  bool starts_unit(std::size_t line) const;

  const std::vector<FormLine>& lines_;
  const Headings& headings_;
  const OwnWords& own_;
  std::size_t at_ = 0;
};

// The text of lines that belong together, those of a list each on its own line.
std::string joined(const std::vector<FormLine>& lines, std::size_t from, std::size_t to);
Span span_of(const std::vector<FormLine>& lines, std::size_t from, std::size_t to);

} // namespace itplan

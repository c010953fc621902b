// What stands behind "Points:", as people write it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace itplan {

struct PointsText {
  bool none = false;                  // "", "-", "geen", "0"
  std::optional<std::int64_t> points; // "40", "40 punten", "40 ptn.", "40,0", "40 van de 100"
  std::string rest;                   // words behind the number that say something else
  bool named = false;                 // the number is called points
};

// Nothing where it is no number that can be trusted: "veertig", "40 of 35", "12,5", and a number
// with anything glued to it: "1e" is Dutch for first, "4O" a 40 that was misheard.
std::optional<PointsText> points_from(std::string_view text);

// A text that is only a number of points.
bool is_only_points(std::string_view text);

} // namespace itplan

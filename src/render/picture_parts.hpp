// What a picture's two forms share: names of fills, and where along a plot something stands.
#pragma once

#include "itplan/render/picture.hpp"

#include <string>
#include <string_view>

namespace itplan {

std::string_view fill_class(Fill fill);
std::string_view mark_class(Mark::Kind kind);
std::string_view label_class(const BarLabel& label);
bool keeps_room(const BarLabel& label); // it stands behind its bar

// "31.04", of a hundred.
std::string percent(Along share);

inline constexpr int label_gap = 7;   // pixels between a bar and the label behind it
inline constexpr int inside_gap = 4;  // between a bar's begin and the label inside it
inline constexpr int label_size = 13; // pixels

// What the widest label behind a bar takes, with its gaps; 0 without any.
int room_behind(const Picture& picture);

} // namespace itplan

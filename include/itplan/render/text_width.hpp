// How wide a text is drawn, without a font: for pictures whose words must fit in any reader's font.
#pragma once

#include <string>
#include <string_view>

namespace itplan {

enum class Weight { regular, bold };

// The most pixels (rounded up) that a text of `size` pixels takes in DejaVu Sans, Liberation Sans,
// Roboto, Open Sans, Noto Sans and Inter: per character the greatest advance of the six; a letter
// with a mark counts as its base letter, a combining mark as nothing, what is beyond Latin as a
// wide character. Real text takes 0.86 to 1.00 of it. O(bytes).
int drawn_width(std::string_view text, int size, Weight weight = Weight::regular);

// The text if it fits `room` pixels, else as much of its beginning as fits with "…", cut before a
// letter and never within one and its marks; "" where not even that fits.
std::string fit_drawn(std::string_view text, int room, int size, Weight weight = Weight::regular);

} // namespace itplan

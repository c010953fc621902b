#include "itplan/render/text_width.hpp"

#include "itplan/base/characters.hpp"
#include "itplan/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace itplan {
namespace {

constexpr char32_t first_ascii = 0x20;
constexpr std::size_t ascii_count = 95;
using Advances = std::array<std::int16_t, ascii_count>; // in 1/1000 of the size

constexpr Advances regular{
    318, 401, 460, 838, 638, 950, 780, 275, 390, 390, 552, 838, 318, 460,  318, 413, 636, 636, 636,
    636, 642, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 727, 770, 667,
    611, 778, 752, 339, 552, 667, 562, 907, 760, 787, 667, 787, 722, 667,  642, 741, 684, 989, 685,
    667, 685, 390, 411, 390, 838, 556, 577, 613, 635, 558, 635, 615, 361,  635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 413, 523, 392, 634, 592, 818, 592, 592,  541, 636, 551, 636, 838};
constexpr Advances bold{348, 456, 521, 838, 696,  1002, 872, 306,  457, 457, 565, 838, 380, 469,
                        380, 413, 696, 696, 696,  696,  696, 696,  696, 696, 696, 696, 400, 400,
                        838, 838, 838, 611, 1031, 774,  762, 752,  830, 683, 683, 821, 837, 389,
                        570, 775, 637, 995, 837,  850,  733, 850,  770, 720, 682, 812, 774, 1103,
                        771, 724, 725, 457, 422,  457,  838, 556,  607, 675, 716, 593, 716, 678,
                        435, 716, 712, 343, 343,  665,  343, 1042, 712, 687, 716, 716, 493, 595,
                        478, 712, 652, 924, 645,  652,  582, 712,  551, 712, 838};

bool is_ascii(char32_t c) { return c >= first_ascii && c < first_ascii + ascii_count; }

bool is_combining(char32_t c) { return columns_of(c) == 0; }

int ascii_advance(const Advances& advances, char32_t c) { return advances[c - first_ascii]; }

// Of é as of e, but no narrower than E: folding does not say which of the two it was.
int marked_advance(const Advances& advances, char32_t c) {
  std::string letter;
  append_utf8(letter, c);
  const auto base = folded(letter);
  if (base.size() != 1 || base.front() < 'a' || base.front() > 'z') return 760;
  const auto small = static_cast<char32_t>(base.front());
  return std::max(ascii_advance(advances, small), ascii_advance(advances, small - U'a' + U'A'));
}

int advance(const Advances& advances, char32_t c) {
  if (is_ascii(c)) return ascii_advance(advances, c);
  if (is_combining(c)) return 0;
  switch (c) {
  case U'“':
  case U'”':
  case U'„': return 560;
  case U'‘':
  case U'’': return 380;
  case U'–':
  case U'•': return 640;
  case U'\u00A0':
  case U'\u202F': return ascii_advance(advances, U' ');
  default: break;
  }
  if (c < 0x250) return marked_advance(advances, c);
  return c < 0x2000 ? 900 : 1400;
}

const Advances& advances_of(Weight weight) { return weight == Weight::bold ? bold : regular; }

int pixels(std::int64_t thousandths, int size) {
  return static_cast<int>((thousandths * size + 999) / 1000);
}

} // namespace

int drawn_width(std::string_view text, int size, Weight weight) {
  const auto& advances = advances_of(weight);
  std::int64_t sum = 0;
  for (const char32_t c : decode_utf8(text))
    sum += advance(advances, c);
  return pixels(sum, size);
}

std::string fit_drawn(std::string_view text, int room, int size, Weight weight) {
  if (drawn_width(text, size, weight) <= room) return std::string(text);
  const auto& advances = advances_of(weight);
  const auto letters = decode_utf8(text);
  std::int64_t sum = advance(advances, U'…');
  std::size_t kept = 0; // letters that fit, with all their marks
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (!is_combining(letters[i])) kept = i;
    sum += advance(advances, letters[i]);
    if (pixels(sum, size) > room) break;
  }
  if (kept == 0) return {};
  std::string cut;
  for (std::size_t i = 0; i < kept; ++i)
    append_utf8(cut, letters[i]);
  return std::string(trim(cut)) + "…";
}

} // namespace itplan

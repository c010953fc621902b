#include "picture_parts.hpp"

#include "itplan/render/text_width.hpp"

#include <algorithm>

namespace itplan {

Along along(std::int64_t part, std::int64_t whole) {
  if (whole <= 0 || part <= 0) return 0;
  if (part >= whole) return whole_plot;
  // Parts are days or cents of a plan: far below the point where the product overflows.
  return static_cast<Along>(part * whole_plot / whole);
}

std::string_view fill_class(Fill fill) {
  switch (fill) {
  case Fill::law: return "x-law";
  case Fill::promised: return "f-promised";
  case Fill::started: return "x-started";
  case Fill::chosen: return "f-chosen";
  case Fill::asked: return "x-asked";
  case Fill::given_up: return "x-given-up";
  case Fill::reserve: return "x-reserve";
  case Fill::over: return "x-over";
  }
  return {};
}

std::string_view mark_class(Mark::Kind kind) {
  return kind == Mark::Kind::room ? "l-room" : "l-norm";
}

std::string_view label_class(const BarLabel& label) {
  switch (label.kind) {
  case BarLabel::Kind::behind: return "t";
  case BarLabel::Kind::strong: return "tb";
  case BarLabel::Kind::trouble: return "tbad";
  case BarLabel::Kind::inside: break;
  }
  if (label.on == Fill::law) return "tol";
  if (label.on == Fill::started) return "tos";
  return label.on == Fill::chosen ? "tc" : "to";
}

bool keeps_room(const BarLabel& label) { return label.kind != BarLabel::Kind::inside; }

std::string percent(Along share) {
  auto text = std::to_string(share / 100);
  const int rest = share % 100;
  if (rest == 0) return text;
  text += rest < 10 ? ".0" : ".";
  text += std::to_string(rest);
  if (text.ends_with('0')) text.pop_back();
  return text;
}

int room_behind(const Picture& picture) {
  int widest = 0;
  for (const auto& group : picture.groups)
    for (const auto& row : group.rows)
      for (const auto& label : row.labels)
        if (keeps_room(label))
          widest =
              std::max(widest, drawn_width(label.text, label_size,
                                           label.kind == BarLabel::Kind::behind ? Weight::regular
                                                                                : Weight::bold));
  return widest == 0 ? 0 : widest + label_gap + 3;
}

} // namespace itplan

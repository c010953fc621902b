// Labels of a form as people retype them, and ids in brackets.
#pragma once

#include <string>
#include <string_view>

namespace itplan {

enum class Label { none, points, why, wish, understood, reference };

struct Labelled {
  Label label = Label::none;
  std::size_t rest = 0; // where the answer starts in the text
};

// "Punten (hoogstens 40): 35", "Waarom? Omdat", "- PUNTEN = 35", "Punten 35", "Waarom".
Labelled labelled(std::string_view line);

// Without the bullet or emphasis that an editor may put before a label.
std::string_view without_bullet(std::string_view text);

// The last [ ] of a line, and what it holds as an id.
struct Bracket {
  std::size_t begin = std::string_view::npos;
  std::size_t end = 0;
  std::string id;
};
Bracket last_bracket(std::string_view line);

} // namespace itplan

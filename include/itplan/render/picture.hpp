// Pictures as rows of a table: the words of a row are text, its geometry is one small SVG beside
// them. So a reader who does not see the picture has a table with all its numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// How a surface is drawn; colour is never alone, each has a texture or an outline of its own.
enum class Fill {
  law,      // dotted
  promised, // solid; the one dark series of every other picture
  started,  // diagonal stripes
  chosen,   // solid, light
  asked,    // hollow: what was asked, what is free
  given_up, // hollow with a strong edge: what would have to leave
  reserve,  // thin hatch
  over,     // hatch against it, in the colour of trouble
};

// Lengths along a plot are in ten-thousandths of its width, heights in pixels: the same row is
// drawn on a telephone, a screen and paper without scaling its text.
using Along = int;
inline constexpr Along whole_plot = 10'000;

// part / whole as a length, rounded down; 0 where whole is not positive. Never over whole_plot.
Along along(std::int64_t part, std::int64_t whole);

struct Bar {
  Fill fill = Fill::promised;
  Along from = 0;
  Along length = 0;
  int top = 0;
  int height = 0;
};

// An upright line: the room there is, a norm.
struct Mark {
  enum class Kind { room, norm };
  Kind kind = Kind::room;
  Along at = 0;
};

struct BarLabel {
  enum class Kind {
    behind,  // right of the bar; the cell keeps room for it
    strong,  // the same, bold
    trouble, // the same, bold, in the colour of trouble
    inside,  // on the bar, in the colour that reads on its fill
  };
  Kind kind = Kind::behind;
  Along at = 0;
  int base = 0; // pixels from the top to the line the letters stand on
  std::string text;
  Fill on = Fill::promised; // of an inside label
};

struct PictureRow {
  std::string label;
  std::string note;    // second line under the label, soft; may be empty
  bool tagged = false; // the note begins with the swatch of `tag`
  Fill tag = Fill::promised;
  int height = 24; // of the plot, pixels
  std::vector<Bar> bars;
  std::vector<Mark> marks;
  std::vector<BarLabel> labels;
  std::string spoken; // what the plot says, for who does not see it; with `under` all its numbers
  std::string under;  // a line under the plot, for everybody; may be empty
  std::string number; // a last column of its own; may be empty in every row
};

struct PictureGroup {
  std::string heading; // a row of its own; may be empty
  std::vector<PictureRow> rows;
};

struct PictureKey {
  bool is_mark = false;
  Fill fill = Fill::promised;
  Mark::Kind mark = Mark::Kind::room;
  std::string text;
};

struct Picture {
  enum class Shape {
    wide,  // labels in a third of the width
    small, // short labels: quarters
    year,  // four quarters behind the bars
  };
  std::string name;    // of its file and ids: ours, [a-z-]
  std::string finding; // the heading: what the picture shows
  std::string reading; // how to read it, one sentence or two
  std::string caption; // what the table is, for who does not see the heading beside it
  Shape shape = Shape::wide;
  std::vector<PictureKey> keys;
  std::vector<std::string> heads; // of the columns: label, plot and, if any row has one, number
  std::vector<std::string> ticks; // over a year's plot: its four quarters
  std::vector<PictureGroup> groups;
  bool empty() const { return groups.empty(); }
};

// The picture in a page: <figure> with heading (level 3), key and table. Empty for no groups.
std::string picture_html(const Picture& picture);

// Small pictures of one shape side by side under one heading, `titles` over each.
std::string pictures_html(const std::vector<Picture>& pictures,
                          const std::vector<std::string>& titles);

// The patterns and classes the pictures of a page use; once in a page, before the first.
std::string_view picture_patterns();

// The picture as a file of its own, 720 pixels wide, with its words, its colours for light and
// dark, <title> and <desc>; labels are shortened to their room.
std::string picture_svg(const Picture& picture);

} // namespace itplan

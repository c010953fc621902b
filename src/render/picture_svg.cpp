#include "itplan/render/html.hpp"
#include "itplan/render/picture.hpp"
#include "itplan/render/text_width.hpp"

#include "page.hpp"
#include "picture_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

// Pixels.
constexpr int width = 720;
constexpr int edge = 16;
constexpr int plot_begin = 250;
constexpr int label_room = plot_begin - edge - 10;
constexpr int number_room = 100;
constexpr int title_size = 17;
constexpr int row_gap = 10;
constexpr int line_height = 16;

// A picture grows downwards as it is drawn.
struct Sheet {
  int room = 0;       // of labels behind bars
  int plot_width = 0; // pixels
  int y = edge;
  std::string body;
  std::vector<std::string> said; // a sentence for each row
};

std::string text(std::string_view kind, int x, int y, std::string_view words) {
  return fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>\n", kind, x, y,
                     html_text(words));
}

int pixels(const Sheet& sheet, Along share) {
  return static_cast<int>(std::int64_t{share} * sheet.plot_width / whole_plot);
}

// Words in lines of at most `room` pixels.
std::vector<std::string> lines_of(std::string_view words, int room, int size) {
  std::vector<std::string> lines;
  std::string line;
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    const std::string word(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
    const auto longer = line.empty() ? word : line + " " + word;
    if (!line.empty() && drawn_width(longer, size) > room) {
      lines.push_back(std::move(line));
      line = word;
    } else {
      line = longer;
    }
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

void draw_head(Sheet& sheet, const Picture& picture) {
  for (const auto& line : lines_of(picture.finding, width - 2 * edge - 40, title_size)) {
    sheet.y += title_size + 4;
    sheet.body += text("h", edge, sheet.y, line);
  }
  for (const auto& line : lines_of(picture.reading, width - 2 * edge, label_size)) {
    sheet.y += line_height + 2;
    sheet.body += text("ts", edge, sheet.y, line);
  }
  sheet.y += row_gap;
}

void draw_keys(Sheet& sheet, const Picture& picture) {
  int x = edge;
  if (picture.keys.empty()) return;
  sheet.y += line_height;
  for (const auto& key : picture.keys) {
    const int needed = 22 + drawn_width(key.text, label_size) + 18;
    if (x > edge && x + needed > width - edge) {
      x = edge;
      sheet.y += line_height + 4;
    }
    sheet.body += key.is_mark ? fmt::format("<line class=\"{0}\" x1=\"{1}\" x2=\"{1}\" y1=\"{2}\" "
                                            "y2=\"{3}\"/>\n",
                                            mark_class(key.mark), x + 8, sheet.y - 12, sheet.y + 2)
                              : fmt::format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"14\" "
                                            "height=\"12\"/>\n",
                                            fill_class(key.fill), x + 1, sheet.y - 11);
    sheet.body += text("ts", x + 22, sheet.y, key.text);
    x += needed;
  }
  sheet.y += row_gap;
}

void draw_ticks(Sheet& sheet, const Picture& picture) {
  if (picture.shape != Picture::Shape::year) return;
  sheet.y += line_height;
  const int quarter = sheet.plot_width / 4;
  for (std::size_t i = 0; i < picture.ticks.size() && i < 4; ++i)
    sheet.body += fmt::format("<text class=\"ts\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}"
                              "</text>\n",
                              plot_begin + quarter * static_cast<int>(i) + quarter / 2, sheet.y,
                              html_text(picture.ticks[i]));
  sheet.y += row_gap / 2;
}

void draw_plot(Sheet& sheet, const PictureRow& row) {
  for (const auto& bar : row.bars)
    if (bar.length > 0)
      sheet.body +=
          fmt::format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>"
                      "\n",
                      fill_class(bar.fill), plot_begin + pixels(sheet, bar.from), sheet.y + bar.top,
                      std::max(1, pixels(sheet, bar.length)), bar.height);
  for (const auto& mark : row.marks)
    sheet.body += fmt::format("<line class=\"{0}\" x1=\"{1}\" x2=\"{1}\" y1=\"{2}\" y2=\"{3}\"/>\n",
                              mark_class(mark.kind), plot_begin + pixels(sheet, mark.at), sheet.y,
                              sheet.y + row.height);
  for (const auto& label : row.labels)
    sheet.body +=
        text(label_class(label),
             plot_begin + pixels(sheet, label.at) + (keeps_room(label) ? label_gap : inside_gap),
             sheet.y + label.base, label.text);
}

std::string sentence_of(const PictureRow& row) {
  auto said = row.label;
  for (const auto* part : {&row.note, &row.spoken, &row.under, &row.number})
    if (!part->empty()) said += ". " + *part;
  return said;
}

void draw_row(Sheet& sheet, const PictureRow& row) {
  const int below = row.note.empty() ? 0 : line_height;
  sheet.body += text("t", edge, sheet.y + 15, fit_drawn(row.label, label_room, label_size));
  if (below > 0)
    sheet.body +=
        text("ts", edge, sheet.y + 15 + below, fit_drawn(row.note, label_room, label_size));
  draw_plot(sheet, row);
  if (!row.number.empty())
    sheet.body += fmt::format("<text class=\"t\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>\n",
                              width - edge, sheet.y + 15, html_text(row.number));
  sheet.y += std::max(row.height, line_height + below) + row_gap;
  sheet.said.push_back(sentence_of(row));
}

void draw_group(Sheet& sheet, const PictureGroup& group) {
  if (!group.heading.empty()) {
    sheet.y += line_height + 4;
    sheet.body += text("tb", edge, sheet.y, group.heading);
    sheet.y += row_gap;
  }
  for (const auto& row : group.rows)
    draw_row(sheet, row);
}

bool has_numbers(const Picture& picture) {
  return std::any_of(picture.groups.begin(), picture.groups.end(), [](const PictureGroup& group) {
    return std::any_of(group.rows.begin(), group.rows.end(),
                       [](const PictureRow& row) { return !row.number.empty(); });
  });
}

std::string description(const Sheet& sheet) {
  std::string all;
  for (const auto& one : sheet.said)
    all += (all.empty() ? "" : "\n") + html_text(one);
  return all;
}

// Ids of two pictures on one page must differ.
std::string with_own_ids(std::string svg, const std::string& name) {
  for (const auto* pattern : {"p-started", "p-law", "p-reserve", "p-over"}) {
    const auto own = name + "-" + pattern;
    for (const auto& [before, after] :
         {std::pair{std::string("id=\"") + pattern + "\"", "id=\"" + own + "\""},
          std::pair{std::string("url(#") + pattern + ")", "url(#" + own + ")"}})
      for (std::size_t at = svg.find(before); at != std::string::npos;
           at = svg.find(before, at + after.size()))
        svg.replace(at, before.size(), after);
  }
  return svg;
}

std::string_view patterns() {
  auto all = picture_patterns();
  const auto begin = all.find("<defs>");
  return all.substr(begin, all.find("</defs>") + 7 - begin);
}

} // namespace

std::string picture_svg(const Picture& picture) {
  if (picture.empty()) return {};
  Sheet sheet;
  sheet.room = room_behind(picture);
  sheet.plot_width =
      width - edge - plot_begin - sheet.room - (has_numbers(picture) ? number_room : 0);
  draw_head(sheet, picture);
  draw_keys(sheet, picture);
  draw_ticks(sheet, picture);
  for (const auto& group : picture.groups)
    draw_group(sheet, group);
  const int height = sheet.y + edge;
  return with_own_ids(
      fmt::format(
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" "
          "height=\"{1}\" role=\"img\" aria-labelledby=\"{2}-t {2}-d\">\n"
          "<title id=\"{2}-t\">{3}</title>\n<desc id=\"{2}-d\">{4}</desc>\n"
          "<style>{5}text{{font-family:system-ui,sans-serif}}.h{{fill:var(--ink);font-size:17px;"
          "font-weight:700}}{8}</style>\n{6}\n"
          "<rect class=\"f-paper\" width=\"{0}\" height=\"{1}\"/>\n{7}</svg>\n",
          width, height, picture.name, html_text(picture.finding), description(sheet), page::tokens,
          patterns(), sheet.body, page::drawing),
      picture.name);
}

} // namespace itplan

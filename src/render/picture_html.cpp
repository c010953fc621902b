#include "itplan/render/html.hpp"
#include "itplan/render/picture.hpp"

#include "picture_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

constexpr std::string_view year_ticks[] = {"0", "25", "50", "75"};
constexpr std::string_view tick_middles[] = {"12.5", "37.5", "62.5", "87.5"};

std::string svg(int height, const std::string& content) {
  return fmt::format("<svg class=\"pl\" width=\"100%\" height=\"{}\" aria-hidden=\"true\" "
                     "focusable=\"false\">{}</svg>",
                     height, content);
}

std::string swatch(const std::string& content) {
  return fmt::format("<svg width=\"16\" height=\"14\" aria-hidden=\"true\" focusable=\"false\">{}"
                     "</svg>",
                     content);
}

std::string swatch_of(Fill fill) {
  return swatch(fmt::format("<rect class=\"{}\" x=\"1\" y=\"1\" width=\"14\" height=\"12\"/>",
                            fill_class(fill)));
}

std::string swatch_of(Mark::Kind mark) {
  return swatch(
      fmt::format("<line class=\"{}\" x1=\"8\" x2=\"8\" y1=\"0\" y2=\"14\"/>", mark_class(mark)));
}

std::string drawn(const Bar& bar) {
  if (bar.length <= 0) return {};
  return fmt::format("<rect class=\"{}\" x=\"{}%\" y=\"{}\" width=\"{}%\" height=\"{}\"/>",
                     fill_class(bar.fill), percent(bar.from), bar.top, percent(bar.length),
                     bar.height);
}

std::string drawn(const Mark& mark, int height) {
  return fmt::format("<line class=\"{0}\" x1=\"{1}%\" x2=\"{1}%\" y1=\"0\" y2=\"{2}\"/>",
                     mark_class(mark.kind), percent(mark.at), height);
}

std::string drawn(const BarLabel& label) {
  return fmt::format("<text class=\"{}\" x=\"{}%\" y=\"{}\" dx=\"{}\">{}</text>",
                     label_class(label), percent(label.at), label.base,
                     keeps_room(label) ? label_gap : inside_gap, html_text(label.text));
}

std::string plot(const PictureRow& row) {
  std::string content;
  for (const auto& bar : row.bars)
    content += drawn(bar);
  for (const auto& mark : row.marks)
    content += drawn(mark, row.height);
  for (const auto& label : row.labels)
    content += drawn(label);
  return svg(row.height, content);
}

std::string head_cell(const PictureRow& row) {
  std::string cell = html_line(row.label);
  if (row.note.empty()) return cell;
  cell += "<br><span class=\"meta\">";
  if (row.tagged) cell += "<span class=\"tag\">" + swatch_of(row.tag) + "</span>";
  return cell + html_line(row.note) + "</span>";
}

bool has_numbers(const Picture& picture) {
  return std::any_of(picture.groups.begin(), picture.groups.end(), [](const PictureGroup& group) {
    return std::any_of(group.rows.begin(), group.rows.end(),
                       [](const PictureRow& row) { return !row.number.empty(); });
  });
}

std::string row_html(const PictureRow& row, int room, bool numbers) {
  auto html = "<tr><th scope=\"row\">" + head_cell(row) + "</th><td class=\"plot\"";
  if (room > 0) html += fmt::format(" style=\"padding-right:{}px\"", room);
  html += ">" + plot(row);
  if (!row.spoken.empty()) html += "<span class=\"vh\">" + html_text(row.spoken) + "</span>";
  if (!row.under.empty()) html += "<span class=\"meta under\">" + html_line(row.under) + "</span>";
  html += "</td>";
  if (numbers) html += "<td class=\"n\">" + html_text(row.number) + "</td>";
  return html + "</tr>\n";
}

std::string group_html(const PictureGroup& group, int room, bool numbers) {
  std::string html = "<tbody>\n";
  if (!group.heading.empty())
    html += fmt::format("<tr><th scope=\"rowgroup\" colspan=\"{}\">{}</th></tr>\n", numbers ? 3 : 2,
                        html_text(group.heading));
  for (const auto& row : group.rows)
    html += row_html(row, room, numbers);
  return html + "</tbody>\n";
}

std::string ticks_svg(const std::vector<std::string>& ticks) {
  std::string content;
  for (const auto at : year_ticks)
    content +=
        fmt::format("<line class=\"l-axis\" x1=\"{0}%\" x2=\"{0}%\" y1=\"0\" y2=\"16\"/>", at);
  for (std::size_t i = 0; i < ticks.size() && i < std::size(tick_middles); ++i)
    content += fmt::format("<text class=\"ts\" x=\"{}%\" y=\"12\" text-anchor=\"middle\">{}</text>",
                           tick_middles[i], html_text(ticks[i]));
  return svg(16, content);
}

std::string heads_html(const Picture& picture, bool numbers) {
  std::string html = "<thead><tr>";
  for (std::size_t i = 0; i < picture.heads.size() && i < (numbers ? 3u : 2u); ++i) {
    html += i == 2 ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">";
    if (i == 1 && picture.shape == Picture::Shape::year)
      html += ticks_svg(picture.ticks) + "<span class=\"vh\">" + html_text(picture.heads[i]) +
              "</span>";
    else
      html += html_text(picture.heads[i]);
    html += "</th>";
  }
  return html + "</tr></thead>\n";
}

std::string_view shape_class(Picture::Shape shape) {
  switch (shape) {
  case Picture::Shape::wide: return "ch w";
  case Picture::Shape::small: return "ch sm";
  case Picture::Shape::year: return "ch gantt";
  }
  return {};
}

std::string table_html(const Picture& picture) {
  const bool numbers = has_numbers(picture);
  const int room = room_behind(picture);
  auto html = fmt::format("<table class=\"{}\"><caption class=\"vh\">{}</caption>\n",
                          shape_class(picture.shape), html_text(picture.caption));
  html += heads_html(picture, numbers);
  for (const auto& group : picture.groups)
    html += group_html(group, room, numbers);
  return html + "</table>\n";
}

std::string key_html(const std::vector<PictureKey>& keys) {
  if (keys.empty()) return {};
  std::string html = "<ul class=\"key\">";
  for (const auto& key : keys)
    html += "<li>" + (key.is_mark ? swatch_of(key.mark) : swatch_of(key.fill)) +
            html_text(key.text) + "</li>";
  return html + "</ul>\n";
}

std::string opening(const Picture& picture) {
  auto html = fmt::format("<figure{}><figcaption><h3>{}</h3>",
                          picture.shape == Picture::Shape::year ? "" : " class=\"keep\"",
                          html_line(picture.finding));
  if (!picture.reading.empty()) html += "<p class=\"soft\">" + html_line(picture.reading) + "</p>";
  return html + "</figcaption>\n" + key_html(picture.keys);
}

} // namespace

std::string picture_html(const Picture& picture) {
  if (picture.empty()) return {};
  return opening(picture) + table_html(picture) + "</figure>\n";
}

std::string pictures_html(const std::vector<Picture>& pictures,
                          const std::vector<std::string>& titles) {
  if (pictures.empty()) return {};
  auto html = opening(pictures.front()) + "<div class=\"cols three\">\n";
  for (std::size_t i = 0; i < pictures.size(); ++i)
    html += "<div><h4>" + html_line(i < titles.size() ? titles[i] : std::string()) + "</h4>" +
            table_html(pictures[i]) + "</div>\n";
  return html + "</div>\n</figure>\n";
}

std::string_view picture_patterns() {
  return "<svg width=\"0\" height=\"0\" class=\"patterns\" aria-hidden=\"true\" "
         "focusable=\"false\"><defs>"
         "<pattern id=\"p-started\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" "
         "patternTransform=\"rotate(45)\"><rect class=\"f-started\" width=\"8\" height=\"8\"/>"
         "<rect class=\"f-paper\" width=\"2.5\" height=\"8\"/></pattern>"
         "<pattern id=\"p-law\" width=\"7\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
         "<rect class=\"f-law\" width=\"7\" height=\"6\"/>"
         "<circle class=\"f-paper\" cx=\"3.5\" cy=\"3\" r=\"1.1\"/></pattern>"
         "<pattern id=\"p-reserve\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
         "patternTransform=\"rotate(45)\"><rect class=\"f-paper\" width=\"6\" height=\"6\"/>"
         "<rect class=\"f-line\" width=\"1.5\" height=\"6\"/></pattern>"
         "<pattern id=\"p-over\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
         "patternTransform=\"rotate(-45)\"><rect class=\"f-bad\" width=\"6\" height=\"6\"/>"
         "<rect class=\"f-paper\" width=\"2\" height=\"6\"/></pattern></defs></svg>\n";
}

} // namespace itplan

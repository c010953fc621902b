#include "itplan/render/picture.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace itplan;

namespace {

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

Picture demand() {
  Picture picture;
  picture.name = "demand";
  picture.finding = "Voor 50% van wat u vroeg zijn er <dagen>";
  picture.caption = "Dagen";
  picture.heads = {"Soort werk", "Dagen"};
  picture.keys = {{false, Fill::asked, {}, "gevraagd"}, {true, {}, Mark::Kind::room, "er zijn"}};
  PictureRow row;
  row.label = "bouw & beheer";
  row.note = "er zijn 20 dagen";
  row.height = 42;
  row.bars = {{Fill::asked, 0, whole_plot, 3, 14}, {Fill::promised, 0, along(10, 40), 23, 14}};
  row.marks = {{Mark::Kind::room, along(20, 40)}};
  row.labels = {{BarLabel::Kind::behind, whole_plot, 15, "40", {}}};
  row.spoken = "Gevraagd 40, er zijn 20, ingepland 10.";
  picture.groups = {{"", {row}}};
  return picture;
}

} // namespace

TEST_CASE("a part of a whole is a length, never past the plot") {
  CHECK(along(1, 3) == 3333);
  CHECK(along(5, 5) == whole_plot);
  CHECK(along(9, 5) == whole_plot);
  CHECK(along(-1, 5) == 0);
  CHECK(along(1, 0) == 0);
}

TEST_CASE("a picture is a table with all its numbers as text") {
  const auto html = picture_html(demand());
  CHECK(html.find("<h3>Voor 50% van wat u vroeg zijn er &lt;dagen&gt;</h3>") != std::string::npos);
  CHECK(html.find("<th scope=\"row\">bouw &amp; beheer<br>") != std::string::npos);
  CHECK(html.find("width=\"25%\"") != std::string::npos);
  CHECK(html.find("x1=\"50%\"") != std::string::npos);
  CHECK(html.find("Gevraagd 40, er zijn 20, ingepland 10.") != std::string::npos);
  CHECK(html.find("viewBox") == std::string::npos); // text keeps its size at any width
  CHECK(count(html, "<tr>") == 2);
}

TEST_CASE("a number of its own is a third column") {
  auto picture = demand();
  picture.heads.push_back("Ingepland");
  CHECK(picture_html(picture).find("Ingepland") == std::string::npos);
  picture.groups[0].rows[0].number = "10 van 20";
  const auto html = picture_html(picture);
  CHECK(html.find("<td class=\"n\">10 van 20</td>") != std::string::npos);
  CHECK(html.find("<th scope=\"col\" class=\"n\">Ingepland</th>") != std::string::npos);
}

TEST_CASE("a picture as a file says itself in words and has ids of its own") {
  const auto svg = picture_svg(demand());
  CHECK(svg.find("<title id=\"demand-t\">Voor 50% van wat u vroeg zijn er &lt;dagen&gt;</title>") !=
        std::string::npos);
  CHECK(svg.find("bouw &amp; beheer. er zijn 20 dagen. Gevraagd 40, er zijn 20, ingepland 10.") !=
        std::string::npos);
  CHECK(svg.find("role=\"img\"") != std::string::npos);
  CHECK(svg.find("url(#p-") == std::string::npos);
  CHECK(svg.find("id=\"demand-p-law\"") != std::string::npos);
  CHECK(svg.find("url(#demand-p-law)") != std::string::npos);
}

TEST_CASE("nothing to draw is nothing") {
  CHECK(picture_html({}).empty());
  CHECK(picture_svg({}).empty());
  CHECK(pictures_html({}, {}).empty());
}

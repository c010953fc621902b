#include "itplan/report/page.hpp"
#include "itplan/report/plan_report.hpp"

#include "sample.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string page_of(const Plan& plan, const Choice& choice, Language language) {
  auto data = plan_report(plan, choice, sample_today(), language);
  place_pictures(data, language, PictureForm::page);
  return report_page(filled("plan", data, language), data, language);
}

} // namespace

TEST_CASE("a report's page holds its pictures where the template has their places") {
  const auto html = page_of(sample_plan(Language::nl), sample_choice(), Language::nl);
  CHECK(has(html, "<html lang=\"nl\">"));
  CHECK(has(html, "class=\"ch gantt\""));
  CHECK(has(html, "class=\"ch sm\""));
  CHECK(!has(html, "language-mermaid"));
  CHECK(!has(html, "language-picture"));
  CHECK(!has(html, "<script"));
}

TEST_CASE("a template that asks for Mermaid's code gets the same picture in a page") {
  auto data = plan_report(sample_plan(Language::nl), sample_choice(), sample_today(), Language::nl);
  place_pictures(data, Language::nl, PictureForm::page);
  const auto html =
      report_page("# Eigen\n\n```mermaid\n" + *data.find("quarters_picture")->text() + "```\n",
                  data, Language::nl);
  CHECK(has(html, "class=\"ch gantt\""));
  CHECK(!has(html, "language-mermaid"));
}

TEST_CASE("pictures beside Markdown are files that it names") {
  auto data = plan_report(sample_plan(Language::nl), sample_choice(), sample_today(), Language::nl);
  place_pictures(data, Language::nl, PictureForm::files, "platen/");
  const auto text = filled("plan", data, Language::nl);
  const auto files = picture_files(data, Language::nl);
  REQUIRE(!files.empty());
  for (const auto& file : files) {
    CHECK(has(text, "](platen/" + file.name + ")"));
    CHECK(file.svg.starts_with("<svg "));
  }
  CHECK(!has(text, "```mermaid"));
}

TEST_CASE("user text stays text in every picture") {
  const auto plan = plan_of("<img src=x onerror=alert(1)> \" ' & ```picture");
  const auto html = page_of(plan, choice_of(plan), Language::nl);
  CHECK(!has(html, "<img"));
  CHECK(has(html, "&lt;img src=x onerror=alert(1)&gt;"));
  auto data = plan_report(plan, choice_of(plan), sample_today(), Language::nl);
  for (const auto& file : picture_files(data, Language::nl)) {
    CAPTURE(file.name);
    CHECK(!has(file.svg, "<img"));
  }
}

// Reports and letters as pages: the Markdown of their template as HTML, with pictures where the
// template has their places, in one file that needs nothing else.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/plan/words.hpp"
#include "itplan/render/html.hpp"
#include "itplan/render/picture.hpp"
#include "itplan/render/template_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// Where the pictures of a report are drawn. A template has places for them: pictures.demand,
// pictures.load, pictures.year, pictures.price, pictures.gains, pictures.claims, pictures.points,
// pictures.promises, pictures.satisfaction, pictures.money.
enum class PictureForm {
  mermaid, // in the Markdown, as code that forges draw: year and load only
  page,    // in a page
  files,   // as images of files beside the Markdown
};

// Sets `pictures` in the data of a report: for each place its Markdown, "" for nothing. `folder` is
// how the Markdown names the folder of the files.
void place_pictures(Value& data, Language language, PictureForm form, std::string_view folder = {});

struct PictureFile {
  std::string name; // "demand.svg"
  std::string svg;
};
// The pictures that place_pictures names in the form `files`.
std::vector<PictureFile> picture_files(const Value& data, Language language);

// What a template of HTML may print with three braces: `style`, `logo`, and each place of a
// picture.
std::vector<Markup> page_markup(const Value& data, Language language, const PageLook& look = {});

// The page of a filled template of HTML: a whole page gets the policy of pages, what stands in one
// gets the page around it. Empty where a whole page has no head of its own to put the policy into.
std::string page_of_html(std::string_view html, const Value& data, Language language,
                         const PageLook& look = {});

// The page of a filled template. `data` is what filled it, with its pictures in the form `page`.
std::string report_page(std::string_view markdown, const Value& data, Language language,
                        const PageLook& look = {});

} // namespace itplan

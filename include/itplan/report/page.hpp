// Reports and letters as pages: the Markdown of their template as HTML, with pictures where the
// template has their places, in one file that needs nothing else.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/plan/words.hpp"
#include "itplan/render/html.hpp"
#include "itplan/render/picture.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// Where the pictures of a report are drawn. A template has places for them: pictures.demand,
// pictures.load, pictures.year, pictures.price, pictures.claims, pictures.promises, pictures.money.
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

// The page of a filled template. `data` is what filled it, with its pictures in the form `page`.
std::string report_page(std::string_view markdown, const Value& data, Language language,
                        const PageLook& look = {});

} // namespace itplan

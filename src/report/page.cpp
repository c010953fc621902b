#include "itplan/report/page.hpp"

#include "itplan/base/text.hpp"
#include "itplan/render/html.hpp"
#include "itplan/render/markdown.hpp"
#include "itplan/report/phrases/pictures.hpp"
#include "itplan/report/words.hpp"

#include "page_pictures.hpp"
#include "value_reading.hpp"

#include <functional>
#include <span>

namespace itplan {
namespace {

using Drawing = std::vector<Picture>; // of one place: one, or small ones side by side

struct Place {
  std::string_view name;
  Drawing (*draw)(const Value& data, Language language);
  std::string_view mermaid = {};       // key of the data with its Mermaid code; "" for none
  const Phrase* mermaid_key = nullptr; // what its colours mean, where it cannot say so itself
};

template <Picture (*draw)(const Value&, Language)>
Drawing one(const Value& data, Language language) {
  auto picture = draw(data, language);
  if (picture.empty()) return {};
  Drawing drawing;
  drawing.push_back(std::move(picture));
  return drawing;
}

constexpr Place places[] = {{"demand", one<demand_picture>},
                            {"load", load_pictures, "days_picture", &phrase::picture_load_mermaid},
                            {"year", one<year_picture>, "quarters_picture"},
                            {"price", one<price_picture>},
                            {"gains", one<gains_picture>},
                            {"claims", one<claims_picture>},
                            {"points", one<points_picture>},
                            {"promises", one<promise_picture>},
                            {"satisfaction", one<satisfaction_picture>},
                            {"money", one<money_picture>}};

// A fence that no text of a plan can make: user text in Markdown has its backticks escaped.
std::string fence(std::string_view language, std::string_view code) {
  std::string text = "```";
  text += language;
  text += '\n';
  text += code;
  if (!code.ends_with('\n')) text += '\n';
  return text + "```";
}

// What cmark-gfm makes of the fence of a picture, as reports place it or in a Mermaid fence.
std::string fenced(std::string_view language, std::string_view code) {
  return "<pre><code class=\"language-" + std::string(language) + "\">" + std::string(code) +
         "\n</code></pre>";
}

std::string image(const Picture& picture, std::string_view folder) {
  return "![" + markdown_text(picture.finding) + "](" + std::string(folder) + picture.name +
         ".svg)";
}

std::string images(const Drawing& drawing, std::string_view folder) {
  std::string text;
  for (const auto& picture : drawing)
    text += (text.empty() ? "" : "\n\n") + image(picture, folder);
  return text;
}

std::string in_form(const Place& place, const Value& data, Language language, PictureForm form,
                    std::string_view folder) {
  switch (form) {
  case PictureForm::mermaid: {
    const auto code = place.mermaid.empty() ? std::string() : text_in(data, place.mermaid);
    if (code.empty()) return code;
    const auto key = place.mermaid_key ? say(language, *place.mermaid_key) + "\n\n" : std::string();
    return key + fence("mermaid", code);
  }
  case PictureForm::page:
    return place.draw(data, language).empty() ? std::string() : fence("picture", place.name);
  case PictureForm::files: return images(place.draw(data, language), folder);
  }
  return {};
}

std::string drawn(const Drawing& drawing) {
  if (drawing.empty()) return {};
  if (drawing.size() == 1 && drawing.front().shape != Picture::Shape::small)
    return picture_html(drawing.front());
  std::vector<std::string> titles;
  for (const auto& picture : drawing)
    titles.push_back(picture.caption);
  return pictures_html(drawing, titles);
}

std::string framed(std::string_view content, const Value& data, Language language,
                   const PageLook& look) {
  PageFrame frame;
  frame.title = text_in(data, data.find("title") ? "title" : "subject");
  if (const auto organisation = text_in(data, "organisation"); !organisation.empty())
    frame.title += ", " + organisation;
  frame.language = std::string(word(language));
  frame.skip_text = say(language, phrase::page_skip);
  frame.look = look;
  const auto report = html_text(text_in(data, "report"));
  const auto kind = report.empty() ? std::string() : " class=\"" + report + "\"";
  return html_page(frame, std::string(picture_patterns()) + "<main id=\"content\"" + kind + ">\n" +
                              std::string(content) + "</main>\n");
}

} // namespace

void place_pictures(Value& data, Language language, PictureForm form, std::string_view folder) {
  Value pictures;
  for (const auto& place : places)
    pictures.set(place.name, in_form(place, data, language, form, folder));
  data.set("pictures", std::move(pictures));
  if (form == PictureForm::mermaid) return;
  // Templates of before have the fences and ask for the code: they get the same pictures.
  for (const auto& place : places)
    if (!place.mermaid.empty() && form == PictureForm::page && data.find(place.mermaid))
      data.set(place.mermaid, "picture:" + std::string(place.name) + "\n");
}

std::vector<PictureFile> picture_files(const Value& data, Language language) {
  std::vector<PictureFile> files;
  for (const auto& place : places)
    for (const auto& picture : place.draw(data, language))
      files.push_back({picture.name + ".svg", picture_svg(picture)});
  return files;
}

std::string report_page(std::string_view markdown, const Value& data, Language language,
                        const PageLook& look) {
  auto html = html_of_markdown(markdown);
  for (const auto& place : places) {
    const auto name = std::string(place.name);
    if (html.find(name + "\n</code></pre>") == std::string::npos) continue;
    const auto picture = drawn(place.draw(data, language));
    replace_all(html, fenced("picture", name), picture);
    replace_all(html, fenced("mermaid", "picture:" + name), picture);
  }
  return framed(html, data, language, look);
}

std::vector<Markup> page_markup(const Value& data, Language language, const PageLook& look) {
  std::vector<Markup> markup{{"style", page_styles(look)}, {"logo", page_logo(look)}};
  for (const auto& place : places)
    markup.push_back({"pictures." + std::string(place.name), drawn(place.draw(data, language))});
  return markup;
}

std::string page_of_html(std::string_view html, const Value& data, Language language,
                         const PageLook& look) {
  return is_whole_page(html) ? own_page(html, picture_patterns())
                             : framed(html, data, language, look);
}

} // namespace itplan

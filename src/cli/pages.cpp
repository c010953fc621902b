#include "pages.hpp"

#include "itplan/base/text.hpp"

#include "templates_folder.hpp"

#include <fmt/format.h>

namespace itplan {
namespace fs = std::filesystem;
namespace {

// The folder as the Markdown names it: from where that file stands, with its slash.
std::string named_folder(Session& session, const std::string& folder, const std::string& output) {
  const auto place = session.from_here(folder).lexically_normal();
  const auto from =
      output.empty() ? session.world().directory : session.from_here(output).parent_path();
  auto name = place.lexically_relative(from.lexically_normal()).generic_string();
  if (name.empty()) name = place.generic_string();
  return name.ends_with('/') ? name : name + "/";
}

// A page by the plan's own template of HTML.
std::string page_of_own(Session& session, const SourcePtr& source, const Value& data,
                        Language language, const PageLook& look, const Value& example) {
  const auto filled = fill_html(source, data, page_markup(data, language, look), example);
  stop_at_template(session, filled.problems);
  auto page = page_of_html(filled.text, data, language, look);
  if (page.empty())
    throw Stop(Exit::no, fmt::format("{} is a whole page, and must begin with "
                                     "<!doctype html><html lang=\"..\"><head>, and have a <body>",
                                     printable(source->name())));
  return page;
}

} // namespace

bool is_page(std::string_view output) {
  return output.ends_with(".html") || output.ends_with(".htm");
}

bool is_mail(std::string_view output) { return output.ends_with(".eml"); }

std::string filled_page(Session& session, const SourcePtr& source, Value data, Language language,
                        const PageLook& look, const Value& example) {
  if (is_page(source->name())) return page_of_own(session, source, data, language, look, example);
  place_pictures(data, language, PictureForm::page);
  return report_page(filled_template(session, source, data, example), data, language, look);
}

void write_pictures(Session& session, Value& data, Language language, const std::string& folder,
                    const std::string& output) {
  const auto place = session.from_here(folder);
  fs::create_directories(place);
  for (const auto& file : picture_files(data, language))
    session.write_output(place / file.name, file.svg);
  place_pictures(data, language, PictureForm::files, named_folder(session, folder, output));
}

} // namespace itplan

#include "pages.hpp"

#include "templates_folder.hpp"

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

} // namespace

bool is_page(std::string_view output) {
  return output.ends_with(".html") || output.ends_with(".htm");
}

bool is_mail(std::string_view output) { return output.ends_with(".eml"); }

std::string filled_page(Session& session, const SourcePtr& source, Value data, Language language,
                        const Value& example) {
  place_pictures(data, language, PictureForm::page);
  return report_page(filled_template(session, source, data, example), data, language,
                     page_look(session));
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

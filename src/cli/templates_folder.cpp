#include "templates_folder.hpp"

#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/plan/ids.hpp"
#include "itplan/plan/language.hpp"
#include "itplan/render/house_style.hpp"
#include "itplan/render/template_text.hpp"
#include "itplan/report/site.hpp"

#include "plan_reading.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view extensions[] = {".md", ".html"}; // in the order of TemplateUse
constexpr std::size_t largest_read = 16 << 20; // bytes; the scanner refuses what is over 1 MiB

fs::path templates_folder(Session& session) { return session.folder() / "templates"; }

[[noreturn]] void refuse_template(Session& session, const fs::path& file, Unread why) {
  const auto* const fault = why == Unread::link        ? "is a link, or behind one"
                            : why == Unread::too_large ? "is far larger than 1 MiB"
                                                       : "is no ordinary file";
  throw Stop(Exit::no,
             fmt::format("the template {} {}", printable(session.shown_name(file)), fault));
}

// Null where there is no such file; stops at one that may not be read.
SourcePtr read_template(Session& session, const std::string& file) {
  const auto path = templates_folder(session) / file;
  const auto relative = fmt::format("templates/{}", file);
  if (!is_there(session.root(), relative)) return nullptr;
  auto [bytes, why_not] = read_plan_file(session.root(), relative, largest_read);
  if (why_not != Unread::no) refuse_template(session, path, why_not);
  return std::make_shared<const SourceText>(session.shown_name(path), std::move(bytes));
}

std::string file_name(const std::string& name, TemplateUse use = TemplateUse::markdown) {
  return fmt::format("{}{}", name, extensions[use == TemplateUse::page]);
}
std::string file_name(const std::string& name, Language language,
                      TemplateUse use = TemplateUse::markdown) {
  return file_name(fmt::format("{}.{}", name, word(language)), use);
}

SourcePtr own_template(Session& session, const std::string& name, Language language,
                       TemplateUse use) {
  if (auto own = read_template(session, file_name(name, language, use))) return own;
  if (auto own = read_template(session, file_name(name, use))) return own;
  return use == TemplateUse::page ? own_template(session, name, language, TemplateUse::markdown)
                                  : nullptr;
}

// Of what has a template and is no report.
bool is_no_report(const std::string& name) {
  return name == "site" || name == "letter" ||
         (name.starts_with("letter-") && letter_kind(std::string_view(name).substr(7)));
}

// "board.nl.md" and "board.html" are the report "board"; nothing for other files.
std::string report_of_file(std::string file) {
  const auto* const extension =
      std::find_if(std::begin(extensions), std::end(extensions),
                   [&](std::string_view end) { return file.ends_with(end); });
  if (extension == std::end(extensions)) return {};
  file.resize(file.size() - extension->size());
  for (const auto language : words<Language>())
    if (file.ends_with("." + std::string(language))) file.resize(file.size() - language.size() - 1);
  return is_id(file) && !is_no_report(file) ? file : std::string();
}

void stop_at(Session& session, const std::vector<Problem>& problems, const char* why) {
  session.show(problems);
  if (!problems.empty()) throw Stop(Exit::no, why);
}

} // namespace

std::vector<std::string> report_names(Session& session) {
  std::vector<std::string> names;
  for (const auto& report : built_in_reports())
    names.emplace_back(report.name);
  const auto folder = session.root().below("templates");
  for (const auto& entry : folder.is_open() ? folder.entries() : std::vector<Folder::Entry>()) {
    auto name = report_of_file(entry.name);
    if (!name.empty()) names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

SourcePtr template_for(Session& session, const std::string& name, Language language,
                       TemplateUse use) {
  if (is_id(name)) {
    if (auto own = own_template(session, name, language, use)) return own;
    if (const auto* report = find_report(name))
      return std::make_shared<const SourceText>(report->file(language),
                                                std::string(report->text(language)));
  }
  if (use == TemplateUse::markdown && is_id(name) &&
      own_template(session, name, language, TemplateUse::page))
    throw Stop(Exit::usage, fmt::format("the template of '{0}' makes a page: add --html, or -o "
                                        "{0}.html",
                                        name));
  const auto names = report_names(session);
  const std::vector<std::string_view> known(names.begin(), names.end());
  throw Stop(Exit::usage, fmt::format("no report '{}'; {}", printable(name), suggest(name, known)));
}

std::vector<CustomerTemplate> customer_templates(Session& session) {
  std::vector<std::string> names{"customer", "letter"};
  for (const auto kind : letter_words())
    names.push_back(fmt::format("letter-{}", kind));
  std::vector<CustomerTemplate> found;
  const auto take = [&](const std::string& file, Language language) {
    if (auto source = read_template(session, file))
      found.push_back({std::move(source), language, file.starts_with("letter")});
  };
  for (const auto& name : names) {
    take(file_name(name), language_of(session.plan()));
    for (const auto language : all_languages)
      take(file_name(name, language), language);
  }
  return found;
}

SourcePtr letter_template_for(Session& session, LetterKind kind, Language language,
                              TemplateUse use) {
  for (const auto& name : {fmt::format("letter-{}", word(kind)), std::string("letter")})
    if (auto own = own_template(session, name, language, use)) return own;
  return std::make_shared<const SourceText>("letter.md", std::string(letter_template()));
}

SourcePtr site_template_for(Session& session, Language language) {
  if (auto own = own_template(session, "site", language, TemplateUse::page)) return own;
  return std::make_shared<const SourceText>("site.md", std::string(site_template()));
}

PageLook page_look(Session& session) {
  PageLook look;
  if (const auto sheet = read_template(session, "style.css")) {
    auto style = house_style(sheet);
    stop_at(session, style.problems, "the style sheet has errors");
    look.style = std::move(style.css);
  }
  for (const auto* file : {"logo.svg", "logo.png"}) {
    const auto picture = read_template(session, file);
    if (!picture) continue;
    look.logo = logo_address(picture->bytes());
    if (look.logo.empty() || picture->bytes().size() > largest_logo)
      throw Stop(Exit::no,
                 fmt::format("templates/{} must be a picture, SVG or PNG, of at most {} KiB", file,
                             largest_logo >> 10U));
    break;
  }
  return look;
}

void stop_at_template(Session& session, const std::vector<Problem>& problems) {
  stop_at(session, problems, "the template has errors");
}

std::string filled_template(Session& session, const SourcePtr& source, const Value& data,
                            const Value& example) {
  auto result = fill(source, data, example);
  stop_at_template(session, result.problems);
  return std::move(result.text);
}

} // namespace itplan

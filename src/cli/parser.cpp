#include "parser.hpp"

#include "itplan/base/text.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

constexpr std::size_t option_column = 26;
constexpr std::size_t help_width = 80;

// "-h, --help", "--plan PATH", or a positional's name.
std::string heading(const CLI::Option* option, bool is_positional) {
  if (is_positional) return option->get_name(true);
  std::string names;
  for (const auto& name : option->get_snames())
    names += "-" + name + ", ";
  for (const auto& name : option->get_lnames())
    names += "--" + name + ", ";
  if (names.size() > 2) names.resize(names.size() - 2);
  const bool takes_value = option->get_items_expected_max() > 0;
  return takes_value ? names + " " + option->get_type_name() : names;
}

} // namespace

std::string HelpFormatter::make_option(const CLI::Option* option, bool is_positional) const {
  const auto left = "  " + heading(option, is_positional);
  std::string text = pad(left, option_column);
  const bool fits = left.size() + 1 < option_column;
  if (!fits) text = left + "\n" + std::string(option_column, ' ');
  bool first = true;
  for (const auto& line : wrap(option->get_description(), help_width - option_column)) {
    if (!first) text += std::string(option_column, ' ');
    text += line + "\n";
    first = false;
  }
  return text;
}

std::string HelpFormatter::make_group(std::string group, bool is_positional,
                                      std::vector<const CLI::Option*> options) const {
  std::string text = "\n" + group + ":\n";
  for (const auto* option : options)
    text += make_option(option, is_positional);
  return text;
}

std::string HelpFormatter::make_usage(const CLI::App* app, std::string) const {
  std::string text = "Usage: itplan " + app->get_name();
  for (const auto* option : app->get_options()) {
    if (!option->get_positional()) continue;
    const auto name = option->get_name(true) + (option->get_allow_extra_args() ? "..." : "");
    text += option->get_required() ? " " + name : " [" + name + "]";
  }
  return text + " [OPTIONS]\n";
}

std::string HelpFormatter::make_help(const CLI::App* app, std::string name,
                                     CLI::AppFormatMode) const {
  std::string text = app->get_description() + ".\n\n" + make_usage(app, std::move(name));
  const auto footer = app->get_footer();
  const auto examples = footer.find("\nExamples:\n");
  if (const auto details = footer.substr(0, examples); !trim(details).empty())
    text += "\n" + details;
  std::vector<const CLI::Option*> positionals;
  std::vector<const CLI::Option*> options;
  for (const auto* option : app->get_options())
    (option->get_positional() ? positionals : options).push_back(option);
  if (!positionals.empty()) text += make_group("Arguments", true, positionals);
  if (!options.empty()) text += make_group("Options", false, options);
  return examples == std::string::npos ? text : text + footer.substr(examples);
}

CLI::Option* text_option(CLI::App& app, const std::string& name, std::string& value,
                         const std::string& description, const std::string& type) {
  return app.add_option(name, value, description)->type_name(type);
}

CLI::Option* list_option(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                         const std::string& description, const std::string& type) {
  // One value each time: a greedy list would swallow the arguments behind it.
  return app.add_option(name, values, description)->type_name(type)->allow_extra_args(false);
}

void json_flag(CLI::App& app, bool& json) { app.add_flag("--json", json, "Print JSON"); }

void dry_run_flag(CLI::App& app, bool& dry_run) {
  app.add_flag("--dry-run", dry_run, "Show the change as a diff and write nothing");
}

} // namespace itplan

// CLI11's help in our layout, and options that several commands share.
#pragma once

#include "command.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace itplan {

// Two columns, a value's name behind its option, descriptions wrapped at 80.
class HelpFormatter : public CLI::Formatter {
public:
  std::string make_help(const CLI::App* app, std::string name,
                        CLI::AppFormatMode mode) const override;
  std::string make_usage(const CLI::App* app, std::string name) const override;
  std::string make_option(const CLI::Option* option, bool is_positional) const override;
  std::string make_group(std::string group, bool is_positional,
                         std::vector<const CLI::Option*> options) const override;
};

// An option with one value each time it is given.
CLI::Option* text_option(CLI::App& app, const std::string& name, std::string& value,
                         const std::string& description, const std::string& type);
CLI::Option* list_option(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                         const std::string& description, const std::string& type);
void json_flag(CLI::App& app, bool& json);
void dry_run_flag(CLI::App& app, bool& dry_run);

} // namespace itplan

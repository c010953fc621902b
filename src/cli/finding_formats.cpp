#include "finding_formats.hpp"

#include "itplan/base/problem_text.hpp"
#include "itplan/base/text.hpp"
#include "itplan/render/json.hpp"

#include "codes.hpp"
#include "problems_value.hpp"
#include "version.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace itplan {
namespace {

bool is_warning(const Finding& finding) { return finding.problem.severity == Severity::warning; }

std::string_view level(const Finding& finding) { return is_warning(finding) ? "warning" : "error"; }

struct Region {
  LineColumn begin;
  LineColumn end;
};

std::optional<Region> region(const Finding& finding) {
  const auto& [source, span] = finding.problem.place;
  if (!source) return std::nullopt;
  return Region{source->locate(span.begin), source->locate(span.end)};
}

// What is wrong and what to do, on lines of their own.
std::string said(const Finding& finding) {
  const auto& problem = finding.problem;
  return printable(problem.message) +
         (problem.help.empty() ? "" : "\nhelp: " + printable(problem.help));
}

// Signs of a format's own in a text, each as it is written there.
using Signs = std::vector<std::pair<char, std::string_view>>;

std::string written(std::string_view text, const Signs& signs) {
  std::string out;
  for (const char c : text) {
    const auto sign = std::find_if(signs.begin(), signs.end(),
                                   [c](const auto& known) { return known.first == c; });
    if (sign == signs.end())
      out += c;
    else
      out += sign->second;
  }
  return out;
}

// As actions/toolkit writes them (command.ts).
std::string github_line(const Finding& finding) {
  const Signs data{{'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"}};
  auto property = data;
  property.insert(property.end(), {{':', "%3A"}, {',', "%2C"}});
  auto fields = fmt::format("file={}", written(printable(finding.file), property));
  if (const auto at = region(finding)) {
    fields += fmt::format(",line={},endLine={}", at->begin.line, at->end.line);
    if (at->begin.line == at->end.line && at->begin.column < at->end.column)
      fields += fmt::format(",col={},endColumn={}", at->begin.column, at->end.column - 1);
  }
  return fmt::format("::{} {},title={}::{}\n", level(finding), fields,
                     written(finding.problem.code, property), written(said(finding), data));
}

// As azure-pipelines-task-lib writes them (taskcommand.ts).
std::string azure_line(const Finding& finding) {
  const Signs data{{'%', "%AZP25"}, {'\r', "%0D"}, {'\n', "%0A"}};
  auto property = data;
  property.insert(property.end(), {{';', "%3B"}, {']', "%5D"}});
  auto fields = fmt::format("type={};sourcepath={};", level(finding),
                            written(printable(finding.file), property));
  if (const auto at = region(finding))
    fields += fmt::format("linenumber={};columnnumber={};", at->begin.line, at->begin.column);
  return fmt::format("##vso[task.logissue {}code={};]{}\n", fields, finding.problem.code,
                     written(said(finding), data));
}

std::string_view gitlab_severity(Severity severity) {
  switch (severity) {
  case Severity::unreadable: return "blocker";
  case Severity::wrong: return "major";
  case Severity::warning: break;
  }
  return "minor";
}

Value gitlab_value(const Finding& finding) {
  const auto at = region(finding);
  return ValueMap{{"description", said(finding)},
                  {"check_name", finding.problem.code},
                  {"fingerprint", finding.fingerprint},
                  {"severity", gitlab_severity(finding.problem.severity)},
                  {"location", ValueMap{{"path", finding.file},
                                        {"lines", ValueMap{{"begin", at ? at->begin.line : 1}}}}}};
}

// Bytes of a path as a relative reference of RFC 3986 has them.
std::string uri(std::string_view path) {
  constexpr std::string_view plain = "-._~/";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool stays = (byte < 0x80 && std::isalnum(byte)) || plain.find(c) != plain.npos;
    out += stays ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return out;
}

Value sarif_text(std::string_view text) { return ValueMap{{"text", text}}; }

Value sarif_result(const Finding& finding, std::size_t rule) {
  ValueMap place{
      {"artifactLocation", ValueMap{{"uri", uri(finding.file)}, {"uriBaseId", "%SRCROOT%"}}}};
  if (const auto at = region(finding))
    place.emplace_back("region", ValueMap{{"startLine", at->begin.line},
                                          {"startColumn", at->begin.column},
                                          {"endLine", at->end.line},
                                          {"endColumn", at->end.column}});
  return ValueMap{{"ruleId", finding.problem.code},
                  {"ruleIndex", rule},
                  {"level", level(finding)},
                  {"message", sarif_text(said(finding))},
                  {"locations", ValueList{ValueMap{{"physicalLocation", std::move(place)}}}},
                  {"partialFingerprints", ValueMap{{"itplan/v1", finding.fingerprint}}}};
}

Value sarif_rule(std::string_view code) {
  ValueMap rule{{"id", code}};
  if (const auto* known = find_code(code)) {
    rule.emplace_back("shortDescription", sarif_text(known->summary));
    rule.emplace_back("help", sarif_text(known->remedy));
  }
  return rule;
}

Value sarif_value(const std::vector<Finding>& findings) {
  std::map<std::string_view, std::size_t> index;
  ValueList rules;
  ValueList results;
  for (const auto& finding : findings) {
    const auto [found, is_new] = index.emplace(finding.problem.code, index.size());
    if (is_new) rules.push_back(sarif_rule(finding.problem.code));
    results.push_back(sarif_result(finding, found->second));
  }
  const ValueMap driver{{"name", "itplan"}, {"version", version}, {"rules", std::move(rules)}};
  return ValueMap{{"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                              "sarif-schema-2.1.0.json"},
                  {"version", "2.1.0"},
                  {"runs", ValueList{ValueMap{{"tool", ValueMap{{"driver", driver}}},
                                              {"columnKind", "unicodeCodePoints"},
                                              {"results", std::move(results)}}}}};
}

template <class Line> std::string lines_of(const std::vector<Finding>& findings, Line line) {
  std::string text;
  for (const auto& finding : findings)
    text += line(finding);
  return text;
}

std::string in_text(const std::vector<Finding>& findings) {
  return lines_of(findings, [](const Finding& finding) { return problem_text(finding.problem); });
}

std::string in_json(const std::vector<Finding>& findings) {
  std::vector<Problem> problems;
  for (const auto& finding : findings)
    problems.push_back(finding.problem);
  return json_answer("check", ValueMap{{"problems", problems_value(problems)}});
}

std::string in_github(const std::vector<Finding>& findings) {
  return lines_of(findings, github_line);
}

std::string in_gitlab(const std::vector<Finding>& findings) {
  ValueList list;
  for (const auto& finding : findings)
    list.push_back(gitlab_value(finding));
  return to_json(std::move(list)) + "\n";
}

std::string in_sarif(const std::vector<Finding>& findings) {
  return to_json(sarif_value(findings)) + "\n";
}

std::string in_azure(const std::vector<Finding>& findings) {
  return lines_of(findings, azure_line);
}

struct Row {
  FindingFormat format;
  std::string_view name;
  std::string (*text)(const std::vector<Finding>&);
};

constexpr std::array rows{Row{FindingFormat::text, "text", in_text},
                          Row{FindingFormat::json, "json", in_json},
                          Row{FindingFormat::github, "github", in_github},
                          Row{FindingFormat::gitlab, "gitlab", in_gitlab},
                          Row{FindingFormat::sarif, "sarif", in_sarif},
                          Row{FindingFormat::azure, "azure", in_azure}};

const Row& row_of(FindingFormat format) {
  return *std::find_if(rows.begin(), rows.end(),
                       [format](const Row& row) { return row.format == format; });
}

} // namespace

std::vector<std::string_view> finding_formats() {
  std::vector<std::string_view> names;
  for (const auto& row : rows)
    names.push_back(row.name);
  return names;
}

std::string finding_format_names() {
  std::string names;
  for (const auto& row : rows)
    names += (names.empty() ? "" : "|") + std::string(row.name);
  return names;
}

std::optional<FindingFormat> finding_format(std::string_view name) {
  for (const auto& row : rows)
    if (row.name == name) return row.format;
  return std::nullopt;
}

bool is_log(FindingFormat format) {
  return format == FindingFormat::text || format == FindingFormat::github ||
         format == FindingFormat::azure;
}

std::string findings_text(FindingFormat format, std::vector<Finding> findings) {
  if (format != FindingFormat::text && format != FindingFormat::json)
    std::stable_partition(findings.begin(), findings.end(),
                          [](const Finding& finding) { return !is_warning(finding); });
  return row_of(format).text(findings);
}

} // namespace itplan

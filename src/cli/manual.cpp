// Prints a page of the manual as mdoc(7): hand-written prose with the tables of commands, options,
// topics and fields put in where a line says @COMMANDS@, @OPTIONS@, @TOPICS@ or @RECORDS@. Built,
// not installed.
//
//   itplan-manual PROSE DATE    with the date as mdoc has it: "November 23, 2026"
#include "itplan/base/text.hpp"
#include "itplan/plan/schema.hpp"

#include "command.hpp"
#include "disk.hpp"
#include "help.hpp"
#include "topics.hpp"
#include "version.hpp"

#include <fmt/format.h>

#include <array>
#include <iostream>

namespace itplan {
namespace {

// Text as mdoc shows it unchanged, wherever it stands: in a line or as an argument.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char32_t c : decode_utf8(text)) {
    switch (c) {
    case U'\\': out += "\\e"; break;
    case U'-': out += "\\-"; break;
    case U'\'': out += "\\(aq"; break;
    case U'"': out += "\\(dq"; break;
    case U'`': out += "\\(ga"; break;
    case U'^': out += "\\(ha"; break;
    case U'~': out += "\\(ti"; break;
    default:
      if (c < 0x80)
        out += static_cast<char>(c);
      else
        out += fmt::format("\\[u{:04X}]", static_cast<std::uint32_t>(c));
    }
  }
  return out.starts_with('.') ? "\\&" + out : out;
}

// Each sentence on a line of its own, as mdoc wants it: a full stop there ends a sentence.
std::string sentences(std::string_view text) {
  std::string out;
  for (;;) {
    std::size_t end = text.find(". ");
    while (end != std::string_view::npos && end + 2 < text.size() &&
           std::islower(static_cast<unsigned char>(text[end + 2])))
      end = text.find(". ", end + 1);
    if (end == std::string_view::npos) return out + escaped(trim(text)) + "\n";
    out += escaped(trim(text.substr(0, end + 1))) + "\n";
    text.remove_prefix(end + 2);
  }
}

// A phrase of the tables, which have no full stop, as a sentence.
std::string sentence(std::string_view phrase) {
  std::string text(phrase);
  if (text.empty()) return {};
  text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
  return sentences(text + ".");
}

// Paragraphs as the table of commands has them: with a blank line between.
std::string paragraphs(std::string_view text) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find("\n\n", begin), text.size());
    out += ".Pp\n" + sentences(text.substr(begin, end - begin));
    begin = end + 2;
  }
  return out;
}

std::string literal(std::string_view lines) {
  std::string out = ".Bd -literal -offset indent\n";
  for (const auto line : split(lines, '\n'))
    out += escaped(line) + "\n";
  return out + ".Ed\n";
}

std::string item(const Argument& argument) {
  if (argument.is_positional()) return ".It Ar " + escaped(argument.names) + "\n";
  std::string flags;
  for (const auto name : split(argument.names, ','))
    flags += (flags.empty() ? "Fl " : " , Fl ") + escaped(name.substr(1));
  return ".It " + flags + (argument.takes_value() ? " Ar " + escaped(argument.type) : "") + "\n";
}

// Arguments first, then options. --help stands once, with those of every command.
std::string options_of(const CommandLine& line, bool with_help) {
  std::string items;
  for (const bool positional : {true, false})
    for (const auto& argument : line.arguments())
      if (argument.is_positional() == positional && (with_help || !argument.is_help()))
        items += item(argument) + sentences(argument.description + ".");
  return items.empty() ? items : ".Bl -tag -width Ds\n" + items + ".El\n";
}

std::string arguments_of(const CommandLine& line) {
  std::string text;
  for (const auto& argument : line.arguments())
    if (argument.is_positional())
      text += (argument.is_required ? " Ar " : " Op Ar ") + escaped(argument.names);
  return text;
}

std::string command_text(const Command& command) {
  const auto [line, action] = declared(command);
  std::string text = fmt::format(".It Xo\n.Ic {}{}\n.Op Ar options\n.Xc\n", escaped(command.name),
                                 arguments_of(line));
  text += sentence(command.summary);
  if (!command.alias.empty()) text += "Also: " + escaped(command.alias) + ".\n";
  text += paragraphs(command.details);
  if (const auto options = options_of(line, false); !options.empty()) text += options;
  return text + ".Pp\nFor example:\n" + literal(command.examples);
}

std::string commands_text() {
  constexpr std::array groups = {Group::plan, Group::listen, Group::choose, Group::tell,
                                 Group::keep, Group::look,   Group::tool};
  std::string text;
  for (const auto group : groups) {
    std::string items;
    for (const auto& command : commands())
      if (command.group == group) items += command_text(command);
    if (!items.empty())
      text += fmt::format(".Ss {}\n.Bl -tag -width Ds\n{}.El\n", group_title(group), items);
  }
  return text;
}

// A place of the plan where records of one kind may stand, and what they are there.
struct Spot {
  std::string path;
  std::string_view doc; // of the field that holds them
};

struct RecordPlaces {
  const RecordSchema* schema;
  std::vector<Spot> places;
};

void collect(const RecordSchema& schema, const Spot& place, std::vector<RecordPlaces>& all) {
  const auto known = std::find_if(all.begin(), all.end(),
                                  [&](const RecordPlaces& one) { return one.schema == &schema; });
  if (known != all.end()) {
    known->places.push_back(place);
    return;
  }
  all.push_back({&schema, {place}});
  for (const auto& field : schema.fields) {
    auto below = (place.path.empty() ? "" : place.path + ".") + std::string(field.info.key);
    const auto* type = &field.type;
    for (; type->element; type = type->element.get())
      below += type->shape == Shape::table ? ".ID" : ".N";
    if (type->record) collect(*type->record, {below, field.info.doc}, all);
  }
}

// The heading of a kind of record and what it is, in each place when there are several.
std::string record_head(const RecordPlaces& record) {
  const auto& first = record.places.front();
  if (first.path.empty()) return ".Ss Top of the plan\n";
  if (record.places.size() == 1) return ".Ss " + escaped(first.path) + "\n" + sentence(first.doc);
  std::vector<std::string> paths;
  std::string docs;
  for (const auto& place : record.places) {
    paths.push_back(place.path);
    docs += sentences(fmt::format("{}: {}.", place.path, place.doc));
  }
  return ".Ss " + escaped(join(paths, ", ")) + "\n" + docs;
}

std::string field_text(const FieldSchema& field) {
  const auto& info = field.info;
  auto text = fmt::format(".It Ic {}\n", escaped(info.key));
  text += sentence(info.doc);
  text += sentence(describe(field) + (info.required ? "; required" : ""));
  if (!info.example.empty())
    text += ".Dl " + escaped(fmt::format("{}: {}", info.key, info.example)) + "\n";
  return text;
}

std::string records_text() {
  std::vector<RecordPlaces> all;
  collect(plan_schema(), {}, all);
  std::string text;
  for (const auto& record : all) {
    text += record_head(record) + ".Bl -tag -width Ds\n";
    for (const auto& field : record.schema->fields)
      text += field_text(field);
    text += ".El\n";
  }
  return text;
}

std::string topics_text() {
  std::string text = ".Bl -tag -width Ds\n";
  for (const auto& topic : topics())
    text += ".It Ic " + escaped(topic.name) + "\n" + sentence(topic.summary) +
            paragraphs(topic.paragraphs);
  return text + ".El\n";
}

std::string global_options() {
  Globals globals;
  CommandLine line;
  globals.declare(line);
  return options_of(line, true);
}

std::string page(std::string_view prose, std::string_view date) {
  std::string text;
  for (const auto line : split(prose, '\n')) {
    if (line == ".Dd @DATE@")
      text += fmt::format(".Dd {}\n", date);
    else if (line == ".Os @VERSION@")
      text += fmt::format(".Os itplan {}\n", version);
    else if (line == "@OPTIONS@")
      text += global_options();
    else if (line == "@COMMANDS@")
      text += commands_text();
    else if (line == "@TOPICS@")
      text += topics_text();
    else if (line == "@RECORDS@")
      text += records_text();
    else
      text += std::string(line) + "\n";
  }
  while (text.ends_with("\n\n"))
    text.pop_back();
  return text;
}

} // namespace
} // namespace itplan

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: itplan-manual PROSE DATE\n";
    return 2;
  }
  try {
    std::cout << itplan::page(itplan::read_file(arguments[1]), arguments[2]);
  } catch (const itplan::Failure& failure) {
    std::cerr << "itplan-manual: " << failure.what() << "\n";
    return 1;
  }
  return std::cout.flush() ? 0 : 1;
}

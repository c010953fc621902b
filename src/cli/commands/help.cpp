// `help`: a command, a topic, a field of the plan, or the code behind a problem.
#include "../help.hpp"

#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/plan/schema.hpp"

#include "../codes.hpp"
#include "../topics.hpp"
#include "all.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

std::string code_text(const CodeInfo& code) {
  return help_lines(fmt::format("{}: {}", code.code, code.summary), 0, 2) + "\n" +
         help_lines(code.remedy, 0, 0);
}

std::string topic_text(const Topic& topic) {
  return help_lines(fmt::format("{}: {}", topic.name, topic.summary), 0, 2) + "\n" +
         help_lines(topic.paragraphs, 0, 0);
}

std::string doc_of(const FieldSchema& field) {
  return std::string(field.info.doc) + (field.info.required ? "; required" : "");
}

// The keys of a record, as they would stand in a file.
std::string keys_text(const RecordSchema& schema) {
  std::string text = "  Its keys:\n";
  for (const auto& field : schema.fields)
    text += fmt::format("    {}: {}\n", field.info.key, field.info.example) +
            help_lines(doc_of(field), 8, 8);
  return text;
}

// Every field with this key, wherever it stands: "request: 'title' ...".
void describe_fields(const RecordSchema& schema, const std::string& prefix, std::string_view key,
                     std::string& text) {
  for (const auto& field : schema.fields) {
    const auto path = prefix + std::string(field.info.key);
    if (field.info.key == key || path == key) {
      text += help_lines(fmt::format("{}: {}", path, field.info.doc), 0, 2);
      text += help_lines(describe(field) + (field.info.required ? "; required" : ""), 2, 4);
      if (!field.info.example.empty())
        text += fmt::format("  {}: {}\n", field.info.key, field.info.example);
    }
    const auto* type = &field.type;
    std::string below = path + ".";
    while (type->element) {
      if (type->shape == Shape::table) below += "ID.";
      type = type->element.get();
    }
    if (type->record && (field.info.key == key || path == key)) text += keys_text(*type->record);
    if (type->record) describe_fields(*type->record, below, key, text);
  }
}

void collect_keys(const RecordSchema& schema, std::vector<std::string_view>& keys) {
  for (const auto& field : schema.fields) {
    keys.push_back(field.info.key);
    const auto* type = &field.type;
    while (type->element)
      type = type->element.get();
    if (type->record) collect_keys(*type->record, keys);
  }
}

[[noreturn]] void unknown_topic(const std::string& topic) {
  std::vector<std::string_view> known;
  for (const auto& command : commands())
    known.push_back(command.name);
  for (const auto& code : all_codes())
    known.push_back(code.code);
  for (const auto& known_topic : topics())
    known.push_back(known_topic.name);
  collect_keys(plan_schema(), known);
  const auto near = nearest(topic, known);
  throw Stop(Exit::usage,
             fmt::format("no command, topic, field or code '{}'{}", printable(topic),
                         near.empty() ? "" : fmt::format("; did you mean '{}'?", near)));
}

Exit run(Session& session, const std::string& topic) {
  if (topic.empty()) {
    session.out(overview());
    return Exit::fine;
  }
  if (const auto* command = find_command(topic)) {
    session.out(command_help(*command, declared(*command).line));
    return Exit::fine;
  }
  const auto* found = find_topic(topic);
  if (found) session.out(topic_text(*found));
  if (const auto* code = find_code(topic)) {
    session.out(code_text(*code));
    return Exit::fine;
  }
  std::string fields;
  describe_fields(plan_schema(), "", topic, fields);
  if (fields.empty() && !found) unknown_topic(topic);
  if (found && !fields.empty()) session.out("\n");
  session.out(fields);
  return Exit::fine;
}

Action declare(CommandLine& line) {
  auto topic = std::make_shared<std::string>();
  line.text("TOPIC", *topic,
            "A command, a topic like methods, a field of the plan, or a code like needs-cycle",
            "TOPIC");
  return [topic](Session& session) { return run(session, *topic); };
}

} // namespace

const Command help_command{"help",
                           "",
                           Group::tool,
                           "Explain a command, a field or a problem's code",
                           "Without a topic it lists the commands.",
                           "$ itplan help add-request\n$ itplan help wanted_by\n"
                           "$ itplan help needs-cycle\n$ itplan help methods",
                           declare};

} // namespace itplan

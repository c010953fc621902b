#include "itplan/render/template_text.hpp"

#include "itplan/render/html.hpp"
#include "itplan/render/markdown.hpp"

#include "html_template.hpp"
#include "template_check.hpp"

#include <kainjow/mustache.hpp>

#include <algorithm>

namespace itplan {
namespace {

namespace mustache = kainjow::mustache;
using Kind = Piece::Kind;

constexpr std::size_t largest_output = 16 << 20; // bytes
constexpr std::size_t most_look_ups = 2'000'000; // sections in sections multiply

// The template as the engine gets it: tags only. Kainjow drops and keeps line ends by its own rules
// (a false section leaves an empty line, an empty line at the start of a section goes missing), so
// the texts between the tags go in as values too, under names that no template can have.
struct Program {
  std::string tags;
  std::vector<mustache::data> texts;
};

void add_text(Program& program, std::string& text) {
  if (text.empty()) return;
  program.tags += "{{{:" + std::to_string(program.texts.size()) + "}}}";
  program.texts.emplace_back(text);
  text.clear();
}

std::string tag(const Piece& piece) {
  const auto name = std::string(piece.name);
  switch (piece.kind) {
  case Kind::value: return "{{" + name + "}}";
  case Kind::raw: return "{{{" + name + "}}}";
  case Kind::section: return "{{#" + name + "}}";
  case Kind::without: return "{{^" + name + "}}";
  case Kind::close: return "{{/" + name + "}}";
  case Kind::text:
  case Kind::comment: break;
  }
  return {};
}

Program compile(const std::vector<Piece>& pieces) {
  Program program;
  std::string text;
  for (const auto& piece : pieces) {
    if (piece.kind == Kind::text) {
      text += piece.name;
      if (text.ends_with("\r\n")) text.erase(text.size() - 2, 1);
    } else if (piece.kind != Kind::comment) {
      add_text(program, text);
      program.tags += tag(piece);
    }
  }
  add_text(program, text);
  return program;
}

// Empty texts are false, so that {{#note}} asks whether there is one.
mustache::data converted(const Value& value) {
  if (const auto* items = value.list()) {
    mustache::data list(mustache::data::type::list);
    for (const auto& item : *items)
      list.push_back(converted(item));
    return list;
  }
  if (const auto* entries = value.map()) {
    mustache::data map(mustache::data::type::object);
    for (const auto& [key, entry] : *entries)
      map[key] = converted(entry);
    return map;
  }
  if (const auto* truth = value.boolean()) return *truth;
  const auto text = scalar_text(value);
  return text.empty() ? mustache::data(false) : mustache::data(text);
}

struct TooMuch {};

// Looks names up as the engine does, and counts: sections over lists in each other can ask for more
// than any disk holds from a template of one line.
class Context : public mustache::context<std::string> {
public:
  Context(const mustache::data& data, const std::vector<mustache::data>& texts)
      : mustache::context<std::string>(&data), texts_(texts) {}

  void push(const mustache::data* data) override {
    count(0);
    mustache::context<std::string>::push(data);
  }
  const mustache::data* get(const std::string& name) const override {
    const auto* found = name.starts_with(':') ? &texts_[std::stoul(name.substr(1))]
                                              : mustache::context<std::string>::get(name);
    count(found && found->is_string() ? found->string_value().size() : 0);
    return found;
  }

private:
  void count(std::size_t bytes) const {
    bytes_ += bytes;
    if (++look_ups_ > most_look_ups || bytes_ > largest_output) throw TooMuch();
  }

  const std::vector<mustache::data>& texts_;
  mutable std::size_t bytes_ = 0;
  mutable std::size_t look_ups_ = 0;
};

using Escape = std::string (*)(std::string_view);

std::string rendered(const Program& program, const Value& data, Escape escape) {
  mustache::mustache engine(program.tags);
  engine.set_custom_escape(escape);
  const auto values = converted(data);
  Context context(values, program.texts);
  auto text = engine.render(context);
  if (text.size() > largest_output) throw TooMuch();
  return text;
}

Problem too_much(const SourcePtr& source) {
  Problem problem;
  problem.code = "template-size";
  problem.message = "the filled template is larger than 16 MiB or takes too many steps";
  problem.help = "put fewer sections over lists inside each other";
  problem.place = {source, {}};
  return problem;
}

} // namespace

namespace {

Filled fill_scanned(const SourcePtr& source, Scanned scanned, const Value& data,
                    const Value& example, Escape escape) {
  if (scanned.problems.empty()) {
    TemplateShape shape;
    shape.add(data);
    if (example.map()) shape.add(example);
    check_names(source, shape, scanned);
  }
  Filled filled{{}, std::move(scanned.problems)};
  sort_by_place(filled.problems);
  if (!filled.problems.empty()) return filled;
  try {
    filled.text = rendered(compile(scanned.pieces), data, escape);
  } catch (const TooMuch&) {
    filled.problems.push_back(too_much(source));
  }
  return filled;
}

// Markup becomes text of the template itself, so that no value of that name can take its place.
void put_markup(std::span<const Markup> markup, Scanned& scanned) {
  for (auto& piece : scanned.pieces) {
    if (piece.kind != Kind::raw) continue;
    const auto found = std::find_if(markup.begin(), markup.end(),
                                    [&](const Markup& one) { return one.name == piece.name; });
    piece.kind = Kind::text;
    piece.name = found->html;
  }
}

std::string as_markdown(std::string_view text) { return markdown_text(text); }

} // namespace

Filled fill(const SourcePtr& source, const Value& data, const Value& example) {
  return fill_scanned(source, scan_template(source), data, example, as_markdown);
}

Filled fill_html(const SourcePtr& source, const Value& data, std::span<const Markup> markup,
                 const Value& example) {
  auto scanned = scan_template(source);
  std::vector<std::string> names;
  for (const auto& one : markup)
    names.push_back(one.name);
  if (scanned.problems.empty()) check_html(source, names, scanned);
  if (scanned.problems.empty()) put_markup(markup, scanned);
  return fill_scanned(source, std::move(scanned), data, example, html_text);
}

bool prints(const SourcePtr& source, std::string_view name) {
  const auto pieces = scan_template(source).pieces;
  return std::any_of(pieces.begin(), pieces.end(), [&](const Piece& piece) {
    return (piece.kind == Kind::value || piece.kind == Kind::raw) && piece.name == name;
  });
}

std::string fixed_text(const SourcePtr& source) {
  std::string text(source->bytes());
  for (const auto& piece : scan_template(source).pieces) {
    if (piece.kind == Piece::Kind::text) continue;
    const auto first = text.begin() + piece.span.begin;
    std::replace_if(
        first, text.begin() + piece.span.end, [](char c) { return c != '\n'; }, ' ');
  }
  return text;
}

} // namespace itplan

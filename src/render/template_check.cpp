#include "template_check.hpp"

#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

using Kind = Piece::Kind;

constexpr std::size_t most_problems = 20;

// What a section may be standing on. Empty: nothing is known of it (a list that is empty in the
// data and in the example), so that no name in it can be called unknown.
struct Frame {
  std::vector<const TemplateShape*> shapes;
  bool without = false; // {{^name}}: stands on what is around it
};

struct Found {
  std::vector<const TemplateShape*> shapes; // in which the name may be found
  bool unsure = false;                      // a frame was passed of which nothing is known
};

struct Chain {
  const TemplateShape* shape = nullptr;
  bool always = true; // no value lacks it, so frames further out are never looked at
};

Chain follow(const TemplateShape& from, std::string_view name) {
  Chain chain{&from, true};
  for (const auto key : split(name, '.')) {
    const auto* next = chain.shape->find(key);
    if (!next) return {nullptr, false};
    chain = {next, chain.always && next->values == chain.shape->values};
  }
  return chain;
}

class Checker {
public:
  Checker(const SourcePtr& source, const TemplateShape& shape, Scanned& scanned)
      : source_(source), scanned_(scanned), frames_{{{&shape}, false}} {}

  void check() {
    for (const auto& piece : scanned_.pieces) {
      if (scanned_.problems.size() >= most_problems) return;
      switch (piece.kind) {
      case Kind::value:
      case Kind::raw: check_value(piece); break;
      case Kind::section: frames_.push_back(opened(look_up(piece))); break;
      case Kind::without:
        look_up(piece);
        frames_.push_back({frames_.back().shapes, true});
        break;
      case Kind::close: frames_.pop_back(); break;
      case Kind::text:
      case Kind::comment: break;
      }
    }
  }

private:
  void check_value(const Piece& piece) {
    const auto found = look_up(piece);
    if (found.unsure) return;
    for (const auto* shape : found.shapes) {
      const auto* what = shape->list   ? "a list"
                         : shape->map  ? "a group of names"
                         : shape->flag ? "true or false"
                                       : nullptr;
      if (what)
        return refuse(piece, fmt::format("'{}' is {}, not a text", piece.name, what),
                      piece.name == "." ? "" : fmt::format("open it with {{{{#{}}}}}", piece.name));
    }
  }

  Found look_up(const Piece& piece) {
    auto found = piece.name == "." ? current() : around(piece.name);
    if (found.shapes.empty() && !found.unsure) refuse_name(piece);
    return found;
  }

  // The engine pushes the empty list itself for {{^list}}: a dot there would print nothing.
  Found current() const {
    const auto& frame = frames_.back();
    if (frame.without) return {};
    return {frame.shapes, frame.shapes.empty()};
  }

  Found around(std::string_view name) const {
    Found found;
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
      bool always = !frame->shapes.empty();
      if (frame->shapes.empty()) found.unsure = true;
      for (const auto* shape : frame->shapes) {
        const auto chain = follow(*shape, name);
        if (chain.shape) found.shapes.push_back(chain.shape);
        always = always && chain.always;
      }
      if (always) break;
    }
    return found;
  }

  static Frame opened(const Found& found) {
    Frame frame;
    for (const auto* shape : found.shapes) {
      if (shape->element) frame.shapes.push_back(shape->element.get());
      if (shape->map || shape->scalar || shape->flag) frame.shapes.push_back(shape);
    }
    if (found.unsure) frame.shapes.clear();
    return frame;
  }

  // Of a dotted name the part is named that is not there.
  void refuse_name(const Piece& piece) {
    if (piece.name == ".") return refuse(piece, "'.' stands for nothing here", "");
    const auto dot = piece.name.rfind('.');
    if (dot != std::string_view::npos) {
      const auto owner = piece.name.substr(0, dot);
      const auto found = around(owner);
      if (!found.shapes.empty())
        return refuse(piece, fmt::format("'{}' has no '{}'", owner, piece.name.substr(dot + 1)),
                      suggest(piece.name.substr(dot + 1), names_of(found.shapes)));
    }
    refuse(piece, fmt::format("unknown name '{}'", piece.name), suggest(piece.name, known()));
  }

  static std::vector<std::string_view> names_of(const std::vector<const TemplateShape*>& shapes) {
    std::vector<std::string_view> names;
    for (const auto* shape : shapes)
      for (const auto& [key, below] : shape->keys)
        if (std::find(names.begin(), names.end(), key) == names.end()) names.push_back(key);
    return names;
  }

  // The nearest names first: they win when two are equally near.
  std::vector<std::string_view> known() const {
    std::vector<const TemplateShape*> shapes;
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame)
      shapes.insert(shapes.end(), frame->shapes.begin(), frame->shapes.end());
    return names_of(shapes);
  }

  void refuse(const Piece& piece, std::string message, std::string help) {
    Problem problem;
    problem.code = "template-name";
    problem.message = std::move(message);
    problem.help = std::move(help);
    problem.place = {source_, piece.name_span};
    scanned_.problems.push_back(std::move(problem));
  }

  const SourcePtr& source_;
  Scanned& scanned_;
  std::vector<Frame> frames_;
};

} // namespace

void check_names(const SourcePtr& source, const TemplateShape& shape, Scanned& scanned) {
  Checker(source, shape, scanned).check();
}

} // namespace itplan

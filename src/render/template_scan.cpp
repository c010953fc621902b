#include "template_scan.hpp"

#include "itplan/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

constexpr std::size_t largest_template = 1 << 20; // bytes
constexpr std::size_t deepest_nesting = 32;       // sections; the engine calls itself for each
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

using Kind = Piece::Kind;

bool is_section(const Piece& piece) {
  return piece.kind == Kind::section || piece.kind == Kind::without;
}

Problem problem_at(const SourcePtr& source, Span span, std::string message, std::string help) {
  Problem problem;
  problem.code = "template-syntax";
  problem.message = std::move(message);
  problem.help = std::move(help);
  problem.place = {source, span};
  return problem;
}

class Scanner {
public:
  explicit Scanner(SourcePtr source) : source_(std::move(source)), bytes_(source_->bytes()) {}

  Scanned scan() && {
    if (bytes_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    while (at_ < bytes_.size()) {
      if (bytes_.substr(at_).starts_with("{{")) {
        take_tag();
      } else {
        take_text();
      }
    }
    return std::move(scanned_);
  }

private:
  void take_text() {
    const auto newline = bytes_.find('\n', at_);
    const auto line_end = newline == std::string_view::npos ? bytes_.size() : newline + 1;
    const auto end = std::min(bytes_.find("{{", at_), line_end);
    add(Kind::text, end, at_, end);
  }

  void take_tag() {
    const bool triple = bytes_.substr(at_).starts_with("{{{");
    const std::string_view closing = triple ? "}}}" : "}}";
    auto begin = at_ + closing.size();
    const auto end = bytes_.find(closing, begin);
    if (end == std::string_view::npos) {
      refuse({position(at_), position(begin)}, "tag without end",
             fmt::format("close it with {}", closing));
      at_ = bytes_.size();
      return;
    }
    const auto sigil = begin < end ? bytes_[begin] : '\0';
    const auto kind = triple ? Kind::raw : kind_of(sigil);
    if (!triple && kind != Kind::value) ++begin;
    add(kind, end + closing.size(), begin, end);
    if (kind != Kind::comment) check_form(sigil);
  }

  static Kind kind_of(char sigil) {
    switch (sigil) {
    case '#': return Kind::section;
    case '^': return Kind::without;
    case '/': return Kind::close;
    case '&': return Kind::raw;
    case '!': return Kind::comment;
    default: return Kind::value;
    }
  }

  void check_form(char sigil) {
    const auto& tag = scanned_.pieces.back();
    if (tag.name.empty()) {
      refuse(tag.span, "tag without a name", "");
    } else if (tag.kind == Kind::value && sigil == '=') {
      refuse(tag.span, "delimiters cannot be changed", "use {{ and }}");
    } else if (tag.kind == Kind::value && (sigil == '>' || sigil == '<' || sigil == '$')) {
      refuse(tag.span, "a template reads no other file", "put its text in this template");
    }
  }

  void add(Kind kind, std::size_t end, std::size_t name_begin, std::size_t name_end) {
    auto name = bytes_.substr(name_begin, name_end - name_begin);
    if (kind != Kind::text) {
      name = trim(name);
      if (!name.empty()) name_begin = static_cast<std::size_t>(name.data() - bytes_.data());
    }
    const auto name_after = name_begin + name.size();
    scanned_.pieces.push_back(
        {kind, {position(at_), position(end)}, name, {position(name_begin), position(name_after)}});
    at_ = end;
  }

  static std::uint32_t position(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

  void refuse(Span span, std::string message, std::string help) {
    scanned_.problems.push_back(problem_at(source_, span, std::move(message), std::move(help)));
  }

  SourcePtr source_;
  std::string_view bytes_;
  std::size_t at_ = 0;
  Scanned scanned_;
};

Problem wrongly_closed(const SourcePtr& source, const Piece& close, const Piece& open) {
  auto problem = problem_at(source, close.name_span,
                            fmt::format("section '{}' is closed as '{}'", open.name, close.name),
                            fmt::format("close it with {{{{/{}}}}}", open.name));
  problem.notes.push_back({"opened here", {}, {source, open.span}});
  return problem;
}

// Sections close in the order in which they were opened, and all of them do.
void check_nesting(const SourcePtr& source, Scanned& scanned) {
  std::vector<const Piece*> open;
  for (const auto& piece : scanned.pieces) {
    if (is_section(piece)) {
      open.push_back(&piece);
      if (open.size() == deepest_nesting + 1)
        scanned.problems.push_back(
            problem_at(source, piece.span,
                       fmt::format("more than {} sections in each other", deepest_nesting), ""));
    } else if (piece.kind == Kind::close && open.empty()) {
      scanned.problems.push_back(problem_at(
          source, piece.span, fmt::format("'{}' is closed but not open", piece.name), ""));
    } else if (piece.kind == Kind::close) {
      if (piece.name != open.back()->name)
        scanned.problems.push_back(wrongly_closed(source, piece, *open.back()));
      open.pop_back();
    }
  }
  for (const auto* piece : open)
    scanned.problems.push_back(problem_at(source, piece->span,
                                          fmt::format("section '{}' is not closed", piece->name),
                                          fmt::format("close it with {{{{/{}}}}}", piece->name)));
}

// Mustache says so of a line with one such tag; two on a line want no empty line either.
bool leaves_no_trace(const Piece* begin, const Piece* end) {
  const auto is_blank = [](const Piece& piece) {
    return piece.kind == Kind::text && trim(piece.name).empty();
  };
  const auto prints = [&](const Piece& piece) {
    return piece.kind == Kind::value || piece.kind == Kind::raw ||
           (piece.kind == Kind::text && !is_blank(piece));
  };
  return std::none_of(begin, end, prints) && !std::all_of(begin, end, is_blank);
}

void drop_tag_lines(std::vector<Piece>& pieces) {
  auto* const last = pieces.data() + pieces.size();
  for (auto* begin = pieces.data(); begin != last;) {
    auto* end = std::find_if(begin, last, [](const Piece& piece) {
      return piece.kind == Kind::text && piece.name.ends_with('\n');
    });
    if (end != last) ++end;
    if (leaves_no_trace(begin, end))
      for (auto* piece = begin; piece != end; ++piece)
        if (piece->kind == Kind::text) piece->name = {};
    begin = end;
  }
}

} // namespace

Scanned scan_template(const SourcePtr& source) {
  const auto bytes = source->bytes();
  Scanned scanned;
  if (bytes.size() > largest_template) {
    scanned.problems.push_back(problem_at(source, {}, "template of more than 1 MiB", ""));
  } else if (const auto bad = first_invalid_utf8(bytes)) {
    const auto at = static_cast<std::uint32_t>(*bad);
    scanned.problems.push_back(
        problem_at(source, {at, at + 1}, "template is not UTF-8", "save it as UTF-8"));
  } else {
    scanned = Scanner(source).scan();
    check_nesting(source, scanned);
    drop_tag_lines(scanned.pieces);
  }
  return scanned;
}

} // namespace itplan

#include "html_template.hpp"

#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace itplan {
namespace {

using Kind = Piece::Kind;

constexpr std::size_t most_problems = 20;

// Elements that run, fetch, send or are read by other rules than HTML's.
constexpr std::array<std::string_view, 20> refused_elements{
    "applet", "base",      "button", "embed",  "form",     "frame",    "frameset",
    "iframe", "input",     "link",   "math",   "noembed",  "noframes", "noscript",
    "object", "plaintext", "portal", "script", "template", "xmp"};

constexpr std::array<std::string_view, 2> refused_attributes{"http-equiv", "srcdoc"};

constexpr std::array<std::string_view, 5> text_attributes{"alt", "title", "lang", "content",
                                                          "aria-label"};

constexpr std::array<std::string_view, 11> address_attributes{
    "action", "background", "cite", "data",   "formaction", "href",
    "ping",   "poster",     "src",  "srcset", "xlink:href"};

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == ':' || c == '.';
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// A link may lead elsewhere, for the reader chooses to follow it; nothing is fetched or run.
bool is_safe_address(std::string_view attribute, std::string_view value) {
  std::string plain;
  for (const char c : value)
    if (!is_space(c) && static_cast<unsigned char>(c) > ' ') plain += c;
  const auto address = lower(plain);
  if (attribute != "href") return address.starts_with("data:image/");
  const auto colon = address.find_first_of(":/?#");
  return address.find('&') == std::string::npos &&
         (colon == std::string::npos || address[colon] != ':' || address.starts_with("https:") ||
          address.starts_with("http:") || address.starts_with("mailto:") ||
          address.starts_with("tel:"));
}

class Walk {
public:
  Walk(const SourcePtr& source, std::span<const std::string> markup, Scanned& scanned)
      : source_(source), markup_(markup), scanned_(scanned) {}

  void run() {
    // Texts of lines that leave no trace are empty: the state is that of what is printed.
    for (const auto& piece : scanned_.pieces) {
      if (scanned_.problems.size() >= most_problems) return;
      if (piece.kind == Kind::text) {
        for (std::size_t i = 0; i < piece.name.size(); ++i)
          take(piece.name[i], {piece.name_span.begin + static_cast<std::uint32_t>(i),
                               piece.name_span.begin + static_cast<std::uint32_t>(i) + 1});
      } else if (piece.kind != Kind::comment) {
        tag(piece);
      }
    }
    if (state_ != State::content)
      refuse({}, "the template ends within an element or a comment", "close it");
  }

private:
  enum class State { content, opening, element, attribute, before_value, value, comment, style };

  void take(char c, Span at) {
    switch (state_) {
    case State::content:
      if (c == '<') begin(State::opening, at);
      break;
    case State::opening: opening(c); break;
    case State::element: element(c, at); break;
    case State::attribute: attribute(c); break;
    case State::before_value: before_value(c, at); break;
    case State::value: value(c); break;
    case State::comment: comment(c); break;
    case State::style:
      word_ += c;
      if (lower(word_).ends_with("</style")) end_name("/style");
      break;
    }
  }

  void begin(State state, Span at) {
    state_ = state;
    begun_ = at;
    word_.clear();
  }

  // After "<": the name of an element, "/name", "!--" or "!doctype".
  void opening(char c) {
    word_ += c;
    if (word_ == "!--") return begin(State::comment, begun_);
    if (is_name(c) || word_ == "/" || word_ == "!" || word_ == "!-") return;
    word_.pop_back();
    if (word_.empty() && is_space(c)) { // "a < b" is text
      state_ = State::content;
      return;
    }
    end_name(lower(word_));
    element(c, begun_);
  }

  void end_name(std::string name) {
    element_ = std::move(name);
    attribute_.clear();
    state_ = State::element;
    const bool closes = element_.starts_with('/');
    const bool odd = element_.empty() || (element_.starts_with('!') && element_ != "!doctype");
    if (odd || (!closes && is_one_of(refused_elements, element_)))
      refuse(begun_, fmt::format("a page has no <{}>", element_),
             "leave it out: a page runs, fetches and sends nothing");
  }

  void element(char c, Span at) {
    if (c == '>') return end_element();
    if (is_space(c) || c == '/') return;
    if (c == '=' && !attribute_.empty()) {
      state_ = State::before_value;
      return;
    }
    if (!is_name(c)) return refuse_mark(c, at);
    begin(State::attribute, at);
    word_ = c;
  }

  void attribute(char c) {
    if (is_name(c)) return void(word_ += c);
    attribute_ = lower(word_);
    state_ = State::element;
    if (attribute_.starts_with("on") || is_one_of(refused_attributes, attribute_))
      refuse(begun_, fmt::format("a page has no '{}'", attribute_),
             "leave it out: a page runs nothing, and itplan sets its policy");
    element(c, begun_);
  }

  void before_value(char c, Span at) {
    if (is_space(c)) return;
    if (c != '"' && c != '\'') {
      refuse(at, "a value without quotes", "put it in double quotes");
      state_ = State::element;
      return;
    }
    quote_ = c;
    holds_tag_ = false;
    begin(State::value, at);
  }

  void value(char c) {
    if (c != quote_) return void(word_ += c);
    if (holds_tag_ && !word_.empty())
      refuse(begun_, fmt::format("'{}' has text beside a value", attribute_),
             "let the value be the whole of it");
    if (is_one_of(address_attributes, attribute_) && !is_safe_address(attribute_, word_))
      refuse(begun_, fmt::format("'{}' would fetch or run this", attribute_),
             "use https:, mailto:, a place in the page, or a picture as data:image/...");
    attribute_.clear();
    state_ = State::element;
  }

  void comment(char c) {
    word_ += c;
    if (word_ == ">" || word_ == "->" || word_.ends_with("--!>") || word_.ends_with("<!--"))
      refuse(begun_, "a comment that readers end at different places", "write <!-- text -->");
    if (word_.ends_with("-->")) state_ = State::content;
  }

  void end_element() {
    word_.clear();
    state_ = element_ == "style" ? State::style : State::content;
  }

  void refuse_mark(char c, Span at) {
    refuse(at, fmt::format("'{}' within an element", printable(std::string(1, c))),
           "write name=\"value\"");
  }

  void tag(const Piece& piece) {
    if (piece.kind == Kind::raw) check_markup(piece);
    if (state_ == State::content) return;
    const bool whole = state_ == State::value && quote_ == '"' && word_.empty() && !holds_tag_ &&
                       is_one_of(text_attributes, attribute_);
    if (piece.kind == Kind::value && whole) return void(holds_tag_ = true);
    refuse(piece.span, fmt::format("'{}' cannot stand here", piece.name),
           "values stand between elements, or as the whole of alt, title, lang, content or "
           "aria-label in double quotes");
  }

  void check_markup(const Piece& piece) {
    if (std::find(markup_.begin(), markup_.end(), piece.name) != markup_.end()) return;
    const std::vector<std::string> known(markup_.begin(), markup_.end());
    refuse(piece.name_span, fmt::format("'{}' is text, no HTML", piece.name),
           fmt::format("write {{{{{}}}}}; with three braces: {}", piece.name, join(known, ", ")));
  }

  void refuse(Span span, std::string message, std::string help) {
    Problem problem;
    problem.code = "template-html";
    problem.message = std::move(message);
    problem.help = std::move(help);
    problem.place = {source_, span};
    scanned_.problems.push_back(std::move(problem));
  }

  const SourcePtr& source_;
  std::span<const std::string> markup_;
  Scanned& scanned_;
  State state_ = State::content;
  Span begun_;            // where the element, attribute, value or comment begins
  std::string word_;      // what was read of it
  std::string element_;   // in lower case, "/name" where it closes
  std::string attribute_; // in lower case; empty when it has its value
  char quote_ = '"';
  bool holds_tag_ = false; // the value that is read
};

} // namespace

void check_html(const SourcePtr& source, std::span<const std::string> markup, Scanned& scanned) {
  Walk(source, markup, scanned).run();
}

} // namespace itplan

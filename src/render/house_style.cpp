#include "itplan/render/house_style.hpp"

#include "itplan/base/suggestion.hpp"

#include "page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace itplan {
namespace {

struct Token {
  std::string_view name; // without --
  std::string_view value;
  Span at; // of the value
};
using Palette = std::vector<Token>; // later ones win

struct Palettes {
  Palette light;
  Palette dark;
};

constexpr std::string_view dark_query = "@media screen and (prefers-color-scheme: dark)";

// Reads the small part of CSS that a house's style may use.
class StyleReader {
public:
  explicit StyleReader(const SourcePtr& source) : source_(source), text_(source->bytes()) {}

  Palettes read() {
    while (problems.empty() && !at_end())
      read_block();
    return std::move(palettes_);
  }
  std::vector<Problem> problems;

private:
  void skip() {
    while (at_ < text_.size()) {
      if (text_.substr(at_).starts_with("/*")) {
        const auto end = text_.find("*/", at_ + 2);
        at_ = end == std::string_view::npos ? text_.size() : end + 2;
      } else if (std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) {
        ++at_;
      } else {
        return;
      }
    }
  }
  bool at_end() {
    skip();
    return at_ == text_.size();
  }
  // Passes over `words`, with any white space where they have a blank or around a colon.
  bool take(std::string_view words) {
    skip();
    auto at = at_;
    for (const char c : words) {
      const bool blank = c == ' ';
      while (at < text_.size() && (blank || c == ':') && text_[at] == ' ')
        ++at;
      if (blank) continue;
      if (at == text_.size() || text_[at] != c) return false;
      ++at;
    }
    at_ = at;
    return true;
  }
  std::string_view word() {
    skip();
    const auto begin = at_;
    while (at_ < text_.size() && std::string_view(" \t\r\n:;{}").find(text_[at_]) == text_.npos)
      ++at_;
    return text_.substr(begin, at_ - begin);
  }
  Span span_of(std::string_view part) const {
    const auto begin = static_cast<std::uint32_t>(part.data() - text_.data());
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
  }
  void fail(Span at, std::string_view code, std::string message, std::string help) {
    problems.push_back(
        {Severity::wrong, code, std::move(message), std::move(help), {}, {source_, at}, {}});
  }
  void fail_here() {
    const auto begin = static_cast<std::uint32_t>(at_);
    const auto end = static_cast<std::uint32_t>(std::min(at_ + 1, text_.size()));
    fail({begin, end}, "style-syntax", "only values for tokens may stand here",
         ":root { --promised: #154273; }, or the same within " + std::string(dark_query) + " { }");
  }

  void read_block() {
    const bool dark = take(dark_query);
    if (dark && !take("{")) return fail_here();
    do {
      if (!take(":root") || !take("{")) return fail_here();
      read_tokens(dark ? palettes_.dark : palettes_.light);
      if (!problems.empty()) return;
    } while (dark && !take("}"));
  }
  void read_tokens(Palette& palette) {
    while (!take("}")) {
      if (!take("--")) return fail_here();
      const auto name = word();
      if (!take(":")) return fail_here();
      const auto value = word();
      palette.push_back({name, value, span_of(value)});
      look_at(name, value);
      if (!take(";") && text_.substr(at_, 1) != "}") return fail_here();
    }
  }
  void look_at(std::string_view name, std::string_view value);

  const SourcePtr& source_;
  std::string_view text_;
  std::size_t at_ = 0;
  Palettes palettes_;
};

// Those of page/tokens.css, which is written in one line a palette.
Palette default_palette(std::string_view block) {
  Palette palette;
  for (auto at = block.find("--"); at != std::string_view::npos; at = block.find("--", at + 2)) {
    const auto colon = block.find(':', at);
    const auto end = block.find_first_of(";}", colon);
    palette.push_back(
        {block.substr(at + 2, colon - at - 2), block.substr(colon + 1, end - colon - 1), {}});
  }
  return palette;
}

Palettes defaults() {
  const auto parting = page::tokens.find("@media");
  return {default_palette(page::tokens.substr(0, parting)),
          default_palette(page::tokens.substr(parting))};
}

const Token* find(const Palette& palette, std::string_view name) {
  const auto found = std::find_if(palette.rbegin(), palette.rend(),
                                  [name](const Token& token) { return token.name == name; });
  return found == palette.rend() ? nullptr : &*found;
}

bool is_colour(std::string_view value) {
  return value.size() == 7 && value[0] == '#' &&
         value.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

void StyleReader::look_at(std::string_view name, std::string_view value) {
  static const auto known = defaults().light;
  if (!find(known, name)) {
    std::vector<std::string_view> names;
    for (const auto& token : known)
      names.push_back(token.name);
    fail(span_of(name), "style-token", fmt::format("pages have no token '--{}'", name),
         suggest(name, names));
  } else if (!is_colour(value)) {
    fail(span_of(value), "style-token",
         fmt::format("'--{}' must be a colour of six digits, not '{}'", name, value),
         "write it as #154273");
  }
}

// What stands on what, and how far they must be apart.
struct Pair {
  std::string_view upper;
  std::string_view lower;
  double least;
};
constexpr double text_contrast = 4.5;
constexpr double surface_contrast = 3;
constexpr Pair pairs[] = {
    {"ink", "paper", text_contrast},         {"ink", "panel", text_contrast},
    {"soft", "paper", text_contrast},        {"soft", "panel", text_contrast},
    {"link", "paper", text_contrast},        {"bad", "paper", text_contrast},
    {"warn", "paper", text_contrast},        {"good", "paper", text_contrast},
    {"onfill", "promised", text_contrast},   {"onfill", "law", text_contrast},
    {"onfill", "started", text_contrast},    {"chosenink", "chosen", text_contrast},
    {"line", "paper", surface_contrast},     {"law", "paper", surface_contrast},
    {"promised", "paper", surface_contrast}, {"started", "paper", surface_contrast},
    {"chosen", "paper", surface_contrast},
};

bool is_told(const std::vector<Problem>& problems, Span at) {
  return std::any_of(problems.begin(), problems.end(),
                     [at](const Problem& problem) { return problem.place.span == at; });
}

// Every pair of which the house set one, in the palette that it makes; each value is told once.
void check_contrast(const SourcePtr& source, const Palette& own, const Palette& ours,
                    std::string_view which, std::vector<Problem>& problems) {
  for (const auto& [upper, lower, least] : pairs) {
    const auto* above = find(own, upper);
    const auto* below = find(own, lower);
    const auto* at = above ? above : below;
    if (!at) continue;
    const auto a = above ? above->value : find(ours, upper)->value;
    const auto b = below ? below->value : find(ours, lower)->value;
    const auto ratio = contrast(a, b);
    if (ratio >= least || is_told(problems, at->at)) continue;
    auto message =
        fmt::format("in the {} palette '--{}' has a contrast of {:.1f} to '--{}', not {}", which,
                    upper, std::floor(ratio * 10) / 10, lower, least);
    problems.push_back({Severity::wrong,
                        "style-contrast",
                        std::move(message),
                        "choose one that is darker or lighter: not everybody could read it",
                        {},
                        {source, at->at},
                        {}});
  }
}

std::string block(const Palette& palette) {
  std::string css = ":root{";
  for (const auto& token : palette)
    css += fmt::format("--{}:{};", token.name, token.value);
  return css + "}";
}

// Of one of the three channels: the light it gives, from 0 to 1.
double light_of(std::string_view two_digits) {
  int value = 0;
  std::from_chars(two_digits.data(), two_digits.data() + 2, value, 16);
  const double share = value / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(std::string_view colour) {
  return 0.2126 * light_of(colour.substr(1, 2)) + 0.7152 * light_of(colour.substr(3, 2)) +
         0.0722 * light_of(colour.substr(5, 2));
}

} // namespace

double contrast(std::string_view a, std::string_view b) {
  const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
  return (light + 0.05) / (dark + 0.05);
}

HouseStyle house_style(const SourcePtr& source) {
  StyleReader reader(source);
  const auto own = reader.read();
  HouseStyle style;
  style.problems = std::move(reader.problems);
  if (!style.problems.empty()) return style;
  const auto ours = defaults();
  check_contrast(source, own.light, ours.light, "light", style.problems);
  check_contrast(source, own.dark, ours.dark, "dark", style.problems);
  if (!style.problems.empty()) return style;
  // The house's sheet comes behind ours, so its light values would win in the dark too.
  auto dark = ours.dark;
  dark.insert(dark.end(), own.dark.begin(), own.dark.end());
  style.css = fmt::format("{}\n{}{{{}}}\n", block(own.light), dark_query, block(dark));
  return style;
}

} // namespace itplan

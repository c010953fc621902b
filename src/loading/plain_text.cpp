#include "itplan/loading/plain_text.hpp"

#include "itplan/base/text.hpp"
#include "itplan/base/white_space.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace itplan {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

constexpr std::array<std::string_view, 36> html_tags = {
    "p",    "div",   "br",     "b",    "i",  "u",   "strong", "em",         "span",
    "a",    "ul",    "ol",     "li",   "h1", "h2",  "h3",     "h4",         "h5",
    "h6",   "html",  "body",   "td",   "tr", "th",  "table",  "tbody",      "img",
    "font", "style", "script", "head", "hr", "pre", "code",   "blockquote", "sub"};
constexpr std::array<std::string_view, 16> line_tags = {"p",  "div", "br", "li", "tr", "h1",
                                                        "h2", "h3",  "h4", "h5", "h6", "table",
                                                        "ul", "ol",  "hr", "pre"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 28> entities = {
    {{"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},
     {"nbsp", " "},   {"euro", "€"},   {"eacute", "é"}, {"egrave", "è"}, {"euml", "ë"},
     {"iuml", "ï"},   {"ouml", "ö"},   {"uuml", "ü"},   {"auml", "ä"},   {"aacute", "á"},
     {"oacute", "ó"}, {"uacute", "ú"}, {"iacute", "í"}, {"ndash", "–"},  {"mdash", "—"},
     {"lsquo", "‘"},  {"rsquo", "’"},  {"ldquo", "“"},  {"rdquo", "”"},  {"hellip", "…"},
     {"bull", "•"},   {"deg", "°"},    {"copy", "©"}}};

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

// The name of the tag that begins at a <, in lower case; empty when it is none.
std::string tag_name(std::string_view text) {
  auto rest = text.substr(1);
  if (rest.starts_with('/')) rest.remove_prefix(1);
  std::size_t length = 0;
  while (length < rest.size() &&
         (is_letter(rest[length]) || (rest[length] >= '0' && rest[length] <= '9')))
    ++length;
  const auto name = lower(rest.substr(0, length));
  const char behind = length < rest.size() ? rest[length] : ' ';
  const bool ends =
      behind == '>' || behind == '/' || behind == ' ' || behind == '\n' || behind == '\t';
  return ends && is_one_of(html_tags, name) ? name : std::string();
}

// The character of an entity at an &, and its length; nothing when it is none.
std::pair<std::string, std::size_t> entity_at(std::string_view text) {
  const auto end = text.substr(0, 12).find(';');
  if (end == std::string_view::npos) return {};
  auto name = text.substr(1, end - 1);
  for (const auto& [known, character] : entities)
    if (known == name) return {std::string(character), end + 1};
  if (!name.starts_with('#')) return {};
  name.remove_prefix(1);
  const bool hex = name.starts_with('x') || name.starts_with('X');
  if (hex) name.remove_prefix(1);
  std::uint32_t code = 0;
  const auto read = std::from_chars(name.data(), name.data() + name.size(), code, hex ? 16 : 10);
  const bool good = read.ec == std::errc() && read.ptr == name.data() + name.size() &&
                    code >= 0x20 && code < 0x110000 && (code < 0xD800 || code > 0xDFFF);
  if (!good) return {};
  std::string character;
  append_utf8(character, code);
  return {character, end + 1};
}

void end_line(std::string& out) {
  while (out.ends_with(' '))
    out.pop_back();
  if (!out.empty() && !out.ends_with('\n')) out += '\n';
}

// Whether a text is HTML: it has a tag that closes, or a break. An & alone proves nothing.
bool is_html(std::string_view text) {
  for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const auto name = tag_name(text.substr(at));
    if (!name.empty() && text.find('>', at) != std::string_view::npos) return true;
  }
  return false;
}

std::string without_html(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto name = text[i] == '<' ? tag_name(text.substr(i)) : std::string();
    const auto end = name.empty() ? std::string_view::npos : text.find('>', i);
    if (end != std::string_view::npos) {
      if (is_one_of(line_tags, name)) end_line(out);
      if (name == "li" && text[i + 1] != '/') out += "- ";
      if ((name == "td" || name == "th") && text[i + 1] != '/' && !out.empty() &&
          !out.ends_with('\n'))
        out += ' ';
      const bool opens = text[i + 1] != '/';
      i = end + 1;
      if (opens && (name == "script" || name == "style")) {
        const auto close = lower(text.substr(i)).find("</" + name);
        i = close == std::string::npos ? text.size() : i + close;
      }
      continue;
    }
    if (text.substr(i).starts_with("<!--")) {
      const auto close = text.find("-->", i);
      i = close == std::string_view::npos ? text.size() : close + 3;
      continue;
    }
    const auto [character, length] =
        text[i] == '&' ? entity_at(text.substr(i)) : std::pair<std::string, std::size_t>();
    if (length > 0) {
      out += character;
      i += length;
    } else {
      const bool white = text[i] == '\n' || text[i] == '\r' || text[i] == '\t' || text[i] == ' ';
      if (!white)
        out += text[i];
      else if (!out.empty() && out.back() != ' ' && out.back() != '\n')
        out += ' ';
      ++i;
    }
  }
  return std::string(trim_white(out));
}

// {code:java}, {color:#f00}, {noformat}, {quote}, {panel}: what stands in braces alone.
std::size_t jira_brace(std::string_view text) {
  for (const std::string_view name : {"code", "color", "noformat", "quote", "panel", "anchor"}) {
    if (!text.substr(1).starts_with(name)) continue;
    const auto behind = text.substr(1 + name.size());
    const auto end = behind.find('}');
    if (end == std::string_view::npos || end > 80) return 0;
    if (end == 0 || behind[0] == ':') return 1 + name.size() + end + 1;
  }
  return 0;
}

// !shot.png|thumbnail! and [~accountid:5b10]: a picture that is not here, a person's account.
std::size_t jira_picture_or_person(std::string_view text) {
  if (text.starts_with("[~")) {
    const auto end = text.find(']');
    return end == std::string_view::npos ? 0 : end + 1;
  }
  if (!text.starts_with('!')) return 0;
  const auto end = text.find('!', 1);
  if (end == std::string_view::npos) return 0;
  const auto name = text.substr(1, end - 1);
  const auto file = lower(name.substr(0, name.find('|')));
  const bool picture = file.ends_with(".png") || file.ends_with(".jpg") ||
                       file.ends_with(".jpeg") || file.ends_with(".gif");
  return picture && file.find(' ') == std::string::npos ? end + 1 : 0;
}

// TOPdesk writes "08-09-2026 10:15 [Jan Jansen]: " before each text: a person's name.
std::string_view without_writer(std::string_view line) {
  constexpr std::string_view shape = "00-00-0000 00:00";
  if (line.size() < shape.size() + 5) return line;
  for (std::size_t i = 0; i < shape.size(); ++i)
    if (shape[i] == '0' ? line[i] < '0' || line[i] > '9' : line[i] != shape[i]) return line;
  const auto open = line.substr(0, 24).find('[');
  const auto close = line.find("]:");
  if (open == std::string_view::npos || close == std::string_view::npos || close > 100) return line;
  line.remove_prefix(close + 2);
  return line.starts_with(' ') ? line.substr(1) : line;
}

std::string jira_line(std::string_view line) {
  line = without_writer(line);
  const bool heading = line.size() > 3 && line[0] == 'h' && line[1] >= '1' && line[1] <= '6' &&
                       line[2] == '.' && line[3] == ' ';
  if (heading) line.remove_prefix(4);
  std::string out;
  for (std::size_t i = 0; i < line.size();) {
    const auto rest = line.substr(i);
    if (rest[0] == '{') {
      if (const auto length = jira_brace(rest); length > 0) {
        i += length;
        continue;
      }
    }
    const auto end = rest[0] == '[' ? rest.find(']') : std::string_view::npos;
    const auto bar = end == std::string_view::npos ? end : rest.substr(0, end).find('|');
    if (bar != std::string_view::npos && rest.substr(bar + 1).find("://") < end) {
      out += std::string(rest.substr(1, bar - 1)) + " (" +
             std::string(rest.substr(bar + 1, end - bar - 1)) + ")";
      i += end + 1;
      continue;
    }
    if (const auto length = jira_picture_or_person(rest); length > 0) {
      i += length;
      continue;
    }
    out += rest[0];
    ++i;
  }
  while (out.ends_with(' ') && out.size() != line.size())
    out.pop_back();
  return out;
}

std::string without_jira(std::string_view text) {
  std::vector<std::string> lines;
  for (const auto line : split(text, '\n'))
    lines.push_back(jira_line(line));
  return join(lines, "\n");
}

} // namespace

std::string plain_text(std::string_view text) {
  const auto plain = is_html(text) ? without_html(text) : std::string(text);
  return without_jira(plain);
}

} // namespace itplan

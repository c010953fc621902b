#include "form_lines.hpp"

#include "itplan/base/characters.hpp"
#include "itplan/base/text.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace itplan {
namespace {

bool is_unseen(char32_t c) { return is_control(c) || is_hidden(c) || is_joining(c); }

std::string seen(std::string_view line) {
  std::string clean;
  for (const char32_t c : decode_utf8(line)) {
    if (is_white_space(c))
      clean += ' ';
    else if (!is_unseen(c))
      append_utf8(clean, c);
  }
  return clean;
}

std::string_view without_quote_marks(std::string_view line) {
  for (line = trim(line); line.starts_with('>') || line.starts_with("\\>"); line = trim(line))
    line.remove_prefix(line.front() == '>' ? 1 : 2);
  return line;
}

// ### Title
bool take_heading_signs(std::string_view& line) {
  const auto signs = line.find_first_not_of('#');
  if (signs == 0 || signs == std::string_view::npos || line[signs] != ' ') return false;
  line = trim(line.substr(signs));
  return true;
}

// "Title {#title .unnumbered}", "text\" before a hard break, "Title ##".
std::string_view without_tail(std::string_view line) {
  const auto attributes = line.rfind(" {#");
  if (attributes != std::string_view::npos && line.ends_with('}'))
    line = trim(line.substr(0, attributes));
  if (line.ends_with('\\') && !line.ends_with("\\\\")) line = trim(line.substr(0, line.size() - 1));
  return line;
}

bool is_rule(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of("-=_* ") == std::string_view::npos &&
         line != "-- ";
}

std::string unescaped(std::string_view line) {
  std::string plain;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool escape = line[i] == '\\' && i + 1 < line.size() &&
                        std::ispunct(static_cast<unsigned char>(line[i + 1])) != 0;
    if (!escape)
      plain += line[i];
    else
      plain += line[++i];
  }
  return plain;
}

// "From: ...", "Onderwerp: ...", "Content-Type: ..."
bool is_header(std::string_view line) {
  constexpr std::size_t longest_name = 40;
  constexpr std::array<std::string_view, 20> names = {
      "van",         "from", "aan",      "to",         "onderwerp",    "subject",    "datum",
      "date",        "cc",   "bcc",      "kopie",      "bijlage",      "bijlagen",   "verzonden",
      "attachments", "sent", "reply to", "message id", "mime version", "in reply to"};
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon > longest_name) return false;
  const auto name = folded(line.substr(0, colon));
  return name.starts_with("x ") || name.starts_with("content ") ||
         std::find(names.begin(), names.end(), name) != names.end();
}

// "-----Oorspronkelijk bericht-----"; "Op ma 12 okt. schreef Karin:"; "On Mon, 12 Oct, K wrote:".
bool is_attribution(std::string_view line) {
  const auto words = " " + folded(line) + " ";
  const auto has = [&](std::string_view word) { return words.find(word) != std::string::npos; };
  if (has(" oorspronkelijk bericht ") || has(" original message ") || has(" forwarded message ") ||
      has(" doorgestuurd bericht "))
    return words.size() < 60;
  return line.ends_with(':') && (has(" schreef ") || has(" wrote ")) &&
         (words.starts_with(" op ") || words.starts_with(" on ") || has(" het volgende "));
}

// A header counts only beside another: "Van: ons team" alone may be somebody's words.
void mark_mail(std::vector<FormLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto near = [&](std::size_t other) {
      return other < lines.size() && is_header(lines[other].text);
    };
    const bool header = is_header(lines[i].text) && (near(i + 1) || (i > 0 && near(i - 1)));
    lines[i].of_mail = header || is_attribution(lines[i].text);
  }
}

// Escaped brackets or colons: the ids of the form came back so from a program that writes Markdown.
bool is_escaped(std::string_view bytes) {
  return bytes.find("\\[") != std::string_view::npos && bytes.find("\\]") != std::string_view::npos;
}

} // namespace

std::vector<FormLine> form_lines(const SourceText& source) {
  std::vector<FormLine> lines;
  const auto bytes = source.bytes();
  const bool escaped = is_escaped(bytes);
  for (const auto raw : split(bytes, '\n')) {
    const auto inner = trim(raw);
    const auto begin = static_cast<std::uint32_t>(inner.data() - bytes.data());
    FormLine line{{}, {begin, begin + static_cast<std::uint32_t>(inner.size())}, false, false};
    const auto clean = seen(raw);
    auto text = without_quote_marks(clean);
    line.headline = take_heading_signs(text);
    text = without_tail(text);
    if (!is_rule(text)) line.text = escaped ? unescaped(text) : std::string(text);
    lines.push_back(std::move(line));
  }
  mark_mail(lines);
  return lines;
}

NoText not_a_text(std::string_view bytes) {
  constexpr std::size_t largest = 1 << 20;
  if (bytes.size() > largest)
    return {"this is too large for a form", "a filled-in form has some pages, not 1 MiB", 0};
  const auto head = lower(trim(bytes.substr(0, 400)));
  if (bytes.starts_with("PK\x03\x04"))
    return {"this is a word processor's file, not its text",
            "save it as text (UTF-8), or: pandoc FILE -t plain --wrap=none | itplan answer -", 0};
  if (head.starts_with("<!doctype") || head.starts_with("<html"))
    return {"this is a web page, not its text",
            "save it as text (UTF-8), or: pandoc FILE -t plain --wrap=none | itplan answer -", 0};
  constexpr std::string_view encoding = "Content-Transfer-Encoding: ";
  if (const auto at = bytes.substr(0, 65536).find(encoding); at != std::string_view::npos) {
    const auto name = lower(bytes.substr(at + encoding.size(), 6));
    if (name == "quoted" || name == "base64")
      return {"this is a mail as it travels, not its text",
              "open it in the mail program, and save or copy its text", at};
  }
  if (const auto bad = first_invalid_utf8(bytes))
    return {"this is no UTF-8",
            "save it as text (UTF-8), or: iconv -f WINDOWS-1252 -t UTF-8 FILE "
            "| itplan answer -",
            *bad};
  return {};
}

} // namespace itplan

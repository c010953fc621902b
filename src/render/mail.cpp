#include "itplan/render/mail.hpp"

#include "itplan/base/mail_address.hpp"
#include "itplan/base/text.hpp"

#include "base64.hpp"
#include "clean_line.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace itplan {
namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::size_t most_characters = 76; // of a line of text; RFC 2045 section 6.7
// Of one encoded word: a line with one has at most 76 characters (RFC 2047 section 2), "Subject: "
// and the frame "=?utf-8?B?" "?=" included. What is left holds 52 letters of base 64: 39 bytes.
constexpr std::size_t most_octets = 39;
// What no quoted-printable text can hold: "=" stands before two digits or a line end only.
constexpr std::string_view boundary = "=_itplan";

constexpr std::size_t longest_reference = 100;

constexpr std::string_view hex = "0123456789ABCDEF";

std::string utf8(std::u32string_view line) {
  std::string text;
  for (const char32_t c : line)
    append_utf8(text, c);
  return text;
}

std::string encoded_word(std::string_view bytes) { return "=?utf-8?B?" + base64(bytes) + "?="; }

// A text in a header, as encoded words where it is not plain; each on a line of its own, and no
// character parted over two. `plain` says which characters need no encoding.
std::string header_text(std::string_view text, bool (*plain)(char32_t)) {
  const auto line = clean_line(text);
  if (std::all_of(line.begin(), line.end(), plain) && line.size() <= most_octets) return utf8(line);
  std::string words;
  std::string word;
  const auto close = [&] {
    if (word.empty()) return;
    words += (words.empty() ? "" : "\r\n ") + encoded_word(word);
    word.clear();
  };
  for (const char32_t c : line) {
    std::string octets;
    append_utf8(octets, c);
    if (word.size() + octets.size() > most_octets) close();
    word += octets;
  }
  close();
  return words;
}

// "=?" would begin an encoded word, so "=" is never plain; nor is what "##[" begins with, which is
// an order to a CI runner.
bool is_plain_in_subject(char32_t c) { return c >= U' ' && c <= U'~' && c != U'=' && c != U'#'; }
// Of an atom and the spaces between atoms: RFC 5322 section 3.2.3, without its rarer marks.
bool is_plain_in_name(char32_t c) { return is_ascii_word(c) || c == U' ' || c == U'-'; }

std::string mailbox(const Mailbox& box) {
  const auto name = header_text(box.name, is_plain_in_name);
  return name.empty() ? box.address : name + "\r\n <" + box.address + ">";
}

void add_mailbox(std::string& out, std::string_view header, const Mailbox& box) {
  if (!is_mail_address(box.address)) return;
  out.append(header).append(": ").append(mailbox(box)).append(line_end);
}

// A piece may come to stand at the start of a line, where :: is an order to a CI runner; ##[ is one
// anywhere.
bool may_be_order(std::string_view line, std::size_t i) {
  return line.substr(i).starts_with("::") ||
         (line[i] == '[' && line.substr(0, i).find("##") != std::string_view::npos);
}

// The octets of one line, in pieces that are never parted.
void add_quoted(std::string& out, std::string_view line) {
  std::size_t column = 0;
  const auto add = [&](std::string_view piece, bool last) {
    if (column + piece.size() > most_characters - (last ? 0U : 1U)) {
      out.append("=").append(line_end);
      column = 0;
    }
    out += piece;
    column += piece.size();
  };
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto octet = static_cast<unsigned char>(line[i]);
    const bool last = i + 1 == line.size();
    const bool blank_at_end = last && octet == ' ';
    if (octet >= ' ' && octet <= '~' && octet != '=' && !blank_at_end && !may_be_order(line, i)) {
      add(line.substr(i, 1), last);
    } else {
      const std::array<char, 3> piece{'=', hex[octet >> 4U], hex[octet & 15U]};
      add({piece.data(), piece.size()}, last);
    }
  }
  out += line_end;
}

void add_part(std::string& out, std::string_view type, std::string_view text) {
  out += fmt::format("--{}\r\nContent-Type: text/{}; charset=utf-8\r\n"
                     "Content-Transfer-Encoding: quoted-printable\r\n\r\n",
                     boundary, type);
  if (text.ends_with('\n')) text.remove_suffix(1);
  for (const auto line : split(text, '\n'))
    add_quoted(out, line);
}

// Month and day in English whatever the locale: fmt's own names.
std::string header_date(Date date) { return fmt::format("{:%a, %d %b %Y} 12:00:00 +0000", date); }

} // namespace

std::string to_eml(const Mail& mail) {
  std::string out;
  add_mailbox(out, "From", mail.from);
  add_mailbox(out, "To", mail.to);
  out += "Subject: " + header_text(mail.subject, is_plain_in_subject);
  out += fmt::format("\r\nDate: {}\r\nMessage-ID: <{}.{:%Y-%m-%d}@itplan.invalid>\r\n",
                     header_date(mail.date), slug(mail.reference, longest_reference), mail.date);
  out += fmt::format("X-Unsent: 1\r\nMIME-Version: 1.0\r\n"
                     "Content-Type: multipart/alternative; boundary=\"{}\"\r\n\r\n",
                     boundary);
  add_part(out, "plain", mail.text);
  add_part(out, "html", mail.html);
  return out += fmt::format("--{}--\r\n", boundary);
}

} // namespace itplan

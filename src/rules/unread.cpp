#include "unread.hpp"

#include "itplan/base/text.hpp"

#include <algorithm>

namespace itplan {
namespace {

constexpr std::string_view endings[] = {
    "be",  "com",  "csv",  "doc", "docx", "eml", "eu",   "exe", "gif",  "gov", "htm", "html",
    "ics", "jpg",  "json", "md",  "msi",  "net", "nl",   "odt", "ods",  "org", "pdf", "png",
    "ppt", "pptx", "svg",  "txt", "uk",   "xls", "xlsx", "xml", "yaml", "yml", "zip"};

bool is_ending(std::string_view text) {
  const auto small = lower(text);
  return std::find(std::begin(endings), std::end(endings), small) != std::end(endings);
}

// info@port.example, https://…, www.…, notes.docx, C:\data, /srv/data, plan/2027/a.
bool is_address(std::string_view token) {
  if (token.find('@') != std::string_view::npos || token.find('\\') != std::string_view::npos ||
      token.find("://") != std::string_view::npos)
    return true;
  if (lower(token.substr(0, 4)) == "www.") return true;
  if (token.starts_with('/') || std::count(token.begin(), token.end(), '/') > 1) return true;
  const auto last = token.find_last_not_of(".,;:!?)");
  if (last == std::string_view::npos) return false;
  token = token.substr(0, last + 1);
  const auto dot = token.rfind('.');
  return dot != std::string_view::npos && dot > 0 && is_ending(token.substr(dot + 1));
}

// Between white space, quotation marks and brackets around it left in.
std::string_view token_at(std::string_view text, const WordAt& word) {
  constexpr std::string_view space = " \t\r\n";
  const auto before = text.find_last_of(space, word.begin);
  const auto begin = before == std::string_view::npos ? 0 : before + 1;
  return text.substr(begin, text.find_first_of(space, word.begin) - begin);
}

class Quotes {
public:
  // Reads what stands between two words.
  void read(std::string_view gap) {
    for (std::size_t at = 0; at < gap.size(); ++at) {
      const auto rest = gap.substr(at);
      if (rest.front() == '"')
        straight_ = !straight_;
      else if (rest.front() == '`')
        code_ = !code_;
      else if (rest.starts_with("\u201C") || rest.starts_with("\u201E") ||
               rest.starts_with("\u00AB"))
        curly_ = !(curly_ && rest.starts_with("\u201C")); // „…“ ends in what begins “…”
      else if (rest.starts_with("\u201D") || rest.starts_with("\u00BB"))
        curly_ = false;
      else if (rest.starts_with("\n\n"))
        straight_ = code_ = curly_ = false; // no quotation runs on into another paragraph
    }
  }
  bool is_open() const { return straight_ || code_ || curly_; }

private:
  bool straight_ = false;
  bool code_ = false;
  bool curly_ = false;
};

} // namespace

std::vector<bool> unread_words(std::string_view text, std::span<const WordAt> words) {
  std::vector<bool> unread(words.size());
  Quotes quotes;
  std::size_t end = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    quotes.read(text.substr(end, words[i].begin - end));
    unread[i] = quotes.is_open() || is_address(token_at(text, words[i]));
    end = words[i].end();
  }
  return unread;
}

} // namespace itplan

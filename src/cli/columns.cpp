#include "columns.hpp"

#include "itplan/base/text.hpp"

#include "stop.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

using Pair = std::pair<std::string, std::string>;

// Where OURS of the first pair begins: behind the first = that no other follows before a comma.
std::size_t first_equals(std::string_view text) {
  for (auto at = text.find('='); at != std::string_view::npos; at = text.find('=', at + 1)) {
    const auto next = text.find_first_of(",=", at + 1);
    if (next == std::string_view::npos || text[next] == ',') return at;
  }
  return std::string_view::npos;
}

// "Uren; ""ICT""": a heading in quotes at the begin of a text, taken off it.
bool take_quoted(std::string_view& text, std::string& heading) {
  if (!text.starts_with('"')) return false;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] != '"') {
      heading += text[i];
    } else if (i + 1 < text.size() && text[i + 1] == '"') {
      heading += text[i++];
    } else if (trim(text.substr(i + 1)).starts_with('=')) {
      text.remove_prefix(text.find('=', i) + 1);
      return true;
    } else {
      break;
    }
  }
  heading.clear();
  return false;
}

Pair take_pair(std::string_view option, std::string_view& text) {
  Pair pair;
  if (!take_quoted(text, pair.first)) {
    const auto equals = first_equals(text);
    if (equals == std::string_view::npos)
      throw Stop(Exit::usage,
                 fmt::format("{} takes THEIRS=OURS, not '{}'", option, printable(text)));
    pair.first = std::string(trim(text.substr(0, equals)));
    text.remove_prefix(equals + 1);
  }
  const auto end = std::min(text.find(','), text.size());
  pair.second = std::string(text.substr(0, end));
  text.remove_prefix(std::min(end + 1, text.size()));
  return pair;
}

} // namespace

std::vector<Pair> pairs_given(std::string_view option, const std::vector<std::string>& given) {
  std::vector<Pair> pairs;
  for (std::string_view text : given)
    while (!trim(text).empty())
      pairs.push_back(take_pair(option, text));
  return pairs;
}

} // namespace itplan

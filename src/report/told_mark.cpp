#include "itplan/report/told_mark.hpp"

#include "itplan/base/text.hpp"

#include <algorithm>

namespace itplan {
namespace {

constexpr std::string_view beginning = "<!-- itplan status: ";
constexpr std::string_view ending = " -->";
constexpr std::string_view no_commit = "-";

std::string or_none(const std::string& commit) {
  return commit.empty() ? std::string(no_commit) : commit;
}

bool is_commit(std::string_view word) {
  constexpr std::size_t sha1 = 40;
  constexpr std::size_t sha256 = 64;
  return word == no_commit ||
         ((word.size() == sha1 || word.size() == sha256) &&
          word.find_first_not_of("0123456789abcdef") == std::string_view::npos);
}

std::string commit_of(std::string_view word) {
  return word == no_commit ? std::string() : std::string(word);
}

} // namespace

std::string told_mark(const Value& report) {
  const auto& since = *report.find("since");
  const auto date = [&](std::string_view key) { return scalar_text(*since.find(key)); };
  const auto commit = [&](std::string_view key) { return or_none(*since.find(key)->text()); };
  return std::string(beginning) + date("date") + " " + commit("commit") + " " + date("until") +
         " " + commit("until_commit") + std::string(ending) + "\n";
}

std::optional<ToldMark> read_told_mark(std::string_view text) {
  const auto at = text.rfind(beginning);
  if (at == std::string_view::npos) return std::nullopt;
  const auto rest = text.substr(at + beginning.size());
  const auto end = rest.find(ending);
  if (end == std::string_view::npos) return std::nullopt;
  const auto words = split(rest.substr(0, end), ' ');
  if (words.size() != 4 || !is_commit(words[1]) || !is_commit(words[3])) return std::nullopt;
  const auto from = parse_date(words[0]);
  const auto until = parse_date(words[2]);
  if (!from || !until || *until < *from) return std::nullopt;
  return ToldMark{*from, *until, commit_of(words[1]), commit_of(words[3])};
}

} // namespace itplan

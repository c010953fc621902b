#include "findings.hpp"

#include "itplan/base/text.hpp"
#include "itplan/loading/layout.hpp"

#include "git.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace itplan {
namespace {
namespace fs = std::filesystem;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Every number becomes a #: days pass and lists grow, and the problem stays the same.
std::string without_numbers(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (!is_digit(text[i]))
      out += text[i];
    else if (i == 0 || !is_digit(text[i - 1]))
      out += '#';
  return out;
}

// Where it is in words that stay when lines move: its path into the plan, or the text of its line.
std::string lasting_place(const Problem& problem) {
  std::vector<std::string> keys;
  for (const auto& key : problem.path.keys())
    keys.push_back(std::all_of(key.begin(), key.end(), is_digit) ? "#" : key);
  if (!keys.empty() || !problem.place.source) return join(keys, ".");
  const auto& source = *problem.place.source;
  const auto line = source.line(source.locate(problem.place.span.begin).line);
  return fs::path(source.name()).filename().string() + ":" + std::string(trim(line));
}

std::string identity(const Problem& problem) {
  return join({std::string(problem.code), lasting_place(problem), without_numbers(problem.message)},
              "\n");
}

// Fowler, Noll and Vo's hash, FNV-1a: the same on every machine.
std::string hashed(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text)
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return fmt::format("{:016x}", hash);
}

// The plan's folder seen from the top of its repository, with a / at the end; empty at the top and
// where there is none.
struct Top {
  bool is_known = false;
  std::string folder;
};

Top top_of(Session& session) {
  const auto answer = run_git(session.folder(), {"rev-parse", "--show-prefix"});
  auto folder = answer.output.substr(0, answer.output.find('\n'));
  return {answer.ok, std::move(folder)};
}

std::string file_of(Session& session, const Top& top, const Problem& problem) {
  const auto file = problem.place.source
                        ? session.from_here(problem.place.source->name()).lexically_normal()
                        : session.folder() / main_file;
  if (!top.is_known) return session.shown_name(file);
  return top.folder + file.lexically_relative(session.folder()).generic_string();
}

} // namespace

std::vector<Finding> findings_of(Session& session, std::vector<Problem> problems) {
  const auto top = top_of(session);
  std::map<std::string, std::size_t> seen;
  std::vector<Finding> all;
  all.reserve(problems.size());
  for (auto& problem : problems) {
    auto file = file_of(session, top, problem);
    const auto key = top.folder + "\n" + identity(problem);
    auto mark = hashed(fmt::format("{}\n{}", key, ++seen[key]));
    all.push_back({std::move(problem), std::move(file), std::move(mark)});
  }
  return all;
}

void keep_new(std::vector<Problem>& problems, std::span<const Problem> before) {
  std::map<std::string, std::size_t> known;
  for (const auto& problem : before)
    ++known[identity(problem)];
  std::erase_if(problems, [&](const Problem& problem) {
    const auto found = known.find(identity(problem));
    if (found == known.end() || found->second == 0) return false;
    --found->second;
    return true;
  });
}

} // namespace itplan

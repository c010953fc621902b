#include "entry.hpp"

#include "itplan/base/problem_text.hpp"
#include "itplan/base/text.hpp"
#include "itplan/plan/ids.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/rules/rules.hpp"

#include "questions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <istream>

namespace itplan {
namespace {

bool is_below(const Path& path, const Path& top) {
  return path.size() >= top.size() &&
         std::equal(top.keys().begin(), top.keys().end(), path.keys().begin());
}

// The entry that a path lies in; the number of entries when it lies in none.
std::size_t entry_of(const std::vector<NewEntry>& entries, const Path& path) {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const NewEntry& entry) { return is_below(path, entry.at); });
  return static_cast<std::size_t>(found - entries.begin());
}

// What is refused: an error that the new entry itself brings.
void refuse_errors(Session& session, const std::vector<Problem>& problems, Exit code) {
  bool refused = false;
  for (const auto& problem : problems) {
    if (problem.severity == Severity::warning) continue;
    session.err(problem_text(problem));
    refused = true;
  }
  if (refused) throw Stop(code, "nothing was written");
}

} // namespace

Id id_for(Session& session, const std::string& wanted, std::string_view title,
          std::string_view suffix) {
  if (wanted.empty()) return new_id(session.plan(), title, suffix);
  const auto fault = id_fault(wanted);
  if (!fault.empty()) throw Stop(Exit::usage, fmt::format("id '{}' {}", printable(wanted), fault));
  if (is_taken(session.plan(), wanted))
    throw Stop(Exit::no, fmt::format("there is already a '{}'", wanted));
  return wanted;
}

std::vector<Problem> problems_below(Session& session, const Loaded& after, const Path& path) {
  auto problems = session.problems_of(after.plan);
  std::erase_if(problems, [&](const Problem& problem) { return !is_below(problem.path, path); });
  place_problems(after, problems);
  return problems;
}

void add_and_print(Session& session, const std::vector<NewEntry>& entries, bool dry_run, Exit code,
                   const std::vector<Place>& rows) {
  const auto change = add_entries(session.loaded(), entries);
  if (change.after) {
    auto problems = session.problems_of(change.after->plan);
    for (auto& problem : problems)
      if (const auto its = entry_of(entries, problem.path); its < rows.size())
        problem.place = rows[its];
    std::erase_if(problems, [&](const Problem& problem) {
      return entry_of(entries, problem.path) == entries.size();
    });
    place_problems(*change.after, problems);
    refuse_errors(session, problems, code);
  }
  session.save(change, dry_run, code);
  if (dry_run) return;
  for (const auto& entry : entries)
    session.out(entry.at.back() + "\n");
}

void mention_similar(Session& session, std::string_view title) {
  constexpr int similar_enough = 72; // percent of shared letter pairs: other endings at most
  for (const auto& [id, request] : session.plan().requests) {
    if (likeness(title, request.title) < similar_enough) continue;
    const auto language = session.language();
    session.say(say(language, similar_request,
                    {id, request.title, request.customer, term(status_of(request), language)}));
  }
}

std::string ask(Session& session, std::string_view question, bool required) {
  std::string answer;
  do {
    session.err(std::string(question) + "\n> ");
    if (!std::getline(*session.world().in, answer)) {
      session.err("\n");
      throw Stop(Exit::usage, "no answer; nothing was written");
    }
    answer = std::string(trim(answer));
  } while (required && answer.empty());
  return answer;
}

} // namespace itplan

#include "entry.hpp"

#include "itplan/base/similar_titles.hpp"
#include "itplan/base/text.hpp"
#include "itplan/plan/ids.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/rules/rules.hpp"

#include "questions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

namespace itplan {
namespace {

bool is_below(const Path& path, const Path& top) {
  return path.size() >= top.size() &&
         std::equal(top.keys().begin(), top.keys().end(), path.keys().begin());
}

// Finds the entry that a path lies in, among thousands that came from one file.
class Entries {
public:
  explicit Entries(const std::vector<NewEntry>& entries) {
    for (const auto& entry : entries)
      places_.emplace(entry.at, places_.size());
  }

  std::optional<std::size_t> of(const Path& path) const {
    if (path.size() < 2) return std::nullopt; // an entry is a section and an id
    const auto found = places_.find(Path{path[0], path[1]});
    return found == places_.end() ? std::nullopt : std::optional(found->second);
  }

private:
  std::map<Path, std::size_t> places_;
};

// What is refused: an error that the new entry itself brings.
void refuse_these(Session& session, const std::vector<Problem>& problems, Exit code) {
  if (problems.empty()) return;
  session.show(problems);
  throw Stop(code, "nothing was written");
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

void refuse_errors(Session& session, const Change& change, const std::vector<Path>& below,
                   Exit code) {
  if (!change.after) return;
  auto problems = errors(change.after->plan, session.today());
  std::erase_if(problems, [&](const Problem& problem) {
    return !is_step_problem(problem) &&
           std::none_of(below.begin(), below.end(),
                        [&](const Path& path) { return is_below(problem.path, path); });
  });
  if (problems.empty()) return;
  const auto known = errors(session.plan(), session.today());
  // A step may stand elsewhere after the change; other errors are known where they stand.
  std::erase_if(problems, [&](const Problem& problem) {
    return std::any_of(known.begin(), known.end(), [&](const Problem& old) {
      return old.code == problem.code && old.message == problem.message &&
             (is_step_problem(problem) || old.path == problem.path);
    });
  });
  place_problems(*change.after, problems);
  refuse_these(session, problems, code);
}

Change checked_entries(Session& session, const std::vector<NewEntry>& entries,
                       const std::vector<Step>& beside, Exit code, const std::vector<Place>& rows) {
  std::vector<Step> steps(entries.begin(), entries.end());
  steps.insert(steps.end(), beside.begin(), beside.end());
  auto change = change_plan(session.loaded(), steps);
  if (change.after) {
    const Entries added(entries);
    auto problems = errors(change.after->plan, session.today());
    std::erase_if(problems, [&](const Problem& problem) { return !added.of(problem.path); });
    for (auto& problem : problems)
      if (const auto its = *added.of(problem.path); its < rows.size()) problem.place = rows[its];
    place_problems(*change.after, problems);
    refuse_these(session, problems, code);
  }
  return change;
}

void add_and_print(Session& session, const std::vector<NewEntry>& entries, bool dry_run,
                   Exit code) {
  session.save(checked_entries(session, entries, {}, code), dry_run, code);
  if (dry_run) return;
  for (const auto& entry : entries)
    session.out(entry.at.back() + "\n");
}

void mention_similar(Session& session, const std::vector<std::string>& titles) {
  constexpr int similar_enough = 72;     // percent of shared letter pairs: other endings at most
  constexpr std::size_t most_shown = 20; // who takes the same rows in again sees enough
  const auto& requests = session.plan().requests;
  SimilarTitles known;
  for (const auto& entry : requests)
    known.add(entry.value.title);
  std::size_t found = 0;
  const auto language = session.language();
  for (const auto& title : titles) {
    for (const auto number : known.like(title, similar_enough)) {
      if (++found > most_shown) continue;
      const auto& [id, request] = *(requests.begin() + static_cast<std::ptrdiff_t>(number));
      session.say(say(language, similar_request,
                      {id, request.title, request.customer, term(status_of(request), language)}));
    }
  }
  if (found > most_shown)
    session.say(say(language, similar_more, {std::to_string(found - most_shown)}));
}

} // namespace itplan

#include "itplan/plan/our_word.hpp"

#include "itplan/base/white_space.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/told.hpp"

#include <algorithm>
#include <tuple>

namespace itplan {
namespace {

void look_at(std::vector<ChangedText>& found, Path at, const std::string& was,
             const std::string& is) {
  if (on_one_line(was).empty() || on_one_line(was) == on_one_line(is)) return;
  found.push_back({std::move(at), on_one_line(was), on_one_line(is)});
}

const Decision* same_decision(const Request& then, const Decision& decision) {
  const auto found =
      std::find_if(then.decisions.begin(), then.decisions.end(), [&](const Decision& other) {
        return other.date == decision.date && other.outcome == decision.outcome;
      });
  return found == then.decisions.end() ? nullptr : &*found;
}

} // namespace

OptionalDate word_given(const Request& request, Date today) {
  OptionalDate given;
  const auto hear = [&](const OptionalDate& date) {
    if (date && *date <= today && (!given || *date > *given)) given = date;
  };
  hear(request.confirmed);
  hear(told_yes(request, today));
  if (!given) return given;
  for (const auto& note : request.notes)
    if (note.kind == NoteKind::news) hear(note.date);
  return given;
}

std::vector<ChangedText> changed_texts(const Request& then, const Request& now) {
  std::vector<ChangedText> found;
  look_at(found, Path{"title"}, then.title, now.title);
  look_at(found, Path{"result"}, then.result, now.result);
  for (std::size_t i = 0; i < now.decisions.size(); ++i) {
    const auto& decision = now.decisions[i];
    const auto* was = same_decision(then, decision);
    if (was && is_told(*was) && decision.outcome == Outcome::agreed)
      look_at(found, Path{"decisions"} / i / "not_included", was->not_included,
              decision.not_included);
  }
  return found;
}

bool is_other_promise(const Promise& then, const Promise& now) {
  if (then.from != now.from && now.from) return false;
  const auto terms = [](const Promise& promise) {
    return std::tie(promise.measure, promise.at_most, promise.at_least, promise.norm);
  };
  return terms(then) != terms(now);
}

} // namespace itplan

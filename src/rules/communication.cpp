// Who hears what: the ground an adopted plan stands on, and talk that goes both ways.
#include "itplan/plan/limits.hpp"

#include "rule.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan::checking {
namespace {

bool is_two_way(const CommunicationRow& row) {
  return row.direction == Direction::ask || row.direction == Direction::talk;
}

void find_adopted_without(const Scene& scene, Findings& out) {
  const auto& plan = scene.plan;
  if (!plan.adopted) return;
  const Path path{"adopted"};
  if (plan.mission.empty())
    out.add(path, "adopted without a mission", set_command(Path{"mission"}, "TEXT"));
  if (plan.promises.empty())
    out.add(path, "adopted without one promise to customers", "add one under 'promises'");
  const auto two_way = [](const auto& row) { return is_two_way(row.value); };
  if (std::none_of(plan.communication.begin(), plan.communication.end(), two_way))
    out.add(path, "adopted without one row of two-way communication",
            "add a row with direction ask or talk under 'communication'");
}

// Told at the first row of each audience: the rows are few, so a walk for each is cheap.
void find_only_sent(const Scene& scene, Findings& out) {
  const auto& rows = scene.plan.communication;
  for (auto row = rows.begin(); row != rows.end(); ++row) {
    const auto& audience = row->value.audience;
    const auto same = [&](const auto& other) { return other.value.audience == audience; };
    if (audience.empty() || std::any_of(rows.begin(), row, same)) continue;
    const bool only_sent = std::all_of(row, rows.end(), [&](const auto& other) {
      return !same(other) || other.value.direction == Direction::send;
    });
    if (only_sent)
      out.add(Path{"communication", row->id, "audience"},
              fmt::format("'{}' only hears, and is never asked", audience),
              "add a row with direction ask or talk for them");
  }
}

void find_talk_overdue(const Scene& scene, Findings& out) {
  scene.each_late(OwedKind::talk, [&](const Owed& owed) {
    out.add(Path{"communication", owed.row},
            fmt::format("'{}' was due on {}", owed.row, iso_date(owed.due)),
            fmt::format("do it, then: itplan told {}", owed.row));
  });
}

void find_no_day(const Scene& scene, Findings& out) {
  for (const auto& [id, row] : scene.plan.communication)
    if (row.every && !row.starts && row.done.empty())
      out.add(Path{"communication", id}, fmt::format("no day says when '{}' begins", id),
              set_command(Path{"communication", id, "starts"}, "DATE"));
}

void find_not_asked(const Scene& scene, Findings& out) {
  scene.each_late(OwedKind::ask, [&](const Owed& owed) {
    out.add(Path{"customers", owed.customer},
            owed.since ? fmt::format("'{}' was last asked on {}, more than a year ago",
                                     owed.customer, iso_date(*owed.since))
                       : fmt::format("'{}' was never asked what they want", owed.customer),
            fmt::format("ask them: itplan ask {}", owed.customer));
  });
}

void find_not_told_back(const Scene& scene, Findings& out) {
  scene.each_late(OwedKind::back, [&](const Owed& owed) {
    out.add(
        Path{"customers", owed.customer},
        fmt::format("'{}' told us on {}, and has heard nothing since", owed.customer,
                    iso_date(*owed.since)),
        fmt::format("tell them what became of it: itplan note {} TEXT --kind news", owed.customer));
  });
}

void find_no_owner(const Scene& scene, Findings& out) {
  for (const auto& [id, row] : scene.plan.communication)
    if (row.owner.empty())
      out.add(Path{"communication", id}, fmt::format("nobody does '{}'", id),
              set_command(Path{"communication", id, "owner"}, "ROLE"));
}

void find_unmeasured_promise(const Scene& scene, Findings& out) {
  for (const auto& [id, promise] : scene.plan.promises) {
    const auto key = lacks_to_be_measured(promise);
    if (key.empty()) continue;
    const auto* value = key == "measure" ? "MEASURE" : key == "at_most" ? "DAYS" : "SCORE";
    out.add(Path{"promises", id}, fmt::format("nothing tells whether '{}' is kept: no {}", id, key),
            set_command(Path{"promises", id, key}, value));
  }
}

const Row family[] = {
    {{.code = "adopted-without-ground",
      .severity = Severity::wrong,
      .summary = "an adopted plan without a mission, a promise or two-way communication",
      .remedy = "Mission, promises and talk are what IT falls back on when a choice is disputed. "
                "Add what is missing and let the board adopt that too, or take adopted out: it "
                "is a draft."},
     {PlanFinder(find_adopted_without)}},
    {{.code = "only-sent",
      .severity = Severity::warning,
      .summary = "an audience that only hears and is never asked",
      .remedy = "Who is only told things stops listening. Add a row with direction ask or talk, "
                "and say how they can answer."},
     {PlanFinder(find_only_sent)}},
    {{.code = "talk-overdue",
      .severity = Severity::warning,
      .summary = "a row of communication whose day has passed",
      .remedy = "The rhythm is the promise: a talk that falls out is the first sign that IT is "
                "busy with itself. Do it and write down the day, or make it less often."},
     {PlanFinder(find_talk_overdue)}},
    {{.code = "talk-without-day",
      .severity = Severity::warning,
      .summary = "a row of communication that comes round without a first day",
      .remedy = "Without a day it is never due, so nobody notices that it does not happen. Give "
                "the first day in starts."},
     {PlanFinder(find_no_day)}},
    {{.code = "customer-not-asked",
      .severity = Severity::warning,
      .summary = "a customer who was not asked for a year what they want",
      .remedy = "Whoever is not asked asks louder, or goes elsewhere. Ask them; a ballot, a note "
                "of kind feedback from them, or a talk of the communication plan shows that it "
                "happened."},
     {PlanFinder(find_not_asked)}},
    {{.code = "asked-not-told-back",
      .severity = Severity::warning,
      .summary = "a customer who told what they want and heard nothing for more than 90 days",
      .remedy = "Asking and then keeping silent does more harm than not asking. Tell them what "
                "became of it, also when that is little, and write it down as a note from it."},
     {PlanFinder(find_not_told_back)}},
    {{.code = "talk-without-owner",
      .severity = Severity::warning,
      .summary = "a row of communication that nobody does",
      .remedy = "What everybody should do is done by nobody. Name a role."},
     {PlanFinder(find_no_owner)}},
    {{.code = "promise-not-measured",
      .severity = Severity::warning,
      .summary = "a promise without a measure, or without the limit that it is held against",
      .remedy = "A promise that cannot be counted is a slogan, and itplan today cannot warn before "
                "it breaks. Give it a measure, at_most for one in working days, and at_least for "
                "satisfaction."},
     {PlanFinder(find_unmeasured_promise)}},
};

} // namespace

Rows communication_rules() { return family; }

} // namespace itplan::checking

// Rounds: points within the limits, in time, for what can be had, from everyone.
#include "itplan/base/text.hpp"
#include "itplan/plan/rounds.hpp"

#include "rule.hpp"

#include <fmt/format.h>

#include <unordered_set>

namespace itplan::checking {
namespace {

struct BallotAt {
  const Id& round_id;
  const Round& round;
  const Id& customer;
  const Ballot& ballot;

  Path at() const { return Path{"ballots", round_id, customer}; }
  Path at(std::size_t choice) const { return at() / "choices" / choice; }
};

template <class F> void each_ballot(const Plan& plan, F f) {
  for (const auto& [round_id, of_round] : plan.ballots)
    if (const auto* round = plan.rounds.find(round_id))
      for (const auto& [customer, ballot] : of_round)
        f(BallotAt{round_id, *round, customer, ballot});
}

void find_over_the_points(const Scene& scene, Findings& out) {
  each_ballot(scene.plan, [&](const BallotAt& at) {
    std::int64_t sum = 0;
    for (const auto& choice : at.ballot.choices)
      sum += choice.points.value_or(0);
    if (!at.round.points || sum <= *at.round.points) return;
    out.add(at.at(), fmt::format("'{}' gives {} points of {}", at.customer, sum, *at.round.points),
            fmt::format("let '{}' take {} off", at.customer,
                        counted(sum - *at.round.points, "point", "points")));
  });
}

void find_over_the_cap(const Scene& scene, Findings& out) {
  each_ballot(scene.plan, [&](const BallotAt& at) {
    const auto cap = at.round.points_per_request;
    for (std::size_t i = 0; cap && i < at.ballot.choices.size(); ++i)
      if (const auto& choice = at.ballot.choices[i]; choice.points && *choice.points > *cap)
        out.add(at.at(i) / "points",
                fmt::format("{} points for '{}': a request gets at most {}", *choice.points,
                            choice.request, *cap),
                "divide the rest over other requests");
  });
}

void find_not_descending(const Scene& scene, Findings& out) {
  each_ballot(scene.plan, [&](const BallotAt& at) {
    const auto& choices = at.ballot.choices;
    for (std::size_t i = 1; i < choices.size(); ++i) {
      if (!choices[i].points || !choices[i - 1].points) continue;
      const auto points = *choices[i].points;
      if (points < *choices[i - 1].points) continue;
      out.add(at.at(i) / "points",
              points == *choices[i - 1].points
                  ? fmt::format("'{}' has {} points, as many as '{}'", choices[i].request, points,
                                choices[i - 1].request)
                  : fmt::format("'{}' has {} points, more than '{}' above it", choices[i].request,
                                points, choices[i - 1].request),
              "most important first, all points different: ask which of the two comes first");
    }
  });
}

void find_chosen_twice(const Scene& scene, Findings& out) {
  each_ballot(scene.plan, [&](const BallotAt& at) {
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = 0; i < at.ballot.choices.size(); ++i)
      if (const auto& id = at.ballot.choices[i].request; !seen.insert(id).second)
        out.add(at.at(i) / "request", fmt::format("'{}' is on this ballot twice", id),
                "put its points in one line");
  });
}

void find_outside_round(const Scene& scene, Findings& out) {
  each_ballot(scene.plan, [&](const BallotAt& at) {
    const auto& cast = at.ballot.cast;
    const bool late = cast && at.round.closes && *cast > *at.round.closes;
    const bool early = cast && at.round.opens && *cast < *at.round.opens;
    if (!late && !early) return;
    auto& problem =
        out.add(at.at() / "cast",
                fmt::format("cast on {}, {} the round {} on {}", iso_date(*cast),
                            late ? "after" : "before", late ? "closed" : "opened",
                            iso_date(late ? *at.round.closes : *at.round.opens)),
                late ? "leave the ballot out, or give every customer the later closing day"
                     : "correct the day, or let the round open earlier");
    problem.notes.push_back(
        {"the round", Path{"rounds", at.round_id, late ? "closes" : "opens"}, {}});
  });
}

void find_points_lost(const Scene& scene, Findings& out) {
  each_ballot(scene.plan, [&](const BallotAt& at) {
    for (std::size_t i = 0; i < at.ballot.choices.size(); ++i) {
      const auto& choice = at.ballot.choices[i];
      const auto* request = scene.plan.requests.find(choice.request);
      const auto status = request ? status_of(*request) : Status::received;
      if (status != Status::withdrawn && status != Status::merged) continue;
      out.add(at.at(i) / "request",
              fmt::format("{} for '{}', which was {}",
                          counted(choice.points.value_or(0), "point", "points"), choice.request,
                          word(status)),
              fmt::format("ask '{}' where these points should go", at.customer));
    }
  });
}

std::unordered_set<std::string_view> asking_customers(const Plan& plan) {
  std::unordered_set<std::string_view> asking;
  for (const auto& [id, request] : plan.requests) {
    asking.insert(request.customer);
    asking.insert(request.also_for.begin(), request.also_for.end());
  }
  return asking;
}

// The round that the choice counts: without one nobody can be missed.
const Table<Round>::Entry* counted_round(const Scene& scene) {
  if (!scene.plan.choice) return nullptr;
  for (const auto& round : scene.plan.rounds)
    if (round.id == scene.plan.choice->round)
      return is_closed(round.value, scene.today) ? &round : nullptr;
  return nullptr;
}

bool has_ballot(const Plan& plan, const Id& round, const Id& customer) {
  const auto* of_round = plan.ballots.find(round);
  return of_round && of_round->contains(customer);
}

void find_no_ballot(const Scene& scene, Findings& out) {
  scene.each_late(OwedKind::ballot, [&](const Owed& owed) {
    out.add(Path{"customers", owed.customer},
            fmt::format("'{}' has requests, and gave no points in '{}'", owed.customer, owed.row),
            fmt::format("talk with them before the choice is made: nothing they ask carries their "
                        "weight; then: itplan note {} TEXT --from it",
                        owed.customer));
  });
}

void find_incomplete_round(const Scene& scene, Findings& out) {
  for (const auto& [id, round] : scene.plan.rounds) {
    std::vector<std::string> lacking;
    std::string set;
    const auto look = [&](bool there, std::string_view key, std::string_view what,
                          std::string_view example) {
      if (there) return;
      lacking.emplace_back(what);
      set += (set.empty() ? "" : ",") + fmt::format("{}={}", key, example);
    };
    look(round.opens.has_value(), "opens", "first day", "DATE");
    look(round.closes.has_value(), "closes", "last day", "DATE");
    look(round.points.has_value(), "points", "points to give", "100");
    if (lacking.empty()) continue;
    out.add(Path{"rounds", id}, fmt::format("round '{}' has no {}", id, join(lacking, " and no ")),
            fmt::format("itplan set rounds.{} {}", id, set));
  }
}

bool is_not_asked(const Scene& scene, const Id& customer) {
  bool found = false;
  scene.each_late(OwedKind::ask,
                  [&](const Owed& one) { found = found || one.customer == customer; });
  return found;
}

void find_silent_customer(const Scene& scene, Findings& out) {
  const auto* round = counted_round(scene);
  if (!round && !scene.plan.adopted) return;
  const auto asking = asking_customers(scene.plan);
  for (const auto& [id, customer] : scene.plan.customers) {
    if (asking.contains(id) || (round && has_ballot(scene.plan, round->id, id))) continue;
    if (is_not_asked(scene, id)) continue; // that is said first
    out.add(Path{"customers", id}, fmt::format("nothing is known of what '{}' wants", id),
            fmt::format("ask them: itplan add-request TITLE --customer {}", id));
  }
}

const Row family[] = {
    {{.code = "over-the-points",
      .severity = Severity::wrong,
      .summary = "a ballot with more points than the round gives",
      .remedy = "Everyone divides the same number of points; more of them is a louder voice. Let "
                "the customer decide where the points come off. Never scale them yourself.",
      .touches_choice = true},
     {PlanFinder(find_over_the_points)}},
    {{.code = "over-the-cap",
      .severity = Severity::wrong,
      .summary = "more points for one request than the round allows",
      .remedy = "The cap makes customers name more than one wish. Let the customer divide the rest "
                "over other requests.",
      .touches_choice = true},
     {PlanFinder(find_over_the_cap)}},
    {{.code = "points-not-descending",
      .severity = Severity::wrong,
      .summary = "a ballot on which a lower request has as many points or more",
      .remedy = "A ballot is an order: most important first, all points different. That is what "
                "forces a choice between two wishes that are both called highest. Ask the "
                "customer which comes first.",
      .touches_choice = true},
     {PlanFinder(find_not_descending)}},
    {{.code = "chosen-twice",
      .severity = Severity::wrong,
      .summary = "the same request twice on one ballot",
      .remedy = "Twice on a ballot would get round the cap. Put the points in one line, or correct "
                "the id of the other.",
      .touches_choice = true},
     {PlanFinder(find_chosen_twice)}},
    {{.code = "ballot-outside-round",
      .severity = Severity::wrong,
      .summary = "a ballot cast before its round opened or after it closed",
      .remedy = "A late ballot may have seen what others chose. Leave it out and say so, or move "
                "the closing day for everyone.",
      .touches_choice = true},
     {PlanFinder(find_outside_round)}},
    {{.code = "points-lost",
      .severity = Severity::warning,
      .summary = "points for a request that was withdrawn or merged",
      .remedy = "These points count for nothing, and the customer does not know it. Ask where they "
                "should go while the choice can still be made again."},
     {PlanFinder(find_points_lost)}},
    {{.code = "no-ballot",
      .severity = Severity::warning,
      .summary = "a customer with requests who gave no points in the closed round that counts",
      .remedy = "The round is over and what they want weighs only through others. That is their "
                "choice to make, so be sure that they know it: call before the board decides, and "
                "write the call down with the customer."},
     {PlanFinder(find_no_ballot)}},
    {{.code = "round-incomplete",
      .severity = Severity::warning,
      .summary = "a round without its first day, its last day or the points to give",
      .remedy = "Customers choose sharply when points are scarce and the day is known; the form "
                "names both. And only a closed round counts."},
     {PlanFinder(find_incomplete_round)}},
    {{.code = "silent-customer",
      .severity = Severity::warning,
      .summary = "a customer without any request or ballot, while the plan is adopted or its round "
                 "closed",
      .remedy = "No request is not the same as no wish. Ask them, and write the answer down as a "
                "request or as a note."},
     {PlanFinder(find_silent_customer)}},
};

} // namespace

Rows ballot_rules() { return family; }

} // namespace itplan::checking

// Agreements: dates that are there, that are kept, and that moved in time.
#include "itplan/plan/agreements.hpp"

#include "rule.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan::checking {
namespace {

// The keys of one side in the file.
struct Keys {
  std::string_view text, by, did;
};
constexpr Keys our_keys{"we", "we_by", "we_did"};
constexpr Keys their_keys{"you", "you_by", "you_did"};

std::vector<AgreementSide> open_sides(const AgreementAt& at) {
  auto sides = sides_of(at.agreement, {}, {});
  std::erase_if(sides, [](const AgreementSide& side) { return !side.is_open(); });
  return sides;
}

void find_no_date(const Scene&, const AgreementAt& at, Findings& out) {
  for (const auto& side : open_sides(at)) {
    const auto& keys = side.ours ? our_keys : their_keys;
    if (!first_due(at.agreement, side.side()))
      out.add(at.at(keys.text), fmt::format("{} promise this by no day", side.ours ? "we" : "they"),
              set_command(at.at(keys.by), "DATE"));
  }
}

Path agreement_path(const Owed& owed) {
  const bool of_request = !owed.request.empty();
  return Path{of_request ? "requests" : "customers", of_request ? owed.request : owed.customer} /
         "agreements" / owed.index;
}

void find_overdue(const Scene& scene, Findings& out) {
  scene.each_late(OwedKind::agreement, [&](const Owed& owed) {
    const auto path = agreement_path(owed);
    const auto& keys = owed.ours ? our_keys : their_keys;
    out.add(path / keys.by,
            fmt::format("{} promised this by {}", owed.ours ? "we" : "they", iso_date(owed.due)),
            fmt::format("{}; then {}, or move it", owed.ours ? "call them today" : "ask them",
                        set_command(path / keys.did, "DATE")));
  });
}

bool was_ever(const Agreement& agreement, Date day) {
  const auto leads_there = [day](const Move& move) { return move.to == day; };
  return agreement.we_by == day || agreement.you_by == day ||
         std::any_of(agreement.moved.begin(), agreement.moved.end(), leads_there);
}

void find_move_from_nowhere(const Scene&, const AgreementAt& at, Findings& out) {
  const auto& agreement = at.agreement;
  if (agreement.moved.empty()) return;
  auto known = moves_of(agreement, Side::we);
  for (const auto move : moves_of(agreement, Side::you))
    known.push_back(move);
  for (std::size_t i = 0; i < agreement.moved.size(); ++i) {
    const auto& move = agreement.moved[i];
    if (!move.from || !move.to || std::find(known.begin(), known.end(), i) != known.end()) continue;
    const auto day = iso_date(*move.from);
    out.add(at.at("moved") / i / "from",
            was_ever(agreement, *move.from)
                ? fmt::format("no date of this agreement stood on {} at this move", day)
                : fmt::format("no date of this agreement was {}", day),
            "give the day it stood on, in we_by, you_by or an earlier move");
  }
}

void find_not_told(const Scene& scene, Findings& out) {
  scene.each_late(OwedKind::moved, [&](const Owed& owed) {
    const auto path = agreement_path(owed) / "moved" / owed.move;
    out.add(path,
            fmt::format("nobody told the other side that {} would not be kept", iso_date(owed.due)),
            set_command(path / "told", "DATE"));
  });
}

void find_told_late(const Scene&, const AgreementAt& at, Findings& out) {
  const auto& moved = at.agreement.moved;
  for (std::size_t i = 0; i < moved.size(); ++i)
    if (at.is_open() && moved[i].told && moved[i].from && *moved[i].told > *moved[i].from)
      out.add(at.at("moved") / i / "told",
              fmt::format("the other side heard on {} that {} would not be kept",
                          iso_date(*moved[i].told), iso_date(*moved[i].from)),
              "it counts as broken; keep the new date");
}

void find_moved_again(const Scene&, const AgreementAt& at, Findings& out) {
  if (at.agreement.moved.size() < 2 || !at.is_open()) return;
  out.add(at.at("moved"), fmt::format("this agreement moved {} times", at.agreement.moved.size()),
          "find out what keeps it, and agree on a date you would bet on");
}

const Row family[] = {
    {{.code = "agreement-without-date",
      .severity = Severity::warning,
      .summary = "an agreement that says what is done but not by when",
      .remedy = "Without a day nobody can keep it or break it, and each side thinks of another. "
                "Give the day, even if it is far away."},
     {AgreementFinder(find_no_date)}},
    {{.code = "agreement-overdue",
      .severity = Severity::warning,
      .summary = "an agreement whose day has passed while it is still open",
      .remedy = "When it is ours: call before they do, then do it or move it. When it is theirs: "
                "ask, for our own date may hang on it. Done is we_did or you_did, with the day."},
     {PlanFinder(find_overdue)}},
    {{.code = "move-from-nowhere",
      .severity = Severity::wrong,
      .summary = "a move of an agreement from a date it never had",
      .remedy = "Kept, moved and broken are counted from these dates. In from stands the day that "
                "was promised until then: we_by, you_by, or the to of an earlier move."},
     {AgreementFinder(find_move_from_nowhere)}},
    {{.code = "moved-in-silence",
      .severity = Severity::warning,
      .summary = "a date that moved and passed before the other side was told",
      .remedy = "A date may move when the other side hears it before. Heard afterwards, it is a "
                "broken promise and is counted as one. Tell them, and write down the day."},
     {PlanFinder(find_not_told), AgreementFinder(find_told_late)}},
    {{.code = "moved-again",
      .severity = Severity::warning,
      .summary = "an open agreement that moved twice or more",
      .remedy = "After the second move nobody believes the third. Find out what keeps it, and "
                "agree on a date that you would bet on, or end it."},
     {AgreementFinder(find_moved_again)}},
};

} // namespace

Rows agreement_rules() { return family; }

} // namespace itplan::checking

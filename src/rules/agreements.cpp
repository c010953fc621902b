// Agreements: dates that are there, that are kept, and that moved in time.
#include "itplan/plan/agreements.hpp"

#include "rule.hpp"

#include <fmt/format.h>

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
    if (!side.first_due())
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

void find_move_from_nowhere(const Scene&, const AgreementAt& at, Findings& out) {
  const auto& agreement = at.agreement;
  for (std::size_t i = 0; i < agreement.moved.size(); ++i) {
    const auto& from = agreement.moved[i].from;
    const auto& to = agreement.moved[i].to;
    bool known = from == agreement.we_by || from == agreement.you_by;
    known = known || to == agreement.we_by || to == agreement.you_by; // brought up to date by hand
    for (std::size_t before = 0; before < i; ++before)
      known = known || from == agreement.moved[before].to;
    if (from && !known)
      out.add(at.at("moved") / i / "from",
              fmt::format("no date of this agreement was {}", iso_date(*from)),
              "give the day it stood on, in we_by, you_by or an earlier move");
  }
}

void find_moved_in_silence(const Scene&, const AgreementAt& at, Findings& out) {
  const auto& moved = at.agreement.moved;
  for (std::size_t i = 0; i < moved.size(); ++i) {
    const auto path = [&] { return at.at("moved") / i; };
    if (!moved[i].told)
      out.add(path(), "nobody told the other side that this date moved",
              set_command(path() / "told", "DATE"));
    else if (at.is_open() && moved[i].from && *moved[i].told > *moved[i].from)
      out.add(path() / "told",
              fmt::format("the other side heard on {} that {} would not be kept",
                          iso_date(*moved[i].told), iso_date(*moved[i].from)),
              "it counts as broken; keep the new date");
  }
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
      .summary = "a date that moved and the other side was not told, or only after it had passed",
      .remedy = "A date may move when the other side hears it before. Heard afterwards, it is a "
                "broken promise and is counted as one. Tell them, and write down the day."},
     {AgreementFinder(find_moved_in_silence)}},
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

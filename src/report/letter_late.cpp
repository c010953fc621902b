// The letter about an agreement of ours that moved or broke.
#include "itplan/plan/agreements.hpp"
#include "itplan/report/phrases/letter.hpp"

#include "letter_draft.hpp"
#include "next_contact.hpp"

#include <algorithm>

namespace itplan {
namespace {

// What came late. Without a move nobody has said yet what the new date is.
struct LateSide {
  std::size_t index = 0; // of the agreement
  const Agreement* agreement = nullptr;
  std::optional<std::size_t> move;
  Date old;
};

class Search {
public:
  Search(const Plan& plan, const Request& request, Date today, bool untold)
      : plan_(plan), request_(request), today_(today), untold_(untold) {}

  // What broke and has no new date; then what moved; then a promised quarter that passed.
  std::optional<LateSide> found() const {
    if (auto side = broken()) return side;
    if (auto side = moved()) return side;
    return quarter();
  }

private:
  bool is_open(const Agreement& agreement) const {
    return !agreement.we.empty() && !agreement.we_did && !agreement.ended && !request_.delivered;
  }

  std::optional<LateSide> broken() const {
    for (std::size_t i = 0; i < request_.agreements.size(); ++i) {
      const auto& agreement = request_.agreements[i];
      const auto by = due(agreement, Side::we);
      if (is_open(agreement) && by && *by < today_) return LateSide{i, &agreement, {}, *by};
    }
    return std::nullopt;
  }

  // The last move that was not told, else (when told ones count) the last of all.
  std::optional<LateSide> moved() const {
    std::optional<LateSide> last;
    for (std::size_t i = 0; i < request_.agreements.size(); ++i) {
      const auto& agreement = request_.agreements[i];
      const auto moves = moves_of(agreement, Side::we);
      if (agreement.we.empty() || moves.empty() || !is_open(agreement)) continue;
      const auto& move = agreement.moved[moves.back()];
      const LateSide side{i, &agreement, moves.back(), *move.from};
      if (!move.told) return side;
      if (!untold_ && (!last || last->old < side.old)) last = side;
    }
    return last;
  }

  std::optional<LateSide> quarter() const {
    const auto promised = promised_day(plan_, request_);
    if (!promised || *promised >= today_ || request_.delivered) return std::nullopt;
    for (std::size_t i = 0; i < request_.agreements.size(); ++i) {
      const auto& agreement = request_.agreements[i];
      if (!is_open(agreement)) continue;
      if (!moves_of(agreement, Side::we).empty()) return std::nullopt; // told already
      return LateSide{i, &agreement, {}, *promised};
    }
    return LateSide{0, nullptr, {}, *promised};
  }

  const Plan& plan_;
  const Request& request_;
  Date today_;
  bool untold_;
};

Sentences cause(LetterDraft& draft, const LateSide& late, const Move& move, const Path& at) {
  const auto& voice = draft.voice();
  Sentences said{draft.needed(move.because, at / "because", "the cause"),
                 voice(phrase::we_are_sorry)};
  if (late.old < draft.today() && (!move.told || *move.told > late.old))
    said.push_back(voice(phrase::should_have_told));
  return said;
}

void add_move(LetterDraft& draft, const LateSide& late, const Move& move, const Path& at) {
  const auto& voice = draft.voice();
  draft.point("date", phrase::head_new_date, {voice(phrase::becomes, {voice.date(*move.to)})});
  draft.point("cause", phrase::head_cause, cause(draft, late, move, at));
  draft.point("act", phrase::head_act,
              {draft.needed(move.act, at / "act", "what we do about it now")});
  if (move.alternative == "none")
    draft.point("possible", phrase::head_meanwhile, {voice(phrase::alternative_none)});
  else
    draft.point("possible", phrase::head_meanwhile,
                {draft.needed(move.alternative, at / "alternative",
                              "what is possible until then, or none")});
}

// Before the new date when the communication plan says so, else on the day itself.
std::string next_news(const LetterDraft& draft, const Move& move) {
  const auto& voice = draft.voice();
  const auto contact = next_contact(draft.plan(), draft.request().customer, draft.today());
  if (contact && contact->date < *move.to)
    return voice(phrase::even_without_news, {voice.date(contact->date)});
  return voice(phrase::on_the_day_itself, {voice.date(*move.to)});
}

void lack_agreement(LetterDraft& draft, const LateSide& late) {
  draft.lack(draft.at() / "agreements", "what we agreed, and the new date",
             draft.agree("--we TEXT --we-by " + iso_date(late.old) +
                         ", then --to DATE --because TEXT --act TEXT --alternative TEXT"));
}

void lack_move(LetterDraft& draft, const LateSide& late, const Path& at) {
  draft.lack(at, "the new date, the cause and what we do now",
             draft.agree("--from " + iso_date(late.old) +
                             " --to DATE --because TEXT --act TEXT --alternative TEXT",
                         late.index));
}

} // namespace

std::string nothing_late(const Plan& plan, const Request& request, Date today, bool untold) {
  if (Search(plan, request, today, untold).found()) return {};
  return "no agreement of ours moved or broke, and no promised quarter passed";
}

void write_late(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto late = *Search(draft.plan(), draft.request(), draft.today(), false).found();
  const bool passed = late.old < draft.today();
  draft.open(
      {voice(passed ? phrase::open_broken : phrase::open_late, {one_line(draft.request().title)})});
  if (!late.agreement) return lack_agreement(draft, late);
  const auto at = draft.at() / "agreements" / late.index;
  draft.point(
      "agreed", phrase::head_was_agreed,
      {sentence(late.agreement->we), voice(phrase::would_be_ready, {voice.date(late.old)})});
  if (!late.move) return lack_move(draft, late, at);
  const auto& move = late.agreement->moved[*late.move];
  add_move(draft, late, move, at / "moved" / *late.move);
  draft.point("contact", phrase::head_contact, {next_news(draft, move)});
}

} // namespace itplan

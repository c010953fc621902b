// The letter about an agreement of ours that moved or broke.
#include "itplan/plan/agreements.hpp"
#include "itplan/plan/status.hpp"
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

void add_move(LetterDraft& draft, const Move& move, const Path& at) {
  draft.point("cause", phrase::head_cause,
              {draft.needed(move.because, at / "because", "the cause")});
  draft.point("act", phrase::head_act,
              {draft.needed(move.act, at / "act", "what we do about it now")});
  draft.point("possible", phrase::head_meanwhile,
              {move.alternative == "none" ? draft.voice()(phrase::no_solution_until)
                                          : draft.needed(move.alternative, at / "alternative",
                                                         "what is possible until then, or none")});
}

// Before the new date when the communication plan says so, else on the day itself.
std::string next_news(const LetterDraft& draft, const OptionalDate& to) {
  const auto& voice = draft.voice();
  const auto contact = next_contact(draft.plan(), draft.reader(), draft.today());
  if (contact && (!to || contact->date < *to))
    return voice(phrase::even_without_news, {voice.date(contact->date)});
  return to ? voice(phrase::on_the_day_itself, {voice.date(*to)}) : std::string();
}

std::string how_often(const Voice& voice, std::size_t moves) {
  const auto& all = phrase::moved_again;
  return moves < 2 ? std::string() : voice(all[std::min(moves - 2, all.size() - 1)]);
}

} // namespace

std::string nothing_late(const Plan& plan, const Request& request, Date today, bool untold) {
  if (Search(plan, request, today, untold).found()) return {};
  return "no agreement of ours moved or broke, and no promised quarter passed";
}

void write_late(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto late = *Search(draft.plan(), draft.request(), draft.today(), false).found();
  const auto* move = late.move ? &late.agreement->moved[*late.move] : nullptr;
  const bool knew = move && move->told && *move->told <= late.old;
  draft.open({move ? voice(phrase::open_late,
                           {draft.subject(), voice.date(*move->to), voice.date(late.old)})
                   : voice(phrase::open_overdue, {draft.subject(), voice.date(late.old)})});
  draft.paragraph(
      "sorry",
      {voice(phrase::sorry_to_wait),
       late.old <= draft.today() && !knew ? voice(phrase::should_have_told) : std::string(),
       late.agreement ? how_often(voice, moves_of(*late.agreement, Side::we).size())
                      : std::string()});
  if (late.agreement)
    draft.point("promised", phrase::head_promised, {sentence(late.agreement->we)});
  if (move) add_move(draft, *move, draft.at() / "agreements" / late.index / "moved" / *late.move);
  draft.point("contact", phrase::head_contact, {next_news(draft, move ? move->to : std::nullopt)});
  draft.call(move ? phrase::date_does_not_suit : phrase::questions);
}

} // namespace itplan

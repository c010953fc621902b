#include "agreement_text.hpp"

#include "itplan/base/text.hpp"
#include "itplan/report/phrases/agreements.hpp"

namespace itplan {
namespace {

std::string how_it_moved(const Voice& voice, const Move& move) {
  const auto from = voice.date(*move.from);
  const auto to = voice.date(*move.to);
  if (!move.told) return voice(phrase::moved_untold, {from, to});
  return voice(*move.told > *move.from ? phrase::moved_told_late : phrase::moved_told,
               {from, to, voice.date(*move.told)});
}

std::string how_it_went(const Voice& voice, const AgreementSide& side, Date today) {
  if (side.done) {
    const bool late = side.due && *side.done > *side.due;
    return voice(late ? phrase::side_kept_late : phrase::side_kept, {voice.date(*side.done)});
  }
  if (side.agreement->ended) return voice(phrase::side_ended, {voice.date(*side.agreement->ended)});
  return side.due && *side.due < today ? voice(phrase::side_broken) : std::string();
}

} // namespace

std::string agreement_heading(const Voice& voice, const Agreement& agreement) {
  return agreement.date ? voice(phrase::agreed_on_day, {voice.date(*agreement.date)})
                        : voice(phrase::agreed_some_day);
}

std::string side_sentences(const Voice& voice, const AgreementSide& side, Date today) {
  std::vector<std::string> said{sentence(side.text())};
  for (const auto move : moves_of(*side.agreement, side.side()))
    said.push_back(how_it_moved(voice, side.agreement->moved[move]));
  if (!side.done && !side.due) said.push_back(voice(phrase::side_no_day));
  if (side.due) said.push_back(voice(phrase::side_by, {voice.date(*side.due)}));
  if (auto went = how_it_went(voice, side, today); !went.empty()) said.push_back(std::move(went));
  return join(said, " ");
}

std::vector<std::string> agreement_lines(const Voice& voice, const Agreement& agreement,
                                         const Id& customer, Date today) {
  std::vector<std::string> lines;
  for (const auto& side : sides_of(agreement, customer, {})) {
    const auto who = side.ours ? voice.audience("it") : voice.customer(customer);
    lines.push_back(voice(phrase::side_does, {who, side_sentences(voice, side, today)}));
  }
  return lines;
}

} // namespace itplan

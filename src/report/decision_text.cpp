#include "decision_text.hpp"

#include "itplan/plan/plan.hpp"

namespace itplan {
namespace {

void add_text(std::vector<std::string>& to, const Voice& voice, const Phrase& phrase,
              const std::string& text) {
  if (!text.empty()) to.push_back(voice(phrase, {sentence(text)}));
}

std::string answer(const Voice& voice, const Decision& decision) {
  const auto outcome = decision.outcome.value_or(Outcome::reopened);
  const auto day = decision.date ? voice.date(*decision.date) : std::string("?");
  return voice(phrase::answers[static_cast<std::size_t>(outcome)],
               {voice.decider(decision.by), day});
}

// A yes, a no and a not now must reach the customer; the rest is our own administration.
bool must_be_told(const Decision& decision) {
  return decision.outcome && *decision.outcome != Outcome::reopened;
}

} // namespace

std::string told_sentence(const Voice& voice, const Request& request, const Decision& decision) {
  if (!decision.told || !decision.told->date)
    return must_be_told(decision) ? voice(phrase::not_told, {voice.customer(request.customer)})
                                  : std::string();
  auto who = one_line(decision.told->by);
  if (!decision.told->channel.empty())
    who += (who.empty() ? "" : ", ") + one_line(decision.told->channel);
  const auto day = voice.date(*decision.told->date);
  return who.empty() ? voice(phrase::told_plain, {day}) : voice(phrase::told_on, {day, who});
}

bool has_alternative(const Decision& decision) {
  return !decision.alternative.empty() && decision.alternative != "none";
}

std::string alternative_sentence(const Voice& voice, const Decision& decision) {
  if (decision.alternative == "none") return voice(phrase::alternative_none);
  if (decision.alternative.empty()) return {};
  return voice(phrase::alternative_is, {sentence(decision.alternative)});
}

std::string ask_again_sentence(const Voice& voice, const Decision& decision, Date today) {
  if (!decision.ask_again) return {};
  const auto& again = *decision.ask_again;
  if (!again.before && again.with.empty()) return {};
  if (again.before && *again.before < today) return {}; // a door that closed
  const auto how = again.before ? voice(phrase::ask_again_before, {voice.date(*again.before)})
                                : voice(phrase::ask_again_anyone);
  if (again.with.empty()) return how + ".";
  return voice(phrase::ask_again_with, {how, one_line(again.with)});
}

std::vector<std::string> decision_sentences(const Voice& voice, const Decision& decision,
                                            Date today, const Phrase& heard) {
  std::vector<std::string> said{answer(voice, decision)};
  if (decision.quarter)
    said.push_back(sentence(voice(phrase::promised_for, {voice.quarter(decision)})));
  if (!decision.into.empty())
    said.push_back(voice(phrase::merged_into, {voice.title(decision.into)}));
  if (!decision.criterion.empty())
    said.push_back(voice(phrase::held_against, {sentence(voice.criterion(decision.criterion))}));
  add_text(said, voice, phrase::reason_is, decision.fact);
  add_text(said, voice, heard, decision.heard);
  add_text(said, voice, phrase::not_included, decision.not_included);
  if (const auto possible = alternative_sentence(voice, decision); !possible.empty())
    said.push_back(possible);
  add_text(said, voice, phrase::would_change, decision.would_change);
  if (decision.review_on)
    said.push_back(voice(*decision.review_on <= today ? phrase::open_since : phrase::review_on,
                         {voice.date(*decision.review_on)}));
  if (const auto again = ask_again_sentence(voice, decision, today); !again.empty())
    said.push_back(again);
  return said;
}

} // namespace itplan

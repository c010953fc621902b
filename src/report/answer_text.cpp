#include "itplan/report/answer_text.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/form_words.hpp"
#include "itplan/plan/language.hpp"
#include "itplan/render/text_table.hpp"
#include "itplan/report/phrases/form.hpp"

#include "voice.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

std::string where(const Place& place) {
  if (!place.source) return {};
  return fmt::format("{}:{}", printable(place.source->name()),
                     place.source->locate(place.span.begin).line);
}

std::string name_of(const Voice& voice, const ItemAnswer& item) {
  return item.is_wish() ? voice(phrase::answer_new, {one_line(item.words.text)})
                        : voice.title(item.request);
}

std::vector<const ItemAnswer*> by_points(const Answer& answer) {
  std::vector<const ItemAnswer*> items;
  for (const auto& item : answer.items)
    if (item.points || item.is_wish()) items.push_back(&item);
  std::stable_sort(items.begin(), items.end(), [](const ItemAnswer* a, const ItemAnswer* b) {
    return a->points.value_or(0) > b->points.value_or(0);
  });
  return items;
}

std::string ballot_table(const Voice& voice, const Answer& answer, std::size_t width) {
  std::vector<std::vector<std::string>> rows;
  for (const auto* item : by_points(answer))
    rows.push_back({item->points ? std::to_string(*item->points) : std::string("-"),
                    name_of(voice, *item), one_line(item->why.text)});
  return text_table({{voice(phrase::answer_points), true, false},
                     {voice(phrase::answer_request), false, true},
                     {voice(phrase::answer_why), false, true}},
                    rows, width);
}

std::string points_line(const Voice& voice, const Answer& answer) {
  std::int64_t sum = 0;
  for (const auto& item : answer.items)
    sum += item.points.value_or(0);
  const auto* round = voice.plan.rounds.find(answer.round);
  if (sum == 0) return answer.round.empty() ? "" : voice(phrase::no_points_given) + "\n";
  const auto given = std::to_string(sum);
  if (!round || !round->points) return voice(phrase::points_in_all, {given}) + "\n";
  return voice(phrase::points_used, {given, std::to_string(*round->points)}) + "\n";
}

// The words under a heading, each with what it is about and where it stands.
class Section {
public:
  Section(const Voice& voice, const Phrase& heading) : text_(voice(heading) + "\n") {}
  void add(const Said& said, const std::string& about = {}) {
    empty_ = false;
    const auto before = about.empty() ? std::string() : about + ": ";
    text_ += "  " + before + one_line(said.text);
    if (const auto place = where(said.place); !place.empty()) text_ += " (" + place + ")";
    text_ += '\n';
  }
  std::string text() const { return empty_ ? std::string() : "\n" + text_; }

private:
  std::string text_;
  bool empty_ = true;
};

// A question without its mark.
std::string asked(const Voice& voice, const Phrase& question, FormOfAddress form) {
  auto text = addressed(question, voice.language, form);
  text.pop_back();
  return text;
}

std::string also_said(const Voice& voice, const Answer& answer, FormOfAddress form) {
  Section section(voice, phrase::also_said);
  for (const auto& item : answer.items) {
    if (item.is_wish()) continue;
    if (!item.understood.text.empty())
      section.add(item.understood,
                  voice.title(item.request) + ": " + asked(voice, form::understood, form));
    if (!item.words.text.empty()) section.add(item.words, voice.title(item.request));
    if (!item.points && !item.why.text.empty()) section.add(item.why, voice.title(item.request));
    for (const auto& remark : item.remarks)
      section.add(remark, voice.title(item.request));
  }
  for (const auto& [question, said] : answer.questions) {
    section.add(said, asked(voice, form::questions[question], form));
  }
  return section.text();
}

std::string list_of(const Voice& voice, const Phrase& heading, const std::vector<Said>& said) {
  Section section(voice, heading);
  for (const auto& one : said)
    section.add(one);
  return section.text();
}

} // namespace

std::string answer_text(const Plan& plan, const Answer& answer, Date date, Language language,
                        std::size_t width) {
  const Voice voice{plan, language};
  const auto day = voice.date(answer.cast.value_or(date));
  const auto name = voice.customer(answer.customer);
  auto text = answer.round.empty()
                  ? voice(phrase::answer_of, {name, day})
                  : voice(phrase::answer_in_round, {name, one_line(answer.round), day});
  text += "\n" + ballot_table(voice, answer, width) + points_line(voice, answer);
  text += also_said(voice, answer, form_of_address(plan, answer.customer));
  text += list_of(voice, phrase::not_placed, answer.unplaced);
  return text + list_of(voice, phrase::passed_over, answer.skipped);
}

} // namespace itplan

// News for the intranet, and speaking notes of one minute.
#include "itplan/base/text.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/report/phrases/newsletter.hpp"
#include "itplan/report/phrases/readers.hpp"

#include "readers.hpp"
#include "report_data.hpp"

#include <algorithm>
#include <cstdlib>

namespace itplan {
namespace {

struct NewsPage {
  Voice voice;
  const Choice& choice;
  Date today;
  ToldCounts counts;
  std::size_t requests;
  std::size_t departments;

  bool has_line() const { return choice.method.has_value(); }
  std::size_t method() const { return static_cast<std::size_t>(*choice.method); }
  std::string number(std::size_t count) const { return number_text(count, voice.language); }
};

std::string asked_text(const NewsPage& page) {
  const auto& voice = page.voice;
  const bool votes = page.choice.method == Method::votes;
  const auto number = page.number(page.requests);
  const auto made =
      page.departments < 2 || page.requests < 2
          ? number_sentence(voice, page.requests, phrase::they_made)
          : voice(votes ? phrase::they_made_points : phrase::they_made_many, {number});
  const bool delay = page.choice.method == Method::cost_of_delay;
  return sentences({sentence_if_any(voice, page.departments, phrase::told_us), made,
                    delay ? voice(phrase::chose_by_delay) : std::string(),
                    page.has_line() ? voice(phrase::room_for, {page.number(page.counts.above())})
                                    : std::string()});
}

std::string quarters_text(const NewsPage& page) {
  constexpr std::size_t most = 3;
  const auto& voice = page.voice;
  std::vector<std::string> said;
  for (int quarter = 0; page.has_line() && quarter < 4 && said.size() < most; ++quarter) {
    std::vector<std::string> titles;
    for (const auto& id : first_of_quarter(voice.plan, page.choice, quarter))
      titles.push_back(voice(phrase::in_quotes, {voice.title(id)}));
    if (titles.empty()) continue;
    said.push_back(voice(phrase::ready_in[said.empty() ? 0 : 1],
                         {voice.quarter(quarter), voice.list(titles)}));
  }
  return join(said, " ");
}

std::string refused_text(const NewsPage& page) {
  const auto& counts = page.counts;
  const auto said = sentences({sentence_if_any(page.voice, counts.below, phrase::do_not_fit),
                               refusals_text(page.voice, counts.not_now, counts.declined)});
  if (said.empty()) return {};
  return said + " " + number_sentence(page.voice, page.departments, phrase::every_department);
}

std::string reserve_text(const NewsPage& page) {
  const auto& reserve = page.voice.plan.capacity.reserve;
  if (!reserve || reserve->count == 0) return {};
  return page.voice(phrase::news_reserve, {percent_text(reserve->count)});
}

std::string plan_text(const NewsPage& page) {
  const auto& voice = page.voice;
  const auto& adopted = voice.plan.adopted;
  if (adopted && adopted->date)
    return voice(phrase::news_adopted, {voice.date(*adopted->date), voice.decider(adopted->by)});
  const auto next = next_board_day(voice.plan, page.today);
  return sentences({voice(phrase::news_proposal),
                    next ? voice(phrase::news_board, {voice.date(*next), voice.audience("board")})
                         : std::string()});
}

std::string reply_text(const NewsPage& page) {
  const auto& plan = page.voice.plan;
  const auto row =
      std::find_if(plan.communication.begin(), plan.communication.end(), [](const auto& entry) {
        return entry.value.audience == "staff" && entry.value.direction == Direction::send &&
               !entry.value.reply.empty();
      });
  const bool replies = row != plan.communication.end();
  const auto contact = one_line(plan.contact);
  if (!replies) return contact.empty() ? std::string() : page.voice(phrase::call_us, {contact});
  return sentences({sentence(row->value.reply),
                    contact.empty() ? std::string() : page.voice(phrase::or_call, {contact})});
}

// The nearest plain share within five points; "" where none is near.
std::string share_text(const Voice& voice, const YearDays& days) {
  constexpr std::array<std::int64_t, 5> shares = {2500, 3333, 5000, 6667, 7500};
  if (days.wanted <= days.room || days.wanted.count == 0) return {};
  const auto share = days.room.count * 10000 / days.wanted.count;
  for (std::size_t i = 0; i < shares.size(); ++i)
    if (std::abs(share - shares[i]) <= (i % 2 == 1 ? 400 : 500))
      return voice(phrase::speech_share[i]);
  return {};
}

std::string room_text(const NewsPage& page) {
  const auto days = year_days(page.choice);
  if (page.choice.skills.empty() || days.wanted <= days.room) return {};
  const bool at_least = wanted_at_least(page.voice.plan);
  return sentences({page.voice(at_least ? phrase::speech_room : phrase::speech_room_all,
                               {page.voice.days(days.room), page.voice.number(days.wanted)}),
                    share_text(page.voice, days)});
}

std::string chosen_text(const NewsPage& page) {
  const auto& counts = page.counts;
  const auto& voice = page.voice;
  return sentences({number_sentence(voice, counts.above(), phrase::speech_do),
                    sentence_if_any(voice, counts.legal, phrase::speech_law),
                    sentence_if_any(voice, counts.agreed, phrase::speech_promised),
                    counts.chosen > 1 && counts.legal + counts.agreed > 0
                        ? voice(phrase::speech_rest[page.method()], {page.number(counts.chosen)})
                        : std::string()});
}

// Every no was heard by its customer, and by `again` also: another than who decided looks again.
bool every_refusal(const Plan& plan, bool again) {
  bool any = false;
  for (const auto& [id, request] : plan.requests) {
    const auto* last = last_decision(request);
    if (!last || request.withdrawn) continue;
    const auto outcome = last->outcome.value_or(Outcome::reopened);
    if (outcome != Outcome::not_now && outcome != Outcome::declined) continue;
    any = true;
    if (!is_told(*last)) return false;
    if (again &&
        (!last->ask_again || last->ask_again->with.empty() || last->ask_again->with == last->by))
      return false;
  }
  return any;
}

std::string asks_text(const Voice& voice) {
  std::vector<std::string> asks;
  for (const auto& [id, promise] : voice.plan.promises)
    if (!promise.we_ask.empty()) asks.push_back(sentence(promise.we_ask));
  return asks.empty() ? std::string() : voice(phrase::speech_ask, {join(asks, " ")});
}

std::string got_text(const NewsPage& page) {
  const auto& voice = page.voice;
  std::size_t highest = 0;
  for (const auto& claim : page.choice.claims)
    highest += claim.claimed_highest;
  const bool told = page.has_line() && highest > 0;
  return sentences(
      {voice(phrase::speech_got, {counted(page.requests, phrase::request, voice.language),
                                  counted(page.departments, phrase::department, voice.language)}),
       told ? number_sentence(voice, highest, phrase::speech_highest) : std::string(),
       told ? voice(phrase::speech_method[page.method()]) : std::string()});
}

ValueList paragraphs(const std::vector<std::string>& all) {
  ValueList rows;
  for (const auto& text : all)
    if (!text.empty()) rows.push_back(ValueMap{{"text", text}});
  return rows;
}

ValueList news_paragraphs(const NewsPage& page) {
  return paragraphs({asked_text(page), quarters_text(page), refused_text(page), reserve_text(page),
                     plan_text(page), reply_text(page)});
}

ValueList speech_paragraphs(const NewsPage& page) {
  const auto& voice = page.voice;
  const auto& plan = voice.plan;
  const bool first = every_refusal(plan, false);
  return paragraphs(
      {voice(phrase::speech_thanks), got_text(page), room_text(page),
       page.has_line() ? chosen_text(page) : std::string(),
       page.has_line() ? sentence_if_any(voice, page.counts.below, phrase::speech_below,
                                         {std::to_string(year_of(plan))})
                       : std::string(),
       sentences(
           {first ? voice(phrase::speech_no_first) : std::string(),
            first && every_refusal(plan, true) ? voice(phrase::speech_again) : std::string()}),
       asks_text(voice),
       plan.contact.empty() ? voice(phrase::speech_questions_alone)
                            : voice(phrase::speech_questions, {one_line(plan.contact)})});
}

} // namespace

Value news_data(const ReportInput& input) {
  const NewsPage page{reader_voice(input),
                      input.choice,
                      input.today,
                      told_counts(input.plan, input.choice),
                      input.plan.requests.size(),
                      asking_customers(input.plan)};
  Value report;
  set_header(report, "news", page.voice, input.today);
  report.set("heading", page.requests == 0
                            ? *report.find("title")->text()
                            : number_sentence(page.voice, page.requests, phrase::news_title,
                                              {std::to_string(year_of(input.plan))}));
  report.set("requests", page.requests);
  report.set("departments", page.departments);
  report.set("counts", told_counts_value(page.counts));
  report.set("news", news_paragraphs(page));
  report.set("speech", speech_paragraphs(page));
  report.set("speech_title", page.voice(phrase::speech_title));
  set_has(report);
  return report;
}

} // namespace itplan

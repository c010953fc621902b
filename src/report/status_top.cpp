#include "status_top.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/owed.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/report/phrases/readers.hpp"
#include "itplan/report/phrases/status_top.hpp"

#include "promise_counts.hpp"
#include "readers.hpp"

#include <algorithm>
#include <map>

namespace itplan {
namespace {

enum class Light : std::uint8_t { red, amber, green };
constexpr std::array<std::string_view, 3> light_words = {"red", "amber", "green"};

struct Top {
  Voice voice;
  const Choice& choice;
  const std::vector<News>& happened;
  Date today;
  std::vector<Owed> late;   // ours
  std::vector<Owed> now;    // ours, today
  std::vector<Owed> soon;   // ours, in the seven days after
  std::vector<Owed> theirs; // of customers, today or late
  std::vector<PromiseFigure> promises;
  OptionalDate board;
};

Top top_of(const Voice& voice, const Choice& choice, const std::vector<News>& happened,
           Date today) {
  Top top{voice,
          choice,
          happened,
          today,
          {},
          {},
          {},
          {},
          shown_promises(voice.plan, today),
          next_board_day(voice.plan, today)};
  for (const auto& one : owed(voice.plan, today, today + std::chrono::days(7)))
    if (!one.ours) {
      if (one.due <= today) top.theirs.push_back(one);
    } else {
      (one.late > 0 ? top.late : one.due <= today ? top.now : top.soon).push_back(one);
    }
  return top;
}

std::size_t missed(const Top& top) {
  return static_cast<std::size_t>(
      std::count_if(top.promises.begin(), top.promises.end(), [](const PromiseFigure& figure) {
        return figure.verdict() == Verdict::missed;
      }));
}

// Work, dates and answers that were promised, did not come, and of which the customer heard
// nothing.
std::size_t broken_untold(const Top& top) {
  const auto& plan = top.voice.plan;
  return static_cast<std::size_t>(
      std::count_if(top.late.begin(), top.late.end(), [&](const Owed& one) {
        if (one.kind == OwedKind::promised || one.kind == OwedKind::moved) return true;
        const auto* request = plan.requests.find(one.request);
        return one.kind == OwedKind::told && request && told_promise(*request);
      }));
}

std::string amber_text(const Top& top) {
  const auto late = sentence_if_any(top.voice, top.late.size(), phrase::things_late);
  const auto promises = sentence_if_any(top.voice, missed(top), phrase::missed_promises);
  if (late.empty() || promises.empty())
    return capital(sentence(late + promises), top.voice.language);
  return top.voice(phrase::both_parts, {late, promises});
}

Light light_of(const Top& top) {
  if (!overload_text(top.voice, top.choice).empty() || broken_untold(top) > 0) return Light::red;
  return !top.late.empty() || missed(top) > 0 ? Light::amber : Light::green;
}

std::string light_text(const Top& top, Light light) {
  const auto& voice = top.voice;
  if (light == Light::red)
    return sentences({overload_text(voice, top.choice),
                      sentence_if_any(voice, broken_untold(top), phrase::red_broken)});
  if (light == Light::amber) return amber_text(top);
  return voice(top.promises.empty() ? phrase::green_plain : phrase::green_all);
}

// One sentence for each who decided.
std::string decisions_text(const Top& top) {
  std::map<std::string, std::size_t> by;
  for (const auto& item : top.happened) {
    const auto* request = top.voice.plan.requests.find(item.request);
    if (item.kind != "decided" || !request) continue;
    const auto made = std::find_if(request->decisions.begin(), request->decisions.end(),
                                   [&](const Decision& one) { return one.date == item.date; });
    if (made != request->decisions.end()) ++by[top.voice.decider(made->by)];
  }
  std::vector<std::string> said;
  for (const auto& [who, count] : by)
    said.push_back(number_sentence(top.voice, count, phrase::decisions_by, {who}));
  return said.empty() ? top.voice(phrase::no_decisions) : join(said, " ");
}

std::string week_text(const Top& top) {
  std::size_t fresh = 0;
  std::vector<Id> done;
  for (const auto& item : top.happened) {
    if (item.kind == "received") ++fresh;
    if (item.kind == "delivered") done.push_back(item.request);
  }
  const auto& voice = top.voice;
  return sentences({fresh == 0 ? voice(phrase::no_new_requests)
                               : number_sentence(voice, fresh, phrase::new_requests),
                    decisions_text(top),
                    done.empty() ? voice(phrase::nothing_finished)
                                 : number_sentence(voice, done.size(), phrase::finished,
                                                   {voice.title(done.front())})});
}

// "3 besluiten en 1 bericht van ontvangst"
std::string kinds_text(const Voice& voice, const std::vector<Owed>& all) {
  std::array<std::size_t, phrase::things.size()> counts{};
  for (const auto& one : all)
    ++counts[static_cast<std::size_t>(one.kind)];
  std::vector<std::pair<std::size_t, std::size_t>> kinds; // count, kind
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (counts[i] > 0) kinds.emplace_back(counts[i], i);
  std::stable_sort(kinds.begin(), kinds.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> parts;
  for (const auto& [count, kind] : kinds)
    parts.push_back(counted(count, phrase::things[kind], voice.language));
  return voice.list(parts);
}

std::string late_text(const Top& top) {
  if (top.late.empty()) return {};
  const auto longest =
      std::max_element(top.late.begin(), top.late.end(),
                       [](const Owed& a, const Owed& b) { return a.late < b.late; });
  const auto which = longest->request.empty()
                         ? std::string()
                         : top.voice(phrase::which_one, {top.voice.title(longest->request)});
  return sentence(kinds_text(top.voice, top.late)) + " " +
         number_sentence(top.voice, static_cast<std::size_t>(longest->late), phrase::longest_wait,
                         {which});
}

std::string due_text(const Top& top, const std::vector<Owed>& all) {
  if (all.empty()) return {};
  const bool one_kind = std::all_of(all.begin(), all.end(),
                                    [&](const Owed& one) { return one.kind == all.front().kind; });
  if (one_kind) return sentence(kinds_text(top.voice, all));
  return number_sentence(top.voice, all.size(), phrase::things_due, {kinds_text(top.voice, all)});
}

// Of the decisions that are late or due today: what the law demands first, then the oldest.
const Owed* first_decision(const Top& top) {
  const Owed* first = nullptr;
  const auto is_law = [&](const Owed& one) {
    const auto* request = top.voice.plan.requests.find(one.request);
    return request && request->legal;
  };
  for (const auto* all : {&top.late, &top.now})
    for (const auto& one : *all)
      if (one.kind == OwedKind::decision && (!first || (is_law(one) && !is_law(*first))))
        first = &one;
  return first;
}

std::string ask_text(const Top& top) {
  const auto& voice = top.voice;
  std::vector<std::string> said;
  if (const auto* decision = first_decision(top)) {
    const auto* request = voice.plan.requests.find(decision->request);
    const auto title = voice.title(decision->request);
    said.push_back(request && request->legal && request->legal->from
                       ? voice(phrase::decide_about_law, {title, voice.date(*request->legal->from)})
                       : voice(phrase::decide_about, {title}));
  }
  if (!top.theirs.empty())
    said.push_back(number_sentence(voice, top.theirs.size(), phrase::wait_for_customers,
                                   {kinds_text(voice, top.theirs)}));
  return join(said, " ");
}

std::string days_text(const Top& top) {
  if (top.choice.skills.empty()) return {};
  const auto days = year_days(top.choice);
  return top.voice(phrase::days_used, {top.voice.number(days.used), top.voice.number(days.room)});
}

// For the board.

std::size_t decisions_among(const std::vector<Owed>& all) {
  return static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [](const Owed& one) { return one.kind == OwedKind::decision; }));
}

std::size_t decisions_before_board(const Top& top) {
  if (!top.board) return 0;
  return decisions_among(owed(top.voice.plan, top.today, *top.board - std::chrono::days(1)));
}

std::string board_text(const Top& top, Light light) {
  const auto late = decisions_among(top.late);
  if (light != Light::amber || late == 0) return light_text(top, light);
  int oldest = 0;
  for (const auto& one : top.late)
    if (one.kind == OwedKind::decision) oldest = std::max(oldest, one.late);
  const auto before = decisions_before_board(top);
  return sentences({number_sentence(top.voice, late, phrase::board_late,
                                    {counted(static_cast<std::size_t>(oldest), phrase::working_day,
                                             top.voice.language)}),
                    before > late ? number_sentence(top.voice, before, phrase::board_before,
                                                    {top.voice.date(*top.board)})
                                  : std::string()});
}

// Of the promises with a verdict the one that is furthest above or below its norm.
std::string promise_text(const Top& top, Verdict verdict) {
  const PromiseFigure* found = nullptr;
  const auto gap = [](const PromiseFigure& figure) {
    return figure.kept * 10000 / figure.all - figure.text->norm->count * 100;
  };
  for (const auto& figure : top.promises) {
    if (figure.verdict() != verdict) continue;
    if (!found || (verdict == Verdict::met ? gap(figure) > gap(*found) : gap(figure) < gap(*found)))
      found = &figure;
  }
  if (!found) return {};
  return top.voice(
      phrase::promise_stand,
      {sentence(found->text->text), capital(stand_text(top.voice, *found), top.voice.language)});
}

std::string board_ask(const Top& top) {
  const auto due = decisions_among(top.late) + decisions_among(top.now);
  const auto* first = first_decision(top);
  if (!first) return {};
  return number_sentence(top.voice, due, phrase::board_take, {top.voice.title(first->request)});
}

} // namespace

void add_status_top(Value& report, const Voice& voice, const Choice& choice,
                    const std::vector<News>& happened, Date today) {
  const auto top = top_of(voice, choice, happened, today);
  const auto light = light_of(top);
  const auto which = static_cast<std::size_t>(light);
  report.set("light", light_words[which]);
  report.set("light_word", voice(phrase::lights[which]));
  report.set("light_text", light_text(top, light));
  report.set("week_text", week_text(top));
  report.set("late_text", late_text(top));
  report.set("now_text", due_text(top, top.now));
  const auto soon = due_text(top, top.soon);
  report.set("soon_text", soon.empty() ? voice(phrase::nothing_due) : soon);
  report.set("ask_text", ask_text(top));
  report.set("days_text", days_text(top));
  report.set("board_text", board_text(top, light));
  report.set("good_text", promise_text(top, Verdict::met));
  report.set("bad_text", promise_text(top, Verdict::missed));
  report.set("board_ask", board_ask(top));
}

} // namespace itplan

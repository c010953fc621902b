#include "itplan/report/safe_no_text.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/agreements.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/plan/totals.hpp"
#include "itplan/report/phrases/agreements.hpp"
#include "itplan/report/phrases/deciding.hpp"

#include "voice.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

struct Subject {
  Voice voice;
  const Id& id;
  const Request& request;
  std::size_t index;
  const PointOfNo& point;
};

std::string criteria(const Plan& plan) {
  std::vector<std::string> ids;
  for (const auto& criterion : plan.criteria)
    ids.push_back(criterion.id);
  return join(ids, ", ");
}

std::string promises(const Subject& s) {
  std::vector<std::string> texts;
  for (const auto index : s.point.agreements) {
    const auto& agreement = s.request.agreements[index];
    auto text = sentence(agreement.we);
    if (const auto by = due(agreement, Side::we))
      text += " " + s.voice(phrase::side_by, {s.voice.date(*by)});
    texts.push_back(std::move(text));
  }
  return join(texts, " ");
}

std::string expectation(const Subject& s) {
  const auto& note = s.request.notes[*s.point.note];
  return s.voice(phrase::no_expectation, {s.voice.customer(note.from), one_line(note.text)});
}

std::string others(const Subject& s) {
  std::vector<std::string> parts;
  for (const auto& id : s.point.others) {
    const auto& other = *s.voice.plan.requests.find(id);
    const auto outcome = *last_decision(other)->outcome;
    parts.push_back(fmt::format("{} ({}, {})", s.voice.title(id), term(outcome, s.voice.language),
                                s.voice.days(total_effort(other))));
  }
  return s.voice.list(parts);
}

std::string what_is_wrong(const Subject& s) {
  switch (s.point.point) {
  case NoPoint::heard: return s.voice(phrase::no_heard);
  case NoPoint::rule: return s.voice(phrase::no_rule, {criteria(s.voice.plan)});
  case NoPoint::fact: return s.voice(phrase::no_fact);
  case NoPoint::review: return s.voice(phrase::no_review);
  case NoPoint::promise: return s.voice(phrase::no_promise, {promises(s)});
  case NoPoint::quarter:
    return capital(
        s.voice(phrase::no_quarter, {s.voice.quarter(*told_promise(s.request, s.index))}),
        s.voice.language);
  case NoPoint::expectation: return expectation(s);
  case NoPoint::talk: return s.voice(phrase::no_talk, {s.voice.days(total_effort(s.request))});
  case NoPoint::alternative: return s.voice(phrase::no_alternative);
  case NoPoint::way_back: return s.voice(phrase::no_way_back);
  case NoPoint::other_judge: return s.voice(phrase::no_other_judge);
  case NoPoint::not_alone: return s.voice(phrase::no_alone);
  case NoPoint::alike: return s.voice(phrase::no_alike, {others(s)});
  }
  return {};
}

std::string agreement_named(const Subject& s) {
  const bool only = s.request.agreements.size() == 1;
  return only ? s.id : fmt::format("{}.agreements.{}", s.id, s.point.agreements.front());
}

std::string what_to_do(const Subject& s) {
  const auto add = [&](std::string_view options) { return s.voice(phrase::do_add, {options}); };
  const auto note = [&] {
    return s.voice(phrase::do_warn, {fmt::format("itplan note {} TEXT --kind warning", s.id)});
  };
  switch (s.point.point) {
  case NoPoint::heard: return add("--heard TEXT");
  case NoPoint::rule: return add("--criterion ID");
  case NoPoint::fact: return add("--fact TEXT");
  case NoPoint::review: return add("--review-on DATE");
  case NoPoint::promise:
    return s.voice(phrase::do_end,
                   {fmt::format("itplan agree {} --ended DATE", agreement_named(s))});
  case NoPoint::quarter:
  case NoPoint::expectation:
  case NoPoint::talk: return note();
  case NoPoint::alternative: return add("--alternative TEXT, --alternative none");
  case NoPoint::way_back: return add("--ask-again-before DATE --ask-again-with ROLE");
  case NoPoint::other_judge: return add("--ask-again-with ROLE");
  case NoPoint::not_alone: return add("--by ROLE");
  case NoPoint::alike:
    return s.voice(phrase::do_compare, {fmt::format("itplan explain {}", s.point.others.front())});
  }
  return {};
}

std::string mark(const Subject& s) {
  const bool open = s.point.verdict != NoVerdict::safe;
  const auto text = open && s.point.necessary
                        ? s.voice(phrase::no_mark_necessary)
                        : s.voice(phrase::no_marks[static_cast<std::size_t>(s.point.verdict)]);
  return "  " + pad(text, 8);
}

bool is_met(const Subject& s) { return s.point.verdict == NoVerdict::safe; }

std::string finding(const Subject& s) {
  return is_met(s) ? s.voice(phrase::no_met[static_cast<std::size_t>(s.point.point)])
                   : what_is_wrong(s);
}

std::string lines_of(const Subject& s) {
  const auto first = mark(s) + finding(s) + "\n";
  return is_met(s) ? first : first + std::string(10, ' ') + what_to_do(s) + "\n";
}

Value point_value(const Subject& s) {
  Value value;
  value.set("point", word(s.point.point));
  value.set("verdict", word(s.point.verdict));
  value.set("necessary", !is_met(s) && s.point.necessary);
  value.set("text", finding(s));
  value.set("act", is_met(s) ? Value() : Value(what_to_do(s)));
  return value;
}

} // namespace

std::string safe_no_text(const Plan& plan, const Id& id, std::size_t decision, const SafeNo& test,
                         Language language) {
  const Voice voice{plan, language};
  const auto& request = *plan.requests.find(id);
  const auto& no = request.decisions[decision];
  auto points = test.points;
  std::stable_partition(points.begin(), points.end(),
                        [](const PointOfNo& p) { return p.verdict != NoVerdict::safe; });
  const bool unready = test.verdict() == NoVerdict::mind && test.refuses();
  const auto& verdict = unready ? phrase::no_verdict_unready
                                : phrase::no_verdicts[static_cast<std::size_t>(test.verdict())];
  auto text = voice(phrase::no_test, {id, term(*no.outcome, language), voice(verdict)}) + "\n\n";
  for (const auto& point : points)
    text += lines_of({voice, id, request, decision, point});
  if (!no.override_reason.empty())
    text += "\n" + voice(phrase::no_overridden, {sentence(no.override_reason)}) + "\n";
  else if (test.refuses())
    text += "\n" + voice(phrase::do_override) + "\n";
  return text;
}

Value safe_no_value(const Plan& plan, const Id& id, std::size_t decision, const SafeNo& test,
                    Language language) {
  const Voice voice{plan, language};
  const auto& request = *plan.requests.find(id);
  ValueList points;
  for (const auto& point : test.points)
    points.push_back(point_value({voice, id, request, decision, point}));
  return ValueMap{{"verdict", word(test.verdict())},
                  {"refuses", test.refuses()},
                  {"points", std::move(points)}};
}

} // namespace itplan

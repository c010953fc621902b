// What was understood, as steps that write it.
#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/change/answer.hpp"
#include "itplan/plan/form.hpp"
#include "itplan/plan/form_words.hpp"
#include "itplan/plan/ids.hpp"
#include "itplan/plan/language.hpp"
#include "itplan/plan/rounds.hpp"

#include "answer_points.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace itplan {
namespace {

// A title in a wish's own words: its first sentence, cut at a word.
std::string title_of(std::string_view words) {
  constexpr std::size_t longest = 70;
  auto first = std::string(words.substr(0, words.find('\n')));
  for (const std::string_view end : {". ", "! ", "? ", "; "})
    if (const auto at = first.find(end); at != std::string::npos && at > 8) first.resize(at);
  while (first.ends_with('.') || first.ends_with(' ') || first.ends_with(','))
    first.pop_back();
  first = printable(first);
  return first.empty() ? std::string("?") : shorten(first, longest);
}

// 1, 2, 3, 4: who ranks instead of dividing points gives the most to what comes last.
const ItemAnswer* first_of_a_ranking(const Answer& answer) {
  constexpr std::size_t fewest = 3;
  std::set<std::int64_t> given;
  const ItemAnswer* first = nullptr;
  for (const auto& item : answer.items) {
    if (!item.points || *item.points == 0) continue;
    if (item.points_named || !given.insert(*item.points).second) return nullptr;
    if (!first) first = &item;
  }
  const bool ranking = given.size() >= fewest && *given.begin() == 1 &&
                       *given.rbegin() == static_cast<std::int64_t>(given.size());
  return ranking ? first : nullptr;
}

bool gives_points(const Answer& answer) {
  return std::any_of(answer.items.begin(), answer.items.end(),
                     [](const ItemAnswer& item) { return item.points.has_value(); });
}

// A number on the scale of its question, and what was said beside it.
struct OpinionSaid {
  std::string_view key;
  std::int64_t number = 0;
  std::string rest;
};

// Nothing where the answer is no such number: a mark of another scale is never turned into one.
std::optional<OpinionSaid> opinion_in(std::size_t question, const std::string& text) {
  if (question < form::first_opinion) return std::nullopt;
  const auto& scale = form::scales[question - form::first_opinion];
  const auto read = points_from(text);
  if (!read || !read->points || read->named) return std::nullopt;
  if (*read->points < scale.lowest || *read->points > scale.highest) return std::nullopt;
  return OpinionSaid{scale.key, *read->points, read->rest};
}

Value opinions_of(const Answer& answer) {
  Value opinions;
  for (const auto& scale : form::scales)
    for (const auto& [question, said] : answer.questions)
      if (const auto opinion = opinion_in(question, said.text);
          opinion && opinion->key == scale.key)
        opinions.set(opinion->key, opinion->number);
  return opinions;
}

class Writer {
public:
  Writer(const Plan& plan, const AnswerOptions& options) : plan_(plan), options_(options) {}

  AnswerSteps write(const std::vector<Answer>& answers) {
    for (const auto& answer : answers)
      write(answer);
    return std::move(result_);
  }

private:
  void problem(const Place& place, std::string message, std::string help) {
    result_.problems.push_back(
        {Severity::wrong, "bad-answer", std::move(message), std::move(help), {}, place, {}});
  }

  void write(const Answer& answer);
  bool may_write(const Answer& answer);
  bool is_left_alone(const Answer& answer);
  void write_ballot(const Answer& answer);
  void write_understood(const Answer& answer, const ItemAnswer& item);
  void write_wish(const Answer& answer, const ItemAnswer& item);
  void write_questions(const Answer& answer, bool in_ballot);
  void note(const Answer& answer, const Path& entry, const std::string& text, const Place& place,
            std::optional<std::int64_t> score = std::nullopt);
  Language language_for(const Answer& answer) const { return language_of(plan_, answer.customer); }
  Date date_of(const Answer& answer) const { return answer.cast.value_or(options_.date); }

  const Plan& plan_;
  const AnswerOptions& options_;
  AnswerSteps result_;
  std::vector<const Answer*> seen_;
  std::vector<std::pair<const ItemAnswer*, Id>> new_ids_;
};

bool Writer::may_write(const Answer& answer) {
  if (auto unknown = unknown_customers(plan_, {answer}); !unknown.empty()) {
    result_.problems.push_back(std::move(unknown.front()));
    return false;
  }
  for (const auto* other : seen_)
    if (other->customer == answer.customer) {
      problem(answer.place, fmt::format("a second answer of '{}'", answer.customer),
              "leave out the one that no longer holds");
      result_.problems.back().notes.push_back({"the other one", {}, other->place});
      return false;
    }
  seen_.push_back(&answer);
  if (answer.is_empty())
    problem(answer.place, fmt::format("'{}' filled nothing in", answer.customer),
            "call them: an empty form is an answer too, but not one to guess");
  return !answer.is_empty();
}

// A row of a table says when it was given. One that stands, or that the customer has answered
// anew since, is left alone: the same export comes again each week.
bool Writer::is_left_alone(const Answer& answer) {
  const auto* of_round = plan_.ballots.find(answer.round);
  const auto* old = of_round ? of_round->find(answer.customer) : nullptr;
  if (!old || !old->cast || !answer.cast || *answer.cast > *old->cast) return false;
  if (*answer.cast < *old->cast) {
    result_.older.push_back(answer.customer);
    return true;
  }
  std::map<Id, std::int64_t> before;
  for (const auto& choice : old->choices)
    before[choice.request] = choice.points.value_or(0);
  std::map<Id, std::int64_t> now;
  for (const auto& item : answer.items)
    if (item.points) now[item.request] = *item.points;
  if (now != before) return false;
  result_.known.push_back(answer.customer);
  return true;
}

void Writer::write(const Answer& answer) {
  if (!may_write(answer) || is_left_alone(answer)) return;
  if (const auto* item = first_of_a_ranking(answer))
    problem(item->points_place,
            fmt::format("'{}' gave 1, 2, 3, ...: did they rank instead of dividing points?",
                        answer.customer),
            "ask them for points; if these are points after all, write them as '4 points' or "
            "'4 punten'");
  for (const auto& item : answer.items)
    if (item.is_wish()) write_wish(answer, item);
  write_ballot(answer);
  for (const auto& item : answer.items) {
    if (item.is_wish()) continue;
    const auto entry = Path{"requests", item.request};
    write_understood(answer, item);
    if (!item.words.text.empty()) note(answer, entry, item.words.text, item.words.place);
    if (!item.points && !item.why.text.empty()) note(answer, entry, item.why.text, item.why.place);
    for (const auto& remark : item.remarks)
      note(answer, entry, remark.text, remark.place);
  }
  const auto customer = Path{"customers", answer.customer};
  write_questions(answer, gives_points(answer));
  std::string loose;
  for (const auto& said : answer.unplaced)
    loose += (loose.empty() ? "" : "\n") + said.text;
  if (!loose.empty()) note(answer, customer, loose, answer.unplaced.front().place);
}

// An opinion stands in the ballot where there is one; any other answer is a note, and what was said
// beside a number too.
void Writer::write_questions(const Answer& answer, bool in_ballot) {
  const auto form = form_of_address(plan_, answer.customer);
  for (const auto& [question, said] : answer.questions) {
    const auto opinion = opinion_in(question, said.text);
    if (opinion && in_ballot && opinion->rest.empty()) continue;
    const bool score = opinion && !in_ballot && opinion->key == "satisfied";
    note(answer, Path{"customers", answer.customer},
         addressed(form::questions[question], language_for(answer), form) + " " + said.text,
         said.place, score ? std::optional(opinion->number) : std::nullopt);
  }
}

void Writer::write_wish(const Answer& answer, const ItemAnswer& item) {
  auto problem = item.words.text;
  if (!item.points && !item.why.text.empty()) problem += "\n" + item.why.text;
  for (const auto& remark : item.remarks)
    problem += "\n" + remark.text;
  for (const auto& [id, request] : plan_.requests)
    if (request.customer == answer.customer && trim(request.problem) == trim(problem)) {
      new_ids_.emplace_back(&item, id); // read before
      return;
    }
  const auto taken = [&](const Id& id) {
    return std::any_of(new_ids_.begin(), new_ids_.end(),
                       [&](const auto& made) { return made.second == id; });
  };
  const auto title = title_of(item.words.text);
  const auto id = new_id(plan_, title, answer.customer, taken);
  new_ids_.emplace_back(&item, id);
  result_.wishes.push_back(id);
  Value fields;
  fields.set("title", title);
  fields.set("customer", answer.customer);
  fields.set("received", date_of(answer));
  fields.set("problem", problem);
  const Path entry{"requests", id};
  result_.steps.emplace_back(NewEntry{entry, fields});
  result_.origins.emplace_back(entry, item.words.place);
}

void Writer::write_ballot(const Answer& answer) {
  std::vector<const ItemAnswer*> chosen;
  for (const auto& item : answer.items)
    if (item.points) chosen.push_back(&item);
  if (chosen.empty()) return;
  if (answer.round.empty())
    return problem(chosen.front()->points_place, "points, and the form is of no round",
                   "--round ID says for which round they are");
  const auto* round = plan_.rounds.find(answer.round);
  if (round && is_closed(*round, date_of(answer)))
    return problem(answer.place,
                   fmt::format("this is a form of round '{}', which closed on {}", answer.round,
                               iso_date(*round->closes)),
                   "was it filled in before? Say when: --date DATE; otherwise send them a form of "
                   "the open round");
  std::stable_sort(chosen.begin(), chosen.end(), [](const ItemAnswer* a, const ItemAnswer* b) {
    return *a->points > *b->points;
  });
  const Path ballot{"ballots", answer.round, answer.customer};
  result_.origins.emplace_back(ballot, answer.place);
  Value choices;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const auto& item = *chosen[i];
    const auto made = std::find_if(new_ids_.begin(), new_ids_.end(),
                                   [&](const auto& entry) { return entry.first == &item; });
    Value choice;
    choice.set("request", made == new_ids_.end() ? item.request : made->second);
    choice.set("points", *item.points);
    if (!item.why.text.empty()) choice.set("why", item.why.text);
    choices.add(choice);
    result_.origins.emplace_back(ballot / "choices" / i, item.points_place);
  }
  const auto opinions = opinions_of(answer);
  const auto* of_round = plan_.ballots.find(answer.round);
  const auto* old = of_round ? of_round->find(answer.customer) : nullptr;
  if (!old) {
    Value fields;
    fields.set("cast", date_of(answer));
    fields.set("choices", choices);
    if (!opinions.is_nothing()) fields.set("opinions", opinions);
    result_.steps.emplace_back(NewEntry{ballot, fields});
  } else if (options_.replace) {
    result_.steps.emplace_back(Set{ballot / "cast", date_of(answer)});
    result_.steps.emplace_back(Set{ballot / "choices", choices});
    if (!opinions.is_nothing())
      result_.steps.emplace_back(Set{ballot / "opinions", opinions});
    else
      result_.steps.emplace_back(Unset{ballot / "opinions"});
  } else {
    problem(answer.place,
            fmt::format("'{}' answered already{}", answer.customer,
                        old->cast ? " on " + iso_date(*old->cast) : ""),
            "--replace puts this answer in the place of that one");
  }
}

// A plain yes of the customer whose request it is confirms it; whatever else they say is kept.
void Writer::write_understood(const Answer& answer, const ItemAnswer& item) {
  const auto& said = item.understood;
  if (said.text.empty()) return;
  const auto& request = *plan_.requests.find(item.request);
  const auto& yes = form::yes_spellings;
  const bool agrees = std::find(yes.begin(), yes.end(), folded(said.text)) != yes.end();
  if (agrees && request.confirmed) return;
  const Path entry{"requests", item.request};
  note(answer, entry,
       addressed(form::understood, language_for(answer), form_of_address(plan_, answer.customer)) +
           " " + said.text,
       said.place);
  if (!agrees || request.customer != answer.customer) return;
  result_.steps.emplace_back(Set{entry / "confirmed", date_of(answer)});
  result_.origins.emplace_back(entry / "confirmed", said.place);
}

void Writer::note(const Answer& answer, const Path& entry, const std::string& text,
                  const Place& place, std::optional<std::int64_t> score) {
  const auto* request = plan_.requests.find(entry.back());
  const auto* customer = plan_.customers.find(entry.back());
  const auto& notes = request ? request->notes : customer->notes;
  const bool known = std::any_of(notes.begin(), notes.end(), [&](const ConversationNote& old) {
    return old.from == answer.customer && trim(old.text) == trim(text);
  });
  if (known) return; // read before
  Value fields;
  fields.set("date", date_of(answer));
  fields.set("from", answer.customer);
  fields.set("kind", word(NoteKind::feedback));
  if (!options_.channel.empty()) fields.set("channel", options_.channel);
  if (score) fields.set("score", *score);
  fields.set("text", text);
  result_.steps.emplace_back(Append{entry / "notes", fields});
  result_.origins.emplace_back(entry / "notes" / notes.size(), place);
}

} // namespace

std::vector<Problem> unknown_customers(const Plan& plan, const std::vector<Answer>& answers) {
  const auto known = ids_of(plan.customers);
  std::vector<Problem> problems;
  for (const auto& answer : answers)
    if (!plan.customers.contains(answer.customer))
      problems.push_back({Severity::wrong,
                          "bad-answer",
                          fmt::format("there is no customer '{}'", printable(answer.customer)),
                          suggest(answer.customer, known),
                          {},
                          answer.place,
                          {}});
  return problems;
}

AnswerSteps answer_steps(const Plan& plan, const std::vector<Answer>& answers,
                         const AnswerOptions& options) {
  return Writer(plan, options).write(answers);
}

} // namespace itplan

#include "itplan/report/find.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/rounds.hpp"
#include "itplan/report/phrases/finding.hpp"

#include "voice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace itplan {
namespace {

constexpr std::string_view it = "it";

// A record of the conversation: who said what to whom, in one or more texts.
struct Record {
  OptionalDate date;
  std::string from;
  std::string to;
  std::string who; // the decider or the channel
  SaidIn kind;
  Path at;
  std::vector<std::pair<std::string_view, const std::string*>> texts; // key below `at`, text
  std::string around; // names that count as if they stood in it
};

std::vector<std::string> folded_words(const std::vector<std::string>& given) {
  std::vector<std::string> words;
  for (const auto& text : given) {
    const auto plain = folded(text); // what `split` points into
    for (const auto word : split(plain, ' '))
      if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

// A part of a word will do, for Dutch joins words; a short one only at the beginning of a word, for
// "mei" is not looked for in "Domein".
bool has_word(std::string_view text, std::string_view word) {
  constexpr std::size_t short_word = 3;
  for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1))
    if (word.size() > short_word || at == 0 || text[at - 1] == ' ') return true;
  return false;
}

class Search {
public:
  Search(const Plan& plan, const FindFilter& filter, Date today)
      : plan_(plan), filter_(filter), today_(today), words_(folded_words(filter.words)) {}

  std::vector<Hit> all() {
    promises();
    for (const auto& [id, customer] : plan_.customers)
      of_customer(id, customer);
    for (const auto& [id, request] : plan_.requests)
      of_request(id, request);
    ballots();
    std::stable_sort(hits_.begin(), hits_.end(), [](const Hit& a, const Hit& b) {
      return a.date.has_value() && (!b.date || *a.date > *b.date);
    });
    return std::move(hits_);
  }

private:
  void promises();
  void of_customer(const Id& id, const Customer& customer);
  void of_request(const Id& id, const Request& request);
  void notes(const Path& entry, const Id& customer, const std::vector<ConversationNote>& notes,
             const std::string& around);
  void decisions(const Id& id, const Request& request, const std::string& around);
  void agreements(const Path& entry, const Id& customer, const std::vector<Agreement>& agreements,
                  const std::string& around);
  void ballots();

  bool passes(const Record& record) const;
  void look(const Record& record);
  std::string name_of(const Id& customer) const {
    const auto* found = plan_.customers.find(customer);
    return customer + " " + (found ? found->name : std::string());
  }

  const Plan& plan_;
  const FindFilter& filter_;
  Date today_;
  std::vector<std::string> words_;
  std::vector<Hit> hits_;
};

bool Search::passes(const Record& record) const {
  if (!filter_.from.empty() && record.from != filter_.from) return false;
  if (!filter_.customer.empty() && record.from != filter_.customer && record.to != filter_.customer)
    return false;
  if (filter_.since && (!record.date || *record.date < *filter_.since)) return false;
  return !filter_.until || (record.date && *record.date <= *filter_.until);
}

void Search::look(const Record& record) {
  if (!passes(record)) return;
  const auto around = folded(record.around);
  std::vector<bool> found(words_.size());
  std::vector<std::size_t> holds; // texts with one of the words
  for (std::size_t t = 0; t < record.texts.size(); ++t) {
    const auto text = folded(*record.texts[t].second);
    bool any = false;
    for (std::size_t w = 0; w < words_.size(); ++w) {
      const bool here = has_word(text, words_[w]);
      any = any || here;
      found[w] = found[w] || here || has_word(around, words_[w]);
    }
    if (any) holds.push_back(t);
  }
  if (std::find(found.begin(), found.end(), false) != found.end()) return;
  for (const auto t : holds) {
    const auto& [key, text] = record.texts[t];
    hits_.push_back({record.date, record.from, record.to, record.who, record.kind,
                     key.empty() ? record.at : record.at / key, *text});
  }
}

void Search::promises() {
  const auto date = plan_.adopted ? plan_.adopted->date : OptionalDate();
  for (const auto& [id, promise] : plan_.promises)
    look({date,
          std::string(it),
          "customers",
          {},
          SaidIn::promise,
          Path{"promises", id},
          {{"text", &promise.text}, {"we_ask", &promise.we_ask}},
          {}});
}

void Search::notes(const Path& entry, const Id& customer,
                   const std::vector<ConversationNote>& notes, const std::string& around) {
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const auto& note = notes[i];
    const bool ours = note.from == it;
    look({note.date,
          note.from,
          ours ? customer : std::string(it),
          note.channel,
          SaidIn::note,
          entry / "notes" / i,
          {{"text", &note.text}},
          around});
  }
}

void Search::agreements(const Path& entry, const Id& customer,
                        const std::vector<Agreement>& agreements, const std::string& around) {
  for (std::size_t i = 0; i < agreements.size(); ++i) {
    const auto& agreement = agreements[i];
    const auto at = entry / "agreements" / i;
    const auto ours = std::string(it);
    look({agreement.date,
          ours,
          customer,
          {},
          SaidIn::agreement,
          at,
          {{"we", &agreement.we}},
          around + " " + agreement.you});
    look({agreement.date,
          customer,
          ours,
          {},
          SaidIn::agreement,
          at,
          {{"you", &agreement.you}},
          around + " " + agreement.we});
    for (std::size_t m = 0; m < agreement.moved.size(); ++m)
      look({agreement.moved[m].told,
            ours,
            customer,
            {},
            SaidIn::agreement,
            at / "moved" / m,
            {{"because", &agreement.moved[m].because},
             {"act", &agreement.moved[m].act},
             {"alternative", &agreement.moved[m].alternative}},
            around + " " + agreement.we + " " + agreement.you});
  }
}

void Search::decisions(const Id& id, const Request& request, const std::string& around) {
  for (std::size_t i = 0; i < request.decisions.size(); ++i) {
    const auto& decision = request.decisions[i];
    look({decision.date,
          std::string(it),
          request.customer,
          decision.by,
          SaidIn::decision,
          Path{"requests", id} / "decisions" / i,
          {{"fact", &decision.fact},
           {"heard", &decision.heard},
           {"alternative", &decision.alternative},
           {"would_change", &decision.would_change},
           {"not_included", &decision.not_included},
           {"override", &decision.override_reason}},
          around});
  }
}

void Search::of_customer(const Id& id, const Customer& customer) {
  const Path entry{"customers", id};
  const auto around = name_of(id);
  look({{},
        id,
        std::string(it),
        {},
        SaidIn::customer,
        entry,
        {{"name", &customer.name}, {"contact", &customer.contact}},
        id});
  notes(entry, id, customer.notes, around);
  agreements(entry, id, customer.agreements, around);
}

void Search::of_request(const Id& id, const Request& request) {
  const Path entry{"requests", id};
  const auto names = id + " " + name_of(request.customer);
  look({request.received,
        request.customer,
        std::string(it),
        {},
        SaidIn::request,
        entry,
        {{"title", &request.title},
         {"problem", &request.problem},
         {"result", &request.result},
         {"if_never", &request.if_never},
         {"because", &request.because}},
        names});
  const auto around = names + " " + request.title;
  look({request.delivered, // the letter at the end says it
        std::string(it),
        request.customer,
        {},
        SaidIn::note,
        entry,
        {{"went_well", &request.went_well}, {"lesson", &request.lesson}},
        around});
  notes(entry, request.customer, request.notes, around);
  decisions(id, request, around);
  agreements(entry, request.customer, request.agreements, around);
}

void Search::ballots() {
  for (const auto& [round, of_round] : plan_.ballots) {
    const auto* its = plan_.rounds.find(round);
    if (!its || !is_closed(*its, today_)) continue;
    for (const auto& [customer, ballot] : of_round)
      for (std::size_t i = 0; i < ballot.choices.size(); ++i) {
        const auto& choice = ballot.choices[i];
        const auto* request = plan_.requests.find(choice.request);
        look({ballot.cast,
              customer,
              std::string(it),
              {},
              SaidIn::ballot,
              Path{"ballots", round, customer} / "choices" / i,
              {{"why", &choice.why}},
              name_of(customer) + " " + choice.request + " " +
                  (request ? request->title : std::string())});
      }
  }
}

// Starts some words before the first that was looked for.
std::string excerpt(const std::string& text, const std::vector<std::string>& words,
                    std::size_t width) {
  constexpr std::size_t lead = 40; // columns kept before the first word that was found
  auto line = one_line(text);
  if (display_width(line) <= width) return line;
  std::size_t start = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto end = std::min(line.find(' ', at), line.size());
    const auto token = folded(std::string_view(line).substr(at, end - at));
    const bool wanted = std::any_of(words.begin(), words.end(),
                                    [&](const std::string& word) { return has_word(token, word); });
    if (wanted) {
      start = at < lead ? 0 : line.rfind(' ', at - lead) + 1; // npos + 1 is the beginning
      break;
    }
    at = end + 1;
  }
  const auto rest = line.substr(start);
  return start == 0 ? shorten(rest, width) : "… " + shorten(rest, width - 2);
}

// As --json has it, whatever the language.
std::string_view kind_key(SaidIn kind) {
  constexpr std::array<std::string_view, 7> keys = {"request", "note",   "decision", "agreement",
                                                    "promise", "ballot", "customer"};
  return keys[static_cast<std::size_t>(kind)];
}

std::string short_path(const Path& path) {
  const bool request = path[0] == "requests";
  return (request ? path.without_first(1) : path).text();
}

} // namespace

std::vector<Hit> find_said(const Plan& plan, const FindFilter& filter, Date today) {
  return Search(plan, filter, today).all();
}

Value hits_value(const std::vector<Hit>& hits) {
  ValueList rows;
  for (const auto& hit : hits) {
    Value row;
    row.set("date", hit.date ? Value(*hit.date) : Value());
    row.set("from", hit.from);
    row.set("to", hit.to);
    row.set("who", hit.who);
    row.set("kind", kind_key(hit.kind));
    row.set("id", hit.at[0] == "ballots" ? hit.at[2] : hit.at[1]);
    row.set("path", hit.at.text());
    row.set("text", hit.text);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string hits_text(const Plan& plan, const std::vector<Hit>& hits, const FindFilter& filter,
                      Language language, std::size_t width) {
  constexpr std::size_t indent = 4;
  const Voice voice{plan, language};
  const auto words = folded_words(filter.words);
  const auto room = std::max<std::size_t>(width == 0 ? 160 : width, 40) - indent;
  std::string text;
  for (const auto& hit : hits) {
    const auto when = hit.date ? iso_date(*hit.date) : voice(phrase::found_undated);
    const auto who = voice(phrase::found_who, {voice.audience(hit.from), voice.audience(hit.to)});
    const auto kind = hit.who.empty()
                          ? voice(phrase::found_kinds[static_cast<std::size_t>(hit.kind)])
                          : voice(phrase::found_kinds[static_cast<std::size_t>(hit.kind)]) + ", " +
                                one_line(hit.who);
    text += fmt::format("{}  {} ({})  {}\n{}{}\n", when, who, kind, short_path(hit.at),
                        std::string(indent, ' '), excerpt(hit.text, words, room));
  }
  return text;
}

} // namespace itplan

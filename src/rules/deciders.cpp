#include "deciders.hpp"

#include "itplan/base/text.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace itplan {
namespace {

using Words = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view word, Words all) {
  return std::find(all.begin(), all.end(), word) != all.end();
}

// A sentence in lower case, with what stands between its words.
class Read {
public:
  Read(std::string_view text, std::span<const WordAt> words, WordRange sentence)
      : text_(text), words_(words), sentence_(sentence) {
    for (auto at = sentence.first; at < sentence.last; ++at)
      small_.push_back(lower(words[at].text));
  }
  std::size_t size() const { return small_.size(); }
  std::string_view at(std::size_t i) const {
    return i < size() ? std::string_view(small_[i]) : std::string_view();
  }
  bool is(std::size_t i, Words all) const { return i < size() && is_one_of(at(i), all); }
  bool has(Words all, std::size_t from, std::size_t to) const {
    for (auto i = from; i < std::min(to, size()); ++i)
      if (is(i, all)) return true;
    return false;
  }
  bool is_capital(std::size_t i) const {
    if (i >= size()) return false;
    const char first = words_[sentence_.first + i].text.front();
    return first >= 'A' && first <= 'Z';
  }
  bool is_number(std::size_t i) const { return i < size() && at(i)[0] >= '0' && at(i)[0] <= '9'; }
  // A comma or another mark behind word i, or nothing more.
  bool ends_clause(std::size_t i) const {
    if (i + 1 >= size()) return true;
    const auto end = words_[sentence_.first + i].end();
    const auto gap = text_.substr(end, words_[sentence_.first + i + 1].begin - end);
    return gap.find_first_of(",;:()") != std::string_view::npos;
  }
  WordRange range(std::size_t first, std::size_t last) const {
    return {sentence_.first + first, sentence_.first + last};
  }

private:
  std::string_view text_;
  std::span<const WordAt> words_;
  WordRange sentence_;
  std::vector<std::string> small_;
};

constexpr std::size_t farthest = 12; // words between "is" and "afgewezen"

// The last of `verbs` before word `at` and near it.
std::optional<std::size_t> before(const Read& read, std::size_t at, Words verbs,
                                  std::size_t reach) {
  for (auto i = at; i > 0 && at - i < reach; --i) {
    if (read.is(i - 1, verbs)) return i - 1;
    if (read.ends_clause(i - 1)) return std::nullopt;
  }
  return std::nullopt;
}

// --- Dutch

const Words nl_is = {"is", "zijn", "wordt", "worden", "werd", "werden", "was", "waren"};
const Words nl_decided = {"afgeblazen",  "afgekeurd",   "afgewezen",  "doorgeschoven",
                          "geannuleerd", "gehonoreerd", "geschrapt",  "geweigerd",
                          "goedgekeurd", "ingewilligd", "opgeschort", "stopgezet",
                          "toegekend",   "toegewezen",  "uitgesteld", "verworpen"};

bool nl_names_decider(const Read& read) {
  for (std::size_t i = 0; i + 1 < read.size(); ++i) {
    if (read.at(i) != "door") continue;
    if (read.is_capital(i + 1) ||
        read.is(i + 1, {"de", "het", "een", "deze", "die", "haar", "hem", "hen", "mij", "ons",
                        "onze", "u", "uw", "jou", "jullie", "wie"}) ||
        read.is(i + 1, {"bestuur", "burgemeester", "college", "directie", "directeur",
                        "gemeenteraad", "management", "raad", "team", "wethouder"}))
      return true;
  }
  return false;
}

bool nl_is_open(const Read& read, std::size_t at) {
  return read.has({"als", "indien", "mocht", "tenzij", "tot", "totdat", "voordat", "wanneer",
                   "zodra", "zolang", "of", "wat", "wie"},
                  0, at) ||
         read.has({"die"}, 1, at) || // "aanvragen die worden afgewezen"
         read.has({"nog"}, at > 4 ? at - 4 : 0, at);
}

// At the end of its clause: "de afgewezen aanvragen" are something else.
bool nl_ends(const Read& read, std::size_t at) {
  return read.ends_clause(at) || read.is(at + 1, nl_is) ||
         read.is(at + 1, {"aan",  "bij",     "dat",  "door",  "en",     "in",    "maar",  "na",
                          "naar", "of",      "om",   "omdat", "op",     "per",   "sinds", "te",
                          "tot",  "vanwege", "voor", "want",  "wegens", "zonder"});
}

WordRange nl_nobodys(const Read& read) {
  if (nl_names_decider(read)) return {};
  for (std::size_t at = 0; at < read.size(); ++at) {
    const bool decided = read.at(at) == "besloten";
    const bool taken = read.at(at) == "genomen" && read.has({"besluit", "beslissing"}, 0, at);
    if (!decided && !taken && !read.is(at, nl_decided)) continue;
    const auto is = before(read, at, nl_is, farthest);
    const bool turned = read.is(at + 1, nl_is);
    if ((!is && !turned) || !nl_ends(read, at)) continue;
    const auto begin = turned && !is ? at : *is > 0 && read.at(*is - 1) == "er" ? *is - 1 : *is;
    // "De vergadering is besloten" is no decision; "er is besloten" and "is besloten om" are.
    const bool told =
        turned || read.has({"er"}, 0, at) ||
        (read.is(at + 1, {"dat", "of", "om", "te", "tot"}) && !read.is_number(at + 2));
    if (decided && !told) continue;
    if (!decided && nl_is_open(read, at)) continue;
    if (decided && read.has({"nog"}, 0, at)) continue;
    return read.range(begin, at + 1);
  }
  return {};
}

// --- English

const Words en_be = {"is", "are", "was", "were", "be", "been", "being"};
const Words en_decided = {"approved",  "cancelled", "canceled",      "decided",
                          "declined",  "deferred",  "deprioritised", "deprioritized",
                          "postponed", "refused",   "rejected",      "shelved"};

// "by Friday", "by the end of May" and "by a month" are no one.
bool en_names_decider(const Read& read) {
  for (std::size_t i = 0; i + 1 < read.size(); ++i) {
    if (read.at(i) != "by") continue;
    if (read.is(i + 1,
                {"january",   "february",  "march",     "april",    "may",      "june",   "july",
                 "august",    "september", "october",   "november", "december", "monday", "tuesday",
                 "wednesday", "thursday",  "friday",    "saturday", "sunday",   "q1",     "q2",
                 "q3",        "q4",        "christmas", "easter"}))
      continue;
    if (read.is(i + 1, {"me", "us", "you", "him", "her", "them", "management", "everyone"}))
      return true;
    const bool article = read.is(i + 1, {"the", "our", "your", "a", "an", "their", "its", "all"});
    if (!article && read.is_capital(i + 1)) return true;
    if (article && !read.is(i + 2, {"beginning", "close", "day", "deadline", "end", "few", "month",
                                    "quarter", "second", "start", "summer", "time", "week",
                                    "winter", "year", "spring", "autumn", "margin"}))
      return true;
  }
  return false;
}

bool en_is_open(const Read& read, std::size_t at) {
  return read.has({"if", "when", "whenever", "once", "until", "unless", "whether", "what", "who",
                   "before", "after", "yet"},
                  0, at) ||
         read.has({"that", "which"}, 1, at) || // "requests that are declined"
         read.has({"yet"}, at, read.size()) ||
         read.has({"train", "trains", "bus", "buses", "flight", "flights", "ferry", "concert",
                   "match", "meeting"},
                  0, at);
}

WordRange en_nobodys(const Read& read) {
  if (en_names_decider(read)) return {};
  for (std::size_t at = 0; at < read.size(); ++at) {
    const bool taken = read.is(at, {"taken", "made", "reached"}) && read.has({"decision"}, 0, at);
    const bool down = read.at(at) == "turned" && read.at(at + 1) == "down";
    if (!taken && !down && !read.is(at, en_decided)) continue;
    const auto be = before(read, at, en_be, 4);
    const bool will_be = read.at(0) == "it" && read.at(at) == "decided" && read.is(2, {"be"});
    if (!be || (en_is_open(read, at) && !will_be)) continue;
    const auto begin = taken || read.at(0) == "it" ? 0 : *be;
    return read.range(begin, at + (down ? 2 : 1));
  }
  return {};
}

} // namespace

WordRange nobodys_decision(std::string_view text, std::span<const WordAt> words, WordRange sentence,
                           Language language) {
  const Read read(text, words, sentence);
  return language == Language::nl ? nl_nobodys(read) : en_nobodys(read);
}

} // namespace itplan

#include "do_today.hpp"

#include "itplan/base/text.hpp"
#include "itplan/report/words.hpp"

#include "app.hpp"
#include "do_today_words.hpp"
#include "our_word.hpp"
#include "prompt.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace itplan {
namespace {

using Words = std::vector<std::string>;

struct Item {
  std::string kind;
  std::string id;
  std::string text; // what is owed to whom, on one line
  std::string command;

  std::string key() const { return kind + " " + command; }
  // Settled alike for all of its kind.
  bool is_alike() const {
    return kind == "receipt" || (kind == "told" && command.starts_with("itplan told"));
  }
};

// What a word of a command leaves open.
const Blank* blank_at(const Words& words, std::size_t at) {
  for (const auto& blank : blanks)
    if (words[at] == blank.name || (words[at] == "SKILL=DAYS" && words[at - 1] == blank.name))
      return &blank;
  return nullptr;
}

// The words of the command behind "itplan", with the day asked for on which something happened.
Words words_of(const Item& item) {
  Words words;
  for (const auto word : split(item.command, ' '))
    if (word != "itplan" && word != "OUTCOME") words.emplace_back(word); // decide asks for that
  if (words.front() == "set") {
    words.back() = "DAY";
  } else if (item.kind == "talk") {
    words.emplace_back("--date");
    words.emplace_back("DAY");
  }
  return words;
}

class Walk {
public:
  Walk(Session& session, const TodayOptions& what) : session_(session), what_(what) {}

  Exit run() {
    auto item = next();
    while (item && settle(*item))
      item = next();
    say(walk_over, {std::to_string(done_), std::to_string(items().size())});
    return Exit::fine;
  }

private:
  std::string in_words(const Phrase& phrase, std::initializer_list<std::string_view> texts = {}) {
    return itplan::say(session_.language(), phrase, texts);
  }
  void say(const Phrase& phrase, std::initializer_list<std::string_view> texts = {}) {
    session_.err(in_words(phrase, texts) + "\n");
  }
  bool is_open(const Item& item) const {
    return !settled_.contains(item.key()) &&
           std::find(skipped_.begin(), skipped_.end(), item.key()) == skipped_.end();
  }

  std::vector<Item> items();
  std::optional<Item> next();
  std::vector<Item> alike(const Item& item);
  std::string question(const Item& item, std::size_t alike);
  bool settle(const Item& item);
  bool fill(Words& words);
  bool act(const Item& item, const std::vector<Item>& all);

  Session& session_;
  const TodayOptions& what_;
  std::set<std::string> settled_;           // keys
  std::vector<std::string> skipped_;        // keys, the last one last
  std::map<std::string, std::string> last_; // answers by blank
  std::size_t done_ = 0;
};

// As the plan stands now: others may have settled some.
std::vector<Item> Walk::items() {
  auto fresh = session_.again();
  auto what = what_;
  what.also = owed_words(fresh);
  const auto list = today_list(fresh.plan(), fresh.today(), what);
  const auto value = today_value(fresh.plan(), list, session_.language());
  std::vector<Item> all;
  for (const auto& row : *value.find("owed")->list()) {
    const auto text = [&](std::string_view key) {
      const auto* found = row.find(key);
      return found->is_nothing() ? std::string() : scalar_text(*found);
    };
    const auto title = text("title");
    const auto about = title.empty() ? text("customer_name") : title + ", " + text("customer_name");
    all.push_back({text("kind"), text("id"),
                   in_words(walk_item, {text("what"), about, text("due_text")}), text("command")});
  }
  return all;
}

std::optional<Item> Walk::next() {
  for (auto& item : items())
    if (is_open(item)) return item;
  return std::nullopt;
}

std::vector<Item> Walk::alike(const Item& item) {
  auto all = items();
  std::erase_if(all, [&](const Item& other) {
    return other.kind != item.kind || !other.is_alike() || !is_open(other);
  });
  return all;
}

std::string Walk::question(const Item& item, std::size_t alike) {
  return "\n" + printable(item.text) + "\n  " + printable(item.command) + "\n" +
         (alike > 1 ? in_words(walk_choices_all, {std::to_string(alike)}) : in_words(walk_choices));
}

// False: the talk ends.
bool Walk::settle(const Item& item) {
  const auto all = alike(item);
  while (true) {
    const auto reply = reply_to(session_, question(item, all.size()));
    if (!reply || *reply == "q") return false;
    if (goes_back(*reply)) {
      if (!skipped_.empty()) skipped_.pop_back();
      return true;
    }
    if (*reply == "n") {
      skipped_.push_back(item.key());
      return true;
    }
    const bool for_all = *reply == "a" && all.size() > 1;
    if (!reply->empty() && !for_all)
      say(walk_unknown, {printable(*reply)});
    else if (act(item, for_all ? all : std::vector{item}))
      return true;
  }
}

// Asks for what the command leaves open; false: back to the item. An answer is one word with its
// option, so that it is never taken for an option itself.
bool Walk::fill(Words& words) {
  for (std::size_t at = 1; at < words.size(); ++at) {
    const auto* blank = blank_at(words, at);
    if (!blank) continue;
    auto& last = last_[std::string(blank->name)];
    const auto reply = reply_to(session_, in_words(blank->question) +
                                              (last.empty() ? std::string() : " [" + last + "]"));
    if (!reply || goes_back(*reply) || (reply->empty() && last.empty())) return false;
    if (!reply->empty()) last = *reply;
    words[at] = std::string(blank->option) + last;
    if (!words[at - 1].starts_with("--")) continue;
    words[at - 1] += "=" + last;
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(at--));
  }
  return true;
}

// One command for these, which are alike.
bool Walk::act(const Item& item, const std::vector<Item>& all) {
  auto words = words_of(item);
  const bool only_shows = words.front() == "ask" || words.front() == "prioritise";
  if (!fill(words)) return false;
  for (const auto& other : all)
    if (other.id != item.id) words.insert(words.begin() + 1, other.id);
  if (run_within(words, session_.world(), session_.globals()) != 0) {
    say(walk_failed);
    return false;
  }
  for (const auto& blank : blanks)
    if (!blank.stays) last_.erase(std::string(blank.name));
  for (const auto& one : all)
    settled_.insert(one.key());
  if (!only_shows) done_ += all.size();
  return true;
}

} // namespace

Exit do_today(Session& session, const TodayOptions& what) { return Walk(session, what).run(); }

} // namespace itplan

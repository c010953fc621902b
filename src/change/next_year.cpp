#include "itplan/change/next_year.hpp"

#include "itplan/plan/going_on.hpp"
#include "itplan/plan/language.hpp"
#include "itplan/plan/phrase.hpp"
#include "itplan/plan/plan_year.hpp"

#include "checked.hpp"

#include <fmt/format.h>

#include <map>

namespace itplan {
namespace {

constexpr Phrase last_years_days{
    "# De dagen hieronder zijn die van {0}: kijk of ze nog kloppen, en vul in.",
    "# The days below are those of {0}: look whether they still hold, and fill in."};
constexpr Phrase no_money_yet{"# Nog geen geld: vraag het aan wie erover beslist, en vul in.",
                              "# No money yet: ask those who decide on it, and fill in."};

// The steps that make the next year's plan of this one, but for whole files that stay.
class NextYear {
public:
  NextYear(const Loaded& last, const NextYearOptions& options)
      : last_(last), plan_(last.plan), options_(options), going_(plan_, options.today) {}

  Change run() {
    change_plan_itself();
    for (std::size_t i = 0; i < plan_.requests.size(); ++i)
      change_request(plan_.requests[i].id, plan_.requests[i].value, going_.goes(i));
    const auto changed = change_plan(last_, steps_);
    return changed.problems.empty() ? copy(changed) : changed;
  }

private:
  void set(const Path& path, Value value) { steps_.emplace_back(Set{path, std::move(value)}); }
  void leave(const Path& path) { steps_.emplace_back(Unset{path, true}); }

  void change_plan_itself() {
    if (!options_.plan_id.empty()) set(Path{"plan_id"}, options_.plan_id);
    set(Path{"year"}, options_.year);
    set(Path{"title"}, title());
    if (!options_.organisation.empty()) set(Path{"organisation"}, options_.organisation);
    if (!options_.previous.empty())
      set(Path{"previous"}, options_.previous);
    else
      leave(Path{"previous"});
    for (const auto* key : {"adopted", "closed", "holidays", "rounds", "ballots"})
      leave(Path{key});
    if (plan_.choice && !plan_.choice->round.empty())
      leave(plan_.choice->method ? Path{"choice", "round"} : Path{"choice"});
    for (const auto& entry : plan_.budget)
      set(Path{"budget", entry.id}, 0);
    for (const auto& [id, row] : plan_.communication)
      change_row(Path{"communication", id}, row);
  }

  // Another title where that names the year; else it holds for every year.
  std::string title() const {
    if (!options_.title.empty()) return options_.title;
    auto text = plan_.title;
    const auto year = std::to_string(year_of(plan_));
    if (const auto at = text.find(year); at != text.npos)
      text.replace(at, year.size(), std::to_string(options_.year));
    return text;
  }

  void change_row(const Path& at, const CommunicationRow& row) {
    constexpr int months = 12;
    if (row.starts)
      set(at / "starts", add_months(*row.starts, months * (options_.year - year_of(plan_))));
    leave(at / "done");
  }

  void change_request(const Id& id, const Request& request, bool goes) {
    const Path at{"requests", id};
    if (!goes) return leave(at);
    for (std::size_t i = 0; i < request.decisions.size(); ++i)
      name_year(at / "decisions" / i / "quarter", request.decisions[i]);
    follow(at / "needs", request.needs);
    follow(at / "excludes", request.excludes);
  }

  void name_year(const Path& at, const Decision& decision) {
    if (!decision.quarter || decision.quarter->year) return;
    set(at, quarter_text({decision.quarter->quarter, year_of(plan_)}));
  }

  void follow(const Path& at, const std::vector<Id>& ids) {
    const auto there = going_.followed(ids);
    if (there == ids) return;
    if (there.empty()) return leave(at);
    set(at, ValueList(there.begin(), there.end()));
  }

  bool is_left(const Path& at) const {
    if (at.empty()) return false;
    if (at[0] == "ballots") return true;
    if (at[0] != "requests") return false;
    return going_.followed(at[1]) != at[1];
  }

  Change copy(const Change& changed) const {
    const auto& all = changed.after ? *changed.after : last_;
    Change change;
    for (const auto& document : all.documents) {
      if (is_left(document.at)) continue;
      std::string text(document.tree->source()->bytes());
      if (document.at.empty()) text = with_comments(*document.tree);
      change.files.push_back({document.relative, true, {}, std::move(text)});
    }
    Loaded nothing;
    nothing.documents.push_back(last_.documents.front());
    return checked(nothing, std::move(change));
  }

  // A line above each key whose numbers wait.
  std::string with_comments(const Tree& tree) const {
    std::string text(tree.source()->bytes());
    const auto language = language_of(plan_);
    std::map<std::size_t, std::string> comments; // by where the key starts
    const auto add = [&](std::string_view key, std::string comment) {
      const Node node = tree.root().find(key);
      if (!node || node.size() == 0) return;
      const std::size_t at = node.key_span().begin;
      const bool starts_line = at == 0 || text[at - 1] == '\n';
      if (starts_line) comments.emplace(at, std::move(comment) + line_end_of(text));
    };
    add("capacity", fmt::format(fmt::runtime(last_years_days.in(language)), year_of(plan_)));
    add("budget", std::string(no_money_yet.in(language)));
    for (auto one = comments.rbegin(); one != comments.rend(); ++one)
      text.insert(one->first, one->second);
    return text;
  }

  static std::string line_end_of(std::string_view text) {
    return text.find("\r\n") == text.npos ? "\n" : "\r\n";
  }

  const Loaded& last_;
  const Plan& plan_;
  const NextYearOptions& options_;
  GoingOn going_;
  std::vector<Step> steps_;
};

} // namespace

Change next_year(const Loaded& last, const NextYearOptions& options) {
  return NextYear(last, options).run();
}

} // namespace itplan

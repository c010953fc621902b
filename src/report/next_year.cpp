#include "itplan/report/next_year.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/report/phrases/next_year.hpp"

#include "owed_text.hpp"
#include "voice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace itplan {
namespace {

constexpr std::array shown_order = {Status::doing,    Status::agreed,   Status::delivered,
                                    Status::ready,    Status::received, Status::not_now,
                                    Status::declined, Status::accepted, Status::merged,
                                    Status::stopped,  Status::withdrawn};

class NextYearPage {
public:
  NextYearPage(const Plan& last, Date today, const NextYearStory& story, Language language,
               std::size_t width)
      : plan_(last), today_(today), story_(story), voice_{last, language}, width_(width),
        going_(last, today) {}

  std::string text() {
    line(voice_(story_.dry_run ? phrase::next_year_dry : phrase::next_year_made,
                {std::to_string(story_.year), story_.file, last_year()}));
    requests(phrase::goes_along, true);
    requests(phrase::stays_behind, false);
    text_ += "\n";
    line(voice_(phrase::goes_along_too, {voice_.list(what_goes_too())}));
    if (const auto stays = what_stays_too(); !stays.empty())
      line(voice_(phrase::stays_behind_too, {voice_.list(stays)}));
    still_owed();
    questions();
    return std::move(text_);
  }

private:
  std::string last_year() const { return std::to_string(year_of(plan_)); }
  void line(const std::string& text) { text_ += wrapped(text, width_) + "\n"; }

  void requests(const Phrase& heading, bool going) {
    std::vector<std::string> lines;
    std::size_t count = 0;
    for (const auto status : shown_order) {
      std::vector<std::string> ids;
      for (std::size_t i = 0; i < plan_.requests.size(); ++i)
        if (going_.goes(i) == going && status_of(plan_.requests[i].value) == status)
          ids.push_back(plan_.requests[i].id);
      if (ids.empty()) continue;
      count += ids.size();
      lines.push_back(fmt::format("{}: {}", term(status, voice_.language), join(ids, ", ")));
    }
    text_ += "\n";
    line(voice_(heading, {counted(count, phrase::request, voice_.language), last_year()}));
    for (const auto& each : lines)
      indented("  ", each);
  }

  // Lines after the first stand two spaces deeper than what the first begins with.
  void indented(std::string_view first, const std::string& text) {
    const std::string others(first.size() + 2, ' ');
    const auto lines = wrapped(text, width_ == 0 ? 0 : width_ - others.size());
    auto indent = first;
    for (const auto part : split(lines, '\n')) {
      text_ += fmt::format("{}{}\n", indent, part);
      indent = others;
    }
  }

  std::vector<std::string> what_goes_too() const {
    std::vector<std::string> parts{
        counted(plan_.customers.size(), phrase::its_customers, voice_.language)};
    const auto add = [&](bool is_there, const Phrase& name) {
      if (is_there) parts.push_back(voice_(name));
    };
    add(!plan_.promises.empty(), phrase::its_promises);
    add(!plan_.criteria.empty(), phrase::its_criteria);
    add(!plan_.communication.empty(), phrase::its_communication);
    add(!plan_.imports.empty(), phrase::its_imports);
    parts.insert(parts.end(), story_.house_files.begin(), story_.house_files.end());
    return parts;
  }

  std::vector<std::string> what_stays_too() const {
    std::vector<std::string> parts;
    const auto add = [&](bool is_there, const Phrase& name) {
      if (is_there) parts.push_back(voice_(name));
    };
    add(plan_.adopted.has_value(), phrase::its_adoption);
    add(!plan_.rounds.empty() || !plan_.ballots.empty(), phrase::its_rounds);
    add(!plan_.holidays.empty(), phrase::its_holidays);
    return parts;
  }

  void heading(const std::string& text) { text_ += fmt::format("\n{}\n", text); }
  void item(const std::string& text, const std::string& command) {
    indented("  - ", text);
    text_ += fmt::format("      {}\n", command);
  }

  // What is owed on requests that stay: the next plan does not know of it.
  void still_owed() {
    auto open = plan_;
    open.closed.reset();
    bool first = true;
    for (const auto& one : owed(open, today_, today_ + std::chrono::days(366))) {
      if (one.request.empty() || !going_.followed(one.request).empty()) continue;
      if (std::exchange(first, false)) heading(voice_(phrase::in_the_old_plan, {last_year()}));
      item(fmt::format("{}: {}", voice_.title(one.request), owed_what(voice_, one)),
           owed_command(one, today_));
    }
  }

  void questions() {
    heading(voice_(phrase::only_people_know));
    for (std::size_t i = 0; i < plan_.requests.size(); ++i) {
      if (!going_.goes(i)) continue;
      ask_what_it_took(plan_.requests[i].id, plan_.requests[i].value);
      ask_when(plan_.requests[i].id, plan_.requests[i].value);
      ask_of_needs(plan_.requests[i].id, plan_.requests[i].value);
    }
    ask_of_the_plan();
  }

  void ask_what_it_took(const Id& id, const Request& request) {
    constexpr std::chrono::days recent(31);
    if (status_of(request) != Status::doing || request.effort.empty()) return;
    OptionalDate last;
    for (const auto& row : request.progress)
      if (row.date) last = row.date;
    if (last && *last + recent >= today_) return;
    item(last ? voice_(phrase::long_not_measured, {voice_.title(id), voice_.date(*last)})
              : voice_(phrase::never_measured, {voice_.title(id)}),
         fmt::format("itplan progress {} --spent SKILL=DAYS --left SKILL=DAYS", id));
  }

  void ask_when(const Id& id, const Request& request) {
    const auto day = promised_day(plan_, request);
    const auto status = status_of(request);
    const bool is_due = status == Status::agreed || status == Status::doing;
    if (!day || !is_due || *day >= PlanYear(story_.year).first_day()) return;
    item(voice_(phrase::not_kept, {voice_.title(id), voice_.quarter(*promise_of(request))}),
         fmt::format("itplan decide {} agreed --quarter qN-{} --by WHO --fact TEXT", id,
                     story_.year));
  }

  void ask_of_needs(const Id& id, const Request& request) {
    for (const auto& need : request.needs) {
      const auto* needed = plan_.requests.find(need);
      if (!needed || !going_.followed(need).empty() || is_committed(*needed)) continue;
      item(voice_(phrase::need_gone, {voice_.title(id), voice_.title(need),
                                      term(status_of(*needed), voice_.language)}),
           fmt::format("itplan show {}", id));
    }
  }

  void ask_of_the_plan() {
    for (const auto& entry : plan_.capacity.days)
      item(voice_(phrase::days_to_fill, {voice_.skill(entry.id), last_year()}),
           fmt::format("itplan set capacity.days.{0} q1=DAYS,q2=DAYS,q3=DAYS,q4=DAYS", entry.id));
    for (const auto& entry : plan_.budget)
      item(voice_(phrase::money_to_fill, {voice_.skill(entry.id)}),
           fmt::format("itplan set budget.{} AMOUNT", entry.id));
    item(voice_(phrase::holidays_to_fill, {std::to_string(story_.year)}),
         "itplan set holidays DATE,DATE");
    if (!plan_.rounds.empty())
      item(voice_(phrase::round_to_fill),
           "itplan set rounds.NAME opens=DATE,closes=DATE,points=100");
  }

  const Plan& plan_;
  Date today_;
  const NextYearStory& story_;
  Voice voice_;
  std::size_t width_;
  GoingOn going_;
  std::string text_;
};

} // namespace

std::string next_year_text(const Plan& last, Date today, const NextYearStory& story,
                           Language language, std::size_t width) {
  return NextYearPage(last, today, story, language, width).text();
}

} // namespace itplan

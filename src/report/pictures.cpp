#include "pictures.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/render/markdown.hpp"

#include <algorithm>
#include <array>

namespace itplan {
namespace {

// Gitea and GitLab draw nothing above 5,000 characters.
constexpr std::size_t most_characters = 4800;
constexpr std::size_t most_bars = 40;
constexpr std::size_t most_skills = 12;
constexpr std::size_t title_width = 44;

// Without a line for the reader's own today: a report speaks of its day.
constexpr std::string_view gantt_head = "gantt\n"
                                        "    dateFormat YYYY-MM-DD\n"
                                        "    axisFormat %m-%Y\n"
                                        "    tickInterval 3month\n"
                                        "    todayMarker off\n";

// The day after the quarter: Mermaid counts an end date as not included.
std::string end_of(int year, int quarter) {
  return iso_date(last_day_of_quarter(year, quarter) + std::chrono::days(1));
}

std::string bar(const Voice& voice, const RankedRequest& ranked, std::size_t number) {
  const int year = year_of(voice.plan);
  const int last = *ranked.quarter;
  const auto title = mermaid_text(shorten(voice.title(ranked.id), title_width));
  return "    " + title + " :r" + std::to_string(number) + ", " +
         iso_date(first_day_of_quarter(year, ranked.from_quarter.value_or(last))) + ", " +
         end_of(year, last) + "\n";
}

std::string section(const Voice& voice, int quarter) {
  return "    section " +
         mermaid_text(capital(quarter_name(quarter, voice.language), voice.language)) + "\n";
}

Days sum(const std::array<Days, 4>& days) { return days[0] + days[1] + days[2] + days[3]; }

// A bar chart takes numbers with a point; whole days are exact enough for a picture.
std::string whole_days(Days days) { return std::to_string(days.count / 100); }

std::string series(const std::vector<std::string>& items) { return "[" + join(items, ", ") + "]"; }

} // namespace

MermaidPicture quarters_picture(const Voice& voice, const Choice& choice) {
  MermaidPicture picture;
  std::size_t bars = 0;
  int current = -1;
  if (year_of(voice.plan) < 1000) return picture; // a plan without a year
  for (const auto& ranked : choice.requests) {
    if (!ranked.above_line() || !ranked.quarter) continue;
    auto lines = *ranked.quarter != current ? section(voice, *ranked.quarter) : std::string();
    lines += bar(voice, ranked, bars + 1);
    if (bars == most_bars || picture.source.size() + lines.size() > most_characters) {
      ++picture.left_out;
      continue;
    }
    if (bars++ == 0) picture.source = gantt_head;
    picture.source += lines;
    current = *ranked.quarter;
  }
  return picture;
}

MermaidPicture days_picture(const Voice& voice, const Choice& choice) {
  MermaidPicture picture;
  if (choice.skills.empty()) return picture;
  std::vector<std::string> names;
  std::vector<std::string> room;
  std::vector<std::string> used;
  Days most{100};
  for (const auto& skill : choice.skills) {
    if (names.size() == most_skills) {
      ++picture.left_out;
      continue;
    }
    names.push_back("\"" + mermaid_text(shorten(one_line(skill.skill), title_width)) + "\"");
    room.push_back(whole_days(sum(skill.room)));
    used.push_back(whole_days(sum(skill.used)));
    most = std::max({most, sum(skill.room), sum(skill.used)});
  }
  picture.source = "xychart-beta\n    x-axis " + series(names) + "\n    y-axis \"" +
                   mermaid_text(voice(phrase::day.many)) + "\" 0 --> " + whole_days(most) +
                   "\n    bar " + series(room) + "\n    bar " + series(used) + "\n";
  return picture;
}

} // namespace itplan

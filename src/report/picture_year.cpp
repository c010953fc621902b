#include "itplan/report/phrases.hpp"
#include "itplan/report/phrases/pictures.hpp"
#include "itplan/report/words.hpp"

#include "page_pictures.hpp"
#include "value_reading.hpp"

#include <algorithm>
#include <array>

namespace itplan {
namespace {

struct Reason {
  std::string_view standing; // of the choice, or "started"
  Fill fill;
  const Phrase& word;
};

const std::array<Reason, 4>& reasons() {
  static const std::array<Reason, 4> all{{{"legal", Fill::law, phrase::reason_law},
                                          {"agreed", Fill::promised, phrase::reason_promised},
                                          {"started", Fill::started, phrase::reason_started},
                                          {"chosen", Fill::chosen, phrase::reason_chosen}}};
  return all;
}

const Reason& reason_of(const Value& request) {
  const auto standing = text_in(request, "standing");
  const auto status = text_in(request, "status");
  const auto is = [&](const Reason& one) {
    return one.standing == (standing == "agreed" && status == "doing" ? "started" : standing);
  };
  const auto found = std::find_if(reasons().begin(), reasons().end(), is);
  return found == reasons().end() ? reasons().back() : *found;
}

// "q3" or "q3-2027" as 3; 0 for anything else.
int quarter_number(std::string_view quarter) {
  if (quarter.size() < 2 || quarter[0] != 'q' || quarter[1] < '1' || quarter[1] > '4') return 0;
  return quarter[1] - '0';
}

PictureRow year_row(const Value& request, int last, Language language) {
  const auto& reason = reason_of(request);
  const int given = quarter_number(text_in(request, "from_quarter"));
  const int first = given == 0 ? last : std::min(given, last);
  PictureRow row;
  row.label = text_in(request, "title");
  row.note = say(language, reason.word) + " · " + text_in(request, "customer_name");
  row.tagged = true;
  row.tag = reason.fill;
  row.height = 26;
  const Along from = (first - 1) * 2500 + 80;
  const Along length = (last - first + 1) * 2500 - 160;
  row.bars = {{reason.fill, from, length, 4, 18}};
  const auto days = text_in(request, "days_text");
  if (!days.empty()) row.labels = {{BarLabel::Kind::inside, from, 17, days, reason.fill}};
  const auto when =
      first == last ? quarter_name(last - 1, language)
                    : say(language, phrase::year_from_to,
                          {quarter_name(first - 1, language), quarter_name(last - 1, language)});
  row.spoken = days.empty() ? when : say(language, phrase::year_spoken, {when, days});
  return row;
}

} // namespace

Picture year_picture(const Value& data, Language language) {
  Picture picture;
  std::size_t total = 0;
  std::size_t law = 0;
  for (const auto& quarter : list_in(data, "quarters")) {
    const auto& requests = list_in(quarter, "requests");
    const int number = quarter_number(text_in(quarter, "quarter"));
    if (requests.empty() || number == 0) continue;
    PictureGroup group;
    group.heading =
        say(language, phrase::year_done_in,
            {quarter_name(number - 1, language), number_text(requests.size(), language)});
    for (const auto& request : requests) {
      group.rows.push_back(year_row(request, number, language));
      law += group.rows.back().tag == Fill::law;
    }
    total += requests.size();
    picture.groups.push_back(std::move(group));
  }
  const auto count = counted(total, phrase::request, language);
  picture.name = "year";
  picture.shape = Picture::Shape::year;
  picture.finding =
      law == 0 ? say(language, phrase::year_finding, {count})
               : say(language, phrase::year_finding_law, {count, number_text(law, language)});
  picture.reading = say(language, phrase::year_reading);
  picture.caption = say(language, phrase::year_caption);
  picture.heads = {say(language, phrase::year_request), say(language, phrase::year_quarters)};
  for (int q = 1; q <= 4; ++q)
    picture.ticks.push_back(say(language, phrase::year_tick, {std::to_string(q)}));
  for (const auto& reason : reasons())
    picture.keys.push_back({false, reason.fill, {}, say(language, reason.word)});
  return picture;
}

} // namespace itplan

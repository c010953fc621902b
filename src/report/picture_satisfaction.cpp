#include "itplan/report/phrases/scorecard.hpp"
#include "itplan/report/words.hpp"

#include "page_pictures.hpp"
#include "value_reading.hpp"

#include <algorithm>

namespace itplan {
namespace {

constexpr std::int64_t highest = 500; // hundredths

PictureRow score_row(const Value& group, Language language) {
  const auto mean = amount_in(group, "mean");
  const auto length = along(mean.count, highest);
  PictureRow row;
  row.label = text_in(group, "what");
  row.spoken = say(language, phrase::picture_score_row,
                   {text_in(group, "mean_text"), text_in(group, "answers")});
  row.bars = {{Fill::asked, 0, whole_plot, 4, 16}, {Fill::promised, 0, length, 4, 16}};
  row.under = row.spoken;
  return row;
}

std::string finding_of(const ValueList& groups, Language language) {
  const auto lowest =
      std::min_element(groups.begin(), groups.end(), [](const Value& a, const Value& b) {
        return amount_in(a, "mean").count < amount_in(b, "mean").count;
      });
  return say(language, phrase::picture_score_lowest,
             {text_in(*lowest, "what"), text_in(*lowest, "mean_text")});
}

} // namespace

Picture satisfaction_picture(const Value& data, Language language) {
  Picture picture;
  const auto& groups = list_in(data, "by_answer");
  if (groups.empty()) return picture;
  picture.name = "satisfaction";
  picture.finding = finding_of(groups, language);
  picture.reading = say(language, phrase::picture_score_reading);
  picture.caption = say(language, phrase::score_satisfaction);
  picture.heads = {say(language, phrase::score_col_got), say(language, phrase::score_col_mean)};
  picture.groups.emplace_back();
  for (const auto& group : groups)
    picture.groups.front().rows.push_back(score_row(group, language));
  return picture;
}

} // namespace itplan

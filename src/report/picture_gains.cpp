#include "itplan/report/phrases/pictures.hpp"
#include "itplan/report/words.hpp"

#include "page_pictures.hpp"
#include "value_reading.hpp"

namespace itplan {
namespace {

PictureRow gains_row(const Value& option, Hundredths gain, Hundredths longest) {
  PictureRow row;
  row.label = text_in(option, "letter") + ". " + text_in(option, "short_head");
  row.spoken = text_in(option, "gain_text");
  const auto length = along(gain.count, longest.count);
  if (length > 0) row.bars = {{Fill::chosen, 0, length, 4, 16}};
  row.labels = {{BarLabel::Kind::behind, length, 17, row.spoken, {}}};
  return row;
}

} // namespace

// The first option is the plan as it is; the last one brings most.
Picture gains_picture(const Value& data, Language language) {
  Picture picture;
  const auto& options = list_in(data, "options");
  if (options.size() < 2) return picture;
  const auto now = amount_in(options.front(), "value");
  const auto most = amount_in(options.back(), "value") - now;
  picture.name = "gains";
  picture.finding = say(language, phrase::gains_finding,
                        {text_in(options[1], "short_head"), text_in(options[1], "gain_text")});
  picture.reading = say(language, phrase::gains_reading);
  picture.caption = say(language, phrase::gains_caption);
  picture.heads = {say(language, phrase::gains_option), say(language, phrase::gains_brings)};
  picture.groups.emplace_back();
  for (const auto& option : options)
    picture.groups.front().rows.push_back(
        gains_row(option, amount_in(option, "value") - now, most));
  return picture;
}

} // namespace itplan

#include "itplan/report/phrases/pictures.hpp"
#include "itplan/report/words.hpp"

#include "page_pictures.hpp"
#include "value_reading.hpp"

#include <algorithm>

namespace itplan {
namespace {

PictureRow claims_row(const Value& claim, std::int64_t most, Language language) {
  const auto requests = count_in(claim, "requests");
  const auto highest = count_in(claim, "claimed_highest");
  const auto both = std::min(count_in(claim, "chosen_first"), highest);
  const auto at = [most](std::int64_t count) { return along(count, most); };
  PictureRow row;
  row.label = text_in(claim, "customer_name");
  row.bars = {{Fill::promised, 0, at(both), 4, 14},
              {Fill::given_up, at(both), at(highest) - at(both), 4, 14},
              {Fill::asked, at(highest), at(requests) - at(highest), 4, 14}};
  const auto& words = truth_in(claim, "voted") ? phrase::claims_under : phrase::claims_no_vote;
  row.under = truth_in(claim, "voted")
                  ? say(language, words,
                        {std::to_string(highest), std::to_string(requests), std::to_string(both)})
                  : say(language, words, {std::to_string(highest), std::to_string(requests)});
  return row;
}

} // namespace

Picture claims_picture(const Value& data, Language language) {
  Picture picture;
  std::int64_t most = 0;
  for (const auto& claim : list_in(data, "claims"))
    most = std::max(most, count_in(claim, "requests"));
  if (most == 0) return picture;
  const auto* total = data.find("claims_total");
  picture.name = "claims";
  picture.finding = say(language, phrase::claims_finding,
                        {std::to_string(total ? count_in(*total, "claimed_highest") : 0),
                         std::to_string(total ? count_in(*total, "chosen_first") : 0)});
  picture.reading = say(language, phrase::claims_reading);
  picture.caption = say(language, phrase::claims_caption);
  picture.heads = {say(language, phrase::claims_customer), say(language, phrase::claims_requests)};
  picture.keys = {{false, Fill::promised, {}, say(language, phrase::claims_both)},
                  {false, Fill::given_up, {}, say(language, phrase::claims_only)},
                  {false, Fill::asked, {}, say(language, phrase::claims_other)}};
  picture.groups.emplace_back();
  for (const auto& claim : list_in(data, "claims"))
    picture.groups.front().rows.push_back(claims_row(claim, most, language));
  return picture;
}

namespace {

PictureRow points_row(const Value& ballot, std::int64_t most, Language language) {
  const auto given = count_in(ballot, "given");
  const auto in_plan = count_in(ballot, "in_plan");
  const auto not_spent = count_in(ballot, "not_spent");
  const auto at = [most](std::int64_t count) { return along(count, most); };
  PictureRow row;
  row.label = text_in(ballot, "customer_name");
  row.bars = {{Fill::promised, 0, at(in_plan), 4, 14},
              {Fill::given_up, at(in_plan), at(given) - at(in_plan), 4, 14},
              {Fill::asked, at(given), at(given + not_spent) - at(given), 4, 14}};
  row.under = say(language, phrase::points_under, {std::to_string(in_plan), std::to_string(given)});
  if (not_spent > 0)
    row.under += say(language, phrase::points_not_spent, {std::to_string(not_spent)});
  return row;
}

} // namespace

Picture points_picture(const Value& data, Language language) {
  Picture picture;
  std::int64_t most = 0;
  std::int64_t given = 0;
  std::int64_t in_plan = 0;
  for (const auto& ballot : list_in(data, "ballots")) {
    most = std::max(most, count_in(ballot, "given") + count_in(ballot, "not_spent"));
    given += count_in(ballot, "given");
    in_plan += count_in(ballot, "in_plan");
  }
  if (given == 0) return picture;
  picture.name = "points";
  picture.finding = say(language, phrase::points_finding,
                        {number_text(in_plan, language), number_text(given, language)});
  picture.reading = say(language, phrase::points_reading);
  picture.caption = say(language, phrase::points_caption);
  picture.heads = {say(language, phrase::claims_customer), say(language, phrase::points_points)};
  picture.keys = {{false, Fill::promised, {}, say(language, phrase::points_in_plan)},
                  {false, Fill::given_up, {}, say(language, phrase::points_not_in)},
                  {false, Fill::asked, {}, say(language, phrase::points_left)}};
  picture.groups.emplace_back();
  for (const auto& ballot : list_in(data, "ballots"))
    picture.groups.front().rows.push_back(points_row(ballot, most, language));
  return picture;
}

namespace {

constexpr std::int64_t fewest_cases = 5;

PictureRow promise_row(const Value& promise, Language language) {
  const auto all = count_in(promise, "all");
  const auto norm = count_in(promise, "norm");
  PictureRow row;
  row.label = text_in(promise, "text");
  row.height = 26;
  row.bars = {{Fill::asked, 0, whole_plot, 6, 14}};
  if (norm > 0) row.marks = {{Mark::Kind::norm, along(norm, 100)}};
  const auto norm_text = norm > 0
                             ? "; " + say(language, phrase::promises_norm, {std::to_string(norm)})
                             : std::string();
  if (all < fewest_cases) {
    row.under = capital(say(language, phrase::promises_few), language) + " (" +
                std::to_string(all) + ")" + norm_text;
    return row;
  }
  row.bars.push_back({Fill::promised, 0, along(count_in(promise, "kept"), all), 6, 14});
  row.under = text_in(promise, "kept_text") + norm_text;
  return row;
}

} // namespace

Picture promise_picture(const Value& data, Language language) {
  Picture picture;
  std::size_t missed = 0;
  for (const auto& promise : list_in(data, "promises")) {
    if (!promise.find("all")) continue;
    if (picture.groups.empty()) picture.groups.emplace_back();
    picture.groups.front().rows.push_back(promise_row(promise, language));
    missed += text_in(promise, "verdict") == "missed";
  }
  picture.name = "promises";
  picture.finding = missed == 0 ? say(language, phrase::promises_none)
                    : missed == 1
                        ? say(language, phrase::promises_missed_one)
                        : say(language, phrase::promises_missed, {number_text(missed, language)});
  picture.reading = say(language, phrase::promises_reading);
  picture.caption = say(language, phrase::promises_caption);
  picture.heads = {say(language, phrase::promises_promise), say(language, phrase::promises_kept)};
  return picture;
}

} // namespace itplan

#include "itplan/report/phrases/pictures.hpp"
#include "itplan/report/words.hpp"

#include "page_pictures.hpp"
#include "value_reading.hpp"

#include <algorithm>
#include <array>

namespace itplan {
namespace {

constexpr std::array<std::string_view, 4> quarter_keys{"q1", "q2", "q3", "q4"};

Hundredths year_of(const Value& quarters) {
  Hundredths sum;
  for (const auto key : quarter_keys)
    sum += amount_in(quarters, key);
  return sum;
}

const Value& in(const Value& map, std::string_view key) {
  static const Value nothing;
  const auto* value = map.find(key);
  return value ? *value : nothing;
}

// Rounded half up once, of the exact sums.
std::string share(Hundredths part, Hundredths whole) {
  return percent_text((part.count * 200 + whole.count) / (2 * whole.count));
}

std::vector<PictureKey> demand_keys(Language language) {
  return {{false, Fill::asked, {}, say(language, phrase::picture_asked)},
          {false, Fill::promised, {}, say(language, phrase::picture_planned)},
          {true, {}, Mark::Kind::room, say(language, phrase::picture_there_is)}};
}

// Three lengths from one zero: asked, planned, and the mark of what there is.
struct Lengths {
  Hundredths asked;
  Hundredths room;
  Hundredths used;
};

PictureRow demand_row(const Lengths& of, Hundredths longest, std::string asked_text,
                      std::string used_text) {
  PictureRow row;
  row.height = 42;
  const auto end = along(of.asked.count, longest.count);
  const auto used = along(of.used.count, longest.count);
  const bool over = of.used > of.room;
  const auto room = along(of.room.count, longest.count);
  row.bars = {{Fill::asked, 0, end, 3, 14}, {Fill::promised, 0, over ? room : used, 23, 14}};
  if (over) row.bars.push_back({Fill::over, room, used - room, 23, 14});
  row.marks = {{Mark::Kind::room, room}};
  row.labels = {{BarLabel::Kind::behind, end, 15, std::move(asked_text), {}},
                {over ? BarLabel::Kind::trouble : BarLabel::Kind::strong,
                 std::max(used, room),
                 35,
                 std::move(used_text),
                 {}}};
  return row;
}

Hundredths longest_of(const std::vector<Lengths>& all) {
  Hundredths longest;
  for (const auto& one : all)
    longest = std::max({longest, one.asked, one.room, one.used});
  return longest;
}

} // namespace

Picture demand_picture(const Value& data, Language language) {
  Picture picture;
  std::vector<Lengths> all;
  Lengths sum;
  for (const auto& skill : list_in(data, "skills")) {
    all.push_back(
        {amount_in(skill, "wanted"), year_of(in(skill, "room")), year_of(in(skill, "used"))});
    sum.asked += all.back().asked;
    sum.room += all.back().room;
  }
  if (all.empty() || sum.asked.count == 0) return picture;
  picture.name = "demand";
  picture.finding = sum.room >= sum.asked
                        ? say(language, phrase::demand_all)
                        : say(language, phrase::demand_part, {share(sum.room, sum.asked)});
  picture.reading = say(language, phrase::demand_reading,
                        {days_text(sum.asked, language), number_text(sum.room, language)});
  picture.caption = say(language, phrase::demand_caption);
  picture.heads = {say(language, phrase::demand_skill), say(language, phrase::demand_days)};
  picture.keys = demand_keys(language);
  picture.groups.emplace_back();
  const auto longest = longest_of(all);
  std::size_t i = 0;
  for (const auto& skill : list_in(data, "skills")) {
    const auto& of = all[i++];
    const auto asked = number_text(of.asked, language);
    const auto room = number_text(of.room, language);
    const auto used = number_text(of.used, language);
    auto row = demand_row(of, longest, asked, used);
    row.label = text_in(skill, "skill");
    row.note = say(language, phrase::demand_note, {room});
    row.spoken = say(language, phrase::demand_spoken, {asked, room, used});
    picture.groups.front().rows.push_back(std::move(row));
  }
  return picture;
}

Picture money_picture(const Value& data, Language language) {
  Picture picture;
  const auto& budgets = list_in(data, "budgets");
  std::vector<Lengths> all;
  const Value* tightest = nullptr; // of those that do not hold all that was asked
  for (const auto& budget : budgets) {
    all.push_back(
        {amount_in(budget, "wanted"), amount_in(budget, "room"), amount_in(budget, "used")});
    const auto& of = all.back();
    if (of.asked > of.room &&
        (!tightest || of.room.count * amount_in(*tightest, "wanted").count <
                          amount_in(*tightest, "room").count * of.asked.count))
      tightest = &budget;
  }
  const auto longest = longest_of(all);
  if (longest.count == 0) return picture;
  picture.name = "money";
  picture.finding = tightest
                        ? say(language, phrase::money_part,
                              {share(amount_in(*tightest, "room"), amount_in(*tightest, "wanted")),
                               text_in(*tightest, "budget")})
                        : say(language, phrase::money_all);
  picture.caption = say(language, phrase::money_caption);
  picture.heads = {say(language, phrase::money_budget), say(language, phrase::money_amount)};
  picture.keys = demand_keys(language);
  picture.groups.emplace_back();
  for (std::size_t i = 0; i < budgets.size(); ++i) {
    const auto asked = text_in(budgets[i], "wanted_text");
    const auto room = text_in(budgets[i], "room_text");
    const auto used = text_in(budgets[i], "used_text");
    auto row = demand_row(all[i], longest, asked, used);
    row.label = text_in(budgets[i], "budget");
    row.note = say(language, phrase::money_note, {room});
    row.spoken = say(language, phrase::demand_spoken, {asked, room, used});
    picture.groups.front().rows.push_back(std::move(row));
  }
  return picture;
}

namespace {

struct QuarterLoad {
  Hundredths days;
  Hundredths room;
  Hundredths used;
  Hundredths over() const { return used > room ? used - room : Hundredths{}; }
};

QuarterLoad load_of(const Value& skill, std::string_view quarter) {
  return {amount_in(in(skill, "days"), quarter), amount_in(in(skill, "room"), quarter),
          amount_in(in(skill, "used"), quarter)};
}

PictureRow load_row(const QuarterLoad& of, Hundredths longest, int quarter, Language language) {
  PictureRow row;
  row.label = quarter_name(quarter, language);
  const auto room = along(of.room.count, longest.count);
  const auto used = along(of.used.count, longest.count);
  const auto days = std::max(along(of.days.count, longest.count), room);
  row.bars = {{Fill::promised, 0, std::min(used, room), 4, 16},
              {Fill::asked, used, room - used, 4, 16},
              {Fill::reserve, room, days - room, 4, 16},
              {Fill::over, room, used - room, 4, 16}};
  row.marks = {{Mark::Kind::norm, room}};
  row.spoken = say(language, phrase::load_spoken, {number_text(of.days - of.room, language)});
  row.number = say(language, phrase::load_number,
                   {number_text(of.used, language), number_text(of.room, language)});
  if (of.over().count > 0)
    row.spoken += "; " + say(language, phrase::load_too_much, {number_text(of.over(), language)});
  return row;
}

// The worst first: too full somewhere, then full all year, then where there is room.
std::string load_finding(const Value& data, Language language) {
  std::vector<std::string> full;
  std::array<bool, 4> free{};
  for (const auto& skill : list_in(data, "skills")) {
    bool has_room = false;
    std::vector<std::string> too_full;
    for (std::size_t q = 0; q < quarter_keys.size(); ++q) {
      const auto of = load_of(skill, quarter_keys[q]);
      if (of.over().count > 0) too_full.push_back(quarter_name(static_cast<int>(q), language));
      if (of.used < of.room) has_room = free[q] = true;
    }
    if (!too_full.empty())
      return say(language, phrase::load_over,
                 {capital(text_in(skill, "skill"), language), listed(too_full, language)});
    if (!has_room) full.push_back(text_in(skill, "skill"));
  }
  if (!full.empty()) return say(language, phrase::load_full, {listed(full, language)});
  std::vector<std::string> quarters;
  for (std::size_t q = 0; q < free.size(); ++q)
    if (free[q]) quarters.push_back(quarter_name(static_cast<int>(q), language));
  return say(language, phrase::load_room, {listed(quarters, language)});
}

} // namespace

std::vector<Picture> load_pictures(const Value& data, Language language) {
  Hundredths longest;
  for (const auto& skill : list_in(data, "skills"))
    for (const auto key : quarter_keys) {
      const auto of = load_of(skill, key);
      longest = std::max({longest, of.days, of.room, of.used});
    }
  std::vector<Picture> all;
  if (longest.count == 0) return all;
  for (const auto& skill : list_in(data, "skills")) {
    Picture picture;
    picture.name = "load-" + std::to_string(all.size() + 1);
    picture.shape = Picture::Shape::small;
    picture.finding = load_finding(data, language);
    picture.reading = say(language, phrase::load_reading);
    picture.caption = say(language, phrase::load_caption, {text_in(skill, "skill")});
    picture.heads = {say(language, phrase::load_quarter), say(language, phrase::load_filled),
                     say(language, phrase::picture_planned)};
    picture.keys = {{false, Fill::promised, {}, say(language, phrase::picture_planned)},
                    {false, Fill::asked, {}, say(language, phrase::picture_free)},
                    {false, Fill::reserve, {}, say(language, phrase::picture_reserve)},
                    {false, Fill::over, {}, say(language, phrase::picture_over)},
                    {true, {}, Mark::Kind::norm, say(language, phrase::picture_room)}};
    picture.groups.emplace_back();
    for (std::size_t q = 0; q < quarter_keys.size(); ++q)
      picture.groups.front().rows.push_back(
          load_row(load_of(skill, quarter_keys[q]), longest, static_cast<int>(q), language));
    all.push_back(std::move(picture));
  }
  return all;
}

} // namespace itplan

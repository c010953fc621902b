#include "itplan/report/phrases/pictures.hpp"
#include "itplan/report/words.hpp"

#include "page_pictures.hpp"
#include "value_reading.hpp"

#include <algorithm>
#include <map>

namespace itplan {
namespace {

constexpr std::size_t most_prices = 10;

// The value under the id of every request the data tells of.
std::map<std::string, const Value*> requests_in(const Value& data) {
  std::map<std::string, const Value*> all;
  for (const auto& quarter : list_in(data, "quarters"))
    for (const auto& request : list_in(quarter, "requests"))
      all.emplace(text_in(request, "id"), &request);
  for (const auto& request : list_in(data, "below"))
    all.emplace(text_in(request, "id"), &request);
  return all;
}

struct Price {
  const Value* request = nullptr;
  Hundredths brings;
  Hundredths drops;
  std::vector<std::string> names; // of what drops out, with what each is worth
};

std::vector<Price> prices_in(const Value& data, Language language) {
  const auto all = requests_in(data);
  std::vector<Price> prices;
  for (const auto& request : list_in(data, "below")) {
    Price price{&request, amount_in(request, "value"), {}, {}};
    bool known = true;
    for (const auto& id : list_in(request, "price_of_yes")) {
      const auto found = all.find(scalar_text(id));
      known = known && found != all.end();
      if (!known) break;
      const auto worth = amount_in(*found->second, "value");
      price.drops += worth;
      price.names.push_back(text_in(*found->second, "title") + " (" + number_text(worth, language) +
                            ")");
    }
    if (known && !price.names.empty()) prices.push_back(std::move(price));
    if (prices.size() == most_prices) break;
  }
  return prices;
}

} // namespace

Picture price_picture(const Value& data, Language language) {
  Picture picture;
  const auto prices = prices_in(data, language);
  if (prices.empty()) return picture;
  Hundredths longest;
  std::size_t dearer = 0;
  for (const auto& price : prices) {
    longest = std::max({longest, price.brings, price.drops});
    dearer += price.drops > price.brings;
  }
  picture.name = "price";
  picture.finding =
      dearer == prices.size()
          ? say(language, phrase::picture_price_all)
          : say(language, phrase::picture_price_some,
                {number_text(dearer, language), number_text(prices.size(), language)});
  picture.reading = say(language, phrase::picture_price_reading);
  picture.caption = say(language, phrase::picture_price_caption);
  picture.heads = {say(language, phrase::picture_price_request),
                   say(language, phrase::picture_price_both)};
  picture.keys = {{false, Fill::chosen, {}, say(language, phrase::picture_price_brings)},
                  {false, Fill::given_up, {}, say(language, phrase::picture_price_drops)}};
  picture.groups.emplace_back();
  for (const auto& price : prices) {
    PictureRow row;
    row.label = text_in(*price.request, "title");
    row.note = text_in(*price.request, "customer_name");
    row.height = 36;
    const auto brings = along(price.brings.count, longest.count);
    const auto drops = along(price.drops.count, longest.count);
    row.bars = {{Fill::chosen, 0, brings, 2, 14}, {Fill::given_up, 0, drops, 20, 14}};
    row.labels = {{BarLabel::Kind::behind,
                   brings,
                   14,
                   say(language, phrase::picture_price_in, {number_text(price.brings, language)}),
                   {}},
                  {BarLabel::Kind::behind,
                   drops,
                   32,
                   say(language, phrase::picture_price_out, {number_text(price.drops, language)}),
                   {}}};
    row.spoken = row.labels[0].text + ", " + row.labels[1].text;
    row.under = say(language, phrase::picture_price_names, {listed(price.names, language)});
    picture.groups.front().rows.push_back(std::move(row));
  }
  return picture;
}

} // namespace itplan

#include "answer_tidy.hpp"

#include <set>
#include <string>
#include <utility>

namespace itplan {

std::vector<Place> leave_out_what_is_empty(Answer& answer) {
  std::vector<Place> untold;
  auto& items = answer.items;
  for (auto& item : items) {
    if (item.points == 0) item.points.reset();
    if (!item.is_wish() || !item.words.text.empty()) continue;
    if (item.points) untold.push_back(item.points_place);
    for (auto& remark : item.remarks)
      answer.unplaced.push_back(std::move(remark));
    if (!item.why.text.empty()) answer.unplaced.push_back(std::move(item.why));
  }
  std::erase_if(items, [](const ItemAnswer& item) {
    if (item.is_wish()) return item.words.text.empty();
    return item.words.text.empty() && !item.points && item.why.text.empty() &&
           item.remarks.empty() && item.understood.text.empty();
  });
  std::set<std::string> wishes;
  std::vector<ItemAnswer> kept;
  for (auto& item : items)
    if (!item.is_wish() || wishes.insert(item.words.text).second) kept.push_back(std::move(item));
  items = std::move(kept);
  std::erase_if(answer.questions,
                [](const QuestionAnswer& asked) { return asked.said.text.empty(); });
  return untold;
}

} // namespace itplan

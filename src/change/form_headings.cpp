#include "form_headings.hpp"

#include "itplan/base/text.hpp"

#include "form_labels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace itplan {

Headings::Headings(const Plan& plan, Asked asked) : plan_(plan), asked_(std::move(asked)) {
  for (const auto* entry : asked_)
    titles_.emplace(folded(entry->value.title), entry);
}

template <class Alike>
const Table<Request>::Entry* Headings::most_alike(int enough, Alike alike) const {
  if (looks_left_ == 0) return nullptr;
  --looks_left_;
  const Table<Request>::Entry* best = nullptr;
  for (const auto* entry : asked_)
    if (const int likes = alike(*entry); likes > enough) {
      enough = likes;
      best = entry;
    }
  return best;
}

Heading Headings::by_title(const FormLine& line, std::string_view name) const {
  constexpr int alike_enough = 90;
  const auto plain = folded(name);
  if (plain.empty()) return {};
  if (const auto same = titles_.find(plain); same != titles_.end())
    return {same->second->id, {}, {}, {}, true};
  if (!line.headline && !line.text.ends_with(']')) return {};
  const auto* best = most_alike(
      alike_enough, [&](const auto& entry) { return likeness(entry.value.title, name); });
  return best ? Heading{best->id, {}, {}, {}, true} : Heading{};
}

// "Afvalpas online aanvragen: laat maar"
Heading Headings::title_and_more(const FormLine& line) const {
  const std::string_view text = line.text;
  for (const std::string_view between : {": ", " - ", " – "}) {
    const auto at = text.find(between);
    if (at == std::string_view::npos) continue;
    auto before = by_title(line, trim(text.substr(0, at)));
    before.rest = trim(text.substr(at + between.size()));
    if (before.found) return before;
  }
  return {};
}

Heading Headings::heading_of(const FormLine& line) const {
  constexpr std::size_t longest = 400;
  constexpr int alike_enough = 60;
  const std::string_view text = line.text;
  if (text.empty() || text.size() > longest) return {};
  const auto bracket = last_bracket(text);
  if (bracket.begin == std::string_view::npos) {
    if (auto whole = by_title(line, text); whole.found) return whole;
    return title_and_more(line);
  }
  const auto name = trim(text.substr(0, bracket.begin));
  const auto rest = trim(text.substr(bracket.end));
  if (plan_.requests.contains(bracket.id))
    return {bracket.id, std::string(name), std::string(rest), {}, true};
  if (bracket.id.empty() || !rest.empty()) return {};
  if (auto same = by_title(line, name); same.found) return same;
  const bool means_id =
      line.headline || bracket.id.find('-') != std::string::npos ||
      most_alike(alike_enough, [&](const auto& entry) { return likeness(entry.id, bracket.id); });
  return means_id ? Heading{{}, std::string(name), {}, bracket.id, true} : Heading{};
}

bool Headings::ends_title(const FormLine& before, const FormLine& here) const {
  if (before.text.empty()) return false;
  const std::string_view text = here.text;
  const auto bracket = last_bracket(text);
  const auto* request = bracket.end == 0 ? nullptr : plan_.requests.find(bracket.id);
  if (!request || folded(text.substr(0, bracket.begin)).ends_with(folded(request->title)))
    return false; // it stands whole in this line
  return folded(before.text + " " + std::string(text.substr(0, bracket.begin)))
      .ends_with(folded(request->title));
}

std::string Headings::suggestion(const Heading& heading) const {
  constexpr int alike_enough = 40;
  const auto* best = most_alike(alike_enough, [&](const auto& entry) {
    return std::max(likeness(entry.id, heading.unknown), likeness(entry.value.title, heading.name));
  });
  if (!best) return "put the id of a request of theirs in the brackets: itplan list";
  return fmt::format("did you mean '{}'? Put it in the brackets", best->id);
}

} // namespace itplan

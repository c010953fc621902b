#include "itplan/plan/names.hpp"

#include "itplan/base/text.hpp"
#include "itplan/base/white_space.hpp"
#include "itplan/plan/shown_words.hpp"

#include <algorithm>
#include <iterator>

namespace itplan {
namespace {

// Those of whom one name passes.
template <class Entries, class NamesOf, class Passes>
FoundName find_passing(const Entries& entries, NamesOf&& names_of, Passes&& passes) {
  std::vector<Id> found;
  for (const auto& [id, entry] : entries) {
    const auto names = names_of(id, entry);
    if (std::any_of(names.begin(), names.end(), passes)) found.push_back(id);
  }
  if (found.size() == 1) return {found.front(), {}, false};
  return {{}, std::move(found), false};
}

// Compared in a coarser way each time none is found.
template <class Entries, class NamesOf>
FoundName find_named(const Entries& entries, std::string_view said, NamePart part,
                     NamesOf&& names_of) {
  if (entries.contains(said)) return {Id(said), {}, true};
  for (const auto key : {heading_key, folded}) {
    const auto wanted = key(said);
    if (wanted.empty()) continue;
    auto found = find_passing(entries, names_of, [&](std::string_view name) {
      return !name.empty() && key(name) == wanted;
    });
    if (!found.id.empty() || !found.candidates.empty()) return found;
  }
  constexpr std::size_t least = 3;
  const auto beginning = folded(said);
  if (part == NamePart::whole || beginning.size() < least) return {};
  return find_passing(entries, names_of,
                      [&](std::string_view name) { return folded(name).starts_with(beginning); });
}

// The words of an enumeration and how they are shown, side by side.
struct Shown {
  std::span<const std::string_view> words;
  std::span<const Phrase> phrases;
};

std::span<const Phrase> shown_as(std::span<const std::string_view> all) {
  const Shown table[] = {{words<Status>(), phrase::statuses},
                         {words<Outcome>(), phrase::outcomes},
                         {words<Claim>(), phrase::claims},
                         {words<WorkKind>(), phrase::work_kinds},
                         {words<NoteKind>(), phrase::note_kinds}};
  const auto found = std::find_if(std::begin(table), std::end(table),
                                  [&](const Shown& row) { return row.words.data() == all.data(); });
  return found == std::end(table) ? std::span<const Phrase>() : found->phrases;
}

std::string plain_word(std::string_view text) {
  auto key = heading_key(text);
  std::replace(key.begin(), key.end(), '_', ' ');
  std::replace(key.begin(), key.end(), '-', ' ');
  return key;
}

std::optional<std::size_t> index_of_word(std::span<const std::string_view> all,
                                         std::string_view said) {
  const auto wanted = plain_word(said);
  const auto phrases = shown_as(all);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (plain_word(all[i]) == wanted) return i;
    for (const auto language : all_languages)
      if (i < phrases.size() && plain_word(phrases[i].in(language)) == wanted) return i;
  }
  return std::nullopt;
}

} // namespace

FoundName find_customer(const Plan& plan, std::string_view said, NamePart part) {
  return find_named(plan.customers, said, part, [](const Id& id, const Customer& customer) {
    std::vector<std::string_view> names{id, customer.name};
    names.insert(names.end(), customer.also_called.begin(), customer.also_called.end());
    return names;
  });
}

FoundName find_request(const Plan& plan, std::string_view said, NamePart part) {
  return find_named(plan.requests, said, part, [](const Id& id, const Request& request) {
    return std::vector<std::string_view>{id, request.title, request.ref};
  });
}

bool is_board(const Plan& plan, std::string_view role) {
  const auto board = lower(trim(plan.board));
  const auto name = lower(trim(role));
  if (board.empty() || name.empty()) return false;
  return name == board || name == "board" || board.ends_with(" " + name) ||
         name.ends_with(" " + board);
}

std::optional<std::string_view> find_word(const TypeSchema& type, std::string_view said) {
  const auto index = index_of_word(type.words, said);
  return index ? std::optional(type.words[*index]) : std::nullopt;
}

std::optional<Status> find_status(std::string_view said) {
  const auto index = index_of_word(words<Status>(), said);
  return index ? std::optional(static_cast<Status>(*index)) : std::nullopt;
}

std::vector<std::string> shown_words(const TypeSchema& type, Language language) {
  const auto phrases = shown_as(type.words);
  std::vector<std::string> shown;
  for (std::size_t i = 0; i < type.words.size(); ++i)
    shown.emplace_back(i < phrases.size() ? phrases[i].in(language) : type.words[i]);
  return shown;
}

} // namespace itplan

#include "word_files.hpp"

#include "plan_reading.hpp"

#include <fmt/format.h>

#include <memory>

namespace itplan {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t largest_read = 1 << 20; // bytes: forty thousand words

Problem not_read(const SourcePtr& source, Unread why) {
  const auto* const fault = why == Unread::link        ? "it is a link, or behind one"
                            : why == Unread::too_large ? "it is larger than 1 MiB"
                                                       : "it is no ordinary file";
  return {Severity::wrong,
          "bad-word-list",
          fmt::format("this list was not read: {}", fault),
          "put an ordinary file here, or take it away",
          {},
          {source, {0, 0}},
          {}};
}

} // namespace

PlanWords read_plan_words(const Folder& plan, Language language,
                          const std::function<std::string(const fs::path&)>& shown_name) {
  const auto relative = fmt::format("words/{}.txt", word(language));
  if (!is_there(plan, relative)) return {};
  auto [bytes, why_not] = read_plan_file(plan, relative, largest_read);
  const auto source =
      std::make_shared<const SourceText>(shown_name(plan.path() / relative), std::move(bytes));
  PlanWords words{built_in_words(language), {}};
  if (why_not == Unread::no)
    words.problems = words.list->add(source);
  else
    words.problems.push_back(not_read(source, why_not));
  return words;
}

} // namespace itplan

#include "word_files.hpp"

#include "disk.hpp"

#include <memory>

namespace itplan {
namespace fs = std::filesystem;

PlanWords read_plan_words(const fs::path& folder, Language language,
                          const std::function<std::string(const fs::path&)>& shown_name) {
  PlanWords words{built_in_words(language), {}};
  const auto file = folder / "words" / (std::string(word(language)) + ".txt");
  std::error_code ignored;
  if (fs::is_regular_file(fs::symlink_status(file, ignored)))
    words.problems =
        words.list.add(std::make_shared<const SourceText>(shown_name(file), read_file(file)));
  return words;
}

} // namespace itplan

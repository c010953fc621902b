#include "undo.hpp"

#include "itplan/base/amount.hpp"
#include "itplan/base/text.hpp"
#include "itplan/loading/load.hpp"
#include "itplan/report/phrases/undo.hpp"
#include "itplan/report/words.hpp"

#include "git.hpp"
#include "journal.hpp"

#include <algorithm>

namespace itplan {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_named = 8; // more than fit a line or two is no help

// One answer of `cat-file --batch`, "hash blob size\nbytes\n" or "name missing\n", off the front.
Content take_blob(std::string_view& answers) {
  const auto line = answers.substr(0, answers.find('\n'));
  answers.remove_prefix(std::min(answers.size(), line.size() + 1));
  const auto size = parse_whole(line.substr(line.rfind(' ') + 1));
  if (!size || *size < 0 || static_cast<std::size_t>(*size) >= answers.size()) return std::nullopt;
  Content blob(answers.substr(0, static_cast<std::size_t>(*size)));
  answers.remove_prefix(blob->size() + 1);
  return blob;
}

// What git would restore for each file; nothing where there is no repository.
std::optional<std::vector<Content>> in_index(const fs::path& folder,
                                             const std::vector<FileChange>& files) {
  std::string names;
  for (const auto& file : files)
    names += ":./" + file.relative + "\n";
  const auto answer = run_git(folder, {"cat-file", "--batch"}, names, most_bytes);
  if (!answer.ok) return std::nullopt;
  std::vector<Content> blobs;
  std::string_view rest = answer.output;
  while (blobs.size() < files.size())
    blobs.push_back(take_blob(rest));
  return blobs;
}

std::string quoted(const std::string& path) {
  constexpr auto plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./";
  if (path.find_first_not_of(plain) == std::string::npos) return path;
  std::string text = "'";
  for (const char c : path)
    text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

// Commands as the user can type them where he stands.
class Advice {
public:
  Advice(const fs::path& folder, const fs::path& here) : folder_(folder), here_(here) {
    const auto below = here.lexically_relative(folder);
    inside_ = !below.empty() && *below.begin() != "..";
    git_ = inside_ ? "git" : "git -C " + quoted(shown(""));
  }

  std::string git(std::string_view command, const std::vector<std::string>& files) const {
    auto line = git_ + " " + std::string(command);
    if (!files.empty()) line += " --";
    for (const auto& file : files)
      line += " " + quoted(inside_ ? shown(file) : file);
    return line;
  }
  std::string rm(const std::vector<std::string>& files) const {
    std::string line = "rm --";
    for (const auto& file : files)
      line += " " + quoted(shown(file));
    return line;
  }
  std::string shown(const std::string& file) const {
    const auto path = file.empty() ? folder_ : folder_ / file;
    const auto relative = path.lexically_relative(here_);
    return relative.empty() ? path.string() : relative.string();
  }

private:
  fs::path folder_;
  fs::path here_;
  bool inside_ = true;
  std::string git_;
};

struct Sorted {
  std::vector<std::string> saved; // git has what was there before
  std::vector<std::string> fresh;
  std::vector<std::string> unsaved;
};

Sorted sorted(const std::vector<FileChange>& files, const std::vector<Content>& index) {
  Sorted all;
  for (std::size_t i = 0; i < files.size(); ++i) {
    auto& kind = files[i].is_new                ? all.fresh
                 : index[i] == before(files[i]) ? all.saved
                                                : all.unsaved;
    kind.push_back(files[i].relative);
  }
  return all;
}

} // namespace

std::vector<std::string> undo_advice(const fs::path& folder, const fs::path& here,
                                     Language language, const std::vector<FileChange>& files) {
  if (files.empty()) return {};
  const auto index = in_index(folder, files);
  if (!index) return {};
  const Advice advice(folder, here);
  if (files.size() > most_named)
    return {say(language, undo_many, {std::to_string(files.size()), advice.git("status", {})})};
  const auto all = sorted(files, *index);
  std::vector<std::string> lines;
  auto known = all.saved;
  known.insert(known.end(), all.unsaved.begin(), all.unsaved.end());
  if (!known.empty()) lines.push_back(say(language, undo_look, {advice.git("diff", known)}));
  if (!all.unsaved.empty()) {
    lines.push_back(say(language, undo_unsaved, {advice.shown(all.unsaved.front())}));
    return lines;
  }
  std::string back;
  if (!all.saved.empty()) back = advice.git("restore", all.saved);
  if (!all.fresh.empty()) back += (back.empty() ? "" : " && ") + advice.rm(all.fresh);
  lines.push_back(say(language, undo_back, {back}));
  return lines;
}

} // namespace itplan

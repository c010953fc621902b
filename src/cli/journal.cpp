#include "journal.hpp"

#include "itplan/base/amount.hpp"
#include "itplan/base/text.hpp"
#include "itplan/loading/layout.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <span>

namespace itplan {
namespace {

constexpr std::string_view heading = "itplan journal 2";
constexpr std::string_view ending = "end";
constexpr std::string_view nothing = "-";
// Root may take back what a journal from others says: no file that runs as its owner.
constexpr mode_t most_mode = 0777;

std::string size_of(const Content& content) {
  return content ? std::to_string(content->size()) : std::string(nothing);
}

// Takes a text apart from its front; once something does not fit, nothing fits any more.
class Reader {
public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }
  void refuse() { ok_ = false; }

  std::string_view line() {
    const auto end = rest_.find('\n');
    if (end == std::string_view::npos) return refuse(), std::string_view();
    return take(end);
  }
  // As many bytes as `size` says, and the line end behind them.
  Content content(std::string_view size) {
    if (size == nothing) return std::nullopt;
    const auto count = parse_whole(size);
    if (!count || *count < 0 || static_cast<std::size_t>(*count) >= rest_.size())
      return refuse(), std::nullopt;
    return std::string(take(static_cast<std::size_t>(*count)));
  }

private:
  std::string_view take(std::size_t count) {
    const auto taken = rest_.substr(0, count);
    if (rest_[count] != '\n') refuse();
    rest_.remove_prefix(count + 1);
    return taken;
  }

  std::string_view rest_;
  bool ok_ = true;
};

bool is_inside_plan(std::string_view relative) {
  return is_plan_file(relative) && file_place(relative).fault.empty();
}

// "644 1000 1000": who may do what with a file, and whose it is.
Rights read_rights(Reader& reader, std::span<const std::string_view> words) {
  std::array<unsigned, 3> numbers{};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto* const end = words[i].data() + words[i].size();
    const auto [read, error] = std::from_chars(words[i].data(), end, numbers[i], i == 0 ? 8 : 10);
    if (error != std::errc() || read != end) reader.refuse();
  }
  const auto [mode, owner, group] = numbers;
  if (mode > most_mode) reader.refuse();
  return {mode, owner, group};
}

// "requests/vpn.yaml 120 118 644 1000 1000", then both contents.
Journal::Entry read_entry(Reader& reader, std::string_view line) {
  Journal::Entry entry;
  const auto words = split(line, ' ');
  if (words.size() != 6 || !is_inside_plan(words[0])) return reader.refuse(), entry;
  entry.rights = read_rights(reader, std::span(words).subspan(3));
  auto before = reader.content(words[1]);
  auto after = reader.content(words[2]);
  entry.file = {
      std::string(words[0]), !before, std::move(before).value_or(""), std::move(after).value_or(""),
      words[2] == nothing,   {}};
  return entry;
}

} // namespace

std::string journal_beginning(std::string_view mark) {
  return fmt::format("{}\n{}\n", heading, mark);
}

std::string journal_text(const Journal& journal) {
  auto text = journal_beginning(journal.folder) + journal.writer + "\n";
  for (const auto& [file, rights] : journal.entries) {
    text += fmt::format("{} {} {} {:o} {} {}\n", file.relative, size_of(before(file)),
                        size_of(after(file)), rights.mode & most_mode, rights.owner, rights.group);
    for (const auto& content : {before(file), after(file)})
      if (content) text += *content + "\n";
  }
  return text + std::string(ending) + "\n";
}

std::optional<Journal> read_journal(std::string_view text) {
  Reader reader(text);
  Journal journal;
  if (reader.line() != heading) return std::nullopt;
  journal.folder = std::string(reader.line());
  journal.writer = std::string(reader.line());
  for (auto line = reader.line(); reader.ok() && line != ending; line = reader.line())
    journal.entries.push_back(read_entry(reader, line));
  if (!reader.ok() || !reader.at_end()) return std::nullopt;
  return journal;
}

Content before(const FileChange& file) { return file.is_new ? std::nullopt : Content(file.before); }

Content after(const FileChange& file) { return file.is_gone ? std::nullopt : Content(file.after); }

} // namespace itplan

#include "transcript.hpp"

#include "itplan/base/text.hpp"

#include "scratch.hpp"

#include <utility>

namespace itplan {
namespace {

bool is_command(std::string_view line) { return line.starts_with("$ "); }

class Player {
public:
  explicit Player(const std::filesystem::path& file)
      : markdown_(file.extension() == ".md"), inside_(!markdown_), lines_(lines_of(file)) {}

  std::string play() {
    while (at_ < lines_.size())
      step();
    return std::move(actual_);
  }

private:
  static std::vector<std::string> lines_of(const std::filesystem::path& file) {
    const auto text = read_whole(file);
    std::vector<std::string> lines;
    for (const auto line : split(text, '\n'))
      lines.emplace_back(line);
    if (!lines.empty() && lines.back().empty()) lines.pop_back();
    return lines;
  }

  // What another transcript does, in this one's scratch folder; its own test looks at what it says.
  void play_before(const std::string& name) {
    auto lines = std::exchange(
        lines_, lines_of(std::filesystem::path(ITPLAN_SOURCE_DIR) / "tests/cli" / name));
    const auto at = std::exchange(at_, 0);
    auto actual = std::exchange(actual_, "");
    play();
    lines_ = std::move(lines);
    at_ = at;
    actual_ = std::move(actual);
  }

  void keep(const std::string& line) {
    actual_ += line + "\n";
    ++at_;
  }

  void step() {
    const auto line = lines_[at_];
    if (markdown_ && line.starts_with("```")) inside_ = !inside_ && line == "```console";
    if (inside_ && is_command(line)) return play_command(line);
    if (inside_ && !markdown_) set_up(line);
    if (at_ < lines_.size()) keep(lines_[at_]); // the directive itself, or the end of its block
  }

  void set_up(const std::string& line) {
    const auto words = shell_words(line);
    if (words.empty() || line.starts_with('%')) return;
    if (words[0] == "example") {
      scratch_.copy_example(words.at(1));
      scratch_.go(words[1]);
    } else if (words[0] == "after") {
      play_before(words.at(1));
    } else if (words[0] == "go") {
      scratch_.go(words.at(1));
    } else if (words[0] == "today") {
      scratch_.today = *parse_date(words.at(1));
    } else if (words[0] == "terminal") {
      scratch_.terminal = true;
    } else if (words[0] == "file") {
      scratch_.write(words.at(1), block());
    } else if (words[0] == "bring") {
      const std::filesystem::path from(words.at(1));
      scratch_.write(from.filename(),
                     read_whole(std::filesystem::path(ITPLAN_SOURCE_DIR) / "tests/cli" / from));
    } else if (words[0] == "input") {
      input_ = block();
    }
  }

  // The lines up to "end", kept as they are.
  std::string block() {
    std::string text;
    keep(lines_[at_]);
    while (at_ < lines_.size() && lines_[at_] != "end") {
      text += lines_[at_] + "\n";
      keep(lines_[at_]);
    }
    return text;
  }

  void play_command(const std::string& line) {
    keep(line);
    skip_expected();
    const auto words = shell_words(line.substr(2));
    if (words[0] == "cat") return show(scratch_.read(words.at(1)), "");
    if (words[0] == "cd") return scratch_.go(words.at(1));
    if (words[0] == "cp") return copy(words);
    const auto ran = scratch_.run(words, std::exchange(input_, ""));
    show(ran.out, "");
    show(ran.err, "! ");
    if (ran.code != 0) actual_ += "-> " + std::to_string(ran.code) + "\n";
  }

  // cp -R examples/NAME FOLDER, as the README's reader types it at the top of the sources.
  void copy(const std::vector<std::string>& words) {
    scratch_.copy_example(std::filesystem::path(words.at(2)).filename(), words.at(3));
  }

  // Everything up to the next command, remark, directive behind an empty line, or end of block.
  void skip_expected() {
    while (at_ < lines_.size() && !is_command(lines_[at_]) && !ends_output(at_))
      ++at_;
  }

  bool ends_output(std::size_t at) const {
    if (markdown_) return lines_[at].starts_with("```");
    if (!lines_[at].empty()) return false;
    if (at + 1 == lines_.size()) return true;
    const auto& next = lines_[at + 1];
    for (const std::string_view word : {"$ ", "% ", "after ", "example ", "bring ", "go ", "today ",
                                        "file ", "input", "terminal"})
      if (next.starts_with(word)) return true;
    return false;
  }

  void show(const std::string& text, const std::string& prefix) {
    if (text.empty()) return;
    const auto body = text.ends_with('\n') ? text.substr(0, text.size() - 1) : text;
    for (const auto line : split(body, '\n'))
      actual_ += prefix + std::string(line) + "\n";
  }

  bool markdown_;
  bool inside_;
  std::vector<std::string> lines_;
  std::size_t at_ = 0;
  std::string actual_;
  std::string input_;
  Scratch scratch_;
};

} // namespace

TranscriptResult run_transcript(const std::filesystem::path& file) {
  return {read_whole(file), Player(file).play()};
}

} // namespace itplan

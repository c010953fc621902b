#include "scratch.hpp"

#include <unistd.h>

#include <atomic>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <streambuf>
#include <utility>

namespace itplan {
namespace fs = std::filesystem;

std::string read_whole(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_whole(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

Scratch::Scratch() {
  static std::atomic<int> count = 0;
  folder_ = fs::temp_directory_path() /
            ("itplan-test-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
  fs::create_directories(folder_);
  folder_ = fs::canonical(folder_);
  directory_ = folder_;
}

Scratch::~Scratch() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void Scratch::copy_example(const std::string& name, const std::string& to) {
  fs::copy(fs::path(ITPLAN_SOURCE_DIR) / "examples" / name, folder_ / to,
           fs::copy_options::recursive);
}

void Scratch::write(const std::string& file, const std::string& bytes) const {
  write_whole(directory_ / file, bytes);
}

std::string Scratch::read(const std::string& file) const { return read_whole(directory_ / file); }

namespace {

// Gives its text only when somebody waits for it, and does something else first.
class Answers : public std::streambuf {
public:
  Answers(std::string text, std::function<void()> first)
      : text_(std::move(text)), first_(std::move(first)) {}

private:
  int_type underflow() override {
    if (const auto first = std::exchange(first_, nullptr)) first();
    if (gptr()) return traits_type::eof();
    setg(text_.data(), text_.data(), text_.data() + text_.size());
    return text_.empty() ? traits_type::eof() : traits_type::to_int_type(text_.front());
  }

  std::string text_;
  std::function<void()> first_;
};

} // namespace

Ran Scratch::run(const std::vector<std::string>& words, const std::string& input) {
  Answers answers(input, std::exchange(while_asked, nullptr));
  std::istream in(&answers);
  std::ostringstream out;
  std::ostringstream err;
  World world;
  world.directory = directory_;
  world.in = &in;
  world.out = &out;
  world.err = &err;
  world.in_is_terminal = world.err_is_terminal = world.out_is_terminal = terminal;
  world.width = width;
  world.environment = [this](std::string_view name) {
    const auto found = environment.find(name);
    return found == environment.end() ? std::string() : found->second;
  };
  world.random = [this] { return random_bits++; };
  world.clock = [this] { return today; };
  world.interrupted = [this] { return interrupted; };
  world.seconds = [this, passed = std::int64_t{0}]() mutable { return passed += seconds_a_look; };
  const int code = itplan::run({words.begin() + 1, words.end()}, world);
  return {code, out.str(), err.str()};
}

Ran Scratch::run(const std::string& line, const std::string& input) {
  return run(shell_words(line), input);
}

std::vector<std::string> shell_words(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  bool in_word = false;
  char quote = 0;
  for (const char c : line) {
    if (quote) {
      if (c == quote)
        quote = 0;
      else
        word += c;
    } else if (c == '\'' || c == '"') {
      quote = c;
      in_word = true;
    } else if (c == ' ') {
      if (in_word) words.push_back(word);
      word.clear();
      in_word = false;
    } else {
      word += c;
      in_word = true;
    }
  }
  if (in_word) words.push_back(word);
  return words;
}

} // namespace itplan

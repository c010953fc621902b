// Compares the plain reader with yaml-cpp on files and on spoilt pieces of them.
//
//   yaml_readers COUNT SEED FILE...
//
// Each file in four forms (as it is, CRLF, with a byte-order mark, without its last line end), then
// COUNT spoilt pieces of them. Prints how many texts the plain reader took, and each it got wrong.
#include "two_readers.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <vector>

namespace {

using namespace itplan;

std::string read(const char* name) {
  std::ifstream in(name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string with_crlf(const std::string& text) {
  std::string out;
  for (const char c : text)
    out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

struct Tally {
  std::array<std::size_t, 4> of{};

  void add(const std::string& text) {
    const auto verdict = compare_readers(text);
    ++of[static_cast<std::size_t>(verdict)];
    if (verdict == Verdict::different) std::printf("different:\n%s\n===\n", text.c_str());
  }
  void print(const char* what) const {
    std::printf("%s: %zu read alike, %zu left to yaml-cpp, %zu refused, %zu different\n", what,
                of[2], of[1], of[0], of[3]);
  }
};

} // namespace

int main(int count, char** arguments) {
  if (count < 4) return 2;
  std::vector<std::string> texts;
  Tally whole, pieces;
  for (int i = 3; i < count; ++i) {
    texts.push_back(read(arguments[i]));
    const auto& text = texts.back();
    whole.add(text);
    if (std::getenv("ITPLAN_TELL_LEFT") && compare_readers(text) == Verdict::left)
      std::printf("left: %s\n", arguments[i]);
    whole.add(with_crlf(text));
    whole.add("\xef\xbb\xbf" + text);
    whole.add(text.substr(0, text.empty() ? 0 : text.size() - 1));
  }
  whole.print("files");
  std::mt19937_64 random(std::strtoull(arguments[2], nullptr, 10));
  for (auto left = std::strtoull(arguments[1], nullptr, 10); left > 0; --left)
    pieces.add(spoilt(random, texts[static_cast<std::size_t>(random() % texts.size())]));
  pieces.print("spoilt pieces");
  return whole.of[3] + pieces.of[3] == 0 ? 0 : 1;
}

// A folder of its own for a test, and the program run in it as a user would, in this process.
#pragma once

#include "app.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace itplan {

struct Ran {
  int code = 0;
  std::string out;
  std::string err;
};

class Scratch {
public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  const std::filesystem::path& folder() const { return folder_; }
  // Where commands run; relative to the scratch folder.
  void go(const std::string& directory) { directory_ = folder_ / directory; }
  std::filesystem::path here() const { return directory_; }
  // Copies examples/NAME into the folder, as TO.
  void copy_example(const std::string& name, const std::string& to);
  void copy_example(const std::string& name) { copy_example(name, name); }
  void write(const std::string& file, const std::string& bytes) const;
  std::string read(const std::string& file) const;

  // Runs the words of a command line, "itplan" first.
  Ran run(const std::vector<std::string>& words, const std::string& input = "");
  Ran run(const std::string& line, const std::string& input = "");

  std::map<std::string, std::string, std::less<>> environment;
  Date today = make_date(2026, 11, 23);
  bool terminal = false;             // somebody is there to answer
  std::function<void()> while_asked; // happens once, when the next answer is waited for
  std::size_t width = 80;
  bool interrupted = false;        // Ctrl-C was pressed
  std::int64_t seconds_a_look = 0; // that pass between two looks at the clock
  std::uint64_t random_bits = 0x5eed0f1d5eedULL;

private:
  std::filesystem::path folder_;
  std::filesystem::path directory_;
};

// The words of a line as a shell splits them: spaces, 'quotes' and "quotes".
std::vector<std::string> shell_words(const std::string& line);

std::string read_whole(const std::filesystem::path& path);
void write_whole(const std::filesystem::path& path, const std::string& bytes);

} // namespace itplan

#include "itplan/document/parse.hpp"

#include "app.hpp"

#include <fcntl.h>

#include <cerrno>
#include <iostream>
#include <system_error>

namespace {

// The number of a stream that was closed would go to the next file that is opened, and what is
// said to a file of the plan. Opened the wrong way round, it fails where it is used.
void hold_closed_streams() {
  for (int number = 0; number <= 2; ++number)
    if (::fcntl(number, F_GETFD) < 0) ::open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY);
}

// A full disk behind > is a failure.
bool all_is_out() {
  errno = 0;
  std::cout.flush();
  if (std::cout.good()) return true;
  std::cerr << "itplan: cannot write the answer";
  if (errno != 0) std::cerr << ": " << std::generic_category().message(errno);
  std::cerr << '\n';
  return false;
}

// For tests: ITPLAN_YAML says which reader of YAML is at work.
void choose_yaml_reader(std::string_view named) {
  if (named == "plain") itplan::read_yaml_with(itplan::YamlReader::plain_first);
  if (named == "yaml-cpp") itplan::read_yaml_with(itplan::YamlReader::yaml_cpp);
  if (named == "both") itplan::read_yaml_with(itplan::YamlReader::both);
}

} // namespace

int main(int count, char** arguments) {
  hold_closed_streams();
  std::ios::sync_with_stdio(false);
  auto world = itplan::process_world();
  choose_yaml_reader(world.environment("ITPLAN_YAML"));
  const int code = itplan::run({arguments + 1, arguments + count}, world);
  return all_is_out() || code != 0 ? code : 4;
}

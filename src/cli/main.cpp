#include "app.hpp"

#include <iostream>

int main(int count, char** arguments) {
  std::ios::sync_with_stdio(false);
  auto world = itplan::process_world();
  const int code = itplan::run({arguments + 1, arguments + count}, world);
  std::cout.flush();
  return std::cout.good() || code != 0 ? code : 4; // a full disk behind > is a failure
}

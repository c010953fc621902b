// Reads lines, writes each as markdown_text (or mermaid_text with --mermaid): for
// markdown_fuzz.py. Not part of the gate.
#include "itplan/render/markdown.hpp"

#include <iostream>
#include <string>

int main(int count, char**) {
  // In the input a unit separator stands for a line end, so that texts may have line ends.
  std::string line;
  while (std::getline(std::cin, line)) {
    for (auto at = line.find('\x1f'); at != std::string::npos; at = line.find('\x1f'))
      line[at] = '\n';
    std::cout << (count > 1 ? itplan::mermaid_text(line) : itplan::markdown_text(line)) << '\n';
  }
}

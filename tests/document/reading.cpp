#include "reading.hpp"

namespace itplan {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text)
    out += c == '\n' ? "\\n" : std::string(1, c);
  return out;
}

std::string dump_children(Node node) {
  std::string out;
  for (const Node child : node.children()) {
    if (!out.empty()) out += " ";
    if (node.is_map()) out += escaped(child.key()) + "=";
    out += dump(child);
  }
  return out;
}

} // namespace

std::string dump(Node node) {
  if (!node) return "nothing";
  if (node.is_empty())
    return node.style() == Style::none ? "~"
                                       : "~" + std::string(node.place().source->slice(node.span()));
  const bool flow = node.style() == Style::flow;
  if (node.is_list()) return (flow ? "[" : "(-") + dump_children(node) + (flow ? "]" : ")");
  if (node.is_map()) return (flow ? "{" : "(") + dump_children(node) + (flow ? "}" : ")");
  constexpr char letters[] = "?psdlf";
  return letters[static_cast<int>(node.style())] + ("'" + escaped(node.text()) + "'");
}

} // namespace itplan

#include "itplan/loading/load.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace itplan {
namespace {

Place start_of(const SourcePtr& source) { return {source, {0, 0}}; }

const Document* document_at(const Loaded& loaded, const Path& at) {
  const auto found = std::lower_bound(
      loaded.documents.begin(), loaded.documents.end(), at,
      [](const Document& document, const Path& wanted) { return document.at < wanted; });
  return found != loaded.documents.end() && found->at == at ? &*found : nullptr;
}

bool section_is_key(const Loaded& loaded, std::string_view section) {
  const Node main = loaded.documents.front().tree->root();
  return main && main.is_map() && main.find(section);
}

// Where a path lies: its file, and the path from that file's root.
template <class IsKey> Located file_of(const Loaded& loaded, const Path& path, IsKey&& is_key) {
  for (const auto& section : folder_sections()) {
    if (path.empty() || path[0] != section.name || is_key(section.name)) continue;
    Path at;
    for (std::size_t i = 0; i <= section.depth && i < path.size(); ++i)
      at = at / path[i];
    const auto* document = document_at(loaded, at);
    return {document, document ? path.without_first(at.size()) : path, {}};
  }
  return {&loaded.documents.front(), path, {}};
}

// Steps down like Node::descend, but remembers the children of large lists and maps, so that the
// places of many problems are found in linear time.
class Steps {
public:
  Node descend(Node node, const Path& path) {
    for (const auto& key : path.keys()) {
      if (!node) return {};
      node = node.size() < large ? node.descend(Path{key}) : child(node, key);
    }
    return node;
  }

private:
  static constexpr std::size_t large = 16;
  using Children = std::unordered_map<std::string, Node>;
  using Key = std::pair<const SourceText*, std::uint32_t>; // no two of them start at one byte

  Node child(Node node, const std::string& key) {
    auto& children = known_[{node.place().source.get(), node.span().begin}];
    if (children.empty()) {
      std::size_t index = 0;
      for (const Node each : node.children())
        children.emplace(node.is_map() ? std::string(each.key()) : std::to_string(index++), each);
    }
    const auto found = children.find(key);
    return found == children.end() ? Node() : found->second;
  }

  std::map<Key, Children> known_;
};

// From a whole value to the words in it that are meant; a value that folds them stays whole.
void narrow(Place& place, std::string_view words) {
  if (!place.source || words.empty()) return;
  const auto at = place.source->slice(place.span).find(words);
  if (at == std::string_view::npos) return;
  place.span.begin += static_cast<std::uint32_t>(at);
  place.span.end = place.span.begin + static_cast<std::uint32_t>(words.size());
}

class Placer {
public:
  explicit Placer(const Loaded& loaded) : loaded_(loaded) {
    for (const auto& section : folder_sections())
      if (section_is_key(loaded, section.name)) keys_.push_back(section.name);
  }

  // The place of the path, or of the nearest thing above it that exists.
  Place nearest(Path path) {
    for (;; path = path.parent()) {
      const auto located = file_of(loaded_, path, [this](std::string_view section) {
        return std::find(keys_.begin(), keys_.end(), section) != keys_.end();
      });
      const Node root = located.document ? located.document->tree->root() : Node();
      const Node node = root ? steps_.descend(root, located.inside) : Node();
      if (node && !located.inside.empty())
        return node.is_scalar() ? node.place() : node.key_place();
      if (node) return start_of(located.document->tree->source());
      if (path.empty()) return {};
    }
  }

private:
  const Loaded& loaded_;
  std::vector<std::string_view> keys_; // the sections that are keys of the main file
  Steps steps_;
};

} // namespace

Located locate(const Loaded& loaded, const Path& path) {
  auto located = file_of(loaded, path,
                         [&](std::string_view section) { return section_is_key(loaded, section); });
  const Node root = located.document ? located.document->tree->root() : Node();
  if (root) located.node = root.descend(located.inside);
  return located;
}

void place_problems(const Loaded& loaded, std::vector<Problem>& problems) {
  Placer placer(loaded);
  const auto fill = [&](Place& place, const Path& path) {
    if (!place.source && !path.empty()) place = placer.nearest(path);
  };
  for (auto& problem : problems) {
    fill(problem.place, problem.path);
    narrow(problem.place, problem.words);
    for (auto& note : problem.notes)
      fill(note.place, note.path);
  }
  sort_by_place(problems);
}

std::string file_of_entry(const Loaded& loaded, const Path& entry) {
  const auto own = entry_file(entry);
  return own.empty() || section_is_key(loaded, entry[0]) ? std::string(main_file) : own;
}

} // namespace itplan

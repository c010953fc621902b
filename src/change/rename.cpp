#include "itplan/change/rename.hpp"

#include "itplan/base/text.hpp"
#include "itplan/document/reword.hpp"
#include "itplan/plan/schema.hpp"

#include "checked.hpp"

#include <algorithm>

namespace itplan {
namespace {

// Looks for one id of one section in a document, led by the field table.
class Search {
public:
  Search(std::string_view section, std::string_view id) : section_(section), id_(id) {}

  // `refers_to` is the section whose ids a value here, or a table's keys, name.
  void look(Node node, const TypeSchema& type, std::string_view refers_to, const Path& at) {
    switch (type.shape) {
    case Shape::record: return look_in_record(node, *type.record, at);
    case Shape::table: return look_in_table(node, *type.element, refers_to, at);
    case Shape::list: return look_in_list(node, *type.element, refers_to, at);
    case Shape::scalar:
      if (refers_to == section_ && node.is_scalar() && trim(node.text()) == id_)
        found.push_back({at, false});
    }
  }

  std::vector<Word> found;

private:
  void look_in_record(Node node, const RecordSchema& record, const Path& at) {
    for (const Node child : node.children())
      if (const auto* field = record.find(child.key()))
        look(child, field->type, field->info.refers_to, at / child.key());
  }
  void look_in_table(Node node, const TypeSchema& element, std::string_view refers_to,
                     const Path& at) {
    for (const Node child : node.children()) {
      if (first_of(refers_to) == section_ && child.key() == id_)
        found.push_back({at / child.key(), true});
      look(child, element, without_first(refers_to), at / child.key());
    }
  }
  void look_in_list(Node node, const TypeSchema& element, std::string_view refers_to,
                    const Path& at) {
    std::size_t index = 0;
    for (const Node child : node.children())
      look(child, element, refers_to, at / index++);
  }

  std::string_view section_;
  std::string_view id_;
};

class Renaming {
public:
  Renaming(const Loaded& loaded, const Path& entry, std::string_view id)
      : loaded_(loaded), entry_(entry), id_(id) {
    result_.named.push_back(entry);
  }

  Renamed run() {
    for (const auto& document : loaded_.documents)
      if (!rename_in(document)) return std::move(result_);
    result_.change = checked(loaded_, std::move(result_.change));
    return std::move(result_);
  }

private:
  bool rename_in(const Document& document) {
    auto words = words_in(document);
    auto edited = words.empty() ? Edited{std::string(document.tree->source()->bytes()), {}}
                                : reword(*document.tree, words, id_);
    if (!edited.problems.empty()) {
      result_.change = refused(std::move(edited.problems));
      return false;
    }
    add_file(document, file_after(document), std::move(edited.bytes));
    return true;
  }

  std::vector<Word> words_in(const Document& document) {
    Search search(entry_[0], entry_[1]);
    const auto resolved = resolve(document.at);
    search.look(document.tree->root(), *resolved.type, {}, {});
    for (const auto& word : search.found)
      result_.named.push_back(in_plan(document, word.path));
    if (document.at.empty() && document.tree->root().descend(entry_))
      search.found.push_back({entry_, true});
    return std::move(search.found);
  }

  static Path in_plan(const Document& document, const Path& inside) {
    auto keys = document.at.keys();
    keys.insert(keys.end(), inside.keys().begin(), inside.keys().end());
    return Path(std::move(keys));
  }

  // The name of a document's file afterwards: of the entry itself and of a customer's ballots.
  std::string file_after(const Document& document) {
    auto keys = document.at.keys();
    const bool is_entry = document.at == entry_;
    const bool is_ballot = keys.size() == 3 && entry_[0] == "customers" && keys[2] == entry_[1];
    if (!is_entry && !is_ballot) return document.relative;
    if (is_ballot) result_.named.push_back(document.at);
    keys.back() = id_;
    return entry_file(Path(std::move(keys)));
  }

  void add_file(const Document& document, const std::string& file, std::string after) {
    auto& files = result_.change.files;
    std::string before(document.tree->source()->bytes());
    if (file != document.relative) {
      files.push_back({file, true, {}, std::move(after), false, document.relative});
      files.push_back({document.relative, false, std::move(before), {}, true, {}});
    } else if (after != before) {
      files.push_back({file, false, std::move(before), std::move(after), false, {}});
    }
  }

  const Loaded& loaded_;
  Path entry_;
  std::string_view id_;
  Renamed result_;
};

} // namespace

Renamed rename_entry(const Loaded& loaded, const Path& entry, std::string_view id) {
  return Renaming(loaded, entry, id).run();
}

} // namespace itplan

#include "random_edit.hpp"

#include "reading.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace itplan {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

fs::path shared_samples() {
  const char* const folder = std::getenv("ITPLAN_SHARED_DIR");
  return fs::path(folder ? folder : ITPLAN_SHARED_DIR) / "data" / "yaml";
}

std::string with_crlf(std::string_view bytes) {
  std::string out;
  for (const char c : bytes)
    out += c == '\n' ? "\r\n" : std::string(1, c);
  return out;
}

// Twice the indentation; "- " becomes "-   ", so that what is behind a dash stays aligned.
std::string with_double_indent(const std::string& bytes) {
  std::istringstream in(bytes);
  std::string out;
  for (std::string line; std::getline(in, line);) {
    const std::size_t text = std::min(line.find_first_not_of(' '), line.size());
    const std::string rest = line.substr(text);
    const std::string dash = rest.starts_with("- ") ? "-   " + rest.substr(2) : rest;
    out += std::string(2 * text, ' ') + dash + "\n";
  }
  return out;
}

// The first block list that is indented deeper than its key; no node when there is none.
Node indented_list(Node node) {
  const auto column = [&](std::uint32_t at) {
    const std::string_view bytes = node.place().source->bytes();
    return at - (at == 0 ? 0 : bytes.rfind('\n', at - 1) + 1);
  };
  const bool keyed = node.key_span() != Span{} && node.is_list() && node.style() == Style::block;
  if (keyed && column(node.span().begin) > column(node.key_span().begin)) return node;
  for (const Node child : node.children())
    if (const Node found = indented_list(child)) return found;
  return {};
}

// Its lines, moved left to the column of its key.
std::string moved_left(const std::string& bytes, Node list) {
  const std::size_t first = bytes.rfind('\n', list.span().begin) + 1;
  const std::size_t key = bytes.rfind('\n', list.key_span().begin) + 1;
  const std::size_t dash = list.span().begin - first;
  const std::size_t by = dash - std::min<std::size_t>(list.key_span().begin - key, dash);
  std::string out = bytes.substr(0, first);
  std::size_t at = first;
  while (at < list.span().end) {
    const std::size_t next = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
    const std::size_t spaces = std::min(bytes.find_first_not_of(' ', at), next) - at;
    out += bytes.substr(at + std::min(by, spaces), next - at - std::min(by, spaces));
    at = next;
  }
  return out + bytes.substr(at);
}

// All lists in the column of their keys; the text itself where that cannot be done.
std::string with_flat_lists(const std::string& bytes) {
  std::string flat = bytes;
  for (;;) {
    const Parsed parsed = parse_text(flat);
    if (!parsed.problems.empty() || !parsed.tree.root()) return bytes;
    const Node list = indented_list(parsed.tree.root());
    if (!list) break;
    flat = moved_left(flat, list);
  }
  return content(parse_text(flat).tree.root()) == content(parse_text(bytes).tree.root()) ? flat
                                                                                         : bytes;
}

std::string without_final_newline(std::string bytes) {
  while (bytes.ends_with('\n'))
    bytes.pop_back();
  return bytes;
}

void add_forms(std::vector<Sample>& all, const std::string& name, const std::string& bytes) {
  const std::string wide = with_double_indent(bytes);
  const std::string flat = with_flat_lists(bytes);
  const std::string bom = "\xef\xbb\xbf";
  const Sample forms[] = {
      {name, bytes},
      {name + " crlf", with_crlf(bytes)},
      {name + " bom", bom + bytes},
      {name + " open", without_final_newline(bytes)},
      {name + " wide", wide},
      {name + " flat", flat},
      {name + " wide flat", with_double_indent(flat)},
      {name + " wide crlf bom open", without_final_newline(with_crlf(bom + wide))}};
  for (const Sample& form : forms)
    if (parse_text(form.bytes).problems.empty()) all.push_back(form);
}

void add_folder(std::vector<Sample>& all, const fs::path& folder) {
  if (!fs::is_directory(folder)) return;
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".yaml" || entry.path().extension() == ".yml")
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files)
    add_forms(all, file.filename().string(), read_file(file));
}

std::size_t below(std::mt19937_64& random, std::size_t limit) { return random() % limit; }

struct Spot {
  Path path;
  Node node;
};

void collect(std::vector<Spot>& spots, const Path& path, Node node) {
  spots.push_back({path, node});
  std::size_t index = 0;
  for (const Node child : node.children())
    collect(spots, node.is_map() ? path / child.key() : path / index++, child);
}

std::string random_text(std::mt19937_64& random) {
  static const std::vector<std::string> texts = {"word",
                                                 "two words",
                                                 "",
                                                 "no",
                                                 "null",
                                                 "~",
                                                 "2027-07-01",
                                                 "1.250,50",
                                                 "12",
                                                 "0o17",
                                                 "1:30",
                                                 "it's",
                                                 "say \"so\"",
                                                 "'quoted'",
                                                 "back\\slash",
                                                 "a: b",
                                                 "a #b",
                                                 "a, b",
                                                 "[x]",
                                                 "{x}",
                                                 "- x",
                                                 "# x",
                                                 "*x",
                                                 "&x",
                                                 "!x",
                                                 "|",
                                                 ">",
                                                 "%x",
                                                 "@x",
                                                 " lead",
                                                 "trail ",
                                                 "tab\tin",
                                                 "caf\xc3\xa9",
                                                 "\xf0\x9f\x98\x80",
                                                 "\xc2\x85",
                                                 "\xe2\x80\xa8",
                                                 "\xef\xbb\xbf",
                                                 "esc\x1b[1m",
                                                 "one\ntwo",
                                                 "one\ntwo\n",
                                                 "one\n\ntwo\n\n",
                                                 "\n",
                                                 "\nlead",
                                                 "  in\nout\n",
                                                 "a\n  \nb\n",
                                                 "a\n# b\nc\n",
                                                 "a \nb\n",
                                                 "- a\n- b\n",
                                                 "a: b\nc: d\n",
                                                 "x\n---\ny\n",
                                                 "cr\rhere",
                                                 "...",
                                                 "---",
                                                 "=",
                                                 "<<",
                                                 "key:",
                                                 "?",
                                                 "? x",
                                                 ":",
                                                 ":x",
                                                 "100%",
                                                 "http://a.b/c?d=e#f",
                                                 "very long text " + std::string(90, 'x')};
  return texts[below(random, texts.size())];
}

Value random_scalar(std::mt19937_64& random) {
  switch (below(random, 8)) {
  case 0: return Value();
  case 1: return static_cast<std::int64_t>(below(random, 1000)) - 500;
  case 2: return Hundredths{static_cast<std::int64_t>(below(random, 10000))};
  case 3: return make_date(2027, 7, 1);
  case 4: return below(random, 2) == 0;
  default: return random_text(random);
  }
}

std::string random_key(std::mt19937_64& random) {
  static const std::vector<std::string> keys = {"alpha",      "b-2",         "yes",  "12",
                                                "with space", "a: b",        "it's", "#x",
                                                "x,y",        "caf\xc3\xa9", "null", "-"};
  return keys[below(random, keys.size())];
}

Value random_value(std::mt19937_64& random, int depth = 0) {
  const std::size_t kind = below(random, depth < 2 ? 8 : 6);
  if (kind < 6) return random_scalar(random);
  const std::size_t size = below(random, 4);
  if (kind == 6) {
    ValueList list;
    for (std::size_t i = 0; i < size; ++i)
      list.push_back(random_value(random, depth + 1));
    return list;
  }
  Value map = ValueMap{};
  for (std::size_t i = 0; i < size; ++i)
    map.set(random_key(random), random_value(random, depth + 1));
  return map;
}

Edit random_add(std::mt19937_64& random, const Spot& spot) {
  const bool as_list =
      spot.node && (spot.node.is_list() || (spot.node.is_empty() && below(random, 2)));
  if (as_list) return AddElement{spot.path, random_value(random)};
  std::string key = random_key(random), before;
  while (spot.node && spot.node.find(key))
    key += "+";
  const std::size_t size = spot.node ? spot.node.size() : 0;
  Node next = size > 0 ? spot.node.first_child() : Node();
  for (std::size_t i = below(random, size + 1); next && i > 0; --i)
    next = next.next();
  if (next) before = next.key();
  return AddKey{spot.path, key, random_value(random), before};
}

// The value at a path that leads to one.
Value& value_at(Value& content, const Path& path) {
  Value* here = &content;
  for (const std::string& key : path.keys()) {
    if (here->list())
      here = &here->list()->at(static_cast<std::size_t>(std::stoul(key)));
    else
      here = &std::find_if(here->map()->begin(), here->map()->end(), [&](const auto& entry) {
                return entry.first == key;
              })->second;
  }
  return *here;
}

Value as_texts(const Value& value) {
  if (value.is_nothing()) return {};
  if (const ValueList* const list = value.list()) {
    ValueList texts;
    for (const Value& inner : *list)
      texts.push_back(as_texts(inner));
    return texts;
  }
  if (const ValueMap* const map = value.map()) {
    ValueMap texts;
    for (const auto& [key, inner] : *map)
      texts.emplace_back(key, as_texts(inner));
    return texts;
  }
  return scalar_text(value);
}

struct Applier {
  Value& content;

  void operator()(const SetValue& edit) const {
    value_at(content, edit.path) = as_texts(edit.value);
  }
  void operator()(const AddKey& edit) const {
    Value& map = value_at(content, edit.map);
    if (map.is_nothing()) map = ValueMap{};
    auto next = std::find_if(map.map()->begin(), map.map()->end(),
                             [&](const auto& entry) { return entry.first == edit.before; });
    if (edit.before.empty()) next = map.map()->end();
    map.map()->insert(next, {edit.key, as_texts(edit.value)});
  }
  void operator()(const AddElement& edit) const {
    value_at(content, edit.list).add(as_texts(edit.value));
  }
  void operator()(const Remove& edit) const {
    Value& parent = value_at(content, edit.path.parent());
    const std::string& key = edit.path.back();
    if (parent.list())
      parent.list()->erase(parent.list()->begin() + std::stol(key));
    else
      std::erase_if(*parent.map(), [&](const auto& entry) { return entry.first == key; });
  }
};

// What an edit changes: the value, the new key, or for elements, whose places others shift, the
// list.
Path changed_path(const Edit& edit) {
  struct {
    Path operator()(const SetValue& e) const { return e.path; }
    Path operator()(const AddKey& e) const { return e.map / e.key; }
    Path operator()(const AddElement& e) const { return e.list; }
    Path operator()(const Remove& e) const { return e.path.parent(); }
  } const path;
  return std::visit(path, edit);
}

bool are_apart(const Edit& a, const Edit& b) {
  const std::string x = changed_path(a).text() + ".", y = changed_path(b).text() + ".";
  const auto before = [](const Edit& edit) {
    const auto* const add = std::get_if<AddKey>(&edit);
    return add ? add->map : Path();
  };
  const bool whole = changed_path(a).empty() || changed_path(b).empty();
  const bool one_map = !before(a).empty() && before(a) == before(b);
  return !whole && !one_map && !x.starts_with(y) && !y.starts_with(x);
}

} // namespace

std::vector<Sample> samples() {
  std::vector<Sample> all;
  add_folder(all, ITPLAN_SAMPLES);
  add_folder(all, shared_samples());
  return all;
}

bool has_shared_samples() { return fs::is_directory(shared_samples()); }

Edit random_edit(std::mt19937_64& random, const Tree& tree) {
  if (!tree.root()) return random_add(random, {});
  std::vector<Spot> spots;
  collect(spots, {}, tree.root());
  for (;;) {
    const Spot& spot = spots[below(random, spots.size())];
    const std::size_t kind = below(random, 4);
    if (kind < 2 && !spot.node.is_scalar()) return random_add(random, spot);
    if (kind == 2 && !spot.path.empty()) return Remove{spot.path};
    if (kind == 3 && !spot.path.empty()) return SetValue{spot.path, random_value(random)};
  }
}

std::vector<Edit> random_edits(std::mt19937_64& random, const Tree& tree) {
  std::vector<Edit> edits;
  for (std::size_t tries = 1 + below(random, 5); tries > 0; --tries) {
    Edit edit = random_edit(random, tree);
    if (std::all_of(edits.begin(), edits.end(),
                    [&](const Edit& other) { return are_apart(edit, other); }))
      edits.push_back(std::move(edit));
  }
  return edits;
}

Value content_after(Value content, const Edit& edit) {
  std::visit(Applier{content}, edit);
  return content;
}

RandomRun random_run(std::size_t count) {
  const char* const seed = std::getenv("ITPLAN_SEED");
  const char* const times = std::getenv("ITPLAN_COUNT");
  return {seed ? std::stoull(seed) : std::random_device()(), times ? std::stoul(times) : count};
}

} // namespace itplan

// JSON lines and JSON arrays of objects as a table: keys are headings.
#include "itplan/base/text.hpp"
#include "itplan/base/white_space.hpp"
#include "itplan/render/json.hpp"

#include "table_readers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace itplan {
namespace {

// The pieces of a text that are one JSON value each: the elements of an array, or lines. A line
// holds one value, so that a line cut off is told as that line.
std::vector<Span> lines_of(std::string_view text) {
  std::vector<Span> spans;
  std::uint32_t begin = 0;
  for (const auto line : split(text, '\n')) {
    const auto size = static_cast<std::uint32_t>(trim(line).size());
    const auto skipped = static_cast<std::uint32_t>(trim(line).data() - line.data());
    if (size > 0) spans.push_back({begin + skipped, begin + skipped + size});
    begin += static_cast<std::uint32_t>(line.size()) + 1;
  }
  return spans;
}

// The elements of the array that the whole text is; what is between them was read before.
std::vector<Span> elements_of(std::string_view text) {
  std::vector<Span> spans;
  int depth = 0;
  bool quoted = false;
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '\\')
        ++i;
      else if (c == '"')
        quoted = false;
      continue;
    }
    if (c == '"') quoted = true;
    if (c == '{' || c == '[') {
      if (depth == 1) begin = i;
      ++depth;
    }
    if (c == '}' || c == ']') {
      --depth;
      if (depth == 1) spans.push_back({begin, i + 1});
    }
  }
  return spans;
}

class JsonTable {
public:
  JsonTable(const SourcePtr& source, const TableOptions& options)
      : source_(source), options_(options) {
    table_.source = source;
    table_.from_json = true;
  }

  GivenTable read() {
    const auto text = source_->bytes();
    const bool is_array = trim_white(text).starts_with('[');
    const auto parsed = is_array ? from_json(text) : FromJson{};
    if (!parsed.error.empty()) {
      problem({static_cast<std::uint32_t>(parsed.offset), static_cast<std::uint32_t>(text.size())},
              parsed.error, "the file must be one JSON array of objects");
      return std::move(table_);
    }
    // One object over several lines is an object too, and not as many bad lines.
    auto spans = is_array ? elements_of(text) : lines_of(text);
    if (is_array && parsed.value.list() && parsed.value.list()->size() != spans.size())
      problem({0, 0}, "this array holds what is no JSON object",
              "write [{\"title\": ..., \"customer\": ...}]");
    if (spans.size() > most_rows) return too_many_rows(source_, spans.size());
    if (!is_array && spans.size() > 1 && from_json(text).error.empty())
      spans = {{spans.front().begin, spans.back().end}};
    for (const auto span : spans)
      take(span, is_array);
    return finish();
  }

private:
  void problem(Span span, std::string message, std::string help) {
    table_.problems.push_back(
        {Severity::wrong, "bad-row", std::move(message), std::move(help), {}, {source_, span}, {}});
  }

  void take(Span span, bool is_array) {
    auto parsed = from_json(source_->slice(span));
    if (!parsed.error.empty()) {
      const auto at = span.begin + static_cast<std::uint32_t>(parsed.offset);
      problem({std::min(at, span.end), span.end}, parsed.error,
              "each line must be one JSON object");
    } else if (!parsed.value.map()) {
      problem(span, fmt::format("this {} is no JSON object", is_array ? "element" : "line"),
              "write {\"title\": ..., \"customer\": ...}");
    } else {
      GivenRow row{source_->locate(span.begin).line, {}, span};
      put(row, {}, parsed.value);
      rows_.push_back(std::move(row));
    }
  }

  // Maps inside become keys with dots; of a list of maps each key has the list of its values.
  void put(GivenRow& row, const std::string& key, const Value& value) {
    const bool kept =
        !key.empty() &&
        (key.starts_with("x_") || std::find(options_.kept_keys.begin(), options_.kept_keys.end(),
                                            key) != options_.kept_keys.end());
    if (const auto* map = value.map(); map && !kept) {
      for (const auto& [inner, below] : *map)
        put(row, key.empty() ? inner : key + "." + inner, below);
    } else if (const auto* list = value.list(); list && !kept && has_maps(*list)) {
      put(row, key, by_key(*list));
    } else if (!value.is_nothing()) {
      put_cell(row, key, value);
    }
  }

  static bool has_maps(const ValueList& list) {
    return !list.empty() && std::all_of(list.begin(), list.end(),
                                        [](const Value& item) { return item.map() != nullptr; });
  }

  static Value by_key(const ValueList& list) {
    Value gathered;
    for (const auto& item : list)
      for (const auto& [key, value] : *item.map()) {
        if (value.map() || value.list() || value.is_nothing()) continue;
        const auto* there = gathered.find(key);
        Value all = there ? *there : Value(ValueList{});
        all.add(value);
        gathered.set(key, std::move(all));
      }
    return gathered;
  }

  void put_cell(GivenRow& row, const std::string& key, const Value& value) {
    const auto [at, is_new] = columns_.try_emplace(key, headings_.size());
    if (is_new) headings_.push_back(key);
    if (row.cells.size() <= at->second) row.cells.resize(at->second + 1);
    auto cell = value.text() ? text_cell(*value.text(), row.span)
                             : GivenCell{in_words(value), CellKind::value, value, row.span};
    if (value.text() && cell.kind != CellKind::error) cell.value = value;
    row.cells[at->second] = std::move(cell);
  }

  static std::string in_words(const Value& value) {
    const auto* list = value.list();
    if (!list) return value.map() ? to_json(value) : scalar_text(value);
    std::vector<std::string> parts;
    for (const auto& item : *list)
      parts.push_back(item.map() || item.list() ? to_json(item) : scalar_text(item));
    return join(parts, ", ");
  }

  GivenTable finish() {
    if (!table_.problems.empty() || rows_.empty()) return std::move(table_);
    GivenRow heading{rows_.front().number, {}, rows_.front().span};
    for (const auto& name : headings_)
      heading.cells.push_back({name, CellKind::text, {}, heading.span});
    table_.rows.push_back(std::move(heading));
    for (auto& row : rows_) {
      row.cells.resize(headings_.size());
      table_.rows.push_back(std::move(row));
    }
    return std::move(table_);
  }

  const SourcePtr& source_;
  const TableOptions& options_;
  GivenTable table_;
  std::vector<GivenRow> rows_;
  std::vector<std::string> headings_;
  std::map<std::string, std::size_t> columns_;
};

} // namespace

GivenTable read_json_table(const SourcePtr& text, const TableOptions& options) {
  return JsonTable(text, options).read();
}

} // namespace itplan

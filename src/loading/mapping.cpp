#include "itplan/loading/mapping.hpp"

#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/base/white_space.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace itplan {
namespace {

constexpr std::size_t furthest_heading = 50; // rows from the top

// The mapping's columns by the key of their headings.
std::map<std::string, std::string> columns_by_key(const ImportMapping& mapping) {
  std::map<std::string, std::string> columns;
  for (const auto& [heading, target] : mapping.columns)
    columns[heading_key(heading)] =
        trim_white(target).empty() ? "-" : std::string(trim_white(target));
  return columns;
}

class Mapper {
public:
  Mapper(GivenTable& table, const ImportMapping& mapping, const Targets& targets)
      : table_(table), mapping_(mapping), targets_(targets), given_(columns_by_key(mapping)) {}

  MappedTable map() {
    if (table_.rows.empty()) return std::move(result_);
    result_.heading = heading_row();
    if (!result_.problems.empty()) return std::move(result_);
    map_columns();
    check_mapping();
    check_doubles();
    fill_merged();
    choose_rows();
    return std::move(result_);
  }

private:
  const GivenRow& heading() const { return table_.rows[result_.heading]; }

  void problem(Span span, std::string message, std::string help) {
    result_.problems.push_back({Severity::wrong,
                                "bad-column",
                                std::move(message),
                                std::move(help),
                                {},
                                {table_.source, span},
                                {}});
  }

  std::string target_of(std::string_view name) const {
    const auto given = given_.find(heading_key(name));
    return given != given_.end() ? given->second : targets_.named(name);
  }

  // "*" says what all headings are that the mapping does not name.
  std::string target_below(std::string_view name) const {
    const auto others = given_.find("*");
    return others == given_.end() || given_.contains(heading_key(name)) ? target_of(name)
                                                                        : others->second;
  }

  std::size_t heading_row() {
    if (mapping_.heading_row) return numbered_row(*mapping_.heading_row);
    std::size_t best = 0;
    std::size_t most = 0;
    const auto end = std::min(furthest_heading, table_.rows.size());
    for (std::size_t r = 0; r < end; ++r) {
      std::size_t known = 0;
      for (const auto& cell : table_.rows[r].cells)
        if (!cell.text.empty() && !target_of(on_one_line(cell.text)).empty()) ++known;
      if (known > most) {
        most = known;
        best = r;
      }
    }
    return most > 0 ? best : first_wide_row(end);
  }

  // Where no heading is known: title rows above a list have one cell, headings have more.
  std::size_t first_wide_row(std::size_t end) const {
    for (std::size_t r = 0; r < end; ++r) {
      const auto& cells = table_.rows[r].cells;
      const auto filled = std::count_if(cells.begin(), cells.end(), [](const GivenCell& cell) {
        return cell.kind != CellKind::empty;
      });
      if (filled > 1) return r;
    }
    return 0;
  }

  std::size_t numbered_row(std::int64_t number) {
    for (std::size_t r = 0; r < table_.rows.size(); ++r)
      if (table_.rows[r].number == static_cast<std::size_t>(number)) return r;
    problem(table_.rows.front().span,
            fmt::format("row {} is to be the heading, and is empty", number),
            "--heading-row says which row has the headings");
    return 0;
  }

  void map_columns() {
    const auto& cells = heading().cells;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const auto name = on_one_line(cells[c].text);
      if (name.empty()) {
        check_nameless(c);
        continue;
      }
      const auto target = target_below(name);
      if (target.empty())
        result_.unknown.push_back({c, name, targets_.guessed(name), example_in(c)});
      else
        add_column(c, name, target);
    }
    for (std::size_t c = cells.size(); c < widest(); ++c)
      check_nameless(c);
  }

  void add_column(std::size_t c, const std::string& name, const std::string& target) {
    const auto fault = target == "-" ? std::string() : targets_.fault(target);
    if (!fault.empty())
      problem(heading().cells[c].span, fmt::format("column '{}': {}", printable(name), fault),
              "--columns 'HEADING=-' leaves a column out, =x_name keeps it");
    result_.columns.push_back({c, name, target});
  }

  std::size_t widest() const {
    std::size_t most = 0;
    for (std::size_t r = result_.heading; r < table_.rows.size(); ++r)
      most = std::max(most, table_.rows[r].cells.size());
    return most;
  }

  const GivenRow* first_filled(std::size_t column) const {
    for (std::size_t r = result_.heading + 1; r < table_.rows.size(); ++r) {
      const auto& cells = table_.rows[r].cells;
      if (column < cells.size() && cells[column].kind != CellKind::empty) return &table_.rows[r];
    }
    return nullptr;
  }

  std::string example_in(std::size_t column) const {
    const auto* row = first_filled(column);
    return row ? shorten(on_one_line(row->cells[column].text), 30) : std::string();
  }

  // An empty column is nothing; a value below no heading would be lost.
  void check_nameless(std::size_t column) {
    const auto* row = first_filled(column);
    if (!row) return;
    problem(
        row->cells[column].span,
        fmt::format("column {} has no heading, and '{}' stands in it", column + 1,
                    shorten(printable(on_one_line(row->cells[column].text)), 40)),
        "give it a heading, or take the text away; --heading-row says which row has the headings");
  }

  // A mapping may know columns that this file has not, but one that was asked for by name is there.
  void check_mapping() {
    std::vector<std::string> names;
    for (const auto& cell : heading().cells)
      if (!cell.text.empty()) names.push_back(on_one_line(cell.text));
    const std::vector<std::string_view> views(names.begin(), names.end());
    const auto is_there = [&](std::string_view wanted) {
      return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return heading_key(name) == heading_key(wanted);
      });
    };
    for (const auto& wanted : targets_.must)
      if (wanted != "*" && !is_there(wanted))
        problem(heading().span, fmt::format("no column is called '{}'", printable(wanted)),
                suggest(wanted, views));
    std::vector<std::string> wanted;
    for (const auto& [heading, target] : mapping_.columns)
      if (heading != "*") wanted.push_back(heading);
    const bool any = wanted.empty() || std::any_of(wanted.begin(), wanted.end(), is_there);
    if (!any && targets_.must.empty())
      problem(
          heading().span,
          fmt::format("no column of the mapping is here, such as '{}'", printable(wanted.front())),
          suggest(wanted.front(), views));
  }

  void check_doubles() {
    std::map<std::string, std::vector<std::size_t>> by_target;
    for (const auto& column : result_.columns)
      if (column.target != "-") by_target[column.target].push_back(column.at);
    for (const auto& [target, columns] : by_target) {
      if (columns.size() < 2 || targets_.joins(target) || mapping_.join.contains(target)) continue;
      std::string names;
      for (const auto at : columns)
        names += fmt::format("{}{} '{}'", names.empty() ? "" : " and ", at + 1,
                             printable(on_one_line(heading().cells[at].text)));
      problem(heading().cells[columns[1]].span,
              fmt::format("'{}' is given by {} columns: {}", target, columns.size(), names),
              "leave all but one out: --columns 'HEADING=-'; or join them (itplan help join)");
    }
  }

  void fill_merged() {
    std::size_t tall = 0;
    for (const auto& merged : table_.merged) {
      const bool below = merged.first_row > heading().number && merged.last_row > merged.first_row;
      if (!below) continue;
      ++tall;
      if (mapping_.merged == MergedMeaning::all) spread(merged);
    }
    if (tall > 0 && !mapping_.merged)
      problem(heading().span,
              fmt::format("{} merged cells reach over several rows, and only the first row of each "
                          "has its value",
                          tall),
              "--merged all counts the value for every row, --merged first for the first alone");
  }

  void spread(const MergedCells& merged) {
    const GivenCell* value = nullptr;
    for (auto& row : table_.rows) {
      if (row.number < merged.first_row || row.number > merged.last_row) continue;
      if (merged.first_column >= row.cells.size()) row.cells.resize(merged.first_column + 1);
      auto& cell = row.cells[merged.first_column];
      if (row.number == merged.first_row)
        value = &cell;
      else if (value && cell.kind == CellKind::empty) {
        const auto span = row.span;
        cell = *value;
        cell.span = span;
      }
    }
  }

  void choose_rows() {
    const auto conditions = conditions_by_column();
    for (std::size_t r = result_.heading + 1; r < table_.rows.size(); ++r) {
      const auto& row = table_.rows[r];
      const bool hidden = row.hidden && mapping_.hidden == HiddenRows::leave_out;
      if (row.hidden && !mapping_.hidden) result_.hidden.push_back(row.number);
      const bool counts =
          std::all_of(conditions.begin(), conditions.end(), [&](const auto& condition) {
            const auto text = condition.first < row.cells.size() ? row.cells[condition.first].text
                                                                 : std::string();
            return passes(text, condition.second);
          });
      if (counts && !hidden)
        result_.rows.push_back(&row);
      else
        ++result_.left_out;
    }
    if (!result_.hidden.empty())
      problem(heading().span,
              fmt::format("{} rows are hidden or filtered away, the first is row {}",
                          result_.hidden.size(), result_.hidden.front()),
              "--hidden take takes them too, --hidden leave_out leaves them out");
  }

  std::vector<std::pair<std::size_t, std::string>> conditions_by_column() {
    std::vector<std::pair<std::size_t, std::string>> conditions;
    for (const auto& [wanted, condition] : mapping_.where) {
      const auto key = heading_key(wanted);
      const auto before = conditions.size();
      const auto& cells = heading().cells;
      for (std::size_t c = 0; c < cells.size(); ++c)
        if (!cells[c].text.empty() && heading_key(cells[c].text) == key)
          conditions.emplace_back(c, condition);
      if (conditions.size() == before)
        for (const auto& column : result_.columns)
          if (column.target == key) conditions.emplace_back(column.at, condition);
      if (conditions.size() == before)
        problem(heading().span,
                fmt::format("no column is called '{}', on which it depends which rows count",
                            printable(wanted)),
                "--where HEADING=WORDS names a heading as it stands in the file");
    }
    return conditions;
  }

  GivenTable& table_;
  const ImportMapping& mapping_;
  const Targets& targets_;
  std::map<std::string, std::string> given_;
  MappedTable result_;
};

} // namespace

MappedTable map_table(GivenTable& table, const ImportMapping& mapping, const Targets& targets) {
  return Mapper(table, mapping, targets).map();
}

TableOptions table_options(const ImportMapping& mapping) {
  TableOptions options;
  options.encoding = mapping.encoding;
  options.sheet = mapping.sheet;
  const auto sign = lower(trim_white(mapping.separator));
  if (sign == "tab" || mapping.separator == "\\t")
    options.separator = '\t';
  else if (!mapping.separator.empty())
    options.separator = mapping.separator.front();
  return options;
}

bool passes(std::string_view text, std::string_view condition) {
  const auto wanted = trim_white(condition);
  const auto key = heading_key(wanted);
  if (key.starts_with("not ")) return !passes(text, wanted.substr(4));
  const auto plain = heading_key(text);
  if (key == "filled") return !plain.empty();
  if (key == "empty") return plain.empty();
  const auto words = split(wanted, '|');
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return heading_key(word) == plain; });
}

} // namespace itplan

#include "mapping_options.hpp"

#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/base/white_space.hpp"
#include "itplan/change/import.hpp"
#include "itplan/loading/mapping.hpp"
#include "itplan/plan/ids.hpp"
#include "itplan/plan/values.hpp"

#include "columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace itplan {
namespace {

// What `over` says goes before `base`; keys are the same whatever their case and white space.
template <class T> Table<T> laid_over(const Table<T>& base, const Table<T>& over) {
  const auto is_over = [&](std::string_view key) {
    return std::any_of(over.begin(), over.end(), [&](const auto& entry) {
      return heading_key(entry.id) == heading_key(key);
    });
  };
  Table<T> both;
  for (const auto& [key, value] : base)
    if (!is_over(key)) both.add(key) = value;
  for (const auto& [key, value] : over)
    both.add(key) = value;
  return both;
}

Table<Table<std::string>> words_over(const Table<Table<std::string>>& base,
                                     const Table<Table<std::string>>& over) {
  auto both = laid_over(base, over);
  Table<Table<std::string>> all;
  for (const auto& [field, words] : both) {
    const auto* old = base.find(field);
    all.add(field) = old ? laid_over(*old, words) : words;
  }
  return all;
}

void over(std::string& base, const std::string& text) {
  if (!text.empty()) base = text;
}
template <class T> void over(std::optional<T>& base, const std::optional<T>& value) {
  if (value) base = value;
}

ImportMapping laid_over(ImportMapping base, const ImportMapping& given) {
  base.columns = laid_over(base.columns, given.columns);
  base.join = laid_over(base.join, given.join);
  base.words = words_over(base.words, given.words);
  base.customers = laid_over(base.customers, given.customers);
  base.where = laid_over(base.where, given.where);
  over(base.heading_row, given.heading_row);
  over(base.sheet, given.sheet);
  over(base.encoding, given.encoding);
  over(base.separator, given.separator);
  over(base.decimal, given.decimal);
  over(base.dates, given.dates);
  over(base.hours_a_day, given.hours_a_day);
  over(base.unreadable, given.unreadable);
  over(base.hidden, given.hidden);
  over(base.merged, given.merged);
  return base;
}

Table<std::string> table_of(std::string_view option, const std::vector<std::string>& given) {
  Table<std::string> table;
  for (auto& [theirs, ours] : pairs_given(option, given))
    table.add(std::move(theirs)) = std::string(trim(ours));
  return table;
}

template <class E> std::optional<E> word_given(std::string_view option, const std::string& text) {
  if (text.empty()) return std::nullopt;
  if (const auto value = from_word<E>(text)) return *value;
  throw Stop(Exit::usage,
             fmt::format("{} '{}': {}", option, printable(text), suggest(text, words<E>())));
}

ImportMapping mapping_named(Session& session, const std::string& name) {
  const auto id = heading_key(name);
  if (const auto* own = session.plan().imports.find(id)) return *own;
  if (auto built_in = built_in_mapping(id)) return *built_in;
  auto known = ids_of(session.plan().imports);
  const auto built_in = built_in_mappings();
  for (const auto& each : built_in)
    known.push_back(each.name);
  throw Stop(Exit::no,
             fmt::format("there is no imports/{}.yaml, and no mapping of that name comes with "
                         "itplan; {}",
                         printable(name), suggest(id, known)));
}

} // namespace

void MappingOptions::declare(CommandLine& line) {
  line.text("--like", like_,
            "With --from: read it as imports/NAME.yaml says, or as jira, github, ...", "NAME");
  line.text("--save-as", save_as_, "With --from: keep how it was read as imports/NAME.yaml",
            "NAME");
  line.list("--columns", columns_,
            "With --from: the field of a heading, - to leave it out, x_name to keep it; heading * "
            "is all others",
            "THEIRS=FIELD,...");
  line.list("--words", words_, "With --from: what a word of theirs means in a field",
            "FIELD.THEIRS=OURS,...");
  line.list("--customers", customers_, "With --from: which customer a name of theirs is",
            "THEIRS=ID,...");
  line.list("--where", where_,
            "With --from: which rows count: filled, empty, words with | between; not before them",
            "HEADING=WORDS,...");
  line.list("--join", join_, "With --from: what goes between the columns of one field",
            "FIELD=TEXT,...");
  line.text("--heading-row", heading_row_, "With --from: the row of the headings; else found", "N");
  line.text("--sheet", sheet_, "With --from a workbook: the sheet; else the first", "NAME");
  line.text("--encoding", encoding_, "With --from: how the file was saved",
            "utf-8|windows-1252|utf-16");
  line.text("--separator", separator_, "With --from CSV: the sign between cells; else found",
            "SIGN");
  line.text("--decimal", decimal_, "With --from: the sign before decimals", ",|.");
  line.text("--dates", dates_, "With --from: the order of dates", "d-m-y|m/d/y|y-m-d");
  line.text("--hours-a-day", hours_a_day_, "With --from: effort is in hours, so many a day", "N");
  line.text("--unreadable", unreadable_,
            "With --from: refuse a cell that cannot be read, or take its row without it",
            "refuse|leave_out");
  line.text("--hidden", hidden_, "With --from a workbook: hidden rows", "take|leave_out");
  line.text("--merged", merged_,
            "With --from a workbook: merged cells count for all their rows, or for the first",
            "all|first");
}

bool MappingOptions::any() const {
  const auto lists = {&columns_, &words_, &customers_, &where_, &join_};
  const auto texts = {&like_,    &save_as_, &heading_row_, &sheet_,      &encoding_, &separator_,
                      &decimal_, &dates_,   &hours_a_day_, &unreadable_, &hidden_,   &merged_};
  return std::any_of(lists.begin(), lists.end(), [](const auto* each) { return !each->empty(); }) ||
         std::any_of(texts.begin(), texts.end(), [](const auto* each) { return !each->empty(); });
}

ImportMapping MappingOptions::typed_mapping() const {
  ImportMapping mapping;
  mapping.columns = table_of("--columns", columns_);
  mapping.customers = table_of("--customers", customers_);
  mapping.where = table_of("--where", where_);
  for (auto& [field, between] : pairs_given("--join", join_))
    mapping.join.add(std::move(field)) = std::move(between); // its spaces count
  std::map<std::string, Table<std::string>> words;           // by field
  for (const auto& [theirs, ours] : pairs_given("--words", words_)) {
    const auto dot = theirs.find('.');
    if (dot == std::string::npos)
      throw Stop(Exit::usage, fmt::format("--words takes FIELD.THEIRS=OURS, not '{}={}'",
                                          printable(theirs), printable(ours)));
    words[theirs.substr(0, dot)].add(theirs.substr(dot + 1)) = std::string(trim(ours));
  }
  for (auto& [field, table] : words)
    mapping.words.add(field) = std::move(table);
  mapping.heading_row = parse_whole(heading_row_);
  if (!heading_row_.empty() && !mapping.heading_row)
    throw Stop(Exit::usage, "--heading-row takes the number of a row");
  mapping.hours_a_day = parse_hundredths(hours_a_day_);
  if (!hours_a_day_.empty() && !mapping.hours_a_day)
    throw Stop(Exit::usage, "--hours-a-day takes a number, such as 8");
  mapping.sheet = sheet_;
  mapping.encoding = encoding_;
  mapping.separator = separator_;
  mapping.decimal = decimal_;
  mapping.dates = dates_;
  mapping.unreadable = word_given<Unreadable>("--unreadable", unreadable_);
  mapping.hidden = word_given<HiddenRows>("--hidden", hidden_);
  mapping.merged = word_given<MergedMeaning>("--merged", merged_);
  return mapping;
}

ImportMapping MappingOptions::mapping(Session& session) const {
  const auto given = typed_mapping();
  return like_.empty() ? given : laid_over(mapping_named(session, like_), given);
}

std::vector<std::string> MappingOptions::headings() const {
  std::vector<std::string> headings;
  for (auto& [theirs, ours] : pairs_given("--columns", columns_))
    headings.push_back(std::move(theirs));
  return headings;
}

std::vector<Step> MappingOptions::save_steps(Session& session, const ImportMapping& mapping,
                                             const std::string& command) const {
  if (const auto fault = id_fault(save_as_); !fault.empty())
    throw Stop(Exit::usage, fmt::format("--save-as '{}' {}", printable(save_as_), fault));
  const auto fields = in_field_order(import_schema(), to_value(mapping));
  const Path at{"imports", save_as_};
  if (!session.plan().imports.contains(save_as_))
    return {NewEntry{at, fields,
                     fmt::format("# How a file of others is read: {} --from FILE --like {}\n"
                                 "# 'itplan help imports' explains the keys.\n",
                                 command, save_as_)}};
  if (heading_key(like_) != save_as_)
    throw Stop(Exit::no, fmt::format("there is already an imports/{0}.yaml; --like {0} --save-as "
                                     "{0} changes it",
                                     save_as_));
  std::vector<Step> steps;
  for (const auto& [key, value] : *fields.map())
    steps.emplace_back(Set{at / key, value});
  return steps;
}

} // namespace itplan

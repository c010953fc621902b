#include "import_row.hpp"

#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/base/white_space.hpp"
#include "itplan/change/typed.hpp"
#include "itplan/loading/plain_text.hpp"
#include "itplan/plan/ids.hpp"
#include "itplan/plan/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

std::string column_name(const MappedColumn& column) {
  const auto heading = shorten(printable(column.heading), 40);
  if (heading_key(column.heading) == column.target) return fmt::format("'{}'", heading);
  return fmt::format("'{}' ({})", heading, column.target);
}

std::string comma_list(std::span<const std::string_view> words) {
  std::string text;
  for (const auto word : words)
    text += (text.empty() ? "" : ", ") + std::string(word);
  return text;
}

// What goes between the texts of two columns of one field.
std::string between(const ImportMapping& mapping, std::string_view field) {
  const auto* join = mapping.join.find(field);
  return join ? *join : std::string("\n");
}

} // namespace

const TypeSchema* type_of_target(std::string_view target) {
  const auto path = Path::parse(target);
  std::vector<std::string> keys{"requests", "new"};
  keys.insert(keys.end(), path.keys().begin(), path.keys().end());
  return resolve(Path(std::move(keys))).type;
}

void tell_row(ImportFaults& told, const ImportRow& row, RowFault fault) {
  told.add(std::move(fault), row.row->number, row.row->span);
}

void refuse_row(ImportFaults& faults, ImportRow& row, RowFault fault) {
  row.good = false;
  tell_row(faults, row, std::move(fault));
}

RowReader::RowReader(const Plan& plan, const MappedTable& mapped, const ImportOptions& options,
                     ImportFaults& faults, ImportFaults& told)
    : plan_(plan), mapped_(mapped), options_(options), faults_(faults), told_(told),
      customers_(plan, options) {
  std::vector<std::string> ignored;
  writing_ = writing_of(options.mapping, ignored);
  for (const auto& [field, words] : options.mapping.words)
    for (const auto& [theirs, ours] : words)
      words_[field][heading_key(theirs)] = ours;
}

ImportRow RowReader::read(const GivenRow& row) {
  ImportRow out;
  out.row = &row;
  for (const auto& column : mapped_.columns) {
    if (column.target == "-") continue;
    const bool there = column.at < row.cells.size();
    if (there && row.cells[column.at].kind != CellKind::empty)
      read_cell(out, column, row.cells[column.at]);
    else
      out.emptied.push_back(column.target);
  }
  add_defaults(out);
  return out;
}

void RowReader::fault(ImportRow& out, const MappedColumn& column, const GivenCell& cell,
                      CellFault what) {
  const bool leave_out = options_.mapping.unreadable == Unreadable::leave_out &&
                         column.target != "title" && column.target != "customer";
  if (!leave_out) out.good = false;
  auto help = leave_out ? std::string("the row is taken without it") : std::move(what.help);
  auto& list = leave_out ? told_ : faults_;
  list.add({fmt::format("cells of column {} {}", column_name(column), what.kinds),
            fmt::format("'{}' in column {} {}", shorten(printable(on_one_line(cell.text)), 60),
                        column_name(column), what.is),
            std::move(help), cell.text},
           out.row->number, cell.span);
}

void RowReader::read_cell(ImportRow& out, const MappedColumn& column, const GivenCell& cell) {
  if (cell.kind == CellKind::error)
    return fault(out, column, cell,
                 {"is an error of the spreadsheet", "are an error of the spreadsheet",
                  "mend the formula, or clear the cell"});
  if (column.target == "status" || column.target == "closed") return read_status(out, column, cell);
  if (is_dash(cell.text)) return read_dash(out, column, cell);
  if (column.target == "id")
    out.own_id = cell.text;
  else if (column.target == "version")
    out.version = cell.text;
  else if (column.target.starts_with("x_"))
    put(out, column.target, cell.kind == CellKind::value ? cell.value : Value(cell.text));
  else
    read_field(out, column, cell);
}

void RowReader::read_dash(ImportRow& out, const MappedColumn& column, const GivenCell& cell) {
  if (column.target == "title")
    return fault(out, column, cell,
                 {"is no title", "are no title", "write in a few words what is asked"});
  told_.add(
      {fmt::format("cells of column {} hold only a dash and count as empty", column_name(column)),
       fmt::format("'{}' in column {} counts as empty", printable(cell.text), column_name(column)),
       {},
       cell.text},
      out.row->number, cell.span);
}

// A status of another tool is never dropped: a row is open, finished by the mapping's own word, or
// refused.
void RowReader::read_status(ImportRow& out, const MappedColumn& column, const GivenCell& cell) {
  const auto* ours = word_of(column.target, cell.text);
  const auto said = ours ? heading_key(*ours) : heading_key(cell.text);
  if (ours && (said == "finished" || said == "-")) {
    out.finished = true;
    return;
  }
  const auto status = find_status(said);
  const bool open = column.target == "status" &&
                    (said == "open" || status == Status::received || status == Status::ready);
  if (open) return;
  out.state = cell.text;
  out.state_span = cell.span;
  out.state_column = &column;
}

const std::string* RowReader::word_of(std::string_view field, std::string_view said) const {
  const auto words = words_.find(std::string(field));
  if (words == words_.end()) return nullptr;
  const auto found = words->second.find(heading_key(said));
  return found == words->second.end() ? nullptr : &found->second;
}

void RowReader::read_field(ImportRow& out, const MappedColumn& column, const GivenCell& cell) {
  const auto& type = *type_of_target(column.target);
  const bool whole =
      cell.kind == CellKind::value && (cell.value.map() || type.shape == Shape::record);
  if (whole || (cell.value.list() && cell.kind == CellKind::value && type.element &&
                type.element->shape == Shape::record))
    return put(out, column.target, cell.value);
  if (type.shape == Shape::list) return read_list(out, column, cell, type);
  if (type.shape == Shape::table || type.shape == Shape::record)
    return read_table(out, column, cell, type);
  switch (type.meaning) {
  case Meaning::word: return read_word(out, column, cell, type);
  case Meaning::id: {
    const auto id = customer(out, column, cell, cell.text);
    if (!id.empty()) put(out, column.target, id);
    return;
  }
  case Meaning::line:
  case Meaning::text: return read_text(out, column, cell, type);
  default: break;
  }
  auto read = cell_value(cell, type, writing_);
  if (read.fault.is.empty())
    put(out, column.target, std::move(read.value));
  else
    fault(out, column, cell, std::move(read.fault));
}

void RowReader::read_text(ImportRow& out, const MappedColumn& column, const GivenCell& cell,
                          const TypeSchema& type) {
  auto text = cell.text;
  if (!options_.keep_markup) {
    text = plain_text(text);
    if (text != cell.text) ++markup_;
  }
  if (type.meaning == Meaning::line) text = on_one_line(text);
  if (const auto* ours = word_of(column.target, text)) text = *ours;
  const auto* before = out.fields.find(column.target);
  if (before && before->text())
    text = *before->text() + between(options_.mapping, column.target) + text;
  put(out, column.target, std::move(text));
}

void RowReader::read_word(ImportRow& out, const MappedColumn& column, const GivenCell& cell,
                          const TypeSchema& type) {
  const auto* ours = word_of(column.target, cell.text);
  if (ours && *ours == "-") return; // it means nothing here
  const auto word = find_word(type, ours ? *ours : cell.text);
  if (word) return put(out, column.target, *word);
  const auto near = nearest(cell.text, type.words);
  fault(out, column, cell,
        {fmt::format("is no value of '{}'", column.target),
         fmt::format("are no value of '{}'", column.target),
         (near.empty() ? "known: " + comma_list(type.words)
                       : fmt::format("did you mean '{}'?", near)) +
             fmt::format("; --words '{}.{}=...' says what it means", column.target,
                         shorten(printable(on_one_line(cell.text)), 30))});
}

void RowReader::read_list(ImportRow& out, const MappedColumn& column, const GivenCell& cell,
                          const TypeSchema& type) {
  std::vector<std::string> parts;
  if (const auto* list = cell.kind == CellKind::value ? cell.value.list() : nullptr)
    for (const auto& item : *list)
      parts.push_back(scalar_text(item));
  else
    parts = cell_parts(cell.text);
  const auto* field = request_schema().find(column.target);
  if (field && field->info.refers_to == "requests") {
    out.links.push_back({column.target, std::move(parts), cell.span});
    return;
  }
  const auto* there = out.fields.find(column.target);
  Value list = there ? *there : Value(ValueList{});
  for (const auto& part : parts) {
    if (type.element->meaning != Meaning::id)
      list.add(typed(*type.element, part));
    else if (auto id = customer(out, column, cell, part); !id.empty())
      list.add(std::move(id));
  }
  put(out, column.target, std::move(list));
}

// "dev=5, test=2"; a number alone belongs to the only key that the plan has.
void RowReader::read_table(ImportRow& out, const MappedColumn& column, const GivenCell& cell,
                           const TypeSchema& type) {
  const auto keys = column.target == "effort" ? ids_of(plan_.capacity.days)
                    : column.target == "cost" ? ids_of(plan_.budget)
                                              : std::vector<std::string_view>();
  if (cell.text.find('=') != std::string::npos || !type.element ||
      type.element->shape != Shape::scalar)
    return put(out, column.target, typed(type, cell.text));
  if (keys.size() != 1)
    return fault(out, column, cell,
                 {fmt::format("does not say for which of the plan's: {}", comma_list(keys)),
                  "do not say for which key of the plan",
                  fmt::format("name it in --columns: '{}={}.{}'", column.heading, column.target,
                              keys.empty() ? std::string_view("KEY") : keys.front())});
  auto read = cell_value(cell, *type.element, writing_);
  if (!read.fault.is.empty()) return fault(out, column, cell, std::move(read.fault));
  put(out, column.target + "." + std::string(keys.front()), std::move(read.value));
}

Id RowReader::customer(ImportRow& out, const MappedColumn& column, const GivenCell& cell,
                       std::string_view said) {
  const auto found = customers_.find(said);
  if (!found.id.empty()) return found.id;
  auto own = cell;
  own.text = std::string(said);
  const auto shown = shorten(printable(on_one_line(said)), 30);
  if (!found.candidates.empty()) {
    const auto all = join(found.candidates, ", ");
    fault(out, column, own,
          {"is the name of several customers: " + all, "are the name of several customers: " + all,
           fmt::format("--customers '{}=ID' says which", shown)});
    return {};
  }
  auto names = ids_of(plan_.customers);
  for (const auto& [id, each] : plan_.customers)
    names.push_back(each.name);
  const auto near = nearest(customers_.meant(said), names);
  fault(out, column, own,
        {"is no customer of the plan", "are no customer of the plan",
         (near.empty() ? std::string() : fmt::format("did you mean '{}'? ", near)) +
             fmt::format("--customers '{}=ID' says which it is; --create-customers makes those "
                         "that are missing",
                         shown)});
  return {};
}

void RowReader::put(ImportRow& out, std::string_view target, Value value) const {
  const auto path = target.starts_with("x_") ? Path(std::vector<std::string>{std::string(target)})
                                             : Path::parse(target);
  Value* at = &out.fields;
  for (std::size_t k = 0; k + 1 < path.size(); ++k) {
    const auto* below = at->find(path[k]);
    at = &at->set(path[k], below ? *below : Value());
  }
  at->set(path.back(), std::move(value));
}

// What the command line or the mapping says for rows that do not say it.
void RowReader::add_defaults(ImportRow& out) {
  if (const auto* map = options_.defaults.map())
    for (const auto& [key, value] : *map)
      if (!out.fields.find(key)) {
        out.fields.set(key, value);
        out.defaulted.push_back(key);
      }
  for (const auto& [target, text] : options_.mapping.defaults) {
    const auto path = Path::parse(target);
    const auto* there = out.fields.find(path[0]);
    if (there && path.size() > 1) there = there->find(path[1]);
    if (there || !type_of_target(target)) continue;
    read_field(out, {0, "defaults", target}, {text, CellKind::text, {}, out.row->span});
    out.defaulted.push_back(path[0]);
  }
}

} // namespace itplan

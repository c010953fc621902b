#include "itplan/report/listing.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/schema.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/totals.hpp"
#include "itplan/plan/values.hpp"
#include "itplan/render/text_table.hpp"
#include "itplan/report/phrases.hpp"
#include "itplan/report/words.hpp"

#include "list_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace itplan {
namespace {

template <class T> bool has(const std::vector<T>& all, const T& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

bool asked_by_any(const Request& request, const std::vector<Id>& customers) {
  return has(customers, request.customer) ||
         std::any_of(request.also_for.begin(), request.also_for.end(),
                     [&](const Id& id) { return has(customers, id); });
}

bool says(const Id& id, const Request& request, std::string_view wanted) {
  for (const std::string_view text :
       {std::string_view(id), std::string_view(request.title), std::string_view(request.problem),
        std::string_view(request.result), std::string_view(request.if_never),
        std::string_view(request.because), std::string_view(request.ref)})
    if (folded(text).find(wanted) != std::string::npos) return true;
  return std::any_of(request.notes.begin(), request.notes.end(), [&](const ConversationNote& note) {
    return folded(note.text).find(wanted) != std::string::npos;
  });
}

Value with_head(ValueMap head, const Value& fields) {
  if (fields.map()) head.insert(head.end(), fields.map()->begin(), fields.map()->end());
  return head;
}

// A spread of days as it is typed: 3, or 2,3,5. Nothing for any other value.
std::string spread_typed(const Value& value) {
  const auto* low = value.find("low");
  const auto* likely = value.find("likely");
  const auto* high = value.find("high");
  if (!low || !likely || !high || value.map()->size() != 3) return {};
  if (*low == *high) return scalar_text(*likely);
  return fmt::format("{},{},{}", scalar_text(*low), scalar_text(*likely), scalar_text(*high));
}

std::string cell(const Value* value) {
  if (!value) return {};
  if (value->map()) return spread_typed(*value);
  if (const auto* list = value->list()) {
    std::vector<std::string> parts;
    for (const auto& item : *list)
      parts.push_back(scalar_text(item));
    return join(parts, ",");
  }
  return scalar_text(*value);
}

// A field of a request that is one column: neither a map nor a list of records.
bool is_flat(const FieldSchema& field) {
  const bool list_of_scalars =
      field.type.shape == Shape::list && field.type.element->shape == Shape::scalar;
  return field.type.shape == Shape::scalar || list_of_scalars;
}

bool is_table_of_scalars(const FieldSchema& field) {
  return field.type.shape == Shape::table && field.type.element->shape == Shape::scalar;
}

// The columns of a CSV list: the flat fields, and for each map of amounts a column a key that some
// entry has, named as `add-request --from` takes it: effort.development.
std::vector<std::string> csv_columns(const RecordSchema& schema,
                                     const std::vector<Value>& entries) {
  std::vector<std::string> columns{"id", "status"};
  for (const auto& field : schema.fields) {
    if (is_flat(field)) columns.emplace_back(field.info.key);
    if (!is_table_of_scalars(field)) continue;
    std::map<std::string, bool> keys;
    for (const auto& entry : entries)
      if (const auto* table = entry.find(field.info.key))
        for (const auto& [key, value] : *table->map())
          keys[key] = true;
    for (const auto& [key, used] : keys)
      columns.push_back(std::string(field.info.key) + "." + key);
  }
  return columns;
}

std::vector<CsvRow> csv_of(const RecordSchema& schema, const std::vector<Value>& entries) {
  auto columns = csv_columns(schema, entries);
  if (&schema == &customer_schema()) std::erase(columns, "status");
  std::vector<CsvRow> rows{columns};
  for (const auto& entry : entries) {
    CsvRow row;
    for (const auto& column : columns) {
      const auto path = Path::parse(column);
      const auto* value = entry.find(path[0]);
      if (value && path.size() > 1) value = value->find(path[1]);
      row.push_back(cell(value));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

void add_lines(std::string& text, std::string_view key, const Value& value, std::size_t indent,
               std::size_t width);

void add_children(std::string& text, const Value& value, std::size_t indent, std::size_t width) {
  if (const auto* map = value.map())
    for (const auto& [key, child] : *map)
      add_lines(text, key, child, indent, width);
  if (const auto* list = value.list())
    for (const auto& child : *list)
      add_lines(text, "-", child, indent, width);
}

// "key: value" with the value wrapped under itself; maps and lists one level deeper.
void add_lines(std::string& text, std::string_view key, const Value& value, std::size_t indent,
               std::size_t width) {
  const bool item = key == "-";
  const auto head = std::string(indent, ' ') + printable(key) + (item ? " " : ": ");
  if (item && value.map()) { // the first key beside the dash, the others under it
    std::string inner;
    add_children(inner, value, indent + 2, width);
    inner.replace(indent, 1, "-");
    text += inner;
    return;
  }
  const auto spread = spread_typed(value);
  if (spread.empty() && (value.map() || value.list())) {
    text += head.substr(0, head.size() - 1) + "\n";
    add_children(text, value, indent + 2, width);
    return;
  }
  const auto hanging = std::min<std::size_t>(head.size(), 16);
  const auto room = width == 0 ? std::size_t{1} << 20 : std::max<std::size_t>(width, 40) - hanging;
  const auto lines =
      wrap(printable(trim(spread.empty() ? scalar_text(value) : spread), true), room);
  for (std::size_t i = 0; i < lines.size(); ++i)
    text += (i == 0 ? head : std::string(hanging, ' ')) + lines[i] + "\n";
}

} // namespace

std::vector<Id> filtered(const Plan& plan, const RequestFilter& filter) {
  const auto wanted = folded(filter.text);
  std::vector<Id> ids;
  for (const auto& [id, request] : plan.requests) {
    if (!filter.statuses.empty() && !has(filter.statuses, status_of(request))) continue;
    if (!filter.customers.empty() && !asked_by_any(request, filter.customers)) continue;
    if (!wanted.empty() && !says(id, request, wanted)) continue;
    ids.push_back(id);
  }
  return ids;
}

Value request_value(const Id& id, const Request& request) {
  return with_head({{"id", id}, {"status", word(status_of(request))}}, to_value(request));
}

Value customer_value(const Id& id, const Customer& customer) {
  return with_head({{"id", id}}, to_value(customer));
}

Value requests_value(const Plan& plan, const std::vector<Id>& ids) {
  ValueList list;
  for (const auto& id : ids)
    list.push_back(request_value(id, *plan.requests.find(id)));
  return list;
}

Value customers_value(const Plan& plan) {
  ValueList list;
  for (const auto& [id, customer] : plan.customers)
    list.push_back(customer_value(id, customer));
  return list;
}

std::vector<CsvRow> requests_csv(const Plan& plan, const std::vector<Id>& ids) {
  return csv_of(request_schema(), *requests_value(plan, ids).list());
}

std::vector<CsvRow> customers_csv(const Plan& plan) {
  return csv_of(customer_schema(), *customers_value(plan).list());
}

std::string requests_text(const Plan& plan, const std::vector<Id>& ids, Language language,
                          std::size_t width, const std::vector<std::string>& columns) {
  auto shown = usual_columns(language);
  constexpr std::size_t up_to_status = 4;
  auto fewest = up_to_status;
  if (!columns.empty()) {
    shown.clear();
    for (const auto& key : columns)
      shown.push_back(*column_named(key, language));
    fewest = shown.size(); // asked for: none is given up
  }
  std::vector<Column> heads;
  for (const auto& column : shown)
    heads.push_back(column.head);
  std::vector<std::vector<std::string>> rows;
  for (const auto& id : ids) {
    auto& row = rows.emplace_back();
    for (const auto& column : shown)
      row.push_back(column.cell(plan, id, language));
  }
  return fitting_text_table(std::move(heads), std::move(rows), width, fewest);
}

std::vector<std::string> list_columns() { return known_columns(); }

bool is_list_column(std::string_view key) { return column_named(key, Language::en).has_value(); }

void sort_requests(const Plan& plan, std::vector<Id>& ids, std::string_view key, bool reverse) {
  const auto column = *column_named(key, Language::en); // numbers with a point
  struct Key {
    bool empty;
    std::optional<Hundredths> number;
    std::string text;
  };
  std::map<Id, Key> keys;
  for (const auto& id : ids) {
    auto text = column.cell(plan, id, Language::en);
    if (column.head.right) std::erase(text, ',');
    keys[id] = {text.empty(), parse_hundredths(text), folded(text)};
  }
  std::stable_sort(ids.begin(), ids.end(), [&](const Id& left, const Id& right) {
    const auto& a = keys.at(left);
    const auto& b = keys.at(right);
    if (a.empty != b.empty) return b.empty; // what is empty comes last, either way
    const auto& first = reverse ? b : a;
    const auto& second = reverse ? a : b;
    if (first.number && second.number) return *first.number < *second.number;
    return first.text < second.text;
  });
}

std::string customers_text(const Plan& plan, Language language, std::size_t width) {
  std::map<std::string_view, std::size_t> asked;
  for (const auto& request : plan.requests)
    ++asked[request.value.customer];
  std::vector<std::vector<std::string>> rows;
  for (const auto& [id, customer] : plan.customers)
    rows.push_back({id, customer.name, customer.contact,
                    std::to_string(customer.weight.value_or(1)), std::to_string(asked[id])});
  const auto heading = [&](const Phrase& phrase) { return say(language, phrase); };
  return text_table({{"id", false, false},
                     {heading(phrase::col_customer), false, true},
                     {heading(phrase::col_contact), false, true},
                     {heading(phrase::col_weight), true, false},
                     {heading(phrase::col_requests), true, false}},
                    rows, width);
}

std::string entry_text(const Value& entry, std::size_t width) {
  std::string text;
  add_children(text, entry, 0, width);
  return text;
}

} // namespace itplan

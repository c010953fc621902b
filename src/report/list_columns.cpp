#include "list_columns.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/schema.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/totals.hpp"
#include "itplan/plan/values.hpp"
#include "itplan/report/phrases.hpp"
#include "itplan/report/words.hpp"

#include <algorithm>

namespace itplan {
namespace {

using Text = std::string (*)(const Plan& plan, const Id& id, const Request& request,
                             Language language);

struct Usual {
  std::string_view key;
  const Phrase* heading; // null: the key
  bool right;
  bool flexible;
  Text text;
};

std::string customer_name(const Plan& plan, const Id&, const Request& request, Language) {
  const auto* found = plan.customers.find(request.customer);
  return found ? found->name : request.customer;
}

const Usual usual[] = {
    {"id", nullptr, false, false,
     [](const Plan&, const Id& id, const Request&, Language) { return id; }},
    {"title", &phrase::col_title, false, true,
     [](const Plan&, const Id&, const Request& request, Language) { return request.title; }},
    {"customer", &phrase::col_customer, false, true, customer_name},
    {"status", &phrase::col_status, false, false,
     [](const Plan&, const Id&, const Request& request, Language language) {
       return std::string(term(status_of(request), language));
     }},
    {"received", &phrase::col_received, false, false,
     [](const Plan&, const Id&, const Request& request, Language) {
       return request.received ? iso_date(*request.received) : std::string();
     }},
    {"days", &phrase::col_days, true, false,
     [](const Plan&, const Id&, const Request& request, Language language) {
       return request.effort.empty() ? std::string() : number_text(total_effort(request), language);
     }},
    {"money", &phrase::col_money, true, false,
     [](const Plan&, const Id&, const Request& request, Language language) {
       return request.cost.empty() ? std::string() : number_text(total_cost(request), language);
     }},
};

const Usual* find_usual(std::string_view key) {
  const auto found = std::find_if(std::begin(usual), std::end(usual),
                                  [&](const Usual& one) { return one.key == key; });
  return found == std::end(usual) ? nullptr : &*found;
}

ListColumn column_of(const Usual& one, Language language) {
  return {
      std::string(one.key),
      {one.heading ? say(language, *one.heading) : std::string(one.key), one.right, one.flexible}};
}

// One line of text or a list of words: no record, no map.
bool is_plain(const FieldSchema& field) {
  return field.type.shape == Shape::scalar ||
         (field.type.shape == Shape::list && field.type.element->shape == Shape::scalar);
}

bool is_amounts(const FieldSchema& field) { return field.type.shape == Shape::table; }

const FieldSchema* field_named(std::string_view key) {
  const auto& fields = request_schema().fields;
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const FieldSchema& field) { return field.info.key == key; });
  return found == fields.end() ? nullptr : &*found;
}

std::string plain_text(const Value* value) {
  if (!value) return {};
  if (value->map()) { // a spread of days
    const auto* likely = value->find("likely");
    return likely ? scalar_text(*likely) : std::string();
  }
  if (!value->list()) return scalar_text(*value);
  std::vector<std::string> parts;
  for (const auto& item : *value->list())
    parts.push_back(scalar_text(item));
  return join(parts, ", ");
}

} // namespace

std::string ListColumn::cell(const Plan& plan, const Id& id, Language language) const {
  const auto& request = *plan.requests.find(id);
  if (const auto* one = find_usual(key)) return one->text(plan, id, request, language);
  const auto fields = to_value(request);
  const auto path = Path::parse(key);
  const auto* value = fields.find(path[0]);
  if (value && path.size() > 1) value = value->find(path[1]);
  return plain_text(value);
}

std::vector<ListColumn> usual_columns(Language language) {
  std::vector<ListColumn> columns;
  for (const auto& one : usual)
    columns.push_back(column_of(one, language));
  return columns;
}

std::optional<ListColumn> column_named(std::string_view key, Language language) {
  if (const auto* one = find_usual(key)) return column_of(*one, language);
  const auto dot = key.find('.');
  const auto* field = field_named(key.substr(0, dot));
  if (!field || (dot == key.npos ? !is_plain(*field) : !is_amounts(*field))) return std::nullopt;
  return ListColumn{std::string(key), {std::string(key), dot != key.npos, dot == key.npos}};
}

std::vector<std::string> known_columns() {
  std::vector<std::string> known;
  for (const auto& one : usual)
    known.emplace_back(one.key);
  for (const auto& field : request_schema().fields)
    if (is_plain(field) && !find_usual(field.info.key)) known.emplace_back(field.info.key);
  return known;
}

} // namespace itplan

#include "itplan/plan/schema.hpp"

#include "itplan/base/amount.hpp"

#include <algorithm>

namespace itplan {
namespace {

TypeSchema scalar(Meaning meaning) { return {Shape::scalar, meaning, false, {}, nullptr, nullptr}; }

// One overload for each way a member can be built, in a class so that each sees all others; the
// meaning of the scalars comes from the row.
struct Build {
  static TypeSchema type(Type<std::string>, Meaning meaning) { return scalar(meaning); }
  static TypeSchema type(Type<std::int64_t>, Meaning meaning) { return scalar(meaning); }
  static TypeSchema type(Type<Hundredths>, Meaning meaning) { return scalar(meaning); }
  static TypeSchema type(Type<Percent>, Meaning meaning) { return scalar(meaning); }
  static TypeSchema type(Type<PromisedQuarter>, Meaning meaning) {
    auto quarter = scalar(meaning);
    quarter.words = words<Quarter>();
    return quarter;
  }
  static TypeSchema type(Type<Date>, Meaning meaning) { return scalar(meaning); }
  static TypeSchema type(Type<Spread>, Meaning meaning) {
    auto days = scalar(meaning);
    days.spread = true;
    return days;
  }
  template <class T> static TypeSchema type(Type<std::optional<T>>, Meaning meaning) {
    return type(Type<T>{}, meaning);
  }
  template <class T> static TypeSchema type(Type<std::vector<T>>, Meaning meaning) {
    return holder(Shape::list, type(Type<T>{}, meaning));
  }
  template <class T> static TypeSchema type(Type<Table<T>>, Meaning meaning) {
    return holder(Shape::table, type(Type<T>{}, meaning));
  }
  template <class T> static TypeSchema type(Type<T>, Meaning) {
    if constexpr (std::is_enum_v<T>) {
      auto one_of = scalar(Meaning::word);
      one_of.words = words<T>();
      return one_of;
    } else {
      return {Shape::record, Meaning::record, false, {}, &record<T>(), nullptr};
    }
  }
  static TypeSchema holder(Shape shape, TypeSchema element) {
    const auto meaning = element.meaning;
    return {shape, meaning, false,
            {},    nullptr, std::make_shared<const TypeSchema>(std::move(element))};
  }
  template <class T> static const RecordSchema& record() {
    static const RecordSchema schema = [] {
      RecordSchema built;
      each_field(Type<T>{}, [&]<class M>(const FieldInfo& info, M T::*) {
        built.fields.push_back({info, type(Type<M>{}, info.meaning)});
      });
      return built;
    }();
    return schema;
  }
};

std::string words_of(const TypeSchema& type) {
  std::string text;
  for (const auto one : type.words)
    text += (text.empty() ? "" : ", ") + std::string(one);
  return text;
}

std::string scalar_in_words(const TypeSchema& type, std::string_view refers_to) {
  switch (type.meaning) {
  case Meaning::line: return "text on one line";
  case Meaning::text: return "text";
  case Meaning::word: return "one of: " + words_of(type);
  case Meaning::date: return "date, YYYY-MM-DD";
  case Meaning::quarter: return "one of: " + words_of(type) + ", or with its year: q4-2027";
  case Meaning::currency: return "three capital letters";
  case Meaning::address: return "mail address";
  case Meaning::money: return "amount of money";
  case Meaning::days: return type.spread ? "days, or [low, likely, high]" : "days";
  case Meaning::number: return "number";
  case Meaning::whole: return "whole number";
  case Meaning::year: return "year";
  case Meaning::percent: return "percentage";
  case Meaning::id: return "id in " + std::string(refers_to);
  case Meaning::record: return "keys of its own";
  }
  return {};
}

} // namespace

const FieldSchema* RecordSchema::find(std::string_view key) const {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [key](const FieldSchema& f) { return f.info.key == key; });
  return found == fields.end() ? nullptr : &*found;
}

std::vector<std::string_view> RecordSchema::keys() const {
  std::vector<std::string_view> all;
  for (const auto& field : fields)
    all.push_back(field.info.key);
  return all;
}

const RecordSchema& plan_schema() { return Build::record<Plan>(); }
const RecordSchema& request_schema() { return Build::record<Request>(); }
const RecordSchema& customer_schema() { return Build::record<Customer>(); }
const RecordSchema& import_schema() { return Build::record<ImportMapping>(); }

Resolved resolve(const Path& path) {
  static const TypeSchema root{Shape::record, Meaning::record, false, {}, &plan_schema(), nullptr};
  Resolved at{&root, nullptr, {}, 0};
  for (std::size_t i = 0; i < path.size(); ++i) {
    const auto& type = *at.type;
    if (type.shape == Shape::record) {
      const auto* field = type.record->find(path[i]);
      if (!field) return {nullptr, at.field, type.record->keys(), i};
      at.field = field;
      at.type = &field->type;
    } else if (type.shape == Shape::table ||
               (type.shape == Shape::list && parse_whole(path[i]).value_or(-1) >= 0)) {
      at.type = type.element.get();
    } else if (type.spread && parse_whole(path[i]).value_or(-1) >= 0) {
      static const TypeSchema days = scalar(Meaning::days);
      at.type = &days;
    } else {
      return {nullptr, at.field, {}, i};
    }
  }
  return at;
}

std::string describe(const FieldSchema& field) {
  const auto& type = field.type;
  const auto refers_to = field.info.refers_to;
  if (type.shape == Shape::record) return "keys of its own";
  if (type.shape == Shape::scalar) return scalar_in_words(type, refers_to);
  const auto& element = *type.element;
  if (type.shape == Shape::list) {
    if (element.shape == Shape::record) return "list of records";
    return "list; each: " + scalar_in_words(element, refers_to);
  }
  const auto keys = refers_to.empty() ? std::string() : " by " + std::string(refers_to);
  if (element.shape == Shape::scalar)
    return "map" + keys + "; each: " + scalar_in_words(element, {});
  return "map of records by id";
}

} // namespace itplan

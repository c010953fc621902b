#include "itplan/plan/values.hpp"

#include "itplan/plan/fields.hpp"

namespace itplan {
namespace {

// One overload for each way a field can be built; in a class, so that each sees all others.
struct Convert {
  static Value of(const std::string& text) { return text.empty() ? Value() : Value(text); }
  static Value of(std::int64_t number) { return number; }
  static Value of(Hundredths number) { return number; }
  static Value of(Percent percent) { return std::to_string(percent.count) + "%"; }
  static Value of(Date date) { return date; }
  static Value of(const Spread& days) {
    return ValueMap{{"low", days.low}, {"likely", days.likely}, {"high", days.high}};
  }
  template <class T> static Value of(const std::optional<T>& maybe) {
    return maybe ? of(*maybe) : Value();
  }
  template <class T> static Value of(const std::vector<T>& items) {
    Value list;
    for (const auto& item : items)
      list.add(of(item));
    return list;
  }
  template <class T> static Value of(const Table<T>& table) {
    ValueMap map;
    for (const auto& entry : table)
      map.emplace_back(entry.id, of(entry.value));
    return map.empty() ? Value() : Value(std::move(map));
  }
  template <class T> static Value of(const T& field) {
    if constexpr (std::is_enum_v<T>) {
      return word(field);
    } else {
      return record(field);
    }
  }
  template <class T> static Value record(const T& fields) {
    ValueMap map;
    each_field(Type<T>{}, [&]<class M>(const FieldInfo& info, M T::*member) {
      auto value = of(fields.*member);
      if (!value.is_nothing()) map.emplace_back(std::string(info.key), std::move(value));
    });
    return map.empty() ? Value() : Value(std::move(map));
  }
};

} // namespace

Value to_value(const Request& request) { return Convert::of(request); }
Value to_value(const Customer& customer) { return Convert::of(customer); }
Value to_value(const Plan& plan) { return Convert::of(plan); }

} // namespace itplan

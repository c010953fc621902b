#include "itplan/plan/values.hpp"

#include "itplan/plan/fields.hpp"
#include "itplan/plan/plan_year.hpp"

namespace itplan {
namespace {

// One overload for each way a field can be built; in a class, so that each sees all others.
struct Convert {
  static Value of(const std::string& text) { return text.empty() ? Value() : Value(text); }
  static Value of(std::int64_t number) { return number; }
  static Value of(Hundredths number) { return number; }
  static Value of(Percent percent) { return std::to_string(percent.count) + "%"; }
  static Value of(Truth truth) { return truth == Truth::yes; }
  static Value of(Date date) { return date; }
  static Value of(const PromisedQuarter& quarter) { return quarter_text(quarter); }
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

// FNV-1a over the texts of a tree, with marks where maps and lists begin and end.
class Fingerprint {
public:
  void add(const Value& value) {
    if (const auto* map = value.map()) {
      add_text("{");
      for (const auto& [key, below] : *map) {
        add_text(key);
        add(below);
      }
      add_text("}");
    } else if (const auto* list = value.list()) {
      add_text("[");
      for (const auto& below : *list)
        add(below);
      add_text("]");
    } else {
      add_text(scalar_text(value));
    }
  }
  std::uint32_t number() const { return hash_; }

private:
  void add_text(std::string_view text) {
    for (const char c : text)
      step(static_cast<unsigned char>(c));
    step(0);
  }
  void step(unsigned char byte) {
    hash_ = static_cast<std::uint32_t>((hash_ ^ byte) * std::uint64_t{16777619});
  }

  std::uint32_t hash_ = 2166136261;
};

} // namespace

std::string version_of(const Request& request) {
  Fingerprint fingerprint;
  fingerprint.add(to_value(request));
  auto number = fingerprint.number();
  std::string text = "v";
  for (int i = 0; i < 7; ++i) {
    text += "bcdfghjkmnpqrstvwxyz23456789abcd"[number % 32];
    number /= 32;
  }
  return text;
}

Value to_value(const Request& request) { return Convert::of(request); }
Value to_value(const Customer& customer) { return Convert::of(customer); }
Value to_value(const ImportMapping& mapping) { return Convert::of(mapping); }
Value to_value(const Plan& plan) { return Convert::of(plan); }

} // namespace itplan

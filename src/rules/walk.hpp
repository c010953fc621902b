// Every value of a plan with its row of the field table, for rules that hold for all fields.
#pragma once

#include "itplan/base/path.hpp"
#include "itplan/plan/fields.hpp"

#include <type_traits>

namespace itplan::checking {

// A way from the root to a value, kept on the stack: a Path is made only when one is needed.
struct Trail {
  static constexpr std::size_t no_index = ~std::size_t{0};

  const Trail* up = nullptr;
  std::string_view key;
  std::size_t index = no_index;

  Path path() const {
    if (!up) return {};
    return index == no_index ? up->path() / key : up->path() / index;
  }
};

// The id under which an entry of a table stands.
struct TableKey {
  const Id& id;
};

// Calls visit(info, value, trail) for each text, number, date, word and table key that is there,
// in the order of the field table; elements of lists and tables have the row of their holder, as
// far as it says whose ids they name.
template <class Visit> class Walk {
public:
  explicit Walk(Visit& visit) : visit_(visit) {}

  template <class T> void record(const T& fields, const Trail& trail) {
    each_field(Type<T>{}, [&]<class M>(const FieldInfo& info, M T::*member) {
      value(info, fields.*member, {&trail, info.key});
    });
  }

private:
  void value(const FieldInfo& info, const std::string& text, const Trail& trail) {
    if (!text.empty()) visit_(info, text, trail);
  }
  template <class T>
  void value(const FieldInfo& info, const std::optional<T>& maybe, const Trail& trail) {
    if (maybe) value(info, *maybe, trail);
  }
  template <class T>
  void value(const FieldInfo& info, const std::vector<T>& items, const Trail& trail) {
    for (std::size_t i = 0; i < items.size(); ++i)
      value(info, items[i], {&trail, {}, i});
  }
  template <class T> void value(const FieldInfo& info, const Table<T>& table, const Trail& trail) {
    auto inner = info;
    inner.refers_to = without_first(info.refers_to);
    for (const auto& [id, entry] : table) {
      const Trail here{&trail, id};
      visit_(info, TableKey{id}, here);
      value(inner, entry, here);
    }
  }
  template <class T> void value(const FieldInfo& info, const T& one, const Trail& trail) {
    constexpr bool is_scalar = std::is_enum_v<T> || std::is_arithmetic_v<T> ||
                               std::is_same_v<T, Date> || std::is_same_v<T, Hundredths> ||
                               std::is_same_v<T, Percent> ||
                               std::is_same_v<T, PromisedQuarter> || std::is_same_v<T, Spread>;
    if constexpr (is_scalar)
      visit_(info, one, trail);
    else
      record(one, trail);
  }

  Visit& visit_;
};

template <class Visit> void walk(const Plan& plan, Visit visit) {
  Walk<Visit>(visit).record(plan, Trail{});
}

} // namespace itplan::checking

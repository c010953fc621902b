#include "reader.hpp"

#include "itplan/base/suggestion.hpp"
#include "itplan/plan/schema.hpp"

#include "scalars.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

bool is_users_own(std::string_view key) { return key.starts_with("x_"); }

template <class T>
concept Record = requires {
  each_field(Type<T>{}, [](const FieldInfo&, auto) {});
};

// One overload for each way a field can be built, in a class so that each sees all others. An empty
// value is the same as no key: callers skip empty nodes.
class Reader {
public:
  explicit Reader(ReadProblems& problems) : problems_(problems) {}

  void value(Node node, const FieldInfo& info, std::string& out) {
    read_text(node, info, out, problems_);
  }
  void value(Node node, const FieldInfo& info, std::int64_t& out) {
    read_whole(node, info, out, problems_);
  }
  void value(Node node, const FieldInfo& info, Hundredths& out) {
    read_amount(node, info, out, problems_);
  }
  void value(Node node, const FieldInfo& info, Percent& out) {
    read_percent(node, info, out, problems_);
  }
  void value(Node node, const FieldInfo& info, Date& out) { read_date(node, info, out, problems_); }
  void value(Node node, const FieldInfo& info, PromisedQuarter& out) {
    read_quarter(node, info, out, problems_);
  }
  void value(Node node, const FieldInfo& info, Spread& out) {
    read_spread(node, info, out, problems_);
  }
  template <class T> void value(Node node, const FieldInfo& info, std::optional<T>& out) {
    value(node, info, out.emplace());
  }
  template <class T> void value(Node node, const FieldInfo& info, std::vector<T>& out) {
    if (!node.is_list()) return wrong_kind(node, info, "a list", problems_);
    out.reserve(node.size());
    for (const Node item : node.children()) {
      if (item.is_empty())
        problems_.add(item.place(), "empty-item", fmt::format("an item of '{}' is empty", info.key),
                      "fill it in or take it away");
      else
        value(item, info, out.emplace_back());
    }
  }
  template <class T> void value(Node node, const FieldInfo& info, Table<T>& out) {
    if (!node.is_map()) return wrong_kind(node, info, "a map", problems_);
    out.reserve(node.size());
    for (const Node entry : node.children()) {
      if (is_users_own(entry.key())) continue;
      if (info.meaning != Meaning::text) check_id(entry.key(), entry.key_place(), problems_);
      if (!entry.is_empty()) {
        value(entry, named(info, entry.key()), out.add(Id(entry.key())));
      } else if constexpr (Record<T>) {
        record(entry, out.add(Id(entry.key()))); // says which keys are missing
      }
    }
  }
  template <class T> void value(Node node, const FieldInfo& info, T& out) {
    static_assert(std::is_enum_v<T> || Record<T>);
    if constexpr (std::is_enum_v<T>) {
      if (const auto index = read_word(node, info, words<T>(), problems_))
        out = static_cast<T>(*index);
    } else {
      if (!node.is_map()) return wrong_kind(node, info, "a map of keys", problems_);
      record(node, out);
    }
  }

  // Fields in the order of the table, then the keys that are none.
  template <class T> void record(Node node, T& out) {
    std::size_t known = 0;
    each_field(Type<T>{}, [&]<class M>(const FieldInfo& info, M T::*member) {
      const Node found = node.is_map() ? node.find(info.key) : Node();
      if (found) ++known;
      if (found && !found.is_empty()) {
        value(found, info, out.*member);
      } else if (info.required) {
        missing(node, info);
      }
    });
    if (node.is_map() && known < node.size()) unknown_keys<T>(node);
  }

private:
  // In a table messages name the entry's key, not the table's.
  static FieldInfo named(const FieldInfo& info, std::string_view key) {
    auto own = info;
    own.key = key;
    return own;
  }

  void missing(Node node, const FieldInfo& info) {
    auto place = node.key_place();
    if (node.key().empty()) place.span.end = place.span.begin; // not the whole record
    problems_.add(place, "missing-key", fmt::format("'{}' is missing", info.key),
                  "add: " + example_line(info));
  }

  template <class T> void unknown_keys(Node node) {
    std::vector<std::string_view> keys;
    each_field(Type<T>{}, [&](const FieldInfo& info, auto) { keys.push_back(info.key); });
    for (const Node entry : node.children()) {
      const bool known = std::find(keys.begin(), keys.end(), entry.key()) != keys.end();
      if (known || is_users_own(entry.key())) continue;
      auto help = suggest(entry.key(), keys);
      if (help.starts_with("known")) help += "; keys of your own begin with x_";
      problems_.add(entry.key_place(), "unknown-key", fmt::format("unknown key '{}'", entry.key()),
                    std::move(help));
    }
  }

  ReadProblems& problems_;
};

constexpr FieldInfo whole_file{"this file", Meaning::record, "", ""};

template <class T> void read_root(Node node, T& out, ReadProblems& problems) {
  Reader reader(problems);
  if (node.is_empty()) {
    reader.record(node, out); // reports what is missing
  } else {
    reader.value(node, whole_file, out);
  }
}

} // namespace

void read_plan(Node node, Plan& plan, ReadProblems& problems) { read_root(node, plan, problems); }
void read_request(Node node, Request& request, ReadProblems& problems) {
  read_root(node, request, problems);
}
void read_customer(Node node, Customer& customer, ReadProblems& problems) {
  read_root(node, customer, problems);
}
void read_import(Node node, ImportMapping& mapping, ReadProblems& problems) {
  read_root(node, mapping, problems);
}
void read_ballot(Node node, Ballot& ballot, ReadProblems& problems) {
  read_root(node, ballot, problems);
}

} // namespace itplan

#include "import_known.hpp"

#include "itplan/base/white_space.hpp"
#include "itplan/plan/values.hpp"

#include <algorithm>

namespace itplan {
namespace {

// A spread as a file writes it: one number where all three are the same, else a list.
Value as_written(const Value& value) {
  const auto* low = value.find("low");
  const auto* likely = value.find("likely");
  const auto* high = value.find("high");
  if (!low || !likely || !high) return value;
  return *low == *likely && *likely == *high ? *likely : Value(ValueList{*low, *likely, *high});
}

class Comparison {
public:
  Comparison(const ImportRow& row, const Place& place) : row_(row), place_(place) {}

  void compare(const Path& path, const Value* there, const Value& value) {
    const auto written = there ? as_written(*there) : Value();
    const auto* now = there ? &written : nullptr;
    if (const auto* map = value.map(); map && (!now || now->map())) {
      for (const auto& [key, below] : *map)
        compare(path / key, now ? now->find(key) : nullptr, below);
    } else if (!same(now, value)) {
      found_.push_back({path, now ? *now : Value(), value, place_});
    }
  }

  // In a sheet of our own, which tells its version.
  void compare_emptied(const Id& id, const Value& now) {
    for (const auto& target : row_.emptied) {
      if (target == "title" || target == "customer" || !type_of_target(target)) continue;
      const auto path = Path::parse(target);
      const auto* value = now.find(path[0]);
      if (value && path.size() > 1) value = value->find(path[1]);
      if (!value || value->is_nothing()) continue;
      auto at = Path{"requests", id};
      for (const auto& key : path.keys())
        at = at / key;
      found_.push_back({at, as_written(*value), Value(), place_});
    }
  }

  std::vector<ImportDifference> take() { return std::move(found_); }

private:
  static bool same(const Value* now, const Value& value) {
    if (!now) return value.is_nothing() || (value.list() && value.list()->empty());
    if (*now == value) return true;
    if (now->text() && value.text()) return on_one_line(*now->text()) == on_one_line(*value.text());
    const bool scalars = !now->list() && !value.list() && !now->map() && !value.map();
    return scalars && scalar_text(*now) == scalar_text(value);
  }

  const ImportRow& row_;
  Place place_;
  std::vector<ImportDifference> found_;
};

} // namespace

std::string text_of(const Value& fields, std::string_view key) {
  const auto* value = fields.find(key);
  return value ? scalar_text(*value) : std::string();
}

std::string title_key(std::string_view title, std::string_view customer) {
  return heading_key(title) + "\n" + std::string(customer);
}

KnownRequests::KnownRequests(const Plan& plan) : plan_(plan) {
  for (const auto& [id, request] : plan.requests) {
    if (!request.ref.empty()) by_ref_.emplace(heading_key(request.ref), id);
    by_title_.emplace(title_key(request.title, request.customer), id);
  }
}

Id KnownRequests::find(const ImportRow& row) const {
  if (plan_.requests.contains(row.own_id)) return row.own_id;
  const auto ref = heading_key(text_of(row.fields, "ref"));
  if (const auto by_ref = by_ref_.find(ref); !ref.empty() && by_ref != by_ref_.end())
    return by_ref->second;
  const auto by_title =
      by_title_.find(title_key(text_of(row.fields, "title"), text_of(row.fields, "customer")));
  if (by_title == by_title_.end()) return {};
  const auto& known = plan_.requests.find(by_title->second)->ref;
  const bool another = !ref.empty() && !known.empty() && heading_key(known) != ref;
  return another ? Id() : by_title->second;
}

std::vector<ImportDifference> differences(const ImportRow& row, const Id& id,
                                          const Request& request, const SourcePtr& source) {
  Comparison comparison(row, {source, row.row->span});
  const auto now = to_value(request);
  const auto is_compared = [&](const std::string& key) {
    const bool own = key.starts_with("x_"); // a plan in memory does not hold those
    return !own &&
           std::find(row.defaulted.begin(), row.defaulted.end(), key) == row.defaulted.end();
  };
  if (const auto* fields = row.fields.map())
    for (const auto& [key, value] : *fields)
      if (is_compared(key)) comparison.compare(Path{"requests", id, key}, now.find(key), value);
  if (!row.version.empty()) comparison.compare_emptied(id, now);
  return comparison.take();
}

} // namespace itplan

#include "import_customers.hpp"

#include "itplan/base/text.hpp"
#include "itplan/base/white_space.hpp"
#include "itplan/plan/ids.hpp"

namespace itplan {

RowCustomers::RowCustomers(const Plan& plan, const ImportOptions& options)
    : plan_(plan), may_make_(options.create_customers) {
  for (const auto& [theirs, ours] : options.mapping.customers)
    meanings_[heading_key(theirs)] = ours;
}

std::string RowCustomers::meant(std::string_view said) const {
  const auto found = meanings_.find(heading_key(said));
  return found == meanings_.end() ? std::string(said) : found->second;
}

FoundName RowCustomers::find(std::string_view said) {
  const auto name = meant(said);
  auto found = find_customer(plan_, name);
  if (!found.id.empty() || !found.candidates.empty() || !may_make_) return found;
  const bool is_wanted = name != said && id_fault(name).empty();
  return {make(said, is_wanted ? name : Id()), {}, false};
}

Id RowCustomers::make(std::string_view said, const Id& wanted) {
  const auto name = on_one_line(said);
  const auto [at, is_new] = by_name_.try_emplace(heading_key(name), wanted);
  if (!is_new) return at->second;
  if (made_ids_.contains(wanted)) {
    call_too(wanted, name);
    return wanted;
  }
  at->second = wanted.empty()
                   ? new_id(plan_, name, "customer", [this](const Id& id) { return is_made(id); })
                   : wanted;
  made_ids_.insert(at->second);
  made_.push_back({Path{"customers", at->second}, Value(ValueMap{{"name", name}}), {}});
  return at->second;
}

// The name that its id is made of goes before the one that came first: SEH is a nickname then.
void RowCustomers::call_too(const Id& id, const std::string& name) {
  for (auto& made : made_) {
    if (made.at[1] != id) continue;
    const auto first = scalar_text(*made.fields.find("name"));
    const bool is_better = slug(name) == id && slug(first) != id;
    if (is_better) made.fields.set("name", name);
    const auto* nicknames = made.fields.find("also_called");
    Value list = nicknames ? *nicknames : Value(ValueList{});
    list.add(is_better ? first : name);
    made.fields.set("also_called", std::move(list));
  }
}

} // namespace itplan

#include "target.hpp"

#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/change/typed.hpp"
#include "itplan/plan/names.hpp"
#include "itplan/plan/schema.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

[[noreturn]] void no_entry(std::string_view what, std::string_view id,
                           const std::vector<std::string_view>& known) {
  constexpr std::size_t most_listed = 12;
  const bool list = known.empty() || (known.size() > most_listed && nearest(id, known).empty());
  throw Stop(Exit::no,
             fmt::format("there is no {} '{}'; {}", what, printable(id),
                         list ? "'itplan list' shows what there is" : suggest(id, known)));
}

std::string_view section_noun(std::string_view section) {
  return section == "customers" ? "customer" : "request";
}

// The id that was meant, said back where it was not typed.
Id taken(Session& session, std::string_view what, const std::string& said, const FoundName& found,
         const std::vector<std::string_view>& known) {
  if (found.candidates.size() > 1)
    throw Stop(Exit::no, fmt::format("there are several called '{}': {}", printable(said),
                                     join(found.candidates, ", ")));
  if (found.id.empty()) no_entry(what, said, known);
  if (!found.as_typed) session.say(fmt::format("'{}' is {}", said, found.id));
  return found.id;
}

// A beginning will do only where somebody is there to see what it was taken for.
NamePart part_of(Session& session) {
  return session.world().can_ask() ? NamePart::beginning : NamePart::whole;
}

FoundName both(const FoundName& request, const FoundName& customer) {
  if (request.id.empty() && request.candidates.empty()) return customer;
  if (customer.id.empty() && customer.candidates.empty()) return request;
  auto all = request.candidates;
  if (!request.id.empty()) all.push_back(request.id);
  all.insert(all.end(), customer.candidates.begin(), customer.candidates.end());
  if (!customer.id.empty()) all.push_back(customer.id);
  return {{}, std::move(all), false};
}

// An entry of requests or customers by what people call it; where no section was given it may be of
// either.
Path with_entry(Session& session, const Path& path, bool section_given) {
  if (path.size() < 2 || (path[0] != "requests" && path[0] != "customers")) return path;
  const auto& plan = session.plan();
  const auto& said = path[1];
  const auto part = part_of(session);
  FoundName request;
  FoundName customer;
  if (!section_given || path[0] == "requests") request = find_request(plan, said, part);
  if (!section_given || path[0] == "customers") customer = find_customer(plan, said, part);
  if (request.as_typed || customer.as_typed) return path;
  const auto id = taken(session, section_given ? section_noun(path[0]) : "request or customer",
                        said, both(request, customer), ids_of(plan.requests, plan.customers));
  auto keys = path.keys();
  keys[0] = plan.requests.contains(id) ? "requests" : "customers";
  keys[1] = id;
  return Path(std::move(keys));
}

// The names in a value as ids: of one entry, or of a list of them.
Value ids_in(Session& session, const FieldSchema& field, Value value) {
  const auto& to = field.info.refers_to;
  if (to != "requests" && to != "customers") return value;
  const auto id_of = [&](const std::string& said) {
    const auto& words = field.info.or_words;
    if (std::find(words.begin(), words.end(), said) != words.end()) return said;
    return to == "requests" ? request_named(session, said) : customer_named(session, said);
  };
  if (const auto* text = value.text()) return id_of(*text);
  if (auto* list = value.list())
    for (auto& element : *list)
      if (const auto* text = element.text()) element = id_of(*text);
  return value;
}

} // namespace

Id request_named(Session& session, const std::string& said) {
  const auto& plan = session.plan();
  return taken(session, "request", said, find_request(plan, said, part_of(session)),
               ids_of(plan.requests));
}

Id customer_named(Session& session, const std::string& said) {
  const auto& plan = session.plan();
  if (plan.customers.empty())
    throw Stop(Exit::no, "the plan has no customers yet; 'itplan add-customer NAME' adds one");
  return taken(session, "customer", said, find_customer(plan, said, part_of(session)),
               ids_of(plan.customers));
}

Id request_or_row_named(Session& session, const std::string& said) {
  const auto& plan = session.plan();
  return taken(session, "request or row of the communication plan", said,
               find_request(plan, said, part_of(session)),
               ids_of(plan.requests, plan.communication));
}

void still_there(Session& session, const Path& entry) {
  if (locate(session.loaded(), entry).node) return;
  throw Stop(Exit::no, fmt::format("there is no {} '{}' any more: somebody changed it meanwhile",
                                   section_noun(entry[0]), printable(entry[1])));
}

Value with_ids(Session& session, const RecordSchema& schema, Value fields) {
  if (auto* map = fields.map())
    for (auto& [key, value] : *map)
      if (const auto* field = schema.find(key)) value = ids_in(session, *field, std::move(value));
  return fields;
}

Value with_ids(Session& session, const FieldSchema& field, Value value) {
  return ids_in(session, field, std::move(value));
}

Path path_named(Session& session, const std::string& dotted) {
  const auto full = full_path(session.plan(), dotted);
  const bool section_given = plan_schema().find(Path::parse(dotted)[0]) != nullptr;
  auto path = with_entry(session, full, section_given);
  const auto resolved = resolve(path);
  if (resolved.type || path.back().starts_with("x_")) return path;
  const auto& key = path[resolved.bad];
  if (resolved.known.empty())
    throw Stop(Exit::usage, fmt::format("'{}' is no key here; elements of a list are numbers "
                                        "from 0",
                                        printable(key)));
  throw Stop(Exit::usage,
             fmt::format("'{}' is no key here; {}", printable(key), suggest(key, resolved.known)));
}

Path entry_named(Session& session, const std::string& id) {
  auto path = path_named(session, id);
  if (path.size() == 2 && (path[0] == "requests" || path[0] == "customers")) return path;
  throw Stop(Exit::usage, fmt::format("'{}' is no request or customer", printable(id)));
}

const RecordSchema& element_schema(const Path& list) {
  return *resolve(list).type->element->record;
}

} // namespace itplan

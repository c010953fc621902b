#include "target.hpp"

#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/change/typed.hpp"
#include "itplan/plan/schema.hpp"

#include <fmt/format.h>

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

// An entry of requests or customers must be there before anything in it can be named.
void check_entry_exists(Session& session, const Path& path) {
  if (path.size() < 2 || (path[0] != "requests" && path[0] != "customers")) return;
  const auto& plan = session.plan();
  const bool there =
      path[0] == "requests" ? plan.requests.contains(path[1]) : plan.customers.contains(path[1]);
  if (there) return;
  no_entry("request or customer", path[1], ids_of(plan.requests, plan.customers));
}

} // namespace

Id request_named(Session& session, const std::string& id) {
  if (session.plan().requests.contains(id)) return id;
  no_entry("request", id, ids_of(session.plan().requests));
}

Id customer_named(Session& session, const std::string& id) {
  if (session.plan().customers.contains(id)) return id;
  if (session.plan().customers.empty())
    throw Stop(Exit::no, "the plan has no customers yet; 'itplan add-customer NAME' adds one");
  no_entry("customer", id, ids_of(session.plan().customers));
}

Id request_or_row_named(Session& session, const std::string& id) {
  if (session.plan().requests.contains(id)) return id;
  no_entry("request or row of the communication plan", id,
           ids_of(session.plan().requests, session.plan().communication));
}

Path path_named(Session& session, const std::string& dotted) {
  auto path = full_path(session.plan(), dotted);
  check_entry_exists(session, path);
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

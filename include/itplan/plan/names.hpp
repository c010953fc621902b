// What a person calls a customer, a request or a fixed word, as its id or word in the plan.
#pragma once

#include "itplan/plan/plan.hpp"
#include "itplan/plan/schema.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// What a name was taken for. Exactly one of `id` and `candidates` is there, or neither.
struct FoundName {
  Id id;
  std::vector<Id> candidates; // when several go by that name
  bool as_typed = false;      // it was the id itself: nothing needs saying
};

// The whole of a name, or its beginning: at least three letters, where nobody goes by the whole.
enum class NamePart : std::uint8_t { whole, beginning };

// By id, by name, by a nickname (customers.X.also_called), whatever the case, white space and
// diacritics; an id goes before a name. O(customers).
FoundName find_customer(const Plan& plan, std::string_view said, NamePart part = NamePart::whole);

// By id, by title or by `ref`. Of a title several requests may go by it. O(requests).
FoundName find_request(const Plan& plan, std::string_view said, NamePart part = NamePart::whole);

// Does this role name the plan's board, with or without its article? A plan without one: no.
bool is_board(const Plan& plan, std::string_view role);

// The fixed word of a field's type, typed in any case, with spaces or hyphens for its underscores,
// or as it is shown in Dutch or English; nothing when it is none.
std::optional<std::string_view> find_word(const TypeSchema& type, std::string_view said);
std::optional<Status> find_status(std::string_view said);
// The words of a type as they are shown in a language.
std::vector<std::string> shown_words(const TypeSchema& type, Language language);

} // namespace itplan

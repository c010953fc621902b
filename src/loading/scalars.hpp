// One text as one value: what is accepted, and the sentence where it is not.
#pragma once

#include "itplan/document/tree.hpp"
#include "itplan/plan/fields.hpp"

#include "read_problems.hpp"

namespace itplan {

void read_text(Node node, const FieldInfo& info, std::string& out, ReadProblems& problems);
void read_date(Node node, const FieldInfo& info, Date& out, ReadProblems& problems);
void read_whole(Node node, const FieldInfo& info, std::int64_t& out, ReadProblems& problems);
bool read_amount(Node node, const FieldInfo& info, Hundredths& out, ReadProblems& problems);
void read_percent(Node node, const FieldInfo& info, Percent& out, ReadProblems& problems);
// q1 to q4, or with a year: q4-2027.
void read_quarter(Node node, const FieldInfo& info, PromisedQuarter& out, ReadProblems& problems);
// Days, or a list of three that do not fall: [low, likely, high].
void read_spread(Node node, const FieldInfo& info, Spread& out, ReadProblems& problems);
// The index of the node's word in `known`.
std::optional<std::size_t> read_word(Node node, const FieldInfo& info,
                                     std::span<const std::string_view> known,
                                     ReadProblems& problems);
// The key with a value behind it; a word in capitals where the user's own text or id belongs, which
// reads alike in a plan of any language.
std::string example_line(const FieldInfo& info);
// Says that the node should be `wanted` ("a list", "a map"), and what it is.
void wrong_kind(Node node, const FieldInfo& info, std::string_view wanted, ReadProblems& problems);

} // namespace itplan

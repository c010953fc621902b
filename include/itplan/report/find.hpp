// What was said or heard, when, and to or from whom: everything dated in the conversation,
// searched.
#pragma once

#include "itplan/base/path.hpp"
#include "itplan/base/value.hpp"
#include "itplan/plan/plan.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace itplan {

struct FindFilter {
  std::vector<std::string> words; // all must be there, case and diacritics ignored
  std::string from;               // it, or a customer; empty: anyone
  Id customer;                    // said by, to or for this one; empty: any
  OptionalDate since;
  OptionalDate until;
};

// The kinds of record that are searched.
enum class SaidIn : std::uint8_t { request, note, decision, agreement, promise, ballot, customer };

// One text of the plan with the words in it, or some of them: the others are then in another text
// of the same record, in the title of its request or in the name of its customer.
struct Hit {
  OptionalDate date;
  std::string from; // it or a customer's id
  std::string to;   // the same, or customers
  std::string who;  // the decider or the channel, where the record says
  SaidIn kind = SaidIn::note;
  Path at;          // the text
  std::string text; // whole
};

// Newest first, then by place; without a date last. Ballots of rounds that are still open are not
// searched.
std::vector<Hit> find_said(const Plan& plan, const FindFilter& filter, Date today);

Value hits_value(const std::vector<Hit>& hits);
// Each hit as a line that says when, who and where, and below it the text around the words.
std::string hits_text(const Plan& plan, const std::vector<Hit>& hits, const FindFilter& filter,
                      Language language, std::size_t width);

} // namespace itplan

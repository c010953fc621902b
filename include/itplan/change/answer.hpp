// Answers of customers: from the bytes of a filled-in form to what was understood, and from that
// to the steps that write it. Proof: tests/change/answer_property_test.cpp.
#pragma once

#include "itplan/change/change.hpp"
#include "itplan/plan/answer.hpp"

#include <string>
#include <utility>
#include <vector>

namespace itplan {

struct Understood {
  std::vector<Answer> answers;
  std::vector<Problem> problems; // each at its line; nothing may be written then
  std::vector<Problem> told{};   // what was left out of a table
};

// The form that `ask` printed, as it comes back: out of a mail with its quote marks, a word
// processor or an editor. Requests are found by the id in brackets, else by their title, else by
// the words that the form says about them. Text that is neither ours nor an answer is kept as a
// remark, never dropped. `customer` is whose it is where the form does not say. Any bytes are
// taken; O(bytes + requests) but for long runs of alike words.
Understood read_form(const SourcePtr& source, const Plan& plan, const Id& customer = {});

struct AnswerColumns {
  // A heading of the table and what it holds: {"Afdeling", "customer"}, {"Vraag 3", "vpn.points"};
  // an empty name passes the column over.
  std::vector<std::pair<std::string, std::string>> names;
  Id round; // of the answers
};

// The same from a table, as a form service exports it: one row a customer, by id or by name.
// Columns: customer, cast, ID.points, ID.why, wish, wish.points, wish.why (each as often as
// wanted), the form's own questions, and remark. A heading with a request's [id] or title holds
// its points. Rows that were never sent in are left out, by the column with which form services say
// so (submitdate, completion time).
Understood read_answer_table(const SourcePtr& source, const Plan& plan,
                             const AnswerColumns& columns);

// Those whose customer the plan does not have, each at its place.
std::vector<Problem> unknown_customers(const Plan& plan, const std::vector<Answer>& answers);

struct AnswerOptions {
  Date date;            // on which an answer was given that does not say it itself
  std::string channel;  // how it came, for the notes
  bool replace = false; // a ballot that is there already
};

struct AnswerSteps {
  std::vector<Step> steps;
  std::vector<std::pair<Path, Place>> origins; // what is written, and the line that says it
  std::vector<Problem> problems;
  std::vector<Id> wishes; // the new requests, in the order of the items
  std::vector<Id> known;  // customers whose row of a table stands in the plan already
  std::vector<Id> older;  // and those who gave a newer answer since; both are left alone
};

// Ballots with most points first, remarks and answers as notes of kind feedback, wishes as new
// requests with the customer's words as their problem; a plain yes to whether a request was
// understood confirms it. A note or wish that is there already word
// for word is not written again, so a form may be read twice. Whether the points keep to the round
// is for the rules to say, about the plan as it will be (rules/rules.hpp).
AnswerSteps answer_steps(const Plan& plan, const std::vector<Answer>& answers,
                         const AnswerOptions& options);

} // namespace itplan

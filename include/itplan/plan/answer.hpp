// What a customer answered on a question form, as data: nothing decided yet about what to write.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/plan/plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace itplan {

// Words of a customer, and where they stand.
struct Said {
  std::string text;
  Place place;
};

// What was answered about one request, or about a wish that is no request yet.
struct ItemAnswer {
  Id request; // empty for a wish
  Said words; // of a wish; of a request its name where they call it otherwise
  std::optional<std::int64_t> points;
  Place points_place;
  Said why;
  std::vector<Said> remarks; // what else was said there
  bool points_named = false; // "4 punten", and not 4 alone
  Said understood{};         // whether we understand the request well

  bool is_wish() const { return request.empty(); }
};

struct QuestionAnswer {
  std::size_t question = 0; // of form::questions
  Said said;
};

struct Answer {
  Place place;       // of what says whose it is
  Id customer;       // empty: the form does not say
  Id round;          // empty: a form without points
  OptionalDate cast; // where it says when it was filled in
  std::vector<ItemAnswer> items;
  std::vector<QuestionAnswer> questions;
  std::vector<Said> unplaced; // said, but not about anything on the form
  std::vector<Said> skipped;  // of the mail around the form: headers, signatures

  // Anything at all that the customer said.
  bool is_empty() const { return items.empty() && questions.empty() && unplaced.empty(); }
};

} // namespace itplan

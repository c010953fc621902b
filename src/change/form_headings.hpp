// The requests of a form, found by their headings.
#pragma once

#include "itplan/plan/plan.hpp"

#include "form_lines.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

struct Heading {
  Id request;          // empty with `unknown`
  std::string name;    // what stands before the id
  std::string rest;    // what stands behind it
  std::string unknown; // an id of nothing that is known
  bool found = false;
};

class Headings {
public:
  using Asked = std::vector<const Table<Request>::Entry*>;
  // `asked` are the requests that may stand on the form.
  Headings(const Plan& plan, Asked asked);

  // By the id in brackets, else by the title: the same, or much alike where the line is surely a
  // heading.
  Heading heading_of(const FormLine& line) const;
  // Whether `here` is the second line of a title that was broken in two: "... en nog", "meer [id]".
  bool ends_title(const FormLine& before, const FormLine& here) const;
  // What to do about one that is unknown.
  std::string suggestion(const Heading& heading) const;

private:
  Heading title_and_more(const FormLine& line) const;
  Heading by_title(const FormLine& line, std::string_view name) const;
  // The request most alike, if more than `enough`; null when it has been asked too often.
  template <class Alike> const Table<Request>::Entry* most_alike(int enough, Alike alike) const;

  const Plan& plan_;
  Asked asked_;
  std::map<std::string, const Table<Request>::Entry*, std::less<>> titles_; // folded
  mutable int looks_left_ = 1000; // each is a walk over all requests
};

} // namespace itplan

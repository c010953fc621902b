#include "form_reference.hpp"

#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/plan/form_words.hpp"

#include "form_labels.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

// The words of a reference: which are ids of the plan, and the first that is not.
struct Ids {
  Id customer;
  Id round;
  std::string other;
  std::string named; // what stands where the customer is said
};

// "Openbare Ruimte": who types the line over, writes the name.
Id customer_named(const Plan& plan, std::string_view name) {
  for (const auto& [id, customer] : plan.customers)
    if (folded(customer.name) == folded(name)) return id;
  return {};
}

Ids ids_in(std::string_view text, const Plan& plan) {
  Ids ids;
  const auto comma = std::min(text.find_first_of(",;/"), text.size());
  ids.named = trim(text.substr(0, comma));
  ids.customer = customer_named(plan, ids.named);
  if (!ids.customer.empty()) text.remove_prefix(comma);
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find_first_of(" ,;/()[]", at), text.size());
    const auto word = lower(text.substr(at, end - at));
    at = end + 1;
    if (plan.customers.contains(word))
      ids.customer = word;
    else if (plan.rounds.contains(word))
      ids.round = word;
    else if (!word.empty() && ids.other.empty())
      ids.other = word;
  }
  return ids;
}

std::string suggest_customer(const Plan& plan, std::string_view id) {
  const auto known = ids_of(plan.customers);
  return known.empty() ? "'itplan add-customer NAME' adds one" : suggest(id, known);
}

void settle(FormReference& reference, const Ids& ids, const Plan& plan) {
  const auto problem = [&](std::string message, std::string help) {
    reference.problems.push_back({Severity::wrong,
                                  "bad-answer",
                                  std::move(message),
                                  std::move(help),
                                  {},
                                  reference.place,
                                  {}});
  };
  if (ids.customer.empty() && reference.customer.empty())
    return problem(fmt::format("there is no customer '{}'", printable(ids.named)),
                   suggest_customer(plan, lower(ids.named)));
  if (!ids.customer.empty() && !reference.customer.empty() && ids.customer != reference.customer)
    return problem(
        fmt::format("this form is of '{}', not of '{}'", ids.customer, reference.customer),
        "one file holds the answers of one customer");
  if (!ids.customer.empty()) reference.customer = ids.customer;
  if (!ids.round.empty()) reference.round = ids.round;
  if (reference.round.empty() && ids.other.find('-') != std::string::npos)
    problem(fmt::format("the plan has no round '{}'", printable(ids.other)),
            "is this a form of another year? Its answers belong in that plan");
}

} // namespace

FormReference find_reference(const SourcePtr& source, const std::vector<FormLine>& lines,
                             const Plan& plan, const Id& customer) {
  constexpr std::size_t most_problems = 3;
  FormReference reference{customer, {}, {source, {}}, {}};
  for (const auto& line : lines) {
    const auto found = labelled(line.text);
    if (found.label != Label::reference || line.of_mail) continue;
    const auto ids = ids_in(std::string_view(line.text).substr(found.rest), plan);
    // "Ons kenmerk: 2026/417" in a letter around the form is not the form's.
    const auto plain = folded(line.text);
    const bool ours = !ids.customer.empty() ||
                      std::any_of(all_languages.begin(), all_languages.end(), [&](auto language) {
                        return plain.starts_with(folded(form::reference.in(language)));
                      });
    if (!ours || reference.problems.size() >= most_problems) continue;
    reference.place = {source, line.span};
    settle(reference, ids, plan);
  }
  return reference;
}

} // namespace itplan

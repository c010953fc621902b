#include "itplan/plan/form.hpp"

#include "itplan/plan/rounds.hpp"
#include "itplan/plan/status.hpp"

#include <algorithm>

namespace itplan {
namespace {

bool is_also_for(const Request& request, std::string_view customer) {
  return std::find(request.also_for.begin(), request.also_for.end(), customer) !=
         request.also_for.end();
}

} // namespace

std::vector<const Table<Request>::Entry*> requests_to_ask(const Plan& plan,
                                                          std::string_view customer, Date today) {
  std::vector<const Table<Request>::Entry*> asked;
  for (const bool own : {true, false})
    for (const auto& entry : plan.requests) {
      const bool its_own = entry.value.customer == customer;
      const bool wanted = own ? its_own : !its_own && is_also_for(entry.value, customer);
      if (wanted && is_open(entry.value, today)) asked.push_back(&entry);
    }
  return asked;
}

bool is_open(const Round& round, Date today) {
  return !(round.opens && today < *round.opens) && !is_closed(round, today);
}

const Table<Round>::Entry* round_to_ask(const Plan& plan, Date today) {
  const Table<Round>::Entry* best = nullptr;
  const auto rank = [&](const Table<Round>::Entry& round) {
    const bool counts = plan.choice && plan.choice->round == round.id;
    return (is_open(round.value, today) ? 2 : 0) + (counts ? 1 : 0);
  };
  for (const auto& round : plan.rounds)
    if (!best || rank(round) >= rank(*best)) best = &round;
  return best;
}

} // namespace itplan

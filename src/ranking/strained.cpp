#include "strained.hpp"

#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/status.hpp"

#include "standing.hpp"

#include <algorithm>
#include <tuple>

namespace itplan {
namespace {

// A job whose quarter was promised and that is not done yet.
struct Promised {
  std::size_t job = 0;
  std::size_t item = 0;
  int quarter = 0;
  const Decision* yes = nullptr;
};

std::vector<Promised> promised_jobs(const Plan& plan, const Pool& pool, const Quartered& placed) {
  std::vector<Promised> found;
  for (std::size_t j = 0; j < placed.items.size(); ++j) {
    const auto item = static_cast<std::size_t>(placed.items[j]);
    const auto& request = pool.request(plan, item);
    const auto* yes = promise_of(request);
    if (!yes || request.delivered || request.accepted) continue;
    const int quarter = plan_year(plan).quarter_of(*promised_quarter(plan, *yes));
    if (quarter >= 0 && quarter < 4) found.push_back({j, item, quarter, yes});
  }
  return found;
}

std::vector<Id> whom_to_tell(const Request& request) {
  std::vector<Id> tell{request.customer};
  for (const auto& other : request.also_for)
    if (std::find(tell.begin(), tell.end(), other) == tell.end()) tell.push_back(other);
  return tell;
}

class Strains {
public:
  Strains(const Plan& plan, const Pool& pool, const Quartered& placed)
      : plan_(plan), pool_(pool), placed_(placed), jobs_(promised_jobs(plan, pool, placed)),
        found_(jobs_.size()) {}

  std::vector<StrainedPromise> run() {
    const auto& account = pool_.account;
    for (std::size_t k = 0; k < account.skills.size(); ++k)
      for (int q = account.current; q < 4; ++q) {
        const auto& quarter = account.skills[k].quarters[static_cast<std::size_t>(q)];
        share_out(static_cast<int>(k), q, (quarter.over - quarter.done_over).count);
      }
    std::vector<StrainedPromise> all;
    for (std::size_t p = 0; p < jobs_.size(); ++p) {
      look_at_time(p);
      if (found_[p].why != Strain::none) all.push_back(std::move(found_[p]));
    }
    return all;
  }

private:
  // What is still to be done of it in that quarter.
  std::int64_t days(const Promised& promised, int skill, int quarter) const {
    const auto* work = work_of(pool_.account.skills[static_cast<std::size_t>(skill)],
                               pool_.items[promised.item].request);
    return work ? work->placed[static_cast<std::size_t>(quarter)].count : 0;
  }

  void strain(std::size_t p, Strain why) {
    const auto& request = plan_.requests[pool_.items[jobs_[p].item].request];
    auto& found = found_[p];
    found.request = request.id;
    found.quarter = jobs_[p].quarter;
    found.why = why;
    found.tell = whom_to_tell(request.value);
  }

  // From the promise made last to the first, until what is too much has been named.
  void share_out(int skill, int quarter, std::int64_t left) {
    std::vector<std::size_t> last_first;
    for (std::size_t p = 0; p < jobs_.size(); ++p)
      if (left > 0 && days(jobs_[p], skill, quarter) > 0) last_first.push_back(p);
    const auto key = [&](std::size_t p) {
      const bool begun = pool_.request(plan_, jobs_[p].item).started.has_value();
      return std::make_tuple(begun, jobs_[p].yes->date.value_or(Date()), p);
    };
    std::sort(last_first.begin(), last_first.end(), [&](std::size_t a, std::size_t b) {
      const auto [begun_a, date_a, place_a] = key(a);
      const auto [begun_b, date_b, place_b] = key(b);
      return std::make_tuple(begun_a, date_b, place_b) < std::make_tuple(begun_b, date_a, place_a);
    });
    for (const auto p : last_first) {
      if (left <= 0) return;
      strain(p, Strain::too_full);
      const auto its = std::min(left, days(jobs_[p], skill, quarter));
      found_[p].short_of.push_back(shortage_of(pool_, skill, its));
      left -= its;
    }
  }

  void look_at_time(std::size_t p) {
    const auto& where = placed_.schedule.placement[jobs_[p].job];
    if (jobs_[p].quarter < pool_.current_quarter) {
      strain(p, Strain::passed);
      found_[p].short_of.clear();
    } else if (found_[p].why == Strain::none && where.why == Unplaced::need_too_late) {
      strain(p, Strain::need_late);
      const int need = placed_.items[where.need];
      found_[p].other = plan_.requests[pool_.items[need].request].id;
    }
  }

  const Plan& plan_;
  const Pool& pool_;
  const Quartered& placed_;
  std::vector<Promised> jobs_;
  std::vector<StrainedPromise> found_; // by job; `none` when it holds
};

} // namespace

std::vector<StrainedPromise> strained_promises(const Plan& plan, const Pool& pool,
                                               const Quartered& placed) {
  return Strains(plan, pool, placed).run();
}

} // namespace itplan

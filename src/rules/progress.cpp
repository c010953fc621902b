// What was measured of the work: does it follow upon itself, and is enough known.
#include "rule.hpp"

#include <fmt/format.h>

namespace itplan::checking {
namespace {

struct RowAt {
  const RequestAt& of;
  std::size_t index;
  const ProgressRow& row;

  Path at(std::string_view key) const { return of.at("progress") / index / key; }
};

void find_date_out_of_order(const RowAt& at, const OptionalDate& before, Findings& out) {
  const auto& date = at.row.date;
  if (!date) return;
  if (before && *date <= *before)
    out.add(at.at("date"),
            fmt::format("'{}' was measured on {}, and the row before it is of {}", at.of.id,
                        iso_date(*date), iso_date(*before)),
            "one row a day, the oldest first: put it in its place, or correct the day");
  else if (at.of.request.started && *date < *at.of.request.started)
    out.add(at.at("date"),
            fmt::format("'{}' was measured on {}, before it started on {}", at.of.id,
                        iso_date(*date), iso_date(*at.of.request.started)),
            set_command(at.of.at("started"), iso_date(*date)));
}

// Days spent count from the start of the work, so they never fall.
void find_days_that_fell(const RowAt& at, Findings& out) {
  for (const auto& [skill, days] : at.row.spent) {
    Days before;
    for (std::size_t i = 0; i < at.index; ++i)
      if (const auto* old = at.of.request.progress[i].spent.find(skill))
        before = std::max(before, *old);
    if (days >= before) continue;
    out.add(at.at("spent") / skill,
            fmt::format("'{}' had taken {} days of '{}' already, and now {}", at.of.id,
                        plain_number(before), skill, plain_number(days)),
            "write what it took in all since the work began");
  }
}

void find_out_of_order(const Scene&, const RequestAt& at, Findings& out) {
  OptionalDate before;
  const auto& rows = at.request.progress;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const RowAt row{at, i, rows[i]};
    find_date_out_of_order(row, before, out);
    find_days_that_fell(row, out);
    if (rows[i].date) before = rows[i].date;
  }
}

void find_spent_on_unstarted(const Scene&, const RequestAt& at, Findings& out) {
  if (at.request.started || at.request.progress.empty()) return;
  const auto& first = at.request.progress.front().date;
  out.add(at.at("progress") / std::size_t{0},
          fmt::format("days or money were spent on '{}', and nothing says that it started", at.id),
          set_command(at.at("started"), first ? iso_date(*first) : "DATE"));
}

void find_left_unknown(const Scene& scene, Findings& out) {
  for (const auto& skill : scene.account.skills)
    for (const auto& work : skill.work) {
      if (!work.left_unknown) continue;
      const auto& id = scene.plan.requests[work.request].id;
      out.add(Path{"requests", id},
              fmt::format("'{}' should be done by now, and nobody says what is left of '{}'", id,
                          skill.skill),
              fmt::format("say what is left: itplan progress {} --left {}=DAYS", id, skill.skill));
    }
}

const Row family[] = {
    {{.code = "progress-out-of-order",
      .severity = Severity::wrong,
      .summary = "rows of progress that do not follow upon each other, or lie before the start",
      .remedy = "A row says what the work took in all since it began, so a later row never says "
                "less. Correct the row that is wrong, or the day the work started."},
     {RequestFinder(find_out_of_order)}},
    {{.code = "spent-on-unstarted",
      .severity = Severity::warning,
      .summary = "progress on a request that did not start",
      .remedy = "Its days count from the first row on. Write down the day on which the work began, "
                "and whether anybody said yes to it."},
     {RequestFinder(find_spent_on_unstarted)}},
    {{.code = "left-unknown",
      .severity = Severity::warning,
      .summary = "work that should be done by now, and nothing says what is left of it",
      .remedy = "All its days count as spent and the work goes on, so what is left is missing from "
                "every sum. Ask who does it, and write it down with 'itplan progress ID --left "
                "SKILL=DAYS'."},
     {PlanFinder(find_left_unknown)}},
};

} // namespace

Rows progress_rules() { return family; }

} // namespace itplan::checking

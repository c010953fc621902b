#include "itplan/change/read_progress.hpp"

#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/base/white_space.hpp"
#include "itplan/plan/names.hpp"
#include "itplan/plan/values.hpp"

#include "cell_value.hpp"
#include "import_faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace itplan {
namespace {

struct Heading {
  std::string_view words; // as heading_key has them
  std::string_view target;
};
constexpr std::array headings = {
    Heading{"id", "id"},          Heading{"request", "id"},        Heading{"aanvraag", "id"},
    Heading{"ref", "ref"},        Heading{"nummer", "ref"},        Heading{"number", "ref"},
    Heading{"kenmerk", "ref"},    Heading{"title", "title"},       Heading{"titel", "title"},
    Heading{"date", "date"},      Heading{"datum", "date"},        Heading{"dag", "date"},
    Heading{"spent", "spent"},    Heading{"besteed", "spent"},     Heading{"days", "spent"},
    Heading{"dagen", "spent"},    Heading{"hours", "hours"},       Heading{"uren", "hours"},
    Heading{"skill", "skill"},    Heading{"vaardigheid", "skill"}, Heading{"left", "left"},
    Heading{"nog nodig", "left"}, Heading{"paid", "paid"},         Heading{"betaald", "paid"}};

std::string target_named(std::string_view heading) {
  const auto key = heading_key(heading);
  for (const auto& [words, target] : headings)
    if (key == words) return std::string(target);
  const bool has_dot =
      key.starts_with("spent.") || key.starts_with("left.") || key.starts_with("paid.");
  return has_dot ? key : std::string();
}

// "spent.dev" in two: what is measured, and of what; the second may be empty.
std::pair<std::string, Id> parts_of(const std::string& target) {
  const auto dot = std::min(target.find('.'), target.size());
  return {target.substr(0, dot), dot < target.size() ? target.substr(dot + 1) : Id()};
}

std::string target_fault(const Plan& plan, std::string_view target) {
  const auto [what, key] = parts_of(std::string(target));
  const bool is_amount = what == "spent" || what == "left" || what == "paid";
  if (key.empty() || !is_amount)
    return target_named(target) == target
               ? std::string()
               : fmt::format("'{}' is nothing that a time sheet has; known: id, ref, title, date, "
                             "spent, hours, skill, left, paid",
                             printable(target));
  const auto known = what == "paid" ? ids_of(plan.budget) : ids_of(plan.capacity.days);
  if (std::find(known.begin(), known.end(), key) != known.end()) return {};
  return fmt::format("the plan has no {} '{}'; {}", what == "paid" ? "budget" : "skill",
                     printable(key), suggest(key, known));
}

// What was booked on a request: by what it is (spent, left, paid), by skill or budget, by day.
// Hours as hours.
using Booked = std::map<std::pair<std::string, Id>, std::map<Date, Hundredths>>;

class Sheet {
public:
  Sheet(const Plan& plan, const SourcePtr& file, const ProgressOptions& options)
      : plan_(plan), options_(options), table_(read_table(file, table_options(options.mapping))),
        faults_(table_), told_(table_) {}

  ProgressRead run() {
    result_.problems = std::move(table_.problems);
    if (!result_.problems.empty()) return std::move(result_);
    map_columns();
    if (!result_.problems.empty()) return std::move(result_);
    for (const auto* row : mapped_.rows)
      read_row(*row);
    for (const auto& [id, booked] : booked_)
      add_rows(id, booked);
    auto wrong = faults_.problems("bad-row", Severity::wrong);
    std::move(wrong.begin(), wrong.end(), std::back_inserter(result_.problems));
    result_.told = told_.problems("import-note", Severity::warning);
    if (!result_.problems.empty()) result_.steps.clear();
    return std::move(result_);
  }

private:
  void problem(std::string message, std::string help) {
    result_.problems.push_back({Severity::wrong,
                                "bad-column",
                                std::move(message),
                                std::move(help),
                                {},
                                {table_.source, {}},
                                {}});
  }

  void map_columns() {
    std::vector<std::string> wrong;
    writing_ = writing_of(options_.mapping, wrong);
    for (auto& message : wrong)
      problem(std::move(message), "itplan help imports");
    // Hours are added up as hours: quarters of an hour would be lost one by one.
    if (writing_.hours_a_day) writing_.hours_a_day = Hundredths{100};
    Targets targets;
    targets.named = target_named;
    targets.guessed = [](std::string_view) { return std::string(); };
    targets.fault = [this](std::string_view target) { return target_fault(plan_, target); };
    targets.joins = [](std::string_view) { return false; };
    targets.must = options_.must;
    mapped_ = map_table(table_, options_.mapping, targets);
    std::move(mapped_.problems.begin(), mapped_.problems.end(),
              std::back_inserter(result_.problems));
    result_.left_out = mapped_.left_out;
    tell_unknown();
    if (!has("id") && !has("ref") && !has("title"))
      problem("no column names the request", "--columns 'HEADING=id' (or ref, or title)");
    if (!has("date")) problem("no column has the day", "--columns 'HEADING=date'");
    if (has("hours") && !writing_.hours_a_day)
      problem("the time is in hours, and nothing says how many make a day", "--hours-a-day 8");
  }

  void tell_unknown() {
    if (mapped_.unknown.empty()) return;
    std::vector<std::string> names;
    for (const auto& column : mapped_.unknown)
      names.push_back(fmt::format("'{}'", shorten(printable(column.heading), 40)));
    problem(fmt::format("{} column{} not known: {}", names.size(),
                        names.size() == 1 ? " is" : "s are", join(names, ", ")),
            "--columns 'HEADING=-' leaves a column out, '*=-' all others; --columns "
            "'HEADING=hours' says what it holds");
  }

  bool has(std::string_view target) const {
    return std::any_of(mapped_.columns.begin(), mapped_.columns.end(),
                       [&](const MappedColumn& column) { return column.target == target; });
  }

  const GivenCell* cell(const GivenRow& row, std::string_view target) const {
    for (const auto& column : mapped_.columns)
      if (column.target == target && column.at < row.cells.size() &&
          row.cells[column.at].kind != CellKind::empty && !is_dash(row.cells[column.at].text))
        return &row.cells[column.at];
    return nullptr;
  }

  void refuse(const GivenRow& row, RowFault fault, Span span) {
    const bool leave_out = options_.mapping.unreadable == Unreadable::leave_out;
    if (leave_out) fault.help = "the row is left out";
    (leave_out ? told_ : faults_).add(std::move(fault), row.number, span);
    if (leave_out) ++result_.left_out;
  }

  // By the mapping's own word for it, or as it stands.
  std::string meant(std::string_view field, const std::string& said) const {
    if (const auto* words = options_.mapping.words.find(field))
      for (const auto& [theirs, ours] : *words)
        if (heading_key(theirs) == heading_key(said)) return ours;
    return said;
  }

  bool is_totals(const GivenRow& row) const {
    return &row == mapped_.rows.back() &&
           std::any_of(row.cells.begin(), row.cells.end(),
                       [](const GivenCell& one) { return is_total_word(one.text); });
  }

  Id request_of(const GivenRow& row) {
    for (const auto* target : {"id", "ref", "title"}) {
      const auto* named = cell(row, target);
      if (!named) continue;
      const auto found = find_request(plan_, meant("id", named->text));
      if (!found.id.empty()) return found.id;
      const bool several = !found.candidates.empty();
      refuse(
          row,
          {several ? "cells name several requests" : "cells name no request of the plan",
           fmt::format("'{}' {}", shorten(printable(on_one_line(named->text)), 60),
                       several ? "is the name of several requests" : "is no request of the plan"),
           fmt::format("say which it is: --words 'id.{}=ID', or leave such rows out: --where",
                       shorten(printable(on_one_line(named->text)), 30)),
           named->text},
          named->span);
      return {};
    }
    refuse(row,
           {"rows name no request", "this row names no request",
            "fill it in, or leave such rows out: --where 'id=filled'"},
           row.span);
    return {};
  }

  std::optional<Date> day_of_row(const GivenRow& row) {
    const auto* given = cell(row, "date");
    if (!given) {
      refuse(row, {"rows have no day", "this row has no day", "fill in the day"}, row.span);
      return std::nullopt;
    }
    static const auto& type = *resolve(Path{"requests", "new", "received"}).type;
    const auto read = cell_value(*given, type, writing_);
    const auto day = read.fault.is.empty() ? parse_date(scalar_text(read.value)) : std::nullopt;
    if (day && *day <= options_.today) return day;
    const auto& fault = read.fault;
    refuse(row,
           day ? RowFault{"days lie after today",
                          fmt::format("'{}' lies after today", printable(given->text)),
                          "write down what was done, not what will be", given->text}
               : RowFault{"cells of the day " + fault.kinds,
                          fmt::format("'{}' {}", printable(given->text), fault.is), fault.help,
                          given->text},
           given->span);
    return std::nullopt;
  }

  // The one that a row, a column or the plan has.
  Id key_of(const GivenRow& row, const std::string& what, const Id& key) {
    if (!key.empty()) return key;
    const auto ids = what == "paid" ? ids_of(plan_.budget) : ids_of(plan_.capacity.days);
    const auto* named = what == "paid" ? nullptr : cell(row, "skill");
    if (!named && ids.size() == 1) return Id(ids.front());
    const auto said = named ? meant("skill", named->text) : std::string();
    for (const auto id : ids)
      if (named && heading_key(id) == heading_key(said)) return Id(id);
    if (named)
      refuse(row,
             {"cells name no skill of the plan",
              fmt::format("'{}' is no skill of the plan", printable(named->text)),
              fmt::format("{}; --words 'skill.{}=SKILL' says which it is", suggest(said, ids),
                          shorten(printable(on_one_line(named->text)), 30)),
              named->text},
             named->span);
    else
      refuse(row,
             {fmt::format("rows do not say what {} is of", what),
              fmt::format("this row does not say what {} is of", what),
              fmt::format("--columns 'HEADING={}.NAME', or a column for the skill", what)},
             row.span);
    return {};
  }

  void read_row(const GivenRow& row) {
    if (is_totals(row)) {
      ++result_.left_out;
      return;
    }
    const auto id = request_of(row);
    const auto day = day_of_row(row);
    if (id.empty() || !day) return;
    ++result_.read;
    for (const auto& column : mapped_.columns) {
      const auto [what, key] = parts_of(column.target == "hours" ? "spent" : column.target);
      if (what != "spent" && what != "left" && what != "paid") continue;
      if (const auto* amount = cell(row, column.target)) book(row, *amount, what, key, id, *day);
    }
  }

  void book(const GivenRow& row, const GivenCell& amount, const std::string& what, const Id& key,
            const Id& id, Date day) {
    static const auto& days_type = *resolve(Path{"requests", "new", "effort", "x"}).type;
    static const auto& money_type = *resolve(Path{"requests", "new", "cost", "x"}).type;
    const auto read = cell_value(amount, what == "paid" ? money_type : days_type, writing_);
    const auto number =
        read.fault.is.empty() ? parse_hundredths(scalar_text(read.value)) : std::nullopt;
    if (!number)
      return refuse(row,
                    {fmt::format("cells of '{}' {}", what, read.fault.kinds),
                     fmt::format("'{}' {}", printable(amount.text), read.fault.is), read.fault.help,
                     amount.text},
                    amount.span);
    const auto of = key_of(row, what, key);
    if (of.empty()) return;
    auto& booked = booked_[id][{what, of}][day];
    booked = what == "spent" ? booked + in_hours(*number, amount, what)
                             : in_hours(*number, amount, what);
  }

  // Days that stand between hours count as so many hours.
  Hundredths in_hours(Hundredths number, const GivenCell& amount, const std::string& what) const {
    const auto& hours = options_.mapping.hours_a_day;
    if (what == "paid" || !hours) return number;
    const bool days = written_effort(amount.text, writing_.decimal).unit == Unit::days;
    return days ? Hundredths{number.count * hours->count / 100} : number;
  }

  Hundredths in_days(Hundredths number, const std::string& what) const {
    const auto& hours = options_.mapping.hours_a_day;
    if (what == "paid" || !hours || hours->count < 1) return number;
    return {(number.count * 100 * 2 + hours->count) / (2 * hours->count)};
  }

  static Hundredths spent_before(const Request& request, const Id& skill, Date first) {
    Hundredths before;
    for (const auto& row : request.progress)
      if (row.date && *row.date < first)
        if (const auto* spent = row.spent.find(skill)) before = std::max(before, *spent);
    return before;
  }

  // The rows of one request as they will be, those of the plan and what the file adds.
  void add_rows(const Id& id, const Booked& booked) {
    const auto& request = *plan_.requests.find(id);
    std::map<Date, Value> rows; // by day, those the file speaks of
    for (const auto& [of, days] : booked) {
      const auto& [what, key] = of;
      Hundredths sum;
      const auto base =
          what == "spent" ? spent_before(request, key, days.begin()->first) : Hundredths{};
      for (const auto& [day, amount] : days) {
        sum = what == "spent" ? sum + amount : amount;
        const auto* there = rows[day].find(what);
        Value amounts = there ? *there : Value(ValueMap{});
        amounts.set(key, base + in_days(sum, what));
        rows[day].set(what, std::move(amounts));
      }
    }
    write_rows(id, request, rows);
  }

  static std::optional<Hundredths> there(const ProgressRow& row, const std::string& what,
                                         const Id& key) {
    const auto* amount = what == "spent"  ? row.spent.find(key)
                         : what == "left" ? row.left.find(key)
                                          : row.paid.find(key);
    return amount ? std::optional(*amount) : std::nullopt;
  }

  void write_rows(const Id& id, const Request& request, const std::map<Date, Value>& rows) {
    const Path list{"requests", id, "progress"};
    std::vector<Step> steps;
    for (const auto& [day, measured] : rows) {
      const auto& old = request.progress;
      const auto found = std::find_if(old.begin(), old.end(),
                                      [day = day](const auto& row) { return row.date == day; });
      if (found == old.end()) {
        Value row = measured;
        row.set("date", day);
        fresh_[id].emplace_back(day, in_field_order(progress_schema(), row));
        ++result_.added;
        continue;
      }
      const auto at = list / static_cast<std::size_t>(found - old.begin());
      if (compare(at, id, *found, measured, steps)) ++result_.changed;
    }
    add_fresh(list, id, request, steps);
    if (steps.empty()) return;
    result_.requests.push_back(id);
    std::move(steps.begin(), steps.end(), std::back_inserter(result_.steps));
  }

  bool compare(const Path& at, const Id& id, const ProgressRow& row, const Value& measured,
               std::vector<Step>& steps) {
    bool any = false;
    for (const auto& [what, amounts] : *measured.map())
      for (const auto& [key, amount] : *amounts.map()) {
        const auto now = there(row, what, key);
        const auto said = parse_hundredths(scalar_text(amount));
        if (now == said) continue;
        any = true;
        if (now && !options_.update)
          faults_.add(
              {"days of which the plan says otherwise",
               fmt::format("'{}' on {}: the plan has {} of '{}' as {}, the file {}", id,
                           iso_date(*row.date), plain_number(*now), key, what, plain_number(*said)),
               "--update writes what the file says", id},
              mapped_.rows.empty() ? 1 : mapped_.rows.front()->number, {});
        else
          steps.emplace_back(Set{at / what / key, amount});
      }
    return any;
  }

  // At the end where they are the newest; else the list as a whole, each row in its place.
  void add_fresh(const Path& list, const Id& id, const Request& request, std::vector<Step>& steps) {
    const auto found = fresh_.find(id);
    if (found == fresh_.end()) return;
    const auto& old = request.progress;
    if (old.empty() || old.back().date < found->second.front().first) {
      for (auto& [day, row] : found->second)
        steps.emplace_back(Append{list, std::move(row)});
      return;
    }
    ValueList rows;
    const auto as_is = to_value(request);
    const auto& was = *as_is.find("progress")->list();
    for (std::size_t i = 0; i < old.size(); ++i)
      rows.push_back(with_steps(was[i], list / i, steps));
    for (auto& [day, row] : found->second) {
      const auto later = std::find_if(rows.begin(), rows.end(), [&, of = day](const Value& one) {
        const auto* date = one.find("date");
        return date && scalar_text(*date) > iso_date(of);
      });
      rows.insert(later, std::move(row));
    }
    steps = {Set{list, std::move(rows)}};
  }

  // A row with what the steps set in it.
  static Value with_steps(Value row, const Path& at, const std::vector<Step>& steps) {
    for (const auto& step : steps) {
      const auto* set = std::get_if<Set>(&step);
      if (!set || set->path.parent().parent() != at) continue;
      const auto what = set->path.parent().back();
      const auto* there = row.find(what);
      Value amounts = there ? *there : Value(ValueMap{});
      amounts.set(set->path.back(), set->value);
      row.set(what, std::move(amounts));
    }
    return row;
  }

  static const RecordSchema& progress_schema() {
    return *resolve(Path{"requests", "new", "progress"}).type->element->record;
  }

  const Plan& plan_;
  const ProgressOptions& options_;
  GivenTable table_;
  ImportFaults faults_;
  ImportFaults told_;
  MappedTable mapped_;
  Writing writing_;
  std::map<Id, Booked> booked_;
  std::map<Id, std::vector<std::pair<Date, Value>>> fresh_;
  ProgressRead result_;
};

} // namespace

ProgressRead read_progress(const Plan& plan, const SourcePtr& file,
                           const ProgressOptions& options) {
  return Sheet(plan, file, options).run();
}

} // namespace itplan

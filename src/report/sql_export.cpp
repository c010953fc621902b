#include "itplan/report/sql_export.hpp"

#include "itplan/plan/agreements.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/promise_figures.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/totals.hpp"
#include "itplan/plan/words.hpp"
#include "itplan/render/sql.hpp"
#include "itplan/report/priorities.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

constexpr std::string_view text = "TEXT";
constexpr std::string_view whole = "INTEGER";
constexpr std::string_view number = "REAL";
constexpr std::string_view day = "DATE";

Value value_of(const OptionalDate& date) { return date ? Value(*date) : Value(); }
Value value_of(const std::string& words) { return words.empty() ? Value() : Value(words); }
template <class Word> Value word_of(const std::optional<Word>& word_of_ours) {
  return word_of_ours ? Value(word(*word_of_ours)) : Value();
}
template <class T> Value value_of(const std::optional<T>& given) {
  return given ? Value(*given) : Value();
}

// Makes the tables, each from its part of the plan.
class Export {
public:
  Export(const Plan& plan, const Choice& choice, Date today)
      : plan_(plan), choice_(choice), today_(today) {}

  std::string all() const {
    std::string sql;
    for (const auto& table :
         {plan(), customers(), requests(), also_for(), effort(), cost(), progress(), decisions(),
          agreements(), notes(), ballots(), capacity(), budgets(), promises()})
      sql += to_sql(table);
    return sql;
  }

private:
  SqlTable plan() const {
    return {
        "plan",
        {{"title", text},
         {"organisation", text},
         {"year", whole},
         {"currency", text},
         {"adopted", day},
         {"as_of", day}},
        {{plan_.title, value_of(plan_.organisation), value_of(plan_.year), value_of(plan_.currency),
          plan_.adopted ? value_of(plan_.adopted->date) : Value(), today_}}};
  }

  SqlTable customers() const {
    SqlTable table{
        "customer", {{"id", text}, {"name", text}, {"contact", text}, {"gone_after", day}}, {}};
    for (const auto& [id, one] : plan_.customers)
      table.rows.push_back({id, one.name, value_of(one.contact), value_of(one.until)});
    return table;
  }

  SqlTable requests() const {
    SqlTable table{"request",
                   {{"id", text},          {"title", text},    {"customer", text},
                    {"status", text},      {"kind", text},     {"received", day},
                    {"claimed", text},     {"ref", text},      {"wanted_by", day},
                    {"legal_from", day},   {"owner", text},    {"private", whole},
                    {"started", day},      {"delivered", day}, {"accepted", day},
                    {"withdrawn", day},    {"days", number},   {"standing", text},
                    {"above_line", whole}, {"value", number},  {"from_quarter", whole},
                    {"quarter", whole}},
                   {}};
    for (const auto& [id, one] : plan_.requests) {
      const auto* ranked = choice_.find(id);
      const auto quarter = [](const std::optional<int>& from_zero) {
        return from_zero ? Value(*from_zero + 1) : Value();
      };
      table.rows.push_back({id,
                            one.title,
                            value_of(one.customer),
                            word(status_of(one)),
                            word_of(one.kind),
                            value_of(one.received),
                            word_of(one.claimed),
                            value_of(one.ref),
                            value_of(one.wanted_by),
                            one.legal ? value_of(one.legal->from) : Value(),
                            value_of(one.owner),
                            one.is_private == Truth::yes,
                            value_of(one.started),
                            value_of(one.delivered),
                            value_of(one.accepted),
                            value_of(one.withdrawn),
                            one.effort.empty() ? Value() : Value(total_effort(one)),
                            ranked ? Value(standing_word(ranked->standing)) : Value(),
                            ranked ? Value(ranked->above_line()) : Value(),
                            ranked ? Value(ranked->value) : Value(),
                            ranked ? quarter(ranked->from_quarter) : Value(),
                            ranked ? quarter(ranked->quarter) : Value()});
    }
    return table;
  }

  template <class Add> void each_request(Add add) const {
    for (const auto& [id, request] : plan_.requests)
      add(id, request);
  }

  SqlTable also_for() const {
    SqlTable table{"also_for", {{"request", text}, {"customer", text}}, {}};
    each_request([&](const Id& id, const Request& request) {
      for (const auto& customer : request.also_for)
        table.rows.push_back({id, customer});
    });
    return table;
  }

  SqlTable effort() const {
    SqlTable table{
        "effort",
        {{"request", text}, {"skill", text}, {"low", number}, {"likely", number}, {"high", number}},
        {}};
    each_request([&](const Id& id, const Request& request) {
      for (const auto& [skill, days] : request.effort)
        table.rows.push_back({id, skill, days.low, days.likely, days.high});
    });
    return table;
  }

  SqlTable cost() const {
    SqlTable table{"cost", {{"request", text}, {"budget", text}, {"amount", number}}, {}};
    each_request([&](const Id& id, const Request& request) {
      for (const auto& [budget, amount] : request.cost)
        table.rows.push_back({id, budget, amount});
    });
    return table;
  }

  // What was measured: days spent and left by skill, money paid by budget.
  SqlTable progress() const {
    SqlTable table{
        "progress",
        {{"request", text}, {"date", day}, {"what", text}, {"of", text}, {"amount", number}},
        {}};
    each_request([&](const Id& id, const Request& request) {
      for (const auto& row : request.progress) {
        const auto add = [&](std::string_view what, const auto& amounts) {
          for (const auto& [of, amount] : amounts)
            table.rows.push_back({id, value_of(row.date), what, of, amount});
        };
        add("spent", row.spent);
        add("left", row.left);
        add("paid", row.paid);
      }
    });
    return table;
  }

  SqlTable decisions() const {
    SqlTable table{"decision",
                   {{"request", text},
                    {"nr", whole},
                    {"date", day},
                    {"outcome", text},
                    {"by", text},
                    {"criterion", text},
                    {"fact", text},
                    {"quarter", text},
                    {"review_on", day},
                    {"told_on", day},
                    {"told_by", text},
                    {"channel", text}},
                   {}};
    each_request([&](const Id& id, const Request& request) {
      for (std::size_t i = 0; i < request.decisions.size(); ++i) {
        const auto& one = request.decisions[i];
        table.rows.push_back({id, i + 1, value_of(one.date), word_of(one.outcome), value_of(one.by),
                              value_of(one.criterion), value_of(one.fact), quarter_of(one),
                              value_of(one.review_on),
                              one.told ? value_of(one.told->date) : Value(),
                              one.told ? value_of(one.told->by) : Value(),
                              one.told ? value_of(one.told->channel) : Value()});
      }
    });
    return table;
  }

  Value quarter_of(const Decision& decision) const {
    const auto promised = promised_quarter(plan_, decision);
    return promised ? Value(std::to_string(promised->year) + "-q" +
                            std::to_string(promised->quarter + 1))
                    : Value();
  }

  SqlTable agreements() const {
    SqlTable table{"agreement",
                   {{"request", text},
                    {"customer", text},
                    {"ours", whole},
                    {"what", text},
                    {"due", day},
                    {"done", day},
                    {"kept", text}},
                   {}};
    constexpr std::string_view how[] = {"open", "kept", "broken", "ended"};
    for (const auto& side : agreement_sides(plan_))
      table.rows.push_back({value_of(side.request), side.customer, side.ours, side.text(),
                            value_of(side.due), value_of(side.done),
                            how[static_cast<std::size_t>(kept(side, today_))]});
    return table;
  }

  SqlTable notes() const {
    SqlTable table{"note",
                   {{"request", text},
                    {"customer", text},
                    {"date", day},
                    {"from_whom", text},
                    {"kind", text},
                    {"channel", text},
                    {"score", whole},
                    {"words", text}},
                   {}};
    const auto add = [&](const Value& request, const Id& customer,
                         const std::vector<ConversationNote>& all) {
      for (const auto& one : all)
        table.rows.push_back({request, value_of(customer), value_of(one.date), value_of(one.from),
                              word_of(one.kind), value_of(one.channel), value_of(one.score),
                              one.text});
    };
    each_request(
        [&](const Id& id, const Request& request) { add(id, request.customer, request.notes); });
    for (const auto& [id, customer] : plan_.customers)
      add(Value(), id, customer.notes);
    return table;
  }

  SqlTable ballots() const {
    SqlTable table{"ballot",
                   {{"round", text},
                    {"customer", text},
                    {"cast_on", day},
                    {"request", text},
                    {"points", whole},
                    {"why", text}},
                   {}};
    for (const auto& [round, all] : plan_.ballots)
      for (const auto& [customer, ballot] : all)
        for (const auto& one : ballot.choices)
          table.rows.push_back({round, customer, value_of(ballot.cast), one.request,
                                value_of(one.points), value_of(one.why)});
    return table;
  }

  SqlTable capacity() const {
    SqlTable table{
        "capacity",
        {{"skill", text}, {"quarter", whole}, {"days", number}, {"room", number}, {"used", number}},
        {}};
    for (const auto& one : choice_.skills)
      for (std::size_t i = 0; i < one.room.size(); ++i)
        table.rows.push_back({one.skill, i + 1, one.days[i], one.room[i], one.used[i]});
    return table;
  }

  SqlTable budgets() const {
    SqlTable table{"budget",
                   {{"budget", text},
                    {"room", number},
                    {"used", number},
                    {"wanted", number},
                    {"paid", number},
                    {"over", number}},
                   {}};
    for (const auto& one : choice_.budgets)
      table.rows.push_back({one.budget, one.room, one.used, one.wanted, one.paid, one.over});
    return table;
  }

  SqlTable promises() const {
    SqlTable table{"promise",
                   {{"id", text},
                    {"words", text},
                    {"measure", text},
                    {"norm", whole},
                    {"kept", whole},
                    {"counted", whole},
                    {"still_open", whole},
                    {"verdict", text}},
                   {}};
    for (const auto& one : promise_figures(plan_, today_)) {
      const auto verdict = one.verdict();
      table.rows.push_back(
          {one.promise, one.text->text, word_of(one.text->measure),
           one.text->norm ? Value(one.text->norm->count) : Value(), one.kept, one.all, one.open,
           verdict ? Value(*verdict == Verdict::met ? "met" : "missed") : Value()});
    }
    return table;
  }

  const Plan& plan_;
  const Choice& choice_;
  Date today_;
};

struct View {
  std::string_view name;
  std::string_view query;
};

// What users of Power BI, Metabase or DuckDB ask first.
constexpr View views[] = {
    {"above_line",
     "SELECT id, title, customer, standing, value, days, from_quarter, quarter FROM request "
     "WHERE above_line = 1"},
    {"below_line",
     "SELECT id, title, customer, standing, value, days FROM request WHERE above_line = 0"},
    {"days_by_quarter",
     "SELECT skill, quarter, days, room, used, room - used AS free FROM capacity"},
    {"money_by_budget", "SELECT budget, room, used, wanted, paid, room - used AS free FROM budget"},
    {"request_by_customer",
     "SELECT customer.id, customer.name, COUNT(request.id) AS requests, "
     "SUM(CASE WHEN request.claimed = 'highest' THEN 1 ELSE 0 END) AS claimed_highest, "
     "SUM(CASE WHEN request.above_line = 1 THEN 1 ELSE 0 END) AS above_line "
     "FROM customer LEFT JOIN request ON request.customer = customer.id "
     "GROUP BY customer.id, customer.name"},
    {"decision_by_month",
     "SELECT SUBSTR(CAST(date AS TEXT), 1, 7) AS month, outcome, COUNT(*) AS decisions "
     "FROM decision GROUP BY SUBSTR(CAST(date AS TEXT), 1, 7), outcome"},
    {"satisfaction_by_month",
     "SELECT SUBSTR(CAST(date AS TEXT), 1, 7) AS month, COUNT(score) AS answers, "
     "AVG(score) AS mean FROM note WHERE score IS NOT NULL AND kind = 'feedback' "
     "GROUP BY SUBSTR(CAST(date AS TEXT), 1, 7)"},
};

} // namespace

std::string sql_export(const Plan& plan, const Choice& choice, Date today) {
  std::string sql = "BEGIN;\n";
  for (const auto& view : views)
    sql += fmt::format("DROP VIEW IF EXISTS {};\n", view.name);
  sql += Export(plan, choice, today).all();
  for (const auto& view : views)
    sql += fmt::format("CREATE VIEW {} AS {};\n", view.name, view.query);
  return sql + "COMMIT;\n";
}

} // namespace itplan

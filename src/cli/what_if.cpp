#include "what_if.hpp"

#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/change/typed.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/rules/rules.hpp"

#include "target.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace itplan {
namespace {

// PATH, sign and VALUE. A minus also stands in ids: it counts only before a number at the end.
struct Wish {
  std::string path;
  char sign = '=';
  std::string value;
};

bool is_number(std::string_view text) {
  if (text.ends_with('%')) text.remove_suffix(1);
  return parse_hundredths(text).has_value() && !text.starts_with('-') && !text.starts_with('+');
}

[[noreturn]] void not_understood(const std::string& text) {
  throw Stop(Exit::usage,
             fmt::format("--what-if '{}' is not understood; write PATH+N, PATH-N, PATH=VALUE, "
                         "with:ID or without:ID",
                         printable(text)));
}

Wish wish_of(const std::string& text) {
  auto at = text.find('=');
  if (at == std::string::npos) at = text.find_last_of("+-");
  if (at == std::string::npos || at == 0 || at + 1 == text.size()) not_understood(text);
  Wish wish{text.substr(0, at), text[at], text.substr(at + 1)};
  if (wish.sign != '=' && !is_number(wish.value)) not_understood(text);
  return wish;
}

// A bare skill or budget stands for its path.
std::string spelled_out(const Plan& plan, const std::string& path) {
  if (plan.requests.contains(path)) return path;
  if (plan.capacity.days.contains(path)) return "capacity.days." + path;
  return plan.budget.contains(path) ? "budget." + path : path;
}

// One word that is no section, entry, skill or budget: most likely a skill or budget misspelt.
bool names_nothing(const Plan& plan, const std::string& word) {
  return word.find('.') == std::string::npos && !plan_schema().find(word) &&
         !plan.requests.contains(word) && !plan.customers.contains(word);
}

// Skills and budgets are not made up: nobody would need them.
void check_resource(const Plan& plan, const Path& path) {
  std::vector<std::string_view> known;
  std::size_t at = 0;
  if (path.size() >= 3 && path[0] == "capacity" && path[1] == "days") {
    known = ids_of(plan.capacity.days);
    at = 2;
  } else if (path.size() >= 2 && path[0] == "budget") {
    known = ids_of(plan.budget);
    at = 1;
  } else {
    return;
  }
  if (std::find(known.begin(), known.end(), path[at]) != known.end()) return;
  throw Stop(Exit::usage, fmt::format("there is no {} '{}'; {}", at == 1 ? "budget" : "skill",
                                      printable(path[at]), suggest(path[at], known)));
}

// One plan after the other, each as if the wishes before it had been written.
class Wishing {
public:
  explicit Wishing(Session& session) : session_(session) {}

  void operator()(const std::string& text) {
    if (text.starts_with("with:"))
      made_.with.push_back(request_named(session_, text.substr(5)));
    else if (text.starts_with("without:"))
      made_.without.push_back(request_named(session_, text.substr(8)));
    else
      change(wish_of(text), text);
  }

  Wished take() {
    check_estimated();
    return std::move(made_);
  }

private:
  const Loaded& now() const { return made_.loaded ? *made_.loaded : session_.loaded(); }

  void change(const Wish& wish, const std::string& text);
  void set(const Path& path, const Value& value);
  void set_year(const Path& path, const Wish& wish);
  Value changed(const Path& path, const TypeSchema& type, const Wish& wish) const;
  void check_estimated() const;

  Session& session_;
  Wished made_;
};

void Wishing::set(const Path& path, const Value& value) {
  const auto change = set_value(now(), path, value);
  session_.show(change.problems);
  if (!change.problems.empty()) throw Stop(Exit::usage, "that is no value for " + path.text());
  if (change.after) made_.loaded = change.after;
}

Hundredths number_at(const Loaded& loaded, const Path& path) {
  auto text = scalar_text(content(locate(loaded, path).node));
  if (text.ends_with('%')) text.pop_back();
  return parse_hundredths(text).value_or(Hundredths{});
}

Hundredths by(const Wish& wish) {
  auto text = std::string_view(wish.value);
  if (text.ends_with('%')) text.remove_suffix(1);
  const auto number = parse_hundredths(text).value_or(Hundredths{});
  return wish.sign == '-' ? Hundredths{} - number : number;
}

Hundredths not_below_zero(Hundredths number) { return std::max(Hundredths{}, number); }

// The value that `set` would be given.
Value Wishing::changed(const Path& path, const TypeSchema& type, const Wish& wish) const {
  const bool percent = type.meaning == Meaning::percent;
  if (wish.sign == '=') {
    const bool bare = percent && !wish.value.ends_with('%');
    return typed(type, bare ? wish.value + "%" : wish.value);
  }
  const auto located = locate(now(), path);
  if (located.node && located.node.is_list()) { // a spread moves as a whole
    ValueList list;
    for (std::size_t i = 0; i < 3; ++i)
      list.emplace_back(not_below_zero(number_at(now(), path / i) + by(wish)));
    return list;
  }
  const auto number = not_below_zero(number_at(now(), path) + by(wish));
  if (percent) return plain_number(number) + "%";
  if (type.meaning == Meaning::whole) return number.count / 100;
  return number;
}

// Days of the whole year come or go evenly over the quarters that are left.
void Wishing::set_year(const Path& path, const Wish& wish) {
  std::array<Hundredths, 4> days;
  Hundredths sum;
  for (std::size_t q = 0; q < 4; ++q) {
    days[q] = number_at(now(), path / ("q" + std::to_string(q + 1)));
    sum += days[q];
  }
  if (!is_number(wish.value)) not_understood(path.text() + wish.sign + wish.value);
  auto left = wish.sign == '=' ? by(wish) - sum : by(wish);
  const int open = plan_year(now().plan).open_quarter(session_.today());
  const auto first = open == PlanYear::after ? 0 : static_cast<std::size_t>(open);
  for (int round = 0; round < 4 && left.count != 0; ++round)
    for (auto q = first; q < 4; ++q) {
      const Hundredths part{left.count / static_cast<std::int64_t>(4 - q)};
      const auto old = days[q];
      days[q] = not_below_zero(days[q] + part);
      left -= days[q] - old;
    }
  for (auto q = first; q < 4; ++q)
    set(path / ("q" + std::to_string(q + 1)), days[q]);
}

bool takes_numbers(Meaning meaning) {
  return meaning == Meaning::money || meaning == Meaning::days || meaning == Meaning::number ||
         meaning == Meaning::whole || meaning == Meaning::percent;
}

void Wishing::change(const Wish& wish, const std::string& text) {
  if (names_nothing(now().plan, wish.path)) resource_named(session_, wish.path);
  const auto path = path_named(session_, spelled_out(now().plan, wish.path));
  if (path[0] == "rounds" || path[0] == "ballots")
    throw Stop(Exit::usage, "--what-if does not open a ballot or move the days of a round");
  check_resource(now().plan, path);
  const auto* type = resolve(path).type;
  if (!type) not_understood(text);
  if (path.size() == 3 && path[0] == "capacity") return set_year(path, wish);
  if (type->shape == Shape::record || (wish.sign != '=' && !takes_numbers(type->meaning)))
    throw Stop(Exit::usage, fmt::format("'{}' is no number; write {}=VALUE or name a key below it",
                                        printable(wish.path), printable(wish.path)));
  set(path, changed(path, *type, wish));
}

void Wishing::check_estimated() const {
  const auto& plan = now().plan;
  for (const auto& id : made_.with)
    if (plan.requests.find(id)->effort.empty() && !plan.capacity.days.empty())
      throw Stop(Exit::no, fmt::format("'{0}' has no estimate; give it one: --what-if "
                                       "{0}.effort.{1}=10",
                                       id, plan.capacity.days[0].id));
}

} // namespace

NamedResource resource_named(Session& session, const std::string& text) {
  const auto& plan = session.plan();
  const auto path = Path::parse(spelled_out(plan, text));
  if (path.size() == 3 && path[0] == "capacity" && path[1] == "days" &&
      plan.capacity.days.contains(path[2]))
    return {path[2], false, path};
  if (path.size() == 2 && path[0] == "budget" && plan.budget.contains(path[1]))
    return {path[1], true, path};
  throw Stop(Exit::usage,
             fmt::format("there is no skill or budget '{}'; {}", printable(text),
                         suggest(path.back(), ids_of(plan.capacity.days, plan.budget))));
}

Wished wished(Session& session, const std::vector<std::string>& wishes) {
  Wishing wishing(session);
  for (const auto& text : wishes)
    wishing(text);
  return wishing.take();
}

} // namespace itplan

#include "completing.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/words.hpp"
#include "itplan/report/reports.hpp"

#include "command.hpp"
#include "topics.hpp"

#include <algorithm>
#include <array>

namespace itplan {
namespace {

std::vector<std::string_view> names_of(const Argument& argument) {
  return split(argument.names, ',');
}

bool is_named(const Argument& argument, std::string_view name) {
  const auto names = names_of(argument);
  return std::find(names.begin(), names.end(), name) != names.end();
}

const Argument* find_option(const CommandLine& line, std::string_view name) {
  const auto& all = line.arguments();
  const auto found = std::find_if(all.begin(), all.end(), [name](const Argument& argument) {
    return is_named(argument, name);
  });
  return found == all.end() ? nullptr : &*found;
}

// What stands before the cursor, understood as far as it goes.
struct Before {
  const Command* command = nullptr;
  Declared declared;              // of the command
  std::size_t places = 0;         // positional arguments that are there
  const Argument* open = nullptr; // an option whose value is being typed
  std::vector<const Argument*> given;
  std::string plan; // of --plan
};

class Reader {
public:
  explicit Reader(CommandLine& globals) : globals_(globals) {}

  Before read(std::span<const std::string> words) {
    for (const auto& word : words)
      if (word != "=") take(word);
    return std::move(before_);
  }
  const Argument* option(const Before& before, std::string_view name) const {
    const auto* found = find_option(before.declared.line, name);
    return found ? found : find_option(globals_, name);
  }

private:
  void take(const std::string& word) {
    if (const auto* open = std::exchange(before_.open, nullptr)) return keep(*open, word);
    if (word.size() > 1 && word.starts_with('-')) return take_option(word);
    if (before_.command) {
      ++before_.places;
    } else if ((before_.command = find_command(word))) {
      before_.declared = declared(*before_.command);
    }
  }
  void take_option(std::string_view word) {
    const auto equals = word.find('=');
    const auto* argument = option(before_, word.substr(0, equals));
    if (!argument) return;
    before_.given.push_back(argument);
    if (!argument->takes_value()) return;
    if (equals == std::string_view::npos)
      before_.open = argument;
    else
      keep(*argument, std::string(word.substr(equals + 1)));
  }
  void keep(const Argument& argument, const std::string& value) {
    if (is_named(argument, "--plan")) before_.plan = value;
  }

  CommandLine& globals_;
  Before before_;
};

using Candidates = std::vector<Candidate>;

template <class Entries, class About>
void add_ids(Candidates& all, const Entries& entries, About about) {
  for (const auto& [id, entry] : entries)
    all.push_back({id, about(entry)});
}

void add_customers(Candidates& all, const Plan& plan) {
  add_ids(all, plan.customers, [](const Customer& customer) { return customer.name; });
}

Candidates ids(const Plan& plan) {
  Candidates all;
  add_ids(all, plan.requests, [](const Request& request) { return request.title; });
  add_customers(all, plan);
  return all;
}

Candidates customers(const Plan& plan) {
  Candidates all;
  add_customers(all, plan);
  return all;
}

Candidates rounds(const Plan& plan) {
  Candidates all;
  add_ids(all, plan.rounds, [](const Round&) { return std::string(); });
  return all;
}

template <class Enum> Candidates enum_words(const Plan&) {
  Candidates all;
  for (const auto word : words<Enum>())
    all.push_back({std::string(word), {}});
  return all;
}

Candidates reports(const Plan&) {
  Candidates all;
  for (const auto& report : built_in_reports())
    all.push_back({std::string(report.name), std::string(report.summary)});
  return all;
}

Candidates command_names() {
  Candidates all;
  for (const auto& command : commands())
    if (command.group != Group::hidden)
      all.push_back({std::string(command.name), std::string(command.summary)});
  return all;
}

Candidates explained(const Plan&) {
  auto all = command_names();
  for (const auto& topic : topics())
    all.push_back({std::string(topic.name), std::string(topic.summary)});
  return all;
}

// What the word that stands for a value in help says of it.
struct Source {
  std::string_view type;
  Candidates (*candidates)(const Plan&);
};
constexpr std::array sources{Source{"ID", ids},
                             Source{"CUSTOMER", customers},
                             Source{"WHO", customers},
                             Source{"ROUND", rounds},
                             Source{"STATUS", enum_words<Status>},
                             Source{"METHOD", enum_words<Method>},
                             Source{"OUTCOME", enum_words<Outcome>},
                             Source{"REPORT", reports},
                             Source{"TOPIC", explained}};
constexpr std::array<std::string_view, 4> files{"FILE", "DIR", "PLAN", "PATH"};

Candidates fixed_words(std::string_view type) {
  Candidates all;
  for (const auto word : split(type, '|'))
    all.push_back({std::string(word), {}});
  return all;
}

// A plan that cannot be read has no names to offer; why not is for another time.
const Plan& plan_or_none(Session& session) {
  static const Plan none;
  try {
    return session.loaded_or_not().plan;
  } catch (const std::exception&) {
    return none;
  }
}

Completion value_of(Session& session, const Argument& argument) {
  auto type = std::string_view(argument.type);
  if (type.ends_with(",...")) type.remove_suffix(4);
  if (argument.is_positional() && type == "PATH") type = "ID";
  if (std::find(files.begin(), files.end(), type) != files.end()) return {{}, true};
  if (type.find('|') != std::string_view::npos) return {fixed_words(type), false};
  for (const auto& source : sources)
    if (source.type == type) return {source.candidates(plan_or_none(session)), false};
  return {};
}

Candidates options(const Before& before, const CommandLine& globals) {
  Candidates all;
  const auto is_given = [&](const Argument& argument) {
    return !std::holds_alternative<std::vector<std::string>*>(argument.target) &&
           std::find(before.given.begin(), before.given.end(), &argument) != before.given.end();
  };
  for (const auto* line : {&before.declared.line, &globals})
    for (const auto& argument : line->arguments())
      if (!argument.is_positional() && !is_given(argument))
        all.push_back({std::string(names_of(argument).back()), argument.description});
  return all;
}

const Argument* argument_at(const CommandLine& line, std::size_t place) {
  const Argument* last = nullptr;
  for (const auto& argument : line.arguments()) {
    if (!argument.is_positional()) continue;
    if (place-- == 0) return &argument;
    last = &argument;
  }
  return last && last->takes_several ? last : nullptr;
}

// Leaves what begins with `typed`, and puts `front` before each.
Completion narrowed(Completion all, std::string_view typed, std::string_view front) {
  std::erase_if(all.candidates,
                [typed](const Candidate& one) { return !one.text.starts_with(typed); });
  const auto same = [](const Candidate& a, const Candidate& b) { return a.text == b.text; };
  auto& found = all.candidates;
  std::stable_sort(found.begin(), found.end(),
                   [](const Candidate& a, const Candidate& b) { return a.text < b.text; });
  found.erase(std::unique(found.begin(), found.end(), same), found.end());
  for (auto& one : found)
    one.text.insert(0, front);
  return all;
}

} // namespace

Completion completion_of(Session& session, std::span<const std::string> words) {
  if (words.empty()) return {};
  Globals globals = session.globals();
  CommandLine global_line;
  globals.declare(global_line);
  Reader reader(global_line);
  const auto before = reader.read(words.first(words.size() - 1));
  if (!before.plan.empty()) globals.plan = before.plan;
  Session there(session.world(), globals);

  std::string_view typed = words.back();
  if (typed == "=") typed = {};
  std::size_t cut = 0; // behind what stands already in the word
  const auto* argument = before.open;
  if (!argument && typed.starts_with('-')) {
    const auto equals = typed.find('=');
    if (equals == std::string_view::npos)
      return narrowed({options(before, global_line), false}, typed, {});
    argument = reader.option(before, typed.substr(0, equals));
    cut = equals + 1;
  } else if (!argument && !before.command) {
    return narrowed({command_names(), false}, typed, {});
  } else if (!argument) {
    argument = argument_at(before.declared.line, before.places);
  }
  if (!argument) return {};
  if (const auto comma = typed.rfind(','); comma != std::string_view::npos && comma >= cut)
    cut = comma + 1; // of a list
  return narrowed(value_of(there, *argument), typed.substr(cut), typed.substr(0, cut));
}

} // namespace itplan

// The arguments and options of a command, as values: the parser reads them (parser.hpp), help and
// the manual show them.
#pragma once

#include <list>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace itplan {

// One of them. What is read is put where it points.
struct Argument {
  // A flag, one text, a list of texts; nothing is the parser's own --help.
  using Target = std::variant<std::monostate, bool*, std::string*, std::vector<std::string>*>;

  std::string names; // "--json", "-o,--output"; without a hyphen it is an argument, known by place
  Target target;
  std::string description; // one line, no full stop
  std::string type;        // what stands for the value in help; a flag has none

  bool is_required = false;
  bool takes_several = false;  // a list that takes all words that follow, not one each time
  bool comes_once = false;     // a list that is refused when it is given twice
  bool may_lack_value = false; // --name alone says something too
  bool refuses_empty = false;
  std::vector<const Argument*> excluded; // never given together with these
  std::size_t times = 0;                 // how often it was given, once the line was read

  Argument& required() { return is_required = true, *this; }
  Argument& several() { return takes_several = true, *this; }
  Argument& once() { return comes_once = true, *this; }
  Argument& value_optional() { return may_lack_value = true, *this; }
  Argument& not_empty() { return refuses_empty = true, *this; }
  Argument& excludes(const Argument& other) { return excluded.push_back(&other), *this; }

  bool is_positional() const { return !names.starts_with('-'); }
  bool is_help() const { return std::holds_alternative<std::monostate>(target); }
  bool takes_value() const { return !type.empty(); }
  bool given() const { return times > 0; }
};

class CommandLine {
public:
  Argument& flag(std::string_view names, bool& given, std::string_view description);
  // One value.
  Argument& text(std::string_view names, std::string& value, std::string_view description,
                 std::string_view type);
  // One value each time it is given: a greedy list would swallow the arguments behind it.
  Argument& list(std::string_view names, std::vector<std::string>& values,
                 std::string_view description, std::string_view type);

  // Those that several commands share.
  void help();
  void json(bool& json);
  void dry_run(bool& dry_run);

  // In the order in which they were declared; an Argument stays where it is.
  const std::list<Argument>& arguments() const { return arguments_; }
  std::list<Argument>& arguments() { return arguments_; }
  const Argument* find(std::string_view names) const;

private:
  std::list<Argument> arguments_;
};

} // namespace itplan

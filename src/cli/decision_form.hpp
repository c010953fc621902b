// A decision as it is given on the command line, and asked for on a terminal.
#pragma once

#include "itplan/base/value.hpp"

#include "field_options.hpp"
#include "session.hpp"

namespace itplan {

class DecisionForm {
public:
  void declare(CommandLine& line);

  // Nothing is missing that a person would be asked for.
  bool complete(const Plan& plan, Outcome outcome) const;
  // Shows what there is to go by and asks for what is missing, until each answer fits.
  void ask_missing(Session& session, const Id& id, Outcome outcome);
  // Stops with a usage error that names all options that are missing.
  void need(Outcome outcome) const;
  // The decision in the order of the field table; its day is today when none was given.
  Value value(Session& session, Outcome outcome) const;

  bool has(std::string_view key) const;
  // The options that were given, but for these.
  std::vector<std::string> others_than(std::initializer_list<std::string_view> keys) const;

private:
  void give(std::string_view key, std::string text);

  FieldOptions fields_;
  FieldOptions again_; // the keys of ask_again
};

} // namespace itplan

// The options that say how a file of others is read: imports/NAME.yaml, typed.
#pragma once

#include "itplan/change/change.hpp"
#include "itplan/plan/import_mapping.hpp"

#include "command_line.hpp"
#include "session.hpp"

#include <string>
#include <vector>

namespace itplan {

class MappingOptions {
public:
  void declare(CommandLine& line);

  bool any() const; // was one of them given?
  // What --like names, with the other options over it. Stops where a value is none.
  ImportMapping mapping(Session& session) const;
  // The headings that --columns names.
  std::vector<std::string> headings() const;

  bool saves() const { return !save_as_.empty(); }
  // The steps that keep a mapping under the name that --save-as gives, for `command`. Stops where
  // the name is taken by another than --like names.
  std::vector<Step> save_steps(Session& session, const ImportMapping& mapping,
                               const std::string& command) const;

private:
  ImportMapping typed_mapping() const;

  std::string like_;
  std::string save_as_;
  std::vector<std::string> columns_;
  std::vector<std::string> words_;
  std::vector<std::string> customers_;
  std::vector<std::string> where_;
  std::vector<std::string> join_;
  std::string heading_row_;
  std::string sheet_;
  std::string encoding_;
  std::string separator_;
  std::string decimal_;
  std::string dates_;
  std::string hours_a_day_;
  std::string unreadable_;
  std::string hidden_;
  std::string merged_;
};

} // namespace itplan

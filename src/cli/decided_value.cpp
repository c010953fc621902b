#include "decided_value.hpp"

#include "diff.hpp"

namespace itplan {

Value decided_row(const Id& id, const Value& decision, const Value& safe_no) {
  return ValueMap{{"request", id}, {"decision", decision}, {"safe_no", safe_no}};
}

Value decided_value(ValueList decisions, bool written, const std::string& diff) {
  return ValueMap{{"decisions", std::move(decisions)},
                  {"written", written},
                  {"diff", diff.empty() ? Value() : Value(diff)}};
}

void save_as_json(Session& session, const Change& change, ValueList decisions, bool dry_run) {
  const bool shows = dry_run && change.problems.empty();
  std::string diff;
  if (shows)
    for (const auto& file : change.files)
      diff += unified_diff(file);
  else
    session.save(change, dry_run, Exit::usage);
  session.out_json("decide", decided_value(std::move(decisions), !dry_run, diff));
}

} // namespace itplan

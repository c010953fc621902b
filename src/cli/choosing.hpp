// The choice as commands ask for it: refused on a plan it cannot be trusted on, told about when it
// takes long, and ended by Ctrl-C with the best so far.
#pragma once

#include "itplan/ranking/choose.hpp"

#include "session.hpp"

#include <string>

namespace itplan {

// Shows the errors that touch the choice and stops when there are any.
void refuse_untrusted(Session& session);

// The same for a plan that is only thought of; `what` names it.
void refuse_untrusted(Session& session, const Loaded& loaded, std::string_view what);

// Chooses, having refused what cannot be trusted.
Choice choose_for(Session& session, ChoiceOptions options = {});

// The same as if this request were open today, whatever was decided, with the price of a yes to it.
Choice choose_as_if_open(Session& session, const std::string& id);

// After a second of work it says on a terminal that it is at work, and for how long; the line is
// gone again when it ends.
class Progress {
public:
  explicit Progress(Session& session) : session_(session) {}
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // For ChoiceOptions::interrupted; the progress must outlive the search.
  std::function<bool()> watch();

private:
  void tell();

  Session& session_;
  std::int64_t told_ = 0; // seconds
};

} // namespace itplan

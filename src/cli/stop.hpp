// How a command ends early, and what each exit code means.
#pragma once

#include <stdexcept>
#include <string>

namespace itplan {

enum class Exit {
  fine = 0,
  no = 1,         // the answer is no: errors found, unknown id, a report that would change
  usage = 2,      // the command was used wrongly
  unreadable = 3, // the plan cannot be read
  failed = 4      // the disk or git failed
};

// Ends a command with a message on stderr ("itplan: ..."; empty: already said) and an exit code.
class Stop : public std::runtime_error {
public:
  Stop(Exit code, const std::string& message) : std::runtime_error(message), code_(code) {}
  Exit code() const { return code_; }

private:
  Exit code_;
};

} // namespace itplan

#include "prompt.hpp"

#include "itplan/base/text.hpp"

#include "questions.hpp"

#include <istream>

namespace itplan {

std::optional<std::string> reply_to(Session& session, std::string_view question) {
  std::string line;
  session.let_others_write();
  session.err(std::string(question) + "\n> ");
  if (std::getline(*session.world().in, line)) return std::string(trim(line));
  session.err("\n");
  return std::nullopt;
}

bool goes_back(std::string_view reply) { return reply == "<"; }

std::string ask(Session& session, std::string_view question, bool required) {
  while (true) {
    const auto answer = reply_to(session, question);
    if (!answer) throw Stop(Exit::usage, "no answer; nothing was written");
    if (!required || !answer->empty()) return *answer;
    session.err(itplan::say(session.language(), must_be_answered) + "\n");
  }
}

} // namespace itplan
